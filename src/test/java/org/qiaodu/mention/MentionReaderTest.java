package org.qiaodu.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;
import org.qiaodu.model.Values;

/** What the stage finds in sentences. */
class MentionReaderTest {
    @Test
    void placesInsideANameAreKept() {
        Mention laboratory = MentionTexts.mentions("江门双碳实验室研究成果成功推广。").get(0);
        assertThat(laboratory.type().name()).isEqualTo("Laboratory");
        assertThat(laboratory.nested()).extracting(Mention::name).contains("江门市");
    }

    @Test
    void aPlaceBeforeAnIndicatorStaysAMention() {
        AnnotatedPassage read = MentionTexts.read("江门市地区生产总值稳步增长。").get(0);
        assertThat(read.chunks().get(0)).isInstanceOf(Mention.class);
        assertThat(read.chunks().get(1))
                .isInstanceOfSatisfying(
                        IndicatorTerm.class, t -> assertThat(t.label()).isEqualTo("地区生产总值"));
    }

    @Test
    void unknownIndicatorsAreReadByTheirLastWord() {
        AnnotatedPassage read = MentionTexts.read("限额以上单位出行类商品零售额同比下降。").get(0);
        assertThat(read.chunks())
                .filteredOn(IndicatorTerm.class::isInstance)
                .extracting(c -> ((IndicatorTerm) c).label())
                .containsExactly("限额以上单位出行类商品零售额");
    }

    @Test
    void aNameFoundOnceIsFoundEverywhere() {
        List<String> named = MentionTexts.named("市委书记樊海林出席会议。", "樊海林在会上作了报告,与会者会见了樊海林。");
        assertThat(named).filteredOn("樊海林|Person"::equals).hasSize(3);
    }

    @Test
    void shortFormsOfOrganisationsAreFound() {
        assertThat(MentionTexts.named("德诺威科技(惠州)有限公司开业。", "德诺威科技投资建厂。"))
                .contains("德诺威科技(惠州)有限公司|Company", "德诺威科技|Company");
    }

    @Test
    void theLatterIsTheLastOfTheTwoNamedBefore() {
        assertThat(MentionTexts.mentions("云湾实业有限公司与鹤山港务有限公司合资建港,前者占股权73%,后者占27%。"))
                .extracting(Mention::name)
                .containsSubsequence("云湾实业有限公司", "鹤山港务有限公司", "云湾实业有限公司", "鹤山港务有限公司");
        assertThat(MentionTexts.named("云湾实业有限公司、青山实业有限公司与鹤山港务有限公司合资建港,后者占27%。")).doesNotContain("后者|Company");
    }

    @Test
    void whatAThingIsBeginsNoName() {
        assertThat(MentionTexts.named("最大股东云湾投资集团有限公司增资。")).contains("云湾投资集团有限公司|Company");
    }

    @Test
    void aThingToldInWordsIsSpokenOfByItsLastWord() {
        assertThat(MentionTexts.named("海上风电装备制造基地由云湾能源有限公司投资建设。", "基地占地860亩。"))
                .contains("海上风电装备制造基地|Factory", "基地|Factory");
    }

    @Test
    void whoseAWorkIsBelongsToItsName() {
        assertThat(MentionTexts.named("云湾能源有限公司荆门基地投产。")).contains("云湾能源有限公司荆门基地|Factory");
        assertThat(MentionTexts.named("云湾能源有限公司在荆门基地投产。"))
                .contains("云湾能源有限公司|Company")
                .noneMatch(n -> n.startsWith("云湾能源有限公司在"));
    }

    @Test
    void whereAPlaceLiesBeginsNoName() {
        assertThat(MentionTexts.named("该镇西邻竹笮口乡,南接湛下镇。"))
                .contains("竹笮口乡|Town", "湛下镇|Town")
                .noneMatch(n -> n.startsWith("西邻") || n.startsWith("南接"));
    }

    @Test
    void aKnownProductWithNounsBeforeItIsAnotherOne() {
        assertThat(MentionTexts.named("今年出口轿车曲轴两万根。")).contains("轿车曲轴|Product").doesNotContain("曲轴|Product");
    }

