package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qiaodu.store.GraphStore;

/** {@code /api/suggest?q=}: names that begin so, for the search box. */
final class Suggestions extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 12;

    private final transient GraphStore store;
    private final transient SearchIndex index;

    Suggestions(GraphStore store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ArrayNode names = Json.MAPPER.createArrayNode();
        index.find(Visit.of(request, store).parameter("q"), MOST)
                .forEach(hit ->
                        names.addObject().put("name", hit.name()).put("href", Paths.of(store.base(), hit.thing())));
        response.setContentType("application/json");
        Json.MAPPER.writeValue(response.getOutputStream(), names);
    }
}
