/**
 * Bytes become documents: format, charset, text exactly as given, hash, pages.
 *
 * <p>In: files, folders, archives, standard input. Out: {@link org.qiaodu.model.Document}s, and a skip for whatever could not be read.
 */
@NullMarked
package org.qiaodu.source;

import org.jspecify.annotations.NullMarked;
