package org.qiaodu.model;

/**
 * A class of entities, by its local name in the ontology.
 *
 * @param name such as {@code City}
 */
public record EntityClass(String name) implements Comparable<EntityClass> {
    public EntityClass {
        if (!isUpperCamel(name)) {
            throw new IllegalArgumentException("class '" + name + "' must be an UpperCamel name");
        }
    }

    private static boolean isUpperCamel(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (!upper && (i == 0 || c < 'a' || c > 'z')) {
                return false;
            }
        }
        return !name.isEmpty();
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
