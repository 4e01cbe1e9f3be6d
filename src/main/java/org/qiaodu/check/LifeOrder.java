package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/** Finds in a passage what comes later in the life of a thing told with an earlier time than its beginning, in whatever sentence. */
final class LifeOrder implements Check {
    /** Words of a second time, a part, what was there before, or a plan. */
    private static final Search OTHER = Search.of(
            "[一二三四]期|前身|原[^,;。料因]|旧址|老[厂校馆桥路]|新[厂校]|二次|再次|重新|重建|复[建工]|扩建|延长|支线|复线|计划|预计|拟|将|力争|首个|另|相继|先后|第[一二三四五\\d]|合并|分[厂校院]|子公司");

    /** Words for firms, which stand for a firm by any name. */
    private static final Pattern FIRM = Pattern.compile(".*(公司|企业|集团|厂|社|厂家)");
    /** Sorts of names of places, in which things lie. */
    private static final Set<String> REGIONS = Set.of(
            "Country",
            "Province",
            "City",
            "CountyLevelCity",
            "County",
            "District",
            "Town",
            "Village",
            "Region",
            "Place");

    /** Words before what is not the subject. */
    private static final Pattern PLACED = Pattern.compile("[在于到向与和为由被从]");

    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d\\d){0,2}");
    private static final Search ENDS = Search.of("\\A(?:[的前]|后|以|之|时|[\\d一二两三四五六七八九十百]+周年|\\p{IsHan}{0,3}于\\d)");

    /** What a firm founds within itself. */
    private static final Search BRANCH =
            Search.of("\\A\\p{IsHan}{0,10}?(?:中心|研究院|研究所|实验室|办事处|工厂|基地|分公司|子公司|分行|分厂|工作站|事业部|支部|学院)(?=[,;。、和与])");

    private record Stage(Search before, Search after) {
        static Stage of(String words) {
            return new Stage(
                    Search.of("(?:" + words + ")[于在]\\z"),
                    Search.of("\\A(?:\\p{IsHan}{0,4},)?(?<who>[^,;。:]{0,22}?)(?:" + words + ")"));
        }
    }

    private record Order(Stage begins, Stage comes) {}

    /**
     * An event.
     *
     * @param sentence number of its sentence in the passage
     * @param time EDTF, a year, month or day
     * @param nouns of what it happens to; empty where that is to be understood
     * @param names among them
     * @param others words in its clause of a second time, a part or a plan
     */
    private record Event(
            int sentence, Stretch words, String time, Set<String> nouns, Set<String> names, Set<String> others) {
        boolean isBefore(Event other) {
            int length = Math.min(time.length(), other.time.length());
            return time.substring(0, length).compareTo(other.time.substring(0, length)) < 0;
        }
    }

    private final List<Order> orders;

    LifeOrder(CheckWords words) {
        orders = words.stages().stream()
                .map(s -> new Order(Stage.of(s.begins()), Stage.of(s.comes())))
                .toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            for (Order order : orders) {
                List<Event> begun = events(page, passage, order.begins());
                List<Event> come = begun.size() == 1 ? events(page, passage, order.comes()) : List.of();
                come.stream()
                        .filter(e -> e.isBefore(begun.get(0)) && isOne(begun.get(0), e))
                        .findFirst()
                        .ifPresent(e -> found.add(finding(page, begun.get(0), e)));
            }
        }
        return found;
    }

    private static List<Event> events(Page page, AnnotatedPassage passage, Stage stage) {
        List<Event> events = new ArrayList<>();
        List<Sentence> all = page.sentences(passage);
        for (int i = 0; i < all.size(); i++) {
            for (TimeExpression t : all.get(i).times()) {
                boolean told = t.basis() == null || Times.isFromContext(t);
                Event event = told && t.length() == null ? event(all.get(i), i, t, stage) : null;
                if (event != null) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** What a time is told of: 成立于1999年, or 1999年,甲厂成立. */
    private static @Nullable Event event(Sentence s, int number, TimeExpression t, Stage stage) {
        Integer year = Times.year(t.value());
        boolean exact = DATE.matcher(t.value().edtf()).matches();
        String edtf = exact || year == null ? t.value().edtf() : year.toString();
        Stretch words = s.stretch(t.range());
        String lead = words.lead();
        Matcher before = stage.before().matcher(lead);
        Matcher after = stage.after().matcher(words.after(30));
        int from = t.range().from() - lead.length();
        if (!DATE.matcher(edtf).matches()) {
            return null;
        }
        if (before.find()) {
            return event(
                    s, number, edtf, new TextRange(from, t.range().to()), new TextRange(from, from + before.start()));
        }
        boolean told = after.find()
                && !ENDS.isIn(words.after(30).substring(after.end()))
                && !BRANCH.isIn(words.after(30).substring(after.end()));
        int to = t.range().to() + (told ? after.end() : 0);
        boolean next = s.times().stream()
                .anyMatch(o -> o.range().from() > t.range().to() && o.range().from() < to);
        return !told || next
                ? null
                : event(
                        s,
                        number,
                        edtf,
                        new TextRange(t.range().from(), to),
                        new TextRange(from, t.range().to() + after.end("who")));
    }

    /** @param told the words of what it happens to, and, after 由, of whose doing it is */
    private static @Nullable Event event(Sentence s, int number, String time, TextRange words, TextRange told) {
        int by = told.of(s.in().passage().chars()).indexOf('由');
        TextRange subject = by < 0 ? told : new TextRange(told.from(), told.from() + by);
        Set<String> nouns = new HashSet<>();
        Set<String> names = new HashSet<>();
        String chars = s.in().passage().chars();
        s.in().tokens().stream()
                .filter(t -> subject.contains(t.range()) && isNoun(t))
                .forEach(t -> nouns.add(t.range().of(chars)));
        s.mentions().stream()
                .filter(m -> subject.contains(m.range()) && m.form() == Mention.Form.NAME)
                .filter(m -> !REGIONS.contains(m.type().name())
                        && !PLACED.matcher(s.stretch(m.range()).before(1)).matches())
                .forEach(m -> names.add(m.name()));
        nouns.addAll(names);
        Stretch stretch = s.stretch(words);
        Set<String> others = OTHER.matcher(stretch.cover(subject).clause().words())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return new Event(number, stretch, time, nouns, names, others);
    }

    /** Whether a word is a noun of two characters or more, or a pronoun. */
    private static boolean isNoun(Token word) {
        return (word.tag().startsWith("n") && word.range().length() > 1)
                || word.tag().startsWith("rr");
    }

    /** Whether both happen to one thing, in one stage of it. */
    private static boolean isOne(Event first, Event then) {
        int far = then.sentence() - first.sentence();
        boolean others = !then.names().isEmpty()
                && !first.names().isEmpty()
                && then.names().stream()
                        .noneMatch(n -> first.names().stream().anyMatch(o -> n.contains(o) || o.contains(n)));
        boolean another = far < 0 && then.names().isEmpty() && !first.names().isEmpty();
        if (others || another || !isOneStage(first, then)) {
            return false;
        }
        if (then.nouns().isEmpty()) {
            return far == 0 || (far == 1 && !first.nouns().isEmpty());
        }
        return first.nouns().isEmpty()
                ? far == 0
                : then.nouns().stream().anyMatch(n -> first.nouns().stream().anyMatch(o -> isKin(n, o)));
    }

    /** Whether no words tell of a stage, a plan or another time, or a sentence tells of them before both: 一期2022年开工,2024年投产. */
    private static boolean isOneStage(Event first, Event then) {
        boolean goesOn = first.sentence() == then.sentence()
                && first.words().range().to() <= then.words().range().from();
        return goesOn
                ? first.others().containsAll(then.others())
                : first.others().isEmpty() && then.others().isEmpty();
    }

    private static boolean isKin(String one, String other) {
        boolean firms = FIRM.matcher(one).matches()
                && FIRM.matcher(other).matches()
                && (one.length() <= 3 || other.length() <= 3);
        return one.endsWith(other) || other.endsWith(one) || firms;
    }

    private static Finding finding(Page page, Event first, Event then) {
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(first.words().clause())
                .at(then.words().clause())
                .because(
                        "“" + then.words().words() + "”早于“" + first.words().words() + "”，先后颠倒",
                        "what comes later in the life of a thing is told of " + then.time() + ", its beginning of "
                                + first.time());
    }
}
