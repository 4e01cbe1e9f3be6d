package org.qiaodu.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF in its own reading order, page by page, running heads and feet left out. */
final class PdfText {
    /** Pages on which a first or last line must recur, numbers aside, to be a running head or foot. */
    private static final int RECURS = 3;

    private PdfText() {}

    static Extraction extract(byte[] bytes) throws IOException {
        List<List<String>> pages = pages(bytes);
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            if (page.size() > 1) {
                edges.merge(key(page.get(0)), 1, Integer::sum);
                edges.merge(key(page.get(page.size() - 1)), 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (List<String> page : pages) {
            starts.add(text.codePointCount(0, text.length()));
            for (int i = 0; i < page.size(); i++) {
                boolean edge = i == 0 || i == page.size() - 1;
                if (!edge || edges.getOrDefault(key(page.get(i)), 0) < RECURS) {
                    text.append(page.get(i)).append('\n');
                }
            }
        }
        return new Extraction(text.toString(), "UTF-8", Format.PDF.mediaType, starts, false);
    }

    private static List<List<String>> pages(byte[] bytes) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n");
            stripper.setAddMoreFormatting(false);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).strip().lines().toList());
            }
        }
        return pages;
    }

    private static String key(String line) {
        return line.replaceAll("[\\d\\s]+", "#").strip();
    }
}
