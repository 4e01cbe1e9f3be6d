package org.qiaodu.web;

import java.util.List;
import org.qiaodu.model.Correction;

/** Where people's rulings are kept until a build applies them. */
public interface Rulings {
    /** Keeps one more. */
    void add(Correction ruling);

    /** All that are kept, applied or not, in the order they were made. */
    List<Correction> all();
}
