package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NameWords.Part;
import org.qiaodu.model.Mention;

/** What the tagger sees of a word: itself, its neighbours, their parts of speech, shapes and classes, and the head of a name ahead. */
final class TagFeatures {
    private static final int AHEAD = 6;
    private static final View OUTSIDE = View.of("^", "^", "-");
    private static final FeatureSink.Part JOINT = FeatureSink.Part.of("_");

    /** The kinds of features, by the characters they begin with. */
    private static final class Kind {
        static final FeatureSink.Part BIAS = FeatureSink.Part.of("b");
        static final FeatureSink.Part WORD = FeatureSink.Part.of("w=");
        static final FeatureSink.Part WORD_BEFORE = FeatureSink.Part.of("w-1=");
        static final FeatureSink.Part WORD_AFTER = FeatureSink.Part.of("w+1=");
        static final FeatureSink.Part WORD_TWO_BEFORE = FeatureSink.Part.of("w-2=");
        static final FeatureSink.Part WORD_TWO_AFTER = FeatureSink.Part.of("w+2=");
        static final FeatureSink.Part WORDS_BEFORE = FeatureSink.Part.of("w-1w=");
        static final FeatureSink.Part WORDS_AFTER = FeatureSink.Part.of("ww+1=");
        static final FeatureSink.Part TAG = FeatureSink.Part.of("t=");
        static final FeatureSink.Part TAGS_BEFORE = FeatureSink.Part.of("t-1t=");
        static final FeatureSink.Part TAGS_AFTER = FeatureSink.Part.of("tt+1=");
        static final FeatureSink.Part TAGS_AROUND = FeatureSink.Part.of("t-1tt+1=");
        static final FeatureSink.Part TAGS_TWO_BEFORE = FeatureSink.Part.of("t-2t-1=");
        static final FeatureSink.Part TAGS_TWO_AFTER = FeatureSink.Part.of("t+1t+2=");
        static final FeatureSink.Part TAG_AFTER = FeatureSink.Part.of("t+1=");
        static final FeatureSink.Part TAG_BEFORE = FeatureSink.Part.of("t-1=");
        static final FeatureSink.Part LAST = FeatureSink.Part.of("s1=");
        static final FeatureSink.Part FIRST = FeatureSink.Part.of("p1=");
        static final FeatureSink.Part LAST_TWO = FeatureSink.Part.of("s2=");
        static final FeatureSink.Part LAST_AFTER = FeatureSink.Part.of("s+1=");
        static final FeatureSink.Part LAST_BEFORE = FeatureSink.Part.of("s-1=");
        static final FeatureSink.Part SHAPES = FeatureSink.Part.of("n=");
        static final FeatureSink.Part HEAD = FeatureSink.Part.of("h=");
        static final FeatureSink.Part HEAD_AFTER = FeatureSink.Part.of("h+1=");
        static final FeatureSink.Part HEAD_BEFORE = FeatureSink.Part.of("h-1=");
        static final FeatureSink.Part AHEAD = FeatureSink.Part.of("a=");
        static final FeatureSink.Part AHEAD_TAG = FeatureSink.Part.of("a,t=");
        static final FeatureSink.Part AHEAD_TAG_BEFORE = FeatureSink.Part.of("a,t-1=");
        static final FeatureSink.Part AHEAD_WORD_BEFORE = FeatureSink.Part.of("a,w-1=");
        static final FeatureSink.Part NAME = FeatureSink.Part.of("name,");
        static final FeatureSink.Part NAME_AFTER = FeatureSink.Part.of("name+,");
        static final FeatureSink.Part TITLED = FeatureSink.Part.of("titled");

        private Kind() {}
    }

    private final NameLexicon lexicon;
    private final Heads heads;

    TagFeatures(NameLexicon lexicon, Heads heads) {
        this.lexicon = lexicon;
        this.heads = heads;
    }

    /** A word of a sheet as features are made of it. */
    private record View(
            FeatureSink.Part word,
            FeatureSink.Part tag,
            FeatureSink.Part head,
            FeatureSink.Part last,
            FeatureSink.Part shape) {
        static View of(String word, String tag, String head) {
            return new View(
                    FeatureSink.Part.of(word),
                    FeatureSink.Part.of(tag),
                    FeatureSink.Part.of(head),
                    FeatureSink.Part.of(word.substring(word.length() - 1)),
                    FeatureSink.Part.of(shapeOf(word)));
        }
    }

    /** Writes the features of each word of a sheet. */
    void write(Sheet sheet, FeatureSink sink) {
        List<View> views = new ArrayList<>(sheet.size());
        for (Word word : sheet.words()) {
            views.add(View.of(form(word), tag(word), head(sheet, word)));
        }
        for (int i = 0; i < views.size(); i++) {
            sink.word();
            words(views, i, sink);
            tags(views, i, sink);
            shapes(views, i, sink);
            ahead(sheet, views, i, sink);
            names(views, i, sink);
        }
    }

    private static void words(List<View> views, int i, FeatureSink sink) {
        FeatureSink.Part before = view(views, i - 1).word();
        FeatureSink.Part here = views.get(i).word();
        FeatureSink.Part after = view(views, i + 1).word();
        add(sink, Kind.WORD, here);
        add(sink, Kind.WORD_BEFORE, before);
        add(sink, Kind.WORD_AFTER, after);
        add(sink, Kind.WORD_TWO_BEFORE, view(views, i - 2).word());
        add(sink, Kind.WORD_TWO_AFTER, view(views, i + 2).word());
        add(sink, Kind.WORDS_BEFORE, before, here);
        add(sink, Kind.WORDS_AFTER, here, after);
    }

