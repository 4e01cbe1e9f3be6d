/**
 * Wikidata candidates, ranking, and "no match" with its reason; the only room that calls the outside world, and only when told to.
 *
 * <p>In: entities, the offline table, an index of a dump. Out: links, each with how it was decided.
 */
@NullMarked
package org.qiaodu.link;

import org.jspecify.annotations.NullMarked;
