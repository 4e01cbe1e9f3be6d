package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Gazetteer.Entry;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.text.WordTrie;

/** Finds the gazetteer's names. A name that several things share is read as the one whose surroundings the document names. */
final class KnownNames {
    private static final double CONFIDENCE = 0.98;
    private static final double MISPRINT_CONFIDENCE = 0.8;
    private static final int CHAIN = 4;
    private static final int LONG = 4;
    private static final int SHORTEST = 2;
    private static final String DISTRICT = "区";
    private static final Set<String> INNER = Set.of("District", "County", "CountyLevelCity");
    private static final List<String> DIVISIONS = List.of(DISTRICT, "县", "市");
    private static final Pattern POINTING = Pattern.compile("[该我本]区(?!域)");

    /** The dictionary's tag of places. */
    private static final String PLACE = "ns";

    /** A name shorter than this may be another name with a character left out. */
    private static final int MISPRINTED = 7;

    private static final String NUMERALS = "0123456789一二三四五六七八九十百千〇零两";
    private static final Set<String> VOCABULARY = Set.of("Industry", "Product", "Policy", "Topic");

    private final Gazetteer gazetteer;
    private final WordTrie<Known> trie;

    /** Districts that are called by words of everyday (湖滨区), which the gazetteer has with their city only. */
    private final WordTrie<List<Entry>> everyday;

    /** Districts and counties by their names without the level, as they are called after where they lie: 怀安 in 张家口怀安. */
    private final WordTrie<List<Entry>> stems;

    KnownNames(Gazetteer gazetteer, ClassTree classes) {
        this.gazetteer = gazetteer;
        Map<String, List<Entry>> bySurface = new HashMap<>();
        for (Entry entry : gazetteer.entries()) {
            for (String surface : entry.surfaces()) {
                bySurface
                        .computeIfAbsent(Surfaces.fold(surface), s -> new ArrayList<>())
                        .add(entry);
            }
        }
        bySurface.values().forEach(e -> e.sort(Comparator.comparingInt(x -> classes.order(x.type()))));
        Map<String, Known> names = new HashMap<>();
        bySurface.forEach((name, entries) -> names.put(name, Known.of(entries, true)));
        misprints(bySurface).forEach(names::putIfAbsent);
        trie = new WordTrie<>(names);
        everyday = new WordTrie<>(everyday(bySurface));
        stems = new WordTrie<>(byStem());
    }

    private Map<String, List<Entry>> byStem() {
        Map<String, List<Entry>> names = new HashMap<>();
        for (Entry entry : gazetteer.entries()) {
            String name = bare(entry).isEmpty() ? Surfaces.fold(entry.name()) : bare(entry);
            if (INNER.contains(entry.type().name()) && name.length() > SHORTEST && entry.parent() != null) {
                names.computeIfAbsent(name.substring(0, name.length() - 1), b -> new ArrayList<>())
                        .add(entry);
            }
        }
        return names;
    }

    /**
     * Districts and counties without their level: right after the city they lie in, and in a document that names that city
     * where the dictionary has a place of that name or several stand in a row (富源、陆良和师宗).
     *
     * @param certain what the document names
     */
    List<Mention> stems(Sheet sheet, Set<String> certain) {
        List<Mention> found = new ArrayList<>();
        @Nullable Mention last = null;
        for (WordTrie.Hit<List<Entry>> hit : stems.in(sheet.text())) {
            int at = sheet.holding(hit.range().from());
            Mention city = mentionUntil(sheet, hit.range().from());
            Entry meant = Borders.exact(sheet, hit.range()) && sheet.word(at).plain()
                    ? within(hit.value(), city == null ? certain : Set.of(city.name()))
                    : null;
            if (meant != null) {
                Mention here = mention(hit.range(), meant, true);
                boolean row = last != null
                        && isRow(sheet, last.range().to(), hit.range().from());
                if (row && !found.contains(last)) {
                    found.add(last);
                }
                if (row || city != null || sheet.word(at).tag().equals(PLACE)) {
                    found.add(here);
                }
                last = here;
            }
        }
        return found;
    }

    /** The mention that ends right here. */
    private static @Nullable Mention mentionUntil(Sheet sheet, int end) {
        Word before = sheet.wordOrNull(sheet.holding(end - 1));
        return before == null || before.to() != end ? null : before.mention();
    }

    private static @Nullable Entry within(List<Entry> entries, Set<String> outer) {
        List<Entry> inside = entries.stream()
                .filter(e -> e.parent() != null && outer.contains(e.parent()))
                .toList();
        return inside.size() == 1 ? inside.get(0) : null;
    }

