package org.qiaodu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * One form for what is written in several: width, script and marks are folded {@code char} by {@code char}, so that a
 * folded text is as long as the text it came from. For reading only; what is quoted is never folded.
 *
 * <ul>
 *   <li>full-width letters, digits and marks become half-width: {@code ，；：（）！？} are read {@code ,;:()!?}
 *   <li>{@code 。、“”‘’《》…} stay; {@code 「」『』} become {@code “”‘’}, straight double quotes {@code “} and {@code ”} in turn
 *   <li>the sign of a proportion {@code ∶} becomes {@code :}
 *   <li>{@code – －} and their like become {@code -}; {@code ― ─} and doubled {@code --} become {@code —}
 *   <li>traditional characters become simplified by the single-character rows of HanLP's table; 乾 stays, as in 乾隆
 *   <li>characters that only look like another (compatibility forms, radicals) become that other
 *   <li>every white space becomes a space
 * </ul>
 */
public final class Folding {
    /** Changes whenever the same text would be folded otherwise. */
    public static final String VERSION = "2";

    private static final String TABLE = "/data/dictionary/tc/t2s.txt";
    private static final String FROM = "「」『』–－‐‑−―─～〜∼•‧・･﹑､｡￥＂〝〞∶";
    private static final String TO = "“”‘’-----——~~~····、、。¥\"“”:";
    private static final char[] FOLDED = table();

    private Folding() {}

    /** {@code text} folded; of the same length. */
    public static String fold(String text) {
        char[] out = text.toCharArray();
        boolean open = false;
        for (int i = 0; i < out.length; i++) {
            out[i] = FOLDED[out[i]];
            if (out[i] == '"') {
                open = !open;
                out[i] = open ? '“' : '”';
            }
            if (out[i] == '-' && i > 0 && (out[i - 1] == '-' || (out[i - 1] == '—' && text.charAt(i - 1) == '-'))) {
                out[i - 1] = '—';
                out[i] = '—';
            }
        }
        return new String(out);
    }

    private static char[] table() {
        char[] simplified = simplified();
        char[] table = new char[simplified.length];
        for (int c = 0; c < table.length; c++) {
            table[c] = simplified[simplified[plain((char) c)]];
        }
        for (int i = 0; i < FROM.length(); i++) {
            table[FROM.charAt(i)] = TO.charAt(i);
        }
        return table;
    }

    private static char plain(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        if (c == '\u00a0' || Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        boolean lookAlike = (c >= '\u2e80' && c <= '\u2fdf') || (c >= '\uf900' && c <= '\ufaff');
        String other = lookAlike ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : "";
        return other.length() == 1 ? other.charAt(0) : c;
    }

    private static char[] simplified() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        try (InputStream in = Folding.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + TABLE + " of HanLP");
            }
            BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (row.length() == 3 && row.charAt(1) == '=' && row.charAt(0) != '乾') {
                    table[row.charAt(0)] = row.charAt(2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
