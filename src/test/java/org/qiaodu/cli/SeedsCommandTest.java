package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are made, checked and filled. */
class SeedsCommandTest {
    @TempDir
    private Path folder = Path.of("");

    record Ran(int code, String out, String err) {}

    @Test
    void aNewPackHoldsAsItIsAndWithItsExamplesUncommented() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(run("seeds", "new", pack.toString()).code).isZero();
        assertThat(run("seeds", "check", pack.toString()).code).isZero();
        int examples = 0;
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                examples += text.startsWith("#= ") || text.contains("\n#= ") ? 1 : 0;
                Files.writeString(file, text.replaceAll("(?m)^#= ", ""));
            }
        }
        assertThat(examples).isGreaterThanOrEqualTo(7);
        Ran checked = run("seeds", "check", pack.toString());
        assertThat(checked.out).contains("no mistakes");
        assertThat(checked.code).isZero();
        Ran read = run("extract", pack + "/documents/example.txt", "--seeds", pack.toString(), "--format", "jsonl");
        assertThat(read.out).contains("潮汐发电量", "\"predicate\":\"supports\"", "澜湾潮能装备有限公司");
    }

    @Test
    void aFolderWithContentIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "x");
        Ran ran = run("seeds", "new", folder.toString());
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("mine.txt already").hasLineCount(1);
        assertThat(run("seeds", "new", folder.resolve("mine.txt").toString()).code)
                .isEqualTo(2);
    }

    @Test
    void everyMistakeIsReportedWithFileAndLine() throws IOException {
        write("gazetteer/Companny.csv", "name,en,aliases,parent,key,note\n甲,,,,,\n");
        write(
                "gazetteer/Company.mine.csv",
                "name,en,aliases,parent,key,note\n红树电池有限公司,,,无此市,,\n,,别名,,,\n三栏,只有,三个\n比亚迪股份有限公司,,,,,\n");
        write("gazetteer/Brand.mine.csv", "name,aliases\n一,二\n");
        write("gazetteer/notes.txt", "x");
        write("lexicon/indicater.csv", "label\n");
        write(
                "lexicon/units.mine.csv",
                "name,code,factor,kind,not_before\n筐,{basket},many,COUNT,\n箩,{basket},1,BASKET,\n");
        write("lexicon/eras.mine.csv", "name,aliases,start,end,note\n潮时,,1999-13,,\n");
        write("reference/founding.mine.csv", "subject,date,source\n红树电池有限公司,many,x\n");
        write(
                "curation/mine.csv",
                "action,document,quote,meaning,field,value,author,date,reason\nforget,a,b,c,,,d,2024-01-01,e\n");
        write("rule/mine.yaml", "");
        write(
                "rules/mine.yaml",
                "- id: mine.open\n  pattern: '{x:Company\n- id: mine.none\n  zh: 无\n  en: none\n  pattern: '{x:Companny}'\n"
                        + rest("supports", "x", "华为参观。", "华为走。")
                        + "- id: mine.unread\n  zh: 无\n  en: none\n  colour: red\n  pattern: '{x:Company} 参观 {y:City}'\n"
                        + rest("suportz", "y", "华为参加江门。", "华为参观江门市。"));
        Files.write(folder.resolve("lexicon/triggers.mine.csv"), "list,words,note\n甲,乙,\n".getBytes("GB18030"));
        Ran ran = run("seeds", "check", folder.toString());
        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out.lines().map(line -> line.replace(folder + "/", "")))
                .anyMatch(l -> l.startsWith("gazetteer/Companny.csv: named after unknown class"))
                .anyMatch(l -> l.startsWith("gazetteer/Company.mine.csv:2: parent '无此市'"))
                .anyMatch(l -> l.startsWith("gazetteer/Company.mine.csv:3: no name"))
                .anyMatch(l -> l.startsWith("gazetteer/Company.mine.csv:4: 3 fields"))
                .anyMatch(
                        l -> l.matches(
                                "gazetteer/Company.mine.csv:5: '比亚迪股份有限公司' stands in seeds/gazetteer/Company.csv:\\d+ already.*"))
                .anyMatch(l -> l.startsWith("gazetteer/Brand.mine.csv:1: header"))
                .anyMatch(l -> l.startsWith("gazetteer/notes.txt: nothing reads it"))
                .anyMatch(l -> l.startsWith("lexicon/indicater.csv: nothing reads a list of this name"))
                .anyMatch(l -> l.startsWith("lexicon/units.mine.csv:2: "))
                .anyMatch(l -> l.startsWith("lexicon/units.mine.csv:3: kind 'BASKET'"))
                .anyMatch(l -> l.startsWith("lexicon/eras.mine.csv:2: "))
                .anyMatch(l -> l.startsWith("lexicon/triggers.mine.csv: not UTF-8"))
                .anyMatch(l -> l.startsWith("reference/founding.mine.csv:2: "))
                .anyMatch(l -> l.startsWith("curation/mine.csv:2: "))
                .anyMatch(l -> l.startsWith("rule: no folder of seeds is called so"))
                .anyMatch(l -> l.startsWith("rules/mine.yaml:2: not YAML"))
                .anyMatch(l -> l.startsWith("rules/mine.yaml:3: rule 'mine.none': unknown type 'Companny'"))
                .anyMatch(l -> l.startsWith("rules/mine.yaml:13: unknown key 'colour'"))
                .anyMatch(l -> l.contains("relation 'suportz' is not in ontology"))
                .anyMatch(l -> l.contains("rule 'mine.unread' should claim"))
                .anyMatch(l -> l.contains("rule 'mine.unread' should leave alone"));
    }

    private static String rest(String predicate, String object, String example, String counterexample) {
        return "  claims: [{relation: " + predicate + ", subject: x, object: " + object + "}]\n"
                + "  examples: [{text: " + example + ", claims: [{predicate: " + predicate + "}]}]\n"
                + "  counterexamples: [" + counterexample + "]\n";
    }

    @Test
    void aPackThatBreaksAShippedRuleIsToldWhichOne() throws IOException {
        write("lexicon/triggers.csv", "list,words,note\nincrease,增长,\n");
        Ran ran = run("seeds", "check", folder.toString());
        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out).contains("seeds/rules/", "takes the place of seeds/lexicon/triggers.csv");
    }

    @Test
    void frequentUnknownWordsComeAsLinesToPaste() throws IOException {
        Path text = Files.writeString(folder.resolve("news.txt"), """
                丝云纺织有限公司在湖州市成立。2024年，湖州市蚕丝被产量120万条，增长3%。

                丝云纺织有限公司领办湖州市南浔缫丝厂。2023年，湖州市蚕丝被产量110万条。
                """);
        Ran ran = run("seeds", "suggest", text.toString());
        assertThat(ran.code).isZero();
        assertThat(ran.out)
                .contains("# gazetteer/Company.mine.csv\nname,en,aliases,parent,key,note\n丝云纺织有限公司,,,,,")
                .contains("2×: ");
        assertThat(run("seeds", "suggest", text.toString()).out).isEqualTo(ran.out);
        assertThat(run("seeds", "suggest", text.toString(), "--least", "3").out).doesNotContain("丝云");
        Path pack = folder.resolve("pack");
        Path list = pack.resolve("gazetteer/Company.mine.csv");
        Files.createDirectories(list.getParent());
        Files.writeString(
                list, ran.out.substring(ran.out.indexOf("name,en"), ran.out.indexOf("\n", ran.out.indexOf("丝云")) + 1));
        assertThat(run("seeds", "check", pack.toString()).code).isZero();
        assertThat(run("seeds", "suggest", text.toString(), "--seeds", pack.toString()).out)
                .doesNotContain("\n丝云纺织有限公司,");
    }

    @Test
    void aMissingPackAndAMissingVerbAreTheUsersMistakes() {
        assertThat(run("seeds", "check", folder.resolve("none").toString()).code)
                .isEqualTo(2);
        assertThat(run("seeds").code).isEqualTo(2);
        for (String verb : List.of("new", "check", "suggest")) {
            assertThat(run("seeds", verb, "--help").out).contains("qiaodu seeds " + verb);
            assertThat(run("seeds", verb).code).isEqualTo(2);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }
}
