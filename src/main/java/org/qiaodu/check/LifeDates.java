package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Statement;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;
import org.qiaodu.model.When;

/** Finds deeds dated before a person's birth or after their death. */
final class LifeDates implements Check {
    private static final Set<String> DEEDS = Set.of(
            "visited",
            "inscribed",
            "attended",
            "holdsPosition",
            "leads",
            "proposedBy",
            "initiated",
            "foundedBy",
            "coFoundedBy",
            "developed",
            "praisedBy");

    private static final Search END = Search.of("(?<birth>出生|诞生|(?<!先)生)(?=[于在。,;])|(?:逝世|去世|病逝|辞世)(?=[于在。,;])");

    private static final Search SPAN =
            Search.of("(?<name>\\p{IsHan}{2,8})[(](?<born>\\d{4})年?[^-—–~～至,;。)]{0,8}[-—–~～至]+(?<died>\\d{4})年?");

    /** What somebody does in person, after the name, which no other owner follows. */
    private static final Search IN_PERSON = Search.of("\\A(?:先生|同志|院士|教授|博士)?[^,;。的]{0,10}(?:,[^,;。的]{0,12}){0,3}?"
            + "(?:题[写词字名签匾]|题了|手书|挥毫|书写|撰[写文]|作序|捐[资款赠出]|创[办立建]|设计|主持|考察|视察|到访|来访|访问|来到|赶[来到]|亲临|出席|剪彩|揭幕|奠基"
            + "|任教|讲学|授课|演讲|写信|[致回来去]信|担任|出任|当选|指导|会见|接见|率[领队]|带领|勘[测察]|调研|下榻|回到|离开|签[署名订])");

    /** What stands before a name that is not that of who does something, and words for what is done in memory. */
    private static final Search NOT_DOER = Search.of("[为向给对以与、“《]\\z|(?:纪念|缅怀|继承|弘扬|追思|名叫)\\z");

    private static final Search MEMORY =
            Search.of("诞辰|逝世|去世|纪念|[铜塑雕石]像|故居|后[人代裔]|[之其]?[孙子女]{2}|遗[物作愿像]|生前|精神|展[览出]|当年|早年|曾|命名|得主|[奖杯]项?");

    /** Words for what was done at another time than the one told before. */
    private static final Search RECALLED = Search.of("当年|当初|生前|早年");

    private final Map<String, Period> lives = new HashMap<>();

    /** What somebody did at a time. */
    private record Deed(Period who, String time) {}

    LifeDates(ReferenceValues reference) {
        reference.lives().forEach(life -> lives.put(life.name(), life));
    }

    @Override
    public List<Finding> check(Page page) {
        Map<Deed, List<Statement>> byPersonAndTime = new LinkedHashMap<>();
        for (Statement statement : page.read().statements()) {
            Period life = doer(statement);
            When when = statement.references().when();
            if (life != null && when != null && isOutside(life, when) && !RECALLED.isIn(page.quote(statement))) {
                Deed deed = new Deed(life, when.value().edtf());
                byPersonAndTime.computeIfAbsent(deed, k -> new ArrayList<>()).add(statement);
            }
        }
        List<Finding> found = new ArrayList<>();
        page.sentences().forEach(s -> ends(page, s, found));
        page.passages().forEach(p -> spans(page, p, found));
        page.sentences()
                .forEach(s -> s.mentions().forEach(m -> inPerson(page, s, m).ifPresent(found::add)));
        byPersonAndTime.forEach((deed, statements) -> found.add(finding(page, deed, statements)));
        return found;
    }

    /** 张三(1901—1980): the years of a life beside the name. */
    private void spans(Page page, AnnotatedPassage passage, List<Finding> found) {
        Matcher span = SPAN.matcher(passage.passage().chars());
        while (span.find()) {
            String before = span.group("name");
            Period life = lives.values().stream()
                    .filter(l -> before.endsWith(l.name()) && l.last() != null)
                    .findFirst()
                    .orElse(null);
            LocalDate died = life == null ? null : life.last();
            if (life == null || died == null) {
                continue;
            }
            String years = life.first().getYear() + "—" + died.getYear();
            if (!years.equals(span.group("born") + "—" + span.group("died"))) {
                found.add(new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                        .at(Stretch.of(passage, span.start("name"), span.end()))
                        .suggest(years)
                        .because(
                                life.name() + "生卒为" + years + "（" + life.source() + "）",
                                life.name() + " lived " + years));
            }
        }
    }

