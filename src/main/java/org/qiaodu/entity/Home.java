package org.qiaodu.entity;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Mention;

/** The division that a local paper calls its own (我市): the one that the paper is named after. */
final class Home {
    /** How words begin by which a text calls a division its own. */
    private static final Pattern OWN = Pattern.compile("[我本咱].*");

    private static final Pattern PAPER = Pattern.compile(".*(日报|晚报|早报|晨报|都市报|电视台|广播电台|新闻网)");

    private final Clusters clusters;

    Home(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Whether words call a division the text's own. */
    static boolean isOwn(String words) {
        return OWN.matcher(words).matches();
    }

    /** The division of the only paper that the document names after one that fits; null where there is none, or several. */
    @Nullable
    Cluster of(Predicate<Cluster> fits) {
        List<Cluster> named = clusters.all().stream()
                .filter(paper -> PAPER.matcher(paper.label()).matches())
                .flatMap(paper -> paper.occurrences().stream())
                .flatMap(paper -> clusters.all().stream()
                        .filter(place ->
                                fits.test(place) && place.occurrences().stream().anyMatch(o -> begins(o, paper))))
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** Whether a place stands where the name of a paper begins. */
    private static boolean begins(Occurrence place, Occurrence paper) {
        return place.nested()
                && place.mention().form() == Mention.Form.NAME
                && place.passage().index() == paper.passage().index()
                && place.mention().range().from() == paper.mention().range().from();
    }
}
