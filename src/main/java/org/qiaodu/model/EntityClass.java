package org.qiaodu.model;

/**
 * A class of entities, by its local name in the ontology.
 *
 * @param name such as {@code City}
 */
public record EntityClass(String name) implements Comparable<EntityClass> {
    public EntityClass {
        if (!name.matches("[A-Z][A-Za-z]*")) {
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
