package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Passage;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;
import org.qiaodu.model.Values;

/** The stage that finds names, words that point back, descriptions and indicators in a document. */
public final class MentionReader {
    private final NameLexicon lexicon;
    private final Tokenizer tokenizer;
    private final SheetMaker plain;
    private final Tagger tagger;
    private final KnownNames known;
    private final IndicatorWords indicators;
    private final Heads heads;
    private final ArticleNames articles;
    private final SuffixNames suffixes;
    private final MarkedNames marked;
    private final LatinFirms latinFirms;
    private final PersonNames persons;
    private final ProductNames products;
    private final Aims aims;
    private final BackReferences anaphors;
    private final Descriptions descriptions;
    private final TopicPhrases topics;
    private final Lists lists;
    private final FundedWorks funded;
    private final ActingFirms acting;
    private final AliasNames aliases;
    private final ZoneParts zoneParts;
    private final WorkParts workParts;
    private final Ventures ventures;
    private final NumberedThings numbered;

    public MentionReader(NameLexicon lexicon, TaggerModel model) {
        this.lexicon = lexicon;
        tokenizer = new Tokenizer(lexicon.words());
        known = new KnownNames(lexicon.gazetteer(), lexicon.classes());
        plain = new SheetMaker(tokenizer, known);
        heads = new Heads(lexicon.patterns());
        articles = new ArticleNames(heads);
        tagger = new Tagger(model, lexicon, heads);
        indicators = new IndicatorWords(lexicon.indicators(), lexicon.words());
        suffixes = new SuffixNames(
                new Heads(lexicon.patterns(), true), new LeftBorder(lexicon.classes(), lexicon.words()));
        marked = new MarkedNames(lexicon);
        latinFirms = new LatinFirms(lexicon.words());
        persons = new PersonNames(lexicon.words());
        products = new ProductNames(lexicon.words());
        aims = new Aims(lexicon.words());
        anaphors = new BackReferences(lexicon.anaphors());
        descriptions = new Descriptions(lexicon);
        aliases = new AliasNames(lexicon.words());
        topics = new TopicPhrases(lexicon.phraseHeads());
        lists = new Lists(lexicon);
        funded = new FundedWorks(lexicon.words());
        acting = new ActingFirms(lexicon.words());
        zoneParts = new ZoneParts(lexicon.words());
        workParts = new WorkParts(lexicon.words());
        ventures = new Ventures(lexicon.words());
        numbered = new NumberedThings(lexicon);
    }

