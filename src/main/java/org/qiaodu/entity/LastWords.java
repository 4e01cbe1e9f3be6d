package org.qiaodu.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Mention;

/**
 * Things told in free words are called by their last words too: 经营合同 for 关于设立公司的经营合同, 创新型试点城市 for
 * 38个创新型试点城市. Where the text has a thing of that name already, both are one.
 */
final class LastWords {
    private static final Pattern COUNT = Pattern.compile("(?:[0-9]+|[一二两三四五六七八九十]+)[多余]?[个家项条座类批所处支艘台款届]");
    private static final Pattern SHORTER =
            Pattern.compile("(?:.*的)?(?:" + COUNT.pattern() + ")?(?<last>[^的]{4,})", Pattern.DOTALL);

    private LastWords() {}

    /** Gives every thing told in free words its shorter name. */
    static void name(Clusters clusters) {
        for (Cluster cluster : clusters.named()) {
            Matcher shorter = SHORTER.matcher(cluster.label());
            if (isTold(cluster)
                    && shorter.matches()
                    && shorter.group("last").length() < cluster.label().length()) {
                name(cluster, shorter.group("last"), clusters);
            }
        }
    }

    private static void name(Cluster cluster, String last, Clusters clusters) {
        List<Cluster> same = clusters.named().stream()
                .filter(c -> c.names().contains(last) && c != cluster)
                .toList();
        if (same.isEmpty()) {
            cluster.callAlso(last);
        } else if (same.size() == 1) {
            clusters.merge(cluster, same.get(0), new Bilingual("“" + last + "”的详细说法", last + " told in more words"));
        }
    }

    /** Whether nothing but free words and descriptions speaks of it. */
    private static boolean isTold(Cluster cluster) {
        return cluster.described()
                || (!cluster.isKnown()
                        && cluster.occurrences().stream()
                                .allMatch(o -> o.mention().form() == Mention.Form.DESCRIPTION));
    }
}
