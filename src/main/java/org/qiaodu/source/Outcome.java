package org.qiaodu.source;

import org.qiaodu.model.Document;
import org.qiaodu.model.Skip;

/** What became of an input. */
public sealed interface Outcome {
    /** It is a document. */
    record Read(Document document) implements Outcome {}

    /** It could not be read, and the others go on. */
    record Skipped(Skip skip) implements Outcome {}
}
