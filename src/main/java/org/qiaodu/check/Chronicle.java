package org.qiaodu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/**
 * Finds the one date that stands out of order where a passage tells what happened date by date, each at the head of its
 * clause: 1992年组建集团,2003年设立股份公司,2001年挂牌上市.
 */
final class Chronicle implements Check {
    /** What stands before a date that leads its clause. */
    private static final Search LEADS = Search.of("(?:\\A|[,;。:“]|\\A\\p{IsHan}{2,12})(?:直?到了?|[于在])?\\z");

    /** After a date that belongs to something, is counted from, or opens a span. */
    private static final Search BELONGS =
            Search.of("\\A(?:[度的时版款起止那这至到生(—~-]|以[来前后]|之[前后]|[前后]|期间|年?底以?前|同期|相比|,?(?:即|也就是))");

    /** What is told of a thing before a date of it, which may be long past: 这条管线全长147公里,1958年建成. */
    private static final Search OF_THING =
            Search.of("(?:\\A|,)(?:[这该其]\\p{IsHan}{0,3}?)?(?:全长|总长|长|面积|总?投资|高|库容|装机)[^,;。年]*\\d[^,;。年]*,\\z");

    /** Somebody's birth, and before a date what is told by the way of a body in a life: 地毯厂2003年改制. */
    private static final Search BORN = Search.of("生于|出生");

    private static final Search OF_BODY = Search.of("\\A\\p{IsHan}{1,11}[厂司校院馆社店所站团]\\z");

    /** The subject of a sentence before its date, with its last two characters. */
    private static final Pattern HEAD = Pattern.compile("\\p{IsHan}{1,10}(?<end>\\p{IsHan}{2})(?=\\d{4}年)");

    /** What a date tells of the thing named after it. */
    private static final Search ATTRIBUTE = Search.of("\\A[^,;。的]{1,20}的\\p{IsHan}");

    /** Most characters after a date in which that is seen. */
    private static final int LEAD = 24;

    /** Most characters between a date and what happened then. */
    private static final int FAR = 30;

    /** Words that begin a time up to which something lasted. */
    private static final String UNTIL = "[截至到].*";

    /** Most dates of several sentences that make no story. */
    private static final int FEWEST = 3;

    /** Fewest dates of a story whose first one may be the wrong one, and most years by which that is no look ahead. */
    private static final int LONG = 5;

    /** A date that leads its clause, with its first and last day, both inclusive. */
    private record Told(Sentence in, TimeExpression time, LocalDate first, LocalDate last) {
        static Stream<Told> of(Sentence in, TimeExpression time) {
            LocalDate first = time.value().start();
            LocalDate last = time.value().end();
            return first == null || last == null ? Stream.of() : Stream.of(new Told(in, time, first, last));
        }

        boolean before(Told other) {
            return last.isBefore(other.first);
        }

        int year() {
            return first.getYear();
        }

        Stretch words() {
            return in.stretch(time.range());
        }

        /** Whether it only tells which thing is spoken of: 2005年建成的实验室. */
        boolean isOfThing() {
            return ATTRIBUTE.isIn(words().after(LEAD));
        }
    }

    private final List<Search> once;

