package org.qiaodu.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a graph file.
 *
 * @param id the prefixed name, such as {@code id:江门市}
 * @param label in the chosen language
 * @param type local name of its class
 * @param cells one for each column of nodes; empty where there is nothing to tell
 * @param spell when it is or was; null for always
 * @param series values over time, by column
 */
record NetworkNode(
        String id,
        String label,
        String type,
        List<String> cells,
        @Nullable Spell spell,
        List<Moment> series) {
    /**
     * A value for a time.
     *
     * @param column place among the columns of nodes
     * @param value in the column's type
     * @param spell null for always; overlaps no other of the same column
     */
    record Moment(int column, String value, @Nullable Spell spell) {}
}
