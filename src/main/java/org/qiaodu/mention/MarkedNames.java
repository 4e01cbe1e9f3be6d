package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ACTION;
import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.WordClasses;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;

/** Finds names by their quotation marks: “园区再造”工程, 《粤港澳大湾区发展规划纲要》, “科技引领、工业振兴”两大工程. */
final class MarkedNames {
    private static final double CONFIDENCE = 0.95;
    private static final Search TITLE = Search.of("《([^《》]{2,60}?)(?:\\([^()《》]{2,20}\\))?》");
    private static final double TERM = 0.5;

    /** Words in quotation marks that are no speech: a term, a slogan, a nickname. */
    private static final Search QUOTATION = Search.of("(?<![:,])“([^“”。!?;:]{2,16}(?<!榜|名单|百强))”");

    /** What follows a title that is given to somebody, which rules read, and a spirit, which is none. */
    private static final Pattern HONOUR = Pattern.compile(".{0,4}(?:称号|等次|荣誉|奖|殊荣|桂冠|评级)|的.{0,4}精神");

    private static final EntityClass TOPIC = new EntityClass("Topic");
    private static final Pattern NUMBERED = Pattern.compile("(?:[一二三四五六七八九十两]+|\\d{1,2})(?:大|项|个)");

    private static final String PROGRAMME = "Programme";
    /** Most characters of the words that stand right before the quotation and belong to the name of a programme. */
    private static final int LONGEST_LEAD = 6;

    private final NameWords words;
    private final WordClasses phraseHeads;
    private final List<NamePattern> titled = new ArrayList<>();
    private final List<Quoted> labelled = new ArrayList<>();
    private final List<Quoted> quoted = new ArrayList<>();
    /** Programmes with words between their quotation and their last word: “店星”评选行动. */
    private final List<Quoted> worded = new ArrayList<>();

    /** A pattern with the expression that finds its quotation. */
    private record Quoted(NamePattern pattern, Search expression) {}

    MarkedNames(NameLexicon lexicon) {
        words = lexicon.words();
        phraseHeads = lexicon.phraseHeads();
        for (NamePattern pattern : lexicon.patterns().patterns()) {
            if (pattern.kind() == NamePattern.Kind.TITLED) {
                titled.add(pattern);
            } else if (pattern.kind() == NamePattern.Kind.LABELLED) {
                labelled.add(new Quoted(pattern, Search.of("(?:" + heads(pattern) + ")(“)([^“”]{1,12})”")));
            } else if (pattern.kind() == NamePattern.Kind.QUOTED) {
                String heads = heads(pattern);
                quoted.add(
                        new Quoted(pattern, Search.of("“([^“”]{1,40})”(" + NUMBERED.pattern() + ")?(" + heads + ")")));
                if (pattern.type().name().equals(PROGRAMME)) {
                    worded.add(new Quoted(pattern, Search.of("“[^“”]{1,12}”([^“”,。;:、()的]{2,8}?)(?:" + heads + ")")));
                }
            }
        }
    }

    private static String heads(NamePattern pattern) {
        return pattern.heads().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        String text = sheet.text();
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            titled.stream()
                    .filter(p -> p.heads().stream().anyMatch(title.group(1)::endsWith))
                    .findFirst()
                    .ifPresent(p -> found.add(mention(text, title.start(), title.end(), p)));
        }
        for (Quoted q : labelled) {
            Matcher m = q.expression().matcher(text);
            while (m.find()) {
                found.add(mention(text, m.start(2), m.end(2), q.pattern()));
            }
        }
        for (Quoted q : quoted) {
            Matcher m = q.expression().matcher(text);
            while (m.find()) {
                if (m.group(2) != null) {
                    members(text, m.start(1), m.end(1), q.pattern(), found);
                } else if (sheet.ends(m.end())) {
                    found.add(mention(text, m.start(), m.end(), q.pattern()));
                }
            }
        }
        for (Quoted q : worded) {
            Matcher m = q.expression().matcher(text);
            while (m.find()) {
                if (sheet.ends(m.end()) && names(sheet, m.start(1), m.end(1))) {
                    found.add(mention(text, lead(sheet, m.start()), m.end(), q.pattern()));
                }
            }
        }
        terms(sheet, found);
        return found;
    }

    /** Whether the words say what is done or for how long, and join nothing: 评选 in “店星”评选行动, 五年推进. */
    private boolean names(Sheet sheet, int from, int to) {
        return sheet.words().subList(sheet.holding(from), sheet.holding(to - 1) + 1).stream()
                .noneMatch(w ->
                        words.is(STOP, w.text()) || "wucpdr".indexOf(w.tag().charAt(0)) >= 0);
    }

    /** Where the name of a programme begins whose quotation begins at {@code open}: 街区联创 before “店星”评选行动. */
    private int lead(Sheet sheet, int open) {
        int first = sheet.holding(open);
        int at = first;
        while (at > 0
                && sheet.word(at - 1).to() == sheet.word(at).from()
                && leads(sheet.word(at - 1))
                && open - sheet.word(at - 1).from() <= LONGEST_LEAD) {
            at--;
        }
        return sheet.word(at).from();
    }

    private boolean leads(Word word) {
        return word.plain()
                && (word.nominal() || words.is(INNER, word.text()))
                && !words.is(STOP, word.text())
                && !words.is(ACTION, word.text());
    }

    /** What stands in quotation marks is spoken of, whatever it is; any better reading wins. */
    private void terms(Sheet sheet, List<Mention> found) {
        Matcher term = QUOTATION.matcher(sheet.text());
        while (term.find()) {
            TextRange range = new TextRange(term.start(1), term.end(1));
            int first = sheet.holding(range.from());
            boolean word = first == sheet.holding(range.to() - 1)
                    && !sheet.word(first).tag().equals("nz");
            if (!word
                    && !HONOUR.matcher(sheet.text())
                            .region(term.end(), sheet.text().length())
                            .lookingAt()) {
                String words = range.of(sheet.text());
                found.add(
                        new Mention(range, typeInside(words), words, Mention.Form.NAME, "quotation", TERM, List.of()));
            }
        }
    }

    /** What the last word inside the marks says, as 计划 in “倍增计划” does, or 公司 in “国货公司”; else a topic. */
    private EntityClass typeInside(String words) {
        return quoted.stream()
                .map(Quoted::pattern)
                .filter(p -> p.heads().stream().anyMatch(h -> words.length() > h.length() && words.endsWith(h)))
                .map(NamePattern::type)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(phraseHeads.ofEnd(words), TOPIC));
    }

    /** Each member of an enumeration inside one pair of quotation marks. */
    private static void members(String text, int from, int to, NamePattern pattern, List<Mention> found) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '、') {
                if (i - start >= 2) {
                    found.add(mention(text, start, i, pattern));
                }
                start = i + 1;
            }
        }
    }

    private static Mention mention(String text, int from, int to, NamePattern pattern) {
        TextRange range = new TextRange(from, to);
        return new Mention(
                range,
                pattern.type(),
                Surfaces.bare(range.of(text)),
                Mention.Form.NAME,
                "pattern:" + pattern.id(),
                CONFIDENCE,
                List.of());
    }
}
