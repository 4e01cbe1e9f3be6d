package org.qiaodu.link;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names in the form in which they are compared. Threads may share it. */
public final class FoldedNames {
    /** Endings that say what kind of division a place is; left out only where the class is compared too. */
    private static final List<String> KINDS = List.of("特别行政区", "自治区", "自治州", "自治县", "省", "市", "区", "县", "镇", "乡", "街道");

    private static final int SHORTEST = 2;
    private static final String MARKS = "\"'“”‘’「」『』《》·";

    private final UnaryOperator<String> simplified;

    /** @param simplified turns traditional characters into simplified ones */
    public FoldedNames(UnaryOperator<String> simplified) {
        this.simplified = simplified;
    }

    /** NFKC, simplified, lower case, without quotation marks, dots between names, and white space. */
    public String fold(String name) {
        return isAscii(name) ? bare(name) : bare(simplified.apply(Normalizer.normalize(name, Normalizer.Form.NFKC)));
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > ' ' && MARKS.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** The name folded, and without the ending that says what kind of division it is. */
    public Set<String> forms(String name) {
        String folded = fold(name);
        Set<String> forms = new LinkedHashSet<>(List.of(folded));
        KINDS.stream()
                .filter(kind -> folded.endsWith(kind) && folded.length() >= kind.length() + SHORTEST)
                .findFirst()
                .ifPresent(kind -> forms.add(folded.substring(0, folded.length() - kind.length())));
        return forms;
    }
}
