package org.qiaodu.export;

import java.io.IOException;
import java.util.List;
import org.qiaodu.model.Bilingual;

/** What the columns of the observations mean, as an SDMX data structure definition. */
final class SdmxStructure {
    /** Agency, name and version. */
    static final String ID = "QIAODU:OBSERVATIONS(1.0.0)";

    private static final String VERSION = "1.0.0";
    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";
    private static final String CONCEPT = "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=QIAODU:CONCEPTS(1.0.0).";

    /** What a component of the structure is for. */
    private enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    /**
     * A column.
     *
     * @param type as SDMX calls it
     */
    private record Component(String id, Role role, String type, Bilingual name) {}

    private static final List<Component> COMPONENTS = List.of(
            of("STATEMENT", Role.DIMENSION, "String", "陈述", "statement"),
            of("REF_AREA", Role.DIMENSION, "String", "对象", "what is measured"),
            of("INDICATOR", Role.DIMENSION, "String", "指标", "indicator"),
            of("STATISTIC", Role.DIMENSION, "String", "统计量", "statistic"),
            of("SCOPE", Role.DIMENSION, "String", "范围", "among what a rank counts"),
            of("TIME_PERIOD", Role.TIME, "ObservationalTimePeriod", "时间", "time"),
            of("OBS_VALUE", Role.MEASURE, "Double", "值", "value, NaN where there is a bound alone"),
            of("LOWER_BOUND", Role.ATTRIBUTE, "Decimal", "下限", "what the value is more than"),
            of("UPPER_BOUND", Role.ATTRIBUTE, "Decimal", "上限", "what the value is less than"),
            of("UNIT_MEASURE", Role.ATTRIBUTE, "String", "单位", "unit, UCUM or ISO 4217"),
            of("OBS_STATUS", Role.ATTRIBUTE, "String", "状态", "status: A normal, E about, F planned, M a bound alone"),
            of("DISPUTED", Role.ATTRIBUTE, "Boolean", "存疑", "whether a finding involves it"),
            of("RANK", Role.ATTRIBUTE, "String", "等级", "rank"),
            of("CONFIDENCE", Role.ATTRIBUTE, "Decimal", "置信度", "confidence"),
            of("STATED_AS", Role.ATTRIBUTE, "String", "原数", "value as printed"),
            of("DOCUMENT", Role.ATTRIBUTE, "String", "文档", "document"),
            of("QUOTE", Role.ATTRIBUTE, "String", "原文", "the words it was read from"));

    private SdmxStructure() {}

    private static Component of(String id, Role role, String type, String... name) {
        return new Component(id, role, type, new Bilingual(name[0], name[1]));
    }

    /** The columns, in order. */
    static List<String> ids() {
        return COMPONENTS.stream().map(Component::id).toList();
    }

    /** Writes the definition. */
    static void write(XmlFile xml) throws IOException {
        xml.start(
                "mes:Structure",
                "xmlns:mes",
                SCHEMAS + "message",
                "xmlns:str",
                SCHEMAS + "structure",
                "xmlns:com",
                SCHEMAS + "common");
        xml.line().start("mes:Header");
        xml.start("mes:ID").text("QIAODU").end();
        xml.start("mes:Test").text("false").end();
        // no clock is read: the same graph gives the same bytes
        xml.start("mes:Prepared").text("2026-01-01T00:00:00").end();
        xml.empty("mes:Sender", "id", "QIAODU").end().line();
        xml.start("mes:Structures").line();
        concepts(xml);
        xml.start("str:DataStructures");
        xml.start("str:DataStructure", "id", "OBSERVATIONS", "agencyID", "QIAODU", "version", VERSION);
        named(new Bilingual("侨都观测表", "Observations of Qiaodu"), xml);
        xml.start("str:DataStructureComponents").line();
        list("str:DimensionList", "DimensionDescriptor", List.of(Role.DIMENSION, Role.TIME), xml);
        list("str:AttributeList", "AttributeDescriptor", List.of(Role.ATTRIBUTE), xml);
        list("str:MeasureList", "MeasureDescriptor", List.of(Role.MEASURE), xml);
        xml.end().end().end().end().end().line();
    }

    private static void concepts(XmlFile xml) throws IOException {
        xml.start("str:ConceptSchemes");
        xml.start("str:ConceptScheme", "id", "CONCEPTS", "agencyID", "QIAODU", "version", VERSION);
        named(new Bilingual("侨都概念", "Concepts of Qiaodu"), xml);
        for (Component component : COMPONENTS) {
            xml.start("str:Concept", "id", component.id);
            named(component.name, xml);
            xml.end().line();
        }
        xml.end().end().line();
    }

    private static void named(Bilingual name, XmlFile xml) throws IOException {
        xml.start("com:Name", "xml:lang", "zh").text(name.zh()).end();
        xml.start("com:Name", "xml:lang", "en").text(name.en()).end();
    }

    private static void list(String element, String id, List<Role> roles, XmlFile xml) throws IOException {
        xml.start(element, "id", id).line();
        int place = 1;
        for (Component component : COMPONENTS) {
            if (roles.contains(component.role)) {
                component(component, place++, xml);
            }
        }
        xml.end().line();
    }

    private static void component(Component component, int place, XmlFile xml) throws IOException {
        switch (component.role) {
            case DIMENSION -> xml.start("str:Dimension", "id", component.id, "position", Integer.toString(place));
            case TIME -> xml.start("str:TimeDimension", "id", component.id);
            case MEASURE -> xml.start("str:Measure", "id", component.id, "usage", "optional");
            case ATTRIBUTE -> xml.start("str:Attribute", "id", component.id, "usage", "optional");
        }
        xml.start("str:ConceptIdentity").text(CONCEPT + component.id).end();
        xml.start("str:LocalRepresentation")
                .empty("str:TextFormat", "textType", component.type)
                .end();
        if (component.role == Role.ATTRIBUTE) {
            xml.start("str:AttributeRelationship").empty("str:Observation").end();
        }
        xml.end().line();
    }
}