    @Test
    void declaredNamesKeepTheClass() {
        assertThat(MentionTexts.named("佛山照明灯具协会(下称灯协)近期提交报告。")).contains("佛山照明灯具协会|Organisation", "灯协|Organisation");
    }

    @Test
    void bracketsBehindAWorkHoldItsPartItsTypeOrItsRun() {
        assertThat(MentionTexts.named("中欧班列(成渝)开行。云山物流中心(B型)封关,沪昆高速公路(贵州段)贯通。"))
                .contains("中欧班列(成渝)|Infrastructure", "云山物流中心(B型)|Infrastructure", "沪昆高速公路(贵州段)|Infrastructure");
        assertThat(MentionTexts.named("云山大桥(2019年建成)通车。")).contains("云山大桥|Infrastructure");
    }

    @Test
    void aTitleMayEndInItsYears() {
        assertThat(MentionTexts.named("印发《云山柠檬产业发展规划(2021—2025年)》。")).contains("《云山柠檬产业发展规划(2021—2025年)》|Plan");
    }

    @Test
    void aPlaceAloneMakesNoFirm() {
        assertThat(MentionTexts.named("上海电气风电广东有限公司投产。")).contains("上海电气风电广东有限公司|Company");
        assertThat(MentionTexts.named("双水镇桃花村入选。")).contains("桃花村|Place").doesNotContain("双水镇桃花村|Place");
    }

    @Test
    void whatTheDictionaryCutsOffBelongsToThePlace() {
        assertThat(MentionTexts.named("堌阳镇发展乐器产业。")).contains("堌阳镇|Town");
        assertThat(MentionTexts.named("高升桥水库开工。")).contains("高升桥水库|Infrastructure");
        assertThat(MentionTexts.named("决定修建桥梁,沿着修好的云山水库前行。")).contains("云山水库|Infrastructure");
    }

    @Test
    void aZoneLiesInTheDivisionsBeforeIt() {
        assertThat(MentionTexts.named("江苏省徐州市徐州经济技术开发区建成。")).contains("徐州经济技术开发区|IndustrialPark");
    }

    @Test
    void aPointPartsWhoseAThingIsFromItsName() {
        assertThat(MentionTexts.named("活动在远光·云山科技园举行。")).contains("远光·云山科技园|IndustrialPark");
    }

    @Test
    void districtsAreToldWithTheirCity() {
        assertThat(MentionTexts.named("客人到济南市市中区和张家口怀安考察。"))
                .contains("济南市|City", "市中区|District", "张家口|City", "怀安|County");
        assertThat(MentionTexts.named("怀安都有工厂。")).doesNotContain("怀安|County");
    }

    @Test
    void aGroupAndATradeCutInTwoAreAMember() {
        assertThat(MentionTexts.named("攀钢钒钛去年亏损。")).contains("攀钢钒钛|Company");
    }

    @Test
    void aMayorIsNoCity() {
        assertThat(MentionTexts.named("江阴市长王锡南会见客人。")).contains("江阴|CountyLevelCity", "王锡南|Person");
    }

    @Test
    void theWordsAfterAListSayWhatItsMembersAre() {
        assertThat(MentionTexts.named("形成以机电、纺织服装、食品、建材、造纸等产业为支柱的工业体系。"))
                .contains("机电|Industry", "纺织服装|Industry", "食品|Industry", "建材|Industry", "造纸|Industry");
    }

    @Test
    void membersOfAQuotedListAreNamesOfTheirOwn() {
        assertThat(MentionTexts.named("全面实施“科技引领、工业振兴、园区再造”三大工程。"))
                .contains("科技引领|Programme", "工业振兴|Programme", "园区再造|Programme");
    }

    @Test
    void wordsThatPointBackHaveAClass() {
        Mention factory = MentionTexts.mentions("周恩来总理亲临该厂视察。").get(1);
        assertThat(factory.form()).isEqualTo(Mention.Form.ANAPHOR);
        assertThat(factory.type().name()).isEqualTo("Factory");
    }

    @Test
    void aProductInAListOfIndustriesIsTheIndustry() {
        assertThat(MentionTexts.mentions("形成数控机床、玩具、五金等产业。"))
                .extracting(Mention::name)
                .contains("数控机床产业", "玩具产业");
    }

