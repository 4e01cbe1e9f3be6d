package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Rank;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Span;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;

/** What people found wrong with the page that travels with the program, and how much of it is found. */
class SeedFindingsTest {
    private static final ReadDocument READ = new Pipeline(Seeds.bundled())
            .read(
                    Fixture.document("jiangmen-75-years", text("/seeds/documents/jiangmen-75-years.txt")),
                    new StageTimes());
    private static final JsonObject GOLD = JSON.parse(text("/gold/jiangmen-75-years.json"));

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(SeedFindingsTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether a finding speaks of words that stand in a quote; one comma among many says nothing. */
    private static boolean touches(Finding finding, String quote) {
        String chars = READ.document().text().chars();
        for (int at = chars.indexOf(quote); at >= 0; at = chars.indexOf(quote, at + 1)) {
            Span place = new Span(at, at + quote.length());
            if (finding.evidence().stream().anyMatch(e -> overlaps(e, place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Evidence evidence, Span place) {
        return evidence.spans().stream()
                .anyMatch(s -> s.length() > 1 && s.start() < place.end() && place.start() < s.end());
    }

    private static List<String> contradictionsFound() {
        List<String> found = new ArrayList<>();
        GOLD.get("contradictions").getAsArray().forEach(value -> {
            JsonObject gold = value.getAsObject();
            List<String> quotes = new ArrayList<>();
            gold.get("statements")
                    .getAsArray()
                    .forEach(q -> quotes.add(q.getAsString().value()));
            long needed = Math.max(1, (quotes.size() + 1) / 2);
            boolean hit = READ.findings().stream()
                    .anyMatch(f -> quotes.stream().filter(q -> touches(f, q)).count() >= needed);
            if (hit) {
                found.add(gold.get("id").getAsString().value());
            }
        });
        return found;
    }

    @Test
    void mostOfWhatIsWrongIsFound() {
        assertThat(contradictionsFound()).hasSizeGreaterThanOrEqualTo(24).contains("c03", "c07", "c08", "c12");
    }

    @Test
    void misprintsAreFoundWithWhatToReadInstead() {
        List<String> found = new ArrayList<>();
        List<String> right = new ArrayList<>();
        GOLD.get("ocr_errors").getAsArray().forEach(value -> {
            JsonObject gold = value.getAsObject();
            String id = gold.get("id").getAsString().value();
            String evidence = gold.get("evidence").getAsString().value();
            String shouldBe = gold.get("should_be").getAsString().value();
            List<Finding> here =
                    READ.findings().stream().filter(f -> touches(f, evidence)).toList();
            if (!here.isEmpty()) {
                found.add(id);
            }
            if (here.stream().anyMatch(f -> f.suggestion() != null && fits(f.suggestion(), shouldBe))) {
                right.add(id);
            }
        });
        assertThat(found).as("found").hasSizeGreaterThanOrEqualTo(20);
        assertThat(right).as("right").hasSizeGreaterThanOrEqualTo(15);
    }

    private static boolean fits(String suggestion, String shouldBe) {
        return suggestion.contains(shouldBe) || shouldBe.contains(suggestion);
    }

    @Test
    void whatIsGravelyDoubtedIsNotPreferred() {
        READ.findings().stream()
                .filter(f -> f.severity() == Finding.Severity.HIGH)
                .flatMap(f -> f.statements().stream())
                .forEach(id -> assertThat(READ.statements())
                        .filteredOn(s -> s.id().equals(id))
                        .noneMatch(s -> s.references().rank() == Rank.PREFERRED));
    }
}
