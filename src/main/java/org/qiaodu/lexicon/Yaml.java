package org.qiaodu.lexicon;

import java.util.List;
import java.util.Map;

/** What stands in a YAML file, each part with the line it begins at, counted from 1. */
sealed interface Yaml {
    int line();

    /** @param text as written, without quotes; empty where nothing is written */
    record Scalar(String text, int line) implements Yaml {}

    record Items(List<Yaml> items, int line) implements Yaml {}

    /** @param fields in the order of the file */
    record Fields(Map<String, Yaml> fields, int line) implements Yaml {}
}
