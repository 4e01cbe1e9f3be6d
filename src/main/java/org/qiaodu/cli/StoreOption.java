package org.qiaodu.cli;

import java.nio.file.Path;
import org.qiaodu.store.GraphStore;
import picocli.CommandLine.Option;

/** {@code --store}. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "qiaodu-store",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    Path path = Path.of("qiaodu-store");

    /** The store, which must exist; to be closed by the caller. */
    GraphStore open() {
        return GraphStore.open(path);
    }
}
