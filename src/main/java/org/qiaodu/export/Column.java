package org.qiaodu.export;

import java.util.List;

/**
 * A column of what is told of nodes or edges.
 *
 * @param name as readers see it
 * @param type of its cells
 */
record Column(String name, Type type) {
    /** What a cell holds; an empty cell says nothing whatever its type. */
    enum Type {
        TEXT,
        /** A decimal number without exponent. */
        NUMBER,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** A day as {@code YYYY-MM-DD}. */
        DATE
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column number(String name) {
        return new Column(name, Type.NUMBER);
    }

    /** Place of a name among columns. */
    static int place(List<Column> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name.equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }
}
