package org.qiaodu.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The text of a Word document: a paragraph a block, a table row a line, deleted words and field codes left out. */
final class DocxText {
    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-6])");

    private final Map<String, Integer> levels = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private DocxText() {}

    static Extraction extract(byte[] bytes) throws IOException {
        Archive archive = new Archive(bytes);
        DocxText docx = new DocxText();
        if (archive.has(STYLES)) {
            docx.readStyles(xml(archive.text(STYLES)));
        }
        for (Element body : xml(archive.text(BODY)).getElementsByTag("w:body")) {
            body.children().forEach(docx::block);
        }
        return Extraction.of(docx.text.toString(), Format.DOCX.mediaType);
    }

    /** jsoup's XML parser knows no DTDs and fetches nothing. */
    static Document xml(String source) {
        return Jsoup.parse(source, "", Parser.xmlParser());
    }

    private void readStyles(Document styles) {
        for (Element style : styles.getElementsByTag("w:style")) {
            String name = value(style, "w:name").toLowerCase(Locale.ROOT);
            Matcher heading = HEADING.matcher(name);
            if (name.equals("title")) {
                levels.put(style.attr("w:styleId"), 1);
            } else if (heading.matches()) {
                levels.put(style.attr("w:styleId"), Math.min(6, 1 + Integer.parseInt(heading.group(1))));
            }
        }
    }

    private static String value(Element parent, String tag) {
        Element found = parent.getElementsByTag(tag).first();
        return found == null ? "" : found.attr("w:val");
    }

    private void block(Element element) {
        switch (element.tagName()) {
            case "w:p" -> paragraph(element);
            case "w:tbl" -> table(element);
            case "w:sdt" ->
                element.getElementsByTag("w:sdtContent")
                        .forEach(content -> content.children().forEach(this::block));
            default -> {}
        }
    }

    private void paragraph(Element paragraph) {
        String words = words(paragraph);
        if (!words.isBlank()) {
            int level = levels.getOrDefault(value(paragraph, "w:pStyle"), 0);
            text.append(level == 0 ? "" : "#".repeat(level) + " ").append(words).append("\n\n");
        }
    }

    private void table(Element table) {
        for (Element row : table.getElementsByTag("w:tr")) {
            StringBuilder cells = new StringBuilder();
            for (Element cell : row.getElementsByTag("w:tc")) {
                cells.append(cells.length() == 0 ? "" : "\t").append(words(cell).strip());
            }
            text.append(cells).append('\n');
        }
        text.append('\n');
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        element.filter((Node node, int depth) -> {
            String name = node.nodeName();
            if (name.equals("w:del") || name.equals("w:instrText") || name.equals("mc:Fallback")) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("w:tab")) {
                words.append(node.parentNameIs("w:r") ? "\t" : "");
            } else if (name.equals("w:br") || name.equals("w:cr")) {
                words.append('\n');
            } else if (node instanceof TextNode run && node.parentNameIs("w:t")) {
                words.append(run.getWholeText());
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return words.toString();
    }
}
