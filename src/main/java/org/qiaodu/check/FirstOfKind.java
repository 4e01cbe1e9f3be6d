package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/**
 * Holds what is called the first, the only or the nth of its kind in a place against others of the kind there: of an
 * earlier year, said to have been before it or to be beside it, and against another number it is given in the order.
 */
final class FirstOfKind implements Check {

    /** Sentences from a claim that may speak of others of the kind. */
    private static final int REACH = 6;
    /** Characters at the end of a name that say what sort of thing it names. */
    private static final int SUBJECT = 3;

    /** Characters on end that two kinds have in common only if they are one. */
    private static final int ALIKE = 4;
    /** Before a claim on what was spoken of before. */
    private static final Search AGAIN = Search.of("\\A(?:作为|这是|它是|也是|是|该|此)");

    private static final Search NOT = Search.of("没有|没|无|未|不|尚|从来|空白|一寸|只能|只是|除非|几乎");

    /** 在此之前, 早在它投产以前: what comes before. */
    private static final Search PRIOR = Search.of(
            "(?:在?(?:这|此|那|它|其)之?前|在[^,;。]{1,6}(?:之前|以前)|此前|早在[^,;。]{1,12}?(?:以前|之前|前)|(?:它|其|该[^,;。]{1,3})[^,;。]{1,4}(?:之前|以前)|(?:去年|前年|早些年|更早的时候|\\d+年前|[一二三四五六七八九十]年前)),?(?<said>[^,。;]{2,40})");

    private static final Search THERE = Search.of(
            "\\A(?:获批|建成|投产|设立|投用|开通|成立|创办|批准)的|(?:已经?|早就|就|便|曾|只|仅)[^,;。]{0,6}?(?:有|建|投产|通车|开通|开办|办|先行|用上|出|运行|并网|投用|启用|投运|落地|评上|诞生|走出)");

    private static final Search IS = Search.of("就有|只有|已有|先行一步|抢先");

    /** What is beside it. */
    private static final Search BESIDE = Search.of("(?:(?:各有|也在|也能|也可)[^,;。]{0,10}|另有|另存|另外?[一1]" + FirstClaim.MEASURE
            + "|另外还有|还有|别处[^,;。]{0,3}[有存藏]|(?:除[^,;。]{1,10}外,?[^,;。]{0,10}(?:也|还|另)))[^,;。]{0,24}");

    /** Another than what a claim is of, and what was before it. */
    private static final Search OTHER = Search.of(
            "另外?一" + FirstClaim.MEASURE + "|(?<ref>同类|同行|同款|(?:该|这一?|此)(?:资质|资格|称号|认证|认定|定级|级别|殊荣|奖项|项目|技术|待遇))");

    /** 甲、乙均为国家级龙头: others of the kind. */
    private static final Search EACH = Search.of("均|都|同为|同是|也是|也为");

    private static final Search SOONER_THAN =
            Search.of("早在|早了?[一二两三四五六七八九十几多\\d]+年|早就|早已|已经|[先早]于|在此之前|此前|在先|比[^,;。]{1,8}早|取经|借鉴|仿照|效仿");

