package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds "of A, B and C it has a, b and c" for one share that is wholly out of line with the others. */
final class PartsOfTotals implements Check {
    private static final int FEWEST = 3;
    /** A share this many times smaller than the smallest of the others is out of line. */
    private static final double OUT_OF_LINE = 5;

    private record Pair(Quantity whole, Quantity part) {
        double share() {
            return Figures.ratio(part.value(), whole.value()) * 100;
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        page.sentences().forEach(s -> check(page, s).ifPresent(found::add));
        return found;
    }

    private static Optional<Finding> check(Page page, Sentence sentence) {
        List<Quantity> counts = sentence.quantities().stream()
                .filter(q -> q.kind() == Quantity.Kind.COUNT && q.value().signum() > 0)
                .toList();
        int half = counts.size() / 2;
        if (half < FEWEST || counts.size() % 2 != 0) {
            return Optional.empty();
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            pairs.add(new Pair(counts.get(i), counts.get(half + i)));
        }
        String between = sentence.between(
                counts.get(half - 1).range().to(), counts.get(half).range().from());
        if (!between.matches("[^;。]*中,[^,;。]*(拥有|有|占|具备|覆盖|涉及)")
                || !pairs.stream().allMatch(PartsOfTotals::alike)) {
            return Optional.empty();
        }
        double[] shares = pairs.stream().mapToDouble(Pair::share).sorted().toArray();
        return shares[0] * OUT_OF_LINE < shares[1]
                ? Optional.of(finding(page, sentence, pairs, shares[0]))
                : Optional.empty();
    }

    /** Whether whole and part count the same sort of thing: the words counted share two characters. */
    private static boolean alike(Pair pair) {
        String whole = String.valueOf(pair.whole().counted());
        String part = String.valueOf(pair.part().counted());
        for (int i = 0; i + 2 <= whole.length(); i++) {
            if (part.contains(whole.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Page page, Sentence sentence, List<Pair> pairs, double least) {
        String all = pairs.stream()
                .map(p -> p.part().value().toPlainString() + "/"
                        + p.whole().value().toPlainString() + "＝" + Figures.oneDecimal(p.share()) + "%")
                .collect(Collectors.joining("，"));
        Pair odd = pairs.stream().filter(p -> p.share() == least).findFirst().orElseThrow();
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        pairs.forEach(p -> {
            draft.at(sentence.stretch(p.whole().range()));
            draft.at(sentence.stretch(p.part().range()));
        });
        return draft.words(sentence.stretch())
                .suggest(Digits.once(odd.whole().statedAs()))
                .because(
                        all + "：末项与其余悬殊，“" + odd.whole().statedAs() + "”疑有误",
                        all + ": one share is out of line with the others; "
                                + odd.whole().statedAs() + " is probably wrong");
    }
}
