package org.qiaodu.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.qiaodu.model.Correction;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Keyed;

/**
 * {@code POST /curate}: takes a ruling from a form on a page. Refused are forms of other sites (403), whoever has no
 * password here (401, HTTP Basic), and whoever guesses at one (429).
 */
final class RulingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient Desk desk;

    RulingServlet(GraphStore store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Language language = Language.of(request);
        if (!desk.isOpen()) {
            refuse(response, 404, language.say("此服务不接受裁定。", "This server takes no rulings."));
        } else if (!desk.isOwn(request)) {
            refuse(
                    response,
                    403,
                    language.say(
                            "表单不是来自本站刚打开的页面；请重新载入页面再试。",
                            "The form is not from a page of this server; reload the page and try again."));
        } else if (desk.attempts().areTooMany(request.getRemoteAddr())) {
            response.setHeader("Retry-After", Long.toString(Attempts.SPAN));
            refuse(
                    response,
                    429,
                    language.say("口令错误次数过多，请一分钟后再试。", "Too many wrong passwords; try again in a minute."));
        } else {
            Optional<String> author = author(request);
            if (author.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Qiaodu\", charset=\"UTF-8\"");
                refuse(response, 401, language.say("请报上名字和口令。", "Give your name and password."));
            } else {
                take(request, response, author.get());
            }
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, String author) throws IOException {
        Visit visit = Visit.of(request, store);
        try {
            String target = visit.parameter("target");
            Keyed keyed = Keyed.of(store, target);
            desk.rule(new Correction(
                    action(visit),
                    keyed.document(),
                    keyed.quote(),
                    keyed.meaning(),
                    "",
                    "",
                    author,
                    desk.today(),
                    reason(visit)));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", back(visit) + "#" + target.replaceFirst(".*/", ""));
        } catch (UserMistake e) {
            refuse(response, 400, String.valueOf(e.getMessage()));
        }
    }

    private static Correction.Action action(Visit visit) {
        return switch (visit.parameter("action")) {
            case "accept" -> Correction.Action.ACCEPT;
            case "reject" -> Correction.Action.REJECT;
            case "confirm" -> Correction.Action.CONFIRM;
            case "dismiss" -> Correction.Action.DISMISS;
            default ->
                throw new UserMistake(
                        "action '" + visit.parameter("action") + "': must be accept, reject, confirm or dismiss.");
        };
    }

    private static String reason(Visit visit) {
        String reason = visit.parameter("reason").replaceAll("\\s+", " ");
        if (reason.isEmpty()) {
            throw new UserMistake(visit.say("裁定须说明理由。", "A ruling says why; give a reason."));
        }
        return reason;
    }

    private static String back(Visit visit) {
        String back = visit.parameter("back");
        return back.matches("/(?![/\\\\])[!-~]*") ? back : "/findings";
    }

    private Optional<String> author(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        String given = "";
        try {
            given = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // as wrong as any other password
        }
        int colon = given.indexOf(':');
        String name = given.substring(0, Math.max(0, colon));
        if (desk.match(name, given.substring(colon + 1).toCharArray())) {
            desk.attempts().succeeded(request.getRemoteAddr());
            return Optional.of(name);
        }
        desk.attempts().failed(request.getRemoteAddr());
        return Optional.empty();
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(message);
    }
}
