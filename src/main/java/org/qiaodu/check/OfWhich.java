package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Holds a whole against the parts told after it, T…,其中A,B,C: a part or a sum above it, or a sum that one digit would put right. */
final class OfWhich implements Check {
    private static final String OF_WHICH = "其中";

    private static final int FEWEST = 2;

    /** Digits of a total from which one slip explains a part above it. */
    private static final int DIGITS = 3;

    /** How many times its whole a part is where one of both is told about. */
    private static final double ABOUT = 1.2;

    /** Kinds of places whose list, told with each, leaves none out. */
    private static final Pattern PLACE = Pattern.compile("(校区|港区|厂区|园区|片区|基地|车间|分公司|类)");

    /** Kinds of which nothing is two. */
    private static final Pattern APART =
            Pattern.compile("幼儿园|小学|初中|高中|中学|[一二三四]季度|[一二三四五]级|\\dA级|风电|光伏|水电|火电|核电|铁路|公路|水路|航空");

    /** After an amount, which share of the whole told last it is. */
    private static final Pattern SHARE = Pattern.compile("[,(]?占比?[约达为]{0,2}\\d{1,2}(?:\\.\\d+)?%");

    private static final int LABEL = 12;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            int cue = sentence.chars().indexOf(OF_WHICH);
            for (; cue >= 0; cue = sentence.chars().indexOf(OF_WHICH, cue + 1)) {
                ofWhich(page, sentence, sentence.range().from() + cue).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> ofWhich(Page page, Sentence sentence, int at) {
        int next = sentence.in().passage().chars().indexOf(OF_WHICH, at + 1);
        int last = sentence.in().passage().chars().lastIndexOf(OF_WHICH, at - 1);
        int end = next < 0 ? Integer.MAX_VALUE : next;
        List<Quantity> all = sentence.quantities().stream()
                .filter(q -> Amounts.adds(sentence, q) || Amounts.isAbout(q))
                .toList();
        List<Quantity> parts = all.stream()
                .filter(q -> q.range().from() > at && q.range().to() <= end)
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Quantity> like =
                parts.stream().takeWhile(q -> Amounts.alike(q, parts.get(0))).toList();
        List<Quantity> wholes = all.stream()
                .filter(q -> q.range().to() <= at && q.range().from() > last && Amounts.alike(q, parts.get(0)))
                .toList();
        if (wholes.isEmpty() || wholes.stream().anyMatch(w -> new Parts(sentence, like, sentence, w).someHold())) {
            return Optional.empty();
        }
        Quantity whole = wholes.get(wholes.size() - 1);
        List<Quantity> list = list(sentence, like);
        Parts sum = new Parts(sentence, list, sentence, whole);
        Parts every = new Parts(sentence, like, sentence, whole);
        Optional<Quantity> above = list.stream()
                .filter(p -> wholes.stream().allMatch(w -> isAbove(p, w)))
                .filter(p -> isOf(sentence, p, whole) || isSlip(sum))
                .findFirst();
        return above.isPresent()
                ? above.map(p -> new Parts(sentence, List.of(p), sentence, whole).finding(page))
                : isOff(every)
                        ? Optional.of(every.finding(page))
                        : isMore(sum) ? Optional.of(sum.finding(page)) : Optional.empty();
    }

    /** The parts told first that follow each other closely. */
    private static List<Quantity> list(Sentence sentence, List<Quantity> parts) {
        int to = 1;
        while (to < parts.size() && SumsOfParts.follows(sentence, parts.get(to - 1), parts.get(to))) {
            to++;
        }
        return parts.subList(0, to);
    }

    private static boolean isAbove(Quantity part, Quantity whole) {
        double times = Figures.ratio(part.value(), whole.value());
        return times > (Amounts.isExact(part) && Amounts.isExact(whole) ? 1 : ABOUT);
    }

    /** Whether one slip makes several parts add up, one of which is above the total as they stand. */
    private static boolean isSlip(Parts sum) {
        return sum.parts().size() >= FEWEST && sum.digits() >= DIGITS && sum.isOneSlip();
    }

    private static boolean isOff(Parts sum) {
        return sum.areExact()
                && ((sum.parts().size() >= FEWEST && sum.isSlip() && !sum.haveShares())
                        || (isExhaustive(sum.in(), sum.parts()) && sum.isLikeTotal()));
    }

    /** Whether what is told of a part says no other noun than what is told of the whole, 铁精矿 beside 原矿, or it is told with its share of it. */
    private static boolean isOf(Sentence sentence, Quantity part, Quantity whole) {
        String own = noun(sentence, part);
        String all = noun(sentence, whole);
        return own.isEmpty()
                || all.isEmpty()
                || own.equals(all)
                || sentence.stretch(whole.range()).lead().contains(own)
                || SHARE.matcher(sentence.stretch(part.range()).after(LABEL)).lookingAt();
    }

    /** The two characters before an amount, if they name something. */
    private static String noun(Sentence sentence, Quantity amount) {
        return sentence.stretch(amount.range()).before(2).replaceAll(".*[^\\p{IsHan}]|[为达到有约近是了共]+$|.*[年月日]为?$", "");
    }

    /** Whether parts that cannot overlap, sums of money or what is told of things that are not one, are together more than their whole. */
    private static boolean isMore(Parts sum) {
        boolean money = sum.total().kind() == Quantity.Kind.MONEY && sum.parts().size() > FEWEST;
        return sum.areExact()
                && (money || (sum.parts().size() >= FEWEST && areApart(sum.in(), sum.parts())))
                && sum.sum() > sum.total().value().doubleValue() + Amounts.slack(sum.total(), sum.parts());
    }

    /** Whether each part is told of a thing of its own name, or of a kind that is none of the others. */
    private static boolean areApart(Sentence sentence, List<Quantity> parts) {
        List<String> names = new ArrayList<>();
        int from = sentence.range().from();
        for (Quantity part : parts) {
            TextRange words = new TextRange(from, part.range().from());
            Matcher kind = APART.matcher(sentence.stretch(words).words());
            sentence.mentions().stream()
                    .filter(m -> m.form() == Mention.Form.NAME && words.contains(m.range()))
                    .map(Mention::name)
                    .reduce((x, y) -> y)
                    .or(() -> kind.results().map(r -> r.group()).reduce((x, y) -> y))
                    .ifPresent(names::add);
            from = part.range().to();
        }
        return names.size() == parts.size() && names.stream().distinct().count() == names.size();
    }

    /** Whether a list leaves nothing out: it ends with the rest, or is one of places or sorts named alike. */
    private static boolean isExhaustive(Sentence sentence, List<Quantity> parts) {
        List<String> labels = parts.stream()
                .map(p -> sentence.stretch(p.range()).before(LABEL).replaceAll(".*[,;。、:\\d]|.*其中", ""))
                .toList();
        if (parts.size() >= FEWEST && labels.get(labels.size() - 1).matches("(其他|其余|其它|剩余|余下|剩下).*")) {
            return true;
        }
        Matcher place = PLACE.matcher(labels.get(0));
        return parts.size() > FEWEST
                && place.find()
                && labels.stream().allMatch(l -> l.contains(place.group(1)) && !l.startsWith(place.group(1)));
    }
}
