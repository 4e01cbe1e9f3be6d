package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Holds parts told side by side, which by their names leave nothing out, against the total before or after them. */
final class Breakdown implements Check {
    private static final int FEWEST = 2;
    /** Most characters between two parts. */
    private static final int GAP = 26;

    private static final double NEAR = 1.7;
    /** Most characters between a total and its first part, and of those before the part that may say it is one. */
    private static final int FAR = 60;

    private static final int LEAD = 20;

    /** Characters at the end of all labels beyond which they are made alike: 省内班线送走, 跨省班线送走. */
    private static final int PARALLEL = 2;

    /** 两地各开行1条: an amount that several have. */
    private static final String EACH = "各";

    private static final Pattern REST = Pattern.compile("^(其他|其余|其它|剩余|余下|剩下|余者|另外)");
    private static final Pattern CUE = Pattern.compile("其中|包括|分别|分为|组成|按[^,;。]{1,8}[分看]|划分|由|[里中内],|:");
    private static final Pattern OF_WHICH = Pattern.compile("其中|包括|分别|合计|共计|总计|共|[里中内]有");
    private static final Pattern SORTED =
            Pattern.compile("(按[^,;。]{1,8}?(划分|分|看|计)|分[^,;。]{1,6}看|从[^,;。]{0,6}(?:构成|结构)[来上]?看)[,:]?[^,;。]{0,14}$");
    private static final Search SHARED = Search.of("占|持股|持有|比重|比例");
    private static final Search CHANGED = Search.of("[增降升涨]");
    private static final Pattern HELD = Pattern.compile("(?:持股|股权|占股|出资|构成|占比)[^,;。\\d]{0,6}分别[为是]?\\z");
    /** What is told of the first so many only: 前三大市场分别为…. */
    private static final Search FOREMOST = Search.of("前(?:[二三四五六七八九十]|\\d{1,2})(?:大|位|名|家|强|个)");

    /** What is said right after parts. */
    private static final Pattern NEXT = Pattern.compile(",?[^,;。]{0,14}");

    private static final String SEPARATORS = "、和及与";
    /** What may stand after the last name of a list. */
    private static final Pattern LISTED = Pattern.compile("[一二两三四五六七八九十]?[大部个条类种]|共同|组成|构成|[,。;]");

    private static final Pattern NUMBER = Pattern.compile("([二两三四五六七八九十])[大个类]");

