package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** The names that one document uses: one found anywhere is found everywhere, and so are its short forms. */
final class NamesOfDocument {
    private static final double SURE = 0.75;
    private static final double CONFIDENCE = 0.85;
    private static final double SHORT = 0.8;
    private static final int LONGEST_SHORT = 6;

    private final NameTrie<Found> trie;

    /** A name with its class. */
    private record Found(EntityClass type, boolean whole) {}

    /**
     * @param sheets all passages of the document
     * @param mentions the names found in them
     */
    NamesOfDocument(List<Sheet> sheets, List<Mention> mentions, ClassTree classes, NameWords words) {
        Map<String, Found> names = new TreeMap<>();
        for (Mention m : mentions) {
            if (m.form() == Mention.Form.NAME
                    && m.confidence() >= SURE
                    && !m.source().equals("gazetteer")) {
                names.put(m.name(), new Found(m.type(), true));
            }
        }
        for (Mention m : mentions) {
            boolean shortens = classes.isA(m.type(), "Organisation") && m.form() == Mention.Form.NAME;
            if (shortens) {
                for (String shorter : shortForms(m, words)) {
                    if (unknownWord(shorter, sheets)) {
                        names.putIfAbsent(shorter, new Found(m.type(), false));
                    }
                }
            }
        }
        trie = new NameTrie<>(names);
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (NameTrie.Hit<Found> hit : trie.in(sheet.text())) {
            if (Borders.agree(sheet, hit.range())) {
                boolean whole = hit.value().whole();
                found.add(new Mention(
                        hit.range(),
                        hit.value().type(),
                        hit.range().of(sheet.text()),
                        Mention.Form.NAME,
                        whole ? "consistency" : "short form",
                        whole ? CONFIDENCE : SHORT,
                        List.of()));
            }
        }
        return found;
    }

    /** What is left of a full name without the place it starts with, the legal form, brackets; and that with the place. */
    private static List<String> shortForms(Mention m, NameWords words) {
        String core = m.name().replaceAll("\\(.*?\\)", "");
        String legal = "";
        for (String end : words.all(NameWords.Part.LEGAL)) {
            if (core.endsWith(end) && end.length() > legal.length()) {
                legal = end;
            }
        }
        core = core.substring(0, core.length() - legal.length());
        List<String> forms = new ArrayList<>();
        add(forms, core, m.name());
        String withoutPlace = core;
        for (Mention inner : m.nested()) {
            if (inner.range().from() == m.range().from() && inner.source().equals("gazetteer")) {
                int cut = inner.range().length();
                withoutPlace = cut < core.length() ? core.substring(cut) : core;
            }
        }
        add(forms, withoutPlace, m.name());
        return forms;
    }

    private static void add(List<String> forms, String form, String name) {
        if (form.length() >= 2 && form.length() <= LONGEST_SHORT && !form.equals(name) && !forms.contains(form)) {
            forms.add(form);
        }
    }

    /** Whether the segmentation never takes these characters for one ordinary word. */
    private static boolean unknownWord(String form, List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            for (int at = sheet.text().indexOf(form); at >= 0; at = sheet.text().indexOf(form, at + 1)) {
                TextRange range = new TextRange(at, at + form.length());
                int i = sheet.holding(at);
                boolean oneWord =
                        i >= 0 && sheet.word(i).plain() && sheet.word(i).range().equals(range);
                if (oneWord
                        && !sheet.word(i).tag().equals("nx")
                        && !sheet.word(i).tag().equals("nz")) {
                    return false;
                }
            }
        }
        return true;
    }
}
