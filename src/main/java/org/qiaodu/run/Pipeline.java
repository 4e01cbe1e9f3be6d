package org.qiaodu.run;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.check.CheckWords;
import org.qiaodu.check.Checker;
import org.qiaodu.check.Curation;
import org.qiaodu.check.Curator;
import org.qiaodu.check.LikelyWords;
import org.qiaodu.check.Ranker;
import org.qiaodu.check.Retelling;
import org.qiaodu.claim.Attempt;
import org.qiaodu.claim.ClaimReader;
import org.qiaodu.entity.Figure;
import org.qiaodu.entity.KnownEntities;
import org.qiaodu.entity.LikelyRelations;
import org.qiaodu.entity.OwnerModel;
import org.qiaodu.entity.RelationModel;
import org.qiaodu.entity.Resolution;
import org.qiaodu.entity.Resolver;
import org.qiaodu.entity.Weighing;
import org.qiaodu.lexicon.Abbreviations;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.LinkTable;
import org.qiaodu.lexicon.Measured;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.RuleBook;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.lexicon.ValueLexicon;
import org.qiaodu.mention.MentionReader;
import org.qiaodu.mention.TaggerModel;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Document;
import org.qiaodu.model.Entity;
import org.qiaodu.model.Layout;
import org.qiaodu.model.Meanings;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Skip;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Values;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.text.KnownWords;
import org.qiaodu.text.PassageReader;
import org.qiaodu.text.Sounds;
import org.qiaodu.value.ReadValues;
import org.qiaodu.value.ValueReader;

/** The stages, top to bottom: a document becomes statements. Threads may share it. */
public final class Pipeline {
    private final Problems problems;
    private final PassageReader passages;
    private final ValueReader values;
    private final MentionReader mentions;
    private final ClaimReader claims;
    private final Resolver resolver;
    private final LikelyRelations likely;
    private final Checker checker;
    private final Ranker ranker = new Ranker();
    private final Curator curator;
    private final Ahead<Knowledge> knowledge;
    private final LinkTable links;

    /**
     * Makes the stages from the seeds.
     *
     * @throws org.qiaodu.model.UserMistake naming every line of the seeds that is wrong
     */
    public Pipeline(Seeds seeds) {
        this(seeds, new Problems());
        problems.stopIfAny();
    }

    /** Makes the stages from those lines of the seeds that hold; the others are noted. */
    Pipeline(Seeds seeds, Problems problems) {
        this(seeds, problems, RelationModel::load, OwnerModel::load);
    }

    private Pipeline(
            Seeds seeds,
            Problems problems,
            Function<Seeds, RelationModel> relations,
            Function<Seeds, OwnerModel> owners) {
        this.problems = problems;
        KnownWords words = KnownWords.ofDictionary();
        ForkJoinPool.commonPool().execute(() -> words.knows("江门")); // the dictionary loads while the seeds do
        Ahead<RuleBook> rules = new Ahead<>(p -> RuleBook.load(seeds, p));
        Ahead<TaggerModel> tagger = new Ahead<>(p -> TaggerModel.load(seeds));
        Ahead<RelationModel> related = new Ahead<>(p -> relations.apply(seeds));
        Ahead<OwnerModel> owned = new Ahead<>(p -> owners.apply(seeds));
        Ahead<ValueReader> times = new Ahead<>(p -> new ValueReader(ValueLexicon.load(seeds, p)));
        NameLexicon names = NameLexicon.load(seeds, problems);
        knowledge = new Ahead<>(p -> SeedKnowledge.of(seeds, names));
        passages = new PassageReader(words);
        mentions = new MentionReader(names, tagger.get(problems));
        RuleBook book = rules.get(problems);
        Triggers triggers = Triggers.load(seeds, problems);
        values = times.get(problems);
        claims = new ClaimReader(book, triggers, names, Measured.load(seeds, names.classes(), problems), problems);
        resolver = new Resolver(names, Abbreviations.load(seeds, problems), owned.get(problems));
        likely = new LikelyRelations(related.get(problems));
        checker = new Checker(
                ReferenceValues.load(seeds, problems),
                names.gazetteer(),
                CheckWords.load(
                        seeds,
                        words::knows,
                        words::fitting,
                        new LikelyWords(words::frequency),
                        Sounds::alike,
                        problems));
        curator = new Curator(Curation.load(seeds, problems), id -> known(names.gazetteer(), id));
        links = LinkTable.load(seeds, problems);
    }

