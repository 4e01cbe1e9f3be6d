package org.qiaodu.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qiaodu.model.UserMistake;

/**
 * One file of the seeds.
 *
 * @param name its folder and name, such as {@code gazetteer/Company.csv}; what problems are reported with
 * @param path where it is, on disk or in the jar
 */
public record SeedFile(String name, Path path) {
    /** The file name without its ending: {@code Company}. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
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
            throw new UserMistake("seeds/" + name + ": not UTF-8. Seed files are UTF-8; save it again as UTF-8.", e);
        } catch (IOException e) {
            throw new UserMistake("seeds/" + name + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