    @Test
    void theWordsBeforeAListSayWhatItsMembersAre() {
        assertThat(MentionTexts.named("该公司主营文化演艺、绿植租赁和家居零售。"))
                .contains("文化演艺|Industry", "绿植租赁|Industry", "家居零售|Industry");
    }

    @Test
    void aCompanysNameGoesBackToThePlaceBeforeIt() {
        assertThat(MentionTexts.named("签约的有江门前进水泵集团股份有限公司。")).contains("江门前进水泵集团股份有限公司|Company");
    }

    @Test
    void aDivisionsNameHoldsNoWiderPlace() {
        assertThat(MentionTexts.named("他生于广东台山海宴镇。")).contains("海宴镇|Town");
    }

    @Test
    void aWordThatPointsBackCanCompleteAName() {
        assertThat(MentionTexts.named("格力集团与华为公司签约。")).contains("格力集团|Company").doesNotContain("集团|Company");
    }

    @Test
    void whoReportsIsNamedInBrackets() {
        assertThat(MentionTexts.named("侨乡在线江门报道(林小海 陈大江)今天上午,大桥通车。")).contains("林小海|Person", "陈大江|Person");
    }

    @Test
    void anArticleSaysWhomItIsAbout() {
        assertThat(MentionTexts.named("梁炯(),字明远,广东台山人。", "梁炯少年时入私塾。"))
                .filteredOn("梁炯|Person"::equals)
                .hasSize(2);
    }

    @Test
    void whatAnIndicatorIsOfIsInsideIt() {
        AnnotatedPassage read = MentionTexts.read("金融业增加值稳步增长。").get(0);
        assertThat(read.chunks().get(0))
                .isInstanceOfSatisfying(
                        IndicatorTerm.class,
                        t -> assertThat(t.nested()).extracting(Mention::name).containsExactly("金融业"));
    }

    @Test
    void peopleHoldNoPlaces() {
        assertThat(MentionTexts.mentions("市委书记龙长春出席会议。"))
                .filteredOn(m -> m.name().equals("龙长春"))
                .allSatisfy(m -> assertThat(m.nested()).isEmpty())
                .hasSize(1);
    }

    @Test
    void aDescriptionLeavesItsNumberToItself() {
        Quantity eleven = new Quantity(
                new TextRange(2, 5), Quantity.Kind.COUNT, BigDecimal.valueOf(11), null, "1", Bound.EXACT, "11个", null);
        AnnotatedPassage read = MentionTexts.read(new Values(0, List.of(), List.of(eleven)), "打造11个特色产业园。")
                .get(0);
        assertThat(read.chunks()).contains(eleven);
        assertThat(read.chunks().get(1)).isInstanceOfSatisfying(Mention.class, m -> {
            assertThat(m.form()).isEqualTo(Mention.Form.DESCRIPTION);
            assertThat(m.name()).isEqualTo("11个特色产业园");
            assertThat(m.range()).isEqualTo(new TextRange(5, 10));
        });
    }

    @Test
    void chunksDoNotOverlapAndTokensKeepToTheirBorders() {
        for (AnnotatedPassage read : MentionTexts.read(
                "2023年年底,江门双碳实验室获省科技厅批准建设粤港澳大湾区首个“双碳”领域联合实验室。", "从无到有培育起硅能源、新型储能、安全应急等新兴产业,江门,在跨越。")) {
            int end = 0;
            for (Chunk chunk : read.chunks()) {
                assertThat(chunk.range().from()).isGreaterThanOrEqualTo(end);
                end = chunk.range().to();
                assertThat(read.tokens()).extracting(Token::range).noneMatch(t -> crosses(t, chunk.range()));
            }
        }
    }

    private static boolean crosses(TextRange token, TextRange chunk) {
        return token.overlaps(chunk) && !chunk.contains(token) && !token.equals(chunk);
    }

    @Test
    void aCompanyBeginsWithItsPlaceWhateverStandsBetween() {
        assertThat(MentionTexts.named("惠州联达服装有限公司,主营服装。惠州联兴不锈钢管有限公司投产。"))
                .contains("惠州联达服装有限公司|Company", "惠州联兴不锈钢管有限公司|Company");
    }

