package org.qiaodu.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language a page is in. */
enum Language {
    ZH,
    EN;

    /** The tag of the language in HTML and RDF. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The words of this language. */
    String say(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** What the reader asked for: {@code ?lang=}, else the choice made before, else the browser's languages. */
    static Language of(HttpServletRequest request) {
        Language asked = named(request.getParameter("lang"));
        if (asked != null) {
            return asked;
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("lang") && named(cookie.getValue()) != null) {
                    return cookie.getValue().equals("en") ? EN : ZH;
                }
            }
        }
        if (request.getHeader("Accept-Language") == null) {
            return ZH;
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            Language language = named(locale.getLanguage());
            if (language != null) {
                return language;
            }
        }
        return EN;
    }

    private static @Nullable Language named(@Nullable String tag) {
        return "zh".equals(tag) ? ZH : "en".equals(tag) ? EN : null;
    }
}
