package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Entity;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.MergeReason;
import org.qiaodu.model.RawText;

/** The mentions taken for one entity while a document is being resolved; grows until {@link #entity}. */
final class Cluster {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** Gives names of its own: 家具产业 to 家具 in 家具、玩具等产业. */
    private static final String LIST = "list";

    private final Gazetteer.@Nullable Entry known;
    /** What the gazetteer calls it, the qualifier apart; empty where it does not know it. */
    private final String called;

    private final List<Occurrence> occurrences = new ArrayList<>();
    private final SortedSet<String> names = new TreeSet<>(LONGEST_FIRST);
    private final Map<EntityClass, Double> votes = new TreeMap<>();
    private final List<MergeReason> reasons = new ArrayList<>();
    private @Nullable String kept;

    /** @param known what the gazetteer has under the name; null where it has nothing */
    Cluster(Gazetteer.@Nullable Entry known) {
        this.known = known;
        this.called = known == null ? "" : Names.unqualified(known.name());
        if (known != null) {
            names.add(Names.key(called));
        }
    }

    /** The document itself, under the id it has among entities. */
    static Cluster document(String name) {
        Cluster cluster = new Cluster(null);
        cluster.names.add(name);
        cluster.votes.put(new EntityClass("Document"), 1.0);
        cluster.kept = name;
        return cluster;
    }

    /** Adds a mention; a name or description also says what the thing is called and of which class it is. */
    void add(Occurrence occurrence) {
        occurrences.add(occurrence);
        Mention mention = occurrence.mention();
        if (mention.form() == Mention.Form.ANAPHOR) {
            return;
        }
        votes.merge(mention.type(), mention.confidence(), Double::sum);
        String words = Names.key(occurrence.words());
        if (known == null) {
            names.add(Names.key(mention.name()));
            if (mention.source().equals(LIST)) {
                names.add(words);
            } else if (mention.source().equals(Mention.SIZED)) {
                names.addAll(Names.ofSized(Names.key(mention.name()), words));
            }
        }
        if (known != null && names.add(words)) {
            reasons.add(because(
                    occurrence,
                    true,
                    new Bilingual(
                            "地名录、名录中“" + known.name() + "”的别名", "an alias of " + known.name() + " in the gazetteer")));
        }
    }

    /** Takes over everything of another cluster. */
    void absorb(Cluster other, Bilingual reason) {
        reasons.add(because(other.occurrences.get(0), true, reason));
        reasons.addAll(other.reasons);
        occurrences.addAll(other.occurrences);
        names.addAll(other.names);
        if (kept == null) {
            other.votes.forEach((type, vote) -> votes.merge(type, vote, Double::sum));
        }
    }

    /** Notes why a mention was, or was not, taken for this entity. */
    void note(Occurrence occurrence, boolean merged, Bilingual reason) {
        reasons.add(because(occurrence, merged, reason));
    }

    private static MergeReason because(Occurrence occurrence, boolean merged, Bilingual reason) {
        return new MergeReason(
                occurrence.words(),
                Witness.of(occurrence.passage(), List.of(occurrence.mention().range())),
                merged,
                reason);
    }

    /** Whether only rules speak of it, in free words. */
    boolean described() {
        return known == null
                && occurrences.stream().allMatch(o -> o.mention().source().startsWith("rule:"));
    }

    boolean isKnown() {
        return known != null;
    }

    Gazetteer.@Nullable Entry known() {
        return known;
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** All its names without quotation marks, longest first; never empty once a name was added. */
    SortedSet<String> names() {
        return names;
    }

    /** Its name: the gazetteer's, or the one kept, or the longest seen. */
    String label() {
        if (known != null) {
            return called;
        }
        return kept != null ? kept : names.first();
    }

    /** Adds a name that is none of its words in the text. */
    void callAlso(String name) {
        names.add(name);
    }

    /** Keeps the label and the class it has, whatever longer names are still to come. */
    void keepLabel() {
        kept = label();
    }

    /** Its id in the graph. */
    String id() {
        return known != null ? KnownEntities.id(known.name()) : label();
    }

    /** Its class: the gazetteer's, or the one most mentions speak of, counting a class's vote for those below it. */
    EntityClass type(ClassTree classes) {
        if (known != null) {
            return known.type();
        }
        EntityClass best = votes.keySet().iterator().next();
        if (votes.size() == 1) {
            return best;
        }
        double most = -1;
        for (EntityClass type : votes.keySet()) {
            double support = votes.entrySet().stream()
                    .filter(e -> classes.isA(type, e.getKey().name()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            if (support > most + 1e-9) {
                most = support;
                best = type;
            }
        }
        return best;
    }

    /**
     * The entity, now that all its mentions are known. Where the text is in the other script, the names as printed are
     * names too.
     *
     * @param type its class
     * @param raw the text of the document
     */
    Entity entity(EntityClass type, RawText raw) {
        SortedSet<String> others = new TreeSet<>();
        others.addAll(names);
        for (Occurrence occurrence : occurrences) {
            String printed = occurrence.printed(raw);
            if (printed != null && names.contains(Names.key(occurrence.words()))) {
                others.add(Names.key(printed));
            }
        }
        if (known != null) {
            others.addAll(known.aliases());
        }
        others.remove(label());
        return new Entity(
                id(),
                type,
                label(),
                known == null ? null : known.en(),
                List.copyOf(others),
                known != null,
                reasons.stream()
                        .sorted(Comparator.comparing(r -> r.evidence().spans().get(0)))
                        .toList());
    }
}
