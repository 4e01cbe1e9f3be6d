package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML that is written plainly, as rules are: lists and mappings, by indentation or in brackets on one line, words as
 * they are or in quotes. A library reads all that YAML allows, but it takes a good part of the time in which a page is read;
 * so it is left what is not plain.
 */
final class PlainYaml {
    /** What may mean something else where it begins a word. */
    private static final String MARKS = "-?:,[]{}#&*!|>'\"%@`";

    private final String[] lines;
    private int row;
    private String line = "";
    private int at;

    private PlainYaml(String text) {
        this.lines = text.split("\n", -1);
    }

    /** What is not plain. */
    private static final class NotPlain extends Exception {
        NotPlain() {
            super(null, null, false, false);
        }
    }

    /** What a file holds; null where it is not plain, or has mistakes. */
    static @Nullable Yaml read(String text) {
        if (!text.chars().allMatch(PlainYaml::isPlain)) {
            return null;
        }
        PlainYaml yaml = new PlainYaml(text);
        try {
            Yaml read = yaml.block(0);
            return yaml.row == yaml.lines.length ? read : null;
        } catch (NotPlain e) {
            return null;
        }
    }

    private static boolean isPlain(int c) {
        boolean letters = (c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0xD800) || (c > 0xFEFF && c < 0xFFFE);
        return c == ' ' || c == '\n' || (letters && !Character.isWhitespace(c));
    }

