package org.qiaodu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.qiaodu.store.GraphStore;

/** Writes statements of a store for other programs. */
public final class Export {
    private final GraphStore store;
    private final Choice choice;
    private final Progress progress;

    /**
     * @param store stays open
     * @param choice which statements, and how
     * @param progress told from the thread that writes
     */
    public Export(GraphStore store, Choice choice, Progress progress) {
        this.store = store;
        this.choice = choice;
        this.progress = progress;
    }

    /**
     * Writes an export in one transaction.
     *
     * @throws org.qiaodu.model.UserMistake if the choice names what the store does not have
     * @throws UncheckedIOException if a file cannot be written
     */
    public void write(Format format, Destination to) {
        store.read(data -> {
            try {
                Selected selected = new Selected(new Graphs(data, store.names()), choice, progress);
                format.exporter().write(selected, to);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
