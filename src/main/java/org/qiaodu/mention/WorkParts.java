package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.WORK_PART;
import static org.qiaodu.lexicon.NameWords.Part.WORK_PIECE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/**
 * Finds the parts of a bridge, a dam, a port or an airport that a text tells measures of: 正桥长1072米, 北岸引桥, 东跑道, T1航站楼. They are
 * named after the work that the document named first.
 */
final class WorkParts {
    private static final EntityClass CLASS = new EntityClass("Infrastructure");
    private static final double CONFIDENCE = 0.95;

    private static final String WHICH = "(?:[东南西北左右]{1,2}(?:岸|线|侧)?|T\\d|[一二三123]号|第[一二三])";

    /** Most characters between a part and the measure told of it. */
    private static final int FAR = 8;

    /** A part at the beginning of what a clause tells. */
    private final Search spoken;

    /** The document's; null until one is named. */
    private @Nullable Mention work;

    WorkParts(NameWords words) {
        this(Search.of("(?<=^|[,;:。()\\s、]|其中|的)(?:[大全]桥|[江河]面)?(?<part>" + WHICH + "?(?:" + words.pattern(WORK_PART)
                + ")|" + WHICH + "(?:" + words.pattern(WORK_PIECE) + "))"));
    }

    private WorkParts(Search spoken) {
        this.spoken = spoken;
    }

    /** For one document. */
    WorkParts ofDocument() {
        return new WorkParts(spoken);
    }

    /** On the next sheet of the document, whose names and values are recognised. */
    List<Mention> find(Sheet sheet) {
        work = work == null ? sheet.firstName(m -> m.type().equals(CLASS)) : work;
        List<Mention> found = new ArrayList<>();
        Matcher part = spoken.matcher(sheet.text());
        while (work != null && part.find()) {
            if (isMeasured(sheet, part.end()) && !work.name().endsWith(part.group("part"))) {
                found.add(new Mention(
                        new TextRange(part.start(), part.end()),
                        CLASS,
                        work.name() + part.group("part"),
                        Mention.Form.NAME,
                        Mention.PART,
                        CONFIDENCE,
                        List.of()));
            }
        }
        return found;
    }

    /** Whether a measure is told soon after a {@code char}, in the same clause. */
    private static boolean isMeasured(Sheet sheet, int at) {
        for (Word word : sheet.words()) {
            if (word.from() >= at + FAR || (word.from() >= at && ",;。、:".contains(word.text()))) {
                return false;
            }
            if (word.from() >= at && word.chunk() instanceof Quantity q && q.kind() == Quantity.Kind.MEASURE) {
                return true;
            }
        }
        return false;
    }
}
