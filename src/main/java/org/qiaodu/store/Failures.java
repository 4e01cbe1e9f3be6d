package org.qiaodu.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.apache.jena.dboe.base.file.FileException;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;

/** What the file system refused, in the user's words. */
final class Failures {
    private Failures() {}

    /** The mistake behind a failure to write a store. */
    static UserMistake writing(Path path, Throwable failure) {
        return new UserMistake(
                path + ": the store cannot be written (" + why(failure)
                        + "); nothing was changed, give --store a folder on a disk that can be written and has room.",
                failure);
    }

    /** Whether the disk, not the program, is the reason; a full one shows as an error when a mapped file grows. */
    static boolean isOfDisk(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InternalError
                    || t instanceof IOException
                    || t instanceof FileException
                    || t instanceof ReadOnlyFileSystemException) {
                return true;
            }
        }
        return false;
    }

    /** The innermost reason, in a few words. */
    static String why(Throwable failure) {
        Throwable last = failure;
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            last = t;
        }
        if (last instanceof InternalError) {
            return "no space left on the disk, or a fault of it";
        }
        if (last instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (last instanceof FileAlreadyExistsException || last instanceof NotDirectoryException) {
            return "a file of that name is in the way";
        }
        if (last instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (last instanceof ReadOnlyFileSystemException) {
            return "read-only file system";
        }
        String message = last.getMessage();
        if (last instanceof FileSystemException f && f.getReason() != null) {
            message = f.getReason();
        }
        return message == null ? last.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
    }
}
