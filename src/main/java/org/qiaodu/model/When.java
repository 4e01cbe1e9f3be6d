package org.qiaodu.model;

import org.jspecify.annotations.Nullable;

/**
 * The time a claim holds for.
 *
 * @param value the time
 * @param basis how it is known where the clause's own words do not say it plainly; null where they do
 */
public record When(TimeValue value, @Nullable String basis) {}
