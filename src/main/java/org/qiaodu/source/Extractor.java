package org.qiaodu.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;

/** Gets the text out of a file of any format that is read. */
final class Extractor {
    private Extractor() {}

    /**
     * The text of a file; may be blank.
     *
     * @param asked the encoding of text and HTML; null to find it
     * @throws UserMistake if its bytes are not what its format wants
     */
    static Extraction extract(byte[] bytes, @Nullable Charset asked, String place) {
        Format format = Format.of(bytes, place);
        try {
            return switch (format) {
                case TEXT, MARKDOWN -> text(bytes, asked, place, format);
                case HTML -> HtmlText.extract(bytes, asked, place);
                case PDF -> PdfText.extract(bytes);
                case DOCX -> DocxText.extract(bytes);
                case EPUB -> EpubText.extract(bytes);
                case ZIP ->
                    throw new UserMistake(place + ": an archive where a document was expected. An archive is read"
                            + " when its name ends in .zip and it is not within another; unpack it.");
            };
        } catch (IOException e) {
            throw new UserMistake(
                    place + ": a damaged or locked " + format + " file (" + e.getMessage() + "). Open it, save it anew"
                            + " without a password, and give that file.",
                    e);
        }
    }

    private static Extraction text(byte[] bytes, @Nullable Charset asked, String place, Format format) {
        Decoder.Decoded decoded = Decoder.decode(bytes, asked, place);
        return new Extraction(decoded.text(), decoded.charset(), format.mediaType, List.of(), true);
    }
}
