package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.text.WordTrie;

/** The names that one document uses: one found anywhere is found everywhere, and so are its short forms. */
final class NamesOfDocument {
    private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)");
    private static final double SURE = 0.8;
    private static final double CONFIDENCE = 0.92;
    private static final double SHORT = 0.8;
    private static final int LONGEST_SHORT = 6;

    /** Most words of a trade that follow each other in a name: 生物科技. */
    private static final int TRADES = 2;

    /** A Latin word before brackets: Lumitek in Lumitek(HongKong)Limited. */
    private static final Pattern LATIN = Pattern.compile("^[A-Za-z][A-Za-z&.'-]{3,}(?=\\()");

    /** A university is called by its place, its subject and 大: 北京体大. */
    private static final String UNIVERSITY = "大学";

    /** A county that a text calls by its first words once it has named it; districts and towns are called so less often. */
    private static final Pattern COUNTY = Pattern.compile("..{1,2}(?<![自治])县");

    private static final Pattern SERIES = Pattern.compile("[一二三四五六七八九十0-9]+号");

    /** What joins two names: 和龙烟铁路 is 龙烟铁路 after 和; a heading may leave out the blanks (惠州开发区建潼湖工业园). */
    private static final Pattern JOINT = Pattern.compile("[和与及暨建]");

    private final Set<String> joined;
    private final WordTrie<Found> trie;

    /** A name with its class. */
    private record Found(EntityClass type, boolean whole) {}

    /**
     * @param sheets all passages of the document
     * @param mentions the names found in them
     */
    NamesOfDocument(List<Sheet> sheets, List<Mention> mentions, ClassTree classes, NameWords words) {
        joined = joined(mentions);
        Map<String, Found> names = new TreeMap<>();
        Map<String, Double> sureness = new HashMap<>();
        for (Mention m : mentions) {
            if (m.form() == Mention.Form.NAME
                    && (m.confidence() >= SURE || ofSeries(m.name()))
                    && !m.source().equals(Mention.GAZETTEER)
                    && !isJoined(m)) {
                boolean surer = m.confidence() > sureness.getOrDefault(m.name(), 0.0);
                if (surer) {
                    sureness.put(m.name(), m.confidence());
                    names.put(m.name(), new Found(m.type(), true));
                }
            }
        }
        for (Mention m : mentions) {
            if (classes.isA(m.type(), "Organisation") && m.form() == Mention.Form.NAME) {
                shortForms(m, words).stream()
                        .filter(shorter -> isName(shorter, sheets))
                        .forEach(shorter -> names.putIfAbsent(shorter, new Found(m.type(), false)));
            }
            counties(m)
                    .filter(shorter -> isName(shorter, sheets))
                    .forEach(shorter -> names.putIfAbsent(shorter, new Found(new EntityClass("County"), false)));
        }
        trie = new WordTrie<>(names);
    }

    /** Whether a name is rather two, or one with the word before it, as the rest of the document shows. */
    boolean isJoined(Mention mention) {
        return joined.contains(mention.name());
    }

    /** The names that end in a joint and another name of the document, with nothing or a third name before the joint. */
    private static Set<String> joined(List<Mention> mentions) {
        Set<String> all = mentions.stream()
                .filter(m -> m.form() == Mention.Form.NAME)
                .map(Mention::name)
                .collect(Collectors.toSet());
        return mentions.stream()
                .filter(m -> m.form() == Mention.Form.NAME && !m.source().equals(Mention.GAZETTEER))
                .map(Mention::name)
                .filter(name -> JOINT.matcher(name)
                        .results()
                        .anyMatch(j -> all.contains(name.substring(j.end()))
                                && (j.start() == 0 || all.contains(name.substring(0, j.start())))))
                .collect(Collectors.toSet());
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (WordTrie.Hit<Found> hit : trie.in(sheet.text())) {
            boolean whole = hit.value().whole();
            if (Borders.agree(sheet, hit.range(), false)
                    && (whole || !numbered(sheet, hit.range().to()))) {
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

    /** Whether the name ends in a number of its own, as no common noun does: 鑫诺一号. */
    private static boolean ofSeries(String name) {
        return SERIES.matcher(name).results().anyMatch(r -> r.start() >= 2 && r.end() == name.length());
    }

    /** Whether a number follows that makes it the name of one thing in a series: 鑫诺 in 鑫诺一号 is no company. */
    private static boolean numbered(Sheet sheet, int end) {
        return SERIES.matcher(sheet.text()).region(end, sheet.text().length()).lookingAt();
    }

    /** The counties that a mention names, also inside another name (某某县人民政府), without their last character. */
    private static Stream<String> counties(Mention mention) {
        return Stream.concat(Stream.of(mention), mention.nested().stream())
                .filter(m -> m.type().name().equals("County"))
                .map(Mention::name)
                .filter(name -> COUNTY.matcher(name).matches())
                .map(name -> name.substring(0, name.length() - 1));
    }

    /** What is left of a full name without the place it starts with, the legal form, brackets; and that with the place. */
    private static List<String> shortForms(Mention m, NameWords words) {
        String core = BRACKETS.matcher(m.name()).replaceAll("");
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
            if (inner.range().from() == m.range().from() && inner.source().equals(Mention.GAZETTEER)) {
                int cut = inner.range().length();
                withoutPlace = cut < core.length() ? core.substring(cut) : core;
            }
        }
        add(forms, withoutPlace, m.name());
        if (!legal.isEmpty()) {
            String kernel = withoutTrade(withoutPlace, words);
            add(forms, kernel, m.name());
            add(forms, core.substring(0, core.length() - withoutPlace.length()) + kernel, m.name());
        }
        String subject = withoutPlace.endsWith(UNIVERSITY) ? withoutPlace : "";
        if (subject.length() > UNIVERSITY.length() && subject.length() < core.length()) {
            String place = core.substring(0, core.length() - subject.length());
            add(forms, place + subject.charAt(0) + UNIVERSITY.charAt(0), m.name());
        }
        Matcher latin = LATIN.matcher(m.name());
        if (latin.find()) {
            forms.add(latin.group());
        }
        return forms;
    }

    /** The words before those of the trade, as long as two characters are left: 美特斯邦威 of 美特斯邦威服饰. */
    private static String withoutTrade(String core, NameWords words) {
        String kernel = core;
        for (int i = 0; i < TRADES; i++) {
            String whole = kernel;
            kernel = words.all(NameWords.Part.TRADE).stream()
                    .filter(t -> whole.endsWith(t) && whole.length() >= t.length() + 2)
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .map(t -> whole.substring(0, whole.length() - t.length()))
                    .orElse(whole);
        }
        return kernel;
    }

    private static void add(List<String> forms, String form, String name) {
        if (form.length() >= 2 && form.length() <= LONGEST_SHORT && !form.equals(name) && !forms.contains(form)) {
            forms.add(form);
        }
    }

    /** Whether these characters look like a name wherever they stand in the document. */
    private static boolean isName(String form, List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            for (int at = sheet.text().indexOf(form); at >= 0; at = sheet.text().indexOf(form, at + 1)) {
                int first = sheet.holding(at);
                int last = sheet.holding(at + form.length() - 1);
                boolean plain = first >= 0 && sheet.word(first).plain();
                if (plain && !Proper.name(sheet, first, last, at + form.length())) {
                    return false;
                }
            }
        }
        return true;
    }
}
