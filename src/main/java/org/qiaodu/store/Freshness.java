package org.qiaodu.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;

/**
 * Conditional requests. An answer made from the store alone carries a tag that changes with the store, and may be kept but
 * never used without asking: a client that sends the tag of what it holds learns that it still counts (304), or gets the
 * answer of now. So nothing stale is read after a replacement.
 */
public final class Freshness {
    private Freshness() {}

    /**
     * Tags the answer, and tells a client that holds it so.
     *
     * @param version of the store, asked for before the answer is made
     * @param also what the answer depends on beside the address and {@code Accept}
     * @return whether the client holds it, so that nothing else is to be sent
     */
    public static boolean isHeld(
            HttpServletRequest request, HttpServletResponse response, String version, String... also) {
        int what = Arrays.hashCode(new Object[] {
            request.getRequestURL().toString(),
            request.getQueryString(),
            request.getHeader("Accept"),
            Arrays.hashCode(also)
        });
        String tag = "W/\"" + version + "-" + Integer.toHexString(what) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept");
        String held = request.getHeader("If-None-Match");
        if (held == null
                || !(held.strip().equals("*") || held.replace("--gzip", "").contains(tag))) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    /** Takes the tag back: what is sent is no answer but a failure, which nobody should keep. */
    public static void forget(HttpServletResponse response) {
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
    }
}
