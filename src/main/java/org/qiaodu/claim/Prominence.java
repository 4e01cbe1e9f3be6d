package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** How often a document mentions a name, alone or in other names, and what it calls its own. */
final class Prominence {
    /** Words by which a text calls a division its own. */
    private static final Pattern OWN = Pattern.compile("[我本][省市县区州镇盟]");

    private static final Set<String> DIVISIONS = Set.of("City", "CountyLevelCity", "District", "County");

    private static final String SUBTITLE = "——";

    private final Discourse discourse;
    private final List<Argument> names;

    /** Those of the names that stand where a text says what it is about. */
    private final List<Argument> openings;

    /** @param discourse a whole document's */
    Prominence(Discourse discourse) {
        this.discourse = discourse;
        this.names = names(discourse);
        this.openings = names.stream().filter(this::opens).toList();
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
        if (first.size() < 2) {
            return first.values().stream().findFirst().orElse(null);
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
        Argument most = mostNamed(fits, name -> opens(name) && !isOuter(name, fits));
        return most == null ? null : new Argument(most.passage(), most.mention(), "heading");
    }

    /** The same of a document whose headings tell what it is about; null where they do not. */
    @Nullable
    Argument headed(Predicate<Mention> fits) {
        Argument topic = topic(fits);
        return topic != null && isHeaded(topic) ? topic : null;
    }

    /**
     * The words nearest before a match, or else nearest after it, by which the document calls a division its own: 我市, 本县.
     *
     * @param fits which mentions it may be
     * @return null where the clause names a division before the match, or the document calls none so
     */
    @Nullable
    Argument home(Clause clause, TextRange match, Predicate<Mention> fits) {
        boolean named = clause.chunks().stream()
                .filter(c -> c instanceof Mention && c.range().to() <= match.from())
                .flatMap(c -> withNested((Mention) c))
                .anyMatch(m -> m.form() == Mention.Form.NAME && fits.test(m));
        Argument home = null;
        for (AnnotatedPassage p : named ? List.<AnnotatedPassage>of() : discourse.passages()) {
            int passage = p.passage().index();
            for (Chunk chunk : p.chunks()) {
                boolean before = passage < clause.passage()
                        || (passage == clause.passage() && chunk.range().to() <= match.from());
                if (chunk instanceof Mention m && isOwn(p, m) && fits.test(m) && (before || home == null)) {
                    home = new Argument(passage, m, passage == clause.passage() ? "passage" : "heading");
                }
            }
        }
        return home;
    }

    private static boolean isOwn(AnnotatedPassage passage, Mention mention) {
        return mention.form() == Mention.Form.ANAPHOR
                && OWN.matcher(mention.range().of(passage.passage().chars())).matches();
    }

    /**
     * The division whose doings a text tells that never says who does them, as plans of governments do: the one of its headings, or
     * else the one that it names most often, alone or in other names.
     *
     * @param fits which mentions it may be
     * @return null where it names none
     */
    @Nullable
    Argument speaker(Predicate<Mention> fits) {
        Predicate<Mention> divisions = fits.and(m -> DIVISIONS.contains(m.type().name()));
        Argument topic = headed(divisions);
        Argument most = topic == null ? mostNamed(divisions, name -> true) : topic;
        return most == null ? null : new Argument(most.passage(), most.mention(), "heading");
    }

    /** Whether the openings have a name only before the division that lies there: 甲市 in 甲市乙区第十三届人民代表大会. */
    private boolean isOuter(Argument name, Predicate<Mention> fits) {
        return openings.stream()
                .filter(n -> n.mention().name().equals(name.mention().name()))
                .allMatch(n -> openings.stream()
                        .filter(outer -> outer.passage() == n.passage()
                                && outer.mention().range().from()
                                        == n.mention().range().from())
                        .anyMatch(outer -> openings.stream()
                                .anyMatch(inner -> inner.passage() == n.passage()
                                        && Roles.isInner(outer.mention(), inner.mention())
                                        && fits.test(inner.mention()))));
    }

    /** Whether a name stands in the document's first passage, in a heading or in the line under the title: ——在某县人民代表大会上. */
    private boolean opens(Argument name) {
        int passage = name.passage();
        return passage == 0 || isHeaded(name);
    }

    private boolean isHeaded(Argument name) {
        int passage = name.passage();
        return discourse.passages().get(passage).passage().kind().isHeading()
                || (passage == 1 && discourse.chars(1).startsWith(SUBTITLE));
    }

    private static Stream<Mention> withNested(Mention mention) {
        return Stream.concat(Stream.of(mention), mention.nested().stream());
    }

    /** Every name of a document, those inside others after them. */
    private static List<Argument> names(Discourse discourse) {
        List<Argument> names = new ArrayList<>();
        for (AnnotatedPassage p : discourse.passages()) {
            p.chunks().stream()
                    .filter(Mention.class::isInstance)
                    .map(Mention.class::cast)
                    .flatMap(Prominence::withNested)
                    .filter(m -> m.form() == Mention.Form.NAME)
                    .forEach(m -> names.add(new Argument(p.passage().index(), m, "document")));
        }
        return names;
    }
}