    /** Whether only a mark of enumeration stands between. */
    private static boolean isRow(Sheet sheet, int from, int to) {
        return to == from + 1 && "、和与及至".indexOf(sheet.text().charAt(from)) >= 0;
    }

    private Map<String, List<Entry>> everyday(Map<String, List<Entry>> bySurface) {
        Map<String, List<Entry>> names = new HashMap<>();
        for (Entry entry : gazetteer.entries()) {
            String bare = Surfaces.fold(bare(entry));
            if (bare.length() > SHORTEST && bare.endsWith(DISTRICT) && !bySurface.containsKey(bare)) {
                names.computeIfAbsent(bare, b -> new ArrayList<>()).add(entry);
            }
        }
        return names;
    }

    /** Whether a document speaks of a district as the one that it is about. */
    static boolean speaksOfDistrict(Sheet sheet) {
        return POINTING.matcher(sheet.text()).find();
    }

    /**
     * In a document that speaks of a district, those that it calls by words of everyday.
     *
     * @param certain what else it names, which decides between districts of one name
     */
    List<Mention> everyday(Sheet sheet, Set<String> certain) {
        return everyday.in(sheet.text()).stream()
                .filter(h -> Borders.agree(sheet, h.range(), false))
                .filter(h -> h.value().size() == 1 || h.value().stream().anyMatch(e -> distance(e, certain) < CHAIN))
                .flatMap(h -> mentions(sheet, new Hit(h.range(), h.value(), true), certain).stream())
                .toList();
    }

    /** What a name may mean, whether it is written as the gazetteer has it, and whether it is made of ordinary words. */
    private record Known(List<Entry> entries, boolean exact, boolean vocabulary) {
        static Known of(List<Entry> entries, boolean exact) {
            return new Known(entries, exact, KnownNames.vocabulary(entries));
        }
    }

    /**
     * Long names with one character inside them left out (大广海经济区 for 大广海湾经济区), each with the one thing it can stand
     * for. Numerals are never left out: 第十个 is not 第十四个.
     */
    private static Map<String, Known> misprints(Map<String, List<Entry>> bySurface) {
        Map<String, Known> misprints = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        bySurface.forEach((name, entries) -> {
            if (name.length() >= MISPRINTED && !vocabulary(entries)) {
                Known meant = Known.of(entries, false);
                for (int i = 1; i < name.length() - 1; i++) {
                    String printed = name.substring(0, i) + name.substring(i + 1);
                    Known other = NUMERALS.indexOf(name.charAt(i)) < 0 ? misprints.put(printed, meant) : null;
                    if (other != null && !other.entries().equals(entries)) {
                        ambiguous.add(printed);
                    }
                }
            }
        });
        misprints.keySet().removeAll(ambiguous);
        return misprints;
    }

    /** A gazetteer hit before it is known which of several things it means. */
    record Hit(TextRange range, List<Entry> entries, boolean exact) {}

    /** The places in a passage where a known name may stand. */
    List<Hit> hits(Sheet sheet) {
        List<WordTrie.Hit<Known>> all = trie.in(sheet.text());
        Set<Integer> begun = all.stream()
                .filter(h -> h.range().length() >= LONG - 1
                        && sheet.text().charAt(h.range().from()) == '长')
                .map(h -> h.range().from())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(h -> h.value().vocabulary()
                        ? Borders.exact(sheet, h.range())
                        : Borders.agree(
                                        sheet,
                                        h.range(),
                                        begun.contains(h.range().to()))
                                && !insideLonger(sheet, h.range(), h.value().entries()))
                .filter(h -> h.value().exact() || apart(sheet, h.range()))
                .filter(h -> !isOfPlace(sheet, h.range(), h.value().entries()))
                .map(h -> new Hit(h.range(), h.value().entries(), h.value().exact()))
                .toList();
    }

    /** Whether words begin and end here, and no lone character before them may belong to the name: 富 before 通集团. */
    private static boolean apart(Sheet sheet, TextRange range) {
        Word before = sheet.wordOrNull(sheet.holding(range.from() - 1));
        boolean lone = before != null
                && before.plain()
                && before.text().length() == 1
                && "nvaxg".indexOf(before.tag().charAt(0)) >= 0;
        return Borders.exact(sheet, range) && !lone;
    }

