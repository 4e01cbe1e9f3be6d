package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds amounts told one by one against any amount near them that is their total: the first or the last of their sentence,
 * or one of the sentences beside it. They are taken for all its parts where words say so, or what they are called does, and
 * one slip makes the sum exact. Shares with a rest make up a hundred.
 */
final class Totals implements Check {
    private static final int FEWEST = 2;

    /** Most characters between two parts. */
    private static final int GAP = 40;

    /** A sum this many times the total, or the other way round, adds up something else. */
    private static final double UNLIKE = 1.7;

    /** The same where digits have changed places. */
    private static final double FAR = 2.6;

    private static final double HUNDRED = 100;

    /** What is added up after the parts. */
    private static final Pattern SUM = Pattern.compile("[合共总]|加起来|加在一起|一起|全部|累计|[整全]个?[年市县镇村校厂线程]|一年|刚好|恰好|正好|由此");

    private static final Pattern HELD = Pattern.compile("(?:持股|股权|占股|出资|构成|占比)[^,;。\\d]{0,6}分别");
    private static final Pattern ADDED = Pattern.compile("合计|共计|总计|一共|加起来|加在一起|合起来|合在一起|[几两三四五六]项");

    /** What is split up before the parts. */
    private static final Pattern SPLIT = Pattern.compile("[:]|分别|构成|组成|分[为成]|由|来源|分[两二三四五六七八九十][期批次步类档]");

    private static final Pattern WHOLE = Pattern.compile("[共总]|合计|现有|拥有|全[市县镇村省校厂区院国线长年]|投放|设有");

    /** A part that is all the others leave. */
    private static final Pattern REST = Pattern.compile("其他|其余|其它|剩余|余下|剩下|余者|尾款|另外|最后|收尾");

    /** Words by which an amount is none of the parts: a change, a mean, a level of another time. */
    private static final Pattern OTHER = Pattern.compile(
            "[增减]|下降|提高|上升|[比较]|同期|上年|去年|前年|人均|平均|均价|每|占|另有|高于|低于|计划|目标|[到至]\\z|超过|单价|最[大小高低多少]|\\d{4}年");

    /** 三笔钱, 三个奖项: the number of parts. */
    private static final Pattern NUMBER = Pattern.compile("(?<!第)([两二三四五六七八九])[个项笔期类种块大部批档步段处家条]");

    /** Parts in order with their labels. */
    private record Run(Sentence in, List<Labelled> parts) {
        Labelled first() {
            return parts.get(0);
        }

        Labelled last() {
            return parts.get(parts.size() - 1);
        }

        List<Quantity> amounts() {
            return parts.stream().map(Labelled::figure).toList();
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            List<Labelled> all = page.figures().stream()
                    .filter(f -> f.in().equals(s) && isTold(f))
                    .toList();
            all.stream().map(Amounts::sort).distinct().forEach(sort -> {
                List<Labelled> alike =
                        all.stream().filter(f -> Amounts.sort(f).equals(sort)).toList();
                (alike.get(0).figure().kind() == Quantity.Kind.PERCENT
                                ? hundred(page, s, alike)
                                : check(page, s, alike))
                        .ifPresent(found::add);
            });
        }
        return found;
    }

    private static boolean isTold(Labelled told) {
        Quantity q = told.figure();
        boolean days = q.kind() == Quantity.Kind.DURATION && q.unit().equals("d") && Amounts.isExact(q);
        boolean share = q.kind() == Quantity.Kind.PERCENT && Amounts.isExact(q);
        return (Amounts.isAmount(q) && !q.unit().equals("{score}")) || days || share;
    }

    private static Optional<Finding> check(Page page, Sentence s, List<Labelled> alike) {
        List<Parts> sums = new ArrayList<>();
        List<Parts> closed = new ArrayList<>();
        for (int from = 0; from + FEWEST <= alike.size(); from++) {
            for (int to = from + FEWEST; to <= alike.size(); to++) {
                Run run = new Run(s, alike.subList(from, to));
                boolean whole = isWhole(run);
                List<Labelled> totals = totals(page, alike, from, to);
                for (Labelled total : totals) {
                    Parts parts = new Parts(s, run.amounts(), total.in(), total.figure());
                    sums.add(parts);
                    boolean own = total.in().equals(s) && (from > 1 || to < alike.size() - 1);
                    boolean slip = parts.isSwap() || parts.isTotalSwap();
                    boolean likely = (!parts.isBeyond() || parts.isSwap()) && parts.isWithin(slip ? FAR : UNLIKE);
                    if (whole && !own && likely && (isClosed(run, total) || (parts.isSwap() && isList(run, total)))) {
                        closed.add(parts);
                    }
                }
            }
        }
        return sums.stream().anyMatch(p -> p.hold() && !goesOn(s, alike, p))
                ? Optional.empty()
                : closed.stream()
                        .filter(p -> p.isPartSlip() || p.isTotalSlip() || p.isSwap())
                        .max(Comparator.comparingInt(p -> p.parts().size()))
                        .filter(p -> !p.isOfSibling(page))
                        .map(p -> p.finding(page));
    }