    /**
     * The passages of one document with everything recognised in them.
     *
     * @param passages in reading order
     * @param values the values of each passage; passages without any may be left out
     */
    public List<AnnotatedPassage> read(List<Passage> passages, List<Values> values) {
        Map<Integer, Values> byPassage =
                values.stream().collect(Collectors.toMap(Values::passage, Function.identity()));
        List<Draft> drafts = new ArrayList<>();
        for (Passage passage : passages) {
            List<Chunk> stated = stated(byPassage.get(passage.index()));
            drafts.add(new Draft(passage, tokenizer.tokens(passage, stated), stated));
        }
        knownNames(drafts);
        drafts.forEach(d -> d.add(newNames(d)));
        articleNames(drafts);
        actingFirms(drafts);
        declaredNames(drafts);
        consistentNames(drafts);
        drafts.forEach(d -> d.add(suffixes.find(d.sheet())));
        drafts.forEach(d -> d.add(lists.find(d.sheet())));
        drafts.forEach(d -> d.add(funded.find(d.sheet())));
        consistentNames(drafts);
        drafts.forEach(d -> d.add(OwnedWorks.find(d.sheet())));
        HeadReferences again = new HeadReferences(heads);
        drafts.forEach(d -> d.add(again.find(d.sheet())));
        drafts.forEach(d -> d.add(FormerLatter.find(d.sheet())));
        List<List<Mention>> founded =
                ventures.find(drafts.stream().map(Draft::sheet).toList());
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).add(founded.get(i));
        }
        ZoneParts parts = zoneParts.ofDocument();
        drafts.forEach(d -> d.add(parts.find(d.sheet())));
        WorkParts works = workParts.ofDocument();
        drafts.forEach(d -> d.add(works.find(d.sheet())));
        drafts.forEach(d -> d.add(topics.find(d.sheet())));
        HeadReferences phrases = new HeadReferences(heads);
        drafts.forEach(d -> d.add(phrases.find(d.sheet())));
        drafts.forEach(d -> d.add(descriptions.find(d.sheet())));
        drafts.forEach(d -> d.add(indicators.others(d.sheet())));
        return drafts.stream().map(Draft::annotated).toList();
    }

    private static List<Chunk> stated(@Nullable Values values) {
        if (values == null) {
            return List.of();
        }
        List<Chunk> all = new ArrayList<>(values.times());
        all.addAll(values.quantities());
        all.sort(Comparator.comparing(Chunk::range));
        return all;
    }

    private void knownNames(List<Draft> drafts) {
        List<List<KnownNames.Hit>> hits =
                drafts.stream().map(d -> known.hits(d.sheet())).toList();
        Set<String> certain = known.certain(hits.stream().flatMap(List::stream).toList());
        boolean ofDistrict = drafts.stream().anyMatch(d -> KnownNames.speaksOfDistrict(d.sheet()));
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<Chunk> found = new ArrayList<>(ofDistrict ? known.everyday(draft.sheet(), certain) : List.of());
            hits.get(i).forEach(h -> found.addAll(known.mentions(draft.sheet(), h, certain)));
            found.addAll(indicators.known(draft.sheet()));
            found.addAll(anaphors.find(draft.sheet()));
            draft.add(found);
        }
        drafts.forEach(d -> d.add(known.stems(d.sheet(), certain)));
        DirectionDistricts districts =
                new DirectionDistricts(drafts.stream().map(Draft::sheet).toList());
        drafts.forEach(d -> d.add(districts.find(d.sheet())));
    }

    /** What a text says to be short for a name (某某公司,简称某某) is that in this text, whatever else is known by it. */
    private void declaredNames(List<Draft> drafts) {
        Set<String> declared = new HashSet<>();
        for (Draft draft : drafts) {
            List<Mention> found = aliases.find(draft.sheet());
            draft.add(found);
            found.forEach(m -> declared.add(m.name()));
        }
        drafts.forEach(d -> d.drop(m -> m.source().equals(Mention.GAZETTEER)
                && declared.contains(m.range().of(d.sheet().text()))
                && !declared.contains(m.name())));
    }

    private void actingFirms(List<Draft> drafts) {
        String text = drafts.stream().map(d -> d.sheet().text()).collect(Collectors.joining("\n"));
        drafts.forEach(d -> d.add(acting.find(d.sheet(), text)));
    }

    private void articleNames(List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            articles.find(drafts.get(i - 1).sheet().text(), draft.sheet()).ifPresent(m -> draft.add(List.of(m)));
        }
    }

    private List<Mention> newNames(Draft draft) {
        Sheet sheet = draft.sheet();
        List<Mention> found = new ArrayList<>(suffixes.find(sheet));
        found.addAll(marked.find(sheet));
        found.addAll(latinFirms.find(sheet));
        found.addAll(persons.find(sheet));
        found.addAll(products.find(sheet));
        found.addAll(aims.find(sheet));
        found.addAll(numbered.find(sheet));
        found.addAll(tagger.find(plain.of(sheet.passage(), draft.plainTokens(tokenizer))));
        return found;
    }

    private void consistentNames(List<Draft> drafts) {
        List<Mention> mentions = drafts.stream()
                .flatMap(d -> d.chosen().stream())
                .filter(Mention.class::isInstance)
                .map(Mention.class::cast)
                .toList();
        List<Sheet> sheets = drafts.stream().map(Draft::sheet).toList();
        NamesOfDocument names = new NamesOfDocument(sheets, mentions, lexicon.classes(), lexicon.words());
        drafts.forEach(d -> d.drop(names::isJoined));
        drafts.forEach(d -> d.add(names.find(d.sheet())));
    }

    /** A passage while it is read: all readings so far, and the choice among them. */
    private static final class Draft {
        private final Passage passage;
        private final List<Token> tokens;
        private final List<Chunk> readings;
        private final Sheet plain;
        private List<Chunk> chosen;
        private Sheet sheet;

        Draft(Passage passage, List<Token> tokens, List<Chunk> values) {
            this.passage = passage;
            this.tokens = tokens;
            this.readings = new ArrayList<>(values);
            this.chosen = values;
            this.plain = Sheet.of(passage, tokens, List.of());
            this.sheet = plain.with(chosen);
        }

        void add(List<? extends Chunk> more) {
            if (!more.isEmpty()) {
                more.stream().filter(c -> !goesOn(c)).forEach(readings::add);
                chosen = Selection.of(readings);
                sheet = plain.with(chosen);
            }
        }

        /** Takes back readings that the rest of the document shows to be wrong. */
        void drop(Predicate<Mention> wrong) {
            if (readings.removeIf(r -> r instanceof Mention m && wrong.test(m))) {
                chosen = Selection.of(readings);
                sheet = plain.with(chosen);
            }
        }

        /** Whether a name would go on in another sentence. */
        private boolean goesOn(Chunk chunk) {
            return chunk instanceof Mention && chunk.range().of(passage.chars()).indexOf('。') >= 0;
        }

        List<Chunk> chosen() {
            return chosen;
        }

        /** The tokens that the passage has where its values are plain words. */
        List<Token> plainTokens(Tokenizer tokenizer) {
            boolean stated = readings.stream().anyMatch(r -> !(r instanceof Mention) && !(r instanceof IndicatorTerm));
            return stated ? tokenizer.tokens(passage, List.of()) : tokens;
        }

        Sheet sheet() {
            return sheet;
        }

        AnnotatedPassage annotated() {
            List<Token> cut = new ArrayList<>();
            BitSet borders = new BitSet();
            for (Chunk chunk : chosen) {
                borders.set(chunk.range().from());
                borders.set(chunk.range().to());
            }
            for (Token token : tokens) {
                cutAt(borders, token, cut);
            }
            return new AnnotatedPassage(sheet.passage(), cut, chosen);
        }

        private static void cutAt(BitSet borders, Token token, List<Token> cut) {
            int at = token.range().from();
            int to = token.range().to();
            for (int b = borders.nextSetBit(at + 1); b >= 0 && b < to; b = borders.nextSetBit(b + 1)) {
                cut.add(new Token(new TextRange(at, b), token.tag()));
                at = b;
            }
            cut.add(new Token(new TextRange(at, to), token.tag()));
        }
    }
}
