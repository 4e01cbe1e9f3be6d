package org.qiaodu.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of an electronic book: its title, then its chapters in the order of the spine. */
final class EpubText {
    private EpubText() {}

    static Extraction extract(byte[] bytes) throws IOException {
        Archive archive = new Archive(bytes);
        Element rootfile = DocxText.xml(archive.text("META-INF/container.xml"))
                .getElementsByTag("rootfile")
                .first();
        if (rootfile == null) {
            throw new IOException("META-INF/container.xml names no rootfile");
        }
        String root = rootfile.attr("full-path");
        Document book = DocxText.xml(archive.text(root));
        Map<String, String> chapters = new HashMap<>();
        book.getElementsByTag("item").forEach(item -> chapters.put(item.id(), item.attr("href")));
        StringBuilder text = new StringBuilder();
        Element title = book.getElementsByTag("dc:title").first();
        if (title != null && !title.text().isBlank()) {
            text.append("# ").append(title.text()).append("\n\n");
        }
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        for (Element chapter : book.getElementsByTag("itemref")) {
            String href = chapters.getOrDefault(chapter.attr("idref"), "");
            String part = folder + URLDecoder.decode(href, StandardCharsets.UTF_8);
            if (archive.has(part)) {
                text.append(HtmlBlocks.of(Jsoup.parse(archive.text(part)).body(), 1));
            }
        }
        return Extraction.of(text.toString(), Format.EPUB.mediaType);
    }
}
