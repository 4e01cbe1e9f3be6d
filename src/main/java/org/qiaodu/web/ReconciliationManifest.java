package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;

/** What the reconciliation service can do, as the protocol's 0.2 has it. */
final class ReconciliationManifest {
    /** Classes offered where the client has not looked at the data yet. */
    private static final List<String> USUAL =
            List.of("Organisation", "Company", "Place", "Person", "Product", "Project", "Plan", "Indicator");

    private final Facts facts;
    private final Catalogue catalogue;

    ReconciliationManifest(Facts facts, Catalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    /**
     * @param base begins the IRIs of things
     * @param here the service's own address, without a slash at the end
     */
    void write(String base, String here, ObjectNode out) {
        out.putArray("versions").add("0.2");
        out.put("name", "侨都 Qiaodu").put("identifierSpace", base);
        out.put("schemaSpace", facts.node("qd:").getURI());
        out.put("batchSize", ReconcileServlet.BATCH);
        ArrayNode types = out.putArray("defaultTypes");
        for (String name : USUAL) {
            Node type = facts.node("qd:" + name);
            types.addObject().put("id", catalogue.id(type)).put("name", facts.label(type));
        }
        out.putObject("view").put("url", here + "/view?id={{id}}");
        out.putObject("preview")
                .put("url", here + "/preview?id={{id}}")
                .put("width", Card.WIDTH)
                .put("height", Card.HEIGHT);
        ObjectNode suggest = out.putObject("suggest");
        for (String what : List.of("entity", "type", "property")) {
            suggest.putObject(what)
                    .put("service_url", here)
                    .put("service_path", "/suggest/" + what)
                    .put("flyout_service_url", here)
                    .put("flyout_service_path", "/flyout/" + what + "?id=${id}");
        }
        ObjectNode extend = out.putObject("extend");
        extend.putObject("propose_properties").put("service_url", here).put("service_path", "/properties");
        settings(extend.putArray("property_settings"));
    }

    private void settings(ArrayNode settings) {
        Language language = facts.language();
        settings.addObject()
                .put("name", "period")
                .put("type", "text")
                .put("default", "")
                .put("label", language.say("时间", "Period"))
                .put(
                        "help_text",
                        language.say("指标用：如2023；不填取最近的", "For indicators: such as 2023; the latest if left empty"));
        ObjectNode statistic = settings.addObject()
                .put("name", "statistic")
                .put("type", "select")
                .put("default", Extension.STATISTICS.get(0))
                .put("label", language.say("量", "Statistic"))
                .put("help_text", language.say("指标用：数值、增速、占比等", "For indicators: level, growth, share and so on"));
        ArrayNode choices = statistic.putArray("choices");
        for (String name : Extension.STATISTICS) {
            choices.addObject().put("value", name).put("name", facts.label(facts.node("qd:" + name)));
        }
    }
}
