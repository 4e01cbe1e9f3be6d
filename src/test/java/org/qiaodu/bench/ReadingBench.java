package org.qiaodu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;

/**
 * Characters per second on one thread: the whole extraction beside plain HanLP and, with the profile {@code corenlp},
 * Stanford CoreNLP. {@code mvn test -Dtest.excluded= -Dtest.groups=bench -Dtest=ReadingBench -Pcorenlp};
 * {@code -Dbench.seconds=N} says how long each is measured.
 */
@Tag("bench")
class ReadingBench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final long NANOS = 1_000_000_000L;

    private final MadeTexts made = new MadeTexts();

    @Test
    void besideHanLpAndCoreNlp() {
        Pipeline pipeline = new Pipeline(Seeds.bundled());
        Segment hanlp = HanLP.newSegment().enableOffset(true).enableAllNamedEntityRecognize(true);
        List<String> texts = texts();
        StageTimes times = new StageTimes();
        double floor = charactersPerSecond("HanLP segmentation + NER", texts, hanlp::seg);
        double ours = charactersPerSecond(
                "Qiaodu, whole extraction", texts, text -> pipeline.read(Fixture.document("d", text), times));
        times.nanos().forEach((stage, nanos) -> System.out.printf("    %-8s %6.2f s%n", stage, nanos / 1e9));
        System.out.printf("Qiaodu is %.2f of HanLP%n", ours / floor);
        Consumer<String> core = coreNlp();
        if (core != null) {
            double peer = charactersPerSecond("CoreNLP 4.5.10 Chinese", texts.subList(0, 12), core);
            System.out.printf("Qiaodu is %.0f times CoreNLP%n", ours / peer);
            assertThat(ours / peer).isGreaterThan(10);
        }
        assertThat(ours / floor).isGreaterThan(0.1);
    }

    /** The shipped page once, and a hundred made documents. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>(Seeds.bundled().files("documents", ".txt").stream()
                .map(SeedFile::text)
                .toList());
        texts.addAll(made.texts(100));
        return texts;
    }

    private static double charactersPerSecond(String what, List<String> texts, Consumer<String> read) {
        run(texts, read, SECONDS / 2);
        double speed = run(texts, read, SECONDS);
        System.out.printf("%-26s %,9.0f characters/s%n", what, speed);
        return speed;
    }

    /** Reads the texts over and over for so many seconds, and to the end of a round. */
    private static double run(List<String> texts, Consumer<String> read, int seconds) {
        long characters = 0;
        long start = System.nanoTime();
        do {
            for (String text : texts) {
                read.accept(text);
                characters += text.codePointCount(0, text.length());
            }
        } while (System.nanoTime() - start < seconds * NANOS);
        return characters * 1e9 / (System.nanoTime() - start);
    }

    /** CoreNLP's pipeline, called by name since it is on the class path of one profile alone; null where it is not. */
    private static @Nullable Consumer<String> coreNlp() {
        try {
            Class<?> type = Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP");
            Properties properties = new Properties();
            properties.load(type.getResourceAsStream("/StanfordCoreNLP-chinese.properties"));
            properties.setProperty("annotators", "tokenize,ssplit,pos,ner,depparse");
            properties.setProperty("threads", "1");
            Object pipeline = type.getConstructor(Properties.class).newInstance(properties);
            Method process = type.getMethod("process", String.class);
            return text -> invoke(pipeline, process, text);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void invoke(Object pipeline, Method process, String text) {
        try {
            process.invoke(pipeline, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
