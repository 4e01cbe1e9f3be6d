package org.qiaodu.claim;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Mention;
import org.qiaodu.model.PassageKind;

/** What a text is about, beside what it only names on the way. */
final class Protagonists {
    /** Levels of divisions, the lowest first. */
    private static final List<String> LEVELS = List.of("Town", "District", "City", "Province", "Country");

    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]{1,2}(是|要)|其[一二三四五]");

    private final Discourse discourse;
    private final Definitions definitions;
    private final @Nullable Argument mostNamed;

    /** @param mostNamed the name that the document mentions most; null where it mentions none */
    Protagonists(Discourse discourse, Definitions definitions, @Nullable Argument mostNamed) {
        this.discourse = discourse;
        this.definitions = definitions;
        this.mostNamed = mostNamed;
    }

    /** Whether a text is about a thing: a heading above names it, its passage defines it, or no name is mentioned more often. */
    boolean isProtagonist(Argument thing) {
        return isHeaded(thing)
                || thing.mention().equals(definitions.of(thing.passage()))
                || (mostNamed != null
                        && mostNamed.mention().name().equals(thing.mention().name()));
    }

    boolean isHeaded(Argument thing) {
        AnnotatedPassage own = discourse.passages().get(thing.passage());
        return own.passage().kind() == PassageKind.TITLE
                || discourse.headings(thing.passage()).stream()
                        .flatMap(h -> h.chunks().stream())
                        .anyMatch(c -> c instanceof Mention m
                                && m.name().equals(thing.mention().name()));
    }

    /** Whether the sentence of a clause is an item of its own among what is to be done: 四是扎实办好15件实事. */
    boolean isItem(Clause own) {
        return ITEM.matcher(discourse.opening(own)).lookingAt();
    }

    /** Whether a division is of a lower level than another: a county beside the city that a text is about. */
    static boolean isBelow(Mention division, @Nullable Argument whole) {
        int level = LEVELS.indexOf(level(division));
        return whole != null && level >= 0 && level < LEVELS.indexOf(level(whole.mention()));
    }

    private static String level(Mention division) {
        String type = division.type().name();
        return type.equals("County") || type.equals("CountyLevelCity") ? "District" : type;
    }
}
