package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;

/**
 * Holds what a text calls the first or the only one of its kind against others that it tells of without naming their kind (某地的同类场馆于1989年开放,
 * 另一家是…, 其余各家中也有两家…), or counts on (第二座独立共享储能电站).
 */
final class OthersOfKind implements Check {
    private static final Pattern LIKE = Pattern.compile("(?:同类|类似|同样|同种|同名)的?\\p{IsHan}{2}");

    private static final Pattern BEGUN =
            Pattern.compile("开放|施行|实施|建成|建立|成立|设立|投产|启用|落成|开馆|开园|开通|通车|问世|诞生|创办|开业|颁布|出台|运行|发布|投用");

    private static final Pattern PLANNED = Pattern.compile("计划|预计|拟|将|力争|有望");

    /** 唯一入选的企业,另一家是…. */
    private static final Pattern ONE_MORE =
            Pattern.compile("(?:唯一|惟一|独一)[^。;]{0,24}?[,;]另(?:外)?[一两二三](?:家|座|个|所|条|位|处|项|支)(?:是|为|在|叫|则)");

    /** 其余各家中也有两家在沪港两地挂牌. */
    private static final Pattern REST = Pattern.compile(
            "(?:其余|其他|另外|别的)[^,;。]{0,10}?也有(?:[一两二三四五六七八九十几多\\d]+)(?:家|座|个|所|条|位|处|项|支)(?<what>[^,;。]{4,20})");

    /** 与甲一道入选…,是当年唯一入选的企业. */
    private static final Pattern TOGETHER = Pattern.compile(
            "[与和同][^,;。]{2,24}?(?:一道|一同|一起|同时|共同|双双)(?:列入|入选|入围|获评|获批|被评为|被认定为|被列为|跻身|上榜|当选|获得|获)[^;。]{0,60}?(?:唯一|惟一|独一)");

    /** 成为继甲园区之后全省首个…: what comes after one of its kind is not the first. */
    private static final Pattern AFTER_ONE =
            Pattern.compile("继[^,;。]{2,24}(?:之后|后),?[^,;。]{0,12}(?:首[个家座条]|第一[个家座条]|唯一|惟一)[^,;。]{2,24}");

    private static final Pattern ONLY = Pattern.compile("唯一|惟一|独一");

    private static final Pattern SECOND = Pattern.compile("第[二三四五](?:家|座|个|所|条|处|项|支|批|台)(?<kind>[\\p{IsHan}]{3,16})");

    /** 与北面的乙港同为东部商港. */
    private static final Pattern ALIKE =
            Pattern.compile("[与和同][^,;。]{2,12}?(?:同为|同是|同属|并为|均为|都是)(?<kind>[^,;。]{2,16})");

    /** 与甲、乙齐名的灌区: others of one kind. */
    private static final Pattern EQUALS = Pattern.compile("[与和同][^,;。]{2,20}?(?:齐名|并称|并列|并立)的?(?<kind>[^,;。]{2,16})");

    /** Characters that the words on two things of one kind have in common at least. */
    private static final int COMMON = 4;

    /** Fewest characters of a kind that is hardly told of another thing by chance. */
    private static final int KIND = 6;

    private static final Pattern POINTS = Pattern.compile("[这该它其此本我]|全[国省市县区]|同时|目前|如今");

