package org.qiaodu.link;

import java.util.Locale;

/** Public identifiers, written {@code P442:440700}. */
final class Keys {
    private Keys() {}

    /** The form in which they are compared: division codes without the zeros of lower levels, the rest in lower case. */
    static String folded(String key) {
        String property = property(key);
        String value = key.substring(property.length() + 1).strip();
        if (property.equals("P442")) {
            return property + ":" + value.replaceFirst("(00)+$", "");
        }
        if (property.equals("P6782")) {
            value = value.replaceFirst(".*ror\\.org/", "");
        }
        return property + ":" + value.toLowerCase(Locale.ROOT);
    }

    /** The value of a key. */
    static String value(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    /** The property of a key. */
    static String property(String key) {
        return key.substring(0, key.indexOf(':'));
    }
}
