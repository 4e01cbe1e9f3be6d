package org.qiaodu.store;

import jakarta.servlet.http.HttpServlet;

/**
 * A page, or a set of them, that the server answers beside SPARQL.
 *
 * @param path a servlet path: {@code /*} for whatever nothing else answers, {@code /api/*}, {@code /openapi.json}
 * @param servlet answers there; must not write to the store
 */
public record Page(String path, HttpServlet servlet) {}
