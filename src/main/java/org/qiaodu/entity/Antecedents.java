package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** What a text has spoken of before words that point back, in order: what these may point to by where it stands. */
final class Antecedents {
    private static final Pattern BOUNDARY = Pattern.compile("[,，。;；:：!！?？“\\s]");

    /** Before what something is said to be. */
    private static final Search COMPLEMENT =
            Search.of("(?<![不就还也])是(基于|一个|一家|一项|国内|全国|全省)[^,。;:]*$|(方|商|者|单位)[为是][^,。;:]{0,4}$");

    /** What follows a firm that makes something known. */
    private static final Pattern ANNOUNCES =
            Pattern.compile("(\\([^()]*\\))?[^,。;:()]{0,14}(公告|发布招股|提交招股|披露招股)(称|显示|,|，|:|。)?");

    private static final Pattern FOUNDED =
            Pattern.compile(".*(设立|成立|组建|新设|注册|创立|创办|建立)(了|的)?([一1]家)?(名为|新的|了)?“?$", Pattern.DOTALL);

    /** How words begin that say what a thing is among others, and do not name it: 最大外资项目, 首个项目. */
    private static final Pattern AMONG_OTHERS = Pattern.compile("(最|首[个家座条]|第一|唯一|[一二三四五六七八九十两][大个]).*");

    private final Clusters clusters;
    private final BiPredicate<Occurrence, Cluster> points;
    private final List<Occurrence> all = new ArrayList<>();

    /** @param points whether words may point to a cluster by its class */
    Antecedents(Clusters clusters, BiPredicate<Occurrence, Cluster> points) {
        this.clusters = clusters;
        this.points = points;
    }

    void add(Occurrence occurrence) {
        all.add(occurrence);
    }

    /** The firm that was last said to be founded. */
    Optional<Cluster> founded(Occurrence anaphor) {
        return names(anaphor)
                .filter(Antecedents::isFounded)
                .reduce((first, second) -> second)
                .map(o -> clusters.of(o.key()));
    }

    /** The firm named last in the passage, where it is said to be founded there: 组建某某公司,公司注册资本1亿元. */
    Optional<Cluster> justFounded(Occurrence anaphor) {
        return names(anaphor)
                .filter(o -> o.passage().index() == anaphor.passage().index())
                .reduce((first, second) -> second)
                .filter(Antecedents::isFounded)
                .map(o -> clusters.of(o.key()));
    }

    /** The names before an anaphor, none inside others, of what it may point to. */
    private Stream<Occurrence> names(Occurrence anaphor) {
        return all.stream()
                .filter(o -> o.mention().form() == Mention.Form.NAME && !o.nested())
                .filter(o -> {
                    Cluster cluster = clusters.of(o.key());
                    return cluster != null && points.test(anaphor, cluster);
                });
    }

    private static boolean isFounded(Occurrence name) {
        return FOUNDED.matcher(name.passage()
                        .chars()
                        .substring(0, name.mention().range().from()))
                .matches();
    }

    /** The firm whose announcement a text reports (某公司发布公告称): it is 公司 throughout. */
    Optional<Cluster> announcer(Occurrence anaphor) {
        return all.stream()
                .filter(o -> o.mention().form() == Mention.Form.NAME && !o.nested())
                .filter(o -> ANNOUNCES
                        .matcher(o.passage().chars())
                        .region(o.mention().range().to(), o.passage().chars().length())
                        .lookingAt())
                .map(o -> clusters.of(o.key()))
                .filter(c -> c != null && points.test(anaphor, c))
                .findFirst();
    }

    /** What last began a clause, in the passage of the anaphor. */
    Optional<Cluster> spokenOf(Occurrence anaphor, Predicate<Cluster> fits) {
        return all.stream()
                .filter(o -> o.passage().index() == anaphor.passage().index() && !o.nested() && beginsClause(o))
                .map(o -> clusters.of(o.key()))
                .filter(c -> c != null && points.test(anaphor, c) && fits.test(c))
                .reduce((first, second) -> second);
    }

    static boolean beginsClause(Occurrence occurrence) {
        int from = occurrence.mention().range().from();
        return from == 0 || BOUNDARY.matcher(before(occurrence)).matches();
    }

    Optional<Cluster> repeated(Occurrence anaphor) {
        return all.stream()
                .filter(o ->
                        o.mention().form() == Mention.Form.ANAPHOR && o.words().equals(anaphor.words()))
                .reduce((first, second) -> second)
                .map(o -> clusters.of(o.key()));
    }

    /** Whether words only say what something is, which the text does not go on to tell of: 某园 in 该项目是某园. */
    private static boolean isComplement(Occurrence occurrence) {
        if (AMONG_OTHERS.matcher(occurrence.words()).matches()) {
            return true;
        }
        String before = occurrence
                .passage()
                .chars()
                .substring(0, occurrence.mention().range().from());
        return COMPLEMENT.isIn(before);
    }

    /** Whether a name is one of a list, of which words that point to one thing do not speak: 甲厂、乙厂等企业. */
    private static boolean isOneOfSeveral(Occurrence occurrence) {
        TextRange words = occurrence.mention().range();
        String text = occurrence.passage().chars();
        return text.startsWith("、", words.to())
                || text.startsWith("等", words.to())
                || text.startsWith("、", words.from() - 1);
    }

    Optional<Cluster> nearest(Occurrence anaphor, Predicate<Cluster> fits, int reach) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Occurrence before = all.get(i);
            if (before.passage().index() < anaphor.passage().index() - reach) {
                break;
            }
            Cluster cluster = clusters.of(before.key());
            if (isComplement(before) || isOneOfSeveral(before)) {
                continue;
            }
            boolean ended = before.passage().index() != anaphor.passage().index()
                    || before.mention().range().to()
                            <= anaphor.mention().range().from();
            if (cluster != null && ended && !before.nested() && points.test(anaphor, cluster) && fits.test(cluster)) {
                return Optional.of(cluster);
            }
        }
        return Optional.empty();
    }

    private static String before(Occurrence occurrence) {
        int from = occurrence.mention().range().from();
        return occurrence.passage().chars().substring(from - 1, from);
    }
}
