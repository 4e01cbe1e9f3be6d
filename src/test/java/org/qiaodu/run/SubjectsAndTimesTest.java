package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement;
import org.qiaodu.model.When;

/** Whose a figure is and of when, where that is told in another sentence or paragraph. */
class SubjectsAndTimesTest {
    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());

    /** Each observation as {@code value of entity, period, modality}. */
    private static List<String> read(String... paragraphs) {
        ReadDocument read = PIPELINE.read(Fixture.document("text", String.join("\n\n", paragraphs)), new StageTimes());
        return read.statements().stream()
                .filter(Statement.Observation.class::isInstance)
                .map(Statement.Observation.class::cast)
                .map(o -> "%s of %s, %s, %s"
                        .formatted(
                                o.statedAs(),
                                Fixture.label(read, o.of()),
                                period(o.references().when()),
                                o.references().modality().name()))
                .toList();
    }

    private static String period(@Nullable When when) {
        return when == null ? "-" : when.value().edtf();
    }

    @Test
    void aReportTurnsFromWhatWasToItsGoals() {
        assertThat(read(
                        "政府工作报告",
                        "——2025年1月8日在韶关市第十五届人民代表大会第四次会议上",
                        "一、2024年工作回顾",
                        "2024年,全市地区生产总值增长4.8%。",
                        "全市经济社会发展主要预期目标是:地区生产总值增长5.5%以上;工业投资增长7%以上。居民消费价格涨幅2%左右。",
                        "围绕重点领域包装申报农田水利、交通运输、生态环保项目,推动机场三期配套基础设施等重大项目尽快开工建设,基础设施投资增长6%以上。"))
                .contains(
                        "4.8% of 韶关市, 2024, ACTUAL",
                        "7%以上 of 韶关市, 2025, PLANNED", "2%左右 of 韶关市, 2025, PLANNED", "6%以上 of 韶关市, 2025, PLANNED");
    }

    @Test
    void goalsThatWereReachedAreFacts() {
        assertThat(read("韶关经济", "本报韶关2024年1月30日讯 2023年,韶关全面实现经济发展目标:全市工业投资突破400亿元。"))
                .contains("突破400亿元 of 韶关市, 2023, ACTUAL");
    }

    @Test
    void theDayOfAReportDatesNoFigures() {
        assertThat(read(
                        "韶关外贸",
                        "2023-07-25 10:05,韶关消息。7月24日,记者从韶关海关获悉,2023年上半年,韶关市外贸进出口总值32.1亿元。民营企业进出口19亿元,占韶关市进出口总值的59.2%。"))
                .contains("32.1亿元 of 韶关市, 2023-01/2023-06, ACTUAL", "59.2% of 韶关市, 2023-01/2023-06, ACTUAL");
    }

    @Test
    void whatAWorkDrivesIsTheRegions() {
        assertThat(read("韶关市经济发展", "2023年上半年,韶关市经济稳步发展。武深高速公路等项目稳步推进,带动基础设施投资增长18.6%。"))
                .contains("18.6% of 韶关市, 2023-01/2023-06, ACTUAL");
    }

    @Test
    void thingsNamedInPassingDoNotTakeLaterFigures() {
        assertThat(read("韶关市经济发展", "本报韶关2024年1月30日讯 2023年,韶关市经济稳步发展。烤烟种植面积扩大。全年接待游客3000万人次。"))
                .contains("3000万人次 of 韶关市, 2023, ACTUAL");
    }

    @Test
    void wholeDivisionsAreThoseOfTheArticle() {
        assertThat(read(
                        "政府工作报告",
                        "——2019年1月8日在仁化县第十六届人民代表大会第四次会议上",
                        "2018年,全县地区生产总值完成46.1亿元。",
                        "翁源县统计局局长介绍去年经济运行情况",
                        "2018年,全县地区生产总值完成71.5亿元。"))
                .contains("46.1亿元 of 仁化县, 2018, ACTUAL", "71.5亿元 of 翁源县, 2018, ACTUAL");
    }

    @Test
    void whatAProjectIsToMakeIsTheProjects() {
        assertThat(read("韶关工业", "2020年8月,韶关华新集团年产40万件羊绒衫加工项目开工。")).contains("40万件 of 年产40万件羊绒衫加工项目, -, ACTUAL");
    }

    @Test
    void aPhraseCanBeWhatAClauseSpeaksOf() {
        assertThat(read("韶关项目", "2019年,韶关市共谋划项目56项,其中:基础设施类项目36项,总投资78亿元。"))
                .contains("36项 of 基础设施类项目, 2019, ACTUAL", "78亿元 of 基础设施类项目, 2019, ACTUAL");
    }

    @Test
    void whatWasNamedIsSpokenOfByItsLastWords() {
        assertThat(read("韶关生物", "2012年,粤北生物产业园落户韶关市。", "目前,产业园已引进24家企业。"))
                .anyMatch(o -> o.startsWith("24家 of 粤北生物产业园"));
    }

    @Test
    void severalPlacesOrAPartTakeNoLaterFigures() {
        assertThat(read("韶关市政府工作报告", "2024年,仁化、翁源通了高铁,文旅消费大幅增长,全年接待游客3000万人次。"))
                .contains("3000万人次 of 韶关市, 2024, ACTUAL");
        assertThat(read("粤北生物产业园", "粤北生物产业园规划面积30平方公里,其中浈江区10平方公里。现有企业24家。"))
                .anyMatch(o -> o.startsWith("24家 of 粤北生物产业园"));
    }

    @Test
    void deedsToldOneAfterAnotherHaveOneDoer() {
        assertThat(read("韶关市政府工作报告", "2024年,韶关市经济稳步发展。启动东堤路提升工程,引进首店品牌100家。")).contains("100家 of 韶关市, 2024, ACTUAL");
    }

    @Test
    void aProjectCalledByWhatItMakesIsSpokenOfFurther() {
        assertThat(read("韶关工业", "韶关华新集团年产40万件羊绒衫加工项目位于浈江区,总占地面积约27公顷。每年可实现销售收入13.72亿元。"))
                .contains("约27公顷 of 年产40万件羊绒衫加工项目, -, ACTUAL", "13.72亿元 of 年产40万件羊绒衫加工项目, -, ACTUAL");
    }

    @Test
    void theWholeYearOfGoalsIsTheirYear() {
        assertThat(read(
                        "政府工作报告",
                        "——2025年1月8日在韶关市第十五届人民代表大会第四次会议上",
                        "全市经济社会发展主要预期目标是:地区生产总值增长5.5%以上。",
                        "强化投资拉动,全年实施项目1400个,其中超亿元项目1000个以上。"))
                .contains("1400个 of 韶关市, 2025, PLANNED", "1000个以上 of 韶关市, 2025, PLANNED");
    }

    @Test
    void aMeanByTheYearIsOfAllYearsSinceOneToldBefore() {
        assertThat(read("韶关经济", "韶关市社会消费品零售总额由2012年的105.9亿元上升为2018年的176.05亿元,年均增长8.8%。"))
                .contains("8.8% of 韶关市, 2012/2018, ACTUAL");
    }

    @Test
    void aChangeIsOfMonthsAndNotOfTheDayItWasToldOn() {
        assertThat(read(
                        "韶关经济",
                        "10月26日,韶关市政府召开新闻发布会。2023年前三季度,全市地区生产总值增长4.8%。",
                        "10月26日,韶关市统计局介绍,第二产业增加值380亿元,增长5.6%。"))
                .contains("380亿元 of 韶关市, 2023-01/2023-09, ACTUAL", "5.6% of 韶关市, 2023-01/2023-09, ACTUAL");
    }

    @Test
    void whenAThingWasFoundedIsNotWhenItHasItsSize() {
        assertThat(read("韶关工业", "粤北生物产业园成立于2003年8月,规划面积12平方公里。")).contains("12平方公里 of 粤北生物产业园, -, ACTUAL");
        assertThat(read("韶关工业", "1994年,韶关华新集团改制为股份公司。集团现有员工2万人。")).contains("2万人 of 韶关华新集团, -, ACTUAL");
    }

    @Test
    void aMeanOfMonthsIsOfThoseMonths() {
        assertThat(read("韶关经济", "2021年前三季度,韶关市地区生产总值1100亿元,同比增长8.1%,两年平均增长5.2%。"))
                .contains("5.2% of 韶关市, 2021-01/2021-09, ACTUAL");
    }

    @Test
    void goalsMayBeAnnouncedByASentence() {
        assertThat(read(
                        "韶关市政府工作报告",
                        "2022年工作回顾。过去一年,全市地区生产总值增长4.2%。",
                        "2023年主要目标。地区生产总值增长6%以上。",
                        "2023年重点工作。实施重点项目320个。"))
                .contains("4.2% of 韶关市, 2022, ACTUAL", "6%以上 of 韶关市, 2023, PLANNED");
    }

    @Test
    void whatAPassageDefinesIsSpokenOfThroughoutIt() {
        assertThat(read("岭东铁路", "丹霞机场是广东省韶关市的机场,位于乐昌市区以南9公里处。航站楼面积2000平方米,可停放两架客机。跑道长2200米。", "韶关市有人口300万。"))
                .contains("2000平方米 of 丹霞机场, -, ACTUAL", "2200米 of 丹霞机场, -, ACTUAL");
    }

    @Test
    void aPlansFiguresAreOfWhatItIsFor() {
        assertThat(read("韶关市印发规划", "韶关市近日印发《制造业发展规划》。《制造业发展规划》提出,到2030年,建成特色产业园12个。"))
                .anyMatch(o -> o.startsWith("12个 of 韶关市, 2030"));
    }

    @Test
    void aProjectIsWhatItsMakersClauseEndsIn() {
        assertThat(read("韶关工业", "龙头企业华新集团投资50亿元建设的12英寸晶圆项目将于2025年投产,达产后年产值可达120亿元。"))
                .anyMatch(o -> o.startsWith("120亿元 of 12英寸晶圆项目"));
    }

    @Test
    void aListWithOneNumberHasNoShareForItsLastMember() {
        assertThat(read("岭东铁路", "岭东铁路西起韶关,连接浈江区、武江区、曲江区三个城区,全长175公里。"))
                .contains("175公里 of 岭东铁路, -, ACTUAL")
                .noneMatch(o -> o.startsWith("三个 of 曲江区"));
    }

    @Test
    void partsOfAZoneHaveFiguresOfTheirOwn() {
        assertThat(read("粤北工业园区简介", "粤北工业园区由东区和西区组成。东区位于县城东部,规划面积12平方公里。西区规划面积9平方公里。"))
                .contains("12平方公里 of 粤北工业园区东区, -, ACTUAL", "9平方公里 of 粤北工业园区西区, -, ACTUAL");
    }

    @Test
    void aCountMayBeOfThingsOfASize() {
        assertThat(read("韶关市项目", "2025年3月19日,韶关市7个亿元以上工业项目集中签约。")).contains("7个亿元以上 of 韶关市, 2025-03-19, ACTUAL");
    }

    @Test
    void aLengthIsNoExport() {
        assertThat(read("粤北工业园区", "粤北工业园区距高速公路出口3公里。")).contains("3公里 of 粤北工业园区, -, ACTUAL");
    }

    @Test
    void whatIsPointedAtIsSpokenOfFurther() {
        assertThat(read("韶关工业", "华新集团的华新装备公司发展很快,华新装备公司投产。与华新装备公司一墙之隔的是蓝海新材料公司。2023年,该公司实现产值12.5亿元,同比增长28%。"))
                .contains("28% of 蓝海新材料公司, 2023, ACTUAL");
    }

    @Test
    void aPlanThatNeverSaysWhoActsIsOfTheDivisionItNames() {
        assertThat(read("一、推动工业提质增效", "深度融入成渝地区双城经济圈建设,支持达州高新区、宣汉锂钾基地发展,力争工业总产值突破2000亿元。大力发展数字经济,新增规上企业60家。"))
                .contains("突破2000亿元 of 达州市, -, PLANNED", "60家 of 达州市, -, ACTUAL");
    }

    @Test
    void worksHaveNoTimeButTheirClauses() {
        assertThat(read("2016年11月24日,韶关市举行开工仪式。", "投资25亿元的汽车轮毂、投资10亿元的汽车模具两大项目正式开工。"))
                .contains("25亿元 of 汽车轮毂, -, ACTUAL", "10亿元 of 汽车模具, -, ACTUAL");
    }

    @Test
    void aQuarterInTheNameOfAnEventDatesNothing() {
        assertThat(read("2020年3月23日,韶关市2020年第一季度项目集中签约仪式举行,共签约6个项目,总投资7亿元。"))
                .contains("7亿元 of 韶关市, 2020-03-23, ACTUAL");
    }

    @Test
    void thePaperOfADatelineOwnsNothing() {
        assertThat(read("中新网韶关2023年7月30日电 (记者 林志明)承接产业转移的“广清纺织转移园”正式成立,规划面积11898亩。"))
                .anyMatch(o -> o.startsWith("11898亩 of 广清纺织转移园"));
    }

    @Test
    void aSectionsFirstTimeIsNotThatOfTheNextSection() {
        assertThat(read("乌海市", "历史", "1955年2月成立办事处。", "地理", "乌海市平均海拔1150米。")).contains("1150米 of 乌海市, -, ACTUAL");
    }

    @Test
    void aHalfYearThatIsOverDoesNotGoOn() {
        assertThat(read("2025年上半年以来,韶关市经济向好,工业投资增长6%。")).contains("6% of 韶关市, 2025-01/2025-06, ACTUAL");
    }

    @Test
    void whatIsDrivenIsOfTheRegion() {
        assertThat(read("2023年,韶关市固定资产投资增长3%。其中,广韶高速公路、武江大桥等项目稳步推进,带动基础设施投资增长18.6%。"))
                .anyMatch(o -> o.startsWith("18.6% of 韶关市"));
    }

    @Test
    void theInnerOfTwoPlacesOwnsTheFigureOfItsClause() {
        assertThat(read("2023年上半年,韶关武江区实现GDP512.3亿元。")).anyMatch(o -> o.startsWith("512.3亿元 of 武江区"));
    }

    @Test
    void whatASentenceNamesAsAnExampleIsNotSpokenOfFurther() {
        assertThat(read("2023年,韶关市工业投资增长5%。其中包括一批龙头项目,如投资20亿元的华新材料基地项目。消费回升,实现社会消费品零售总额410.2亿元。"))
                .anyMatch(o -> o.startsWith("410.2亿元 of 韶关市"));
    }

    @Test
    void aFigureBeforeAProjectIsOfTheProjectAndNotOfItsOwner() {
        assertThat(read("韶关市引进投资额16亿元的华新汽车有限公司新能源汽车发展项目。")).anyMatch(o -> o.matches("16亿元 of .*新能源汽车发展项目.*"));
    }

    @Test
    void theTaskThatIsDoneInPartDatesNothing() {
        assertThat(read("2023年上半年,韶关市财政收入23亿元,完成全年任务的56.3%。"))
                .anyMatch(o -> o.startsWith("56.3% of 韶关市, 2023-01/2023-06"));
    }

    @Test
    void aCountryThatActsOwnsWhatItGives() {
        assertThat(read("华新公司在韶关市建厂。据法国《晨报》消息,法国已决定由专项资金出资3亿欧元。")).anyMatch(o -> o.startsWith("3亿欧元 of 法国"));
    }

    @Test
    void whatASentenceAimsAtIsPlannedInAllItsClauses() {
        assertThat(read("2023年8月2日,韶关市印发方案。力争到2025年,创新体系逐步形成,建成10个示范工程。")).contains("10个 of 韶关市, 2025, PLANNED");
    }

    @Test
    void aDistrictIsCalledByWhereItLies() {
        assertThat(read("西区上半年经济稳定增长", "2008年上半年,西区经济稳定增长。全区实现地区生产总值31.5亿元。"))
                .anyMatch(o -> o.startsWith("31.5亿元 of 西区"));
    }

    @Test
    void aVentureWithoutANameHasFiguresOfItsOwn() {
        assertThat(read("远光集团与明德电子将成立合资公司。合资公司注册资本为1亿元,由远光集团出资60%。"))
                .contains("1亿元 of 远光集团、明德电子合资公司, -, ACTUAL")
                .anyMatch(o -> o.startsWith("60% of 远光集团"));
        assertThat(read("远光集团与明德电子将成立合资公司。合资公司名为远明重工有限公司,合资公司注册资本为1亿元。"))
                .anyMatch(o -> o.startsWith("1亿元 of 远明重工有限公司"));
    }

    @Test
    void thingsToldWithTheirNumberOwnNothingElse() {
        assertThat(read("韶关市发展很快。53个宜居村项目开工。投资4.3亿元改造道路。")).anyMatch(o -> o.startsWith("4.3亿元 of 韶关市"));
    }

    @Test
    void someOfManyAreNotSpokenOfFurther() {
        assertThat(read("韶关市发展很快。华新公司等企业落户。在建项目超过300个。")).anyMatch(o -> o.startsWith("超过300个 of 韶关市"));
    }

    @Test
    void placesInTheMiddleOfADeedAreNotItsDoers() {
        assertThat(read("河北省印发规划。深入推进特色突出的唐山开平、张家口怀安2个示范基地建设;打造6个省级示范基地。")).anyMatch(o -> o.startsWith("6个 of 河北省"));
    }

    @Test
    void allThatStandsBeforeReportersIsTheDateline() {
        assertThat(read("2023-08-08 06:38,正文:新江苏·中国江苏网讯(记者 林志明) 8月7日,韶关市现场签约29个项目。"))
                .anyMatch(o -> o.startsWith("29个 of 韶关市"));
    }

    @Test
    void anArticleThatFollowsAnotherIsOfItsOwnCity() {
        assertThat(read("广州市是广东省省会。广州市人口很多。广州市经济好。", "韶关市是广东省下辖的地级市。", "全市面积1.8万平方公里。"))
                .anyMatch(o -> o.startsWith("1.8万平方公里 of 韶关市"));
    }

    @Test
    void whatATextIsAboutIsWhatItsWordsForThatClassSpeakOf() {
        assertThat(read("粤北工业园区简介", "粤北工业园区位于韶关市南部。2013年,桂南工业园区在桂林市启动。", "园区规划人口50万人。"))
                .anyMatch(o -> o.startsWith("50万人 of 粤北工业园区"));
    }

    @Test
    void whoseFirmAnArticleIsThatIsTheFirm() {
        assertThat(read("华新重工集团有限公司", "华新重工集团有限公司(简称华新重工)是韶关市的一家装备企业。", "明达投资有限公司合计持股28%。2009年,公司营业收入60亿元。"))
                .anyMatch(o -> o.startsWith("60亿元 of 华新重工集团有限公司"));
    }

    @Test
    void aJointVentureIsTheFirmLastFounded() {
        assertThat(read("韶关市", "华新集团有限公司与明达集团有限公司签约,共同出资设立粤北光电有限公司。合资公司注册资本2亿元。"))
                .anyMatch(o -> o.startsWith("2亿元 of 粤北光电有限公司"));
    }

    @Test
    void whatWasBuiltWithASumHasIt() {
        assertThat(read("韶关市历史", "1988年,投资260万元兴建的粤北工业园区开业。")).anyMatch(o -> o.startsWith("260万元 of 粤北工业园区"));
    }

    @Test
    void figuresOfSomeWithTheirNumberAreOfAll() {
        assertThat(read("韶关市教育", "韶关市教育发展。粤北师范学院、韶关职业技术学院等8所高校在校学生12.4万人。"))
                .anyMatch(o -> o.startsWith("12.4万人 of 韶关市"));
    }

    @Test
    void aZoneGoesOnAfterItsClause() {
        assertThat(read("韶关市", "韶关市正加快转型,粤北工业园区已集聚石化及精细化工企业90多家,2018年产值1000亿元。"))
                .anyMatch(o -> o.startsWith("90多家 of 粤北工业园区"))
                .anyMatch(o -> o.startsWith("1000亿元 of 粤北工业园区"));
    }

    @Test
    void theEndOfAYearIsNoTimeOfTheNextSentence() {
        assertThat(read("韶关市2019年统计公报", "2019年,韶关市经济平稳。年末高新技术企业399家。水泥产量1215.7万吨。"))
                .contains("1215.7万吨 of 韶关市, 2019, ACTUAL");
    }

    @Test
    void aMultipleIsOfTheYearThatIsSoMany() {
        assertThat(read("韶关市", "2021年韶关市生产总值达3393.9亿元,是2016年的1.9倍。")).contains("1.9倍 of 韶关市, 2021, ACTUAL");
    }

    @Test
    void theYearlyGrowthOfSomeYearsIsOfThemAll() {
        assertThat(read("韶关市", "2017年至2021年,韶关市发展很快。2021年财政收入400亿元,年均增长9.3%。"))
                .contains("9.3% of 韶关市, 2017/2021, ACTUAL");
    }

    @Test
    void aMachineIsCalledByItsSize() {
        assertThat(read("韶关重型机器厂", "1953年,韶关重型机器厂制造出50吨桥式起重机。")).anyMatch(o -> o.startsWith("50吨 of 50吨桥式起重机"));
    }
}
