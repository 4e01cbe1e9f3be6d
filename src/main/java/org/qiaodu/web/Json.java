package org.qiaodu.web;

import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as the services beside the pages write it; loaded with their first answer, not when the server starts. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
}
