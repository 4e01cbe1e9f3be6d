package org.qiaodu.export;

import java.io.IOException;

/** One way to write the statements that were chosen. */
@FunctionalInterface
interface Exporter {
    /** Writes the files of the export; they are complete when this returns. */
    void write(Selected selected, Destination to) throws IOException;
}
