package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ACTION;
import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.STOP;
import static org.qiaodu.lexicon.NameWords.Part.SURNAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** The statistical recogniser: an averaged perceptron that labels words, trained on the sentences of {@code seeds/tagger}. */
final class Tagger {
    /** Where a dateline ends, before its reporters. */
    private static final Pattern DATELINE = Pattern.compile("(日[讯电]|报讯)\\(");

    private static final Pattern NO_START = Pattern.compile("c|cc|r.*|u.*|y|e|w.*|t|tg|z|qt|s");

    /** Least lead over "no name", a word, that a name needs; more where ordinary words make names. */
    private static final double LEAST = 15;

    private static final double LEAST_OPEN = 25;

    /** Lead from which a name may look unusual: two characters of a person, a lone verb that it begins with. */
    private static final double SURE = 30;

    private static final double CONFIDENCE = 0.7;

    /** Classes whose names may be made of ordinary words. */
    private static final Set<String> OPEN =
            Set.of("Industry", "Product", "Policy", "Programme", "Plan", "Event", "Project", "Brand", "Award");
    /** Classes whose names are in quotation marks or end in a word that says so. */
    private static final Set<String> MARKED = Set.of("Policy", "Programme", "Plan", "Event", "Project", "Award");

    /** Classes of divisions that are hardly told without their last character; without it they are some place. */
    private static final Map<String, Pattern> DIVISIONS =
            Map.of("Town", Pattern.compile(".*(?:[镇乡办街]|街道|苏木)"), "County", Pattern.compile(".*[县旗]"));

    private static final String PLACE = "Place";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** Tags of the words of more than a character that stand in sentences rather than in proper names. */
    private static final Set<String> PREDICATES = Set.of("v", "d", "ad");

    private final NameLexicon lexicon;
    private final TaggerModel model;
    private final Heads heads;
    private final TagFeatures features;
    private final LabelPath path;
    private final double[][] transitions;
    private final double spread;

    Tagger(TaggerModel model, NameLexicon lexicon, Heads heads) {
        this.lexicon = lexicon;
        this.model = model;
        this.features = new TagFeatures(lexicon, heads);
        this.heads = heads;
        this.path = new LabelPath(model.labels());
        this.transitions = model.transitions();
        this.spread = LabelPath.spread(transitions);
    }

    private static final Search GREW = Search.of("(?:增加值|同比)?(?:增长|下降|增速|回升|回落)");

    /** A road behind the divisions it lies in, which are no part of its name: 南山区 before 学苑大道. */
    private static final Pattern PLACED_ROAD =
            Pattern.compile("(.+(?<!开发|[新园社小景山郊城市地])[市区县镇])(?=[^市区县镇]{2,}(?:路|大道|大街)$)");

