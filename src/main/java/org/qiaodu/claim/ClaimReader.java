package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.Measured;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.RuleBook;
import org.qiaodu.lexicon.Template;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Issued;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Values;
import org.qiaodu.text.WordTrie;

/** Reads the claims of a document: every rule over every sentence. */
public final class ClaimReader {
    private final Alphabet alphabet;
    private final Triggers triggers;
    private final Measured measured;
    private final Indicators indicators;
    private final IndicatorHeads heads;
    private final Gazetteer gazetteer;
    private final List<CompiledRule> rules;
    private final RuleIndex index;
    private final WordTrie<BitSet> wanted;

    /**
     * @param rules in the order in which they are tried
     * @param triggers the word lists that patterns name
     * @param names the classes a mention can have, and the known indicators
     * @param measured what indicators are said of
     * @param problems where rules whose patterns do not hold are noted; they are left out
     */
    public ClaimReader(RuleBook rules, Triggers triggers, NameLexicon names, Measured measured, Problems problems) {
        this.measured = measured;
        this.indicators = names.indicators();
        this.heads = new IndicatorHeads(names.words());
        this.gazetteer = names.gazetteer();
        this.alphabet = new Alphabet(names.classes());
        this.triggers = triggers;
        PatternParser parser = new PatternParser(alphabet, triggers);
        Needs needs = new Needs();
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            CompiledRule ready = compile(rule, parser, needs, problems);
            if (ready != null) {
                compiled.add(ready);
            }
        }
        this.rules = List.copyOf(compiled);
        this.index = new RuleIndex(this.rules);
        this.wanted = needs.words();
    }

    private @Nullable CompiledRule compile(Rule rule, PatternParser parser, Needs needs, Problems problems) {
        try {
            PatternParser.Parsed pattern = parser.parse(rule.pattern());
            PatternParser.Parsed after = rule.after() == null ? null : parser.parse(rule.after());
            if (rule.file().mayBeEdited()) {
                pattern.expression();
                if (after != null) {
                    after.expression();
                }
            }
            CompiledRule compiled =
                    new CompiledRule(rule, pattern, needs.of(pattern.source(), pattern.slots()), after, alphabet);
            Set<String> known = new HashSet<>(rule.inherit().keySet());
            pattern.slots().forEach(slot -> known.add(slot.name()));
            known.addAll(Set.of("indicator", "each", Filling.DOCUMENT, ClaimBuilder.WORDS));
            List<String> named = new ArrayList<>(rule.where().keySet());
            rule.claims().forEach(template -> named.addAll(template.slots()));
            for (String slot : named) {
                String name = slot.contains(".") ? slot.substring(0, slot.indexOf('.')) : slot;
                if (!known.contains(name)) {
                    throw new IllegalArgumentException("unknown slot '" + slot + "' in a claim. The pattern has: "
                            + String.join(", ", known.stream().sorted().toList()) + ".");
                }
            }
            return compiled;
        } catch (IllegalArgumentException e) {
            problems.add(rule.file(), rule.line(), "rule '" + rule.id() + "': " + e.getMessage());
            return null;
        }
    }

    /**
     * The claims of a document.
     *
     * @param passages all of them, in order of their index
     * @param values the values of each passage, in the same order
     * @param issued when the document was published; null where nothing tells
     * @return in order of the text, then of the rules; empty where nothing is claimed
     */
    public List<Claim> read(List<AnnotatedPassage> passages, List<Values> values, @Nullable Issued issued) {
        Context context = context(passages, issued);
        List<Claim> claims = new ArrayList<>();
        for (AnnotatedPassage passage : passages) {
            Set<TextRange> measured = new HashSet<>();
            Happenings happenings = new Happenings(context.discourse());
            for (TextRange sentence : passage.passage().sentences()) {
                Encoded encoded = Encoded.of(passage, sentence, alphabet, wanted);
                for (CompiledRule rule : index.mayMatch(encoded)) {
                    for (Match match : rule.matches(
                            passage, encoded, values.get(passage.passage().index()))) {
                        if (!tellsNothing(rule.rule(), match, measured)) {
                            List<Claim> made = new ClaimBuilder(rule, match, context).build();
                            claims.addAll(happenings.news(
                                    rule.rule(), match, unmeasured(rule.rule(), made, match, measured)));
                        }
                    }
                }
            }
        }
        return List.copyOf(claims);
    }

    private Context context(List<AnnotatedPassage> passages, @Nullable Issued issued) {
        Discourse discourse = new Discourse(passages, heads);
        return new Context(
                discourse,
                new Subjects(discourse, triggers, alphabet),
                new Mood(triggers, discourse, issued),
                alphabet,
                measured,
                indicators,
                new SharedHeads(discourse, heads, indicators),
                gazetteer);
    }

    /** Where the clauses of a passage stand, in order; slots are inherited from one to the next. */
    public static List<TextRange> clauses(AnnotatedPassage passage) {
        return Clause.of(passage).stream().map(Clause::range).toList();
    }

    /** The type of a chunk, by the name that patterns use. */
    public static String typeOf(Chunk chunk) {
        return Alphabet.typeOf(chunk);
    }

    /**
     * What became of every rule on one sentence.
     *
     * @param passages all of the document's, in order of their index
     * @param values the values of each passage, in the same order
     * @param issued when the document was published; null where nothing tells
     * @param passage index of the passage the sentence stands in
     * @param sentence one of that passage's sentences
     */
    public List<Attempt> explain(
            List<AnnotatedPassage> passages,
            List<Values> values,
            @Nullable Issued issued,
            int passage,
            TextRange sentence) {
        Context context = context(passages, issued);
        Encoded encoded = Encoded.of(passages.get(passage), sentence, alphabet, wanted);
        Set<TextRange> measured = new HashSet<>();
        Happenings happenings = new Happenings(context.discourse());
        List<Attempt> attempts = new ArrayList<>();
        for (CompiledRule rule : rules) {
            List<Match> matches = rule.matches(passages.get(passage), encoded, values.get(passage));
            for (Match match : matches) {
                ClaimBuilder builder = new ClaimBuilder(rule, match, context);
                List<Claim> made = builder.build();
                List<Claim> kept = happenings.news(rule.rule(), match, unmeasured(rule.rule(), made, match, measured));
                attempts.add(attempt(rule, match, made, kept, builder.missing()));
            }
            if (matches.isEmpty()) {
                attempts.add(new Attempt(rule.rule().id(), false, rule.pattern().whereItFails(encoded)));
            }
        }
        return attempts;
    }

    private static Attempt attempt(
            CompiledRule rule, Match match, List<Claim> made, List<Claim> kept, @Nullable String missing) {
        String words = "“" + match.words(match.range()) + "”";
        if (!kept.isEmpty()) {
            return new Attempt(rule.rule().id(), true, words + ": " + kept.size() + " claims");
        }
        String why = !made.isEmpty()
                ? "what it tells was read by a rule before it"
                : missing != null ? "nothing fills its slot '" + missing + "'" : "nothing to claim";
        return new Attempt(rule.rule().id(), false, words + " matches, but " + why);
    }

    /** Whether a rule only observes, and only quantities that a rule of higher priority has read already, or none. */
    private static boolean tellsNothing(Rule rule, Match match, Set<TextRange> measured) {
        return rule.claims().stream().allMatch(t -> t instanceof Template.Observation o && !states(match, o))
                || (rule.claims().stream().allMatch(Template.Observation.class::isInstance)
                        && measured.containsAll(measures(rule, match)));
    }

    private static boolean states(Match match, Template.Observation observation) {
        return match.fillers(observation.value()).stream()
                .anyMatch(f -> !match.quantities(f, observation.kind()).isEmpty());
    }

    /** Leaves out observations of quantities that a rule of higher priority has read already. */
    private static List<Claim> unmeasured(Rule rule, List<Claim> made, Match match, Set<TextRange> measured) {
        Set<TextRange> values = measures(rule, match);
        boolean observes = made.stream().anyMatch(c -> c instanceof Claim.Observation);
        if (observes && measured.containsAll(values)) {
            return made.stream().filter(c -> !(c instanceof Claim.Observation)).toList();
        }
        if (observes || rule.claims().stream().anyMatch(t -> t instanceof Template.Nothing)) {
            measured.addAll(values);
        }
        return made;
    }

    /** The quantities that a rule's claims are made of. */
    private static Set<TextRange> measures(Rule rule, Match match) {
        Set<TextRange> ranges = new HashSet<>();
        for (Template template : rule.claims()) {
            String slot = template instanceof Template.Observation o
                    ? o.value()
                    : template instanceof Template.Nothing n ? n.value() : "";
            for (Filler filler : match.fillers(slot)) {
                ranges.add(filler.range());
                match.quantities(filler, null).forEach(q -> ranges.add(q.range()));
            }
        }
        return ranges;
    }
}
