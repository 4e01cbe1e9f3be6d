package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/** Finds what happens once to a thing, such as being founded or opened, told with two times that cannot both hold. */
final class OnceTold implements Check {
    /** Passages within which what is left to be understood is the same. */
    private static final int NEXT = 1;
    /** Most characters between a time and the verb. */
    private static final int NEAR = 30;
    /** What stands after a verb that has no other object than its subject. */
    private static final String ENDS =
            "(?=(?:运营|营业|使用|生产)?(?:[,;。、)”]|以来|以后|之|后|时|的|至今|并|而|当[天日年]|那[一]?[天年]|到现在|到今|至今|前后|仪式|典礼|庆典|大会|的日子|纪念|\\z))";
    /** Words of a stage, a second time or a plan. */
    private static final Search OTHER = Search.of(
            "期|段|电气化|复线|双线|支线|延长线|扩建|改建|重建|重新|再|复|迁|新[厂馆校址楼区站线]|分[公校院厂会]|支行|前身|预计|计划|拟|将|力争|有望|确保|目标|原定|首[期批段条座家]|第[一二三四五六七八九十\\d]");

    /** The subject where the text leaves it to be understood: 自1994年成立以来. */
    private static final String UNTOLD = "";

    /** A subject that points to something told before. */
    private static final Search POINTS = Search.of("(?:它|其)[于在]?\\z");

    /** What follows a verb that only says of which time something is: 1965年建厂时的机床. */
    private static final Pattern OF = Pattern.compile("(?:时|的时候|当[天日年]|那天|那年|仪式|典礼)");

    private static final Pattern DEFINITE = Pattern.compile("当[天日年]|那一?[天年]|以来|时|至今|仪式|典礼|之日|到现在|的(?:纪念日|日子|时候)|纪念日");

    private static final Pattern SINCE = Pattern.compile("(?:从|自|自从)\\z");
    private static final Set<String> REGIONS =
            Set.of("Country", "Province", "City", "CountyLevelCity", "County", "District", "Town", "Region", "Place");

