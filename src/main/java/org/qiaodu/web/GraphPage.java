package org.qiaodu.web;

import static org.qiaodu.web.Html.at;
import static org.qiaodu.web.Html.tag;

import java.util.List;
import java.util.Optional;
import org.qiaodu.store.GraphStore;

/** {@code /graph}: the whole graph, or a neighbourhood, drawn; filtered by class, property, time and document. */
final class GraphPage implements PageServlet.Content {
    @Override
    public Optional<PageServlet.View> view(Visit visit, GraphStore store) {
        String title = visit.say("关系图", "Graph");
        String focus = visit.parameter("focus");
        String source = "/api/graph" + (focus.isEmpty() ? "" : "?focus=" + Paths.encode(focus) + "&depth=2");
        return Optional.of(new PageServlet.View(
                title,
                Html.of(
                        tag("h1", title),
                        tag(
                                "form",
                                at("class", "filter"),
                                at("id", "graph-filter"),
                                select("type", visit.say("类别", "Class"), visit),
                                select("property", visit.say("属性", "Property"), visit),
                                select("document", visit.say("文档", "Document"), visit),
                                year("from", visit.say("自", "From")),
                                year("to", visit.say("至", "To")),
                                button("png", visit.say("存图片", "Save picture")),
                                button("json", visit.say("存数据", "Save data")),
                                button("again", visit.say("重新排布", "Lay out again"))),
                        tag("p", at("id", "graph-status"), at("role", "status"), visit.say("读取中…", "Loading…")),
                        tag(
                                "div",
                                at("class", "graph"),
                                at("role", "application"),
                                at("tabindex", "0"),
                                at(
                                        "aria-label",
                                        visit.say(
                                                "关系图。方向键移动，加减号缩放；点一个实体打开它的页面。",
                                                "The graph. Arrow keys move, plus and minus zoom; click an entity to open it.")),
                                drawn(visit, source),
                                at("data-count", visit.say("{n} 个实体，{e} 条关系", "{n} entities, {e} relations"))),
                        tag(
                                "details",
                                at("id", "graph-list"),
                                tag("summary", visit.say("列出图中的实体", "List the entities drawn")),
                                tag("ul", at("class", "names"))),
                        tag(
                                "p",
                                tag(
                                        "small",
                                        visit.say(
                                                "拖动以移动，滚轮缩放，点击打开。排布记在这个浏览器里。",
                                                "Drag to move, wheel to zoom, click to open. The layout is kept in this browser.")))),
                List.of("webjars/cytoscape/3.33.1/dist/cytoscape.min.js", "graph.js"),
                ""));
    }

    /** What a drawing is made of, and the words of its key. */
    static List<Html.Attribute> drawn(Visit visit, String source) {
        return List.of(
                at("data-graph", source),
                at("data-key", visit.say("颜色与类别", "Colours and classes")),
                at("data-others", visit.say("其他", "others")));
    }

    private static Html select(String name, String label, Visit visit) {
        return tag(
                "label",
                label,
                " ",
                tag("select", at("name", name), tag("option", at("value", ""), visit.say("全部", "all"))));
    }

    private static Html year(String name, String label) {
        return tag(
                "label",
                label,
                " ",
                tag(
                        "input",
                        at("type", "number"),
                        at("name", name),
                        at("min", "1000"),
                        at("max", "2200"),
                        at("size", 4)));
    }

    private static Html button(String name, String label) {
        return tag("button", at("type", "button"), at("data-do", name), label);
    }
}
