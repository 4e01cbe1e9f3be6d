package org.qiaodu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Entity;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Statement;

class ResolverTest {
    private static List<String> ids(Resolution resolution) {
        return resolution.entities().stream().map(Entity::id).toList();
    }

    private static Entity entity(Resolution resolution, String id) {
        return resolution.entities().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The entity of the n-th mention in order of the text. */
    private static String mention(Resolution resolution, int n) {
        return resolution.mentions().get(n).entity();
    }

    @Test
    void shortFormsOfACompanyAreTheCompany() {
        Texts texts = new Texts("台湾远光科技股份有限公司成立。远光科技投资。远光获利。台湾远光再投资。");
        texts.name(0, "台湾远光科技股份有限公司", "Company");
        texts.mark(0, "远光科技", 1, "Company", Mention.Form.NAME, "远光科技");
        texts.mark(0, "远光", 2, "Company", Mention.Form.NAME, "远光");
        texts.mark(0, "台湾远光", 1, "Company", Mention.Form.NAME, "台湾远光");

        Resolution read = texts.resolve();

        assertThat(ids(read)).containsExactly("台湾远光科技股份有限公司");
        Entity company = read.entities().get(0);
        assertThat(company.altLabels()).containsExactlyInAnyOrder("远光科技", "远光", "台湾远光");
        assertThat(company.reasons())
                .hasSize(3)
                .allMatch(r -> r.merged() && r.reason().en().contains("short form"));
    }

    @Test
    void aLaboratoryWithoutItsCityIsTheSameAndOneOfAnotherKindIsNot() {
        Texts texts = new Texts("江门双碳实验室和江门中微子实验室落成，双碳实验室获批。");
        texts.name(0, "江门双碳实验室", "Laboratory");
        texts.name(0, "江门中微子实验室", "Laboratory");
        texts.mark(0, "双碳实验室", 1, "Laboratory", Mention.Form.NAME, "双碳实验室");

        assertThat(ids(texts.resolve())).containsExactlyInAnyOrder("江门双碳实验室", "江门中微子实验室");
    }

    @Test
    void aThingToldInFreeWordsIsCalledByItsLastWordsToo() {
        Texts texts = new Texts("远光签署关于设立公司的经营合同，入选38个创新型试点城市。");
        texts.mark(0, "关于设立公司的经营合同", 0, "Topic", Mention.Form.DESCRIPTION, "关于设立公司的经营合同");
        texts.mark(0, "38个创新型试点城市", 0, "Topic", Mention.Form.DESCRIPTION, "38个创新型试点城市");

        Resolution read = texts.resolve();

        assertThat(entity(read, "关于设立公司的经营合同").altLabels()).containsExactly("经营合同");
        assertThat(entity(read, "38个创新型试点城市").altLabels()).containsExactly("创新型试点城市");
    }

    @Test
    void aThingToldInMoreWordsIsTheOneThatHasItsLastWordsForAName() {
        Texts texts = new Texts("经营合同生效，远光签署关于设立公司的经营合同。");
        texts.name(0, "经营合同", "Policy");
        texts.mark(0, "关于设立公司的经营合同", 0, "Topic", Mention.Form.DESCRIPTION, "关于设立公司的经营合同");

        assertThat(ids(texts.resolve())).containsExactly("关于设立公司的经营合同");
    }

    @Test
    void aProjectNamedAfterItsSizeIsAlsoCalledWithoutItAndWithoutWhoseItIs() {
        assertThat(Names.ofSized("海国龙油550万吨重油催化裂解项目", "重油催化裂解项目")).containsExactly("550万吨重油催化裂解项目", "重油催化裂解项目");
        assertThat(Names.ofSized("远光科技年产30万吨甲醇项目", "甲醇项目")).containsExactly("年产30万吨甲醇项目");
    }

    @Test
    void theEndOfAMeetingsNameIsThatMeeting() {
        Texts texts = new Texts("潼湖芯片项目开工仪式举行。客人参加开工仪式。");
        texts.name(0, "潼湖芯片项目开工仪式", "Event");
        texts.mark(0, "开工仪式", 1, "Event", Mention.Form.NAME, "开工仪式");

        assertThat(ids(texts.resolve())).containsExactly("潼湖芯片项目开工仪式");
    }

    @Test
    void namesThatDifferInOneCharacterStayTwoAndSayWhy() {
        Texts texts = new Texts("商标由金羚改为金铃。");
        texts.name(0, "金羚", "Brand");
        texts.name(0, "金铃", "Brand");

        Resolution read = texts.resolve();

        assertThat(ids(read)).containsExactlyInAnyOrder("金羚", "金铃");
        assertThat(entity(read, "金铃").reasons())
                .singleElement()
                .matches(r -> !r.merged() && r.reason().zh().contains("一字之差"));
    }

    @Test
    void aShortFormThatFitsTwoNamesIsNeither() {
        Texts texts = new Texts("远光电子有限公司与远光重工有限公司合并，远光获利。");
        texts.name(0, "远光电子有限公司", "Company");
        texts.name(0, "远光重工有限公司", "Company");
        texts.mark(0, "远光", 2, "Company", Mention.Form.NAME, "远光");

        Resolution read = texts.resolve();

        assertThat(ids(read)).contains("远光");
        assertThat(entity(read, "远光").reasons())
                .singleElement()
                .matches(r -> !r.merged() && r.reason().en().contains("fits"));
    }

    @Test
    void aNameThatIsWholeIsNoBeginningOfAnother() {
        Texts texts = new Texts("中交四航局控股中交四航局江门航通船业有限公司。");
        texts.name(0, "中交四航局", "Company");
        texts.mark(0, "中交四航局江门航通船业有限公司", 0, "Company", Mention.Form.NAME, "中交四航局江门航通船业有限公司");

        assertThat(ids(texts.resolve())).hasSize(2);
    }

    @Test
    void aDeclaredAliasIsMergedEvenWhereItFitsNothing() {
        Texts texts = new Texts("中国建设股份有限公司（简称中建）与中国建筑设计院合作。");
        texts.name(0, "中国建设股份有限公司", "Company");
        texts.name(0, "中建", "Company");
        texts.name(0, "中国建筑设计院", "Organisation");

        Resolution read = texts.resolve();

        assertThat(ids(read)).containsExactlyInAnyOrder("中国建设股份有限公司", "中国建筑设计院");
        assertThat(entity(read, "中国建设股份有限公司").altLabels()).contains("中建");
    }

    @Test
    void theWholeCityIsTheCityTheTextIsAboutAndTheProvinceIsItsProvince() {
        Texts texts = new Texts("江门与深圳合作。江门增长。", "全市增速居全省第三，我国经济向好。");
        texts.mark(0, "江门", 0, "City", Mention.Form.NAME, "江门市");
        texts.mark(0, "深圳", 0, "City", Mention.Form.NAME, "深圳市");
        texts.mark(0, "江门", 1, "City", Mention.Form.NAME, "江门市");
        Argument city = texts.anaphor(1, "全市", "City");
        Argument province = texts.anaphor(1, "全省", "Province");
        Argument country = texts.anaphor(1, "我国", "Country");

        Resolution read = texts.relation("全市增速居全省第三", "in", city, "partOf", province)
                .relation("全省第三，我国", "in", province, "partOf", country)
                .resolve();

        assertThat(mention(read, 3)).isEqualTo("江门市");
        assertThat(mention(read, 4)).isEqualTo("广东省");
        assertThat(mention(read, 5)).isEqualTo("中国");
        assertThat(entity(read, "江门市").reasons()).anyMatch(r -> r.surface().equals("全市") && r.merged());
    }

    @Test
    void theFactoryIsTheNearestFactoryBefore() {
        Texts texts = new Texts("远光造纸厂投产。远光农机厂试制成功，远光公司祝贺该厂。");
        texts.name(0, "远光造纸厂", "Factory");
        texts.name(0, "远光农机厂", "Factory");
        texts.name(0, "远光公司", "Company");
        texts.anaphor(0, "该厂", "Factory");

        assertThat(mention(texts.resolve(), 3)).isEqualTo("远光农机厂");
    }

    @Test
    void aWordThatBeginsAClauseSpeaksOfWhatLastBeganOne() {
        Texts texts = new Texts("新宁铁路西起广珠铁路台山站。铁路西与广珠铁路相接。");
        texts.name(0, "新宁铁路", "Infrastructure");
        texts.name(0, "广珠铁路", "Infrastructure");
        texts.mark(0, "铁路", 2, "Infrastructure", Mention.Form.ANAPHOR, "铁路");

        assertThat(mention(texts.resolve(), 2)).isEqualTo("新宁铁路");
    }

    @Test
    void theAreaMayBeAZoneAsWellAsADistrict() {
        Texts texts = new Texts("惠阳区在东。江门高新区有企业,该区正在扩大。");
        texts.name(0, "惠阳区", "District");
        texts.name(0, "江门高新区", "IndustrialPark");
        texts.anaphor(0, "该区", "District");

        assertThat(mention(texts.resolve(), 2)).isEqualTo("江门高新区");
    }

    @Test
    void aNameWithOneCharacterMoreIsAnotherThing() {
        Texts texts = new Texts("德新宁铁路包括新宁铁路。");
        texts.name(0, "德新宁铁路", "Infrastructure");
        texts.mark(0, "新宁铁路", 1, "Infrastructure", Mention.Form.NAME, "新宁铁路");

        assertThat(ids(texts.resolve())).containsExactlyInAnyOrder("德新宁铁路", "新宁铁路");
    }

    @Test
    void theFirstLaboratoryOfAPlaceIsTheLaboratoryButNoKindOfGoodsIsItsFirst() {
        Texts texts = new Texts("广东省首个远光联合实验室成立，远光联合实验室试制出我国第一台割稻机，割稻机畅销，全省第一台割稻机。");
        texts.mark(0, "广东省首个远光联合实验室", 0, "Topic", Mention.Form.DESCRIPTION, "广东省首个远光联合实验室");
        texts.mark(0, "远光联合实验室", 1, "Laboratory", Mention.Form.NAME, "远光联合实验室");
        texts.mark(0, "我国第一台割稻机", 0, "Product", Mention.Form.DESCRIPTION, "我国第一台割稻机");
        texts.mark(0, "割稻机", 1, "Product", Mention.Form.NAME, "割稻机");
        texts.mark(0, "全省第一台割稻机", 0, "Product", Mention.Form.DESCRIPTION, "全省第一台割稻机");

        Resolution read = texts.resolve();

        assertThat(ids(read)).hasSize(3).contains("远光联合实验室", "割稻机");
        assertThat(entity(read, "远光联合实验室").type().name()).isEqualTo("Laboratory");
    }

    @Test
    void whatIsOnlyPointedAtAndSaysNothingIsLeftOut() {
        Texts texts = new Texts("江门产品畅销国内。");
        texts.mark(0, "江门", 0, "City", Mention.Form.NAME, "江门市");
        texts.anaphor(0, "国内", "Country");

        assertThat(ids(texts.resolve())).containsExactly("江门市");
    }

    @Test
    void theJointCompanyIsTheNameThatFollowsAndStaysIt() {
        Texts texts = new Texts("甲方与远光电子有限公司设立合资公司[远光重工有限公司]。远光电子有限公司出资，合资公司注册资本2亿元。");
        texts.name(0, "远光电子有限公司", "Company");
        texts.name(0, "远光重工有限公司", "Company");
        texts.mark(0, "合资公司", 0, "Company", Mention.Form.ANAPHOR, "合资公司");
        texts.mark(0, "远光电子有限公司", 1, "Company", Mention.Form.NAME, "远光电子有限公司");
        texts.mark(0, "合资公司", 1, "Company", Mention.Form.ANAPHOR, "合资公司");

        Resolution read = texts.resolve();

        assertThat(mention(read, 1)).isEqualTo("远光重工有限公司");
        assertThat(mention(read, 4)).isEqualTo("远光重工有限公司");
    }

    @Test
    void anAnaphorWithoutAntecedentIsSkippedWithItsClaim() {
        Texts texts = new Texts("该厂位于江门。");
        Argument factory = texts.anaphor(0, "该厂", "Factory");
        Argument city = texts.mark(0, "江门", 0, "City", Mention.Form.NAME, "江门市");

        Resolution read =
                texts.relation("该厂位于江门", "located", factory, "locatedIn", city).resolve();

        assertThat(read.statements()).isEmpty();
        assertThat(read.skips()).hasSize(2).allMatch(s -> s.stage().equals("entity"));
    }

    @Test
    void equalClaimsAreOneStatementWithTwoPlacesAndMoreConfidence() {
        Texts texts = new Texts("江门地区生产总值4022亿元。", "江门市地区生产总值达4022亿元。");
        Argument first = texts.mark(0, "江门", 0, "City", Mention.Form.NAME, "江门市");
        Argument second = texts.mark(1, "江门市", 0, "City", Mention.Form.NAME, "江门市");
        texts.observation("地区生产总值4022亿元", "level-1", first, "地区生产总值", "402200000000", "2023");
        texts.observation("地区生产总值达4022亿元", "level-2", second, "地区生产总值", "4.022E11", "2023");

        Resolution read = texts.resolve();

        assertThat(read.statements()).hasSize(1);
        Statement statement = read.statements().get(0);
        assertThat(statement.references().evidence())
                .extracting(e -> texts.slice(e.spans().get(0)))
                .containsExactly("地区生产总值4022亿元", "地区生产总值达4022亿元");
        assertThat(statement.references().rules()).containsExactly("level-1", "level-2");
        assertThat(statement.references().confidence()).isEqualTo(0.96);
    }

    @Test
    void whatIsReadOfTheSameWordsWithoutATimeYieldsToTheDatedReading() {
        Texts texts = new Texts("2023年江门工业投资1000亿元。");
        Argument city = texts.mark(0, "江门", 0, "City", Mention.Form.NAME, "江门市");
        texts.observation("工业投资1000亿元", "plain", city, "工业投资", "100000000000", null);
        texts.observation("工业投资1000亿元", "dated", city, "工业投资", "100000000000", "2023");

        assertThat(texts.resolve().statements())
                .singleElement()
                .matches(s -> s.references().rules().equals(List.of("dated")));
    }

    @Test
    void whatIsRelatedToItselfIsSkipped() {
        Texts texts = new Texts("江门位于江门市。");
        Argument one = texts.mark(0, "江门", 0, "City", Mention.Form.NAME, "江门市");
        Argument two = texts.mark(0, "江门市", 0, "City", Mention.Form.NAME, "江门市");

        Resolution read =
                texts.relation("江门位于江门市", "located", one, "locatedIn", two).resolve();

        assertThat(read.statements()).isEmpty();
        assertThat(read.skips()).singleElement().matches(s -> s.place().equals("page#char=0,7"));
    }

    @Test
    void theOrderOfClaimsChangesNothing() {
        List<Statement> forward = twoClaims(false);
        List<Statement> backward = twoClaims(true);

        assertThat(forward).hasSize(2).isEqualTo(backward);
    }

    private static List<Statement> twoClaims(boolean swapped) {
        Texts texts = new Texts("江门工业投资1000亿元，出口2000亿元。");
        Argument city = texts.mark(0, "江门", 0, "City", Mention.Form.NAME, "江门市");
        for (int i : swapped ? new int[] {1, 0} : new int[] {0, 1}) {
            texts.observation(
                    i == 0 ? "工业投资1000亿元" : "出口2000亿元", "r" + i, city, i == 0 ? "工业投资" : "出口", i + "00", "2023");
        }
        return texts.resolve().statements();
    }
}
