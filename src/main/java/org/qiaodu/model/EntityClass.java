package org.qiaodu.model;

import java.util.regex.Pattern;

/**
 * A class of entities, by its local name in the ontology.
 *
 * @param name such as {@code City}
 */
public record EntityClass(String name) implements Comparable<EntityClass> {
    private static final Pattern UPPER_CAMEL = Pattern.compile("[A-Z][A-Za-z]*");

    public EntityClass {
        if (!UPPER_CAMEL.matcher(name).matches()) {
            throw new IllegalArgumentException("class '" + name + "' must be an UpperCamel name");
        }
    }

    @Override
    public int compareTo(EntityClass other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