    /** 1930年,张謇捐资…: what somebody did in person at a time, that told before the name, or 当时 the last told before. */
    private Optional<Finding> inPerson(Page page, Sentence s, Mention who) {
        Period life = lives.get(who.name());
        String lead = s.between(s.range().from(), who.range().from());
        String after = s.between(who.range().to(), s.range().to());
        Matcher deed = IN_PERSON.matcher(after);
        LocalDate died = life == null ? null : life.last();
        if (life == null || died == null || NOT_DOER.isIn(lead) || !deed.find() || MEMORY.isIn(s.chars())) {
            return Optional.empty();
        }
        boolean then = deed.group().contains("当时");
        return page.timeline(s.in()).events().stream()
                .filter(p -> p.range().to() <= who.range().to() + deed.end()
                        && (then || s.range().contains(p.range())))
                .reduce((a, b) -> b)
                .filter(p -> p.from().isAfter(died) || p.to().isBefore(life.first()))
                .map(p -> finding(
                        new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                                .at(s.stretch(p.range()).clause())
                                .at(s.stretch(who.range()).clause()),
                        life,
                        String.valueOf(p.year())));
    }

    /** Birth and death with another date than the known one. */
    private void ends(Page page, Sentence sentence, List<Finding> found) {
        Matcher verb = END.matcher(sentence.chars());
        List<Mention> people = sentence.mentions().stream()
                .filter(m -> lives.containsKey(m.name()))
                .toList();
        while (people.size() == 1 && verb.find()) {
            Period life = Objects.requireNonNull(lives.get(people.get(0).name()));
            boolean birth = verb.group("birth") != null;
            int at = sentence.range().from() + verb.start();
            Optional<TimeExpression> time = sentence.times().stream()
                    .filter(t -> t.basis() == null && t.length() == null)
                    .filter(t -> near(sentence, t, at, at + verb.group().length()))
                    .findFirst();
            LocalDate known = birth ? life.first() : life.last();
            if (time.isPresent()
                    && known != null
                    && Times.apart(time.get().value(), new TimeValue(known.toString(), known, known))) {
                found.add(new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                        .at(sentence.stretch(time.get().range())
                                .cover(people.get(0).range()))
                        .suggest(known.toString())
                        .because(
                                life.name() + verb.group() + "于" + known + "（" + life.source() + "）",
                                life.name() + (birth ? " was born on " : " died on ") + known));
            }
        }
    }

    private static boolean near(Sentence sentence, TimeExpression time, int from, int to) {
        boolean before = time.range().to() <= from
                && sentence.between(time.range().to(), from).matches("[^;。]{0,12}");
        boolean after = time.range().from() >= to
                && sentence.between(to, time.range().from()).matches("于?");
        return before || after;
    }

    private @Nullable Period doer(Statement statement) {
        if (!Page.isFact(statement)) {
            return null;
        }
        if (statement instanceof Statement.Event event) {
            return event.participants().stream()
                    .filter(p -> p.role().equals("agent") && lives.containsKey(p.entity()))
                    .map(p -> lives.get(p.entity()))
                    .findFirst()
                    .orElse(null);
        }
        if (statement instanceof Statement.Relation relation && DEEDS.contains(relation.predicate())) {
            return relation.predicate().endsWith("By") ? lives.get(relation.object()) : lives.get(relation.subject());
        }
        return null;
    }

    private static boolean isOutside(Period life, When when) {
        LocalDate start = when.value().start();
        LocalDate end = when.value().end();
        boolean after = start != null && life.last() != null && start.isAfter(life.last());
        return after || (end != null && end.isBefore(life.first()));
    }

    private static Finding finding(Page page, Deed deed, List<Statement> statements) {
        Draft draft = new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH);
        statements.forEach(draft::about);
        return finding(draft, deed.who(), deed.time());
    }

    private static Finding finding(Draft draft, Period life, String time) {
        String years = life.first().getYear() + "—"
                + (life.last() == null ? "" : String.valueOf(life.last().getYear()));
        return draft.because(
                life.name() + "（" + years + "）不可能在" + time + "做此事",
                life.name() + " (" + years + ") cannot have done this in " + time);
    }
}
