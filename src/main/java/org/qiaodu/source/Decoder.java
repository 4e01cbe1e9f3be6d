package org.qiaodu.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;

/**
 * Bytes as text. A byte order mark decides; else the one encoding that decodes every byte and gives common Chinese
 * characters. Where two do, the user is asked and nothing is guessed. The mark itself is not part of the text.
 */
final class Decoder {
    /** Share of common characters below which a decoding is not believed; running Chinese has 0.5 and more. */
    private static final double BELIEVABLE = 0.2;
    /** How many times more common characters the best decoding must have than the next one. */
    private static final double CLEARLY = 2;
    /** UTF-8 sequences of several bytes that do not come about by chance in other encodings. */
    private static final int FEW = 6;

    private static final List<Charset> WITHOUT_MARK = List.of(
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("Big5-HKSCS"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
    private static final String KNOWN = "UTF-8, UTF-16, GB18030 and Big5";

    /** A text and the IANA name of its encoding. */
    record Decoded(String text, String charset) {}

    private record Attempt(Charset charset, String text, double common) {}

    private Decoder() {}

    /**
     * Decodes a file.
     *
     * @param asked the encoding the user named; null to find it
     * @param place what to call the file
     * @throws UserMistake if no encoding fits, or several do
     */
    static Decoded decode(byte[] bytes, @Nullable Charset asked, String place) {
        if (asked != null) {
            return strict(bytes, asked)
                    .map(text -> decoded(text, asked))
                    .orElseThrow(() ->
                            new UserMistake(place + ": not all of its " + bytes.length + " bytes are " + asked.name()
                                    + ". Name its encoding with --charset, or leave that out to have it found."));
        }
        Charset marked = marked(bytes);
        if (marked != null) {
            return strict(bytes, marked)
                    .map(text -> decoded(text, marked))
                    .orElseThrow(() -> undecodable(bytes, place));
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8).filter(text -> text.indexOf(0) < 0);
        if (utf8.isPresent() && isCertain(utf8.get())) {
            return decoded(utf8.get(), StandardCharsets.UTF_8);
        }
        return best(attempts(bytes, utf8), bytes, place);
    }

    private static boolean isCertain(String utf8) {
        long other = utf8.codePoints().filter(c -> c >= 0x80).count();
        return other == 0 || other >= FEW;
    }

    private static List<Attempt> attempts(byte[] bytes, Optional<String> utf8) {
        List<Attempt> attempts = new ArrayList<>();
        utf8.ifPresent(text -> attempts.add(new Attempt(StandardCharsets.UTF_8, text, CommonCharacters.share(text))));
        for (Charset charset : WITHOUT_MARK) {
            strict(bytes, charset)
                    .filter(text -> attempts.stream().noneMatch(known -> isSame(known, charset, text)))
                    .ifPresent(text -> attempts.add(new Attempt(charset, text, CommonCharacters.share(text))));
        }
        attempts.sort(Comparator.comparingDouble(Attempt::common).reversed());
        return attempts;
    }

    /** Whether an attempt adds nothing: the same text, or an extension of an encoding that was enough. */
    private static boolean isSame(Attempt known, Charset charset, String text) {
        return known.text.equals(text) || charset.name().startsWith(known.charset.name() + "-");
    }

    private static Decoded best(List<Attempt> attempts, byte[] bytes, String place) {
        List<Attempt> believable = attempts.stream()
                .filter(attempt -> attempt.common >= BELIEVABLE)
                .toList();
        if (believable.isEmpty()) {
            throw undecodable(bytes, place);
        }
        Attempt best = believable.get(0);
        if (believable.size() > 1 && best.common < CLEARLY * believable.get(1).common) {
            throw new UserMistake(place + ": its bytes can be read as "
                    + believable.stream().map(attempt -> attempt.charset.name()).collect(Collectors.joining(" and as "))
                    + ". Name the one that is meant with --charset NAME.");
        }
        return decoded(best.text, best.charset);
    }

    private static UserMistake undecodable(byte[] bytes, String place) {
        boolean binary = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
                .codePoints()
                .anyMatch(c -> c < ' ' && "\t\n\r\f\u001a".indexOf(c) < 0);
        return binary
                ? new UserMistake(
                        place + ": a binary file, not text. Read are text, Markdown, HTML, PDF, DOCX, EPUB and"
                                + " ZIP; save it as one of these.")
                : new UserMistake(place + ": its " + bytes.length + " bytes are no Chinese text in any of " + KNOWN
                        + ". Save it as UTF-8, or name its encoding with --charset NAME.");
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (Format.startsWith(bytes, "\u00ef\u00bb\u00bf")) {
            return StandardCharsets.UTF_8;
        }
        if (Format.startsWith(bytes, "\u00ff\u00fe")) {
            return StandardCharsets.UTF_16LE;
        }
        return Format.startsWith(bytes, "\u00fe\u00ff") ? StandardCharsets.UTF_16BE : null;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded decoded(String text, Charset charset) {
        return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, charset.name());
    }
}
