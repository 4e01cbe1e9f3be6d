package org.qiaodu.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Bilingual;

/**
 * Merges the wordings of a first of its kind: 广东省首个联合实验室 and 全国首个联合实验室 are one thing, and it is the
 * 联合实验室 of the text where that is no common noun.
 */
final class Firsts {
    private static final Pattern FIRST = Pattern.compile("(.{0,10}?)((?:首|第一)[个家座条台批艘辆架部所]?)(.{3,})");

    private final Set<String> places;

    /** @param places names of places, in every form, that may say among what it is the first */
    Firsts(Set<String> places) {
        this.places = places;
    }

    /** Merges all wordings of each first. */
    void merge(Clusters clusters) {
        Map<String, Cluster> byKind = new LinkedHashMap<>();
        for (Cluster cluster : clusters.named()) {
            Matcher first = FIRST.matcher(cluster.label());
            if (!cluster.isKnown() && first.matches() && isScope(first.group(1))) {
                Cluster same = byKind.putIfAbsent(first.group(3), cluster);
                if (same != null) {
                    clusters.merge(cluster, same, reason(same));
                }
            }
        }
        for (Cluster kind : clusters.names()) {
            Cluster first = byKind.get(kind.label());
            if (first != null && !kind.isKnown() && isOne(kind, clusters)) {
                kind.keepLabel();
                clusters.merge(first, kind, reason(kind));
            }
        }
    }

    private boolean isScope(String words) {
        return words.isEmpty() || places.contains(words) || words.matches("[全我][国省市区县]|国内|世界|全球|省内");
    }

    /** Whether its name is that of one thing; a name of products is that of a kind. */
    private static boolean isOne(Cluster cluster, Clusters clusters) {
        return clusters.isA(cluster, "Organisation") || clusters.isA(cluster, "Place");
    }

    private static Bilingual reason(Cluster same) {
        return new Bilingual("与“" + same.label() + "”同为首个", "the same first of its kind as " + same.label());
    }
}
