package org.qiaodu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

    /** Others may use the machine too: the thread's own processor time is what counts. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

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
        double all = times.nanos().values().stream().mapToLong(Long::longValue).sum();
        times.nanos().forEach((stage, nanos) -> System.out.printf("    %-8s %3.0f %%%n", stage, 100 * nanos / all));
        System.out.printf("Qiaodu is %.2f of HanLP%n", ours / floor);
        Consumer<String> core = coreNlp();
        if (core != null) {
            double peer = charactersPerSecond("CoreNLP 4.5.10 Chinese", texts.subList(1, 13), core);
            System.out.printf("Qiaodu is %.0f times CoreNLP%n", ours / peer);
        }
        assertThat(ours / floor)
                .as("a fall far below the figures in the README")
                .isGreaterThan(0.03);
    }

    /** The shipped page, and a hundred made documents. */
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

    /** Reads the texts over and over for so many seconds of this thread's processor time. */
    private static double run(List<String> texts, Consumer<String> read, int seconds) {
        long characters = 0;
        long start = CLOCK.getCurrentThreadCpuTime();
        long end = start;
        for (int i = 0; end - start < seconds * NANOS; i = (i + 1) % texts.size()) {
            read.accept(texts.get(i));
            characters += texts.get(i).codePoints().count();
            end = CLOCK.getCurrentThreadCpuTime();
        }
        return characters * 1e9 / (end - start);
    }

    /** CoreNLP's pipeline, called by name since it is on the class path of one profile alone; null where it is not. */
    private static @Nullable Consumer<String> coreNlp() {
        try {
            Class<?> type = Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP");
            Properties properties = new Properties();
            properties.load(type.getResourceAsStream("/StanfordCoreNLP-chinese.properties"));
            properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
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