    private static void tags(List<View> views, int i, FeatureSink sink) {
        FeatureSink.Part before = view(views, i - 1).tag();
        FeatureSink.Part here = views.get(i).tag();
        FeatureSink.Part after = view(views, i + 1).tag();
        add(sink, Kind.TAG, here);
        add(sink, Kind.TAGS_BEFORE, before, here);
        add(sink, Kind.TAGS_AFTER, here, after);
        start(sink, Kind.TAGS_AROUND)
                .put(before)
                .put(JOINT)
                .put(here)
                .put(JOINT)
                .put(after)
                .end();
        add(sink, Kind.TAGS_TWO_BEFORE, view(views, i - 2).tag(), before);
        add(sink, Kind.TAGS_TWO_AFTER, after, view(views, i + 2).tag());
        add(sink, Kind.TAG_AFTER, after);
        add(sink, Kind.TAG_BEFORE, before);
    }

    private static void shapes(List<View> views, int i, FeatureSink sink) {
        View before = view(views, i - 1);
        View here = views.get(i);
        View after = view(views, i + 1);
        String word = here.word().text();
        start(sink, Kind.BIAS).end();
        add(sink, Kind.LAST, here.last());
        add(sink, Kind.FIRST, FeatureSink.Part.of(word.substring(0, 1)));
        add(sink, Kind.LAST_TWO, FeatureSink.Part.of(word.substring(Math.max(0, word.length() - 2))));
        add(sink, Kind.LAST_AFTER, after.last());
        add(sink, Kind.LAST_BEFORE, before.last());
        start(sink, Kind.SHAPES)
                .put(here.shape())
                .put(before.shape())
                .put(after.shape())
                .end();
        add(sink, Kind.HEAD, here.head());
        add(sink, Kind.HEAD_AFTER, after.head());
        add(sink, Kind.HEAD_BEFORE, before.head());
    }

    private void ahead(Sheet sheet, List<View> views, int i, FeatureSink sink) {
        View before = view(views, i - 1);
        FeatureSink.Part ahead = FeatureSink.Part.of(ahead(sheet, views, i));
        add(sink, Kind.AHEAD, ahead);
        add(sink, Kind.AHEAD_TAG, ahead, views.get(i).tag());
        add(sink, Kind.AHEAD_TAG_BEFORE, ahead, before.tag());
        add(sink, Kind.AHEAD_WORD_BEFORE, ahead, before.word());
    }

    private void names(List<View> views, int i, FeatureSink sink) {
        View before = view(views, i - 1);
        String word = views.get(i).word().text();
        if (lexicon.words().is(Part.SURNAME, word.substring(0, 1))) {
            add(sink, Kind.NAME, before.tag(), FeatureSink.Part.of(Integer.toString(word.length())));
            add(sink, Kind.NAME_AFTER, view(views, i + 1).tag());
        }
        if (lexicon.words().is(Part.TITLE, before.word().text())
                || before.tag().text().equals("nnt")) {
            start(sink, Kind.TITLED).end();
        }
    }

    private static FeatureSink start(FeatureSink sink, FeatureSink.Part kind) {
        return sink.put(kind);
    }

    private static void add(FeatureSink sink, FeatureSink.Part kind, FeatureSink.Part part) {
        start(sink, kind).put(part).end();
    }

    private static void add(FeatureSink sink, FeatureSink.Part kind, FeatureSink.Part one, FeatureSink.Part other) {
        start(sink, kind).put(one).put(JOINT).put(other).end();
    }

    private static View view(List<View> views, int i) {
        return i < 0 || i >= views.size() ? OUTSIDE : views.get(i);
    }

    private static String form(Word word) {
        Mention m = word.mention();
        if (m != null) {
            return "<" + m.type() + ">";
        }
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < word.text().length(); i++) {
            char c = word.text().charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean more = digit && form.length() > 0 && form.charAt(form.length() - 1) == '0';
            form.append(more ? "" : digit ? '0' : c);
        }
        return form.toString();
    }

    private static String tag(Word word) {
        Mention m = word.mention();
        return m == null ? word.tag() : "<" + m.type() + ">";
    }

    private String head(Sheet sheet, Word word) {
        List<Heads.Head> found = heads.endingAt(sheet.text(), word.to());
        return found.isEmpty() ? "-" : found.get(0).pattern().type().name();
    }

    /** Class of the last head among the nouns that follow, this word included. */
    private String ahead(Sheet sheet, List<View> views, int i) {
        String found = "-";
        for (int j = i; j < views.size() && j < i + AHEAD; j++) {
            Word w = sheet.word(j);
            if (j > i && w.plain() && !w.nominal() && !lexicon.words().is(Part.INNER, w.text())) {
                break;
            }
            String head = views.get(j).head().text();
            if (!head.equals("-")) {
                found = head + (j == i ? "0" : "");
            }
        }
        return found;
    }

    private static String shapeOf(String word) {
        char c = word.charAt(0);
        if (c < 0x80) {
            return Character.isDigit(c) ? "d" : Character.isLetter(c) ? "x" : ".";
        }
        return word.length() > 3 ? "L" : Integer.toString(word.length());
    }
}
