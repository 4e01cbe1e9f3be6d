package org.qiaodu.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qiaodu.model.UserMistake;

/**
 * One file of the seeds.
 *
 * @param name its folder and name, such as {@code gazetteer/Company.csv}
 * @param path where it is, on disk or in the jar
 * @param place what it is called to people: {@code seeds/gazetteer/Company.csv} where it travels with the program, else
 *     its path
 */
public record SeedFile(String name, Path path, String place) {
    /** The file name without its ending: {@code Company}. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    }

    /** The same up to the first dot, what a list is called: {@code Company} for {@code Company.taishan.csv}. */
    public String list() {
        String stem = stem();
        int dot = stem.indexOf('.');
        return dot < 0 ? stem : stem.substring(0, dot);
    }

    /** Whether somebody may have changed it since it was packed and tested: it lies on a disk, and not in the program's jar. */
    public boolean mayBeEdited() {
        return path.getFileSystem().equals(FileSystems.getDefault());
    }

    /** Its whole text; empty where it cannot be read, which is noted. */
    String text(Problems problems) {
        try {
            return text();
        } catch (UserMistake e) {
            problems.add(this, 0, String.valueOf(e.getMessage()).replaceFirst("^.*?: ", ""));
            return "";
        }
    }

    /**
     * Its whole text.
     *
     * @throws UserMistake if it cannot be read or is not UTF-8
     */
    public String text() {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new UserMistake(place + ": not UTF-8. Seed files are UTF-8; save it again as UTF-8.", e);
        } catch (IOException e) {
            throw new UserMistake(place + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
