package org.qiaodu.check;

import java.util.List;
import org.qiaodu.model.Finding;

/** Looks a document through for one kind of doubt. */
interface Check {
    /** What it found; empty where all is well. */
    List<Finding> check(Page page);
}