    @Test
    void projectsOfAListAreWholeWhateverNamesTheyHold() {
        assertThat(MentionTexts.named("加快惠州中胜皮具制品、江门联达电池等重点项目建设。")).contains("惠州中胜皮具制品|Project", "江门联达电池|Project");
        assertThat(MentionTexts.named("加快农田水利、生态环保等重点项目建设。")).noneMatch(n -> n.endsWith("|Project"));
    }

    @Test
    void commonWordsAreNoPeople() {
        assertThat(MentionTexts.named("党工委副书记、管委会副主任林志明出席。院士任组长,负责人向媒体介绍情况。"))
                .contains("林志明|Person")
                .doesNotContain("管委会|Person", "任组长|Person", "向媒体|Person");
    }

    @Test
    void aDistrictMayBeginWithTheWordForAHead() {
        assertThat(MentionTexts.named("学校位于济南市长清区。")).contains("济南市|City", "长清区|District");
        assertThat(MentionTexts.named("济南市长林志明出席。")).contains("林志明|Person").doesNotContain("济南市|City");
    }

    @Test
    void twoNamesWithAWordBetweenThemAreNoThird() {
        assertThat(MentionTexts.named("远大铁路、和龙烟铁路长100公里。", "龙烟铁路通车。"))
                .contains("龙烟铁路|Infrastructure")
                .doesNotContain("和龙烟铁路|Infrastructure");
    }

    @Test
    void aListThatIsClosedByWhatItsMembersAreHoldsNamesOfAnyWords() {
        assertThat(MentionTexts.named("园区引进了广青金属、世纪青山、中车电机等龙头企业。"))
                .contains("广青金属|Company", "世纪青山|Company", "中车电机|Company");
        assertThat(MentionTexts.named("园区引进了五金、家电等企业。")).noneMatch(n -> n.endsWith("|Company"));
    }

    @Test
    void aFirmsFullNameBeginsWithWordsThatBeginNoOther() {
        assertThat(MentionTexts.named("县里引进了兴业柳江资源有限公司。")).contains("兴业柳江资源有限公司|Company");
        assertThat(MentionTexts.named("代表团来到东方电机有限公司。")).contains("东方电机有限公司|Company");
        assertThat(MentionTexts.named("项目由福建金锐达科技有限公司建设。")).contains("福建金锐达科技有限公司|Company");
        assertThat(MentionTexts.named("股东为青海省国有资产投资管理有限公司、攀华集团有限公司。"))
                .contains("青海省国有资产投资管理有限公司|Company", "攀华集团有限公司|Company");
        assertThat(MentionTexts.named("县里决定投资矿业有限公司。")).noneMatch(n -> n.contains("投资"));
        assertThat(MentionTexts.named("中新讯(王珞)森泰股份公告。")).noneMatch(n -> n.contains("讯("));
    }

    @Test
    void firmsOfOrdinaryWordsAreToldByWhatOnlyFirmsDo() {
        assertThat(MentionTexts.named("红旗连锁表示,将扩大门店。", "年报显示,红旗连锁营业收入增长。"))
                .filteredOn(n -> n.equals("红旗连锁|Company"))
                .hasSize(2);
        assertThat(MentionTexts.named("红旗连锁表示,将扩大门店。")).doesNotContain("红旗连锁|Company");
        assertThat(MentionTexts.named("行业人士表示乐观。行业人士众多。")).noneMatch(n -> n.endsWith("|Company"));
    }

    @Test
    void aDistrictMayBeCalledByEverydayWordsWhereTheTextIsAboutOne() {
        assertThat(MentionTexts.named("湖滨区经济向好。", "该区工业增长。")).contains("湖滨区|District");
        assertThat(MentionTexts.named("湖滨区风景好。", "游客很多。")).doesNotContain("湖滨区|District");
    }

    @Test
    void partsOfAZoneAreNamedAfterIt() {
        assertThat(MentionTexts.named("阳江滨海产业园由核心区、港口物流区组成。", "核心区建成道路。"))
                .contains("核心区|Place", "港口物流区|Place")
                .filteredOn(n -> n.equals("核心区|Place"))
                .hasSize(2);
        assertThat(MentionTexts.named("阳江滨海产业园规划整车及生活区项目。")).noneMatch(n -> n.contains("生活区|"));
    }

