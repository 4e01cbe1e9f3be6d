package org.qiaodu.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.EntityClass;

/** Words that are no names, each with the class of entity it speaks of: 该厂 a factory, 等企业 companies. */
public final class WordClasses {
    private static final List<String> COLUMNS = SeedTable.columns("class", "words", "note");

    private final Map<String, EntityClass> classes;

    private WordClasses(Map<String, EntityClass> classes) {
        this.classes = classes;
    }

    /**
     * Reads a file of {@code lexicon/}; mistakes go to {@code problems}.
     *
     * @param name such as {@code anaphors.csv}
     */
    static WordClasses load(Seeds seeds, String name, ClassTree tree, Problems problems) {
        Map<String, EntityClass> classes = new LinkedHashMap<>();
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", name, COLUMNS, problems)) {
            EntityClass type = tree.of(row, row.get("class"), problems);
            row.list("words").forEach(w -> classes.put(w, type));
        }
        return new WordClasses(classes);
    }

    /** The class that the longest of the words speaks of in which {@code phrase} ends, other words before them; null where none does. */
    public @Nullable EntityClass ofEnd(String phrase) {
        for (int start = 1; start < phrase.length(); start++) {
            EntityClass type = classes.get(phrase.substring(start));
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** The class each speaks of, by its words, in the order of the file. */
    public Map<String, EntityClass> classes() {
        return classes;
    }
}
