package org.qiaodu.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Document;
import org.qiaodu.model.Layout;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Span;

/** Reads a document's passages: each once, whole, folded, with the way back to every place it is printed. */
public final class PassageReader {
    private final KnownWords words;

    /** @param words what counts as a word */
    public PassageReader(KnownWords words) {
        this.words = words;
    }

    /** The passages of a document in reading order; none for a text without words. */
    public Layout read(Document document) {
        return read(document, List.of());
    }

    /** The same with misprints read as people ruled. */
    public Layout read(Document document, List<Correction> rulings) {
        List<Block> printed = RuledRepairs.repair(Blocks.of(Line.of(document.text())), rulings);
        List<Block> blocks = Kinds.tell(Doublings.repair(printed));
        Repeats.Printing printing = Repeats.fold(blocks, words);
        Map<Integer, Block> joined = Columns.join(printing, words);
        List<Passage> passages = Passages.of(printing, joined);
        return new Layout(title(document, passages), passages, brokenOff(document, printing, joined));
    }

    private static @Nullable String title(Document document, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.kind() == PassageKind.TITLE)
                .findFirst()
                .map(passage -> document.text()
                        .slice(
                                passage.text().start(0),
                                passage.text().end(passage.chars().length() - 1)))
                .orElse(null);
    }

    private List<Skip> brokenOff(Document document, Repeats.Printing printing, Map<Integer, Block> joined) {
        Breaks breaks = new Breaks(words);
        return printing.read().stream()
                .filter(block -> breaks.breaksOff(block) && !joined.containsKey(block.at()))
                .map(block -> block.piece().span())
                .map(span -> new Skip("text", place(document, span), reason(document, span)))
                .toList();
    }

    private static String place(Document document, Span span) {
        return document.id() + "#char=" + span.start() + "," + span.end();
    }

    private static String reason(Document document, Span span) {
        String last = document.text().slice(Math.max(span.start(), span.end() - 10), span.end());
        return "文字在“" + last + "”处中断,未找到下文 | the text breaks off at '" + last + "' and goes on nowhere";
    }
}