    @Test
    void anArticlesHeadingIsANameWhateverItsWords() {
        assertThat(MentionTexts.named("不二家金融公司", "不二家金融公司是一家企业。不二家在1999年成立。"))
                .filteredOn(n -> n.startsWith("不二家"))
                .containsOnly("不二家金融公司|Company", "不二家|Company")
                .hasSize(3);
        assertThat(MentionTexts.named("不二家金融公司", "一家企业在1999年成立。")).noneMatch(n -> n.startsWith("不二家"));
    }

    @Test
    void aBodyIsNamedFromItsOwnPlaceOn() {
        assertThat(MentionTexts.named("广东江门市委发出通知。")).contains("江门市委|GovernmentBody");
    }

    @Test
    void theAreaOfABodyIsInItsName() {
        assertThat(MentionTexts.mentions("惠州潼湖高新技术产业开发区管委会发出通知。").get(0).nested())
                .extracting(Mention::name)
                .contains("惠州潼湖高新技术产业开发区");
    }

    @Test
    void whoHoldsAnOfficeIsToldAfterIt() {
        assertThat(MentionTexts.named("公司董事长为庞康,规模很大。")).contains("庞康|Person");
        assertThat(MentionTexts.named("公司董事长为高兴的事道贺。")).noneMatch(n -> n.endsWith("|Person"));
    }

    @Test
    void countedCountiesAreNoCounty() {
        assertThat(MentionTexts.named("结合博罗和龙门两县的优势。")).doesNotContain("龙门两县|County");
    }

    @Test
    void aForeignersNameBeginsThatOfACompany() {
        assertThat(MentionTexts.named("它是波尔·洪森公司的子公司。")).contains("波尔·洪森公司|Company");
    }

    @Test
    void aPlaceInBracketsOnlyTellsWhichTownIsMeant() {
        assertThat(MentionTexts.named("宝山镇(凤城市)是一个镇。")).contains("宝山镇|Town");
    }

    @Test
    void theFirstCharacterOfAPlaceThatTheDictionaryCutsBelongsToIt() {
        assertThat(MentionTexts.named("园区有金龙湖风景区,附近有太陵高速公路。")).contains("金龙湖风景区|Place", "太陵高速公路|Infrastructure");
        assertThat(MentionTexts.named("公司在海港建高速公路。")).noneMatch(m -> m.startsWith("建"));
    }

    @Test
    void officesAndZonesAreCutWhereTheirShortNamesEnd() {
        assertThat(MentionTexts.named("省工信厅、市经信局发出通知。")).contains("省工信厅|GovernmentBody", "市经信局|GovernmentBody");
        assertThat(MentionTexts.named("道路已经开通区间车。")).noneMatch(m -> m.startsWith("经开"));
    }

    @Test
    void membersAndBranchesBearTheNameOfTheirGroup() {
        assertThat(MentionTexts.named("华润水泥扩产。")).contains("华润水泥|Company");
        assertThat(MentionTexts.named("华润水泥业务扩大。")).doesNotContain("华润水泥|Company");
        assertThat(MentionTexts.named("一汽-大众汽车有限公司佛山分公司扩产。")).contains("一汽-大众汽车有限公司佛山分公司|Company");
    }

    @Test
    void firmsInLatinLettersEndInTheirLegalForm() {
        assertThat(MentionTexts.named("公司与HUAXIN INTERNATIONAL PTE. LTD.签约,投资PT Huaxin Refining。"))
                .contains("HUAXIN INTERNATIONAL PTE. LTD.|Company", "PT Huaxin Refining|Company");
    }

    @Test
    void whatMakesAnIndustrySpecialBelongsToItsName() {
        assertThat(MentionTexts.named("先进装备制造业增长很快。")).contains("先进装备制造业|Industry");
        assertThat(MentionTexts.named("出口稀土及其制品、汽车及零部件。")).contains("稀土及其制品|Product", "汽车及零部件|Product");
    }
}
