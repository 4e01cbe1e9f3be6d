package org.qiaodu.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Point;

/**
 * What linking needs of a Wikidata item.
 *
 * @param id such as {@code Q59132}
 * @param labels by language, of {@link #LANGUAGES} alone; a name that several share, under the best of them
 * @param aliases other names by language, of the same
 * @param claims values of {@link #LINKS} and {@link #KEYS} by property: items by id, the rest as text
 * @param point its coordinates; null where it has none
 * @param sitelinks title by wiki, of {@link #WIKIS} alone
 */
public record Item(
        String id,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        Map<String, List<String>> claims,
        @Nullable Point point,
        Map<String, String> sitelinks) {
    /** The languages a Chinese name is looked for in, best first. */
    public static final List<String> LANGUAGES =
            List.of("zh-hans", "zh-cn", "zh-sg", "zh", "zh-hant", "zh-hk", "zh-tw", "zh-mo", "mul", "en");

    /** Properties that lead to items: class, superclass, where it lies, what it belongs to. */
    public static final Set<String> LINKS = Set.of("P31", "P279", "P131", "P159", "P276", "P361", "P749");

    /** Properties whose value is a public identifier: division code, ROR, GeoNames, UN/LOCODE, ticker. */
    public static final Set<String> KEYS = Set.of("P442", "P6782", "P1566", "P1937", "P249");

    /** Where the coordinates stand. */
    static final String POINT = "P625";

    /** The wikis whose titles are kept. */
    public static final Set<String> WIKIS = Set.of("zhwiki", "enwiki");

    /** What an item lies in or belongs to. */
    private static final List<String> WITHIN = List.of("P131", "P159", "P276", "P361", "P749");

    public Item {
        labels = Collections.unmodifiableMap(labels);
        aliases = Collections.unmodifiableMap(aliases);
        claims = Collections.unmodifiableMap(claims);
        sitelinks = Collections.unmodifiableMap(sitelinks);
    }

    /** Its best label by the order of languages; its id where it has none. */
    public String label() {
        return LANGUAGES.stream()
                .filter(labels::containsKey)
                .map(labels::get)
                .findFirst()
                .orElse(id);
    }

    /** Labels and aliases in Chinese, or in every other language of the chain. */
    public List<String> names(boolean chinese) {
        List<String> names = new ArrayList<>();
        for (String language : LANGUAGES) {
            if (language.startsWith("zh") == chinese) {
                if (labels.containsKey(language)) {
                    names.add(labels.get(language));
                }
                names.addAll(aliases.getOrDefault(language, List.of()));
            }
        }
        return names;
    }

    /** The values of a property; empty where it has none. */
    public List<String> values(String property) {
        return claims.getOrDefault(property, List.of());
    }

    /** Its public identifiers in the form that is compared. */
    public List<String> keys() {
        return claims.keySet().stream()
                .filter(KEYS::contains)
                .sorted()
                .flatMap(p -> values(p).stream().map(v -> Keys.folded(p + ":" + v)))
                .toList();
    }

    /** The items it lies in or belongs to. */
    public List<String> within() {
        return WITHIN.stream().flatMap(p -> values(p).stream()).distinct().toList();
    }
}
