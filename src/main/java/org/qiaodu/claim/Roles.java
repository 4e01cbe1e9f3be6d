package org.qiaodu.claim;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.lexicon.WordTable;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/** What part a mention has in its clause: what it speaks of, or only what stands in it. */
final class Roles {
    /** After it, a place is only what is compared with, or whose market or capital it is: 全国第四, 全省平均水平, 亚洲市场. */
    private static final Search SCOPE = Search.of(
            "的?(平均|均值|第[一二三四五六七八九十百0-9]|前[一二三四五六七八九十0-9](?!大?(股东|客户|供应商))|首[位个家条座批次]|之首|最(?![终近后初新])|唯一|同类|同行|同期|水平|领先|排名|市场(?!主体|监管)|投资企业|重点(?!发展|建设|培育|打造|推进|支持|布局|引进|实施)|先进|文明|知名|著名|百强)");

    /** Between a firm and one that belongs to it. */
    private static final Pattern MEMBER =
            Pattern.compile("(?:旗下|下属|所属|属下)?的?(?:全资|控股|参股)?(?:子公司|孙公司|分公司|旗下|下属|所属|属下)$");

    private static final String RANKED = "排名";

    /** A clause that begins so is about the example it names: 如惠阳区,…. */
    private static final Pattern EXAMPLE = Pattern.compile("(比如|例如|如|譬如)");

    /** HanLP's tags of verbs that may take an object; also of some that its dictionary gives none: 对接, 服务. */
    private static final Set<String> VERBS = Set.of("v", "vshi", "vyou", "vf", "vx", "vi");

    private static final Pattern MADE =
            Pattern.compile("[^,;:。、(]{0,12}(投资|建设|兴建|新建|打造|开发|承建|投建|建造|修建|实施|研发|运营)的[^,;:。、(的]{0,4}");

    /** Words for making that HanLP may take for nouns, right before what is made. */
    private static final Pattern MAKES = Pattern.compile("(生产|制造|加工|出口|销售|种植|养殖|冶炼|开采|年产)了?(各类|各种)?$");

    /** What is built or run by another, and named after it. */
    static final Set<String> WORKS = Set.of("Project", "Infrastructure", "IndustrialPark", "Factory", "Laboratory");

    private static final Set<String> DIVISIONS = Set.of("City", "District", "CountyLevelCity", "County", "Town");

    private static final String VILLAGE = "村";

    private static final Set<String> OUTER = Set.of("Country", "Province", "City");

    /** Sorts of things: before a noun they only say of what sort it is. */
    static final Set<String> KINDS = Set.of("Product", "Industry", "Topic");

    /** What only says what is to be: in 《某某规划》提出,到2030年… the figures are of what it is made for. */
    static final Set<String> LAYING_DOWN = Set.of("Plan", "Policy", "Document");

    private static final Search LAYS_DOWN = Search.of("[》”]?(还|亦|也|进一步)?(提出|明确|指出|要求|规定|强调|部署|确定)");

    /** Where something lies, what is beside it or how far it is from, an apposition between: 位于县城某镇西南, 西接某县, 距省会某市120公里. */
    private static final Pattern SITE =
            Pattern.compile("(位于|地处|坐落于|坐落在|距|距离|离)[^,;:。、的]{1,8}$|(^|[,;])[东南西北]{1,2}[边面侧](为|是|有|隔[^,;。]{1,4}[与和])?$"
                    + "|(^|[,;])[东南西北]{1,4}[部端面边侧]?(与|和|同|临|邻|接|靠|连|毗|濒|依|抵|隔|倚|望|界|枕|通|毗邻|紧邻|紧靠|毗连|接壤)[着于]?$");

    /** What is done, and does not itself have figures where it is only named in passing. */
    private static final Set<String> MEASURES = Set.of("Policy", "Programme");

    /** A product whose name ends so is one thing, and no sort: 鑫诺二号通信卫星. */
    private static final String NUMBERED = "号";

    /** What the name of a model has: letters with a number, or a number before 号 or 型. */
    private static final Pattern MODEL = Pattern.compile("[A-Z]{1,4}-?[0-9]|[0-9一二三四五六七八九十]号|[0-9A-Z]型");

    /** After an academy it makes a title: 中国科学院院士2人. */
    private static final String ACADEMICIAN = "院士";

    private static final String VERBAL_NOUN = "vn";

    /** Most characters of what somebody does with what is named after 的. */
    private static final int LONGEST_RELATIVE = 6;

    private static final String COPULA = "vshi";

    private static final String EVENT = "Event";

    /** A clause that begins so first names what is spoken of after its 是: 这是某市发展的75年, 其子公司是某公司. */
    private static final String PRESENTING = "这其此那";