    /** A year, month or day, or a day of no year told, perhaps open to what follows. */
    private static final Search TIME = Search.of("(\\d{4}(?:-\\d\\d){0,2}|XXXX-\\d\\d-\\d\\d)~?(?:/\\.\\.)?");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}月\\d{1,2}日");
    /** Characters of a day in EDTF. */
    private static final int ISO = 10;

    private static final Pattern ENDING = Pattern.compile("\\A" + ENDS);

    private final List<Verbs> verbs;

    /** Verbs of one meaning, inside a time (建校以来), right before one, and some way after one. */
    private record Verbs(Search inside, Search before, Search after) {
        static Verbs of(String words) {
            return new Verbs(
                    Search.of("(?:" + words + ")(?=以来|之日|后|之后)"),
                    Search.of("(" + words + ")[于在]?\\z"),
                    Search.of("\\A(?:[上下]午|晚上?|清晨|凌晨)?,?[^,;。]{0," + NEAR + "}?(" + words + ")(?!\\p{IsHan}{0,3}于)"));
        }
    }

    OnceTold(CheckWords words) {
        verbs = words.once().stream()
                .map(group -> Stream.of(group.split("\\|", -1))
                        .sorted(Comparator.comparing(String::length).reversed())
                        .collect(Collectors.joining("|")))
                .map(Verbs::of)
                .toList();
    }

    /**
     * One telling.
     *
     * @param group number of the group of verbs
     * @param subject what it happened to; empty where that is to be understood
     * @param time EDTF, without what it is open to
     * @param others words of a stage, a second time or a plan
     */
    private record Telling(Stretch words, int group, String verb, String subject, String time, Set<String> others) {
        /** Whether it is spoken of as known: 投产那天. */
        boolean definite() {
            return DEFINITE.matcher(words.after(4)).lookingAt() || words.words().endsWith("以来");
        }
    }

    @Override
    public List<Finding> check(Page page) {
        Map<List<Integer>, String> entities = new HashMap<>();
        page.read().mentions().forEach(m -> entities.putIfAbsent(place(m.passage(), m.mention()), m.entity()));
        List<Telling> told = new ArrayList<>();
        page.sentences().forEach(s -> s.times().forEach(t -> tellings(s, t, entities, told)));
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (Telling other : told.subList(i + 1, told.size())) {
                if (isApart(told.get(i), other, told)) {
                    found.add(finding(page, told.get(i), other));
                }
            }
        }
        return found;
    }

    private void tellings(Sentence s, TimeExpression time, Map<List<Integer>, String> entities, List<Telling> told) {
        Matcher edtf = TIME.matcher(edtf(s, time));
        boolean reads = edtf.matches() && (time.basis() == null || edtf.group(1).startsWith("X"));
        String lead = s.stretch(time.range()).before(4);
        if (time.length() != null || !reads || POINTS.isIn(lead)) {
            return;
        }
        for (int group = 0; group < verbs.size(); group++) {
            int number = group;
            verb(s, time, verbs.get(group))
                    .ifPresent(v -> subject(s, time, v, entities)
                            .map(name -> new Telling(
                                    s.stretch(time.range()).cover(v),
                                    number,
                                    words(s, v),
                                    name,
                                    edtf.group(1),
                                    others(s.stretch(time.range()).cover(v))))
                            .ifPresent(told::add));
        }
    }

    /** The time as EDTF, that of a day whose year the text only implies without it. */
    private static String edtf(Sentence s, TimeExpression time) {
        String edtf = time.value().edtf();
        boolean day = time.basis() != null
                && DAY.matcher(time.range().of(s.in().passage().chars())).matches();
        return day && edtf.length() == ISO ? "XXXX" + edtf.substring(4) : edtf;
    }

    /** Words of a stage, a second time or a plan in the clauses of a telling. */
    private static Set<String> others(Stretch words) {
        return OTHER.matcher(words.clause().words())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String words(Sentence s, TextRange range) {
        return range.of(s.in().passage().chars());
    }

    /** Where a verb of a group stands that the time belongs to: 2016年…通车, 创办于1958年. */
    private static Optional<TextRange> verb(Sentence s, TimeExpression time, Verbs group) {
        int from = time.range().from();
        Matcher inside = group.inside().matcher(words(s, time.range()));
        if (inside.find()) {
            return Optional.of(new TextRange(from + inside.start(), from + inside.end()));
        }
        Matcher before = group.before().matcher(s.stretch(time.range()).before(8));
        if (before.find()) {
            int start = from - s.stretch(time.range()).before(8).length();
            return Optional.of(new TextRange(start + before.start(1), start + before.end(1)));
        }
        int to = time.range().to();
        int next = s.times().stream()
                .map(t -> t.range().from())
                .filter(at -> at >= to)
                .findFirst()
                .orElse(s.range().to());
        Matcher after =
                group.after().matcher(s.between(to, Math.min(next, s.range().to())));
        return after.find() ? Optional.of(new TextRange(to + after.start(1), to + after.end(1))) : Optional.empty();
    }

    /** The name right after the verb, else, where the verb ends its clause, the last before it. */
    private static Optional<String> subject(
            Sentence s, TimeExpression time, TextRange verb, Map<List<Integer>, String> entities) {
        String after = s.between(verb.to(), s.range().to());
        List<Mention> names =
                s.mentions().stream().filter(m -> m.range().length() > 1).toList();
        Mention object = names.stream()
                .filter(m -> m.range().from() >= verb.to()
                        && s.between(verb.to(), m.range().from()).matches("[的了]?|(以来|以后|之后|后|时),?"))
                .findFirst()
                .orElse(null);
        boolean ends = time.range().contains(verb)
                || ENDING.matcher(after).find()
                || time.range().from() >= verb.to();
        Mention before = names.stream()
                .filter(m -> m.range().to() <= time.range().from()
                        && s.between(m.range().to(), time.range().from()).matches("[于在自从,]{0,2}"))
                .reduce((a, b) -> b)
                .orElse(null);
        Mention between = last(
                names.stream()
                        .filter(m -> m.range().from() >= time.range().to())
                        .toList(),
                verb.from());
        boolean apart =
                object != null && s.between(verb.to(), object.range().from()).matches("(以来|以后|之后|后|时),?");
        boolean place = between != null
                && s.stretch(between.range()).before(1).matches("[在于到赴]")
                && between.range().to() == verb.from();
        Mention near = before == null
                        && !place
                        && between != null
                        && !REGIONS.contains(between.type().name())
                ? between
                : before;
        Mention own = (object == null && ends) || (apart && near != null) ? near : object;
        return Optional.ofNullable(own)
                .map(m -> name(s, m, entities))
                .or(() -> ends ? unnamed(s, time, verb) : Optional.empty())
                .or(() -> Optional.ofNullable(ends && !place ? last(names, verb.from()) : null)
                        .map(m -> name(s, m, entities)))
                .or(() -> Optional.ofNullable(ends ? UNTOLD : null));
    }

    /** The words of the clause before the time, or after the verb and 的, that no name rule took for a name. */
    private static Optional<String> unnamed(Sentence s, TimeExpression time, TextRange verb) {
        String clause = s.stretch(time.range()).clause().words();
        int at = Math.max(0, clause.indexOf(time.range().of(s.in().passage().chars())));
        Matcher before = Pattern.compile("(\\p{IsHan}{3,10}?)[于在]?\\z").matcher(clause.substring(0, at));
        if (verb.to() <= time.range().from()) {
            String rest = s.between(time.range().to(), s.range().to());
            String lead = s.between(s.stretch(time.range()).clause().range().from(), verb.from());
            String who = lead.matches("\\p{IsHan}{3,}") ? lead : UNTOLD;
            return Optional.of(rest.matches("的\\p{IsHan}{4}.*") ? rest.substring(1, 5) : who);
        }
        if (SINCE.matcher(clause.substring(0, at)).find()
                || OF.matcher(s.between(verb.to(), s.range().to())).lookingAt()) {
            return Optional.of(UNTOLD);
        }
        Matcher after = Pattern.compile("(?:的|以来,|以后,|之后,|后,|时,)(\\p{IsHan}{4})")
                .matcher(s.between(verb.to(), s.range().to()));
        return after.lookingAt()
                ? Optional.of(after.group(1))
                : before.matches() ? Optional.of(before.group(1)) : Optional.empty();
    }

    /** The last name before a place of the passage, that of a region only where there is no other. */
    private static @Nullable Mention last(List<Mention> names, int before) {
        List<Mention> earlier =
                names.stream().filter(m -> m.range().to() <= before).toList();
        Mention last = null;
        for (Mention m : earlier) {
            boolean region = REGIONS.contains(m.type().name());
            last = !region || last == null || REGIONS.contains(last.type().name()) ? m : last;
        }
        return last;
    }

    private static List<Integer> place(int passage, Mention mention) {
        return List.of(passage, mention.range().from());
    }

    /** The entity a mention was taken for, else its words. */
    private static String name(Sentence s, Mention m, Map<List<Integer>, String> entities) {
        String entity = entities.get(place(s.in().passage().index(), m));
        return entity == null ? m.name() : entity;
    }

    private static boolean isApart(Telling one, Telling other, List<Telling> all) {
        boolean yearless = one.time().startsWith("X") || other.time().startsWith("X");
        String here = yearless ? day(one) : one.time();
        String there = yearless ? day(other) : other.time();
        int length = Math.min(here.length(), there.length());
        boolean told = one.others().isEmpty()
                && other.others().isEmpty()
                && (isOne(one.subject(), other.subject()) || isUnderstood(one, other, all));
        return one.group() == other.group()
                && isSlip(one.time().split("-"), other.time().split("-"))
                && all.stream()
                        .filter(t -> isOfOne(t, one) || isOfOne(t, other))
                        .allMatch(t -> t.time().equals(one.time()) || t.time().equals(other.time()))
                && (told || isRecalled(one, other, all))
                && (!yearless || (!here.isEmpty() && !there.isEmpty()))
                && !here.substring(0, length).equals(there.substring(0, length));
    }

    private static boolean isOfOne(Telling one, Telling other) {
        return one.group() == other.group() && isOne(one.subject(), other.subject());
    }

    /**
     * Whether one leaves its subject to be understood, nothing else of the kind is told, and one slip makes the times
     * the same, as when what was told is spoken of again.
     */
    private static boolean isRecalled(Telling one, Telling other, List<Telling> all) {
        int far = one.words().in().passage().index()
                - other.words().in().passage().index();
        boolean both = one.subject().equals(other.subject()) && Math.abs(far) <= NEXT;
        boolean definite = (one.subject().equals(UNTOLD) && one.definite())
                || (other.subject().equals(UNTOLD) && other.definite());
        return (definite || (both && one.others().equals(other.others())))
                && all.stream()
                        .filter(t -> t.group() == one.group())
                        .allMatch(t -> t.time().equals(one.time()) || t.time().equals(other.time()));
    }

    /** Whether two times differ in one part that both tell: the year by one slip, the month or the day. */
    private static boolean isSlip(String[] one, String[] other) {
        int apart = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            boolean year = i == 0 && (one[i].startsWith("X") || other[i].startsWith("X"));
            boolean same = year || one[i].equals(other[i]);
            if (!same && i == 0 && !Digits.oneSlip(one[i], other[i])) {
                return false;
            }
            apart += same ? 0 : 1;
        }
        return apart == 1;
    }

    /** Month and day of a time; empty where these are not told. */
    private static String day(Telling told) {
        return told.time().length() == 10 ? told.time().substring(5) : "";
    }

    /** Whether one leaves its subject to be understood, which then is the only one the text tells this of. */
    private static boolean isUnderstood(Telling one, Telling other, List<Telling> all) {
        return one.words().in().equals(other.words().in())
                && (one.subject().equals(UNTOLD) || other.subject().equals(UNTOLD))
                && all.stream().filter(t -> t.group() == one.group()).count() == 2;
    }

    /** Whether one name is the other or its beginning or end: 大桥 of 金沙江大桥. */
    private static boolean isOne(String one, String other) {
        boolean told = !one.equals(UNTOLD) && !other.equals(UNTOLD);
        return told && (one.startsWith(other) || other.startsWith(one) || one.endsWith(other) || other.endsWith(one));
    }

    private static Finding finding(Page page, Telling one, Telling other) {
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(one.words())
                .at(other.words())
                .because(
                        name(one, other) + one.verb() + "，一处在" + one.time() + "，一处在" + other.time() + "，不能同真",
                        "'" + one.verb() + "' is told with two times that cannot both hold: " + one.time() + " / "
                                + other.time());
    }

    private static String name(Telling one, Telling other) {
        String name = one.subject().equals(UNTOLD) ? other.subject() : one.subject();
        return name.equals(UNTOLD) ? "" : "“" + name + "”";
    }
}
