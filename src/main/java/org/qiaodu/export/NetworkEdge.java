package org.qiaodu.export;

import java.util.List;

/**
 * An edge of a graph file.
 *
 * @param id unique among edges
 * @param source id of a node
 * @param target id of a node
 * @param label in the chosen language
 * @param type local name of its property
 * @param weight how many statements say it
 * @param cells one for each column of edges; empty where there is nothing to tell
 * @param spells when it held, one for each statement that tells; empty for always
 */
record NetworkEdge(
        String id,
        String source,
        String target,
        String label,
        String type,
        int weight,
        List<String> cells,
        List<Spell> spells) {}
