package org.qiaodu.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.Template;
import org.qiaodu.lexicon.Wording;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Claim;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Reading;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.When;

/**
 * Makes the claims of one match: fills the slots, inherits what is missing, gives one claim for each member of an enumeration.
 * An event is one, with every member taking part.
 */
final class ClaimBuilder {
    /** The slot that always stands for the document itself. */
    static final String DOCUMENT = "document";

    private final CompiledRule compiled;
    private final Rule rule;
    private final Match match;
    private final Discourse discourse;
    private final Mood mood;
    private final Alphabet alphabet;
    private final Map<String, Argument> inherited = new HashMap<>();
    private final Set<Chunk> taken;
    private @Nullable String missing;

    ClaimBuilder(CompiledRule compiled, Match match, Discourse discourse, Mood mood, Alphabet alphabet) {
        this.compiled = compiled;
        this.rule = compiled.rule();
        this.match = match;
        this.discourse = discourse;
        this.mood = mood;
        this.alphabet = alphabet;
        this.taken = match.taken();
    }

    /** The claims; empty where a slot stays empty ({@link #missing} says which). */
    List<Claim> build() {
        for (Map.Entry<String, List<String>> slot : new java.util.TreeMap<>(rule.inherit()).entrySet()) {
            if (match.fillers(slot.getKey()).isEmpty()) {
                Argument found = inherit(slot.getValue());
                if (found != null && found.inherited() != null && rule.reaches(found.inherited())) {
                    inherited.put(slot.getKey(), found);
                }
            }
        }
        List<Claim> claims = new ArrayList<>();
        List<Map<String, Filler>> choices = choices();
        for (Map<String, Filler> choice : choices) {
            for (Template template : rule.claims()) {
                claims.addAll(claims(template, choice));
            }
        }
        for (Template template : rule.claims()) {
            if (template instanceof Template.Event event) {
                claims.addAll(event(event, choices));
            }
        }
        return claims.stream().distinct().toList();
    }

    /** The slot that stayed empty; null where none did. */
    @Nullable
    String missing() {
        return missing;
    }

    private @Nullable Argument inherit(List<String> classes) {
        Set<String> types = new HashSet<>();
        for (String name : classes) {
            Set<String> below = alphabet.typesOf(name);
            types.addAll(below == null ? Set.of() : below);
        }
        return discourse.subject(passage(), match.range(), types, taken);
    }

    private int passage() {
        return match.passage().passage().index();
    }

    /** One choice of fillers for each combination of members; slots that are zipped go together one by one. */
    private List<Map<String, Filler>> choices() {
        List<Map<String, Filler>> choices = new ArrayList<>();
        choices.add(new HashMap<>());
        Set<String> zipped = zipped();
        if (!zipped.isEmpty()) {
            choices.clear();
            int size = match.fillers(zipped.iterator().next()).size();
            for (int i = 0; i < size; i++) {
                Map<String, Filler> choice = new HashMap<>();
                for (String slot : zipped) {
                    choice.put(slot, match.fillers(slot).get(i));
                }
                choices.add(choice);
            }
        }
        for (Slot slot : compiled.pattern().slots()) {
            if (!zipped.contains(slot.name()) && !match.fillers(slot.name()).isEmpty()) {
                choices = times(choices, slot.name(), match.fillers(slot.name()));
            }
        }
        return choices;
    }

    private Set<String> zipped() {
        Set<String> names = new TreeSet<>(rule.zip());
        boolean alike =
                names.stream().map(n -> match.fillers(n).size()).distinct().count() == 1;
        return alike ? names : Set.of();
    }

    private static List<Map<String, Filler>> times(
            List<Map<String, Filler>> choices, String slot, List<Filler> fillers) {
        List<Map<String, Filler>> more = new ArrayList<>();
        for (Map<String, Filler> choice : choices) {
            for (Filler filler : fillers) {
                Map<String, Filler> next = new HashMap<>(choice);
                next.put(slot, filler);
                more.add(next);
            }
        }
        return more;
    }

    private List<? extends Claim> claims(Template template, Map<String, Filler> choice) {
        if (template instanceof Template.Observation observation) {
            return observations(observation, choice);
        } else if (template instanceof Template.Relation relation) {
            return relation(relation, choice);
        }
        return List.of();
    }

