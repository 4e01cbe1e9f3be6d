package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.TextRange;

/**
 * A sentence with its names marked by hand.
 *
 * @param text the sentence without marks
 * @param names where the names stand, in order
 */
record NamedSentence(String text, List<Name> names) {
    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]+)\\|([A-Z][A-Za-z]*)\\]");

    /** A marked name. */
    record Name(TextRange range, EntityClass type) {}

    NamedSentence {
        names = List.copyOf(names);
    }

    /** Reads a line in which names are written {@code [surface|Class]}. */
    static NamedSentence parse(String line) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int at = 0;
        while (mark.find()) {
            text.append(line, at, mark.start());
            int from = text.length();
            text.append(mark.group(1));
            names.add(new Name(new TextRange(from, text.length()), new EntityClass(mark.group(2))));
            at = mark.end();
        }
        text.append(line.substring(at));
        return new NamedSentence(Surfaces.fold(text.toString()), names);
    }

    /** The sentences of a file; {@code #} begins a comment. */
    static List<NamedSentence> all(SeedFile file) {
        return file.text()
                .lines()
                .filter(l -> !l.startsWith("#") && !l.isBlank())
                .map(NamedSentence::parse)
                .toList();
    }
}
