package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Mention;

/** Merges short forms of a name into the one longer name of the document that they fit. */
final class ShortForms {
    /** Classes whose names are proper names, so that a mere beginning can stand for the whole. */
    private static final List<String> PROPER = List.of(
            "Organisation",
            "IndustrialPark",
            "ClusterArea",
            "CooperationZone",
            "Infrastructure",
            "Undertaking",
            "Event");

    private static final String PROJECT = "Project";

    /** Fewest characters of what a headline calls a project. */
    private static final int SHORTEST = 5;

    private static final Pattern UNPLACED = Pattern.compile("[省市县区州镇](委|政府|人大|政协|纪委)");

    /** A part of a body, called by the name of the whole of it: 某电机厂有限责任公司水电分厂. */
    private static final Pattern UNIT =
            Pattern.compile(".*(公司|集团|厂|大学|学院|医院|银行|研究院|研究所).*(?<unit>分厂|分公司|分院|分校|分行|支行|车间|事业部|营业部)");

    private final Fit fit;

    ShortForms(Fit fit) {
        this.fit = fit;
    }

    /** A longer name, and how well the short one fits it. */
    private record Candidate(Cluster cluster, Fit.Grade grade) {}

    /** Merges all short forms, longest first, so that a shorter one finds the longer ones already together. */
    void merge(Clusters clusters) {
        List<Cluster> shortest = new ArrayList<>(clusters.names());
        shortest.removeIf(Cluster::isKnown);
        shortest.sort(Comparator.comparingInt((Cluster c) -> c.label().length())
                .reversed()
                .thenComparing(Cluster::label));
        shortest.forEach(c -> merge(c, clusters));
    }

    private void merge(Cluster part, Clusters clusters) {
        List<Candidate> candidates = new ArrayList<>();
        boolean proper = isProper(part, clusters);
        for (Cluster whole : clusters.names()) {
            Fit.Grade grade =
                    whole == part || isZonePart(whole) || isUnit(whole, part) ? null : grade(part, whole, proper);
            if (grade != null) {
                candidates.add(new Candidate(whole, grade));
            }
        }
        List<Candidate> fitting = best(candidates.stream()
                .filter(c -> clusters.compatible(part, c.cluster()) && !isElsewhere(part, c.cluster(), clusters))
                .toList());
        fitting = fitting.isEmpty() ? headlined(part, clusters) : fitting;
        Candidate meant = fitting.size() > 1
                ? prevailing(fitting)
                : fitting.stream().findFirst().orElse(null);
        if (meant != null) {
            join(part, meant, clusters);
        } else if (fitting.size() > 1) {
            refuse(part, "可指" + labels(fitting, "、") + "，未合并", "fits " + labels(fitting, ", ") + "; not merged");
        } else {
            best(candidates).stream()
                    .filter(c -> c.grade().compareTo(Fit.Grade.PLACE) <= 0)
                    .forEach(c -> refuseClass(part, c.cluster()));
        }
        refuseLookAlikes(part, clusters);
    }

    /** The projects whose names have in order all that a headline calls one: 风电装备项目 for 某集团某市风电装备制造及氢能一体化项目. */
    private static List<Candidate> headlined(Cluster part, Clusters clusters) {
        boolean headline = clusters.isA(part, PROJECT)
                && part.label().length() >= SHORTEST
                && part.occurrences().stream().allMatch(o -> o.passage().kind().isHeading());
        return clusters.names().stream()
                .filter(c -> headline && c != part && clusters.isA(c, PROJECT))
                .filter(c -> c.label().length() > part.label().length()
                        && c.label()
                                .endsWith(part.label().substring(part.label().length() - 2))
                        && Names.isSubsequence(part.label(), c.label()))
                .map(c -> new Candidate(c, Fit.Grade.ABBREVIATION))
                .toList();
    }

