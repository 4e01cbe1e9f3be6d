package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds amounts told one after the other against the total told before or after them, where words say that the list is
 * whole, or where one slip in a part makes the sum exact.
 */
final class ListSums implements Check {
    private static final int FEWEST = 3;
    /** Most characters between two amounts of one list, and between the total and the list. */
    private static final int CLOSE = 28;
    /** How many times the total the sum of a whole list with one wrong part may be. */
    private static final double FACTOR = 1.6;
    /** Sentences before a list in which the total may stand; one after it. */
    private static final int NEAR = 2;
    /** Fewest digits of a total that a sum does not miss by one slip by chance. */
    private static final int DIGITS = 3;

    /** Words before a list that has all there is. */
    private static final Pattern WHOLE = Pattern.compile("来源|构成|组成|由|分为|[两二三四五六七八九十\\d]\\p{IsHan}{1,4}分别");
    /** Words before a list that may be one of parts only. */
    private static final Pattern LIST = Pattern.compile("[:]|包括|包含|其中|按\\p{IsHan}{1,8}[分看]|分\\p{IsHan}{1,8}看|分别");
    /** Words that end such a list. */
    private static final Pattern REST = Pattern.compile("(其他|其余|其它|剩余|余下|剩下|余者)[^,;。]*\\z|(及|和)?以[下上]\\z");

    private static final Pattern TOTAL = Pattern.compile("总[额量数计]?|合计|共计|加起来|加在一起|全[市省县区镇校院厂]");
    private static final Pattern OPEN = Pattern.compile("\\A\\p{IsHan}{0,4}等");
    private static final Pattern OTHER = Pattern.compile("[增减]加?|下降|比|较|同期|上年|人均|平均|占|另|高于|低于|计划|目标|至|到\\z");

    /**
     * A list with what may be its total.
     *
     * @param lead the words that lead to the list
     * @param whole whether it leaves nothing out
     */
    private record Listed(Parts parts, String lead, boolean whole) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Sentence> sentences = page.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            for (List<Quantity> run : runs(sentences.get(i))) {
                check(page, i, run).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Amounts counted or measured alike that follow each other. */
    private static List<List<Quantity>> runs(Sentence s) {
        List<List<Quantity>> runs = new ArrayList<>();
        Quantity last = null;
        for (Quantity q : s.quantities()) {
            if (!Amounts.isAmount(q) && q.upTo() == null) {
                continue;
            }
            boolean goesOn = last != null
                    && Amounts.alike(q, last)
                    && q.range().from() - last.range().to() <= CLOSE
                    && Amounts.adds(s, q)
                    && !OTHER.matcher(s.between(last.range().to(), q.range().from()))
                            .find();
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(q);
            last = q;
        }
        return runs.stream().filter(run -> run.size() >= FEWEST).toList();
    }

    private static Optional<Finding> check(Page page, int at, List<Quantity> run) {
        Sentence s = page.sentences().get(at);
        List<Listed> all = listed(page.sentences(), at, run);
        boolean holds = all.stream().anyMatch(l -> l.parts().hold()) || isTold(page, s, run);
        boolean open = OPEN.matcher(s.stretch(run.get(run.size() - 1).range()).after(8))
                .find();
        if (holds || open || isSumWithin(run)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(ListSums::isOff)
                .map(Listed::parts)
                .min(Comparator.comparingDouble(Parts::off))
                .filter(p -> !p.isOfSibling(page))
                .map(p -> p.finding(page));
    }

    /** Whether the passage tells what all of the list add up to. */
    private static boolean isTold(Page page, Sentence s, List<Quantity> run) {
        return page.sentences(s.in()).stream()
                .flatMap(o -> o.quantities().stream())
                .anyMatch(q -> Amounts.isAmount(q) && Amounts.alike(q, run.get(0)) && Amounts.adds(q, run));
    }

    /** Whether some of the amounts add up to one of them, so that the list is another one than it seems. */
    private static boolean isSumWithin(List<Quantity> run) {
        for (int at = 0; at < run.size(); at++) {
            for (int to = at + FEWEST; to < run.size(); to++) {
                if (Amounts.adds(run.get(at), run.subList(at + 1, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The list with each amount that may be its total: its first, its last, one told near it. */
    private static List<Listed> listed(List<Sentence> sentences, int at, List<Quantity> run) {
        Sentence s = sentences.get(at);
        List<Listed> all = new ArrayList<>();
        int size = run.size();
        boolean rest = REST.matcher(lead(s, run, size - 1)).find();
        String lead = lead(s, run, 1);
        if (size > FEWEST || rest || WHOLE.matcher(lead).find()) {
            all.add(new Listed(new Parts(s, run.subList(1, size), s, run.get(0)), lead, rest || isWhole(lead)));
        }
        if (size > FEWEST && TOTAL.matcher(lead(s, run, size - 1)).find()) {
            all.add(new Listed(new Parts(s, run.subList(0, size - 1), s, run.get(size - 1)), ":", true));
        }
        int start = Math.max(s.range().from(), run.get(0).range().from() - 2 * CLOSE);
        String words = s.between(start, run.get(0).range().from());
        boolean whole = rest || isWhole(words);
        for (int i = Math.max(0, at - NEAR); i <= Math.min(sentences.size() - 1, at + 1); i++) {
            Sentence told = sentences.get(i);
            boolean close = i == at || i == at - 1;
            told.quantities().stream()
                    .filter(q -> told.in().equals(s.in())
                            && Amounts.isAmount(q)
                            && Amounts.alike(q, run.get(0))
                            && isTotal(told, q, run))
                    .forEach(q -> all.add(new Listed(new Parts(s, run, told, q), close ? words : "", close && whole)));
        }
        return all;
    }

    /** Whether an amount stands before a list, or is called a total after it. */
    private static boolean isTotal(Sentence told, Quantity q, List<Quantity> run) {
        boolean before = q.range().to() <= run.get(0).range().from();
        boolean after = q.range().from() >= run.get(run.size() - 1).range().to();
        return before || (after && TOTAL.matcher(told.stretch(q.range()).lead()).find());
    }

    private static String lead(Sentence s, List<Quantity> run, int at) {
        return s.between(run.get(at - 1).range().to(), run.get(at).range().from());
    }

    private static boolean isWhole(String lead) {
        return WHOLE.matcher(lead).find();
    }

    /** Whether a list that is whole misses its total, or one that may be is right but for one slip. */
    private static boolean isOff(Listed l) {
        Parts p = l.parts();
        boolean list = l.whole() || LIST.matcher(l.lead()).find();
        boolean more = p.sum() > p.total().value().doubleValue() && p.isPartSlip();
        boolean telling = p.digits() >= DIGITS;
        boolean slip = (telling && (p.isSwap() || (list && more))) || (l.lead().contains(":") && more);
        return p.isWithin(FACTOR) && !p.isBeyond() && (l.whole() || slip);
    }
}