    /** Goes to the next line that has something on it; says how far it is indented, -1 at the end. */
    private int indent() {
        for (; row < lines.length; row++) {
            String stripped = lines[row].stripLeading();
            if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
                return lines[row].length() - stripped.length();
            }
        }
        return -1;
    }

    private Yaml block(int indent) throws NotPlain {
        if (indent() != indent) {
            throw new NotPlain();
        }
        return isItem(indent) ? items(indent) : fields(indent);
    }

    private boolean isItem(int indent) {
        return lines[row].startsWith("- ", indent);
    }

    private Yaml items(int indent) throws NotPlain {
        int first = row + 1;
        List<Yaml> items = new ArrayList<>();
        while (indent() == indent && isItem(indent)) {
            open(indent + 1);
            int column = at;
            if (key() != null) {
                lines[row] = " ".repeat(column) + line.substring(column);
                items.add(fields(column));
            } else {
                at = column;
                items.add(rest(indent));
            }
        }
        ended(indent);
        return new Yaml.Items(items, first);
    }

    private Yaml fields(int indent) throws NotPlain {
        int first = row + 1;
        Map<String, Yaml> fields = new LinkedHashMap<>();
        while (indent() == indent && !isItem(indent)) {
            open(indent);
            String key = key();
            if (key == null || fields.put(key, value(indent)) != null) {
                throw new NotPlain();
            }
        }
        if (fields.isEmpty()) {
            throw new NotPlain();
        }
        ended(indent);
        return new Yaml.Fields(fields, first);
    }

    /** What stands at an indentation ends where something stands further left. */
    private void ended(int indent) throws NotPlain {
        if (indent() >= indent) {
            throw new NotPlain();
        }
    }

    /** The value of a key that was just read. */
    private Yaml value(int indent) throws NotPlain {
        if (at < line.length()) {
            return rest(indent);
        }
        int start = ++row;
        int inner = indent();
        return inner > indent ? block(inner) : new Yaml.Scalar("", start);
    }

    /** What stands on the rest of a line, and on no other. */
    private Yaml rest(int indent) throws NotPlain {
        if (line.startsWith("|-", at) && at + 2 == line.length()) {
            return literal(indent);
        }
        Yaml value = inline(false);
        if (at < line.length()) {
            throw new NotPlain();
        }
        row++;
        if (indent() > indent) {
            throw new NotPlain();
        }
        return value;
    }

    /** Lines that are taken as they stand. */
    private Yaml literal(int indent) throws NotPlain {
        int first = ++row;
        int inner = lines.length > row
                ? lines[row].length() - lines[row].stripLeading().length()
                : 0;
        StringBuilder text = new StringBuilder();
        while (row < lines.length && (lines[row].isEmpty() || lines[row].startsWith(" ".repeat(inner)))) {
            String words = lines[row].isEmpty() ? "" : lines[row].substring(inner);
            text.append(row == first ? "" : "\n").append(words);
            row++;
        }
        boolean blank = row < lines.length && lines[row].isBlank();
        if (inner <= indent || blank || indent() > indent) {
            throw new NotPlain();
        }
        return new Yaml.Scalar(text.toString().replaceAll("\n+$", ""), first);
    }

    /** Begins to read the line at {@link #row} from a column on. */
    private void open(int column) {
        line = lines[row].stripTrailing();
        at = column;
        spaces();
    }

    private void spaces() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
    }

    /** A key with its colon; null, and nothing read, where none stands. */
    private @Nullable String key() {
        int end = at;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
            end++;
        }
        boolean key =
                end > at && line.startsWith(":", end) && (end + 1 == line.length() || line.charAt(end + 1) == ' ');
        if (!key) {
            return null;
        }
        String name = line.substring(at, end);
        at = end + 1;
        spaces();
        return name;
    }

    /** @param enclosed whether it stands in brackets, where commas and brackets end it */
    private Yaml inline(boolean enclosed) throws NotPlain {
        if (at == line.length()) {
            throw new NotPlain();
        }
        char c = line.charAt(at);
        Yaml value = switch (c) {
            case '[' -> bracketItems();
            case '{' -> bracketFields();
            case '\'', '"' -> quoted(c);
            default -> words(enclosed);
        };
        spaces();
        return value;
    }

    private Yaml bracketItems() throws NotPlain {
        List<Yaml> items = new ArrayList<>();
        while (goesOn(']', items.isEmpty())) {
            items.add(inline(true));
        }
        return new Yaml.Items(items, row + 1);
    }

    private Yaml bracketFields() throws NotPlain {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        while (goesOn('}', fields.isEmpty())) {
            String key = key();
            if (key == null || fields.put(key, inline(true)) != null) {
                throw new NotPlain();
            }
        }
        return new Yaml.Fields(fields, row + 1);
    }

    /** Reads what opens brackets, parts what stands in them, or ends them; false at their end. */
    private boolean goesOn(char end, boolean first) throws NotPlain {
        boolean ends = line.startsWith(String.valueOf(end), at);
        if (!first && !ends && !line.startsWith(",", at)) {
            throw new NotPlain();
        }
        at++;
        spaces();
        if (first && line.startsWith(String.valueOf(end), at)) {
            at++;
            return false;
        }
        return !ends;
    }

    private Yaml quoted(char quote) throws NotPlain {
        StringBuilder text = new StringBuilder();
        int from = at + 1;
        int end = line.indexOf(quote, from);
        while (quote == '\'' && end >= 0 && line.startsWith("''", end)) {
            text.append(line, from, end + 1);
            from = end + 2;
            end = line.indexOf(quote, from);
        }
        if (end < 0 || (quote == '"' && line.substring(from, end).indexOf('\\') >= 0)) {
            throw new NotPlain();
        }
        at = end + 1;
        return new Yaml.Scalar(text.append(line, from, end).toString(), row + 1);
    }

    /** Words without quotes. */
    private Yaml words(boolean enclosed) throws NotPlain {
        int from = at;
        boolean minus = line.charAt(at) == '-' && at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
        if (!minus && MARKS.indexOf(line.charAt(at)) >= 0) {
            throw new NotPlain();
        }
        for (; at < line.length() && !(enclosed && ",]}".indexOf(line.charAt(at)) >= 0); at++) {
            char c = line.charAt(at);
            char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
            boolean colon = c == ':' && (next == ' ' || (enclosed && ",[]{}".indexOf(next) >= 0));
            if (colon || (c == ' ' && next == '#') || (enclosed && "[{".indexOf(c) >= 0)) {
                throw new NotPlain();
            }
        }
        return new Yaml.Scalar(line.substring(from, at).stripTrailing(), row + 1);
    }
}
