package org.qiaodu.web;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * The way between IRIs and paths: what is called {@code BASE + rest} has its page at {@code / + rest}. So {@code
 * https://w3id.org/qiaodu/id/江门市} is shown at {@code /id/江门市}.
 */
final class Paths {
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private Paths() {}

    /** The page of a node of the graph: here if its IRI begins with the base, else at the IRI itself. */
    static String of(String base, Node node) {
        String iri = node.getURI();
        return iri.startsWith(base) ? "/" + iri.substring(base.length()) : iri;
    }

    /** The IRI that a raw path stands for; browsers escape Chinese, IRIs do not. */
    static String iri(String base, String rawPath) {
        return base
                + ESCAPED.matcher(rawPath).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(plain(m.group())));
    }

    private static String plain(String escapes) {
        ByteBuffer bytes = ByteBuffer.allocate(escapes.length() / 3);
        for (int i = 1; i < escapes.length(); i += 3) {
            bytes.put((byte) Integer.parseInt(escapes.substring(i, i + 2), 16));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            StringBuilder out = new StringBuilder();
            text.codePoints().forEach(c -> {
                if (c >= 0xA0 || Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@".indexOf(c) >= 0) {
                    out.appendCodePoint(c);
                } else {
                    out.append(encode(Character.toString(c)));
                }
            });
            return out.toString();
        } catch (CharacterCodingException e) {
            return escapes;
        }
    }

    /** Text as the value of a parameter. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
