package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;

/**
 * Holds what is called the first or the only one of a kind against the same kind told of anywhere else in the text: called the
 * first again in another year, counted, or of another that is named.
 */
final class KindToldAgain implements Check {
    /** Characters at the end of two wordings that make them one kind. */
    private static final int ALIKE = 4;

    /** Characters of a kind that names it so closely that another thing called so is another of it. */
    private static final int CLOSE = 5;

    /** Most characters after a number that say what it counts. */
    private static final int FAR = 16;

    /** Of a wider region than a claim is, or of one that no name tells. */
    private static final Search WIDE = Search.of(
            "全国|我国|中国|国内|全球|世界|国际|亚洲|全省|省内|全区域|全域|各地|海外|境外|外省|同类|类似|目标|力争|计划|规划|拟|将|争创|创建|申报|争取|打造|未|没有|尚无|不是");

    /** Where something is the first, without a name. */
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}[内里]|全[国省市县区镇]");

    /** Classes of regions beside those that most checks go by. */
    private static final Set<String> SMALLER = Set.of("CountyLevelCity", "Town");

    /** Where something is the first, by its sort: 全镇, 镇上. */
    private static final Pattern SORT = Pattern.compile("(?:.*\\P{IsHan}|.*[是为起了出])?(?:[全我本]?(?<of>[镇村乡县区市省])[上里内]?)");

    /** Who has the only one, wherever others are: 公司唯一的…. */
    private static final Pattern OWNER = Pattern.compile(".*(?:公司|集团|企业|学校|大学|学院|医院|银行)(?:的|旗下)?");

    /** By which something comes to be called so. */
    private static final Pattern BECOMES = Pattern.compile(".*成为.{0,8}");

    private static final String HONOURED = "(?:入选|入围|获评|获批|列入|跻身|升级为|升格为|评为|认定为|列为)[^,;。]{0,6}?";

    /** What counts a kind, up to its name. */
    private static final Pattern COUNTED = Pattern.compile("\\A[^,;。、\\d]{0,2}?(?<kind>[\\p{IsHan}]{2,14})");

    /** What else is called so is still the same thing: 这个院士工作站, 该综合保税区. */
    private static final Pattern POINTING = Pattern.compile("[这该此其本]|唯一|惟一|首[家个座所条]|第[一二三四五六七八九十]");

    @Override
    public List<Finding> check(Page page) {
        List<FirstClaim> claims = page.sentences().stream()
                .flatMap(s -> FirstClaim.of(s).stream())
                .filter(c -> c.kind().length() >= ALIKE)
                .toList();
        List<Finding> found = new ArrayList<>();
        for (FirstClaim claim : claims) {
            if (claim.only()) {
                counted(page, claim)
                        .or(() -> named(page, claim))
                        .or(() -> honoured(page, claim))
                        .or(() -> first(page, claim, claims))
                        .map(other -> finding(page, claim, other))
                        .ifPresent(found::add);
            } else if (claim.place() == 1) {
                honoured(page, claim).map(other -> finding(page, claim, other)).ifPresent(found::add);
                claims.stream()
                        .filter(o -> isFirstAgain(page, claim, o))
                        .findFirst()
                        .map(o -> finding(page, claim, o.words().clause()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether another is called the first of the kind in a later year, in no other region. */
    private static boolean isFirstAgain(Page page, FirstClaim claim, FirstClaim other) {
        Integer year = year(page, claim);
        Integer later = year(page, other);
        return other.place() == 1
                && isApartFrom(claim, other)
                && year != null
                && later != null
                && later > year
                && isOneKind(claim.kind(), other.kind())
                && (claim.scope().equals(other.scope()) || areOfOneSort(claim, other))
                && !WIDE.isIn(claim.lead() + other.lead())
                && (areOfOnePlace(claim, other) || areOfOneSort(claim, other))
                && !areApart(regions(claim.in()), regions(other.in()))
                && names(claim).noneMatch(n -> other.words().clause().words().contains(n));
    }

    /** Whether the words right before both name where they are the first, in the same way: 区内, 柯桥. */
    private static boolean areOfOnePlace(FirstClaim one, FirstClaim other) {
        String place = one.lead().length() < 2 ? "" : tail(one.lead(), 2);
        boolean named = PLACE.matcher(place).matches()
                || regions(one.in()).stream().anyMatch(r -> !place.isEmpty() && r.startsWith(place));
        return named && other.lead().endsWith(place);
    }

    /** Whether both are the first in the only town, or county, that they can speak of: 全镇, 镇上. */
    private static boolean areOfOneSort(FirstClaim one, FirstClaim other) {
        Matcher here = SORT.matcher(one.lead());
        Matcher there = SORT.matcher(other.lead());
        return one.kind().equals(other.kind())
                && here.matches()
                && there.matches()
                && here.group("of").equals(there.group("of"));
    }

    /** The first of the kind, of another year than that in which something became the only one. */
    private static Optional<Stretch> first(Page page, FirstClaim claim, List<FirstClaim> claims) {
        Integer year = year(page, claim);
        if (year == null || !BECOMES.matcher(claim.lead()).matches()) {
            return Optional.empty();
        }
        return claims.stream()
                .filter(o -> o.place() == 1
                        && o.kind().equals(claim.kind())
                        && o.scope().equals(claim.scope()))
                .filter(o -> {
                    Integer first = year(page, o);
                    return first != null && first < year;
                })
                .map(o -> o.words().clause())
                .findFirst();
    }

    /** Another that the text says to have been named one of the kind: before the first was, or at all where there is only one. */
    private static Optional<Stretch> honoured(Page page, FirstClaim claim) {
        String kind = noun(claim);
        Integer year = year(page, claim);
        if (kind.length() < CLOSE || (!claim.only() && year == null)) {
            return Optional.empty();
        }
        Pattern honour = Pattern.compile(HONOURED + Pattern.quote(kind) + "(?=[,;。以后]|称号|名单|\\z)");
        return page.sentences().stream()
                .filter(s -> !s.equals(claim.in()) && isOnAnother(claim, s))
                .flatMap(s -> honour.matcher(s.chars())
                        .results()
                        .map(m -> s.stretch(m).clause())
                        .filter(clause -> isBeside(claim, s, clause)
                                && (claim.only() || (year != null && isBefore(s, clause, year)))))
                .findFirst();
    }

    /** Whether a sentence begins with the name of what the claim's does not speak of. */
    private static boolean isOnAnother(FirstClaim claim, Sentence s) {
        return s.mentions().stream()
                .findFirst()
                .filter(m -> m.form() == Mention.Form.NAME
                        && m.range().from() - s.range().from() < 4
                        && !claim.in().chars().contains(m.name()))
                .isPresent();
    }

    private static boolean isBefore(Sentence s, Stretch clause, int year) {
        return s.times().stream()
                .filter(t -> clause.range().contains(t.range()) && t.basis() == null)
                .map(t -> Times.year(t.value()))
                .anyMatch(y -> y != null && y < year);
    }

    /** Whether another stands in another sentence, or after a semicolon. */
    private static boolean isApartFrom(FirstClaim claim, FirstClaim other) {
        int from = claim.words().range().to();
        int to = other.words().range().from();
        return !other.in().equals(claim.in())
                || (from < to && claim.in().between(from, to).indexOf(';') >= 0);
    }

    private static boolean isOneKind(String one, String other) {
        String brief = one.length() < other.length() ? one : other;
        String full = one.length() < other.length() ? other : one;
        return full.endsWith(brief);
    }

    /** The year of a claim, or the last one told before it in its passage. */
    private static @Nullable Integer year(Page page, FirstClaim claim) {
        return claim.year() != null
                ? claim.year()
                : page.timeline(claim.in().in()).points().stream()
                        .filter(p -> !p.vague()
                                && p.range().to() <= claim.words().range().from())
                        .max(Comparator.comparingInt(p -> p.range().from()))
                        .map(Timeline.Point::year)
                        .orElse(null);
    }

    /** Several of the kind, counted where no wider region is spoken of. */
    private static Optional<Stretch> counted(Page page, FirstClaim claim) {
        String kind = noun(claim);
        return kind.length() < ALIKE
                ? Optional.empty()
                : page.sentences().stream()
                        .flatMap(s -> s.quantities().stream()
                                .filter(q -> q.kind() == Quantity.Kind.COUNT
                                        && Amounts.isExact(q)
                                        && q.value().intValue() > 1
                                        && !claim.words().range().contains(q.range()))
                                .filter(q -> isOfKind(s.stretch(q.range()).after(FAR), kind))
                                .map(q -> s.stretch(q.range()).clause())
                                .filter(clause -> isBeside(claim, s, clause)))
                        .findFirst();
    }

    private static boolean isOfKind(String after, String kind) {
        Matcher m = COUNTED.matcher(after);
        return m.find()
                && Pattern.compile(Pattern.quote(kind) + "(?:\\z|[的在起获入已均都是为先也与和等比])")
                        .matcher(m.group("kind"))
                        .find();
    }

    /** Another that is named and of the kind, told without saying so: 某地的苗种繁育基地 beside 唯一的苗种繁育基地. */
    private static Optional<Stretch> named(Page page, FirstClaim claim) {
        String kind = noun(claim);
        if (kind.length() < CLOSE) {
            return Optional.empty();
        }
        return page.sentences().stream()
                .filter(s -> !s.equals(claim.in()))
                .flatMap(s -> s.mentions().stream()
                        .filter(m -> m.form() == Mention.Form.NAME
                                && !claim.in().chars().contains(m.name())
                                && (isCalled(page, claim, m, kind)
                                        || s.between(m.range().to(), s.range().to())
                                                .matches("(?s)(?:的|[东西南北中]部)?" + Pattern.quote(kind)
                                                        + "(?:[^\\p{IsHan}]|[也则亦位是为建于在自已]).*")))
                        .map(m -> s.stretch(m.range()).clause())
                        .filter(clause -> isBeside(claim, s, clause)))
                .findFirst();
    }

    /** Whether a name ends in the kind, after words that neither the claim's passage nor the title has: 东莞东部国家级高新区. */
    private static boolean isCalled(Page page, FirstClaim claim, Mention m, String kind) {
        String own = m.name().endsWith(kind) ? m.name().substring(0, m.name().length() - kind.length()) : "";
        return own.length() > 1
                && Stream.of(claim.in().in(), page.passages().get(0))
                        .noneMatch(p -> p.passage().chars().contains(tail(own, 2)));
    }

    /** Whether a clause is on others where the claim holds, and not on the same thing or on what is to come. */
    private static boolean isBeside(FirstClaim claim, Sentence s, Stretch clause) {
        return !WIDE.isIn(clause.words())
                && !POINTING.matcher(clause.words()).find()
                && (OWNER.matcher(claim.lead()).matches() || !areApart(regions(claim.in()), regions(s)));
    }

    private static Set<String> regions(Sentence s) {
        return s.mentions().stream()
                .filter(m -> isRegion(m) && m.form() == Mention.Form.NAME)
                .map(Mention::name)
                .collect(Collectors.toSet());
    }

    private static boolean isRegion(Mention m) {
        return Within.REGIONS.contains(m.type().name())
                || SMALLER.contains(m.type().name());
    }

    private static boolean areApart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    /** Names of what a claim's clause tells of, regions aside. */
    private static Stream<String> names(FirstClaim claim) {
        return claim.in().mentions().stream()
                .filter(m -> claim.words().clause().range().contains(m.range()))
                .filter(m -> m.form() == Mention.Form.NAME && !isRegion(m))
                .map(Mention::name);
    }

    /** What a kind is called, without what is said of it: 综合保税区 of 封关运行的综合保税区. */
    private static String noun(FirstClaim claim) {
        return claim.kind().substring(claim.kind().lastIndexOf('的') + 1);
    }

    private static String tail(String words, int length) {
        return words.substring(words.length() - length);
    }

    private static Finding finding(Page page, FirstClaim claim, Stretch other) {
        String called = claim.words().words();
        return new Draft(page, Finding.Kind.SCOPE_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(claim.words().clause())
                .at(other)
                .because(
                        "“" + called + "”与“" + other.words() + "”不合：不止一个",
                        "'" + called + "' is told, and another of the kind as well");
    }
}
