package org.qiaodu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiaodu.run.score.Evaluation;
import org.qiaodu.run.score.Score;

/**
 * Scores as people or programs read them.
 *
 * @param texts one evaluation a text
 * @param misses whether to list what was missed and what was too much
 */
record ScoreSheet(List<Evaluation> texts, boolean misses) {
    /** Digits of a share. */
    private static final int DIGITS = 3;

    ScoreSheet {
        texts = List.copyOf(texts);
    }

    /** The texts, and all of them together where there are several. */
    private List<Evaluation> all() {
        if (texts.size() < 2) {
            return texts;
        }
        List<Evaluation> all = new ArrayList<>(texts);
        all.add(Evaluation.total("合计 total", texts));
        return all;
    }

    void print(PrintWriter out) {
        for (Evaluation text : all()) {
            List<List<String>> rows =
                    text.scores().stream().map(ScoreSheet::row).toList();
            new Table(List.of(text.text(), "P", "R", "F1", "right", "read", "found", "gold"), rows).print(out);
            out.println();
            if (misses) {
                text.scores().forEach(s -> list(s, out));
            }
        }
        out.flush();
    }

    private static List<String> row(Score s) {
        return List.of(
                s.measure(),
                share(s.precision()),
                share(s.recall()),
                share(s.f1()),
                String.valueOf(s.right()),
                String.valueOf(s.read()),
                String.valueOf(s.found()),
                String.valueOf(s.gold()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%." + DIGITS + "f", share);
    }

    private static void list(Score score, PrintWriter out) {
        score.misses().forEach(m -> out.println(score.measure() + " 漏 missed: " + m));
        score.extras().forEach(e -> out.println(score.measure() + " 多 extra: " + e));
        if (!score.misses().isEmpty() || !score.extras().isEmpty()) {
            out.println();
        }
    }

    /** One object: for each text its measures; the last text is all of them together. */
    void printJson(PrintWriter out) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        for (Evaluation text : all()) {
            Map<String, Object> measures = new LinkedHashMap<>();
            text.scores().forEach(s -> measures.put(s.measure().strip(), json(s)));
            sheet.put(text.text(), measures);
        }
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        out.flush();
    }

    private Map<String, Object> json(Score s) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("precision", rounded(s.precision()));
        json.put("recall", rounded(s.recall()));
        json.put("f1", rounded(s.f1()));
        json.put("right", s.right());
        json.put("read", s.read());
        json.put("found", s.found());
        json.put("gold", s.gold());
        if (misses) {
            json.put("misses", s.misses());
            json.put("extras", s.extras());
        }
        return json;
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
