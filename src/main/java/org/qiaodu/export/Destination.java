package org.qiaodu.export;

import java.io.IOException;
import java.io.Writer;

/** Where the files of an export go. */
@FunctionalInterface
public interface Destination {
    /**
     * Begins a file.
     *
     * @param name what the file is called within an export of several files
     * @return to be closed by the caller
     */
    Writer open(String name) throws IOException;
}