    /** What parts the members of a list. */
    private static final Pattern LISTS = Pattern.compile("[、和与及]");

    private final Discourse discourse;
    private final WordTable<Boolean> oblique;
    private final WordTable<Boolean> speakers;
    private final List<String> attended;
    private final List<String> stative;
    private final List<String> manner;
    private final Asides asides;

    /**
     * @param triggers its lists {@code oblique} (after these a mention is no subject) and {@code speaker} (before these it only
     *     reports), {@code attend} (the text goes on to tell of the event that stands after these), {@code
     *     stative} (these verbs tell what a thing is or has), {@code manner} (these say how something is done)
     */
    Roles(Discourse discourse, Triggers triggers) {
        this.discourse = discourse;
        this.oblique = WordTable.of(triggers.words("oblique").stream()
                .flatMap(word -> Stream.of(word, word + "“", word + "《", word + "原"))
                .toList());
        this.speakers = WordTable.of(triggers.words("speaker"));
        this.attended = triggers.words("attend");
        this.stative = triggers.words("stative");
        this.manner = triggers.words("manner");
        this.asides = new Asides(discourse, triggers);
    }

    /** Whether a clause may speak of a mention, before its verb or after it. */
    boolean isSpokenOf(Clause clause, Mention mention) {
        return !isQuoted(clause, mention)
                && !discourse.isBracketed(clause.passage(), mention.range().from())
                && !isOblique(clause, mention);
    }

    /** Whether a mention only says what something is: 某铁路 in 是某铁路的组成部分. */
    boolean isComplement(Clause clause, Mention mention) {
        TextRange before = new TextRange(clause.range().from(), mention.range().from());
        return PRESENTING.indexOf(discourse.chars(clause.passage()).charAt(before.from())) < 0
                && clause.words().stream().anyMatch(t -> t.tag().equals(COPULA) && before.contains(t.range()));
    }

    /** Whether a mention only says whose, or whose doing, what follows is: 某党 in 某党领导的某公司是…. */
    boolean isInRelative(Clause clause, Mention mention, Predicate<Mention> wanted) {
        String text = discourse.chars(clause.passage());
        int to = clause.endWithNext(mention);
        int of = text.indexOf('的', to);
        return of >= to
                && of - to <= LONGEST_RELATIVE
                && of + 1 < clause.range().to()
                && clause.chunks().stream()
                        .anyMatch(c -> c instanceof Mention m
                                && m.range().from() == of + 1
                                && (!KINDS.contains(m.type().name()) || isOneThing(m))
                                && wanted.test(m))
                && clause.chunks().stream()
                        .noneMatch(c -> to <= c.range().from() && c.range().to() <= of);
    }

    /** Whether a product is a model with a name of its own: WK-75型矿用挖掘机, 吉林一号. */
    private static boolean isOneThing(Mention product) {
        return MODEL.matcher(product.name()).find();
    }

    /** Whether a mention only says of what sort something is: 农机 in 农机合作社达到290个. */
    boolean isModifier(Clause clause, Mention mention) {
        return KINDS.contains(mention.type().name())
                && mention.form() == Mention.Form.NAME
                && !mention.name().endsWith(NUMBERED)
                && (clause.words().stream()
                                .anyMatch(
                                        t -> t.range().from() == mention.range().to()
                                                && t.tag().startsWith("n"))
                        || clause.chunks().stream()
                                .anyMatch(c -> c instanceof IndicatorTerm
                                        && c.range().from() == mention.range().to()));
    }

    /** Whether a mention ends the noun phrase that another begins: only nouns between them, or numbers of what it makes. */
    boolean isOnePhrase(Clause clause, Mention first, Mention last) {
        int begins = begin(last);
        if (last.range().from() < first.range().to()) {
            return false;
        }
        TextRange between =
                new TextRange(first.range().to(), Math.max(first.range().to(), begins));
        String text = between.of(discourse.chars(clause.passage()));
        return text.chars().noneMatch(c -> ",、;:()和与及".indexOf(c) >= 0)
                && clause.chunks().stream().noneMatch(c -> isMoney(c) && between.contains(c.range()))
                && clause.words().stream()
                        .noneMatch(t -> between.contains(t.range())
                                && "pcd".indexOf(t.tag().charAt(0)) >= 0)
                && !hasVerb(clause, between);
    }

    /** Where a mention begins, with the number that a description has in its name before it: 年产20万吨…项目. */
    private static int begin(Mention mention) {
        int from = mention.range().from();
        return mention.form() == Mention.Form.DESCRIPTION
                ? Math.min(from, mention.range().to() - mention.name().length())
                : from;
    }

    private static boolean isMoney(Chunk chunk) {
        return chunk instanceof Quantity q && q.kind() == Quantity.Kind.MONEY;
    }