    Chronicle(CheckWords words) {
        once = words.once().stream().map(Search::of).toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            List<Told> all = told(page, passage);
            Map<Sentence, List<Told>> bySentence =
                    all.stream().collect(Collectors.groupingBy(Told::in, LinkedHashMap::new, Collectors.toList()));
            Stream.concat(bySentence.values().stream(), Stream.of(all))
                    .flatMap(story -> odd(story).map(odd -> finding(page, story, odd)).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Told> told(Page page, AnnotatedPassage passage) {
        List<Told> told = new ArrayList<>();
        boolean life = BORN.isIn(passage.passage().chars());
        for (Sentence s : page.sentences(passage)) {
            if (isOfAnother(s)) {
                continue;
            }
            s.times().stream()
                    .filter(t -> t.length() == null && t.basis() == null && Times.year(t.value()) != null)
                    .filter(t -> !s.stretch(t.range()).words().matches(UNTIL))
                    .filter(t ->
                            LEADS.isIn(s.between(s.range().from(), t.range().from())))
                    .filter(t -> !(life
                            && OF_BODY.isIn(
                                    s.between(s.range().from(), t.range().from()))))
                    .filter(t ->
                            !OF_THING.isIn(s.between(s.range().from(), t.range().from())))
                    .filter(t ->
                            !BELONGS.isIn(s.between(t.range().to(), s.range().to())))
                    .filter(t -> tells(s, t) && !isIssue(page, t))
                    .flatMap(t -> Told.of(s, t))
                    .forEach(told::add);
        }
        return told;
    }

    /** Whether a sentence opens with what its passage did not name before it, so that it begins a story of its own: 吐尔尕特口岸1983年开放. */
    private static boolean isOfAnother(Sentence s) {
        int from = s.range().from();
        String before = s.in().passage().chars().substring(0, from);
        Matcher head = HEAD.matcher(s.chars());
        boolean noun = head.lookingAt() && !before.contains(head.group("end"));
        boolean name = s.mentions().stream()
                .filter(m -> m.range().from() == from && m.form() == Mention.Form.NAME)
                .filter(m -> !Within.REGIONS.contains(m.type().name()))
                .map(m -> m.range().of(s.in().passage().chars()))
                .anyMatch(n -> !before.contains(n));
        return !before.isEmpty() && (noun || name);
    }

    /** Whether a date tells when something happened: with a verb of that, or without an amount, which it would be of. */
    private boolean tells(Sentence s, TimeExpression t) {
        int to = Math.min(s.range().to(), t.range().to() + FAR);
        String after = s.between(t.range().to(), to).replaceFirst(";.*", "");
        boolean amount = s.quantities().stream()
                .anyMatch(q -> q.range().from() >= t.range().to()
                        && q.range().to() <= t.range().to() + after.length()
                        && (Amounts.isAmount(q) || q.kind() == Quantity.Kind.PERCENT));
        return !amount || once.stream().anyMatch(verbs -> verbs.isIn(after));
    }

    /** Whether a date is that of the text itself. */
    private static boolean isIssue(Page page, TimeExpression t) {
        return page.read().issued() != null
                && !page.isDateAssumed()
                && page.read().issued().time().edtf().equals(t.value().edtf());
    }

    /** Number of the first date without which the others are in order; none where all are, or where it may be a look ahead or back. */
    private static Optional<Integer> odd(List<Told> all) {
        boolean together = all.stream().map(Told::in).distinct().count() == 1;
        boolean aside = together ? all.size() == 2 && all.get(1).isOfThing() : isAside(all);
        if (all.size() < 2 || ascend(all) || aside) {
            return Optional.empty();
        }
        for (int odd = 0; odd < all.size(); odd++) {
            if (ascend(without(all, odd))) {
                return Optional.of(odd);
            }
        }
        return Optional.empty();
    }

    /** Whether a story told in several sentences is in order but for its end, or its beginning, which may tell of another time. */
    private static boolean isAside(List<Told> all) {
        int last = all.size() - 1;
        boolean slip = all.size() >= LONG
                && all.get(0).year() - all.get(1).year() <= LONG
                && all.get(0).before(all.get(last));
        return all.size() <= FEWEST || ascend(without(all, last)) || (ascend(without(all, 0)) && !slip);
    }

    private static List<Told> without(List<Told> all, int odd) {
        List<Told> others = new ArrayList<>(all);
        others.remove(odd);
        return others;
    }

    private static boolean ascend(List<Told> all) {
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).before(all.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /** @param odd number of the date that does not fit; it, or the one told right after or before it, is the wrong one */
    private static Finding finding(Page page, List<Told> all, int odd) {
        boolean late = odd + 1 < all.size() && all.get(odd + 1).before(all.get(odd));
        Told first = all.get(late ? odd : odd - 1);
        Told then = all.get(late ? odd + 1 : odd);
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(first.words().clause())
                .at(then.words().clause())
                .because(
                        "所叙依时为序，“" + then.words().words() + "”却在“"
                                + first.words().words() + "”之后：二者必有一误",
                        "what happened is told in order, but " + then.words().words() + " comes after "
                                + first.words().words() + ": one of the two is wrong");
    }
}
