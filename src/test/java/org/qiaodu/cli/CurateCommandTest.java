package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every ruling a person can make, from the command line to the graph built anew. */
class CurateCommandTest {
    private static final String TEXT = """
            江门制造

            2023年，江门市地区生产总值4022.25亿元，同比增长6.5%。2022年，江门市工业投资916亿元。2021年，江门市常住人口483万人。

            1958年，新会农业机械厂成功试制出我国第一台手扶拖拉机。1958年7月6日，周恩来总理亲临新会农业机械厂视察。

            江门洗衣机厂位于江门市。1984年，该厂注册商标由白莲改为金铃。被丁颖中院士誉为“世界一流”的江门中微子实验室位于开平市。

            富华重工位于台山市。大长江集团位于蓬江区。维达纸业位于新会区。甘蔗化工厂位于江海区。
            """;

    @TempDir
    private static Path folder;

    private static String store = "";
    private static String status = "";

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void ruleAndBuildAnew() throws IOException {
        store = folder.resolve("store").toString();
        Path text = Files.writeString(folder.resolve("page.txt"), TEXT);
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "2003年，云汀丝语纺织有限公司位于开平市。");
        ran("build", text.toString(), elsewhere.toString(), "--store", store);
        correct("qd:value '402225000000'^^xsd:decimal", "value", "4023.25亿");
        correct("rdf:object id:手扶拖拉机", "time", "1959/1960");
        correct("qd:value '4830000'^^xsd:decimal", "of", "新会区");
        correct("rdf:object id:台山市", "predicate", "investedIn");
        correct("rdf:object id:江海区", "object", "恩平市");
        rule("accept", one("?s qd:value '91600000000'^^xsd:decimal"));
        rule("reject", one("?s rdf:subject id:江门市大长江集团有限公司 ; rdf:object id:蓬江区"));
        rule("merge", "江门洗衣机厂", "--document", "page", "--value", "江门洗衣机总厂");
        rule("split", "新会农业机械厂", "--document", "page", "--value", "新会第二农机厂", "--quote", "周恩来总理亲临新会农业机械厂");
        rule("add", "维达国际控股有限公司|locatedIn|江门市|2020", "--document", "page", "--quote", "维达纸业");
        rule("add", "云汀丝语纺织有限公司|locatedIn|新会", "--document", "page", "--quote", "新会农业机械厂");
        rule("add", "红树电池厂|locatedIn|江门", "--document", "page", "--quote", "江门制造", "--value", "Factory");
        rule("add", "华为技术有限公司|investedIn|江门市", "--document", "page", "--quote", "江门制造");
        rule("confirm", one("?s a qd:SuspectedMisprint ; qd:suggests '金羚'"));
        rule("dismiss", one("?s a qd:ReferenceMismatch"));
        rule("repair", "", "--document", "page", "--quote", "丁颖中", "--value", "丁肇中");
        rule("merge", "别处的厂", "--document", "page", "--value", "江门洗衣机厂");
        rule("repair", "", "--document", "other", "--quote", "误", "--value", "正");
        ran("build", text.toString(), "--store", store, "--curation", rulings());
        status = ran("curate", "status", "--store", store, "--curation", rulings()).out;
    }

    private static String rulings() {
        return folder.resolve("rulings").toString();
    }

    /** The statement or finding of which this holds. */
    private static String one(String where) {
        List<String> found = rows("SELECT ?s { " + where + " }");
        assertThat(found).as(where).hasSize(1);
        return found.get(0);
    }

    private static void correct(String where, String field, String value) {
        rule("correct", one("?s " + where), "--field", field, "--value", value);
    }

    private static void rule(String action, String target, String... more) {
        List<String> arguments = new ArrayList<>(List.of("curate", action));
        if (!target.isEmpty()) {
            arguments.add(target);
        }
        arguments.addAll(Arrays.asList(more));
        arguments.addAll(List.of(
                "--store",
                store,
                "--curation",
                rulings(),
                "--author",
                "甲",
                "--date",
                "2024-05-01",
                "--reason",
                "据, 公报"));
        ran(arguments.toArray(new String[0]));
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }

    private static Ran ran(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.code).as(ran.err).isZero();
        return ran;
    }

    private static List<String> rows(String select) {
        try {
            Path query = Files.writeString(folder.resolve("q.rq"), select);
            return ran("query", query.toString(), "--store", store, "--format", "csv")
                    .out
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void holds(String where) {
        assertThat(rows("SELECT (COUNT(*) AS ?n) { " + where + " }")).as(where).isNotEqualTo(List.of("0"));
    }

    private static void doesNotHold(String where) {
        assertThat(rows("SELECT (COUNT(*) AS ?n) { " + where + " }")).as(where).isEqualTo(List.of("0"));
    }

    /** The correction stands as a statement of its own beside the original. */
    private static void corrected(String old, String corrected) {
        holds(
                "?old " + old + " ; qd:rank qd:Deprecated ; prov:wasDerivedFrom ?words . ?new " + corrected
                        + " ; qd:rank qd:Preferred ; prov:wasDerivedFrom ?words ."
                        + " ?ruling qd:corrects ?old ; qd:replacedBy ?new ; qd:author '甲' ; qd:reason '据, 公报' ; qd:status qd:Applied");
    }

    @Test
    void aValueIsCorrected() {
        corrected("qd:value '402225000000'^^xsd:decimal", "qd:value '402325000000'^^xsd:decimal ; qd:of id:江门市");
    }

    @Test
    void aTimeIsCorrected() {
        corrected(
                "rdf:object id:手扶拖拉机 ; qd:period '1958'",
                "rdf:object id:手扶拖拉机 ; qd:period '1959/1960' ; qd:periodStart '1959-01-01'^^xsd:date");
    }

    @Test
    void anEntityIsCorrected() {
        corrected("qd:of id:江门市 ; qd:value '4830000'^^xsd:decimal", "qd:of id:新会区 ; qd:value '4830000'^^xsd:decimal");
    }

    @Test
    void anEntityTheDocumentDoesNotNameIsWhatTheGazetteerHas() {
        corrected("rdf:object id:江海区", "rdf:object id:恩平市");
        holds("id:恩平市 a qd:CountyLevelCity");
    }

    @Test
    void aPredicateIsCorrected() {
        corrected("rdf:object id:台山市 ; rdf:predicate qd:locatedIn", "rdf:object id:台山市 ; rdf:predicate qd:investedIn");
        holds("GRAPH graph:direct { id:广东富华重工制造有限公司 qd:investedIn id:台山市 }");
        doesNotHold("GRAPH graph:direct { id:广东富华重工制造有限公司 qd:locatedIn id:台山市 }");
    }

    @Test
    void whatIsAcceptedIsPreferred() {
        holds("?s qd:value '91600000000'^^xsd:decimal ; qd:rank qd:Preferred");
    }

    @Test
    void whatIsRejectedStaysAndIsNoLongerToldDirectly() {
        holds("?s rdf:object id:蓬江区 ; qd:rank qd:Deprecated");
        doesNotHold("GRAPH graph:direct { ?company qd:locatedIn id:蓬江区 }");
    }

    @Test
    void whatIsSaidOfAMergedEntityIsSaidOfTheOther() {
        holds("GRAPH graph:direct { id:江门洗衣机总厂 qd:locatedIn id:江门市 }");
        doesNotHold("GRAPH graph:direct { id:江门洗衣机厂 qd:locatedIn ?place }");
        holds("id:江门洗衣机总厂 skos:altLabel ?name FILTER (str(?name) = '江门洗衣机厂')");
        holds("?ruling qd:corrects id:江门洗衣机厂 ; qd:replacedBy id:江门洗衣机总厂");
    }

    @Test
    void whatTheWordsSayIsSplitOff() {
        holds("GRAPH graph:direct { id:周恩来 qd:visited id:新会第二农机厂 }");
        holds("GRAPH graph:direct { id:新会农业机械厂 qd:developed ?product }");
        doesNotHold("GRAPH graph:direct { id:新会第二农机厂 qd:developed ?product }");
    }

    @Test
    void aStatementIsAddedWithItsSource() {
        holds("?s rdf:subject id:维达国际控股有限公司 ; rdf:object id:江门市 ; qd:period '2020' ; qd:rule 'curation' ;"
                + " prov:wasDerivedFrom/oa:hasSelector/oa:exact '维达纸业'");
    }

    @Test
    void whatOtherDocumentsAndTheGazetteerKnowCanBeAddedAndWhatNobodyKnows() {
        holds("GRAPH graph:direct { id:云汀丝语纺织有限公司 qd:locatedIn id:新会区 }");
        holds("GRAPH graph:direct { id:红树电池厂 qd:locatedIn id:江门市 } id:红树电池厂 a qd:Factory");
        holds("GRAPH graph:direct { id:华为技术有限公司 qd:investedIn id:江门市 } id:华为技术有限公司 qd:known true");
    }

    @Test
    void whatCannotBeAddedIsAMistake() {
        List<String> where = List.of("--document", "page", "--quote", "江门制造");
        mistake("neither the graph nor the gazetteer knows '甲电池厂'", add("甲电池厂|locatedIn|江门市", where));
        mistake("no class 'Firm'", add("甲电池厂|locatedIn|江门市", List.of("--value", "Firm")));
        mistake("no property 'likes'", add("江门市|likes|新会区", where));
        mistake("write subject|predicate|object", add("江门市|locatedIn", where));
        mistake("a time 2023", add("江门市|locatedIn|广东省|去年", where));
        mistake("gives a class to what the graph knows", add("江门市|locatedIn|广东省", List.of("--value", "City")));
    }

    private static String[] add(String target, List<String> more) {
        List<String> all = new ArrayList<>(List.of("curate", "add", target));
        all.addAll(more);
        return all.toArray(new String[0]);
    }

    @Test
    void findingsAreConfirmedAndDismissed() {
        holds("?f a qd:SuspectedMisprint ; qd:suggests '金羚' ; qd:status qd:Confirmed");
        holds("?f a qd:ReferenceMismatch ; qd:status qd:Dismissed");
    }

    @Test
    void aRepairedMisprintIsReadAnew() {
        holds("?s rdf:object id:丁肇中 ; rdf:predicate qd:praisedBy ; prov:wasDerivedFrom ?words ."
                + " ?words qd:readAs ?read ; oa:hasSelector/oa:exact ?printed"
                + " FILTER (contains(?read, '丁肇中') && contains(?printed, '丁颖中'))");
        doesNotHold("id:丁颖中 ?p ?o");
        holds(
                "?f a qd:SuspectedMisprint ; qd:status qd:Confirmed ; qd:explanation ?why FILTER (contains(?why, '丁肇中'))");
    }

    @Test
    void statusListsWhatWasAppliedAndWhatNot() {
        assertThat(status.lines().filter(line -> line.startsWith("Applied"))).hasSize(16);
        assertThat(status).contains("Orphaned", "别处的厂", "未建 not built: Repair other 误|");
    }

    @Test
    void theGraphStillConforms() {
        assertThat(run("check", "--store", store).out).contains("the graph conforms to its shapes");
    }

    @Test
    void aRulingThatSaysTooLittleIsAMistake() {
        mistake("what to put instead", "curate", "repair", "--document", "page", "--quote", "误");
        mistake(
                "which field",
                "curate",
                "correct",
                one("?s qd:value '91600000000'^^xsd:decimal"),
                "--field",
                "colour",
                "--value",
                "x");
        mistake("no property 'likes'", "curate", "correct", "x", "--field", "predicate", "--value", "likes");
        mistake("add --author", "curate", "reject", "x", "--author", "");
        mistake("no such action", "curate", "forget", "x");
    }

    private static void mistake(String said, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(
                List.of("--store", store, "--curation", folder.resolve("none").toString(), "--reason", "r"));
        if (!all.contains("--author")) {
            all.addAll(List.of("--author", "甲"));
        }
        Ran ran = run(all.toArray(new String[0]));
        assertThat(ran.err).contains(said).doesNotContain("\tat ");
        assertThat(ran.code).isEqualTo(2);
    }
}
