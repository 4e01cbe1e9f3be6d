package org.qiaodu.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.rdf.Vocabulary;

/** Names of things in one language, else in Chinese, else the local name of the IRI. */
final class Labels {
    /** Names kept; beyond, the one not asked for longest is read again. */
    private static final int KEPT = 20_000;

    private final Graphs graphs;
    private final Tongue tongue;
    private final Map<String, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    Labels(Graphs graphs, Tongue tongue) {
        this.graphs = graphs;
        this.tongue = tongue;
    }

    String of(Node node) {
        return of(node.getURI());
    }

    String of(String iri) {
        String label = known.get(iri);
        if (label == null) {
            label = of(graphs.describe(NodeFactory.createURI(iri)));
            known.put(iri, label);
        }
        return label;
    }

    String of(Described said) {
        String label = said.in(Vocabulary.LABEL, tongue.tag());
        if (label == null) {
            label = said.in(Vocabulary.LABEL, Tongue.ZH.tag());
        }
        return label == null ? Described.local(said.node().getURI()) : label;
    }
}
