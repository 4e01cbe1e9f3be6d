package org.qiaodu.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.Template;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.RawText;

/** The check that every rule reads its examples and leaves its counterexamples alone. */
public final class RuleExamples {
    private static final String NO_HASH = "0".repeat(64);

    private final Pipeline pipeline;

    /** @param pipeline what reads the sentences, with all rules */
    public RuleExamples(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * A text that was read.
     *
     * @param passages with everything recognised in them
     * @param claims of all rules
     */
    record Sample(List<AnnotatedPassage> passages, List<Claim> claims) {
        Sample {
            passages = List.copyOf(passages);
            claims = List.copyOf(claims);
        }
    }

    /**
     * A sentence that a rule reads wrongly.
     *
     * @param rule the rule
     * @param text the sentence
     * @param wanted what should have come out; empty where nothing should have
     * @param found what this rule claimed
     */
    public record Failure(Rule rule, String text, Map<String, String> wanted, List<String> found) {
        public Failure {
            wanted = Map.copyOf(wanted);
            found = List.copyOf(found);
        }

        /** What is wrong, without its place. */
        public String message() {
            String came = found.isEmpty() ? "nothing" : String.join("; ", found);
            String should = wanted.isEmpty() ? "leave alone: " : "claim " + new TreeMap<>(wanted) + " in: ";
            return "rule '" + rule.id() + "' should " + should + text + " It claims " + came + ".";
        }

        @Override
        public String toString() {
            return rule.file().place() + ":" + rule.line() + ": " + message();
        }
    }

    /** What is wrong with one rule's example; empty where it is read as it says. */
    public List<Failure> check(Rule rule, Rule.Example example) {
        List<ClaimFields> found = claims(rule, example.text());
        List<Failure> failures = new ArrayList<>();
        for (Map<String, String> wanted : example.claims()) {
            if (found.stream().noneMatch(f -> f.has(wanted))) {
                failures.add(new Failure(rule, example.text(), wanted, words(found)));
            }
        }
        if (claimsNothing(rule) && found.size() > example.claims().size()) {
            failures.add(new Failure(rule, example.text(), Map.of(), words(found)));
        }
        return failures;
    }

    /** Whether a rule only keeps others from reading: its examples list all that may come out. */
    private static boolean claimsNothing(Rule rule) {
        return rule.claims().stream().allMatch(t -> t instanceof Template.Nothing);
    }

    /**
     * What is wrong with one rule's counterexample; empty where the rule leaves it alone, and for a rule that claims
     * nothing, where others read it.
     */
    public List<Failure> check(Rule rule, String counterexample) {
        List<ClaimFields> found = claims(rule, counterexample);
        boolean held = claimsNothing(rule) != found.isEmpty();
        return held ? List.of() : List.of(new Failure(rule, counterexample, Map.of(), words(found)));
    }

    /** What is wrong with any example of any rule, in the order of the rules. */
    public List<Failure> check(List<Rule> rules) {
        List<Failure> failures = new ArrayList<>();
        for (Rule rule : rules) {
            rule.examples().forEach(e -> failures.addAll(check(rule, e)));
            rule.counterexamples().forEach(c -> failures.addAll(check(rule, c)));
        }
        return failures;
    }

    private List<ClaimFields> claims(Rule rule, String text) {
        Sample sample = pipeline.claims(
                new Document(DocumentId.of("example"), new RawText(text), NO_HASH, "UTF-8", "text/plain", List.of()));
        return sample.claims().stream()
                .filter(c -> claimsNothing(rule) || c.reading().rule().equals(rule.id()))
                .map(c -> ClaimFields.of(c, sample.passages()))
                .toList();
    }

    private static List<String> words(List<ClaimFields> found) {
        return found.stream().map(ClaimFields::toString).toList();
    }
}
