package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.INDICATOR_HEAD;
import static org.qiaodu.lexicon.NameWords.Part.INDICATOR_WORD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.TextRange;
import org.qiaodu.text.WordTrie;

/** Finds words that name what is measured: those of the lexicon, and others by their last word. */
final class IndicatorWords {
    private static final int LONGEST_HEAD = 4;

    /** What an indicator begins with that no words narrow: 年产, 日处理能力. */
    private static final String OF_A_YEAR = "年月日";

    private static final Set<String> SHARES = Set.of("占比", "贡献率", "份额", "完成率");

    /** Who does what is measured. */
    private static final List<String> DOERS = List.of("企业", "公司", "商会", "者", "主体", "集团");

    private final WordTrie<String> known;
    private final NameWords words;

    IndicatorWords(Indicators indicators, NameWords words) {
        this.words = words;
        Map<String, String> labels = new HashMap<>();
        for (Indicators.Entry entry : indicators.entries()) {
            entry.surfaces().forEach(s -> labels.putIfAbsent(Surfaces.fold(s), entry.label()));
        }
        known = new WordTrie<>(labels);
    }

    /** The lexicon's indicators in a passage; they may overlap. */
    List<IndicatorTerm> known(Sheet sheet) {
        return known.in(sheet.text()).stream()
                .filter(h -> Borders.exact(sheet, h.range())
                        && !isDoer(sheet.text(), h.range().to()))
                .map(h -> new IndicatorTerm(h.range(), h.value(), true))
                .toList();
    }

    /** Whether the words that end at a {@code char} only say what somebody does: 投资 in 港澳台投资企业. */
    private static boolean isDoer(String text, int end) {
        return DOERS.stream().anyMatch(doer -> text.startsWith(doer, end));
    }

    /** Indicators that the lexicon does not list, among the words not yet recognised. */
    List<IndicatorTerm> others(Sheet sheet) {
        List<IndicatorTerm> found = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            int first = headEndingAt(sheet, i);
            if (sheet.word(i).chunk() instanceof IndicatorTerm) {
                widened(sheet, i, found);
            } else if (first >= 0) {
                int from = first;
                while (from > 0 && belongs(sheet, from)) {
                    from--;
                }
                TextRange range = sheet.range(from, i);
                found.add(new IndicatorTerm(range, range.of(sheet.text()), false));
            }
        }
        return found;
    }

    /** A known indicator with words before it that narrow it: 限额以上单位 before 零售额. */
    private void widened(Sheet sheet, int term, List<IndicatorTerm> found) {
        int from = term;
        while (from > 0
                && OF_A_YEAR.indexOf(sheet.word(term).text().charAt(0)) < 0
                && (isShare(sheet.word(term)) ? belongs(sheet, from) : narrows(sheet, from))) {
            from--;
        }
        if (from < term) {
            TextRange range = sheet.range(from, term);
            found.add(new IndicatorTerm(range, range.of(sheet.text()), false));
        }
    }

    /** Whether the word before {@code from} narrows a known indicator. */
    private boolean narrows(Sheet sheet, int from) {
        return words.is(INDICATOR_WORD, sheet.word(from - 1).text())
                && sheet.word(from - 1).plain()
                && sheet.word(from - 1).to() == sheet.word(from).from();
    }

    /** Whether a word is an indicator that is of whatever goes before it: 非化石能源消费比重. */
    private static boolean isShare(Word word) {
        return word.chunk() instanceof IndicatorTerm term && SHARES.contains(term.label());
    }

    /** First word of an indicator's head that ends with word {@code i}; -1 where none does. */
    private int headEndingAt(Sheet sheet, int i) {
        StringBuilder head = new StringBuilder();
        int first = -1;
        for (int j = i; j >= 0 && j > i - LONGEST_HEAD && sheet.word(j).plain(); j--) {
            head.insert(0, sheet.word(j).text());
            if (words.is(INDICATOR_HEAD, head.toString())) {
                first = j;
            }
        }
        return first;
    }

    /** Whether the word before {@code from} belongs to the indicator. */
    private boolean belongs(Sheet sheet, int from) {
        @Nullable Word w = sheet.wordOrNull(from - 1);
        if (w == null || !w.plain() || w.to() != sheet.word(from).from()) {
            return false;
        }
        return words.is(INDICATOR_WORD, w.text()) || (w.nominal() && !w.tag().equals("nnt"));
    }
}
