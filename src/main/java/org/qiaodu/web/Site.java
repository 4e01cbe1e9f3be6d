package org.qiaodu.web;

import java.util.List;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Page;
import org.qiaodu.store.SavedQueries;

/** All pages and APIs beside SPARQL, by their paths. */
public final class Site {
    private Site() {}

    /**
     * The pages over a store.
     *
     * @param store stays open as long as they are served
     */
    public static List<Page> pages(GraphStore store, SavedQueries queries) {
        return pages(store, queries, Desk.closed());
    }

    /**
     * The same, with forms to rule on what the graph says.
     *
     * @param desk takes the rulings
     */
    public static List<Page> pages(GraphStore store, SavedQueries queries, Desk desk) {
        SearchIndex index = new SearchIndex(store);
        EntityPage entities = new EntityPage();
        return List.of(
                page(store, "/id/*", entities),
                page(store, "/indicator/*", entities),
                page(store, "/doc/*", new DocumentPage()),
                new Page("/st/*", new PageServlet(store, new StatementPage(), desk)),
                new Page("/findings", new PageServlet(store, new FindingsPage(), desk)),
                new Page("/curate", new RulingServlet(store, desk)),
                page(store, "/graph", new GraphPage()),
                page(store, OntologyPage.PATH, new OntologyPage()),
                page(store, "/search", new SearchPage(index)),
                page(store, "/queries/*", new QueriesPage(queries)),
                page(store, "/sparql", new EditorPage(queries)),
                new Page("/api/graph", new GraphApi(store)),
                new Page("/api/suggest", new Suggestions(store, index)),
                new Page("/api/queries/*", new QueryApi(store, queries)),
                new Page("/reconcile/*", new ReconcileServlet(store, index)),
                new Page("/openapi.json", new OpenApi(queries)),
                new Page("/assets/*", new Assets()),
                page(store, "/*", new HomePage(store, queries)));
    }

    private static Page page(GraphStore store, String path, PageServlet.Content content) {
        return new Page(path, new PageServlet(store, content, Desk.closed()));
    }
}
