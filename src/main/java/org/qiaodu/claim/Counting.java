package org.qiaodu.claim;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Whether a mention of a clause is what a number counts, and not who has so many. */
final class Counting {
    /** What is made or built: before a number (特大桥10座) they are what is counted. */
    private static final Set<String> COUNTABLE = Set.of(
            "Project",
            "Infrastructure",
            "Product",
            "Industry",
            "Topic",
            "Programme",
            "Brand",
            "University",
            "Laboratory",
            "Factory",
            "IndustrialPark",
            "ClusterArea",
            "CooperationZone");

    /** Units of what is planted, of which the crop is then told: 玉米5万亩,产量2万吨. */
    private static final Set<String> AREAS = Set.of("{mu}", "hm2", "m2", "km2");

    /** What parts the members of a list. */
    private static final Pattern LISTS = Pattern.compile("[、和与及]");

    /** Between some of a list and their number: 某发动机等6个项目. */
    private static final String AND_MORE = "等";

    /** The rest of a list, up to the number of all. */
    private static final Pattern OTHERS = Pattern.compile("(、[^,;:。0-9的]{2,40}?|[和与及][^,;:。0-9、的]{2,20}?)?等");

    /** The rest of a list, and what is said of all of it. */
    private static final Pattern TOGETHER =
            Pattern.compile("([、和与及][^,;:。0-9的]{2,40}?)?(等[^,;。0-9、]{2,}|[^,;。0-9、]*(合计|共计|总计|(?<!公)共(?![同建享和])|累计))");

    /** The rest of a list that ends in 等. */
    private static final Pattern MANY = Pattern.compile("[^,;:。、0-9的]{0,6}(?:((?:[、和与及][^,;:。、0-9的]{2,14})+))?等");

    private final Discourse discourse;
    private final Roles roles;

    Counting(Discourse discourse, Roles roles) {
        this.discourse = discourse;
        this.roles = roles;
    }

    /** Whether a number of a mention follows it: 大桥47座. */
    boolean isNumbered(Clause clause, Mention mention) {
        return isCountable(mention)
                && clause.chunks().stream()
                        .anyMatch(c -> c instanceof Quantity q
                                && q.kind() == Quantity.Kind.COUNT
                                && q.range().from() == mention.range().to());
    }

    /** Whether a sort of thing is an item of a list with its amount, which is not spoken of after it: 原煤2236.7万吨;发电量…. */
    boolean isMeasured(Clause clause, Mention mention) {
        return isKind(mention)
                && clause.chunks().stream()
                        .anyMatch(c -> c instanceof Quantity q
                                && !AREAS.contains(q.unit())
                                && q.range().from() == mention.range().to());
    }

    /** Whether a mention is one of several counted groups: 产业项目 in 47个产业项目、8个基础设施类项目. */
    boolean isCountedApart(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        return mention.form() == Mention.Form.DESCRIPTION
                && Character.isDigit(text.charAt(mention.range().from()))
                && text.startsWith("、", mention.range().to());
    }

    /**
     * Whether a mention is one of some that stand for more, whose number follows: 甲大学、乙学院 in 甲大学、乙学院等8所高校. What is told
     * then is of all of them together.
     */
    boolean isExample(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        Matcher others =
                OTHERS.matcher(text).region(mention.range().to(), clause.range().to());
        return others.lookingAt()
                && clause.chunks().stream()
                        .anyMatch(c -> c instanceof Quantity q
                                && q.kind() == Quantity.Kind.COUNT
                                && q.range().from() == others.end());
    }

    /**
     * Whether a mention is one of a list of which what follows is told together: 甲古城、乙度假区等景区接待游客386万人次, 甲学院、乙学院在校生合计….
     *
     * @param match where that stands in the clause
     */
    boolean isOneOfAll(Clause clause, Mention mention, TextRange match) {
        int to = clause.endWithNext(mention);
        boolean listed = roles.isListed(clause, mention)
                || clause.chunks().stream()
                        .anyMatch(c -> c instanceof Mention outer
                                && c.range().to() == mention.range().from()
                                && roles.isListed(clause, outer));
        if (!listed || match.from() < to) {
            return false;
        }
        String text = discourse.chars(clause.passage());
        return TOGETHER.matcher(text).region(to, match.to()).lookingAt();
    }

    /** Whether a mention is one of a list that stands for more: 清江 in 三峡人家、清江画廊、三峡大坝等景区. */
    boolean isOneOfMany(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        Matcher others =
                MANY.matcher(text).region(mention.range().to(), clause.range().to());
        String before = text.substring(
                clause.range().from(),
                Math.max(clause.range().from(), mention.range().from()));
        return others.lookingAt() && (others.group(1) != null || before.endsWith("、"));
    }

    /** Whether a number right after a mention counts it for its owner: 特大桥10座, but not 产业转型类项目36项. */
    private static boolean isCountable(Mention mention) {
        return COUNTABLE.contains(mention.type().name()) && !mention.source().equals(Mention.PHRASE);
    }

    /**
     * Whether a mention is what a number counts, and not who has so many: it stands right before it (特大桥10座), or is of the
     * list that is counted (三水、高明、顺德三个区).
     *
     * @param number where the number stands in the clause
     */
    boolean isCounted(Clause clause, Mention mention, TextRange number) {
        int from = mention.range().to();
        if (from > number.from() || !clause.chunks().contains(mention)) {
            return false;
        }
        String text = discourse.chars(clause.passage());
        String between = text.substring(from, number.from());
        boolean continues = LISTS.matcher(text.substring(
                        Math.max(mention.range().from() - 1, 0), mention.range().from()))
                .matches();
        if (between.equals(AND_MORE)) {
            return true;
        }
        if (between.isEmpty()) {
            return isCountable(mention) || (continues && !hasQuantity(clause, mention, number));
        }
        Matcher part = LISTS.matcher(between);
        int end = part.find() ? from + part.start() : number.from();
        boolean lists = end < number.from() && (text.charAt(end) == '、' || namesAlike(clause, end + 1, mention));
        boolean listed = lists || continues;
        return listed && isPlain(clause, new TextRange(from, end)) && !hasQuantity(clause, mention, number);
    }

    /** Whether a name that may stand beside another in a list begins at a {@code char}: in 国家和地区 none does after 和. */
    private static boolean namesAlike(Clause clause, int at, Mention other) {
        return clause.chunks().stream()
                .anyMatch(c -> c instanceof Mention m && m.range().from() == at && isKind(m) == isKind(other));
    }

    private static boolean isKind(Mention mention) {
        return Roles.KINDS.contains(mention.type().name());
    }

    /** Whether no verb, and nothing that owns or parts, stands in a stretch of a clause. */
    private boolean isPlain(Clause clause, TextRange stretch) {
        String text = stretch.of(discourse.chars(clause.passage()));
        return text.chars().noneMatch(c -> "的,;:(".indexOf(c) >= 0) && !roles.hasVerb(clause, stretch);
    }

    /** Whether another number stands just before or after a mention, up to a number: 惠阳区12家、博罗县25家. */
    private static boolean hasQuantity(Clause clause, Mention mention, TextRange number) {
        return clause.chunks().stream()
                .anyMatch(c -> c instanceof Quantity
                        && c.range().from() < number.from()
                        && c.range().to() >= mention.range().from() - 6);
    }
}
