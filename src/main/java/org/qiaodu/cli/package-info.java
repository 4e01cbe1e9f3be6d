/**
 * One picocli command per verb: parse, call one method, print, exit code.
 *
 * <p>In: arguments. Out: text on standard output, progress on standard error.
 */
@NullMarked
package org.qiaodu.cli;

import org.jspecify.annotations.NullMarked;
