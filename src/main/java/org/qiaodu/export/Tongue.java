package org.qiaodu.export;

import java.util.Locale;

/** The language that labels are written in; where a thing has no name in it, its Chinese name stands. */
public enum Tongue {
    ZH,
    EN;

    /** The tag of the language in RDF. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
