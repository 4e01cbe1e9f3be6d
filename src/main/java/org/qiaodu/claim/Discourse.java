package org.qiaodu.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** A document's clauses, what goes before each, the headings above it, and the indicator it carries on. */
final class Discourse {
    /** How the name of a trade ends. */
    private static final String TRADE = "业";

    /** Indicators that say how fast another grows, and are none beside it: 出口总额增速. */
    private static final Set<String> RATES = Set.of("增速", "增长率", "增幅", "涨幅", "降幅", "增长速度");

    /** Indicators that are told of one product after the other: 主要产品产量中,原盐100万吨,纯碱50万吨. */
    private static final Pattern OUTPUT = Pattern.compile(".*(产量|销量|销售量|存栏量?|出栏量?|库存量)");

    /** What may stand between a thing and its indicator: 一产实现增加值. */
    private static final Pattern ATTAINS = Pattern.compile("(年末|年底|期末|月末)?(的|实现|完成|达到|达|累计|共|总)*");

    private final List<AnnotatedPassage> passages;
    private final Map<Integer, List<Clause>> clauses = new HashMap<>();
    /** The clauses by passage and sentence. */
    private final Map<Integer, Map<Integer, List<Clause>>> sentences;

    private final InnerNames innerNames;
    private final IndicatorHeads heads;
    /** Mentions that a number stands right before. */
    private final Set<Chunk> numbered = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param passages a whole document's, in order of their index
     * @param heads the last words of indicators
     */
    Discourse(List<AnnotatedPassage> passages, IndicatorHeads heads) {
        this.passages = passages;
        this.heads = heads;
        this.innerNames = new InnerNames(passages);
        passages.forEach(p -> clauses.put(p.passage().index(), Clause.of(p)));
        passages.forEach(p -> number(p.chunks()));
        this.sentences = clauses.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Clause::passage, Collectors.groupingBy(Clause::sentence)));
    }

    private void number(List<Chunk> chunks) {
        for (int i = 1; i < chunks.size(); i++) {
            boolean many = chunks.get(i - 1) instanceof Quantity q
                    && q.kind() == Quantity.Kind.COUNT
                    && q.value().compareTo(BigDecimal.ONE) > 0
                    && q.range().to() == chunks.get(i).range().from();
            if (many) {
                numbered.add(chunks.get(i));
            }
        }
    }

    /** Whether a mention is no name, but words that are told with their number: 宜居村项目 in 53个宜居村项目. */
    boolean isSoMany(Mention mention) {
        return mention.form() == Mention.Form.NAME
                && !mention.source().equals(Mention.GAZETTEER)
                && numbered.contains(mention);
    }

    /** All passages, in order of their index. */
    List<AnnotatedPassage> passages() {
        return passages;
    }

    /** The names inside its names. */
    InnerNames innerNames() {
        return innerNames;
    }

    /** The clauses of a passage, in order. */
    List<Clause> clauses(int passage) {
        return clauses.getOrDefault(passage, List.of());
    }

    /** A clause and the earlier ones of its sentence, the nearest first. */
    List<Clause> backwards(Clause own) {
        List<Clause> before = new ArrayList<>();
        for (Clause clause : sentence(own.passage(), own.sentence())) {
            if (clause.range().from() <= own.range().from()) {
                before.add(0, clause);
            }
        }
        return before;
    }

    /** The words of the first clause of the sentence that a clause stands in. */
    String opening(Clause own) {
        List<Clause> before = backwards(own);
        return before.get(before.size() - 1).range().of(chars(own.passage()));
    }

    /** The clauses before a clause, the nearest first, back to the last full stop: of its sentence, and of those that a semicolon ends. */
    List<Clause> stretch(Clause own) {
        List<Clause> before = new ArrayList<>();
        for (Clause clause : clauses(own.passage())) {
            if (clause.range().from() >= own.range().from()) {
                break;
            }
            Clause last = before.isEmpty() ? clause : before.get(0);
            if (last.sentence() != clause.sentence() && !endsWithSemicolon(last)) {
                before.clear();
            }
            before.add(0, clause);
        }
        boolean goesOn =
                before.isEmpty() || before.get(0).sentence() == own.sentence() || endsWithSemicolon(before.get(0));
        return goesOn ? before : List.of();
    }

    /** The clause a {@code char} of a passage stands in. */
    Clause clauseAt(int passage, int at) {
        for (Clause clause : clauses(passage)) {
            if (clause.range().from() <= at && at < clause.range().to()) {
                return clause;
            }
        }
        throw new IllegalArgumentException("no clause of passage " + passage + " holds " + at);
    }

    /** Whether a place of a passage is inside round brackets: what is said there is not spoken of after them. */
    boolean isBracketed(int passage, int at) {
        String text = chars(passage);
        return text.lastIndexOf('(', at - 1) > text.lastIndexOf(')', at - 1);
    }

    interface Inherited<T, R> {
        @Nullable
        R of(int passage, T found, String how);
    }

    /** What {@code find} gives for the nearest earlier clause, sentence by sentence back to the passage's beginning. */
    <T, R> @Nullable R fromEarlier(Clause own, Function<Clause, @Nullable T> find, Inherited<T, R> make) {
        for (Clause clause : backwards(own)) {
            T found = clause.equals(own) ? null : find.apply(clause);
            if (found != null) {
                return make.of(own.passage(), found, "sentence");
            }
        }
        return fromEarlierSentences(own, find, make);
    }

    /**
     * What {@code find} gives for the first clause that has any, of the nearest earlier sentence that has any; one that ends with
     * a semicolon goes on in the next.
     */
    <T, R> @Nullable R fromEarlierSentences(Clause own, Function<Clause, @Nullable T> find, Inherited<T, R> make) {
        boolean goesOn = true;
        for (int s = own.sentence() - 1; s >= 0; s--) {
            List<Clause> sentence = sentence(own.passage(), s);
            goesOn &= !sentence.isEmpty() && endsWithSemicolon(sentence.get(sentence.size() - 1));
            for (Clause clause : sentence) {
                T found = find.apply(clause);
                if (found != null) {
                    return make.of(own.passage(), found, goesOn ? "sentence" : "passage");
                }
            }
        }
        return null;
    }

    private List<Clause> sentence(int passage, int number) {
        return sentences.getOrDefault(passage, Map.of()).getOrDefault(number, List.of());
    }

    /** Whether a clause is the last before a semicolon. */
    boolean endsWithSemicolon(Clause clause) {
        return chars(clause.passage()).charAt(clause.range().to() - 1) == ';';
    }

    /** The headings and titles above a passage, the nearest first. */
    List<AnnotatedPassage> headings(int passage) {
        List<AnnotatedPassage> above = new ArrayList<>();
        for (int i = passage - 1; i >= 0; i--) {
            if (passages.get(i).passage().kind().isHeading()) {
                above.add(passages.get(i));
            }
        }
        return above;
    }

    /** The indicator that words at {@code match} take over, and how; null where none is known. */
    @Nullable
    Carried indicator(int passage, TextRange match) {
        Clause own = clauseAt(passage, match.from());
        Carried before = lastIndicator(own, match.from(), "clause");
        if (before != null) {
            return before;
        }
        return fromEarlier(own, clause -> lastIndicator(clause, clause.range().to(), ""), Carried::from);
    }

    /** The indicator that the earlier clauses of a sentence tell last before words of it; null where they tell none. */
    @Nullable
    Carried earlierIndicator(int passage, TextRange words) {
        Clause own = clauseAt(passage, words.from());
        return backwards(own).stream()
                .filter(clause -> !clause.equals(own))
                .map(clause -> lastIndicator(clause, clause.range().to(), "sentence"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The indicators that a sentence names last before a match, in order of the text, rates of growth not among them.
     *
     * @param number how many
     * @return empty where it names fewer
     */
    List<String> indicators(int passage, TextRange match, int number) {
        Clause own = clauseAt(passage, match.from());
        List<String> labels = new ArrayList<>();
        for (Clause clause : backwards(own)) {
            List<String> inside = new ArrayList<>();
            for (Chunk chunk : clause.chunks()) {
                if (chunk instanceof IndicatorTerm t && t.range().to() <= match.from() && !RATES.contains(t.label())) {
                    inside.add(t.label());
                }
            }
            labels.addAll(0, inside);
        }
        return labels.size() < number ? List.of() : labels.subList(labels.size() - number, labels.size());
    }

    /**
     * An indicator taken over.
     *
     * @param label with the industry or product it was said of: 第一产业增加值
     * @param how where from
     * @param at where it stands in its passage, which is the one that takes it over
     */
    record Carried(String label, String how, TextRange at) {
        /** The same taken over from further away. */
        private static Carried from(int passage, Carried found, String how) {
            return new Carried(found.label(), how, found.at());
        }
    }

    /** The last indicator of a clause that ends before a place in the passage, exclusive, or that of a part which it tells of. */
    private @Nullable Carried lastIndicator(Clause clause, int before, String how) {
        Carried last = lastTerm(clause, before, how);
        return last == null ? ofPart(clause, before, how) : last;
    }

    /** The last indicator that a clause names before a place in the passage, exclusive. */
    private @Nullable Carried lastTerm(Clause clause, int before, String how) {
        Carried last = null;
        Mention item = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m && Roles.KINDS.contains(m.type().name())) {
                item = m;
            } else if (chunk instanceof IndicatorTerm t && t.range().to() <= before) {
                last = new Carried(ofItem(clause, item, t), how, t.range());
            }
        }
        return last;
    }

    /**
     * The indicator named before, of the part that a clause goes on to tell of (电子行业增加值): its last word after the part's, or
     * of one that an earlier sentence names only a known last word; a trade alone (电子行业) where none is named.
     *
     * @return null where the clause tells of no part, or of one that nothing is told of before
     */
    private @Nullable Carried ofPart(Clause clause, int before, String how) {
        TextRange part = PartPhrases.of(clause, chars(clause.passage()), before);
        if (part == null) {
            return null;
        }
        String words = part.of(chars(clause.passage()));
        Carried whole = fromEarlier(clause, c -> lastTerm(c, c.range().to(), ""), Carried::from);
        boolean output = whole != null && OUTPUT.matcher(whole.label()).matches();
        if (!output && !PartPhrases.isSort(words)) {
            return null;
        }
        String head = whole == null ? null : heads.ofPart(whole.label());
        if (head == null && whole != null && "sentence".equals(whole.how())) {
            head = whole.label();
        }
        return head != null || words.endsWith(TRADE)
                ? new Carried(words + (head == null ? "" : head), how, part)
                : null;
    }

    private String ofItem(Clause clause, @Nullable Mention item, IndicatorTerm term) {
        if (item == null || item.range().to() > term.range().from()) {
            return term.label();
        }
        String between = chars(clause.passage())
                .substring(item.range().to(), term.range().from());
        return ATTAINS.matcher(between).matches() && !term.label().startsWith(item.name())
                ? item.name() + term.label()
                : term.label();
    }

    /** The words of a passage as read. */
    String chars(int passage) {
        return passages.get(passage).passage().chars();
    }
}
