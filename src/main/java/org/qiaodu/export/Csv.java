package org.qiaodu.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;

/** CSV as all exports write it: RFC 4180, lines ended by a line feed. */
final class Csv {
    private Csv() {}

    /** @param out closed with the result */
    static CsvWriter file(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }
}
