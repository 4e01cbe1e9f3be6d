/**
 * Pages, the saved-query API and the reconciliation service on Fuseki's own Jetty.
 *
 * <p>In: a store. Out: HTML and JSON.
 */
@NullMarked
package org.qiaodu.web;

import org.jspecify.annotations.NullMarked;
