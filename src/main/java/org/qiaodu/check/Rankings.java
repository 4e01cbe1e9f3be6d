package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds places in an order against the amounts they are given for: who comes second has no more than who comes first. */
final class Rankings implements Check {
    private static final Pattern PLACE =
            Pattern.compile("[^;。]{0,8}?(?:居|列|排名?|排在|排到|位列|位居|位|名列|排名为?)(?<in>[^,;。]{0,6}?)");

    /** An amount and the place it has. */
    private record Placed(Stretch words, Quantity amount, String in, int place) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        page.sentences().forEach(s -> {
            List<Placed> placed = placed(s);
            for (Placed high : placed) {
                for (Placed low : placed) {
                    if (isWrong(high, low)) {
                        found.add(finding(page, high, low));
                    }
                }
            }
        });
        return found;
    }

    private static List<Placed> placed(Sentence sentence) {
        List<Placed> placed = new ArrayList<>();
        List<Quantity> all = sentence.quantities();
        for (int i = 0; i + 1 < all.size(); i++) {
            Quantity q = all.get(i);
            Quantity place = all.get(i + 1);
            Matcher m =
                    PLACE.matcher(sentence.between(q.range().to(), place.range().from()));
            if (Amounts.isAmount(q)
                    && place.kind() == Quantity.Kind.RANK
                    && place.bound() == Bound.EXACT
                    && m.matches()) {
                placed.add(new Placed(
                        sentence.stretch(q.range()).cover(place.range()),
                        q,
                        m.group("in"),
                        place.value().intValue()));
            }
        }
        return placed;
    }

    private static boolean isWrong(Placed high, Placed low) {
        return high.place() < low.place()
                && high.in().equals(low.in())
                && Amounts.alike(high.amount(), low.amount())
                && high.amount().value().compareTo(low.amount().value()) < 0;
    }

    private static Finding finding(Page page, Placed high, Placed low) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(high.words().clause())
                .at(low.words().clause())
                .because(
                        "第" + high.place() + "位的" + high.amount().statedAs() + "少于第" + low.place() + "位的"
                                + low.amount().statedAs(),
                        "number " + high.place() + " has " + high.amount().statedAs() + ", less than number "
                                + low.place() + " with " + low.amount().statedAs());
    }
}
