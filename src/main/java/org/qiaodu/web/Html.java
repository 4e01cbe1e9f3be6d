package org.qiaodu.web;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of HTML or SVG that is well-formed by the way it is made: text and attribute values are escaped, links lead
 * only to pages.
 *
 * @param markup may stand between any two tags
 */
record Html(String markup) {
    /** Nothing. */
    static final Html NONE = new Html("");

    private static final Set<String> VOID =
            Set.of("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|[/#?]|[a-z0-9_-]+$).*", Pattern.DOTALL);

    /**
     * An attribute.
     *
     * @param value null leaves the attribute out
     */
    record Attribute(String name, @Nullable String value) {}

    static Attribute at(String name, @Nullable Object value) {
        return new Attribute(name, value == null ? null : value.toString());
    }

    /**
     * An element.
     *
     * @param parts attributes; {@code Html} as it is; arrays, streams and collections of parts; null for nothing; anything
     *     else as text
     */
    static Html tag(String name, @Nullable Object... parts) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder children = new StringBuilder();
        add(parts, attributes, children);
        String open = "<" + name + attributes + ">";
        return new Html(VOID.contains(name) ? open : open + children + "</" + name + ">");
    }

    /** Parts one after another. */
    static Html of(@Nullable Object... parts) {
        StringBuilder children = new StringBuilder();
        add(parts, new StringBuilder(), children);
        return new Html(children.toString());
    }

    private static void add(@Nullable Object part, StringBuilder attributes, StringBuilder children) {
        if (part == null) {
            return;
        }
        if (part instanceof Attribute a) {
            attribute(a, attributes);
        } else if (part instanceof Html html) {
            children.append(html.markup);
        } else if (part instanceof @Nullable Object[] array) {
            for (Object each : array) {
                add(each, attributes, children);
            }
        } else if (part instanceof Iterable<?> all) {
            all.forEach(each -> add(each, attributes, children));
        } else if (part instanceof Stream<?> all) {
            all.forEach(each -> add(each, attributes, children));
        } else {
            children.append(escape(part.toString()));
        }
    }

    private static void attribute(Attribute a, StringBuilder out) {
        if (a.value == null) {
            return;
        }
        boolean leads = a.name.equals("href") || a.name.equals("src") || a.name.equals("action");
        if (!leads || LINK.matcher(a.value).matches()) {
            out.append(' ').append(a.name).append("=\"").append(escape(a.value)).append('"');
        }
    }

    /** Text as it stands in HTML, within quotes too. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A link. */
    static Html link(String to, @Nullable Object... parts) {
        return tag("a", at("href", to), parts);
    }

    @Override
    public String toString() {
        return markup;
    }
}
