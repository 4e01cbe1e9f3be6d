package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qiaodu.lexicon.Abbreviations;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.WordClasses;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Document;
import org.qiaodu.model.Mention;
import org.qiaodu.model.ReadDocument.EntityMention;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Statement;

/** Says which mentions are one entity, and which claims are one statement. */
public final class Resolver {
    private final Gazetteer gazetteer;
    private final ClassTree classes;
    private final WordClasses phraseHeads;
    private final Abbreviations words;
    private final NameWords nameWords;
    private final Set<String> knownPlaces;
    private final LikelyOwners owners;

    /**
     * @param words how names are shortened
     * @param owners what was learnt on whose figures are
     */
    public Resolver(NameLexicon names, Abbreviations words, OwnerModel owners) {
        this.gazetteer = names.gazetteer();
        this.classes = names.classes();
        this.phraseHeads = names.phraseHeads();
        this.words = words;
        this.nameWords = names.words();
        this.owners = new LikelyOwners(owners);
        this.knownPlaces = new HashSet<>();
        for (Gazetteer.Entry entry : gazetteer.entries()) {
            if (classes.isA(entry.type(), "Place")) {
                knownPlaces.addAll(entry.surfaces());
            }
        }
    }

    /** Who is whom in a document: its mentions in clusters, and what was passed over. */
    private record Known(List<Occurrence> mentions, Clusters clusters, List<Skip> skips) {}

    /** The figures of one document, each with whose it may be. */
    public List<Figure> figures(Document document, List<AnnotatedPassage> passages, List<Claim> claims) {
        Known known = known(document, passages, claims);
        return new Owners(known.mentions(), known.clusters()).figures(claims);
    }

    /** The figures of one document that are not of whom rules take them for, and why. */
    public List<Weighing> weighings(Document document, List<AnnotatedPassage> passages, List<Claim> claims) {
        return owners.weighings(figures(document, passages, claims));
    }

    private Known known(Document document, List<AnnotatedPassage> passages, List<Claim> claims) {
        List<Occurrence> occurrences = Occurrence.all(passages, claims);
        Clusters clusters = new Clusters(gazetteer, classes, phraseHeads);
        List<Occurrence> others = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            if (isSelf(occurrence.mention(), document)) {
                clusters.addSelf(occurrence, document.id().asEntity());
            } else {
                others.add(occurrence);
            }
        }
        others.stream().filter(o -> o.mention().form() != Mention.Form.ANAPHOR).forEach(clusters::addNamed);
        new Aliases(words.declaring()).merge(others, clusters);
        new ShortForms(new Fit(knownPlaces, words)).merge(clusters);
        new Firsts(knownPlaces).merge(clusters);
        LastWords.name(clusters);
        List<Skip> skips = new ArrayList<>();
        for (Occurrence lost : new Anaphora(clusters).resolve(others)) {
            skips.add(skip(document, lost));
        }
        return new Known(others, clusters, skips);
    }

    /** The entities and statements of one document; the order of passages and claims does not matter. */
    public Resolution read(Document document, List<AnnotatedPassage> passages, List<Claim> claims) {
        Known known = known(document, passages, claims);
        Clusters clusters = known.clusters();
        List<Statement> statements = new StatementMaker(document, passages, clusters, known.skips())
                .read(owners.weigh(claims, known.mentions(), clusters));
        Set<String> spokenOf = new HashSet<>();
        statements.forEach(s -> spokenOf.addAll(s.entities()));
        WordParts parts = new WordParts(passages, nameWords);
        clusters.named().stream().filter(c -> !parts.only(c)).forEach(c -> spokenOf.add(c.id()));
        return new Resolution(
                clusters.entities(document.text()).stream()
                        .filter(e -> spokenOf.contains(e.id()))
                        .toList(),
                statements,
                mentions(known.mentions(), clusters).stream()
                        .filter(m -> spokenOf.contains(m.entity()))
                        .toList(),
                known.skips());
    }

    /** Words for the document itself (本文) are the document, under its own name. */
    private static boolean isSelf(Mention mention, Document document) {
        return mention.type().name().equals("Document")
                && (mention.form() == Mention.Form.ANAPHOR
                        || mention.name().equals(document.id().name()));
    }

    private static List<EntityMention> mentions(List<Occurrence> occurrences, Clusters clusters) {
        List<EntityMention> mentions = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            Cluster cluster = clusters.of(occurrence.key());
            if (cluster != null) {
                mentions.add(
                        new EntityMention(cluster.id(), occurrence.passage().index(), occurrence.mention()));
            }
        }
        return mentions;
    }

    private static Skip skip(Document document, Occurrence lost) {
        return new Skip(
                "entity",
                StatementMaker.place(
                        document,
                        Witness.of(lost.passage(), List.of(lost.mention().range()))),
                "nothing before it that " + lost.words() + " could point to");
    }
}
