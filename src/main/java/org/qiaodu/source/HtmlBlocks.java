package org.qiaodu.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes an HTML element as plain text: blocks set apart by blank lines, headings with {@code #}, table rows as lines. */
final class HtmlBlocks implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder block = new StringBuilder();
    private final int deeper;
    private int level;

    private HtmlBlocks(int deeper) {
        this.deeper = deeper;
    }

    /**
     * The text of an element.
     *
     * @param deeper by how much headings are lowered, 1 to keep {@code #} for a title from elsewhere
     */
    static String of(Element element, int deeper) {
        HtmlBlocks blocks = new HtmlBlocks(deeper);
        element.traverse(blocks);
        blocks.endBlock("\n\n");
        return blocks.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            block.append(words.getWholeText().replaceAll("[\\n\\r\\t ]+", " "));
        } else if (node instanceof Element element) {
            if (element.tagName().equals("br")) {
                endBlock("\n");
            } else if (isCell(element)) {
                block.append(block.toString().isBlank() ? "" : "\t");
            } else if (element.isBlock()) {
                endBlock(end(element));
                level = element.tagName().matches("h[1-6]") ? element.tagName().charAt(1) - '0' + deeper : 0;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !isCell(element)) {
            endBlock(end(element));
        }
    }

    private static String end(Element block) {
        return block.tagName().equals("tr") ? "\n" : "\n\n";
    }

    private static boolean isCell(Element element) {
        return element.tagName().equals("td")
                || element.tagName().equals("th")
                || (element.tagName().equals("p") && element.parents().is("td, th"));
    }

    private void endBlock(String end) {
        String words = block.toString().replaceAll("^[ \\t\\u00a0]+|[ \\t\\u00a0]+$", "");
        block.setLength(0);
        if (!words.isBlank()) {
            text.append(level == 0 ? "" : "#".repeat(Math.min(6, level)) + " ")
                    .append(words)
                    .append(end);
        } else if (end.equals("\n\n") && text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
        level = 0;
    }
}
