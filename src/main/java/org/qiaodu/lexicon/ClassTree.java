package org.qiaodu.lexicon;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.model.EntityClass;

/** The classes of entities, each under its parent. */
public final class ClassTree {
    private static final List<String> COLUMNS = SeedTable.columns("class", "parent", "zh");

    private final Map<String, String> parents;
    private final Map<String, String> labels;
    private final List<String> order;

    private ClassTree(Map<String, String> parents, Map<String, String> labels) {
        this.parents = parents;
        this.order = List.copyOf(parents.keySet());
        this.labels = Map.copyOf(labels);
    }

    /** Reads {@code lexicon/classes.csv}; mistakes go to {@code problems}. */
    public static ClassTree load(Seeds seeds, Problems problems) {
        Map<String, String> parents = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", "classes.csv", COLUMNS, problems)) {
            String name = row.get("class");
            if (name.matches("[A-Z][A-Za-z]*")) {
                parents.put(name, row.get("parent"));
                labels.put(name, row.get("zh"));
            } else {
                problems.add(row.file(), row.line(), "class '" + name + "'. A class is an UpperCamel name.");
            }
        }
        return new ClassTree(parents, labels);
    }

    /** Whether there is such a class. */
    public boolean has(String name) {
        return parents.containsKey(name);
    }

    /** Whether {@code type} is {@code ancestor} or stands below it. */
    public boolean isA(EntityClass type, String ancestor) {
        for (String at = type.name(); !at.isEmpty(); at = parents.getOrDefault(at, "")) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Every class, the widest places first. */
    public List<EntityClass> all() {
        return order.stream().map(EntityClass::new).toList();
    }

    /** Its place in the list, the widest places first; what a name shared by several things means by default. */
    public int order(EntityClass type) {
        return order.indexOf(type.name());
    }

    /** Its name in Chinese; the class name where none is written. */
    public String label(EntityClass type) {
        String zh = labels.getOrDefault(type.name(), "");
        return zh.isEmpty() ? type.name() : zh;
    }

    /** The class a cell names; a problem and {@code Topic} where there is no such class. */
    EntityClass of(SeedTable.Row row, String name, Problems problems) {
        if (has(name)) {
            return new EntityClass(name);
        }
        problems.add(
                row.file(),
                row.line(),
                "unknown class '" + name + "'. Classes are listed in seeds/lexicon/classes.csv.");
        return new EntityClass("Topic");
    }
}