    /** Whether the next amount is one more of the parts. */
    private static boolean goesOn(Sentence s, List<Labelled> alike, Parts parts) {
        List<Labelled> run =
                alike.stream().filter(f -> parts.parts().contains(f.figure())).toList();
        int next = alike.indexOf(run.get(run.size() - 1)) + 1;
        int before = alike.indexOf(run.get(0)) - 1;
        boolean later = before >= 0
                && parts.told().equals(s)
                && parts.total().range().from()
                        >= run.get(run.size() - 1).figure().range().to()
                && s.between(
                                alike.get(before).figure().range().to(),
                                run.get(0).figure().range().from())
                        .matches("[、,]\\p{IsHan}{1,8}");
        if (later && isWhole(new Run(s, alike.subList(before, before + 2)))) {
            return true;
        }
        boolean listed = next < alike.size()
                && parts.told().equals(s)
                && parts.total().range().to() <= run.get(0).figure().range().from()
                && s.between(
                                run.get(run.size() - 1).figure().range().to(),
                                alike.get(next).figure().range().from())
                        .matches("[、,]\\p{IsHan}{1,8}");
        return listed && isWhole(new Run(s, alike.subList(next - 1, next + 1)));
    }

    /** What may be the total of a run: the amount right before or after it, and those of the sentences beside it. */
    private static List<Labelled> totals(Page page, List<Labelled> alike, int from, int to) {
        List<Labelled> totals = new ArrayList<>();
        if (from > 0) {
            totals.add(alike.get(from - 1));
        }
        if (to < alike.size()) {
            totals.add(alike.get(to));
        }
        Sentence s = alike.get(0).in();
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s);
        page.figures().stream()
                .filter(f -> !f.in().equals(s)
                        && f.in().in().equals(s.in())
                        && Math.abs(all.indexOf(f.in()) - at) == 1
                        && isTold(f)
                        && Amounts.sort(f).equals(Amounts.sort(alike.get(0))))
                .forEach(totals::add);
        return totals;
    }

    /** Whether the parts stand close, each with words of its own that say no other thing of it. */
    private static boolean isWhole(Run run) {
        List<Labelled> parts = run.parts();
        for (int i = 0; i < parts.size(); i++) {
            int from = i == 0
                    ? parts.get(0).from()
                    : parts.get(i - 1).figure().range().to();
            String between =
                    run.in().between(from, parts.get(i).figure().range().from());
            boolean far = i > 0 && between.length() > GAP;
            boolean bare =
                    parts.get(i).labels().isEmpty() && words(parts.get(i)).isEmpty();
            if (far || bare || OTHER.matcher(between).find()) {
                return false;
            }
        }
        return true;
    }

    /** The words of a part's clause but for figures. */
    private static String words(Labelled told) {
        return (told.lead() + told.rest()).replaceAll("[^\\p{IsHan}]", "");
    }

    /** Whether words, or what the parts are called, say that they leave nothing out of the total. */
    private static boolean isClosed(Run run, Labelled total) {
        boolean rest = REST.matcher(words(run.last())).find();
        boolean here = total.in().equals(run.in());
        boolean numbered = here && isNumbered(run, total);
        boolean several = run.parts().size() > FEWEST;
        if (total.figure().range().from() > run.last().figure().range().to()) {
            String lead = total.words().lead();
            String counted = String.valueOf(total.figure().counted());
            boolean sorts = here
                    && counted.length() > 1
                    && run.parts().stream().allMatch(p -> p.lead().endsWith(counted.substring(0, 2)));
            return sorts
                    || ADDED.matcher(lead).find()
                    || (here && several && SUM.matcher(lead).find())
                    || numbered;
        }
        String between = run.in()
                .in()
                .passage()
                .chars()
                .substring(
                        total.figure().range().to(),
                        run.first().figure().range().from());
        boolean split = SPLIT.matcher(between).find();
        boolean ends = run.in()
                        .between(
                                run.last().figure().range().to(),
                                run.in().range().to())
                        .length()
                < GAP;
        boolean whole = WHOLE.matcher(total.lead()).find();
        boolean named = several && isNamedAlike(run) && !between.contains("其中");
        boolean over = here
                && several
                && ends
                && between.contains("其中")
                && Amounts.sum(run.amounts()) > total.figure().value().doubleValue();
        return rest || over || numbered || (ends && several && (named || (split && whole)) && (here || whole));
    }

    /** Whether three parts or more end the sentence of a whole, of which the words do not say that they are only some. */
    private static boolean isList(Run run, Labelled total) {
        boolean before = total.in().equals(run.in())
                && total.figure().range().to() <= run.first().figure().range().from();
        int end = run.last().figure().range().to();
        return before
                && run.parts().size() > FEWEST
                && WHOLE.matcher(total.lead()).find()
                && run.in().between(end, run.in().range().to()).length() < GAP
                && !run.in().chars().contains("其中");
    }

    /** Whether the passage counts, before the parts or after them, as many as there are. */
    private static boolean isNumbered(Run run, Labelled total) {
        int from = Math.min(total.from(), run.first().from()) - GAP / 2;
        int to = Math.max(
                total.figure().range().to(), run.last().figure().range().to());
        String words = run.in().in().passage().chars().substring(Math.max(0, from), to);
        Matcher m = NUMBER.matcher(words);
        while (m.find()) {
            boolean part =
                    run.parts().stream().anyMatch(p -> p.figure().statedAs().equals(m.group()));
            if (!part && Numerals.whole(m.group(1)) == run.parts().size()) {
                return true;
            }
        }
        return false;
    }

    /** Whether all parts are called alike: 老院区, 新院区; 城东, 城西; 一等奖, 二等奖. */
    private static boolean isNamedAlike(Run run) {
        List<String> names = run.parts().stream()
                .map(p -> p.lead().replaceAll("[^\\p{IsHan}]|[为有达是约完成共]+\\z", ""))
                .map(n -> n.isEmpty() ? "" : n)
                .toList();
        String first = names.get(0);
        if (first.length() < 2) {
            return false;
        }
        boolean end = names.stream()
                        .skip(1)
                        .filter(n -> !n.isEmpty() && n.charAt(n.length() - 1) == first.charAt(first.length() - 1))
                        .count()
                >= names.size() - 1;
        boolean start = names.stream()
                        .skip(1)
                        .filter(n -> !n.isEmpty() && n.charAt(0) == first.charAt(0))
                        .count()
                >= names.size() - 1;
        return end || start;
    }

    /** 42%用于灌溉,35%供城市生活,剩下的23%…: shares of which the last is the rest. */
    private static Optional<Finding> hundred(Page page, Sentence s, List<Labelled> shares) {
        int last = shares.size() - 1;
        boolean numbered = last > 1 && HELD.matcher(s.chars()).find() && isNumbered(new Run(s, shares), shares.get(0));
        boolean rest = numbered
                || (last > 0
                        && last < 5
                        && REST.matcher(shares.get(last).lead()).find());
        if (!rest
                || shares.stream()
                        .anyMatch(f -> OTHER.matcher(f.lead().replaceAll("占比?|比例|比重", ""))
                                .find())) {
            return Optional.empty();
        }
        List<Quantity> amounts = shares.stream().map(Labelled::figure).toList();
        boolean holds = false;
        for (int from = 0; from < last; from++) {
            holds |= Math.abs(Amounts.sum(amounts.subList(from, last + 1)) - HUNDRED) <= shares.size();
        }
        return holds || Amounts.sum(amounts) > HUNDRED * UNLIKE || last < 2
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(amounts.get(0)
                                        .range()
                                        .cover(amounts.get(last).range()))
                                .clause())
                        .because(
                                Parts.terms(amounts) + "＝" + Figures.plain(Amounts.sum(amounts)) + "%，不是100%",
                                Parts.terms(amounts).replace("＋", " + ") + " = " + Figures.plain(Amounts.sum(amounts))
                                        + "%, not 100%"));
    }
}
