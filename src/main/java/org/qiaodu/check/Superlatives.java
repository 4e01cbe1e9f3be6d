package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/**
 * Holds what the text calls the first or the only one of its kind against other words on that kind: another scope, another
 * that is called so, a second one, a number of them.
 */
final class Superlatives implements Check {
    /** Whose a thing is called: 省级自然保护区. */
    private static final Search LEVEL = Search.of("国家级|[省市县部区]级");
    /** Of what grade a thing is, which others of its sort are not: 5A级旅游景区, 一级博物馆. */
    private static final Search GRADE = Search.of("(?:\\d?A+|[一二三四五六七八九特甲乙丙])级");

    private static final String MEASURE = "[家个座所条名支处种款台辆艘部项批例艘只张片]";
    private static final String KIND = "[\\p{IsHan}A-Za-z0-9“”]";
    private static final String ENDS = "(?=[,;。)、:]|[的而位于在是已又也将还曾与]|落户|建成|投产|门[前口]|这[块个张]|\\z)";
    private static final Search CLAIM = Search.of("(?<rank>首|第一|唯一|惟一|独家|仅有的?|(?:只|仅)有(?=一))(?:的)?(?:一?"
            + MEASURE + ")(?:的)?(?<kind>" + KIND
            + "{3,18}?)(?=[,;。)、:]|[的而位于在是已]|正式|建成|落户|投产|由此|就此|今|昨|即将|门[前口]|这[块个张]|\\z)"
            + "|(?<only>唯一|惟一|独家)的?(?<sort>" + KIND + "{3,18}?)" + ENDS
            + "|(?<most>(?:面积|规模|海拔|长度|跨度)?最[大高长深早多老古]老?)(?:的一?" + MEASURE + "?)(?<thing>" + KIND + "{2,18}?)" + ENDS
            + "|(?<peak>最[高大长])(?<one>[峰河湖岛])");
    /** Scopes from the widest to the narrowest. */
    private static final List<Pattern> SCOPES = Stream.of(
                    "全球|世界|国际",
                    "亚洲|亚太",
                    "全国|我国|中国|国内",
                    "[西东]南|[西东]北|华[南东北中]|长三角|珠三角|湾区",
                    "全省|省内|全区域|全自治区",
                    "全市|市内",
                    "全县|县内|全区|区内|全镇|镇内")
            .map(Pattern::compile)
            .toList();

    private static final Search FOLLOWED = Search.of("继(?<one>[^,;。]{2,16})之后,?[^,;。]{0,10}?(?:唯一|惟一|独家|仅有的?一)");

    private static final List<Set<String>> PLACES = List.of(
            Set.of(),
            Set.of(),
            Set.of("Country"),
            Set.of("Region"),
            Set.of("Province"),
            Set.of("City"),
            Set.of("County", "District", "Town"));
    private static final String ONLY = "唯一";
    /** Words by which another thing is said to be or have the same. */
    private static final Search ALSO = Search.of("(?:也|则|同样|亦)[^,;。]{0,6}?(?:是|为|成为|有|入选|获|被|属|列入|跻身|掌握|取得|通过)");

    private static final Search SELF = Search.of("这|该(?![市县区省州镇乡村])|此|它|其|我们|本[院馆校司]");
    /** Characters that a kind and other words on it have in common, at least. */
    private static final int COMMON = 4;
    /** Characters before the claim in which its scope stands. */
    private static final int NEAR = 10;

    private static final int TAIL = 4;
    /** Characters before the claim in which the name of what is claimed stands. */
    private static final int CLAUSE = 14;

    /**
     * A claim.
     *
     * @param scope place in {@link #SCOPES}; -1 where none is told
     * @param rank what it is called: first, only, largest
     * @param kind of what it is the first or only one
     * @param names of things in the sentence
     */
    private record Claim(Sentence in, Stretch words, String rank, int scope, String kind, Set<String> names) {
        boolean only() {
            return rank.equals(ONLY);
        }

