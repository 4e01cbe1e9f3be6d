package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Holds places in an order against the amounts they are given for: who comes second has no more than who comes first. */
final class Rankings implements Check {
    private static final Pattern PLACE = Pattern.compile(
            "^[^;。]{0,6}?(?:居|列|排名?|排在|位列|位居|名列)(?<in>[^,;。]{0,6}?)第(?<place>[一二三四五六七八九十]|\\d{1,2})(?:位|名)?");
    private static final String NUMERALS = "一二三四五六七八九十";

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
        for (Quantity q : sentence.quantities()) {
            Matcher m = PLACE.matcher(
                    sentence.between(q.range().to(), sentence.range().to()));
            if (Amounts.isExact(q) && q.kind() != Quantity.Kind.RANK && m.find()) {
                String numeral = m.group("place");
                int place = numeral.matches("\\d+") ? Integer.parseInt(numeral) : NUMERALS.indexOf(numeral) + 1;
                placed.add(new Placed(
                        sentence.stretch(q.range())
                                .cover(new TextRange(q.range().to(), q.range().to() + m.end())),
                        q,
                        m.group("in"),
                        place));
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