    /** Whether a work is told of by its maker, who stands before it with what he does to it: 某厂投资50亿元建设的项目. */
    boolean isMadeBy(Clause clause, Mention maker, Mention work) {
        int begins = begin(work);
        return maker.range().to() < begins
                && MADE.matcher(discourse
                                .chars(clause.passage())
                                .substring(maker.range().to(), begins))
                        .matches();
    }

    /** Whether a mention is a sort of thing or a measure that something is done with: 国债 in 争取国债等资金超过300亿元, 生铁 in 共生产生铁28万吨. */
    boolean isMeans(Clause clause, Mention mention) {
        String type = mention.type().name();
        if (mention.form() == Mention.Form.DESCRIPTION || (!KINDS.contains(type) && !MEASURES.contains(type))) {
            return false;
        }
        String before = discourse
                .chars(clause.passage())
                .substring(
                        clause.range().from(),
                        Math.max(clause.range().from(), mention.range().from()));
        return isObject(clause, mention) || MAKES.matcher(before).find();
    }

    /**
     * What a noun phrase ends in: the work, where it begins with its owner or maker (某厂的扩建项目, 某厂投资建设的项目), or the inner of
     * two places (某省某市); or else the owner.
     */
    Mention head(Clause clause, Mention owner, Predicate<Mention> wanted) {
        Mention head = owner;
        for (Chunk chunk : clause.chunks()) {
            boolean work = chunk instanceof Mention m
                    && WORKS.contains(m.type().name())
                    && (isOnePhrase(clause, owner, m) || isMadeBy(clause, owner, m));
            if (chunk instanceof Mention m && wanted.test(m) && (work || isInner(head, m))) {
                head = m;
            }
        }
        return head;
    }

