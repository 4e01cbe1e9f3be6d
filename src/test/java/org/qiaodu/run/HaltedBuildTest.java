package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Forked;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.Names;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;

/** A process that dies as soon as anyone can read its document leaves all that goes with the document. */
class HaltedBuildTest {
    private static final String TEXT = "2023年，江门市地区生产总值4022.25亿元。";

    /** The process: builds, and halts without any tidying up once a reader sees a document. */
    static final class Builder {
        private Builder() {}

        public static void main(String[] arguments) {
            GraphStore store = GraphStore.openOrCreate(Path.of(arguments[1]), Names.standard());
            Thread reader = new Thread(() -> {
                while (store.documents().isEmpty()) {
                    Thread.onSpinWait();
                }
                Runtime.getRuntime().halt(9);
            });
            reader.setDaemon(true);
            reader.start();
            build(store, arguments[0]);
        }
    }

    @Test
    void leavesTheWholeGraph(@TempDir Path folder) throws Exception {
        String text = Files.writeString(folder.resolve("notice.txt"), TEXT).toString();
        Path store = folder.resolve("store");
        Process process = Forked.java(Builder.class, text, store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        try (GraphStore whole = GraphStore.inMemory(Names.standard());
                GraphStore left = GraphStore.open(store)) {
            build(whole, text);
            assertThat(dump(left)).isEqualTo(dump(whole)).contains("/link/", "/ontology#");
        }
    }

    private static void build(GraphStore store, String text) {
        try (Sources sources = new Sources(List.of(text), null, System.in)) {
            new Build(new Pipeline(Seeds.bundled()), store, Build.ontology()).run(sources, Progress.NONE);
        }
    }

    private static String dump(GraphStore store) {
        StringWriter out = new StringWriter();
        store.dump(GraphFile.Format.NQ, out);
        return out.toString();
    }
}