    private static final Search FIRST = Search.of("(?:首|第一|头一)" + FirstClaim.MEASURE + "|最早");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)([12]\\d{3})年");

    private static final Search SAME = Search.of("这一?[个种类项款份部套]|这一(?!年|天|带|切)|这样的|这么|同类|同样|同款|类似|一模一样|先行一步|抢先");

    private static final Search ALSO = Search.of("[,;。](?<who>[^,;。]{2,14}?)也(?<said>[^,;。]{2,16})");

    private static final Pattern NOBODY = Pattern.compile("(?:没有|无人|没人|尚无|从无|从未有|还没有)[^,;。]{0,16}");
    private static final Search SCOPED = Search.of("全[国省市县区镇]|[省市县区镇]内|我国|中国|国内|[西东]北|[西东]南|华[东南北中]|在");

    /** 在全省已投运的抽蓄电站里只排第五. */
    private static final Search PLACED = Search.of(
            "(?<scope>全[国省市县区镇])[^,;。]{0,4}?(?<of>[^,;。]{2,14}?)[里中,]?[^,;。]{0,3}?(?:排|列|位列|居)第(?<n>[一二三四五六七八九])");

    /** Before what sets a kind apart. */
    private static final Pattern HOW = Pattern.compile("\\A(?:采用|使用|应用|运用|具有|具备|拥有|以|按|由|经|用)了?");

    private final Within within;
    private final Wordings words;

    FirstOfKind(Gazetteer gazetteer, CheckWords words) {
        this.words = words.wordings();
        this.within = new Within(gazetteer, this.words);
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<FirstClaim> claims = page.sentences().stream()
                .flatMap(s -> FirstClaim.of(s).stream())
                .toList();
        for (FirstClaim claim : claims) {
            EarlierOfKind.of(page, claim)
                    .or(() -> before(page, claim))
                    .or(() -> beside(page, claim))
                    .or(() -> placed(page, claim))
                    .or(() -> another(page, claim))
                    .or(() -> renumbered(page, claim, claims))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Another of the kind where the claim holds: beside the only one, or said to have been before the first. */
    private Optional<Finding> another(Page page, FirstClaim claim) {
        List<Sentence> all = page.sentences(claim.in().in());
        return claim.place() > 1
                ? Optional.empty()
                : all.stream()
                        .filter(s -> Math.abs(all.indexOf(s) - all.indexOf(claim.in())) <= REACH)
                        .flatMap(s -> clauses(s).stream())
                        .map(c -> after(claim, c))
                        .filter(c -> !c.range().overlaps(claim.words().range()))
                        .filter(c -> isAnother(claim, c) && !NOT.isIn(c.words()) && !isOfOtherSort(claim, c.words()))
                        .filter(c -> isInside(claim, c.words()))
                        .findFirst()
                        .map(c -> more(page, claim, c));
    }

    private static boolean isAnother(FirstClaim claim, Stretch clause) {
        String words = clause.words();
        Matcher another = OTHER.matcher(words);
        boolean other = another.find();
        boolean same = other && another.group("ref") != null;
        boolean bare = claim.kind().isEmpty();
        boolean alike = FirstClaim.common(bare ? claim.in().chars() : claim.kind(), words) >= ALIKE;
        boolean kind = same
                || (bare
                        ? FIRST.isIn(words) || (alike && claim.only())
                        : isShared(claim.kind(), words)
                                && (other
                                        || (claim.isNamedBy(words) && FIRST.isIn(words))
                                        || (alike && isElsewhere(claim, clause))));
        Integer year = claim.year();
        List<Integer> told = YEARS.matcher(words)
                .results()
                .map(y -> Integer.valueOf(y.group(1)))
                .toList();
        boolean undated = year == null || told.isEmpty();
        boolean sooner = undated ? SOONER_THAN.isIn(words) : told.stream().anyMatch(y -> year != null && y < year);
        boolean each = EACH.isIn(words) && words.contains(claim.kind());
        return kind && (claim.only() ? other || each : sooner);
    }

    /** Whether words tell of others something much like, but not, what sets the kind apart: 采用构网型技术的, 采用跟网型技术. */
    private static boolean isOfOtherSort(FirstClaim claim, String words) {
        int end = claim.kind().lastIndexOf('的');
        String sort = HOW.matcher(claim.kind().substring(0, Math.max(0, end))).replaceFirst("");
        return FirstClaim.common(sort, words) >= SUBJECT && !words.contains(sort.substring(0, 2));
    }

    /** A clause without the words of a claim that stand in it before the rest. */
    private static Stretch after(FirstClaim claim, Stretch clause) {
        int end = claim.words().range().to() + 1;
        return clause.range().from() < end && clause.range().to() > end
                ? Stretch.of(clause.in(), end, clause.range().to())
                : clause;
    }

    /** Whether a clause names what the claim's sentence does not. */
    private static boolean isElsewhere(FirstClaim claim, Stretch clause) {
        return clause.in().chunks().stream()
                .anyMatch(c -> c instanceof Mention m
                        && clause.range().contains(m.range())
                        && m.form() == Mention.Form.NAME
                        && !claim.in().chars().contains(m.name()));
    }

    /** What is called the first or only one and, where the same is spoken of again, a later one, or a second that is called the first. */
    private static Optional<Finding> renumbered(Page page, FirstClaim claim, List<FirstClaim> claims) {
        return claims.stream()
                .filter(o -> isTwice(claim, o)
                        || (!o.in().equals(claim.in())
                                && !o.scope().isEmpty()
                                && o.scope().equals(claim.scope())))
                .filter(o -> isTwice(claim, o)
                        || isLater(claim, o)
                        || ((o.place() > 1) != (claim.place() > 1)
                                && AGAIN.isIn(o.lead())
                                && !isOfOther(claim, o)
                                && FirstClaim.common(o.kind(), claim.kind()) >= ALIKE))
                .findFirst()
                .map(o -> more(page, claim, o.words().clause()));
    }

    /** Whether the sentences of two claims each open with the name of a firm, a school or a work that is not in the other. */
    private static boolean isOfOther(FirstClaim one, FirstClaim other) {
        String here = subject(one);
        String there = subject(other);
        return !here.isEmpty()
                && !there.isEmpty()
                && !one.in().chars().contains(there)
                && !other.in().chars().contains(here);
    }

    /** What the sentence of a claim names first; empty where that is a region, or nothing before the claim. */
    private static String subject(FirstClaim claim) {
        return claim.in().mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME
                        && m.range().to() <= claim.words().range().from())
                .findFirst()
                .filter(m -> !Within.REGIONS.contains(m.type().name()))
                .map(m -> m.range().of(claim.in().in().passage().chars()))
                .orElse("");
    }

    /** 甲基金是全市首只联动基金,乙基金是首只联动基金: whether a sentence goes on to call another the first of one kind, in no other scope. */
    private static boolean isTwice(FirstClaim claim, FirstClaim other) {
        String lead = other.lead().replaceFirst("(?:是|为|成为)\\z", "");
        return other.in().equals(claim.in())
                && other.words().range().from() > claim.words().range().to()
                && claim.place() == 1
                && other.place() == 1
                && claim.kind().length() >= ALIKE
                && other.kind().equals(claim.kind())
                && other.scope().isEmpty()
                && lead.length() >= SUBJECT
                && !AGAIN.isIn(lead)
                && !claim.lead().contains(lead.substring(lead.length() - SUBJECT));
    }

    /** Whether another is called the first of the same kind, in a later year. */
    private static boolean isLater(FirstClaim claim, FirstClaim other) {
        Integer year = claim.year();
        Integer later = other.year();
        return claim.place() == 1
                && other.place() == 1
                && other.kind().equals(claim.kind())
                && year != null
                && later != null
                && later > year;
    }

    /** The clauses of a sentence, each with the one before it. */
    private static List<Stretch> clauses(Sentence s) {
        List<Stretch> clauses = new ArrayList<>();
        int last = s.range().from();
        int from = last;
        for (int at = from; at <= s.range().to(); at++) {
            if (at == s.range().to() || ",;:".indexOf(s.in().passage().chars().charAt(at)) >= 0) {
                clauses.add(Stretch.of(s.in(), last, at));
                last = from;
                from = at + 1;
            }
        }
        return clauses;
    }

    /** 首条高速通车。在此之前,当地已有两条高速: others that were before the first. */
    private Optional<Finding> before(Page page, FirstClaim claim) {
        String rest = rest(page, claim);
        if (claim.place() > 1) {
            return nobody(page, claim, rest);
        }
        Matcher m = PRIOR.matcher(rest);
        while (m.find()) {
            String said = m.group("said");
            Matcher there = THERE.matcher(said);
            String clause = at(claim, m.start(), m.end()).clause().words();
            boolean is = (there.find() || IS.isIn(said))
                    && (isReference(claim, said) || isReference(claim, clause) || isSubject(claim, said))
                    && !NOT.isIn(said)
                    && isInside(claim, clause);
            if (is) {
                return Optional.of(more(page, claim, at(claim, m.start(), m.end())));
            }
        }
        return Optional.empty();
    }

    /** 第二位…,在他之前没有…: none before what is not the first. */
    private static Optional<Finding> nobody(Page page, FirstClaim claim, String rest) {
        Matcher m = PRIOR.matcher(rest);
        boolean none = m.find() && NOBODY.matcher(m.group("said")).lookingAt() && rest.indexOf('。') > m.start();
        return none ? Optional.of(more(page, claim, at(claim, m.start(), m.end()))) : Optional.empty();
    }

    /** 别处另存有这个刻本, 省内另有两家…这一资质: others beside the only one. */
    private Optional<Finding> beside(Page page, FirstClaim claim) {
        if (!claim.only()) {
            return Optional.empty();
        }
        String rest = rest(page, claim);
        Matcher m = BESIDE.matcher(rest);
        while (m.find()) {
            boolean same = isReference(claim, m.group()) || (m.group().startsWith("另") && claim.isNamedBy(m.group()));
            String clause = at(claim, m.start(), m.end()).clause().words();
            if (same && !NOT.isIn(m.group()) && isInside(claim, clause)) {
                return Optional.of(more(page, claim, at(claim, m.start(), m.end())));
            }
        }
        Matcher also = ALSO.matcher(rest);
        String tail = claim.kind()
                .replaceAll("(?:人家|的|人|家)+\\z|.*的(?=[^的]{1,6}\\z)", "")
                .replaceAll("(?:人家|人|家)\\z", "");
        boolean other = also.find()
                && !tail.isEmpty()
                && isShared(tail, also.group())
                && !also.group("who").matches("(?:这|它|她|他|其|该|我|本).{0,3}")
                && isInside(claim, also.group())
                && !claim.isOfOtherEra(rest.substring(also.end()).replaceFirst("。.*", ""));
        return other ? Optional.of(more(page, claim, at(claim, also.start() + 1, also.end()))) : Optional.empty();
    }

    /** Whether words have two characters on end of a kind, or all of one that is as short. */
    private static boolean isShared(String kind, String words) {
        return kind.length() < 4
                ? words.indexOf(kind.charAt(kind.length() - 1)) >= 0
                : IntStream.range(0, kind.length() - 1).anyMatch(i -> words.contains(kind.substring(i, i + 2)));
    }

    /** Whether words are on things of the kind: they name it, or point at it. */
    private static boolean isReference(FirstClaim claim, String words) {
        String kind = claim.kind();
        boolean counted = kind.length() == 2 && words.matches(".*[一两二三四五六七八九\\d]" + FirstClaim.MEASURE + kind + ".*");
        boolean brief = counted || (kind.length() >= 3 && kind.length() <= 5 && words.contains(kind));
        return brief || SAME.isIn(words) || SAME.isIn(claim.kind());
    }

    /** Whether words count others that are called as what the claim is of is: 甲综保区是…第一个…,早些年获批的乙、丙两个综保区. */
    private static boolean isSubject(FirstClaim claim, String words) {
        String subject = claim.lead().replaceFirst("(?:是|为|成为).*", "");
        return subject.length() >= SUBJECT
                && Pattern.compile("[一两二三四五六七八九十\\d]" + FirstClaim.MEASURE
                                + Pattern.quote(subject.substring(subject.length() - SUBJECT)))
                        .matcher(words)
                        .find();
    }

    /** Whether words speak of where the claim holds. */
    private boolean isInside(FirstClaim claim, String words) {
        String scope = SCOPED.isIn(claim.lead())
                ? claim.lead()
                : claim.in()
                        .chars()
                        .substring(0, claim.in().chars().indexOf(claim.words().words()));
        return within.holds(claim.in(), scope, words);
    }

    /** 全省第三座…电站,在全省已投运的电站里只排第五. */
    private static Optional<Finding> placed(Page page, FirstClaim claim) {
        if (claim.only() || claim.kind().length() < 2) {
            return Optional.empty();
        }
        Matcher m = PLACED.matcher(rest(page, claim));
        while (m.find()) {
            int place = FirstClaim.NUMERALS.indexOf(m.group("n")) + 1;
            if (place != claim.place()
                    && claim.isNamedBy(m.group())
                    && claim.lead().contains(m.group("scope"))) {
                return Optional.of(more(page, claim, at(claim, m.start(), m.end())));
            }
        }
        return Optional.empty();
    }

    /** The words of the passage from the sentence of a claim on. */
    private static String rest(Page page, FirstClaim claim) {
        List<Sentence> all = page.sentences(claim.in().in());
        int to = all.get(Math.min(all.size() - 1, all.indexOf(claim.in()) + REACH))
                .range()
                .to();
        return claim.in().between(claim.in().range().from(), to);
    }

    private static Stretch at(FirstClaim claim, int from, int to) {
        int start = claim.in().range().from();
        return Stretch.of(claim.in().in(), start + from, start + to);
    }

    private static Finding more(Page page, FirstClaim claim, Stretch words) {
        return new Draft(page, Finding.Kind.SCOPE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(claim.words().clause())
                .at(words)
                .because(
                        "“" + claim.words().clause().words() + "”与“" + words.words() + "”不能同真",
                        "'" + claim.words().words() + "' and '" + words.words() + "' cannot both hold");
    }
}
