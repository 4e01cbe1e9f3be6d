package org.qiaodu.claim;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Things that a figure is of by their own words: it is in their name, they were built with it, or it describes them before their name. */
final class OwnFigures {
    /** What may have in its name how much it makes or how large it is. */
    private static final Set<String> MADE = Set.of("Project", "Product", "Factory", "Infrastructure", "IndustrialPark");

    /** A number that counts things, perhaps of a size: 两大, 3个, 7个亿元以上. */
    private static final Pattern GROUPS = Pattern.compile("[^大个项]*[大个项]([^,。]*以[上下]的?)?");

    /** Between a sum and what was built with it. */
    private static final Pattern BUILT_WITH = Pattern.compile(
            "(元|美元|欧元|港元)?(人民币)?(投资)?(建成|兴建|建设|新建|打造|建造|修建)的"
                    + "|(元|美元|欧元|港元)?(人民币)?,?(在[^,。;:]{2,8}?)?(建成|兴建|新建|建造|修建|建设|成立|创办|创建|组建|开办|办起|建起|(综合)?(治理|整治|改造|修复|修缮))了?");

    /** Between the first of some figures, which does not count things, and what they describe: 、占地50亩的. */
    private static final Pattern DESCRIBES = Pattern.compile("(左右|以上|余)?((?<![个座家条台所处项户头只艘辆架套])(、[^、,。;:的]{2,14})+)?的");

    /** After the figure of what something has in or on it, and before its name: 19.8万吨铁矿石的 with 载有 before it. */
    private static final Pattern OF_WHAT = Pattern.compile("[^,。;:、的0-9]{0,10}的");

    /** Right before such a figure. */
    private static final Pattern HOLDS = Pattern.compile("(载有|满载|装载|装有|搭载|拥有|设有|容纳)了?$");

    /** What is described by figures before its name. */
    private static final Set<String> DESCRIBED = Set.of(
            "Project",
            "Infrastructure",
            "IndustrialPark",
            "ClusterArea",
            "Factory",
            "Laboratory",
            "University",
            "Company",
            "Organisation");

    private final Discourse discourse;

    OwnFigures(Discourse discourse) {
        this.discourse = discourse;
    }

    /** What the words at {@code match} of a clause are of in this way, of the mentions that fit; null where that is none. */
    @Nullable
    Mention of(Clause clause, TextRange match, Predicate<Mention> fits) {
        Mention named = named(clause, match, fits);
        Mention built = named == null ? behind(clause, match, BUILT_WITH, fits) : named;
        return built == null ? described(clause, match, fits.and(m -> m.form() != Mention.Form.ANAPHOR)) : built;
    }

    /** What is told of with the words at a match before its name: 总规模50亿元的某基金, 载有19.8万吨铁矿石的某轮; null where that is none. */
    private @Nullable Mention described(Clause clause, TextRange match, Predicate<Mention> wanted) {
        Mention thing = behind(
                clause,
                match,
                DESCRIBES,
                wanted.and(m -> DESCRIBED.contains(m.type().name())));
        Matcher holds = HOLDS.matcher(discourse.chars(clause.passage()))
                .region(clause.range().from(), Math.max(clause.range().from(), match.from()));
        return thing == null && holds.find() ? behind(clause, match, OF_WHAT, wanted) : thing;
    }

    /**
     * The project, machine or base that has a match in its name: 40万件 in 年产40万件羊绒衫加工项目, 50吨 in 50吨桥式起重机, 3万亩 in
     * 3万亩高粱种植基地; not 两大 in 两大项目, which counts them.
     */
    private @Nullable Mention named(Clause clause, TextRange match, Predicate<Mention> wanted) {
        if (GROUPS.matcher(match.of(discourse.chars(clause.passage()))).matches()) {
            return null;
        }
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m
                    && m.form() == Mention.Form.DESCRIPTION
                    && MADE.contains(m.type().name())
                    && wanted.test(m)
                    && match.to() <= m.range().from()
                    && match.from() >= m.range().to() - m.name().length()) {
                return m;
            }
        }
        return null;
    }

    /** The thing right after a match and what leads from it to that: 260万元 in 投资260万元兴建的某市场; null where there is none. */
    private @Nullable Mention behind(Clause clause, TextRange match, Pattern leads, Predicate<Mention> wanted) {
        String text = discourse.chars(clause.passage());
        Matcher between = leads.matcher(text)
                .region(match.to(), Math.max(match.to(), clause.range().to()));
        return between.lookingAt()
                ? clause.chunks().stream()
                        .filter(c -> c.range().from() == between.end())
                        .filter(c -> c instanceof Mention m && wanted.test(m))
                        .map(Mention.class::cast)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
