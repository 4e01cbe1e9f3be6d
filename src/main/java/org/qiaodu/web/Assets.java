package org.qiaodu.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.qiaodu.store.Freshness;

/** {@code /assets/NAME}: style sheet, scripts and the libraries they use, all from the program's own jar. */
final class Assets extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern NAME = Pattern.compile("/([a-z]+\\.(?:css|js|svg))");
    private static final Pattern LIBRARY =
            Pattern.compile("/webjars/((?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)+[\\w.-]+\\.min\\.(?:css|js))");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    /** Another one for each program that runs, as its own files may be others then. */
    private static final String VERSION = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        String resource = NAME.matcher(path).matches()
                ? "/org/qiaodu/web/assets" + path
                : LIBRARY.matcher(path).matches() ? "/META-INF/resources" + path : "";
        try (InputStream in = resource.isEmpty() ? null : Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (path.startsWith("/webjars/")) {
                response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            } else if (Freshness.isHeld(request, response, VERSION)) {
                return;
            }
            response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
            in.transferTo(response.getOutputStream());
        }
    }
}
