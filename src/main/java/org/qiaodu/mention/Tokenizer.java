package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.OFFICE_STEM;
import static org.qiaodu.lexicon.NameWords.Part.STOP;
import static org.qiaodu.lexicon.NameWords.Part.SURNAME;
import static org.qiaodu.lexicon.NameWords.Part.ZONE_STEM;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Passage;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/** Cuts passages into words with HanLP's dictionary; values are one word each. Safe for several threads. */
final class Tokenizer {
    /** What ends words that are a committee and its head in one: 党委书记. */
    private static final String SECRETARY = "委书记";

    /** A noun of computing in the dictionary; elsewhere it tells what a project is to be: 项目计划总投资52亿元. */
    private static final String PROJECT_PLANS = "项目计划";

    /** Words of one character that HanLP takes for the beginning of a rare name: 和 in 和文德根水库. */
    private static final String JOINS = "和与及";

    private static final String LOCATED = "位处居建设落坐生";

    /** What is compared with, after 比. */
    private static final Pattern THAN = Pattern.compile("上年|去年|上月|同期|年初|上半年|[一二三四上]季度|[0-9]{4}年");

    private final Segment segment =
            HanLP.newSegment().enableOffset(true).enableNameRecognize(true).enableTranslatedNameRecognize(true);
    private final Segment withoutNames = HanLP.newSegment().enableOffset(true).enableNameRecognize(false);
    private final NameWords words;
    private final Pattern stems;

    Tokenizer(NameWords words) {
        this.words = words;
        this.stems = Pattern.compile("(%s)(?=[局厅委部办])|(?<!已)(%s)(?=[^,。;、]{0,2}[区港])"
                .formatted(words.pattern(OFFICE_STEM), words.pattern(ZONE_STEM)));
    }

    /**
     * The words of a passage.
     *
     * @param values times and quantities, in order; they do not overlap
     */
    List<Token> tokens(Passage passage, List<? extends Chunk> values) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (Chunk value : values) {
            between(passage.chars(), at, value.range().from(), tokens);
            tokens.add(new Token(value.range(), value instanceof TimeExpression ? "t" : "m"));
            at = value.range().to();
        }
        between(passage.chars(), at, passage.chars().length(), tokens);
        return withStems(passage.chars(), tokens);
    }

    /** With one word each for what offices and zones are shortly called by and the dictionary cuts: 省/工信/厅, not 省工/信/厅. */
    private List<Token> withStems(String text, List<Token> tokens) {
        Matcher stem = stems.matcher(text);
        List<Token> mended = tokens;
        while (stem.find()) {
            mended = withWord(text, mended, new TextRange(stem.start(), stem.end()));
        }
        return mended;
    }

    /** With one word there, and what it leaves of others cut anew; as they are where no word is cut, or a value would be. */
    private List<Token> withWord(String text, List<Token> tokens, TextRange word) {
        List<Token> cut = tokens.stream().filter(t -> t.range().overlaps(word)).toList();
        boolean whole = cut.size() == 1 && !cut.get(0).tag().equals("nr");
        if (whole || cut.stream().anyMatch(t -> t.tag().matches("[mt]"))) {
            return tokens;
        }
        List<Token> mended = new ArrayList<>(tokens);
        int first = tokens.indexOf(cut.get(0));
        mended.subList(first, first + cut.size()).clear();
        List<Token> anew = new ArrayList<>();
        rest(text, cut.get(0).range().from(), word.from(), anew);
        anew.add(new Token(word, "n"));
        rest(text, word.to(), cut.get(cut.size() - 1).range().to(), anew);
        mended.addAll(first, anew);
        return mended;
    }

    private void rest(String text, int from, int to, List<Token> tokens) {
        if (from < to) {
            withoutNames.seg(text.substring(from, to)).forEach(t -> tokens.add(token(t, from + t.offset)));
        }
    }

    private void between(String text, int from, int to, List<Token> tokens) {
        if (from >= to) {
            return;
        }
        for (Term term : segment.seg(text.substring(from, to))) {
            if (term.nature == Nature.nr && term.word.startsWith("于") && located(tokens, from + term.offset, text)) {
                int after = from + term.offset + 1;
                tokens.add(new Token(new TextRange(after - 1, after), "p"));
                withoutNames.seg(term.word.substring(1)).forEach(p -> tokens.add(token(p, after + p.offset)));
            } else if (term.nature == Nature.nr) {
                person(term, from + term.offset, tokens);
            } else if (term.word.endsWith(SECRETARY)) {
                int office = from + term.offset + term.word.length() - 2;
                tokens.add(new Token(new TextRange(from + term.offset, office), "nis"));
                tokens.add(new Token(new TextRange(office, office + 2), "nnt"));
            } else if (term.word.equals(PROJECT_PLANS)) {
                int plans = from + term.offset + 2;
                tokens.add(new Token(new TextRange(from + term.offset, plans), "n"));
                tokens.add(new Token(new TextRange(plans, plans + 2), "v"));
            } else if (isCompared(text, from + term.offset, term.word)) {
                int than = from + term.offset + term.word.length() - 1;
                tokens.add(new Token(new TextRange(from + term.offset, than), "n"));
                tokens.add(new Token(new TextRange(than, than + 1), "p"));
            } else if (!term.word.isBlank()) {
                tokens.add(token(term, from + term.offset));
            }
        }
    }

    /** Whether the word before {@code at} says that something lies in the place that follows 于: 位于, 建于. */
    private static boolean located(List<Token> tokens, int at, String text) {
        return !tokens.isEmpty() && at > 0 && LOCATED.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether a word ends in 比 that rather begins a comparison: 价格比 in 消费价格比上年上涨. */
    private static boolean isCompared(String text, int start, String word) {
        return word.length() > 2
                && word.endsWith("比")
                && text.length() > start + word.length()
                && THAN.matcher(text)
                        .region(start + word.length(), text.length())
                        .lookingAt();
    }

    /** What HanLP takes for a person's name is cut where it does not begin with a family name or holds an ordinary word. */
    private void person(Term term, int start, List<Token> tokens) {
        if (JOINS.indexOf(term.word.charAt(0)) >= 0) {
            tokens.add(new Token(new TextRange(start, start + 1), "cc"));
            withoutNames.seg(term.word.substring(1)).forEach(p -> tokens.add(token(p, start + 1 + p.offset)));
            return;
        }
        List<Term> parts = withoutNames.seg(term.word);
        boolean ordinary = parts.stream()
                .anyMatch(p -> (p.word.length() > 1 && p.word.length() < term.word.length()) || p.word.equals("是"));
        String family = term.word.substring(0, 1);
        if (ordinary || !words.is(SURNAME, family) || (words.is(STOP, family) && term.word.length() < 3)) {
            parts.forEach(p -> tokens.add(token(p, start + p.offset)));
        } else {
            tokens.add(token(term, start));
        }
    }

    private static Token token(Term term, int start) {
        return new Token(new TextRange(start, start + term.word.length()), term.nature.toString());
    }
}
