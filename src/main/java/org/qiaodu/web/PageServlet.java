package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.link;
import static org.qiaodu.web.Html.tag;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qiaodu.store.Freshness;
import org.qiaodu.store.GraphStore;

/** Answers at the paths of one kind of page: in HTML, or as data where the thing at the path has some. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What makes a page. */
    interface Content {
        /**
         * The page, or nothing where the graph knows no such thing.
         *
         * @throws org.qiaodu.model.UserMistake if a parameter is wrong
         */
        Optional<View> view(Visit visit, GraphStore store);
    }

    /**
     * A page's own part.
     *
     * @param title in the page's language
     * @param body inside {@code main}
     * @param scripts below {@code /assets/}, loaded after the page
     * @param iri the thing the page shows, which can be had as data; empty for none
     */
    record View(String title, Html body, List<String> scripts, String iri) {
        View(String title, Html body, String... scripts) {
            this(title, body, List.of(scripts), "");
        }
    }

    private final transient GraphStore store;
    private final transient Content content;
    private final transient Desk desk;

    PageServlet(GraphStore store, Content content, Desk desk) {
        this.store = store;
        this.content = content;
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, store, desk, desk.token(request, response));
        response.addHeader("Vary", "Accept-Language, Cookie");
        remember(visit, response);
        if (visit.token().isEmpty()
                && Freshness.isHeld(
                        request, response, store.version(), visit.language().tag())) {
            return;
        }
        Optional<View> view;
        try {
            Optional<ResourceData.Format> format = ResourceData.asked(visit);
            if (format.isPresent() && ResourceData.write(visit, format.get(), store, response)) {
                return;
            }
            view = content.view(visit, store);
        } catch (org.qiaodu.model.UserMistake e) {
            Freshness.forget(response);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            view = Optional.of(new View(
                    visit.say("请求有误", "A mistake in the request"),
                    Html.of(tag("h1", visit.say("请求有误", "A mistake in the request")), tag("p", e.getMessage()))));
        }
        if (view.isEmpty()) {
            Freshness.forget(response);
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        write(visit, view.orElseGet(() -> missing(visit)), response);
    }

    private static void remember(Visit visit, HttpServletResponse response) {
        if (!visit.parameter("lang").isEmpty()) {
            Cookie cookie = new Cookie("lang", visit.language().tag());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    private static View missing(Visit visit) {
        return new View(
                visit.say("没有这一页", "No such page"),
                Html.of(
                        tag("h1", visit.say("没有这一页", "No such page")),
                        tag("p", visit.say("图谱里没有", "The graph knows nothing called "), tag("code", visit.iri())),
                        tag("p", link("/", visit.say("回到首页", "Back to the first page")))));
    }

    private static void write(Visit visit, View view, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().write("<!DOCTYPE html>" + page(visit, view));
    }

    private static Html page(Visit visit, View view) {
        return tag(
                "html",
                at("lang", visit.language() == Language.ZH ? "zh-CN" : "en"),
                tag(
                        "head",
                        tag("meta", at("charset", "utf-8")),
                        tag("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                        tag("title", view.title(), " · 侨都 Qiaodu"),
                        tag("link", at("rel", "stylesheet"), at("href", "/assets/style.css")),
                        tag("link", at("rel", "icon"), at("href", "/assets/icon.svg")),
                        view.iri().isEmpty()
                                ? null
                                : tag(
                                        "link",
                                        at("rel", "alternate"),
                                        at("type", "text/turtle"),
                                        at("href", "?format=ttl"))),
                tag(
                        "body",
                        tag("a", at("class", "skip"), at("href", "#main"), visit.say("跳到正文", "Skip to content")),
                        header(visit),
                        tag("main", at("id", "main"), view.body(), data(view)),
                        view.scripts().stream().map(s -> tag("script", at("src", "/assets/" + s), at("defer", "")))));
    }

    private static Html header(Visit visit) {
        String query =
                visit.request().getQueryString() == null ? "" : visit.request().getQueryString();
        String rest = query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
        Language other = visit.language().other();
        return tag(
                "header",
                link("/", at("class", "brand"), "侨都 ", tag("span", at("lang", "en"), "Qiaodu")),
                tag(
                        "nav",
                        at("aria-label", visit.say("主导航", "Main")),
                        link("/graph", visit.say("图", "Graph")),
                        link("/findings", visit.say("存疑", "Findings")),
                        link("/queries", visit.say("问题", "Questions")),
                        link("/sparql", "SPARQL"),
                        link(
                                "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + other.tag(),
                                at("lang", other.tag()),
                                at("hreflang", other.tag()),
                                other.say("中文", "English"))),
                SearchPage.form(visit, ""));
    }

    private static Html data(View view) {
        if (view.iri().isEmpty()) {
            return Html.NONE;
        }
        return tag(
                "footer",
                at("class", "data"),
                tag("code", view.iri()),
                ResourceData.FORMATS.stream().map(f -> link("?format=" + f.name(), f.title())));
    }
}
