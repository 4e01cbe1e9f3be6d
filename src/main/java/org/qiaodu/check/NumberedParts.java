package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a total of so many things against as many parts told before or after it: 五个基地年产5200万双,其中…; …,三大产业合计332.1亿元. */
final class NumberedParts implements Check {
    /** How many there are of what a total is of, with the words up to the total. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<before>上述|以上|这|前)?(?<n>[两二三四五六七八九])(?:[个大家类项座处条]|[地市县区镇校厂港](?!级))(?<words>[^,;。\\d]{0,24})\\z");

    private static final Pattern SUMMED = Pattern.compile("合计|共计|总计|合共|总共|一共|加起来");

    /** Words after a total that open the list of its parts. */
    private static final Pattern OPENS = Pattern.compile("[,;:(](?:其中|分别是|分别为)[^,;。\\d]{0,16}");

    private static final int FEWEST = 2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity total : sentence.quantities()) {
                Matcher m = NUMBERED.matcher(sentence.stretch(total.range()).lead());
                if (Amounts.adds(sentence, total) && m.find()) {
                    parts(page, sentence, total, m)
                            .filter(p -> isOff(page, p))
                            .ifPresent(p -> found.add(p.finding(page)));
                }
            }
        }
        return found;
    }

    private static Optional<Parts> parts(Page page, Sentence sentence, Quantity total, Matcher m) {
        int number = Numerals.whole(m.group("n"));
        Optional<Parts> after = after(sentence, total, number);
        if (after.isPresent() || !SUMMED.matcher(m.group("words")).find()) {
            return after;
        }
        List<Sentence> all = page.sentences(sentence.in());
        int at = all.indexOf(sentence);
        Optional<Parts> before = before(sentence, sentence, total, number);
        return before.isPresent() || m.group("before") == null || at == 0
                ? before
                : before(all.get(at - 1), sentence, total, number);
    }

    /** The parts told after a total, as many as there are; none where more or fewer are. */
    private static Optional<Parts> after(Sentence sentence, Quantity total, int number) {
        List<Quantity> parts = new ArrayList<>();
        int to = total.range().to();
        for (Quantity q : sentence.quantities()) {
            if (q.range().from() >= to && Amounts.adds(sentence, q) && Amounts.alike(q, total)) {
                boolean follows = parts.isEmpty()
                        ? OPENS.matcher(sentence.between(to, q.range().from())).matches()
                        : SumsOfParts.follows(sentence, parts.get(parts.size() - 1), q);
                if (!follows) {
                    break;
                }
                parts.add(q);
                to = q.range().to();
            }
        }
        return parts.size() == number ? Optional.of(new Parts(sentence, parts, sentence, total)) : Optional.empty();
    }

    /** The last amounts told before a total, as many as there are; in another sentence all it tells. */
    private static Optional<Parts> before(Sentence in, Sentence sentence, Quantity total, int number) {
        List<Quantity> all = in.quantities().stream()
                .filter(q ->
                        !in.equals(sentence) || q.range().to() <= total.range().from())
                .filter(q -> Amounts.adds(in, q) && Amounts.alike(q, total))
                .toList();
        int from = all.size() - number;
        return from < 0 || (from > 0 && !in.equals(sentence))
                ? Optional.empty()
                : Optional.of(new Parts(in, all.subList(from, all.size()), sentence, total));
    }

    private static boolean isOff(Page page, Parts parts) {
        return parts.parts().size() >= FEWEST
                && !parts.hold()
                && !parts.isProduct()
                && (parts.isLikeTotal() || parts.isSlip())
                && !parts.isOfAnother(page);
    }
}