        String tail() {
            return kind.substring(Math.max(0, kind.length() - TAIL));
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Claim> claims = new ArrayList<>();
        page.sentences().forEach(s -> claims(s, claims));
        List<Finding> found = new ArrayList<>();
        page.sentences().forEach(s -> followed(page, s, found));
        for (int i = 0; i < claims.size(); i++) {
            for (Claim other : claims.subList(i + 1, claims.size())) {
                pair(page, claims.get(i), other).ifPresent(found::add);
            }
            Claim claim = claims.get(i);
            if (claim.only()) {
                page.sentences().stream()
                        .filter(s -> !s.equals(claim.in()))
                        .flatMap(s -> second(page, claim, s).or(() -> also(page, claim, s)).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** 继甲园之后全市唯一一家…: what comes after another is not the only one. */
    private static void followed(Page page, Sentence s, List<Finding> found) {
        Matcher m = FOLLOWED.matcher(s.chars());
        while (m.find()) {
            Stretch words = s.stretch(m);
            found.add(new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                    .at(words.clause())
                    .because(
                            "“" + words.words() + "”：既在“" + m.group("one") + "”之后，便不是唯一",
                            "'" + words.words() + "' comes after '" + m.group("one") + "', so it is not the only one"));
        }
    }

    private static void claims(Sentence s, List<Claim> claims) {
        Matcher m = CLAIM.matcher(s.chars());
        int offset = s.range().from();
        while (m.find()) {
            int from = offset + m.start();
            int to = offset + m.end();
            String kind = Stream.of("kind", "sort", "thing", "one")
                    .map(m::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String rank = rank(m);
            Set<String> names = new HashSet<>();
            s.mentions().stream()
                    .filter(n -> n.form() == Mention.Form.NAME && n.name().length() > 2 && !kind.contains(n.name()))
                    .filter(n -> !n.type().name().equals("GovernmentBody"))
                    .filter(n -> from - n.range().to() < CLAUSE && n.range().from() - to < 4)
                    .filter(n ->
                            PLACES.stream().noneMatch(p -> p.contains(n.type().name())))
                    .forEach(n -> names.add(n.name()));
            Stretch words = Stretch.of(s.in(), from, to);
            claims.add(new Claim(s, words, rank, scope(s, words), kind, names));
        }
    }

    private static String rank(Matcher m) {
        String most = m.group("most") == null ? m.group("peak") : m.group("most");
        boolean first = m.group("rank") != null && m.group("rank").matches("首|第一");
        return most != null ? most : first ? "首" : ONLY;
    }

    private static int scope(Sentence s, Stretch words) {
        String before = words.before(NEAR).replaceAll(".*[,;。:、]", "");
        int from = words.range().from() - before.length();
        for (int i = 0; i < SCOPES.size(); i++) {
            Set<String> types = PLACES.get(i);
            boolean named = s.mentions().stream()
                    .anyMatch(m -> types.contains(m.type().name())
                            && m.range().from() >= from
                            && m.range().to() <= words.range().from());
            if (named || SCOPES.get(i).matcher(before).find()) {
                return i;
            }
        }
        return -1;
    }

    /** The scope that the clause of some words opens with: 台湾现有基隆、花莲等七座…. */
    private static int opening(Sentence s, Stretch words) {
        int from = Math.max(words.clause().range().from(), s.range().from());
        return s.mentions().stream()
                .filter(m -> m.range().from() == from)
                .mapToInt(m -> IntStream.range(0, PLACES.size())
                        .filter(i -> PLACES.get(i).contains(m.type().name()))
                        .findFirst()
                        .orElse(-1))
                .findFirst()
                .orElse(-1);
    }

    private static boolean sameKind(Claim one, Claim other) {
        return one.kind().equals(other.kind())
                || isBrief(one.kind(), other.kind())
                || isBrief(other.kind(), one.kind())
                || (one.kind().length() > TAIL && other.kind().endsWith(one.kind()))
                || (other.kind().length() > TAIL && one.kind().endsWith(other.kind()));
    }

    /** Whether one kind is the other in fewer characters, with the same ending: 玻纤工厂, 玻璃纤维单体工厂. */
    private static boolean isBrief(String brief, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            at += full.charAt(i) == brief.charAt(at) ? 1 : 0;
        }
        return brief.length() >= TAIL
                && at == brief.length()
                && 2 * brief.length() >= full.length()
                && full.endsWith(brief.substring(brief.length() - 1));
    }

    /** Whether one kind begins the other, which goes on with a name: 内陆湿地, 内陆湿地白鹭湖. */
    private static boolean begins(Claim one, Claim other) {
        return one.kind().length() >= TAIL && other.kind().startsWith(one.kind());
    }

    private static Optional<Finding> pair(Page page, Claim one, Claim other) {
        boolean same = sameKind(one, other);
        if (!one.rank().equals(other.rank()) || !(same || begins(one, other) || begins(other, one))) {
            return Optional.empty();
        }
        boolean shared = one.names().stream().anyMatch(other.names()::contains);
        boolean scopes = one.scope() >= 0 && other.scope() >= 0 && one.scope() != other.scope();
        boolean alone = one.names().isEmpty() || other.names().isEmpty();
        if (scopes && (shared || alone) && !one.in().equals(other.in())) {
            return Optional.of(scopes(page, one, other));
        }
        return Optional.empty();
    }

    private static Finding scopes(Page page, Claim one, Claim other) {
        Claim narrow = one.scope() > other.scope() ? one : other;
        String zh = "“" + one.words().clause().words() + "”与“"
                + other.words().clause().words();
        return new Draft(page, Finding.Kind.SCOPE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(one.words().clause())
                .at(other.words().clause())
                .suggest(narrow.words().words())
                .because(
                        zh + "”范围不一：范围大者若真则小者必真，反之不然",
                        "'" + one.kind() + "' is called the first or only one within two scopes;"
                                + " the wider claim implies the narrower, not the other way round");
    }

    /** Another thing that is, or has, the same: 乙县也入选国家试点. */
    private static Optional<Finding> also(Page page, Claim claim, Sentence s) {
        Matcher m = ALSO.matcher(s.chars());
        while (m.find()) {
            int from = s.range().from();
            Stretch clause =
                    Stretch.of(s.in(), from + m.start(), from + m.end()).clause();
            String words = clause.words();
            String subject = words.substring(0, words.indexOf(m.group()));
            int scope = scope(s, Stretch.of(s.in(), from + m.start(), from + m.end()));
            boolean other =
                    subject.length() > 1 && claim.names().stream().noneMatch(words::contains) && !SELF.isIn(subject);
            if (other
                    && (scope < 0 || scope >= claim.scope())
                    && common(claim.kind(), words)
                            >= Math.max(COMMON, claim.kind().length() - 2)) {
                return Optional.of(more(page, claim, clause));
            }
        }
        return Optional.empty();
    }

    /** Length of the longest beginning of one that stands in the other. */
    private static int common(String one, String other) {
        int length = one.length();
        while (length > 0 && !other.contains(one.substring(0, length))) {
            length--;
        }
        return length;
    }

    /** Another one of what there is only one of, or a number of them, within the same scope. */
    private static Optional<Finding> second(Page page, Claim claim, Sentence s) {
        if (claim.tail().length() < TAIL - 1 || !s.chars().contains(claim.tail())) {
            return Optional.empty();
        }
        String tail = Pattern.quote(claim.tail());
        String numeral = "(?:[二两三四五六七八九十]|[2-9]|[1-9]\\d+)" + MEASURE;
        Pattern second = Pattern.compile("(?:另外?一|又一|第二|另有一?|还有一?|其[他它余])" + MEASURE + "?[^,;。]{0,6}" + tail + "|"
                + numeral + "[\\p{IsHan}A-Za-z0-9]{0,4}" + tail + "|" + tail
                + "(?:的\\p{IsHan}{2,4})?(?:共|有|达|已有|数量为|增至)?" + numeral);
        Matcher m = second.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        Stretch words = s.stretch(m);
        int near = words.before(NEAR).contains("、") ? -1 : scope(s, words);
        int scope = near < 0 ? opening(s, words) : near;
        Matcher own = LEVEL.matcher(claim.kind());
        Matcher other = LEVEL.matcher(words.words());
        boolean levels = own.find() && other.find() && !own.group().equals(other.group());
        Matcher grade = GRADE.matcher(claim.kind());
        boolean graded = grade.find() && !words.clause().words().contains(grade.group());
        if (levels || graded || (scope >= 0 && claim.scope() >= 0 && scope != claim.scope())) {
            return Optional.empty();
        }
        return Optional.of(more(page, claim, words));
    }

    private static Finding more(Page page, Claim claim, Stretch words) {
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(claim.words().clause())
                .at(words.clause())
                .because(
                        "一处称“" + claim.words().words() + "”，一处又说“" + words.words() + "”：不止一个",
                        "'" + claim.words().words() + "' says that there is only one, '" + words.words()
                                + "' that there are more");
    }
}
