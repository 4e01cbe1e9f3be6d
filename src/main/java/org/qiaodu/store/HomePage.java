package org.qiaodu.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.qiaodu.model.DocumentId;

/** The page at {@code /}: what the graph holds, and a first query. */
public final class HomePage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String FIRST_QUERY = """
            PREFIX qd: <https://w3id.org/qiaodu/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?period ?indicatorName ?value ?unit ?quote WHERE {
              ?observation qd:indicator/rdfs:label ?indicatorName ; qd:value ?value ; qd:unitCode ?unit ;
                prov:wasDerivedFrom/oa:hasSelector/oa:exact ?quote .
              OPTIONAL { ?observation qd:period ?period }
            } ORDER BY ?period ?indicatorName LIMIT 50
            """;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>侨都 Qiaodu</title><style>
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
            pre { overflow: auto; padding: 1rem; background: #8881; } :root { color-scheme: light dark; }
            </style></head><body>
            <h1>侨都 Qiaodu</h1>
            <p>从文本读出的知识图谱：每个陈述都指向原文。<br><span lang="en">A knowledge graph read from texts: every
            statement points at its words.</span></p>
            <p>文档 <span lang="en">Documents</span>: %d (%s)<br>四元组 <span lang="en">Quads</span>: %d</p>
            <p>SPARQL: <code>%s</code> · Graph Store: <code>%s</code> （只读 <span lang="en">read-only</span>）</p>
            <h2>先问一句 <span lang="en">A first query</span></h2>
            <pre>%s</pre>
            <p><a href="%s">运行 <span lang="en">Run it</span></a></p>
            </body></html>
            """;

    /** Names of documents shown before the rest is left out. */
    private static final int SHOWN = 20;

    private final transient GraphStore store;

    /** @param store stays open as long as the page is served */
    public HomePage(GraphStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<DocumentId> documents = store.documents();
        long quads = store.read(graphs -> {
            long count = 0;
            for (var all = graphs.find(Quad.ANY); all.hasNext(); all.next()) {
                count++;
            }
            return count;
        });
        String names = String.join(
                        ", ",
                        documents.stream().limit(SHOWN).map(DocumentId::name).toList())
                + (documents.size() > SHOWN ? ", …" : "");
        String run = Server.SPARQL + "?format=csv&query=" + URLEncoder.encode(FIRST_QUERY, StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.getWriter()
                .write(PAGE.formatted(
                        documents.size(),
                        escape(names),
                        quads,
                        Server.SPARQL,
                        Server.DATA,
                        escape(FIRST_QUERY),
                        escape(run)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
