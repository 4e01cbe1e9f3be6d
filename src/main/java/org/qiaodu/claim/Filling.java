package org.qiaodu.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.Template;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Reading;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.When;

/** What fills the slots of one match: its own words, or what is taken over from around it. */
final class Filling {
    /** The slot that always stands for the document itself. */
    static final String DOCUMENT = "document";

    private static final String CLAUSE = "clause";

    private final Rule rule;
    private final Match match;
    private final Discourse discourse;
    private final Mood mood;
    private final Times times;
    private final Alphabet alphabet;
    private final Indicators indicators;
    private final SharedHeads sharedHeads;
    private final Inheritance inheritance;
    private final Map<String, Argument> inherited = new HashMap<>();
    private final Map<String, List<Filler>> parties = new HashMap<>();
    private @Nullable String missing;

    Filling(Rule rule, Match match, Context context) {
        this.rule = rule;
        this.match = match;
        this.discourse = context.discourse();
        this.mood = context.mood();
        this.times = new Times(discourse, mood);
        this.alphabet = context.alphabet();
        this.indicators = context.indicators();
        this.sharedHeads = context.sharedHeads();
        this.inheritance = new Inheritance(rule, match, context);
        for (Map.Entry<String, List<String>> slot : new TreeMap<>(rule.inherit()).entrySet()) {
            if (rule.parties().contains(slot.getKey())) {
                List<Filler> sideBySide =
                        Parties.before(match, discourse, inheritance.wanted(slot.getKey(), slot.getValue())).stream()
                                .filter(a -> a.inherited() != null && rule.reaches(a.inherited()))
                                .map(a -> (Filler) new Filler.Party(a))
                                .toList();
                parties.put(slot.getKey(), sideBySide);
                missing = sideBySide.isEmpty() ? slot.getKey() : missing;
            } else if (match.fillers(slot.getKey()).isEmpty()) {
                Argument found = inheritance.of(slot.getKey(), slot.getValue());
                if (found != null && found.inherited() != null && rule.reaches(found.inherited())) {
                    take(slot.getKey(), slot.getValue(), found);
                }
            }
        }
    }

    /** Takes over what was found; in its clause, where no figures are told, with all that it lists beside it. */
    private void take(String slot, List<String> classes, Argument found) {
        boolean observes = rule.claims().stream().anyMatch(Template.Observation.class::isInstance);
        List<Argument> listed = observes || !CLAUSE.equals(found.inherited())
                ? List.of(found)
                : Parties.listed(match, discourse, found, inheritance.isOneOf(classes));
        if (listed.size() > 1) {
            parties.put(
                    slot, listed.stream().map(a -> (Filler) new Filler.Party(a)).toList());
        } else {
            inherited.put(slot, found);
        }
    }

    /** Whether a level of an indicator may be given in a unit. */
    boolean allows(String label, String unit) {
        return indicators.allows(label, unit);
    }

    /** Whether a level in a unit is none of the indicator that fills a slot, whatever the words. */
    boolean contradicts(Filler filler, String unit) {
        return filler instanceof Filler.Recognised r
                && r.chunk() instanceof IndicatorTerm term
                && indicators.contradicts(term.label(), unit);
    }

    /** Notes that nothing fills a slot. */
    void lacks(String slot) {
        missing = slot;
    }

    /** The slot that stayed empty; null where none did. */
    @Nullable
    String missing() {
        return missing;
    }

    /** The indicator that the match takes over; null where none is known. */
    Discourse.@Nullable Carried indicator() {
        return inheritance.carried();
    }

    /** Whose a figure is that is told of who trades with it: in a text about a region, trade told of a country; null where it is its own. */
    @Nullable
    Argument trader(Argument of, String indicator) {
        return inheritance.trader(of, indicator);
    }

    /** Whether a figure is of no time unless its clause tells one: all of projects, and the size of works. */
    boolean isOfWork(Argument of, String indicator) {
        return inheritance.isOfWork(of, indicator);
    }

    /**
     * Of as many indicators as a slot has members, the one that goes with a member: those the match names, those of a list that
     * shares its last word, or those named before; null where there are fewer.
     */
    @Nullable
    String each(String slot, Filler member) {
        List<Filler> members = match.fillers(slot);
        if (match.fillers("indicator").size() == members.size()) {
            return null;
        }
        List<String> listed = sharedHeads.before(passage(), match.range(), members.size());
        List<String> labels =
                listed.isEmpty() ? discourse.indicators(passage(), match.range(), members.size()) : listed;
        return labels.isEmpty() ? null : labels.get(members.indexOf(member));
    }

    /** The indicator that earlier clauses of the sentence tell before words of it; null where they tell none. */
    Discourse.@Nullable Carried indicatorBefore(TextRange words) {
        return discourse.earlierIndicator(passage(), words);
    }

    int passage() {
        return match.passage().passage().index();
    }

    /** What slots take over that want all that were named side by side; an empty list where nothing was. */
    Map<String, List<Filler>> parties() {
        return parties;
    }

