package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds amounts told with their shares, 出资1.8亿元,持股30%, against one whole: where some of them, or the words, show which
 * amount the whole is, each share must be of it.
 */
final class ShareRows implements Check {
    /** Most characters between an amount and its share. */
    private static final int CLOSE = 12;
    /** Sentences before the shares in which the whole may stand. */
    private static final int NEAR = 3;
    /** Percentage points by which a share may differ beyond rounding. */
    private static final double POINTS = 0.6;

    private static final double UNLIKE = 3;
    private static final Pattern SHARE = Pattern.compile("股|占|比重|份额|比例");
    private static final Pattern OTHER = Pattern.compile("[增涨降升减]|同比|环比|比上|利用率|完成|溢价");
    private static final Pattern STOCK = Pattern.compile("注册资[本金]|股本|总股");

    private record Row(Sentence in, Quantity part, Quantity share) {
        boolean isOf(Quantity whole) {
            return Interval.of(part)
                    .times(Interval.around(100, 0))
                    .by(Interval.of(whole))
                    .wider(POINTS)
                    .meets(Interval.of(share));
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            List<Row> rows = rows(s);
            if (!rows.isEmpty()) {
                odd(page, s, rows).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<Row> rows(Sentence s) {
        List<Row> rows = new ArrayList<>();
        List<Quantity> all = s.quantities();
        for (int i = 0; i + 1 < all.size(); i++) {
            Quantity part = all.get(i);
            Quantity share = all.get(i + 1);
            String between = s.between(part.range().to(), share.range().from());
            boolean row = Amounts.adds(s, part)
                    && share.kind() == Quantity.Kind.PERCENT
                    && Amounts.isExact(share)
                    && between.length() <= CLOSE
                    && between.indexOf(';') < 0
                    && !OTHER.matcher(between).find()
                    && SHARE.matcher(between + s.stretch(share.range()).after(4))
                            .find();
            if (row) {
                rows.add(new Row(s, part, share));
            }
        }
        return rows;
    }

    private static Optional<Finding> odd(Page page, Sentence s, List<Row> rows) {
        List<Told> wholes = wholes(page, s, rows);
        List<Row> odd = rows.stream()
                .filter(r -> wholes.stream().noneMatch(w -> r.isOf(w.amount())))
                .toList();
        if (odd.size() != 1) {
            return Optional.empty();
        }
        Row row = odd.get(0);
        boolean others = rows.size() > 1;
        return wholes.stream()
                .filter(w ->
                        others ? rows.stream().anyMatch(r -> r.isOf(w.amount())) : isStock(w, row) || isLone(w, row))
                .filter(w -> w.amount().value().compareTo(row.part().value()) > 0)
                .filter(w -> isNear(new Told(s, row.part()).percentOf(w), row.share()))
                .findFirst()
                .map(w -> ShareOf.finding(page, new Told(s, row.part()), w, new Told(s, row.share())));
    }

    /** Whether a whole is told as the capital of which others have shares. */
    private static boolean isStock(Told whole, Row row) {
        return STOCK.matcher(whole.lead()).find()
                && row.in().stretch(row.share().range()).clause().words().contains("股");
    }

    /** Whether the sentence has told one amount of the sort before, of which one slip makes the share right. */
    private static boolean isLone(Told whole, Row row) {
        boolean one = row.in().quantities().stream()
                        .filter(q -> q.range().to() <= row.part().range().from() && Amounts.alike(q, row.part()))
                        .count()
                == 1;
        return one && whole.in().equals(row.in()) && ShareOf.isSlip(new Told(row.in(), row.part()), whole, row.share());
    }

    private static boolean isNear(double percent, Quantity share) {
        double ratio = percent / share.value().doubleValue();
        return ratio < UNLIKE && ratio > 1 / UNLIKE;
    }

    /** Amounts told as the parts are in the sentence and those before it. */
    private static List<Told> wholes(Page page, Sentence s, List<Row> rows) {
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s);
        List<Quantity> parts = rows.stream().map(Row::part).toList();
        return all.subList(Math.max(0, at - NEAR), at + 1).stream()
                .flatMap(o -> o.quantities().stream().map(q -> new Told(o, q)))
                .filter(t -> Amounts.isAmount(t.amount())
                        && Amounts.alike(t.amount(), parts.get(0))
                        && !parts.contains(t.amount()))
                .toList();
    }
}
