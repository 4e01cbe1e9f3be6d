package org.qiaodu.check;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.ReadDocument;

/** Looks a document through for what cannot all be so. Threads may share it. */
public final class Checker {
    /** Of these, one finding says all that is to be said of the same statements. */
    private static final Set<Finding.Kind> ONCE =
            EnumSet.of(Finding.Kind.VALUE_DISAGREEMENT, Finding.Kind.ARITHMETIC_MISMATCH);

    private final Wordings wordings;
    private final List<Check> checks;

    /**
     * @param reference values known from elsewhere
     * @param gazetteer names known beforehand
     * @param words for misprints
     */
    public Checker(ReferenceValues reference, Gazetteer gazetteer, CheckWords words) {
        wordings = words.wordings();
        checks = Stream.of(
                        figures(reference, words),
                        times(reference, gazetteer, words),
                        prints(reference, gazetteer, words))
                .flatMap(List::stream)
                .toList();
    }

    /** Figures against figures. */
    private static List<Check> figures(ReferenceValues reference, CheckWords words) {
        return List.of(
                new RestatedFigures(words),
                new RecalledFigures(words),
                new RetoldFigures(words),
                new Ratios(reference),
                new Equations(words),
                new PairedAmounts(),
                new CloseFits(),
                new Magnitudes(),
                new OutsizedParts(),
                new MagnitudesOfMeans(),
                new OnlyTerms(words),
                new BaseYears(),
                new OnlyParts(),
                new MeanRates(),
                new Rankings(),
                new FirstPlaces(),
                new FirstSeveral(),
                new Standings(),
                new RowPlaces(),
                new PlacesInTurn(),
                new RightAfter(),
                new Records(),
                new TitleFigures(),
                new PersonNames(words),
                new Twins(words),
                new MeanGrowth(reference),
                new SumsOfParts(words),
                new OfWhich(),
                new NumberedParts(),
                new MeansOfParts(words),
                new Breakdown(),
                new ShareOf(),
                new PerUnit(),
                new Conversions(),
                new Shares(),
                new ParallelShares(),
                new PartsOfTotals(),
                new Formulas(words),
                new SectorFigures());
    }

    /** Numbers of things, times, and what is known from elsewhere. */
    private static List<Check> times(ReferenceValues reference, Gazetteer gazetteer, CheckWords words) {
        return List.of(
                new Enumerations(),
                new ItemCounts(),
                new Members(words),
                new Divisions(),
                new Layouts(),
                new Rolls(),
                new Tallies(),
                new Elapsed(),
                new NamedYears(),
                new ReignYears(),
                new PlanTerms(),
                new Appositions(),
                new Thresholds(),
                new Rises(),
                new Extremes(words),
                new Chronicle(words),
                new YearsToCome(),
                new PastPlans(),
                new LifeOrder(words),
                new BeforeFounding(),
                new FirstOfKind(gazetteer, words),
                new Ages(),
                new Editions(),
                new Recollections(words),
                new DaysToldAgain(),
                new RecalledDays(),
                new RetoldTimes(words),
                new RetoldSpans(words),
                new EventsToldAgain(words),
                new PartsOfYears(words),
                new Anniversaries(reference, gazetteer),
                new YearsGoneBy(),
                new SinceEvents(words),
                new ImpossibleDates(),
                new Anachronisms(reference),
                new ClassificationFigures(reference),
                new ClassificationCodes(reference),
                new GrowthFigures(reference),
                new Limits(reference),
                new UnitKinds(reference),
                new CampaignDates(reference),
                new Occasions(reference),
                new KnownNumbers(reference),
                new LifeDates(reference),
                new FoundingDates(reference));
    }

    /** What is printed, and how things are called. */
    private static List<Check> prints(ReferenceValues reference, Gazetteer gazetteer, CheckWords words) {
        return List.of(
                new Repairs(),
                new Scripts(),
                new DoubledWords(words),
                new SetPhrases(words),
                new OddCharacters(words),
                new MisreadNames(words),
                new NearNames(gazetteer, words),
                new NamesInContext(reference, gazetteer, words),
                new PhraseVariants(),
                new IdentityDoubts(),
                new NameTwins(words),
                new Superlatives(),
                new OnlyOne(words),
                new AfterAnother(),
                new OthersOfKind(),
                new KindToldAgain(),
                new GroupsToldAgain(),
                new Fragments());
    }

    /**
     * The findings about a document, gravest first, then by kind and key.
     *
     * @param read what was read
     * @param passages its passages with what was recognised in them
     */
    public List<Finding> check(ReadDocument read, List<AnnotatedPassage> passages) {
        Page page = new Page(read, passages, wordings);
        Map<String, Finding> byKey = new LinkedHashMap<>();
        for (Check check : checks) {
            check.check(page).stream()
                    .filter(f -> byKey.values().stream().noneMatch(told -> isTold(told, f)))
                    .toList()
                    .forEach(f -> byKey.putIfAbsent(f.key(), f));
        }
        return byKey.values().stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::key))
                .toList();
    }

    /** Every two figures or times of a document that may be one told again: what a {@link RetellingModel} is learnt from. */
    public List<Retelling> retellings(ReadDocument read, List<AnnotatedPassage> passages) {
        Page page = new Page(read, passages, wordings);
        return Stream.of(RetoldFigures.all(page, wordings), RetoldTimes.all(page), RetoldSpans.all(page))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether a finding of the same kind has it already that the same statements do not agree. */
    private static boolean isTold(Finding told, Finding again) {
        return told.kind() == again.kind()
                && ONCE.contains(told.kind())
                && told.statements().size() > 1
                && again.statements().containsAll(told.statements());
    }
}