    /** The mention that fills a slot; null where nothing does. */
    @Nullable
    Argument argument(@Nullable String slot, Map<String, Filler> choice) {
        if (slot == null) {
            return null;
        } else if (slot.equals(DOCUMENT)) {
            return new Argument(passage(), document(), null);
        } else if (slot.contains(".")) {
            return nested(slot, choice);
        }
        Filler filler = choice.get(slot);
        if (filler instanceof Filler.Words words) {
            return new Argument(passage(), words.mention(rule.id()), null);
        } else if (filler instanceof Filler.Recognised r && r.chunk() instanceof Mention mention) {
            return new Argument(passage(), mention, null);
        } else if (filler instanceof Filler.Party party) {
            return party.argument();
        }
        Argument found = inherited.get(slot);
        if (found == null) {
            lacks(slot);
        }
        return found;
    }

    /** The document itself, spoken of by the matched words. */
    private Mention document() {
        return new Mention(
                match.range(), new EntityClass("Document"), DOCUMENT, Mention.Form.ANAPHOR, DOCUMENT, 1, List.of());
    }

    /** For {@code x.Place}: the first name of that class inside the mention or the indicator that fills slot x. */
    private @Nullable Argument nested(String slot, Map<String, Filler> choice) {
        int dot = slot.indexOf('.');
        String outerSlot = slot.substring(0, dot);
        Set<String> types = alphabet.typesOf(slot.substring(dot + 1));
        if (types != null
                && choice.get(outerSlot) instanceof Filler.Recognised r
                && r.chunk() instanceof IndicatorTerm term) {
            return term.nested().stream()
                    .filter(m -> types.contains(m.type().name()))
                    .findFirst()
                    .map(m -> new Argument(passage(), m, null))
                    .orElse(null);
        }
        Argument outer = argument(outerSlot, choice);
        if (outer == null || types == null) {
            return null;
        }
        Mention inner = discourse.innerNames().of(outer.passage(), outer.mention(), types);
        return inner == null || inheritance.isElsewhere(outer, inner)
                ? null
                : new Argument(outer.passage(), inner, outer.inherited());
    }

    /** The words of a slot, of all its members. */
    String allWords(String slot, Map<String, Filler> choice) {
        List<Filler> members = parties.getOrDefault(slot, match.fillers(slot));
        return members.size() < 2
                ? words(slot, choice)
                : members.stream().map(f -> words(slot, Map.of(slot, f))).collect(Collectors.joining("、"));
    }

    /** The words of a slot; empty where nothing fills it. */
    String words(String slot, Map<String, Filler> choice) {
        Filler filler = choice.get(slot);
        if (filler instanceof Filler.Words words) {
            return words.words();
        } else if (filler instanceof Filler.Recognised r) {
            return words(r.chunk());
        } else if (filler instanceof Filler.Party party) {
            return words(party.argument().mention());
        }
        Argument found = inherited.get(slot);
        return found == null ? "" : words(found.mention());
    }

    private String words(Chunk chunk) {
        if (chunk instanceof IndicatorTerm term) {
            return term.label();
        }
        return chunk instanceof Mention m && m.form() == Mention.Form.NAME ? m.name() : match.words(chunk.range());
    }

    /**
     * The claim's time.
     *
     * @param far whether earlier sentences and headings count
     * @param told whether else the day counts that the text last told of
     */
    @Nullable
    When when(Map<String, Filler> choice, boolean far, boolean told) {
        if (choice.get("time") instanceof Filler.Recognised r && r.chunk() instanceof TimeExpression t) {
            return new When(t.value(), t.basis());
        }
        When when = times.of(match, far);
        return when == null && told ? times.lastDay(match) : when;
    }

    /** The claim's time where its own clause tells one; null where it does not. */
    @Nullable
    When whenInClause(Map<String, Filler> choice) {
        return choice.get("time") instanceof Filler.Recognised r && r.chunk() instanceof TimeExpression t
                ? new When(t.value(), t.basis())
                : times.inClause(match);
    }

    /** The year that a change or a growth is measured from; null where none is told. */
    @Nullable
    Integer baseYear() {
        TimeExpression base = times.base(match);
        LocalDate start = base == null ? null : base.value().start();
        return start == null ? null : start.getYear();
    }

    /** For a growth told by the year (年均增长), the years up to a year that the text tells before (过去五年); null where it tells none. */
    @Nullable
    When yearsUpTo(When last) {
        return times.isYearly(match) ? times.yearsUpTo(match, last) : null;
    }

    /** Whether the match tells of every year of several: 年均增长. */
    boolean isYearly() {
        return times.isYearly(match);
    }

    /** For each argument that is taken over, from where. */
    static List<String> notes(Map<String, Argument> arguments) {
        return arguments.entrySet().stream()
                .filter(e -> e.getValue().inherited() != null)
                .map(e -> e.getKey() + ": " + e.getValue().inherited())
                .sorted()
                .toList();
    }

    /** Plan or fact: as the rule says, else as the words around the match do. */
    Modality modality() {
        return rule.modality() != null ? rule.modality() : mood.modality(match);
    }

    /** Where, by which rule, when and in what mood the match was read. */
    Reading reading(@Nullable When when, Collection<String> notes) {
        return new Reading(
                passage(),
                List.of(match.range()),
                rule.id(),
                rule.confidence(),
                when,
                mood.isToCome(when) ? Modality.PLANNED : modality(),
                mood.assertion(match),
                notes.stream().sorted().toList());
    }
}
