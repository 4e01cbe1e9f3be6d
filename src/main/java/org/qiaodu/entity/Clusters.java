package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.WordClasses;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Entity;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.RawText;

/** The clusters of one document; who is whom while it is being resolved. */
final class Clusters {
    private static final String TOPIC = "Topic";
    private static final String PLACE = "Place";
    private static final Set<String> SECTORS = Set.of("工业", "农业");
    /** Classes of which a name that the gazetteer does not know may be any words that end so, and what finds these. */
    private static final Set<String> SORTS = Set.of(TOPIC, "Industry");

    private static final Set<String> GUESSED = Set.of("quotation", "consistency");
    private static final EntityClass FREE = new EntityClass(TOPIC);

    /** What is said of a thing rather than names it: 国内首个规模化的光伏项目. */
    private static final Pattern PRAISE = Pattern.compile("[的—]|首个|第一|唯一");

    private final Gazetteer gazetteer;
    private final ClassTree classes;
    private final WordClasses phraseHeads;
    private final Map<String, Cluster> byKey = new LinkedHashMap<>();
    private final Map<Occurrence.Key, Cluster> byMention = new HashMap<>();

    /** The clusters of names; null where some changed since they were asked for. */
    private @Nullable List<Cluster> names;

    /** @param phraseHeads what a thing told in free words is, by its last words */
    Clusters(Gazetteer gazetteer, ClassTree classes, WordClasses phraseHeads) {
        this.gazetteer = gazetteer;
        this.classes = classes;
        this.phraseHeads = phraseHeads;
    }

    /** Puts a name or description to those of the same name. */
    void addNamed(Occurrence occurrence) {
        Cluster cluster = named(occurrence.mention().name());
        add(occurrence, cluster);
        if (occurrence.mention().source().equals(Mention.PART)) {
            cluster.callAlso(occurrence.words());
        }
    }

    /** Puts a mention into a cluster. */
    void add(Occurrence occurrence, Cluster cluster) {
        cluster.add(occurrence);
        names = null;
        byMention.put(occurrence.key(), cluster);
    }

    /** The cluster of a name, made if it is not there. */
    Cluster named(String name) {
        return byKey.computeIfAbsent(Names.key(name), key -> new Cluster(gazetteer.named(name)));
    }

    /** Takes a mention for the document itself, which is no entity among those it speaks of. */
    void addSelf(Occurrence occurrence, String name) {
        byMention.put(occurrence.key(), Cluster.document(name));
    }

    /** Who a mention is; null where nobody knows. */
    @Nullable
    Cluster of(Occurrence.Key mention) {
        return byMention.get(mention);
    }

    /** Makes one of two: {@code part} becomes {@code whole}. */
    void merge(Cluster part, Cluster whole, Bilingual reason) {
        whole.absorb(part, reason);
        names = null;
        byKey.replaceAll((key, cluster) -> cluster == part ? whole : cluster);
        byMention.replaceAll((mention, cluster) -> cluster == part ? whole : cluster);
    }

    /** All clusters that have a mention, in the order of their first. */
    List<Cluster> all() {
        return byKey.values().stream()
                .distinct()
                .filter(c -> !c.occurrences().isEmpty())
                .toList();
    }

    /** The clusters that the text names or describes; those it only points to (国内: 中国) or only guesses at are left out. */
    List<Cluster> named() {
        return having(EnumSet.of(Mention.Form.NAME, Mention.Form.DESCRIPTION)).stream()
                .filter(c -> !guessed(c))
                .toList();
    }

    /**
     * Whether nothing but its last word says that it is a product, a trade or a topic, or nothing but its quotation marks that
     * it is a topic, or it is a whole sector, which every report mentions: statements may speak of it, no more.
     */
    private boolean guessed(Cluster cluster) {
        return cluster.isKnown()
                ? SECTORS.contains(cluster.label())
                : cluster.occurrences().stream().map(Occurrence::mention).allMatch(Clusters::guessed);
    }

    private static boolean guessed(Mention mention) {
        return mention.source().equals("product")
                || (GUESSED.contains(mention.source())
                        && SORTS.contains(mention.type().name()));
    }

    /** The clusters of names, descriptions left out. */
    List<Cluster> names() {
        if (names == null) {
            names = having(EnumSet.of(Mention.Form.NAME));
        }
        return names;
    }

    private List<Cluster> having(Set<Mention.Form> forms) {
        return all().stream()
                .filter(c -> c.occurrences().stream()
                        .anyMatch(o -> forms.contains(o.mention().form())))
                .toList();
    }

    /**
     * The class of a cluster; of a thing told in free words, the one its last words speak of. Free words that are no
     * division make no place: 全国100个重点产煤县.
     */
    EntityClass type(Cluster cluster) {
        EntityClass type =
                cluster.type(classes).name().equals(PLACE) && cluster.described() ? FREE : cluster.type(classes);
        String label = cluster.label();
        boolean free = type.name().equals(TOPIC)
                && !cluster.isKnown()
                && !PRAISE.matcher(label).find();
        EntityClass headed = free ? phraseHeads.ofEnd(label) : null;
        return headed == null ? type : headed;
    }

    /** Whether a cluster is of a class or one below it. */
    boolean isA(Cluster cluster, String type) {
        return classes.isA(type(cluster), type);
    }

    /** Whether two classes can be those of one thing: one stands above the other. */
    boolean compatible(Cluster a, Cluster b) {
        return isA(a, type(b).name()) || isA(b, type(a).name());
    }

    /** The province, city or other place that a known place lies in; null where not known. */
    @Nullable
    Cluster parent(Cluster place) {
        Gazetteer.Entry known = place.known();
        String parent = known == null ? null : known.parent();
        return parent == null || gazetteer.named(parent) == null ? null : named(parent);
    }

    /** The entities, by id. */
    List<Entity> entities(RawText raw) {
        List<Entity> entities = new ArrayList<>();
        all().forEach(c -> entities.add(c.entity(type(c), raw)));
        entities.sort(Comparator.comparing(Entity::id));
        return List.copyOf(entities);
    }
}