    /** Parts told side by side. */
    private record Run(Sentence in, List<Quantity> parts, List<String> labels) {
        TextRange range() {
            return parts.get(0).range().cover(parts.get(parts.size() - 1).range());
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Run run : runs(sentence)) {
                (run.parts().get(0).kind() == Quantity.Kind.PERCENT ? hundred(page, run) : check(page, run))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Amounts of one sort that follow each other closely, with the words before each; other figures may lie between. */
    private static List<Run> runs(Sentence sentence) {
        List<Run> runs = new ArrayList<>();
        Set<Quantity> done = new HashSet<>();
        for (Quantity start : sentence.quantities()) {
            if (done.contains(start) || !isPart(start)) {
                continue;
            }
            List<Quantity> parts = new ArrayList<>();
            for (Quantity q : sentence.quantities()) {
                Quantity last = parts.isEmpty() ? start : parts.get(parts.size() - 1);
                boolean follows = q.equals(start)
                        || (!parts.isEmpty()
                                && !done.contains(q)
                                && !OF_WHICH.matcher(sentence.between(
                                                last.range().to(), q.range().from()))
                                        .find()
                                && isPart(q)
                                && Amounts.alike(q, start)
                                && q.range().from() - last.range().to() <= GAP);
                if (follows) {
                    parts.add(q);
                }
            }
            done.addAll(parts);
            if (parts.size() >= FEWEST
                    && parts.stream().allMatch(p -> p.kind() == Quantity.Kind.PERCENT || Amounts.adds(sentence, p))) {
                runs.add(run(sentence, parts));
                List<Quantity> first = untilSemicolon(sentence, parts);
                if (first.size() >= FEWEST && first.size() < parts.size()) {
                    runs.add(run(sentence, first));
                }
            }
        }
        return runs;
    }

    private static Run run(Sentence sentence, List<Quantity> parts) {
        return new Run(
                sentence, parts, parts.stream().map(p -> label(sentence, p)).toList());
    }

    private static List<Quantity> untilSemicolon(Sentence sentence, List<Quantity> parts) {
        return parts.stream()
                .takeWhile(p -> !sentence.between(
                                parts.get(0).range().to(), p.range().from())
                        .contains(";"))
                .toList();
    }

    private static boolean isPart(Quantity q) {
        return Amounts.isAmount(q) || (q.kind() == Quantity.Kind.PERCENT && Amounts.isExact(q));
    }

    /** The words of a part: those before it in its clause, or what is counted after it. */
    private static String label(Sentence sentence, Quantity q) {
        Stretch words = sentence.stretch(q.range());
        String before = words.lead().replaceAll(".*([、和及与\\d]|其中|包括|分别为?)", "");
        String after = words.after(8).replaceAll("[^\\p{IsHan}].*|[和及与].*", "");
        return before.isEmpty() || before.matches("[有占为达]{1,2}") ? after : before;
    }

    /** A label without what is told of the part: 东港区 of 东港区完成吞吐量. */
    private static String name(String label) {
        return label.replaceFirst("(?<=\\p{IsHan}{2})(完成|实现|达到?|投资|占|为|有|约|出资|突破).*", "");
    }

    private static Optional<Finding> check(Page page, Run run) {
        if (isOfForemost(run) || isSumToldAnywhere(page, run)) {
            return Optional.empty();
        }
        List<Told> totals = totals(page, run);
        for (int from = 0; from + FEWEST <= run.parts().size(); from++) {
            for (int to = from + FEWEST; to <= run.parts().size(); to++) {
                List<Quantity> some = run.parts().subList(from, to);
                boolean inner = from > 0 && Amounts.adds(run.parts().get(from - 1), some);
                if (inner || totals.stream().anyMatch(t -> Amounts.adds(t.amount(), some) || adds(t, totals, some))) {
                    return Optional.empty();
                }
            }
        }
        return outer(page, run, totals)
                .or(() -> inner(page, run))
                .filter(p -> !p.isOfSibling(page) && !p.isOfAnother(page) && !p.haveShares())
                .map(p -> p.finding(page));
    }

    /** Whether only the first so many are told: 前三大市场分别为…; 甲9亿件、乙4亿件,列前两位. */
    private static boolean isOfForemost(Run run) {
        String before = run.in()
                .between(run.in().range().from(), run.parts().get(0).range().from());
        Matcher after =
                NEXT.matcher(run.in().between(run.range().to(), run.in().range().to()));
        return FOREMOST.isIn(before) || (after.lookingAt() && FOREMOST.isIn(after.group()));
    }

    /** Whether some figure of the page is what all parts come to. */
    private static boolean isSumToldAnywhere(Page page, Run run) {
        return page.sentences().stream()
                .flatMap(s -> s.quantities().stream())
                .anyMatch(q -> Amounts.isAmount(q)
                        && !run.parts().contains(q)
                        && Amounts.alike(q, run.parts().get(0))
                        && Amounts.adds(q, run.parts()));
    }

    /** Whether one more amount told before them, or all told between, makes parts add up to a total. */
    private static boolean adds(Told total, List<Told> others, List<Quantity> parts) {
        Stream<List<Told>> one = others.stream().filter(o -> !o.equals(total)).map(List::of);
        Stream<List<Told>> between = Stream.of(others.subList(others.indexOf(total) + 1, others.size()));
        return Stream.concat(one, between)
                .map(more -> Stream.concat(more.stream().map(Told::amount), parts.stream())
                        .toList())
                .anyMatch(all -> Amounts.adds(total.amount(), all));
    }

    /** 总投资56亿元,…,一期26亿元,二期30亿元: the first of the run is the total. */
    private static Optional<Parts> inner(Page page, Run run) {
        List<Quantity> parts = run.parts().subList(1, run.parts().size());
        Quantity whole = run.parts().get(0);
        boolean reads = parts.size() >= FEWEST
                && parts.stream().allMatch(p -> p.value().compareTo(whole.value()) < 0 || isSwap(whole, List.of(p)));
        return reads
                        && closes(
                                page,
                                new Told(run.in(), whole),
                                run.in().in(),
                                parts,
                                run.labels().subList(1, run.labels().size()))
                ? Optional.of(new Parts(run.in(), parts, run.in(), whole))
                : Optional.empty();
    }

    private static Optional<Parts> outer(Page page, Run run, List<Told> totals) {
        return totals.stream()
                .filter(t -> closes(page, t, run.in().in(), run.parts(), run.labels()))
                .map(t -> new Parts(run.in(), run.parts(), t.in(), t.amount()))
                .min(Comparator.comparingDouble(Parts::off));
    }

    /** Amounts counted as the parts are, in the same passage before them; in earlier ones where the text lists the parts. */
    private static List<Told> totals(Page page, Run run) {
        List<String> names = run.labels().stream().map(Breakdown::name).toList();
        boolean listed = isListed(page, names);
        return page.sentences().stream()
                .filter(s -> {
                    int before =
                            run.in().in().passage().index() - s.in().passage().index();
                    return before == 0
                            ? s.range().from() <= run.in().range().from()
                            : before > 0 && (listed || (before == 1 && opensSorted(run)));
                })
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .filter(t -> Amounts.isAmount(t.amount())
                        && Amounts.alike(t.amount(), run.parts().get(0))
                        && !run.parts().contains(t.amount()))
                .toList();
    }

    /** Whether parts open a passage, after words that say by what the total told in the one before is parted: 分产业看. */
    private static boolean opensSorted(Run run) {
        return SORTED.matcher(run.in()
                        .in()
                        .passage()
                        .chars()
                        .substring(0, run.parts().get(0).range().from()))
                .matches();
    }

    /** Whether parts leave nothing out of a total by what they are called, and yet do not add up to it. */
    private static boolean closes(
            Page page, Told whole, AnnotatedPassage in, List<Quantity> parts, List<String> labels) {
        Sentence told = whole.in();
        Quantity total = whole.amount();
        double ratio = Amounts.sum(parts) / total.value().doubleValue();
        if ((ratio > NEAR || ratio < 1 / NEAR) && !isSlip(total, parts)) {
            return false;
        }
        if (labels.stream().anyMatch(l -> l.contains(EACH))) {
            return false;
        }
        String last = labels.get(labels.size() - 1);
        boolean after =
                parts.get(0).range().from() > total.range().to() && told.in().equals(in);
        String between = after
                ? in.passage()
                        .chars()
                        .substring(total.range().to(), parts.get(0).range().from())
                : "";
        boolean several = parts.size() > FEWEST;
        if (REST.matcher(last).find()
                || (between.length() <= FAR && isNumbered(between, parts.size()))
                || (several
                        && between.matches("(?s).*分别[为是]?")
                        && (between.indexOf('。') < 0 || isSlip(total, parts)))) {
            return true;
        }
        List<String> names = labels.stream().map(Breakdown::name).toList();
        boolean listed = isListed(page, names);
        boolean sorted = several
                && SORTED.matcher(in.passage()
                                .chars()
                                .substring(0, parts.get(0).range().from()))
                        .find();
        String lead = between.substring(Math.max(0, between.length() - LEAD));
        boolean cue = listed
                || sorted
                || (between.length() <= FAR && CUE.matcher(lead).find());
        String head = Stream.of(head(names), head(labels))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        String name = label(told, total) + String.valueOf(total.counted());
        boolean parallel = head.length() > PARALLEL && isSlip(total, parts);
        boolean named = !head.isEmpty() && name.contains(head.substring(head.length() - 1));
        boolean kin =
                listed || sorted || (several ? !head.isEmpty() : named && (head.length() > 1 || isSlip(total, parts)));
        boolean complete = several && head.length() > 1 && name.contains(head) && isSlip(total, parts);
        return (complete && between.length() <= FAR)
                || (parallel && after && between.length() <= FAR)
                || (cue && ((kin && (listed || sorted || isSlip(total, parts))) || isSwap(total, parts)));
    }

    /** Whether the text names the parts, and only them, side by side. */
    private static boolean isListed(Page page, List<String> names) {
        if (names.stream().anyMatch(n -> n.length() < 2)) {
            return false;
        }
        return page.passages().stream().map(p -> p.passage().chars()).anyMatch(chars -> isListed(chars, names));
    }

    private static boolean isListed(String chars, List<String> names) {
        String first = names.get(0);
        for (int at = chars.indexOf(first); at >= 0; at = chars.indexOf(first, at + 1)) {
            int to = end(chars, at, names);
            if (to > 0 && LISTED.matcher(chars).region(to, chars.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Where a list of the names that begins at a place ends, exclusive; -1 where there is none. */
    private static int end(String chars, int from, List<String> names) {
        int at = from;
        for (String name : names) {
            if (at > from && (at >= chars.length() || SEPARATORS.indexOf(chars.charAt(at++)) < 0)) {
                return -1;
            }
            if (!chars.startsWith(name, at)) {
                return -1;
            }
            at += name.length();
        }
        return at;
    }

    private static boolean isNumbered(String words, int parts) {
        var number = NUMBER.matcher(words);
        return number.find() && Numerals.whole(number.group(1)) == parts;
    }

    /** The end that all labels share. */
    private static String head(List<String> labels) {
        String head = labels.get(0);
        for (String label : labels) {
            int n = 0;
            while (n < Math.min(head.length(), label.length())
                    && head.charAt(head.length() - 1 - n) == label.charAt(label.length() - 1 - n)) {
                n++;
            }
            head = head.substring(head.length() - n);
        }
        return head.matches("[为有达占完成实现总共计额\\s]*") ? "" : head;
    }

    private static boolean isSlip(Quantity total, List<Quantity> parts) {
        double sum = Amounts.sum(parts);
        return slipped(total, sum)
                || parts.stream()
                        .anyMatch(p -> slipped(
                                p, total.value().doubleValue() - sum + p.value().doubleValue()));
    }

    /** Whether one slip makes a figure right, which for one of a single digit is chance. */
    private static boolean slipped(Quantity stated, double right) {
        return stated.value().stripTrailingZeros().precision() > 1 && Slips.isSlip(stated, right);
    }

    /** Whether two digits changed places in one of the figures. */
    private static boolean isSwap(Quantity total, List<Quantity> parts) {
        double sum = Amounts.sum(parts);
        return swapped(total, sum)
                || parts.stream()
                        .anyMatch(p -> swapped(
                                p, total.value().doubleValue() - sum + p.value().doubleValue()));
    }

    private static boolean swapped(Quantity stated, double right) {
        return Slips.isSlip(stated, right)
                && sorted(Double.toString(stated.value().doubleValue())).equals(sorted(Double.toString(right)))
                && stated.value().precision() >= 2;
    }

    private static String sorted(String digits) {
        return digits.chars()
                .filter(Character::isDigit)
                .sorted()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(c -> !c.equals("0"))
                .collect(Collectors.joining());
    }

    /** 北美占45%,…,其他地区占10%: shares with a rest, or held by all there are, make up the whole. */
    private static Optional<Finding> hundred(Page page, Run run) {
        String lead = run.in().in().passage().chars().substring(0, run.range().from());
        String words = run.in().between(run.range().from(), run.range().to());
        boolean listed =
                isListed(page, run.labels().stream().map(Breakdown::name).toList());
        boolean rest = REST.matcher(run.labels().get(run.labels().size() - 1)).find();
        boolean several = run.parts().size() > FEWEST;
        boolean closed = ((listed || (several && (rest || SORTED.matcher(lead).find()))) && SHARED.isIn(words))
                || (several
                        && ((rest && !CHANGED.isIn(words)) || HELD.matcher(lead).find()));
        double slack = run.parts().size();
        double sum = Amounts.sum(run.parts());
        return closed && Math.abs(sum - 100) > slack
                ? Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(run.in().stretch(run.range()).clause())
                        .because(
                                Parts.terms(run.parts()) + "＝" + Figures.plain(sum) + "%，不是100%",
                                Parts.terms(run.parts()).replace("＋", " + ") + " = " + Figures.plain(sum)
                                        + "%, not 100%"))
                : Optional.empty();
    }
}
