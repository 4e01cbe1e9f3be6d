package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement;

/** Whom words like 我市, 市长, 该项目, 公司 and short names mean in the texts of papers and firms. */
class WhoIsMeantTest {
    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());

    /** Each relation as {@code subject predicate object}. */
    private static List<String> read(String... paragraphs) {
        ReadDocument read = PIPELINE.read(Fixture.document("text", String.join("\n\n", paragraphs)), new StageTimes());
        return read.statements().stream()
                .filter(Statement.Relation.class::isInstance)
                .map(Statement.Relation.class::cast)
                .map(r ->
                        Fixture.label(read, r.subject()) + " " + r.predicate() + " " + Fixture.label(read, r.object()))
                .toList();
    }

    @Test
    void aLocalPapersOwnCityIsTheOneItIsNamedAfter() {
        assertThat(read("来源:德阳日报", "绵阳市党政代表团来我市考察。绵阳市委书记刘志强带队。市长何洪波陪同考察。"))
                .contains("绵阳市党政代表团 visited 德阳市", "何洪波 holdsPosition 德阳市", "何洪波 accompanied 绵阳市党政代表团")
                .doesNotContain("何洪波 holdsPosition 绵阳市");
    }

    @Test
    void allOfAProvinceIsTheOneSpokenOfNotThatOfACityOutsideIt() {
        assertThat(read("青海省2023年统计公报", "青海经济向好,西宁至成都铁路开工。", "林志明工厂位于全省南部。")).noneMatch(r -> r.contains("四川省"));
    }

    @Test
    void aCityThatIsNotNamedIsThatOfItsDistrict() {
        assertThat(read("湖滨区经济向好。", "该区林志明工厂位于全市南部。")).noneMatch(r -> r.contains("全市"));
    }

    @Test
    void theFirmThatAnnouncesIsTheFirm() {
        assertThat(read("8月15日,广东华新股份有限公司发布公告。深圳明达半导体有限公司增资扩股。公司收购了惠州红星机械厂。")).contains("广东华新股份有限公司 tookOver 惠州红星机械厂");
    }

    @Test
    void anInvestmentArmIsItsFirm() {
        assertThat(read("湖州产业投资发展集团有限公司成立。湖州产投与浙江华友循环科技有限公司签约。")).contains("湖州产业投资发展集团有限公司 signedWith 浙江华友循环科技有限公司");
    }

    @Test
    void ownersAndWhatIsMovedAreNotSpokenOf() {
        assertThat(read("中国蓝星股份有限公司,中国化工集团公司旗下公司,1984年由化工部批准成立,总部位于兰州市。")).contains("中国蓝星股份有限公司 hasHeadquartersIn 兰州市");
        assertThat(read("1980年1月,将蒲城县的高楼河乡划归铜川市。1992年7月,建立铜川新区。")).noneMatch(r -> r.startsWith("高楼河乡 builds"));
    }

    @Test
    void aPlaceInsideANameLiesWhereTheNameBegins() {
        assertThat(read("福州江阴工业集中区建设加快。福州、江阴都很重视。"))
                .contains("福州江阴工业集中区 locatedIn 福州市")
                .doesNotContain("福州江阴工业集中区 locatedIn 江阴市");
    }

    @Test
    void aNameTellsThePlaceItBeginsWith() {
        assertThat(read("惠州红星机械厂扩建了厂房。")).contains("惠州红星机械厂 locatedIn 惠州市");
        assertThat(read("法国明达机械厂扩建了厂房。")).contains("法国明达机械厂 locatedIn 法国");
        assertThat(read("惠州代表团参观了红星机械厂。")).noneMatch(r -> r.contains(" locatedIn "));
    }

    @Test
    void goodsOnlyListedAsATradeAreGoods() {
        assertThat(read("深圳明达科技有限公司从事动力电池、传感器的开发、生产和销售。"))
                .contains("深圳明达科技有限公司 produces 动力电池", "深圳明达科技有限公司 produces 传感器")
                .noneMatch(r -> r.contains(" operatesIn "));
    }
}