    private @Nullable Argument argument(@Nullable String slot, Map<String, Filler> choice) {
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
        }
        Argument found = inherited.get(slot);
        if (found == null) {
            missing = slot;
        }
        return found;
    }

    /** The document itself, spoken of by the matched words. */
    private Mention document() {
        return new Mention(
                match.range(), new EntityClass("Document"), DOCUMENT, Mention.Form.ANAPHOR, DOCUMENT, 1, List.of());
    }

    /** For {@code x.Place}: the first name of that class inside the mention that fills slot x. */
    private @Nullable Argument nested(String slot, Map<String, Filler> choice) {
        int dot = slot.indexOf('.');
        Argument outer = argument(slot.substring(0, dot), choice);
        Set<String> types = alphabet.typesOf(slot.substring(dot + 1));
        if (outer == null || types == null) {
            return null;
        }
        return outer.mention().nested().stream()
                .filter(m -> types.contains(m.type().name()))
                .findFirst()
                .map(m -> new Argument(outer.passage(), m, outer.inherited()))
                .orElse(null);
    }

    private List<Claim> relation(Template.Relation template, Map<String, Filler> choice) {
        Argument subject = argument(template.subject(), choice);
        Argument object = argument(template.object(), choice);
        if (subject == null
                || object == null
                || subject.mention().name().equals(object.mention().name())) {
            return List.of();
        }
        When when = when(choice, false);
        Reading reading = reading(when, notes(Map.of(template.subject(), subject, template.object(), object)));
        return List.of(new Claim.Relation(reading, subject, template.predicate(), object));
    }

    private List<Claim> event(Template.Event template, List<Map<String, Filler>> choices) {
        Set<Claim.Participant> participants = new LinkedHashSet<>();
        Map<String, Argument> used = new HashMap<>();
        for (String role : List.of("agent", "object", "participant")) {
            for (String slot : template.roles().getOrDefault(role, List.of())) {
                for (Map<String, Filler> choice : choices) {
                    Argument who = argument(slot, choice);
                    if (who != null) {
                        participants.add(new Claim.Participant(role, who));
                        used.put(slot, who);
                    }
                }
            }
        }
        Map<String, Filler> first = choices.get(0);
        if (participants.isEmpty() && !template.roles().isEmpty()) {
            return List.of();
        }
        Argument place = template.place() == null ? null : argument(template.place(), first);
        String label = Wording.fill(template.label(), slot -> allWords(slot, first));
        Reading reading = reading(when(first, false), notes(used));
        return List.of(new Claim.Event(reading, template.type(), label, List.copyOf(participants), place));
    }

    /** The words of a slot, of all its members. */
    private String allWords(String slot, Map<String, Filler> choice) {
        return match.fillers(slot).size() < 2
                ? words(slot, choice)
                : match.fillers(slot).stream()
                        .map(f -> words(slot, Map.of(slot, f)))
                        .collect(Collectors.joining("、"));
    }

    private List<Claim> observations(Template.Observation template, Map<String, Filler> choice) {
        Argument of = argument(template.of(), choice);
        if (of == null || !(choice.get(template.value()) instanceof Filler.Recognised value)) {
            return List.of();
        }
        Quantity quantity = match.quantity(value.chunk(), template.kind());
        if (quantity == null) {
            return List.of();
        }
        List<String> notes = new ArrayList<>(notes(Map.of(template.of(), of)));
        String indicator = indicator(template, choice, quantity, notes);
        if (indicator == null) {
            missing = "indicator";
            return List.of();
        }
        Reading reading = reading(when(choice, true), notes);
        List<Claim> claims = new ArrayList<>();
        List<BigDecimal> values =
                quantity.upTo() == null ? List.of(quantity.value()) : List.of(quantity.value(), quantity.upTo());
        for (BigDecimal v : values) {
            BigDecimal signed = template.sign() < 0 ? v.negate() : v;
            claims.add(new Claim.Observation(
                    reading,
                    of,
                    indicator,
                    template.statistic(),
                    signed,
                    quantity.unit(),
                    quantity.bound(),
                    quantity.statedAs(),
                    argument(template.scope(), choice),
                    quantity.statedAs().contains("唯一"),
                    argument(template.comparedWith(), choice)));
        }
        return claims;
    }

    /** The first wording of the indicator that can be filled; null where none can. */
    private @Nullable String indicator(
            Template.Observation template, Map<String, Filler> choice, Quantity quantity, List<String> notes) {
        for (String wording : template.indicator()) {
            String carried = wording;
            if (wording.contains("{indicator}") && !choice.containsKey("indicator")) {
                Discourse.Carried found = discourse.indicator(passage(), match.range());
                if (found == null) {
                    continue;
                }
                notes.add("indicator: " + found.how());
                carried = wording.replace("{indicator}", found.term().label());
            }
            if (carried.contains("{value.counted}") && quantity.counted() == null) {
                continue;
            }
            return Wording.fill(
                    carried,
                    slot -> slot.equals("value.counted") ? String.valueOf(quantity.counted()) : words(slot, choice));
        }
        return null;
    }

    private String words(String slot, Map<String, Filler> choice) {
        Filler filler = choice.get(slot);
        if (filler instanceof Filler.Words words) {
            return words.words();
        } else if (filler instanceof Filler.Recognised r) {
            return words(r.chunk());
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

    private @Nullable When when(Map<String, Filler> choice, boolean far) {
        if (choice.get("time") instanceof Filler.Recognised r && r.chunk() instanceof TimeExpression t) {
            return new When(t.value(), t.basis());
        }
        return new Times(discourse).of(passage(), match.range(), far);
    }

    private static List<String> notes(Map<String, Argument> arguments) {
        return arguments.entrySet().stream()
                .filter(e -> e.getValue().inherited() != null)
                .map(e -> e.getKey() + ": " + e.getValue().inherited())
                .sorted()
                .toList();
    }

    private Reading reading(@Nullable When when, Collection<String> notes) {
        return new Reading(
                passage(),
                List.of(match.range()),
                rule.id(),
                rule.confidence(),
                when,
                rule.modality() != null ? rule.modality() : mood.modality(match),
                mood.assertion(match),
                notes.stream().sorted().toList());
    }
}
