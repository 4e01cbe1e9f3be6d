package org.qiaodu.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.StatementId;

/**
 * What a statement says, apart from how surely and where: two claims of one meaning are one statement.
 *
 * @param said who, what and in which mode, as text
 * @param time EDTF text; empty where no time is given
 * @param about what is said apart from how widely it holds: 广东省第一台 and 我国第一台 of one thing are about the same
 * @param figure whether it is a figure of a period: an actual level, growth, share or number
 */
record Meaning(String said, String time, String about, boolean figure) {
    /** What the meaning of an observation begins with. */
    static final String OBSERVATION = "observation";

    private static final String SEPARATOR = "\u001f";

    /** Whether it is an observation. */
    boolean observes() {
        return said.startsWith(OBSERVATION);
    }

    /** A meaning that is about all that is said. */
    static Meaning of(@Nullable String time, @Nullable Object... said) {
        String text =
                Arrays.stream(said).map(part -> Objects.toString(part, "")).collect(Collectors.joining(SEPARATOR));
        return new Meaning(text, time == null ? "" : time, text, false);
    }

    /** The same, told to be about this. */
    Meaning about(boolean figure, @Nullable Object... parts) {
        return new Meaning(said, time, of(null, parts).said, figure);
    }

    /** The same at another time. */
    Meaning at(String edtf) {
        return new Meaning(said, edtf, about, figure);
    }

    /** The statement's name: 32 hex digits over the document's name and what is said. */
    StatementId id(DocumentId document) {
        String text = Stream.of(document.name(), said, time).collect(Collectors.joining(SEPARATOR));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new StatementId(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
