package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/** Indicators told as a list that shares the last word: 钢材、水泥、汽车产量 are the output of steel, of cement and of cars. */
final class SharedHeads {
    /** The word that gives each member of a list a value of its own. */
    private static final String EACH = "分别";

    private static final Pattern SEPARATOR = Pattern.compile("、|以及|[和与及]");

    /** What parts the members of a list but for the last. */
    private static final Pattern MARK = Pattern.compile("、|以及");

    /** What follows the members of a list and counts or sums them up: 等三大支柱产业. */
    private static final Pattern SUMMED_UP = Pattern.compile("等?([两二三四五六七八九十]|[0-9]+)[大个类]\\p{IsHan}*$|等\\p{IsHan}*$");

    /** Ordinals of which only the first and the last are told in full: 第一、二、三产业. */
    private static final Pattern ORDINAL = Pattern.compile("第?([一二三四五六七八九十])(\\p{IsHan}*)");

    /** The division of all industries that texts count and do not list (国家统计局《三次产业划分规定》). */
    private static final Set<String> THREE_SECTORS = Set.of("三次产业", "三大产业");

    private static final List<String> SECTORS = List.of("第一产业", "第二产业", "第三产业");

    /** Numbers that stand in a list or sum it up: 第一、二、三产业, 两大产业. */
    private static final Set<Quantity.Kind> COUNTS =
            Set.of(Quantity.Kind.COUNT, Quantity.Kind.RANK, Quantity.Kind.NUMBER);

    /** Tags of words that end what goes before a list. */
    private static final String BEFORE_LIST = "vpdcfuwrt";

    private static final int LONGEST = 12;

    private final Discourse discourse;
    private final IndicatorHeads heads;
    private final Indicators indicators;

    SharedHeads(Discourse discourse, IndicatorHeads heads, Indicators indicators) {
        this.discourse = discourse;
        this.heads = heads;
        this.indicators = indicators;
    }

    /**
     * The indicators of a list that goes before 分别.
     *
     * @param match the words of a rule, 分别 among them
     * @param number how many there must be, at least two
     * @return in order of the text; empty where no such list stands there, or as many indicators are named in full
     */
    List<String> before(int passage, TextRange match, int number) {
        String text = discourse.chars(passage);
        int each = text.indexOf(EACH, match.from());
        if (each < 0 || each >= match.to() || number < 2) {
            return List.of();
        }
        Clause clause = discourse.clauseAt(passage, each);
        List<IndicatorTerm> terms = clause.chunks().stream()
                .filter(c -> c instanceof IndicatorTerm && c.range().to() <= each)
                .map(IndicatorTerm.class::cast)
                .toList();
        if (terms.isEmpty() || terms.size() >= number) {
            return List.of();
        }
        IndicatorTerm term = terms.get(terms.size() - 1);
        String words = term.range().of(text);
        String known = heads.of(words);
        String head = known == null ? words : known;
        List<String> members = members(clause, term.range().to() - head.length(), number);
        return members.stream().map(member -> indicators.labelOf(member + head)).toList();
    }

    /** The members of the list that ends at a {@code char}; empty where it has not just so many. */
    private List<String> members(Clause clause, int end, int number) {
        String told = discourse.chars(clause.passage()).substring(beginning(clause, end), end);
        if (number == SECTORS.size() && THREE_SECTORS.contains(told)) {
            return SECTORS;
        }
        String list = SUMMED_UP.matcher(told).replaceFirst("");
        List<String> members = inFull(split(list, number));
        boolean listed = members.size() == number
                && members.stream().allMatch(member -> !member.isBlank() && member.length() <= LONGEST);
        return listed ? members : List.of();
    }

    /**
     * A list cut by its marks, or so that its last two members are joined by a word, or at every mark and joining word: the first
     * of these that gives so many; a member may itself hold 和 (住宿和餐饮业).
     */
    private static List<String> split(String list, int number) {
        List<String> marked = Arrays.asList(MARK.split(list));
        String last = marked.get(marked.size() - 1);
        int joint = Math.max(last.lastIndexOf('和'), Math.max(last.lastIndexOf('与'), last.lastIndexOf('及')));
        if (marked.size() == number || joint <= 0) {
            return marked;
        } else if (marked.size() == number - 1) {
            List<String> joined = new ArrayList<>(marked.subList(0, marked.size() - 1));
            joined.add(last.substring(0, joint));
            joined.add(last.substring(joint + 1));
            return joined;
        }
        return Arrays.asList(SEPARATOR.split(list));
    }

    /** Where a list begins that ends at a {@code char}: after the last word that can be no part of it. */
    private int beginning(Clause clause, int end) {
        String text = discourse.chars(clause.passage());
        int from = clause.range().from();
        for (Chunk chunk : clause.chunks()) {
            if (chunk.range().to() < end && !mayBeListed(chunk)) {
                from = Math.max(from, chunk.range().to());
            }
        }
        for (Token word : clause.words()) {
            boolean joins = SEPARATOR.matcher(word.range().of(text)).matches()
                    || word.tag().equals("vn");
            if (!joins
                    && word.range().to() <= end
                    && BEFORE_LIST.indexOf(word.tag().charAt(0)) >= 0) {
                from = Math.max(from, word.range().to());
            }
        }
        return from;
    }

    /** Whether a chunk may be a member of such a list, or count them. */
    private static boolean mayBeListed(Chunk chunk) {
        return chunk instanceof Mention m
                ? Roles.KINDS.contains(m.type().name())
                : chunk instanceof IndicatorTerm || (chunk instanceof Quantity q && COUNTS.contains(q.kind()));
    }

    /** 第一、二、三产业 as 第一产业, 第二产业, 第三产业. */
    private static List<String> inFull(List<String> members) {
        Matcher last = ORDINAL.matcher(members.get(members.size() - 1));
        if (members.size() < 2
                || !members.get(0).startsWith("第")
                || !last.matches()
                || last.group(2).isEmpty()) {
            return members;
        }
        List<String> full = new ArrayList<>();
        for (String member : members) {
            Matcher ordinal = ORDINAL.matcher(member);
            full.add(
                    ordinal.matches() && (ordinal.group(2).isEmpty() || member.equals(members.get(members.size() - 1)))
                            ? "第" + ordinal.group(1) + last.group(2)
                            : member);
        }
        return full;
    }
}
