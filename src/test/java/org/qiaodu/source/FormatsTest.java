package org.qiaodu.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.qiaodu.model.UserMistake;

class FormatsTest {
    @Test
    void aWebPageKeepsItsArticleAndLosesItsFurniture() {
        String page = """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>江门迈上新台阶_江门新闻网</title>
                <meta name="PubDate" content="2024-09-30 08:00"><style>p{}</style><script>var a=1;</script></head>
                <body><header><nav><a href=/>首页</a> <a href=/n>新闻</a></nav></header>
                <div class="breadcrumb">当前位置：首页</div>
                <div class="article"><h1>江门迈上新台阶</h1>
                <p>2023年，江门市地区生产总值<b>4022.25</b>亿元，
                同比增长。</p><div class="ad-box">广告：买一送一</div>
                <h2>工业投资</h2><p>工业投资超1000亿元。</p>
                <table><tr><th>指标</th><th>数值</th></tr><tr><td>GDP</td><td>4022.25</td></tr></table>
                <p>全市上下将继续努力，把发展的步伐迈得更稳更大，为再造一个现代化新江门打下坚实的基础，奋力谱写新的篇章。</p></div>
                <ul class="links"><li><a href=1>相关新闻一</a></li><li><a href=2>相关新闻二</a></li></ul>
                <footer>版权所有</footer></body></html>""";
        Extraction extraction = extract(page.getBytes(StandardCharsets.UTF_8), "a.html");
        assertThat(extraction.text()).isEqualTo("""
                        # 江门迈上新台阶

                        发布时间：2024-09-30 08:00

                        2023年，江门市地区生产总值4022.25亿元， 同比增长。

                        ## 工业投资

                        工业投资超1000亿元。

                        指标	数值
                        GDP	4022.25

                        全市上下将继续努力，把发展的步伐迈得更稳更大，为再造一个现代化新江门打下坚实的基础，奋力谱写新的篇章。

                        """);
    }

    @Test
    void aWebPageSaysItsEncodingItself() {
        String page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'></head>"
                + "<body><p>江门市</p></body></html>";
        assertThat(extract(page.getBytes(Charset.forName("GB18030")), "a.htm").text())
                .contains("江门市");
    }

    @Test
    void aWordDocumentKeepsHeadingsAndTablesAndLosesDeletions() throws IOException {
        byte[] docx = zip(Map.of(
                "word/styles.xml",
                "<w:styles><w:style w:styleId='a3'><w:name w:val='Title'/></w:style>"
                        + "<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style></w:styles>",
                "word/document.xml",
                "<w:document><w:body>"
                        + paragraph("<w:pPr><w:pStyle w:val='a3'/></w:pPr>", "江门市工作报告")
                        + paragraph("<w:pPr><w:pStyle w:val='1'/></w:pPr>", "一、工业")
                        + "<w:p><w:r><w:t xml:space='preserve'>工业投资 </w:t></w:r><w:del><w:r><w:t>减少</w:t></w:r></w:del>"
                        + "<w:r><w:t>增长</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc>" + paragraph("", "GDP") + "</w:tc><w:tc>" + paragraph("", "4022.25")
                        + "</w:tc></w:tr></w:tbl></w:body></w:document>"));
        assertThat(extract(docx, "a.docx").text()).isEqualTo("# 江门市工作报告\n\n## 一、工业\n\n工业投资 增长\n\nGDP\t4022.25\n\n");
    }

    @Test
    void aBookIsReadInTheOrderOfItsSpine() throws IOException {
        byte[] epub = zip(Map.of(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>",
                "OEBPS/book.opf",
                "<package><metadata><dc:title>江门史话</dc:title></metadata><manifest><item id='a' href='a.xhtml'/>"
                        + "<item id='b' href='b.xhtml'/></manifest><spine><itemref idref='b'/><itemref idref='a'/></spine></package>",
                "OEBPS/a.xhtml",
                "<html><body><h1>后</h1><p>一九五八年。</p></body></html>",
                "OEBPS/b.xhtml",
                "<html><body><h1>前</h1><p>一九四九年。</p></body></html>"));
        assertThat(extract(epub, "a.epub").text()).isEqualTo("# 江门史话\n\n## 前\n\n一九四九年。\n\n## 后\n\n一九五八年。\n\n");
    }

    @Test
    void aPdfKnowsWhereItsPagesBegin() throws IOException {
        Extraction extraction = extract(pdf("First page text.", "Second page text.", "Third page text."), "a.pdf");
        assertThat(extraction.text()).isEqualTo("First page text.\nSecond page text.\nThird page text.\n");
        assertThat(extraction.pageStarts()).containsExactly(0, 17, 35);
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
        byte[] bomb = zip(Map.of("word/document.xml", " ".repeat(Limits.FILE + 2)));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> extract(bomb, "bomb.docx"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("unpacks to more than 64 MB");
    }

    @Test
    void externalEntitiesAreNotFetched() throws IOException {
        byte[] docx = zip(Map.of(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document><w:body>" + paragraph("", "江门&x;市")
                        + "</w:body></w:document>"));
        assertThat(extract(docx, "a.docx").text().strip()).isEqualTo("江门&x;市");
    }

    private static Extraction extract(byte[] bytes, String name) {
        return Extractor.extract(bytes, null, name);
    }

    private static String paragraph(String properties, String words) {
        return "<w:p>" + properties + "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }
}