    private static final int NEAR = 2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            for (Pattern several : List.of(ONE_MORE, TOGETHER, AFTER_ONE)) {
                Matcher more = several.matcher(passage.passage().chars());
                while (more.find()) {
                    Stretch words = Stretch.of(passage, more.start(), more.end());
                    found.add(several(page, words, words));
                }
            }
        }
        for (Sentence s : page.sentences()) {
            for (FirstClaim claim : FirstClaim.of(s)) {
                earlier(page, claim).ifPresent(found::add);
                if (claim.only()) {
                    others(page, claim).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** One of the kind that a sentence of the text tells of with an earlier year than the first. */
    private static Optional<Finding> earlier(Page page, FirstClaim claim) {
        Integer first = claim.place() != 1 ? null : claim.year() != null ? claim.year() : yearAfter(claim);
        return first == null
                ? Optional.empty()
                : page.sentences().stream()
                        .flatMap(s -> LIKE.matcher(s.chars())
                                .results()
                                .filter(like -> isOfKind(claim, like.group()))
                                .map(like -> s.stretch(like).clause())
                                .filter(clause -> isBegunBefore(s, clause, first)))
                        .findFirst()
                        .map(clause -> new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                                .at(claim.words().clause())
                                .at(clause)
                                .because(
                                        "“" + claim.words().words() + "”在" + first + "年，“" + clause.words() + "”却早于此",
                                        "'" + claim.words().words() + "' is of " + first
                                                + ", another of the kind is earlier"));
    }

    /** Whether a clause tells of something begun in a year before another, and no plan. */
    private static boolean isBegunBefore(Sentence s, Stretch clause, int first) {
        Integer year = onlyYear(s, clause);
        return year != null
                && year < first
                && BEGUN.matcher(clause.words()).find()
                && !PLANNED.matcher(clause.words()).find();
    }

    /**
     * Whether what is like another is of the kind claimed, by its last character (同类场馆, a kind of 博物馆), or by its last two where the
     * claim's sentence has these (同类条例, in a sentence on a 条例 that is the first such 法规).
     */
    private static boolean isOfKind(FirstClaim claim, String like) {
        int end = like.length();
        return claim.kind().isEmpty()
                || claim.kind().contains(like.substring(end - 1))
                || claim.in().chars().contains(like.substring(end - 2));
    }

    /** The first year told in a claim's sentence after it. */
    private static @Nullable Integer yearAfter(FirstClaim claim) {
        int to = claim.words().range().to();
        return claim.in().times().stream()
                .filter(t -> t.range().from() >= to && t.length() == null && t.basis() == null)
                .findFirst()
                .map(t -> Times.year(t.value()))
                .orElse(null);
    }

    private static @Nullable Integer onlyYear(Sentence s, Stretch clause) {
        List<TimeExpression> times = s.times().stream()
                .filter(t -> clause.range().contains(t.range()) && t.length() == null && t.basis() == null)
                .toList();
        return times.size() == 1 ? Times.year(times.get(0).value()) : null;
    }

    /** Others that the next sentences say to be so too, or a second one anywhere. */
    private static Optional<Finding> others(Page page, FirstClaim claim) {
        List<Sentence> all = page.sentences(claim.in().in());
        int at = all.indexOf(claim.in());
        for (Sentence s : all.subList(at, Math.min(all.size(), at + NEAR + 1))) {
            Matcher rest = REST.matcher(s.chars());
            if (rest.find() && FirstClaim.common(rest.group("what"), claim.in().chars()) >= COMMON) {
                return Optional.of(several(page, claim.words().clause(), s.stretch(rest)));
            }
        }
        String kind = claim.kind();
        Optional<Stretch> alike = page.sentences().stream()
                .flatMap(s -> Stream.of(
                                ALIKE.matcher(s.chars())
                                        .results()
                                        .filter(m -> kind.length() >= COMMON
                                                && m.group(1).endsWith(kind)
                                                && m.group(1).contains(tail(claim.lead()))),
                                EQUALS.matcher(s.chars())
                                        .results()
                                        .filter(m -> kind.length() >= COMMON
                                                && m.group(1).startsWith(kind)),
                                isAnother(claim, s))
                        .flatMap(found -> found)
                        .map(s::stretch))
                .findFirst();
        if (alike.isPresent()) {
            return alike.map(other -> several(page, claim.words().clause(), other));
        }
        return kind.length() < COMMON || !ONLY.matcher(claim.words().words()).find()
                ? Optional.empty()
                : page.sentences().stream()
                        .flatMap(s -> SECOND.matcher(s.chars())
                                .results()
                                .filter(m -> isSecond(m, kind))
                                .map(s::stretch))
                        .findFirst()
                        .map(second -> several(page, claim.words().clause(), second));
    }

    /** Where a sentence says of what it opens with, and the claim's sentence does not name, that it is of just the kind: 乙景区是国家5A级旅游景区. */
    private static Stream<MatchResult> isAnother(FirstClaim claim, Sentence s) {
        return claim.kind().length() < KIND || s.equals(claim.in())
                ? Stream.empty()
                : Pattern.compile("(?<=\\A|[,;。的])(?<who>[^,;。的]{3,10}?)(?:是|为|系|获评|成为)" + Pattern.quote(claim.kind())
                                + "(?=[,;。])")
                        .matcher(s.chars())
                        .results()
                        .filter(m -> !claim.in().chars().contains(m.group(1))
                                && !claim.in().chars().contains(m.group(1).substring(0, 2))
                                && !POINTS.matcher(m.group(1)).lookingAt());
    }

    private static boolean isSecond(MatchResult second, String kind) {
        String end = kind.substring(kind.length() - COMMON);
        return second.group(1).contains(kind)
                || (kind.length() > COMMON && second.group(1).contains(end));
    }

    private static Finding several(Page page, Stretch only, Stretch other) {
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(only)
                .at(other)
                .because(
                        "“" + only.words() + "”与“" + other.words() + "”不合：不止一个",
                        "the text says that there is only one, and tells of another");
    }

    /** The last two characters of words: what stands before 唯一, 江门 or 东部. */
    private static String tail(String words) {
        return words.substring(Math.max(0, words.length() - 2));
    }
}