    /** Names on a sheet whose known names are recognised, values seen as plain words. */
    List<Mention> find(Sheet sheet) {
        List<double[]> scores = model.scores(features, sheet);
        int[] labels = path.best(scores, transitions, spread);
        List<Mention> found = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= labels.length; i++) {
            String label = i < labels.length ? model.labels().get(labels[i]) : "O";
            if (first >= 0 && !label.startsWith("I-")) {
                String type = model.labels().get(labels[first]).substring(2);
                double least = OPEN.contains(type) ? LEAST_OPEN : LEAST;
                double lead = margin(scores, labels, first, i - 1);
                if (lead >= least && plausible(sheet, first, i - 1, new Guess(type, lead >= SURE))) {
                    found.add(mention(sheet, first, i - 1, type));
                }
                first = -1;
            }
            if (label.startsWith("B-")) {
                first = i;
            }
        }
        return found;
    }

    /** The class of a name, and whether the model leaves little doubt of it. */
    private record Guess(String type, boolean sure) {}

    /** Whether the words can be a name of this class at all. */
    private boolean plausible(Sheet sheet, int first, int last, Guess guess) {
        String type = guess.type();
        TextRange range = sheet.range(first, last);
        String words = range.of(sheet.text());
        List<Heads.Head> ending = heads.endingAt(sheet.text(), range.to());
        boolean headed = !ending.isEmpty() && !ending.get(0).excludes(words);
        boolean told = headed
                && last > first
                && (guess.sure() || ending.get(0).pattern().wants() != NamePattern.Wants.NAME);
        boolean proper = OPEN.contains(type) || Proper.name(sheet, first, last, range.to()) || told;
        return shapely(words)
                && !holdsPredicate(sheet, first, last, OPEN.contains(type))
                && proper
                && (ending.isEmpty() || headed)
                && (!MARKED.contains(type) || headed || words.indexOf('”') >= 0)
                && (!DIVISIONS.containsKey(type) || HAN.matcher(words).matches())
                && (!type.equals("Person") || isPerson(words, guess.sure()))
                && starts(sheet.word(first), guess.sure() && first < last)
                && !lexicon.words().is(STOP, sheet.word(last).text())
                && (first == last || !whole(sheet.word(last)))
                && sheet.words().subList(first, last + 1).stream().noneMatch(w -> Surfaces.counts(w.text()))
                && !(first == last && !sheet.word(first).plain());
    }

    /** Whether it is a name that is complete by itself: 示范区 with all before it in 合作建设某示范区. */
    private static boolean whole(Word word) {
        Mention m = word.mention();
        return m != null && !OPEN.contains(m.type().name());
    }

    /** More than a character, in one piece, marks in pairs. */
    private static boolean shapely(String words) {
        return words.length() > 1
                && words.indexOf(' ') < 0
                && !words.contains("——")
                && !DATELINE.matcher(words).find()
                && (words.indexOf('+') < 0 || words.indexOf('“') >= 0)
                && (words.indexOf('“') >= 0) == (words.indexOf('”') >= 0)
                && (words.indexOf('(') >= 0) == (words.indexOf(')') >= 0);
    }

    /** Whether a name may start with this word: not with a verb, a preposition or a word that ends what came before. */
    private boolean starts(Word word, boolean sure) {
        if (word.plain()
                && NO_START.matcher(word.tag()).matches()
                && !word.text().equals("“")) {
            return false;
        }
        if (word.plain() && word.tag().equals("f") && word.text().length() > 1) {
            return false;
        }
        boolean lone = sure && word.text().length() == 1;
        boolean verb = !lone && List.of("v", "vi", "d", "p").contains(word.tag());
        NameWords words = lexicon.words();
        boolean begun = words.is(STOP, word.text()) || words.is(ACTION, word.text());
        return !word.plain() || (!begun && (!verb || words.is(INNER, word.text())));
    }

    /** Whether a verb stands inside that only sentences have: 召开 in 广东召开大会; in a proper name also 布局. */
    private boolean holdsPredicate(Sheet sheet, int first, int last, boolean open) {
        return sheet.words().subList(first, last + 1).stream()
                .filter(Word::plain)
                .anyMatch(w ->
                        (w.tag().startsWith("v") && lexicon.words().is(STOP, w.text())) || (!open && predicate(w)));
    }

    private boolean predicate(Word word) {
        return word.text().length() > 1
                && PREDICATES.contains(word.tag())
                && !lexicon.words().is(INNER, word.text());
    }

    /** A Chinese name of three characters, or of two where there is little doubt, or a foreign one with its point. */
    private boolean isPerson(String words, boolean sure) {
        return words.indexOf('·') > 0
                || ((words.length() == 3 || (sure && words.length() == 2))
                        && lexicon.words().is(SURNAME, words.substring(0, 1)))
                || (words.length() == 4 && lexicon.words().is(SURNAME, words.substring(0, 2)));
    }

    /** How far the labels of words {@code first} to {@code last} are ahead of "no name", a word, in units of the model. */
    private static double margin(List<double[]> scores, int[] path, int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += scores.get(i)[path[i]] - scores.get(i)[0];
        }
        return sum / (last - first + 1) / 100;
    }

    private Mention mention(Sheet sheet, int first, int last, String type) {
        TextRange whole = sheet.range(first, last);
        Matcher placed = PLACED_ROAD.matcher(whole.of(sheet.text()));
        TextRange range = placed.lookingAt() ? new TextRange(whole.from() + placed.end(1), whole.to()) : whole;
        String name = Surfaces.bare(range.of(sheet.text()));
        String guess = type.equals("Company") && isTrade(sheet.text(), range) ? "Industry" : type(name, type);
        return new Mention(
                range, new EntityClass(guess), name, Mention.Form.NAME, Mention.TAGGER, CONFIDENCE, List.of());
    }

    /** Whether a name is that of a trade, told with how it grew: 电力能源业下降2.3%. */
    private static boolean isTrade(String text, TextRange name) {
        return text.charAt(name.to() - 1) == '业' && GREW.at(text, name.to()) != null;
    }

    /** The class of a name: some place where it lacks a division's last character, but no mere place where it ends as other names do. */
    private String type(String name, String guess) {
        if (DIVISIONS.containsKey(guess) && !DIVISIONS.get(guess).matcher(name).matches()) {
            return PLACE;
        }
        List<Heads.Head> ending = guess.equals(PLACE) ? heads.endingAt(name, name.length()) : List.of();
        return ending.isEmpty() ? guess : ending.get(0).pattern().type().name();
    }
}