    /** Whether a mention is one of several alike: 某市 in 某市、某县结束了无铁路的历史. */
    boolean isListed(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        return clause.chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && areAlike(m, mention)
                        && (joins(text, m.range().to(), mention.range().from())
                                || joins(text, mention.range().to(), m.range().from())));
    }

    /** Whether two mentions are of one class, or both are divisions of a country. */
    private static boolean areAlike(Mention one, Mention other) {
        return one.type().equals(other.type())
                || (DIVISIONS.contains(one.type().name())
                        && DIVISIONS.contains(other.type().name()));
    }

    /** Whether two divisions of a country are of one class: a text tells of one (甲市居首) and turns to the other (乙市第二,人均…). */
    static boolean areDivisionsAlike(Mention one, @Nullable Mention other) {
        return other != null
                && DIVISIONS.contains(one.type().name())
                && one.type().equals(other.type())
                && !one.name().equals(other.name());
    }

    /** Whether a division or a village stands right after a division that it may lie in: 某市 in 某省某市, 某村 in 某镇某村. */
    static boolean isInner(Mention outer, Mention inner) {
        boolean division = OUTER.contains(outer.type().name())
                && DIVISIONS.contains(inner.type().name())
                && !outer.type().equals(inner.type());
        boolean village = DIVISIONS.contains(outer.type().name()) && isVillage(inner);
        return outer.range().to() == inner.range().from() && (division || village);
    }

    static boolean isVillage(Mention mention) {
        return mention.type().name().equals("Place") && mention.name().endsWith(VILLAGE);
    }

    private static boolean joins(String text, int from, int to) {
        return to - from == 1 && LISTS.matcher(text.substring(from, to)).matches();
    }

    /** Whether a clause begins with what is done, as do those beside it whose doer is not told; not with what a thing is or has. */
    boolean beginsWithDeed(Clause clause) {
        int from = clause.range().from();
        List<Token> words = clause.words();
        int verb = 0;
        while (verb < words.size() && saysHow(clause, words.get(verb))) {
            verb++;
        }
        if (verb == words.size() || isApart(words, verb, from)) {
            return false;
        }
        Token deed = words.get(verb);
        String text = discourse.chars(clause.passage());
        return (VERBS.contains(deed.tag()) || (verb > 0 && deed.tag().equals(VERBAL_NOUN)))
                && stative.stream()
                        .noneMatch(word -> text.startsWith(word, deed.range().from()));
    }

    /** Whether a word only says how something is done: 大力, 重点, 进一步. */
    private boolean saysHow(Clause clause, Token word) {
        return manner.contains(word.range().of(discourse.chars(clause.passage())));
    }

    /** Whether words of a clause up to {@code last} do not follow each other from its beginning on. */
    private static boolean isApart(List<Token> words, int last, int from) {
        int at = from;
        for (Token word : words.subList(0, last + 1)) {
            if (word.range().from() != at) {
                return true;
            }
            at = word.range().to();
        }
        return false;
    }

    /** Whether a verb of its clause goes before a mention. */
    boolean isObject(Clause clause, Mention mention) {
        return !isQualified(clause, mention)
                && hasVerb(
                        clause,
                        new TextRange(clause.range().from(), mention.range().from()));
    }

    /**
     * Whether what goes before a mention only says which it is (承接产业的某园正式成立…): it ends in 的, and the clause's verb follows,
     * but no noun that the mention belongs to (特色突出的某市某园).
     */
    private boolean isQualified(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        int end = mention.range().from();
        end -= end > 0 && text.charAt(end - 1) == '“' ? 1 : 0;
        return end > clause.range().from()
                && text.charAt(end - 1) == '的'
                && clause.words().stream()
                        .noneMatch(t -> t.range().from() == mention.range().to()
                                && t.tag().startsWith("n"))
                && !text.startsWith("、", mention.range().to())
                && hasVerb(
                        clause,
                        new TextRange(
                                mention.range().to(),
                                Math.max(mention.range().to(), clause.range().to())));
    }

    /** Whether a verb stands in a stretch of a clause, outside all that is recognised there. */
    boolean hasVerb(Clause clause, TextRange stretch) {
        return clause.words().stream().anyMatch(t -> stretch.contains(t.range()) && VERBS.contains(t.tag()));
    }

    /** Whether a mention is no subject: it stands after a preposition, only says what others do, or is what is compared with. */
    boolean isOblique(Clause clause, Mention mention) {
        String text = discourse.chars(clause.passage());
        int after = mention.range().to();
        int told = after < text.length() && "》”".indexOf(text.charAt(after)) >= 0 ? after + 1 : after;
        if (speakers.at(text, told) != null) {
            return true;
        }
        boolean member = mention.type().name().equals("Organisation") && text.startsWith(ACADEMICIAN, after);
        if (member || asides.holds(clause, mention)) {
            return true;
        }
        if (LAYING_DOWN.contains(mention.type().name())
                && LAYS_DOWN.at(text, mention.range().to()) != null) {
            return true;
        }
        if (SCOPE.at(text, mention.range().to()) != null && !isRanked(clause, mention)) {
            return true;
        }
        String before = text.substring(clause.range().from(), beforeTime(clause, mention));
        if (EXAMPLE.matcher(before).matches()) {
            return false;
        } else if (SITE.matcher(before).find()) {
            return true;
        } else if (!oblique.endingAt(before, before.length()).isEmpty()) {
            return !(mention.type().name().equals(EVENT) && attended.stream().anyMatch(before::endsWith));
        }
        Mention joined = joinedBefore(clause, mention, before);
        return joined != null && isOblique(clause, joined);
    }

    /** Whether a division that begins a clause is itself what is ranked: 某市排名第二, after another such or as the first thing told. */
    private boolean isRanked(Clause clause, Mention mention) {
        return DIVISIONS.contains(mention.type().name())
                && mention.form() == Mention.Form.NAME
                && mention.range().from() == clause.range().from()
                && discourse
                        .chars(clause.passage())
                        .startsWith(RANKED, mention.range().to())
                && discourse.backwards(clause).stream()
                        .filter(earlier -> !earlier.equals(clause))
                        .flatMap(earlier -> earlier.chunks().stream())
                        .filter(Mention.class::isInstance)
                        .map(Mention.class::cast)
                        .map(m -> m.type().name())
                        .allMatch(type -> DIVISIONS.contains(type) || OUTER.contains(type));
    }

    /** Whether a mention is only a part of quoted words: 实验室 in “世界上最好的实验室之一”. */
    private boolean isQuoted(Clause clause, Mention mention) {
        String text = clause.range().of(discourse.chars(clause.passage()));
        int open = text.lastIndexOf('“', mention.range().from() - clause.range().from());
        int close = text.indexOf('”', Math.max(open, 0));
        int from = mention.range().from() - clause.range().from();
        int to = mention.range().to() - clause.range().from();
        return open >= 0 && close >= to && (open + 1 < from || to < close);
    }

    /** Where a mention begins, or the time just before it: 在2011年美国某杂志公布的名单中. */
    private static int beforeTime(Clause clause, Mention mention) {
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof TimeExpression t
                    && t.range().to() == mention.range().from()) {
                return t.range().from();
            }
        }
        return mention.range().from();
    }

    /** The mention that an enumeration (、) joins this one to, whose member it is, or the place that it stands right after; null where there is none. */
    private static @Nullable Mention joinedBefore(Clause clause, Mention mention, String before) {
        Matcher member = MEMBER.matcher(before);
        int end = mention.range().from()
                - (before.endsWith("、") ? 1 : member.find() ? member.group().length() : 0);
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m && m.range().to() == end) {
                return m;
            }
        }
        return null;
    }
}
