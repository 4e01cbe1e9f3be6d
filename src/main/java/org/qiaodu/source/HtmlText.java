package org.qiaodu.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a web page: title, date, source and author, then its article; menus, footers, scripts, advertisements and
 * lists of links left out.
 */
final class HtmlText {
    private static final Pattern DECLARED = Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([\\w-]+)");
    private static final String FURNITURE =
            "script, style, noscript, template, nav, footer, aside, form, button, iframe, svg,"
                    + " select, object, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=complementary], [style~=display:\\s*none]";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?i)(?:^|[-_ ])(?:nav|navbar|menu|footer|foot|sidebar|side|breadcrumbs?|crumbs?|ads?|advert\\w*|banner|shares?|sharing|"
                    + "social|comments?|related|recommend\\w*|copyright|toolbar|pager|pagination|login|search|hot|rank\\w*|qrcode)(?:$|[-_ ])");
    private static final String ARTICLE =
            "article, [itemprop=articleBody], main, [role=main], #article, #content, .article, .article-content,"
                    + " .content, #zoom, .TRS_Editor, .trs_editor_view";
    /** Share of a block's characters that are links above which it is a list of links. */
    private static final double MOSTLY_LINKS = 0.6;
    /** Characters an article has at least; a shorter one is not what it seems. */
    private static final int SHORTEST_ARTICLE = 80;

    private HtmlText() {}

    static Extraction extract(byte[] bytes, @Nullable Charset asked, String place) {
        Document page = Jsoup.parse(decode(bytes, asked, place));
        String title = title(page);
        StringBuilder text = new StringBuilder();
        append(text, "# ", title);
        append(text, "发布时间：", meta(page, "article:published_time", "PubDate", "publishdate", "publish_time"));
        append(text, "来源：", meta(page, "ContentSource", "source"));
        append(text, "作者：", meta(page, "article:author", "author"));
        Element article = article(page);
        article.select("h1").stream().filter(h -> h.text().equals(title)).forEach(Element::remove);
        text.append(HtmlBlocks.of(article, 0));
        return Extraction.of(text.toString(), Format.HTML.mediaType);
    }

    private static String decode(byte[] bytes, @Nullable Charset asked, String place) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (asked == null && declared.find() && Charset.isSupported(declared.group(1))) {
            String name = declared.group(1).matches("(?i)gb2312|gbk") ? "GB18030" : declared.group(1);
            String text = new String(bytes, Charset.forName(name));
            if (text.indexOf('\ufffd') < 0) {
                return text;
            }
        }
        return Decoder.decode(bytes, asked, place).text();
    }

    private static void append(StringBuilder text, String label, String words) {
        if (!words.isBlank()) {
            text.append(label).append(words.strip()).append("\n\n");
        }
    }

    private static String title(Document page) {
        String named = meta(page, "ArticleTitle", "og:title");
        Element heading = page.selectFirst("h1");
        if (!named.isBlank()) {
            return named;
        }
        return heading != null && !heading.text().isBlank()
                ? heading.text()
                : page.title().replaceFirst("\\s*[_|].*$|\\s+[-–—]\\s+.*$", "");
    }

    private static String meta(Document page, String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                if (name.equalsIgnoreCase(meta.attr("name")) || name.equalsIgnoreCase(meta.attr("property"))) {
                    return meta.attr("content");
                }
            }
        }
        return "";
    }

    private static Element article(Document page) {
        page.select(FURNITURE).remove();
        page.body().select("[class], [id]").stream()
                .filter(element -> FURNITURE_NAME.matcher(element.className()).find()
                        || FURNITURE_NAME.matcher(element.id()).find())
                .filter(element -> !element.tagName().equals("body")
                        && element.select("article, p").size() < 8)
                .forEach(Element::remove);
        page.body().select("ul, ol, table, div, p").stream()
                .filter(element -> linkShare(element) > MOSTLY_LINKS)
                .forEach(Element::remove);
        Element article = page.body();
        int longest = SHORTEST_ARTICLE - 1;
        for (Element candidate : page.body().select(ARTICLE)) {
            if (candidate.text().length() > longest) {
                article = candidate;
                longest = candidate.text().length();
            }
        }
        return article;
    }

    private static double linkShare(Element element) {
        int all = element.text().length();
        int links =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return all == 0 ? 0 : (double) links / all;
    }
}
