package org.qiaodu.mention;

import java.util.List;
import org.qiaodu.lexicon.WordClasses;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.text.WordTrie;

/** Finds words that point back: 该厂, 全市, 公司. */
final class BackReferences {
    private static final double CONFIDENCE = 0.8;

    private final WordTrie<EntityClass> trie;

    BackReferences(WordClasses anaphors) {
        trie = new WordTrie<>(anaphors.classes());
    }

    List<Mention> find(Sheet sheet) {
        return trie.in(sheet.text()).stream()
                .filter(h -> Borders.exact(sheet, h.range()) && free(sheet, h.range()))
                .map(h -> new Mention(
                        h.range(),
                        h.value(),
                        h.range().of(sheet.text()),
                        Mention.Form.ANAPHOR,
                        "anaphor",
                        CONFIDENCE,
                        List.of()))
                .toList();
    }

    /** Whether no noun stands right before the words: 贸易公司 points to nothing. */
    private static boolean free(Sheet sheet, TextRange range) {
        Word before = sheet.wordOrNull(sheet.holding(range.from()) - 1);
        if (before == null || before.to() < range.from() || isDeictic(range.of(sheet.text()))) {
            return true;
        }
        boolean modifies = before.nominal() || "amq".indexOf(before.tag().charAt(0)) >= 0;
        return before.plain() && !modifies && !"”)》".contains(before.text());
    }

    private static boolean isDeictic(String words) {
        return "该本我全当".indexOf(words.charAt(0)) >= 0;
    }
}
