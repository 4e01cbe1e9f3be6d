package org.qiaodu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.qiaodu.model.UserMistake;

/** The right to change a store, which one process has at a time; lost when the process ends, however it ends. */
final class WriterLock implements AutoCloseable {
    private final FileChannel file;

    private WriterLock(FileChannel file) {
        this.file = file;
    }

    /** @throws UserMistake if another process changes the store */
    static WriterLock of(Path store) {
        try {
            FileChannel file = FileChannel.open(
                    store.resolve(StoreFolder.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (file.tryLock() != null) {
                    return new WriterLock(file);
                }
            } catch (OverlappingFileLockException e) {
                // another store of this process has it
            }
            file.close();
        } catch (IOException e) {
            throw Failures.writing(store, e);
        }
        throw new UserMistake(store + ": another process is changing this store; wait until it has finished, or put the"
                + " documents into the folder that `serve --watch` watches.");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
