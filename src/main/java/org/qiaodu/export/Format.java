package org.qiaodu.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.GraphFile;

/** The formats of exports; to add one, add it here and to {@link #exporter}. */
public enum Format {
    GRAPHML("graphml", "qiaodu.graphml", "yEd, Cytoscape desktop, networkx"),
    GEXF("gexf", "qiaodu.gexf", "Gephi, with its timeline"),
    CYTOSCAPE("cytoscape", "qiaodu.cyjs", "Cytoscape desktop and Cytoscape.js"),
    DOT("dot", "qiaodu.dot", "Graphviz"),
    GEPHI_CSV("gephi-csv", "", "Gephi's spreadsheet import: nodes.csv, edges.csv"),
    NEO4J_CSV("neo4j-csv", "", "Neo4j: nodes.csv, relationships.csv, import.sh, load.cypher"),
    OWL("owl", "qiaodu.owl", "Protégé: ontology and individuals, relations annotated with their evidence"),
    CSVW("csvw", "", "spreadsheets, R, pandas: observations.csv and what its columns mean"),
    SDMX_CSV("sdmx-csv", "", "statistical tools: SDMX-CSV 2.0 and its structure, observations with a time alone"),
    JSON_LD("json-ld", "qiaodu.jsonld", "JSON-LD 1.1: statements framed with their evidence, and the context"),
    TURTLE("turtle", "qiaodu.ttl", "RDF tools: all graphs as one"),
    TRIG("trig", "qiaodu.trig", "RDF tools: every graph by its name"),
    NQUADS("nquads", "qiaodu.nq", "RDF tools: one quad a line"),
    RDF12("rdf12", "qiaodu-rdf12.ttl", "RDF 1.2: Turtle in which the statement reifies the triple it says"),
    QUICKSTATEMENTS("quickstatements", "qiaodu.quickstatements.tsv", "Wikidata, to be reviewed; linked entities alone");

    private final String id;
    private final String file;
    private final String readers;

    /** @param file empty where the format is several files */
    Format(String id, String file, String readers) {
        this.id = id;
        this.file = file;
        this.readers = readers;
    }

    /**
     * The format of this name.
     *
     * @throws UserMistake if there is none
     */
    public static Format named(String id) {
        for (Format format : values()) {
            if (format.id.equals(id)) {
                return format;
            }
        }
        throw new UserMistake("--format " + id + ": no such format; there are "
                + Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", ")) + ".");
    }

    /** Its name on the command line. */
    public String id() {
        return id;
    }

    /** Whether it is several files, which want a folder. */
    public boolean isFolder() {
        return file.isEmpty();
    }

    /** What its file is called in a folder of exports; the folder's name where it is several. */
    public String file() {
        return file.isEmpty() ? id : file;
    }

    /** What it is for. */
    public String readers() {
        return readers;
    }

    /** What writes it. */
    Exporter exporter() {
        return switch (this) {
            case GRAPHML -> Network.parallel(to -> new Graphml(to.open(file)));
            case GEXF -> Network.folded(to -> new Gexf(to.open(file)));
            case CYTOSCAPE -> Network.parallel(to -> new CytoscapeJson(to.open(file)));
            case DOT -> Network.parallel(to -> new Dot(to.open(file)));
            case GEPHI_CSV -> Network.folded(GephiCsv::new);
            case NEO4J_CSV -> Network.parallel(Neo4jCsv::new);
            case OWL -> new OwlFile(file);
            case CSVW -> new Csvw();
            case SDMX_CSV -> new SdmxCsv();
            case JSON_LD -> new JsonLd(file);
            case TURTLE -> new RdfFile(GraphFile.Format.TURTLE, file, false);
            case TRIG -> new RdfFile(GraphFile.Format.TRIG, file, false);
            case NQUADS -> new RdfFile(GraphFile.Format.NQ, file, false);
            case RDF12 -> new RdfFile(GraphFile.Format.TURTLE, file, true);
            case QUICKSTATEMENTS -> new QuickStatements(file);
        };
    }

    @Override
    public String toString() {
        return id;
    }
}