    /** Whether a body called by a short name right after a place is that place's own: 天津市国资委. */
    private static boolean isOfPlace(Sheet sheet, TextRange range, List<Entry> entries) {
        Word before = sheet.wordOrNull(sheet.holding(range.from() - 1));
        return range.length() < LONG
                && entries.get(0).type().name().equals("GovernmentBody")
                && before != null
                && before.to() == range.from()
                && before.tag().equals(PLACE)
                && !before.text().equals("中国");
    }

    /** Whether a short name of a company is only part of a longer one that no dictionary has: 惠普 in 惠普森医药. */
    private static boolean insideLonger(Sheet sheet, TextRange range, List<Entry> entries) {
        boolean company = range.length() < LONG && entries.get(0).type().name().equals("Company");
        Word after = sheet.wordOrNull(sheet.holding(range.to()));
        Word before = sheet.wordOrNull(sheet.holding(range.from() - 1));
        boolean split = sheet.holding(range.from()) != sheet.holding(range.to() - 1);
        boolean begun = split
                && before != null
                && (before.fragment()
                        || (before.tag().equals("a") && before.text().length() == 1));
        return company && (begun || (after != null && after.fragment()));
    }

    /** Whether the name is made of ordinary words, as those of industries and products are. */
    private static boolean vocabulary(List<Entry> entries) {
        for (Entry entry : entries) {
            if (!VOCABULARY.contains(entry.type().name())) {
                return false;
            }
        }
        return true;
    }

    /** The canonical names that a document's hits stand for without doubt. */
    Set<String> certain(List<Hit> hits) {
        Set<String> names = new HashSet<>();
        for (Hit hit : hits) {
            if (hit.entries().size() == 1) {
                names.add(hit.entries().get(0).name());
            }
        }
        return names;
    }

    /**
     * What a hit means in a document that names {@code certain}: one mention, or two where a name of several places stands with
     * that of the place it lies in (济南市市中区).
     */
    List<Mention> mentions(Sheet sheet, Hit hit, Set<String> certain) {
        Entry meant = meant(hit, certain);
        int border = hit.range().to() - bare(meant).length();
        boolean qualified = hit.range().from() < border && border < hit.range().to();
        for (Entry outer = qualified ? above(meant) : null; outer != null; outer = above(outer)) {
            if (isNamed(outer, sheet.text().substring(hit.range().from(), border))) {
                return List.of(
                        mention(new TextRange(hit.range().from(), border), outer, hit.exact()),
                        mention(new TextRange(border, hit.range().to()), meant, hit.exact()));
            }
        }
        return List.of(mention(hit.range(), meant, hit.exact()));
    }

    private @Nullable Entry above(Entry entry) {
        return entry.parent() == null ? null : gazetteer.named(entry.parent());
    }

    private static boolean isNamed(Entry entry, String words) {
        return entry.surfaces().stream().map(Surfaces::fold).anyMatch(Surfaces.fold(words)::equals);
    }

    /** What is called so by several: 市中区 of 市中区(济南); empty for a name that is one thing's alone. */
    private static String bare(Entry entry) {
        return entry.name().substring(0, Math.max(0, entry.name().indexOf('(')));
    }

    private Entry meant(Hit hit, Set<String> certain) {
        Entry best = hit.entries().get(0);
        for (Entry entry : hit.entries()) {
            if (distance(entry, certain) < distance(best, certain)) {
                best = entry;
            }
        }
        return division(best, certain);
    }

    private static Mention mention(TextRange range, Entry entry, boolean exact) {
        return new Mention(
                range,
                entry.type(),
                entry.name(),
                Mention.Form.NAME,
                exact ? Mention.GAZETTEER : "misprint",
                exact ? CONFIDENCE : MISPRINT_CONFIDENCE,
                List.of());
    }

    /** The division that a document names and that is called like a feature of nature: 南海区 for 南海; else the entry itself. */
    private Entry division(Entry entry, Set<String> certain) {
        for (String level : entry.type().name().equals("Place") ? DIVISIONS : List.<String>of()) {
            Entry division = certain.contains(entry.name() + level) ? gazetteer.named(entry.name() + level) : null;
            if (division != null) {
                return division;
            }
        }
        return entry;
    }

    /** How many steps up lies something the document names; {@code CHAIN} where nothing does. */
    private int distance(Entry entry, Set<String> certain) {
        @Nullable String parent = entry.parent();
        for (int step = 0; step < CHAIN && parent != null; step++) {
            if (certain.contains(parent)) {
                return step;
            }
            Entry above = gazetteer.named(parent);
            parent = above == null ? null : above.parent();
        }
        return CHAIN;
    }
}
