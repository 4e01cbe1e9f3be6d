package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.SavedQuery;

/** {@code /openapi.json}: the saved queries as OpenAPI 3.1. */
final class OpenApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SavedQueries queries;

    OpenApi(SavedQueries queries) {
        this.queries = queries;
    }

    private ObjectNode description() {
        ObjectNode description = Json.MAPPER.createObjectNode().put("openapi", "3.1.0");
        ObjectNode info = description.putObject("info");
        info.put("title", "侨都 Qiaodu").put("version", "1");
        info.put("description", "Saved queries over the knowledge graph. 图谱上已存的查询。");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        ObjectNode paths = description.putObject("paths");
        operation(paths, "/api/queries", "listQueries", "All saved queries 全部已存的查询");
        for (SavedQuery query : queries.all()) {
            if (!query.folder().equals("export")) {
                query(paths, query);
            }
        }
        return description;
    }

    private static ObjectNode operation(ObjectNode paths, String path, String id, String summary) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.put("operationId", id).put("summary", summary);
        ObjectNode answers = get.putObject("responses");
        answers.putObject("200")
                .put("description", "The answer 答案")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("description", "JSON");
        return get;
    }

    private static void query(ObjectNode paths, SavedQuery query) {
        ObjectNode get = operation(
                paths,
                "/api/queries/" + query.name(),
                query.name().replaceAll("[^A-Za-z0-9_]", "_"),
                query.question().en() + " " + query.question().zh());
        get.putArray("tags").add(query.folder());
        ArrayNode parameters = get.putArray("parameters");
        for (SavedQuery.Parameter p : query.parameters()) {
            ObjectNode schema = parameter(parameters, p.name(), "Value of ?" + p.name());
            type(schema, p);
        }
        parameter(parameters, "limit", "Most rows, 1 to " + Answer.MOST)
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", Answer.MOST)
                .put("default", Answer.USUAL);
        parameter(parameters, "offset", "Rows to leave out first")
                .put("type", "integer")
                .put("minimum", 0)
                .put("default", 0);
        ArrayNode formats = parameter(parameters, "format", "csv, json (SPARQL results) or html")
                .put("type", "string")
                .putArray("enum");
        formats.add("csv").add("json").add("html");
        ObjectNode answers = (ObjectNode) get.get("responses");
        ObjectNode content = (ObjectNode) answers.get("200").get("content");
        content.removeAll();
        content.putObject("application/sparql-results+json").putObject("schema").put("type", "object");
        content.putObject("text/csv").putObject("schema").put("type", "string");
        answers.putObject("400").put("description", "A parameter is wrong; the message says which 参数有误");
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String description) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .putObject("schema");
    }

    private static void type(ObjectNode schema, SavedQuery.Parameter p) {
        switch (p.type()) {
            case INTEGER -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date");
            default -> schema.put("type", "string");
        }
        if (p.defaultValue() != null && schema.get("type").asText().equals("string")) {
            schema.put("default", p.defaultValue());
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(response.getOutputStream(), description());
    }
}
