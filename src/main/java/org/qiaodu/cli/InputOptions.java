package org.qiaodu.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;
import org.qiaodu.source.Input;
import org.qiaodu.source.Sources;
import picocli.CommandLine.Option;

/** {@code --charset}, and where documents come from. */
final class InputOptions {
    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "Encoding of the text files, such as UTF-8, GB18030, Big5; found by itself where not given.")
    private @Nullable String charset;

    /** What the user's words name; to be closed by the caller. */
    Sources sources(List<String> words) {
        return new Sources(words, charset(), System.in);
    }

    private @Nullable Charset charset() {
        try {
            return charset == null ? null : Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UserMistake(
                    "--charset " + charset + ": no such encoding; give UTF-8, GB18030, Big5 or UTF-16,"
                            + " or leave it out.",
                    e);
        }
    }

    /** The documents of the seeds. */
    static Sources documents(Seeds seeds) {
        Map<String, Input.Bytes> found = new TreeMap<>();
        for (SeedFile file : seeds.files("documents", "")) {
            found.put(file.place(), () -> Files.readAllBytes(file.path()));
        }
        return Sources.of(found);
    }
}