    /** The one of several that the text names at least twice as often as any other; null where none is. */
    private static @Nullable Candidate prevailing(List<Candidate> fitting) {
        List<Candidate> often = fitting.stream()
                .sorted(Comparator.comparingInt(
                        (Candidate c) -> -c.cluster().occurrences().size()))
                .toList();
        int most = often.get(0).cluster().occurrences().size();
        return most >= 2 * often.get(1).cluster().occurrences().size() ? often.get(0) : null;
    }

    /** Whether a body without its place (市委) is that of the text's own division, and the longer name begins with another. */
    private static boolean isElsewhere(Cluster part, Cluster whole, Clusters clusters) {
        if (!UNPLACED.matcher(part.label()).matches()) {
            return false;
        }
        Cluster home = new Home(clusters).of(c -> clusters.isA(c, "Place"));
        return home != null
                && home.names().stream().noneMatch(name -> whole.label().startsWith(name));
    }

    /** Whether a name is made of that of a zone, so that what looks like its short form rather is the zone's. */
    private static boolean isZonePart(Cluster cluster) {
        return cluster.occurrences().stream().allMatch(o -> o.mention().source().equals(Mention.PART));
    }

    /** Whether a longer name is that of a part of a body, which the shorter one does not name. */
    private static boolean isUnit(Cluster whole, Cluster part) {
        Matcher unit = UNIT.matcher(whole.label());
        return unit.matches() && !part.label().endsWith(unit.group("unit"));
    }

    private Fit.@Nullable Grade grade(Cluster part, Cluster whole, boolean proper) {
        Fit.Grade best = null;
        String label = part.label();
        for (String name : whole.names()) {
            Fit.Grade grade = fit.grade(label, name, proper).orElse(null);
            best = best == null || (grade != null && grade.compareTo(best) < 0) ? grade : best;
        }
        return best;
    }

    private static boolean isProper(Cluster cluster, Clusters clusters) {
        return PROPER.stream().anyMatch(type -> clusters.isA(cluster, type));
    }

    private static List<Candidate> best(List<Candidate> candidates) {
        Optional<Fit.Grade> best = candidates.stream().map(Candidate::grade).min(Comparator.naturalOrder());
        return candidates.stream()
                .filter(c -> Optional.of(c.grade()).equals(best))
                .toList();
    }

    /** The longer name is the label, but a common noun keeps its own: 惠州LED产业 is the LED产业 spoken of. */
    private static void join(Cluster part, Candidate whole, Clusters clusters) {
        if (whole.grade() == Fit.Grade.PLACE && !whole.cluster().isKnown() && !isProper(part, clusters)) {
            part.keepLabel();
            clusters.merge(
                    whole.cluster(),
                    part,
                    new Bilingual("“" + part.label() + "”前加地名", part.label() + " with a place in front"));
        } else {
            clusters.merge(part, whole.cluster(), reason(whole));
        }
    }

    private static void refuseClass(Cluster part, Cluster whole) {
        refuse(
                part,
                "似“" + whole.label() + "”，但类别不同，未合并",
                "looks like " + whole.label() + ", which is of another class; not merged");
    }

    /** Places are left out: so many differ in one character that it tells nothing. */
    private static void refuseLookAlikes(Cluster part, Clusters clusters) {
        if (clusters.isA(part, "Place")) {
            return;
        }
        String label = part.label();
        for (Cluster other : label.length() > 1 ? clusters.names() : List.<Cluster>of()) {
            if (other != part && Names.differInOne(label, other.label()) && clusters.compatible(part, other)) {
                refuse(
                        part,
                        "与“" + other.label() + "”仅一字之差，未合并",
                        "differs from " + other.label() + " in one character; not merged");
            }
        }
    }

    private static void refuse(Cluster part, String zh, String en) {
        part.note(part.occurrences().get(0), false, new Bilingual(zh, en));
    }

    private static String labels(List<Candidate> candidates, String separator) {
        return String.join(
                separator, candidates.stream().map(c -> c.cluster().label()).toList());
    }

    private static Bilingual reason(Candidate whole) {
        String label = whole.cluster().label();
        return new Bilingual(
                "“" + label + "”的简称（" + whole.grade().zh() + "）",
                "short form of " + label + " (" + whole.grade().en() + ")");
    }
}
