package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Template;
import org.qiaodu.lexicon.Wording;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Reading;
import org.qiaodu.model.When;

/**
 * Makes the claims of one match: one for each member of an enumeration; an event is one, with every member taking part.
 */
final class ClaimBuilder {
    /** Stands in a label for the matched words. */
    static final String WORDS = "words";

    /** Events that are figures: as of those, their time may be told earlier. */
    private static final String MILESTONE = "Milestone";

    private final CompiledRule compiled;
    private final Match match;
    private final Filling filling;

    ClaimBuilder(CompiledRule compiled, Match match, Context context) {
        this.compiled = compiled;
        this.match = match;
        this.filling = new Filling(compiled.rule(), match, context);
    }

    /** The claims; empty where a slot stays empty ({@link #missing} says which). */
    List<Claim> build() {
        List<Claim> claims = new ArrayList<>();
        List<Map<String, Filler>> choices = Choices.of(compiled, match, filling.parties());
        if (choices.isEmpty()) {
            return List.of();
        }
        for (Map<String, Filler> choice : choices) {
            for (Template template : compiled.rule().claims()) {
                claims.addAll(claims(template, choice));
            }
        }
        for (Template template : compiled.rule().claims()) {
            if (template instanceof Template.Event event) {
                claims.addAll(event(event, choices));
            } else if (template instanceof Template.Relation relation
                    && relation.subject().equals(relation.object())) {
                claims.addAll(pairs(relation, choices));
            }
        }
        return claims.stream().distinct().toList();
    }

    /** The slot that stayed empty; null where none did. */
    @Nullable
    String missing() {
        return filling.missing();
    }

    private List<Claim> claims(Template template, Map<String, Filler> choice) {
        if (template instanceof Template.Observation observation) {
            return new Observations(observation, match, filling).of(choice);
        }
        return template instanceof Template.Relation relation ? relation(relation, choice) : List.of();
    }

    private List<Claim> relation(Template.Relation template, Map<String, Filler> choice) {
        return relation(template, choice, choice);
    }

    /** Where subject and object are one slot: every two of its members. */
    private List<Claim> pairs(Template.Relation template, List<Map<String, Filler>> choices) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            for (int j = i + 1; j < choices.size(); j++) {
                claims.addAll(relation(template, choices.get(i), choices.get(j)));
            }
        }
        return claims;
    }

    private List<Claim> relation(Template.Relation template, Map<String, Filler> choice, Map<String, Filler> other) {
        Argument subject = filling.argument(template.subject(), choice);
        Argument object = filling.argument(template.object(), other);
        if (subject == null
                || object == null
                || subject.mention().name().equals(object.mention().name())) {
            return List.of();
        }
        When when = filling.when(choice, false, false);
        Map<String, Argument> used = new HashMap<>(Map.of(template.subject(), subject));
        used.put(template.object(), object);
        Reading reading = filling.reading(when, Filling.notes(used));
        return List.of(new Claim.Relation(reading, subject, template.predicate(), object));
    }

    private List<Claim> event(Template.Event template, List<Map<String, Filler>> choices) {
        Set<Claim.Participant> participants = new LinkedHashSet<>();
        Map<String, Argument> used = new HashMap<>();
        for (String role : List.of("agent", "object", "participant")) {
            for (String slot : template.roles().getOrDefault(role, List.of())) {
                for (Map<String, Filler> choice : choices) {
                    Argument who = filling.argument(slot, choice);
                    if (who != null) {
                        participants.add(new Claim.Participant(role, who));
                        used.put(slot, who);
                    }
                }
            }
        }
        Map<String, Filler> first = choices.get(0);
        boolean acted = participants.stream().anyMatch(p -> p.role().equals("agent"));
        if ((participants.isEmpty() && !template.roles().isEmpty())
                || (!acted && template.roles().containsKey("agent"))) {
            return List.of();
        }
        When when = filling.when(
                first, template.type().equals(MILESTONE), compiled.rule().told());
        if (when == null && template.dated()) {
            return List.of();
        }
        Argument place = template.place() == null ? null : filling.argument(template.place(), first);
        String label = Wording.fill(
                template.label(),
                slot -> slot.equals(WORDS) ? match.words(match.range()) : filling.allWords(slot, first));
        Reading reading = filling.reading(when, Filling.notes(used));
        return List.of(new Claim.Event(reading, template.type(), label, List.copyOf(participants), place));
    }
}
