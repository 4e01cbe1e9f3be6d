package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Forked;
import org.qiaodu.bench.MadeTexts;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.rdf.Names;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;

/** A process that is told to end (SIGTERM, Ctrl-C) in the middle of a build keeps what it has read. */
class EndedBuildTest {
    private static final int DOCUMENTS = 200;
    private static final int READ = 5;
    private static final String ENDING = "ending";

    /** The process: builds, and tells of each document that is through. */
    static final class Builder {
        private Builder() {}

        public static void main(String[] arguments) {
            Progress told = new Progress() {
                @Override
                public void through(int done, int all, long statements) {
                    System.out.println(done);
                }

                @Override
                public void ending() {
                    System.out.println(ENDING);
                }
            };
            try (GraphStore store = GraphStore.openOrCreate(Path.of(arguments[1]), Names.standard());
                    Sources sources = new Sources(List.of(arguments[0]), null, System.in)) {
                new Build(new Pipeline(Seeds.bundled()), store, Build.ontology()).run(sources, told);
            }
        }
    }

    @Test
    void keepsWhatItRead(@TempDir Path folder) throws Exception {
        Path documents = new MadeTexts().write(folder.resolve("documents"), DOCUMENTS);
        Path store = folder.resolve("store");
        Process process = Forked.java(Builder.class, documents.toString(), store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ending = false;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                ending |= line.equals(ENDING);
                if (line.equals(String.valueOf(READ))) {
                    process.toHandle().destroy();
                }
            }
        }
        process.waitFor();
        assertThat(ending).isTrue();
        try (GraphStore left = GraphStore.open(store)) {
            assertThat(left.documents().size()).isBetween(READ, DOCUMENTS - 1);
        }
    }
}
