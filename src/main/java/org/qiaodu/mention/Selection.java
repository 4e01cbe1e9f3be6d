package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;

/**
 * The choice among overlapping readings: the set of chunks that do not overlap and together cover most, each character
 * counted with the confidence of its reading. Fewer, longer chunks win over more, shorter ones.
 */
final class Selection {
    private static final double VALUE = 0.95;
    private static final double KNOWN_INDICATOR = 0.97;
    private static final double INDICATOR = 0.8;
    private static final double PER_CHUNK = -0.3;

    private static final Set<String> DIVISIONS =
            Set.of("Country", "Province", "City", "District", "CountyLevelCity", "County", "Town", "Region");
    private static final Set<String> OWNERS = Set.of("Company", "GovernmentBody", "Organisation", "University");

    /** Classes of what has parts of its own class with names of their own. */
    private static final Set<String> LAYERED = Set.of("Organisation", "GovernmentBody");

    /** Classes of names that hold no place, whatever their words: 长春 in 龙长春, 大庆 in “大庆精神”. */
    private static final Set<String> UNPLACED = Set.of("Person", "Topic");

    /** Classes of what lies in a place that its name holds, and which is told beside it where it matters: 广州 in 广州西站. */
    private static final Set<String> LOCAL = Set.of("Place", "Infrastructure", "University");

    /** Classes of names with a part of the country in them that says little: 华北石油管理局. */
    private static final Set<String> NAMED_AT_LARGE =
            Set.of("Company", "Organisation", "University", "GovernmentBody", "Factory");

    private static final List<String> STREETS = List.of("路", "大道", "大街");

    /** Classes of what indicators are of. */
    private static final Set<String> KINDS = Set.of("Industry", "Product");

    private Selection() {}

    /** The chosen chunks in order, each mention with the names inside it. */
    static List<Chunk> of(List<? extends Chunk> readings) {
        List<Chunk> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparingInt((Chunk c) -> c.range().to())
                .thenComparingInt(c -> -c.range().from())
                .thenComparingDouble(c -> -confidence(c)));
        double[] best = new double[sorted.size() + 1];
        int[] before = new int[sorted.size()];
        boolean[] taken = new boolean[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            before[i] = endingBy(sorted, i, sorted.get(i).range().from());
            double with = best[before[i]] + weight(sorted.get(i));
            taken[i] = with > best[i];
            best[i + 1] = Math.max(with, best[i]);
        }
        List<Chunk> chosen = new ArrayList<>();
        for (int i = sorted.size() - 1; i >= 0; i = taken[i] ? before[i] - 1 : i - 1) {
            if (taken[i]) {
                chosen.add(nesting(sorted.get(i), sorted.subList(before[i], i)));
            }
        }
        Collections.reverse(chosen);
        return chosen;
    }

    /** How many of the first {@code i} readings end at or before {@code from}. */
    private static int endingBy(List<Chunk> sorted, int i, int from) {
        int low = 0;
        int high = i;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).range().to() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double weight(Chunk chunk) {
        return confidence(chunk) * chunk.range().length() + PER_CHUNK;
    }

    private static double confidence(Chunk chunk) {
        if (chunk instanceof Mention m) {
            return m.confidence();
        }
        if (chunk instanceof IndicatorTerm i) {
            return i.known() ? KNOWN_INDICATOR : INDICATOR;
        }
        return VALUE;
    }

    /**
     * A chosen mention with the places and organisations inside it, outermost first.
     *
     * @param readings those that may lie in it
     */
    private static Chunk nesting(Chunk chosen, List<Chunk> readings) {
        if (chosen instanceof IndicatorTerm indicator) {
            return new IndicatorTerm(
                    indicator.range(), indicator.label(), indicator.known(), kindsInside(indicator, readings));
        }
        if (!(chosen instanceof Mention outer) || outer.form() == Mention.Form.ANAPHOR) {
            return chosen;
        }
        List<Mention> inside = new ArrayList<>();
        for (Chunk reading : readings) {
            if (reading instanceof Mention inner
                    && nests(outer, inner)
                    && inside.stream().noneMatch(m -> crosses(m, inner))) {
                inside.add(inner);
            }
        }
        inside.sort(Comparator.comparing((Mention m) -> -m.range().length()).thenComparing(Mention::range));
        return new Mention(
                outer.range(), outer.type(), outer.name(), outer.form(), outer.source(), outer.confidence(), inside);
    }

    /** Whether the name is that of a street which is only called after the place: 中山 in 中山大道. */
    private static boolean isStreetOf(Mention street, Mention place) {
        String name = street.name();
        return street.type().name().equals("Infrastructure")
                && STREETS.stream().anyMatch(name::endsWith)
                && !name.endsWith("铁路")
                && !name.endsWith("公路")
                && place.range().from() == street.range().from()
                && "省市县区镇".indexOf(name.charAt(place.range().length() - 1)) < 0;
    }

    /** The longest industries and products that an indicator is of, in a word of their own: 金融业 in 金融业增加值. */
    private static List<Mention> kindsInside(IndicatorTerm indicator, List<Chunk> readings) {
        List<Mention> inside = new ArrayList<>();
        for (Chunk reading : readings) {
            if (reading instanceof Mention m
                    && m.source().equals(Mention.GAZETTEER)
                    && KINDS.contains(m.type().name())
                    && indicator.range().contains(m.range())
                    && m.range().length() < indicator.range().length()) {
                inside.add(m);
            }
        }
        inside.removeIf(m -> inside.stream()
                .anyMatch(o -> o.range().contains(m.range())
                        && o.range().length() > m.range().length()));
        return inside;
    }

    private static boolean nests(Mention outer, Mention inner) {
        boolean within = outer.range().contains(inner.range())
                && inner.range().length() < outer.range().length();
        boolean owner = !outer.source().equals(Mention.GAZETTEER)
                && (inner.source().equals(Mention.GAZETTEER)
                        || begins(outer, inner)
                        || outer.source().equals(OwnedWorks.SOURCE));
        if (!within || UNPLACED.contains(outer.type().name()) || isStreetOf(outer, inner)) {
            return false;
        }
        boolean governed = outer.type().name().equals("GovernmentBody")
                && ZoneParts.ZONES.contains(inner.type().name())
                && inner.range().from() == outer.range().from();
        return governed
                || (DIVISIONS.contains(inner.type().name()) && !isOnlyCalledAfter(outer, inner))
                || (owner && OWNERS.contains(inner.type().name()));
    }

    /** Whether a name only recalls a place, of which the text does not speak: 华南 in 华南理工大学, 白云 in 白云机场. */
    private static boolean isOnlyCalledAfter(Mention outer, Mention inner) {
        return (LOCAL.contains(outer.type().name())
                        && inner.range().from() == outer.range().from())
                || (inner.type().name().equals("Region")
                        && NAMED_AT_LARGE.contains(outer.type().name()));
    }

    /** Whether what the name begins with is itself a name, of the owner: 中央民族学院 in 中央民族学院政治系. */
    private static boolean begins(Mention outer, Mention inner) {
        return inner.source().startsWith("pattern:")
                && inner.range().from() == outer.range().from()
                && inner.range().length() > 3
                && inner.range().to() + 1 < outer.range().to()
                && (!inner.type().equals(outer.type())
                        || LAYERED.contains(outer.type().name()));
    }

    private static boolean crosses(Mention other, Mention inner) {
        boolean overlapping = other.range().overlaps(inner.range())
                && !other.range().contains(inner.range())
                && !inner.range().contains(other.range());
        return overlapping || other.range().equals(inner.range());
    }
}