    /**
     * Makes the stages without what was learnt of relations and of whose figures are: what these models are trained on.
     *
     * @throws org.qiaodu.model.UserMistake naming every line of the seeds that is wrong
     */
    public static Pipeline ofRules(Seeds seeds) {
        Pipeline pipeline =
                new Pipeline(seeds, new Problems(), all -> RelationModel.empty(), all -> OwnerModel.empty());
        pipeline.problems.stopIfAny();
        return pipeline;
    }

    private static @Nullable Entity known(Gazetteer gazetteer, String id) {
        Gazetteer.Entry entry = gazetteer.named(id);
        return entry == null ? null : KnownEntities.of(entry);
    }

    /** Reads a document. */
    public ReadDocument read(Document document, StageTimes times) {
        return trace(document, times).document();
    }

    /** What the stages made of a document, on the way and in the end. */
    record Trace(List<AnnotatedPassage> passages, List<Values> values, List<Claim> claims, ReadDocument document) {}

    Trace trace(Document document, StageTimes times) {
        Layout layout = times.time("text", () -> passages.read(document, curator.rulings(document.id())));
        ReadValues stated = times.time(
                "value",
                () -> values.read(
                        layout.passages(), layout.title(), document.id().name()));
        List<AnnotatedPassage> annotated =
                times.time("mention", () -> mentions.read(layout.passages(), stated.values()));
        List<Claim> claimed = times.time("claim", () -> claims.read(annotated, stated.values(), stated.issued()));
        Resolution resolved = times.time("entity", () -> resolver.read(document, annotated, claimed));
        Resolution weighed = times.time("entity", () -> weighed(document, layout, resolved));
        ReadDocument read = new ReadDocument(
                document,
                layout.title(),
                stated.issued(),
                layout.passages(),
                weighed.entities(),
                weighed.statements(),
                List.of(),
                weighed.mentions(),
                skips(List.of(layout.skips(), stated.skips(), weighed.skips())));
        return new Trace(annotated, stated.values(), claimed, times.time("check", () -> checked(read, annotated)));
    }

    private Resolution weighed(Document document, Layout layout, Resolution resolved) {
        Set<String> ruledOn =
                curator.rulings(document.id()).stream().map(Correction::meaning).collect(Collectors.toSet());
        return likely.weigh(document, layout.passages(), resolved, r -> ruledOn.contains(Meanings.of(r)));
    }

    /** What became of every rule on a sentence. */
    List<Attempt> attempts(Trace trace, int passage, TextRange sentence) {
        return claims.explain(trace.passages(), trace.values(), trace.document().issued(), passage, sentence);
    }

    /** Every two figures or times of a document that may be one told again. */
    public List<Retelling> retellings(Document document) {
        Trace trace = trace(document, new StageTimes());
        return checker.retellings(trace.document(), trace.passages());
    }

    /** The figures of a document, each with whose it may be. */
    public List<Figure> figures(Document document) {
        Trace trace = trace(document, new StageTimes());
        return resolver.figures(document, trace.passages(), trace.claims());
    }

    /** The figures of a document that are not of whom rules take them for, and why. */
    List<Weighing> weighings(Trace trace) {
        return resolver.weighings(trace.document().document(), trace.passages(), trace.claims());
    }

    /** What is recognised and claimed in a document, before mentions become entities. */
    RuleExamples.Sample claims(Document document) {
        Layout layout = passages.read(document);
        ReadValues stated = values.read(layout.passages(), layout.title(), null);
        List<AnnotatedPassage> annotated = mentions.read(layout.passages(), stated.values());
        return new RuleExamples.Sample(annotated, claims.read(annotated, stated.values(), stated.issued()));
    }

    private ReadDocument checked(ReadDocument read, List<AnnotatedPassage> annotated) {
        ReadDocument ruled = curator.apply(read.checked(read.statements(), checker.check(read, annotated)));
        return ruled.checked(ranker.rank(ruled.statements(), ruled.findings()), ruled.findings());
    }

    private static List<Skip> skips(List<List<Skip>> stages) {
        return stages.stream().flatMap(List::stream).toList();
    }

    /** What was decided on links to Wikidata. */
    public LinkTable links() {
        return links;
    }

    /** What the seeds know beside the text. */
    public Knowledge knowledge() {
        return knowledge.get(problems);
    }
}
