package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds names by their last word: 江门造纸厂, 香港科技大学(广州). */
final class SuffixNames {
    private static final double CONFIDENCE = 0.9;
    /** Of a name that another joins: surer than the two apart. */
    private static final double JOINED = 0.95;
    /** Of a group's member: surer than the group and its trade, which are known. */
    private static final double JOINED_KNOWN = 0.99;

    private static final EntityClass COMPANY = new EntityClass("Company");

    private static final int LONGEST = 30;

    /** Classes of what bears the name of the organisation it belongs to: 娲石集团光谷产业园. */
    private static final Set<String> OWNED =
            Set.of("Laboratory", "Organisation", "GovernmentBody", "IndustrialPark", "University");

    /** A branch, which bears the name of the firm it belongs to: 江门分公司. */
    private static final Pattern BRANCH = Pattern.compile(".*(分公司|支公司|分行|支行)");

    /** Who runs a university, right before a name that is known without it: 国立中山大学. */
    private static final Set<String> FOUNDED = Set.of("国立", "省立", "市立", "县立", "私立", "公立");

    /** What is only counted, no name: 三县, 三县六镇, 博罗龙门两县. */
    private static final Pattern COUNTED = Pattern.compile("([一二三四五六七八九十两]+[县镇乡区市村州])+|.*[两三四五六七八九十][县市省区]");

    /** Classes of names after which a place in brackets is no part of the name, but tells which of several is meant. */
    private static final Set<String> PLACES = Set.of("Town", "County", "District", "Place", "Infrastructure");

    /** In brackets after a work's name, which part or type of it is meant. */
    private static final Pattern PART = Pattern.compile("\\([^(),。;、]{0,7}[段型]\\)");

    /** What is told of a stretch of a line, behind its name: 遂宁段 in 成达万高铁遂宁段. */
    private static final Pattern STRETCH =
            Pattern.compile("[^(),。;、:“”的各全该本首末一二三四五六七八九十0-9]{1,4}(?<![路阶时地标手区片前后])段(?!落|长)");

    private static final Pattern LINE = Pattern.compile(".*(铁路|高铁|高速|高速公路|公路|运河|航道|国道|省道)");

    /** What runs between places, and is called after them in brackets. */
    private static final Set<String> RUN = Set.of("班列", "专列");

    /** Ends the full name of a company, which no common words do. */
    private static final String LEGAL = "有限公司";

    private static final Set<String> ZONES = Set.of("IndustrialPark", "CooperationZone", "ClusterArea", "Factory");
    private static final Pattern DIVISION = Pattern.compile(".{1,8}[省市县区州]");
    private static final int SHORTEST_OWN = 2;

    /** What is told of a division first. */
    private static final Pattern DEFINED =
            Pattern.compile("(\\([^()]{0,40}\\))?,?(位于|地处|隶属|下辖|现辖|总面积|幅员面积|辖区面积|(是|为|系)[^,。;]{2,16}(辖|的一个|下属))");

    /** Before where a thing lies. */
    private static final Pattern LOCATED = Pattern.compile("(位于|坐落于?|地处|设在|选址)");

    private static final String TOWN = "Town";

    /** Ends words for a road that before a verb are adverbs: 高速, 快速. */
    private static final String SPEED = "速";

    private static final String STATION = "站";

    /** Most characters of a town's name before 镇 where only its place in the sentence tells that it is one. */
    private static final int LONGEST_TOWN = 3;

    /** Heads of one character that end no person's name. */
    private static final String NO_GIVEN = "村镇乡县路站港厂";

    private final LeftBorder border;
    private final Heads heads;

