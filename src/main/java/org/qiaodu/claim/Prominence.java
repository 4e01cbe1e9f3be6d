package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Mention;

/** How often a document mentions a name, alone or in other names. */
final class Prominence {
    private final Discourse discourse;
    private final List<Argument> names;

    /** @param discourse a whole document's */
    Prominence(Discourse discourse) {
        this.discourse = discourse;
        this.names = names(discourse);
    }

    /**
     * Of the names that stand where one may be taken, the one that the document mentions most, the earliest of equals.
     *
     * @param fits which names are counted
     * @param taken where a name may be taken from
     * @return null where there is none
     */
    @Nullable
    Argument mostNamed(Predicate<Mention> fits, Predicate<Argument> taken) {
        Map<String, Argument> first = new LinkedHashMap<>();
        for (Argument name : names) {
            if (taken.test(name) && fits.test(name.mention())) {
                first.putIfAbsent(name.mention().name(), name);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Argument name : names) {
            if (first.containsKey(name.mention().name()) && fits.test(name.mention())) {
                counts.merge(name.mention().name(), 1, Integer::sum);
            }
        }
        Argument most = null;
        int times = 0;
        for (Map.Entry<String, Argument> name : first.entrySet()) {
            int count = counts.getOrDefault(name.getKey(), 0);
            most = count > times ? name.getValue() : most;
            times = Math.max(times, count);
        }
        return most;
    }

    /**
     * What the document is about: of those that its first passage or a heading names, perhaps inside a name, the one that it names
     * most often.
     *
     * @param fits which mentions it may be
     * @return null where none is named there
     */
    @Nullable
    Argument topic(Predicate<Mention> fits) {
        Argument most = mostNamed(fits, this::opens);
        return most == null ? null : new Argument(most.passage(), most.mention(), "heading");
    }

    /** Whether a name stands in the document's first passage or in a heading. */
    private boolean opens(Argument name) {
        int passage = name.passage();
        return passage == 0
                || discourse.passages().get(passage).passage().kind().isHeading();
    }

    /** Every name of a document, those inside others after them. */
    private static List<Argument> names(Discourse discourse) {
        List<Argument> names = new ArrayList<>();
        for (AnnotatedPassage p : discourse.passages()) {
            p.chunks().stream()
                    .filter(Mention.class::isInstance)
                    .map(Mention.class::cast)
                    .flatMap(m -> Stream.concat(Stream.of(m), m.nested().stream()))
                    .filter(m -> m.form() == Mention.Form.NAME)
                    .forEach(m -> names.add(new Argument(p.passage().index(), m, "document")));
        }
        return names;
    }
}
