package org.qiaodu.model;

import java.util.List;

/**
 * The values stated in one passage.
 *
 * @param passage its index
 * @param times in order; they overlap no other value
 * @param quantities in order; they overlap no other value
 */
public record Values(int passage, List<TimeExpression> times, List<Quantity> quantities) {
    public Values {
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
    }
}