    SuffixNames(Heads heads, LeftBorder border) {
        this.border = border;
        this.heads = heads;
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            Word last = sheet.word(i);
            int group = border.firms().group(sheet, i);
            if (group >= 0) {
                addIfAny(found, joined(sheet, group, i, COMPANY, "member", JOINED_KNOWN));
            } else if ((last.plain() && !split(sheet, i)) || last.mention() != null) {
                addIfAny(found, last.mention() == null ? endingAt(sheet, i, last) : again(sheet, i, last));
            }
        }
        return found;
    }

    /** A name found before, read again; and with the organisation it belongs to where that stands right before it. */
    private @Nullable Mention again(Sheet sheet, int i, Word last) {
        Mention part = last.mention();
        if (part != null && part.type().name().equals("University") && FOUNDED.contains(left(sheet, i))) {
            return joined(sheet, i - 1, i, part.type(), "founded", JOINED);
        }
        int to = part == null || part.form() != Mention.Form.NAME ? last.to() : end(sheet, i, part.type());
        if (part != null && PLACES.contains(part.type().name()) && to > last.to()) {
            TextRange range = new TextRange(last.from(), to);
            return mention(range, part.type(), Surfaces.bare(range.of(sheet.text())), "part", JOINED_KNOWN);
        }
        if (part != null && border.firms().isPlaced(sheet, i)) {
            return joined(sheet, i - 1, i, part.type(), "placed", JOINED);
        }
        boolean owned = part != null
                && (OWNED.contains(part.type().name())
                        || BRANCH.matcher(part.name()).matches())
                && !part.source().equals(Mention.GAZETTEER)
                && part.form() == Mention.Form.NAME
                && border.afterOrganisation(sheet, i);
        if (!owned || part == null) {
            return endingAt(sheet, i, last);
        }
        return joined(sheet, i - 1, i, part.type(), "owned", JOINED);
    }

    private static void addIfAny(List<Mention> found, @Nullable Mention mention) {
        if (mention != null) {
            found.add(mention);
        }
    }

    private static String left(Sheet sheet, int i) {
        Word left = sheet.wordOrNull(i - 1);
        return left != null && left.to() == sheet.word(i).from() ? left.text() : "";
    }

    /** A name together with what is right before it; null where that is too long. */
    private static @Nullable Mention joined(
            Sheet sheet, int first, int last, EntityClass type, String pattern, double confidence) {
        TextRange range = sheet.range(first, last);
        return range.length() > LONGEST
                ? null
                : mention(range, type, Surfaces.bare(range.of(sheet.text())), pattern, confidence);
    }

    /** The longest head decides; where several patterns have it, the first of them that finds a name. */
    private @Nullable Mention endingAt(Sheet sheet, int i, Word last) {
        int longest = 0;
        for (Heads.Head head : heads.endingAt(sheet.text(), last.to())) {
            int start = last.to() - head.words().length();
            int first = sheet.holding(start);
            boolean other = last.text().length() > head.words().length()
                    && head.pattern().not().contains(last.text());
            boolean known = first >= 0
                    && !sheet.word(first).plain()
                    && !completes(sheet, first)
                    && !isTrade(sheet.word(first), head)
                    && (first == i || sheet.word(first).from() != start);
            if (first < 0 || known || other || isVerb(last, head) || isPerson(last, start) || saysHow(sheet, i)) {
                continue;
            }
            Mention named = named(sheet, first, start, i, head);
            if (named != null || head.words().length() < longest) {
                return named;
            }
            longest = head.words().length();
        }
        return null;
    }

    /** Whether a word only says how something is done: 高速 in 产业规模高速增长. */
    private static boolean saysHow(Sheet sheet, int i) {
        Word next = sheet.wordOrNull(i + 1);
        return sheet.word(i).text().endsWith(SPEED)
                && next != null
                && next.plain()
                && next.tag().matches("vi?");
    }

    /** Whether a word that points back, or a product, rather completes the name right before it: 集团 in 雨润集团, 汽车 in 新飞汽车. */
    private static boolean completes(Sheet sheet, int i) {
        Mention last = sheet.word(i).mention();
        Word left = sheet.wordOrNull(i - 1);
        if (last == null || left == null || left.to() != sheet.word(i).from()) {
            return false;
        }
        Mention name = left.mention();
        boolean company = name != null && name.type().name().equals("Company");
        return last.form() == Mention.Form.ANAPHOR
                ? company
                : last.type().name().equals("Product") && (company || left.tag().equals("nz") || left.fragment());
    }

    /** Whether a sentence begins with these words and tells where it lies, however plain they are: 荷塘县位于…, 水口镇地处…. */
    private static boolean isDefined(Sheet sheet, int from, int to) {
        Word before = sheet.wordOrNull(from - 1);
        return (before == null || before.text().equals("。"))
                && DEFINED.matcher(sheet.text())
                        .region(to, sheet.text().length())
                        .lookingAt();
    }

    /** Whether a clause begins with a short word and a head, and tells where that lies: 小蓝基地位于…. */
    private static boolean isLocated(Sheet sheet, int from, int headStart, int to) {
        Word before = sheet.wordOrNull(from - 1);
        return sheet.word(from).from() < headStart
                && headStart - sheet.word(from).from() <= LONGEST_TOWN
                && (before == null
                        || before.tag().startsWith("w")
                        || before.text().equals("其中"))
                && LOCATED.matcher(sheet.text())
                        .region(to, sheet.text().length())
                        .lookingAt();
    }

    /** Whether a word is the industry that a cluster is of, and shares 产业 with it: 新能源汽车产业集群. */
    private static boolean isTrade(Word word, Heads.Head head) {
        Mention trade = word.mention();
        return trade != null
                && trade.type().name().equals("Industry")
                && head.pattern().type().name().equals("ClusterArea");
    }

    private @Nullable Mention named(Sheet sheet, int first, int headStart, int last, Heads.Head head) {
        NamePattern pattern = head.pattern();
        int from = pastDivisions(sheet, border.of(sheet, first, pattern.type()), headStart, pattern);
        if (STATION.equals(head.words()) && headStart - sheet.word(from).from() == 1 && ownWord(sheet, from - 1)) {
            from--;
        }
        boolean opening = head.words().endsWith(LEGAL)
                && border.firms().fromOpening(sheet, from, Proper.name(sheet, from, first, headStart)) < from;
        from = opening ? from - 1 : from;
        int to = sheet.word(last).to();
        int begin = sheet.word(from).from();
        String words = sheet.text().substring(begin, to);
        boolean bare = begin == headStart;
        if (words.length() > LONGEST || head.excludes(words) || Borders.beforeChief(sheet, new TextRange(begin, to))) {
            return null;
        }
        boolean counted = COUNTED.matcher(words).matches();
        if (counted || (pattern.wants() != NamePattern.Wants.NOTHING && bare)) {
            return null;
        }
        if (pattern.wants() == NamePattern.Wants.NAME
                && !opening
                && !Proper.name(sheet, from, first, headStart)
                && !(pattern.type().name().equals(TOWN)
                        && headStart - begin <= LONGEST_TOWN
                        && border.inDivision(sheet, from))
                && !(LeftBorder.SETTLED.contains(pattern.type().name())
                        && headStart - begin <= LONGEST_TOWN
                        && isDefined(sheet, from, to))) {
            return null;
        }
        if (pattern.wants() == NamePattern.Wants.OWN && (first == from || !Proper.own(sheet, first - 1, headStart))) {
            return null;
        }
        if (pattern.wants() == NamePattern.Wants.KNOWN
                && !border.isKnown(sheet.wordOrNull(first - 1), headStart)
                && !isLocated(sheet, from, headStart, to)) {
            return null;
        }
        TextRange range = new TextRange(begin, end(sheet, last, pattern.type()));
        return mention(
                range,
                pattern.type(),
                edition(sheet, from, pattern) + Surfaces.bare(range.of(sheet.text())),
                pattern.id(),
                CONFIDENCE);
    }

    private static Mention mention(TextRange range, EntityClass type, String name, String pattern, double confidence) {
        return new Mention(range, type, name, Mention.Form.NAME, "pattern:" + pattern, confidence, List.of());
    }

    /** The end of the name, with what stands in brackets behind it and belongs to it. */
    private static int end(Sheet sheet, int last, EntityClass type) {
        boolean runs = RUN.stream().anyMatch(sheet.word(last).text()::endsWith);
        return PLACES.contains(type.name()) && !runs ? withPart(sheet, last) : withPlace(sheet, last);
    }

    /**
     * Where a zone's own name begins after two divisions or more that it lies in: 泉惠 in 福建省泉州市泉惠工业园区; {@code from} where
     * it has no words of its own, or one division only.
     */
    private static int pastDivisions(Sheet sheet, int from, int headStart, NamePattern pattern) {
        int at = from;
        while (at < sheet.size()
                && DIVISION.matcher(sheet.word(at).text()).matches()
                && sheet.word(at).mention() != null
                && (at == from
                        || !isStem(sheet.word(at).text(), sheet.word(at - 1).text()))) {
            at++;
        }
        return ZONES.contains(pattern.type().name())
                        && at - from > 1
                        && headStart - sheet.word(at).from() >= SHORTEST_OWN
                ? at
                : from;
    }

    /** Whether a word is a division's name once more, without its last character: 徐州 after 徐州市. */
    private static boolean isStem(String word, String division) {
        return division.length() == word.length() + 1 && division.startsWith(word);
    }

    /** The number of an event's edition right before it (首届, 第五届), which belongs to its name; empty where none stands. */
    private static String edition(Sheet sheet, int from, NamePattern pattern) {
        Word before = sheet.wordOrNull(from - 1);
        boolean counted = pattern.type().name().equals("Event")
                && before != null
                && before.to() == sheet.word(from).from()
                && before.text().endsWith("届");
        if (!counted || before == null) {
            return "";
        }
        Word number = sheet.wordOrNull(from - 2);
        boolean apart = before.text().length() == 1 && number != null && number.to() == before.from();
        return apart && number != null ? number.text() + before.text() : before.text();
    }

    /** Whether a word may be the beginning of a name that the dictionary cuts: 大家 in 大家洼站. */
    private static boolean ownWord(Sheet sheet, int i) {
        Word word = sheet.wordOrNull(i);
        return word != null
                && word.plain()
                && word.to() == sheet.word(i + 1).from()
                && word.text().length() == 2
                && word.tag().startsWith("r");
    }

    private static boolean isVerb(Word word, Heads.Head head) {
        return word.plain()
                && word.text().length() >= head.words().length()
                && (word.tag().equals("v")
                        || (word.tag().equals("vi") && word.text().length() > 1)
                        || word.tag().equals("d"));
    }

    /** Whether a word of one character is rather the beginning of one that no dictionary has: 站 in 站坪. */
    private static boolean split(Sheet sheet, int i) {
        Word next = sheet.wordOrNull(i + 1);
        return sheet.word(i).text().length() == 1
                && next != null
                && next.from() == sheet.word(i).to()
                && next.fragment();
    }

    /** Whether the head is only the end of what HanLP takes for a person: 江 in 曹裕江, but not 路 in 桂黄路. */
    private static boolean isPerson(Word last, int headStart) {
        return last.plain()
                && NO_GIVEN.indexOf(last.text().charAt(last.text().length() - 1)) < 0
                && last.tag().equals("nr")
                && last.text().length() == 3
                && last.to() - headStart == 1;
    }

    /** The end of the name, with the part or the type of the thing in brackets behind it (大运河(清江段), 物流中心(B型)), or a stretch of a line. */
    private static int withPart(Sheet sheet, int last) {
        int to = sheet.word(last).to();
        Matcher stretch = STRETCH.matcher(sheet.text()).region(to, sheet.text().length());
        if (LINE.matcher(sheet.word(last).text()).matches() && stretch.lookingAt() && sheet.ends(stretch.end())) {
            return stretch.end();
        }
        Matcher part = PART.matcher(sheet.text()).region(to, sheet.text().length());
        return part.lookingAt() ? part.end() : to;
    }

    /** The end of the name, with a place in brackets behind it: 香港科技大学(广州). */
    private static int withPlace(Sheet sheet, int last) {
        Word place = sheet.wordOrNull(last + 2);
        return sheet.is(last + 1, "(") && sheet.is(last + 3, ")") && place != null && place.mention() != null
                ? sheet.word(last + 3).to()
                : sheet.word(last).to();
    }
}
