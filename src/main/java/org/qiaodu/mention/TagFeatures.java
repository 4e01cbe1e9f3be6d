package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NameWords.Part;
import org.qiaodu.model.Mention;

/** What the tagger sees of a word: itself, its neighbours, their parts of speech, shapes and classes, and the head of a name ahead. */
final class TagFeatures {
    private static final int AHEAD = 6;

    private final NameLexicon lexicon;
    private final Heads heads;

    TagFeatures(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.heads = new Heads(lexicon.patterns());
    }

    /** The words of a sheet as features are made of them. */
    private record View(String word, String tag, String head) {}

    /** The features of each word of a sheet. */
    List<List<String>> of(Sheet sheet) {
        List<View> views = new ArrayList<>();
        for (Word word : sheet.words()) {
            views.add(new View(form(word), tag(word), head(sheet, word)));
        }
        List<List<String>> features = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            features.add(at(sheet, views, i));
        }
        return features;
    }

    private List<String> at(Sheet sheet, List<View> views, int i) {
        View two = view(views, i - 2);
        View before = view(views, i - 1);
        View here = views.get(i);
        View after = view(views, i + 1);
        View third = view(views, i + 2);
        String w = here.word();
        String last = w.substring(w.length() - 1);
        List<String> f = new ArrayList<>(32);
        f.add("b");
        f.add("w=" + w);
        f.add("w-1=" + before.word());
        f.add("w+1=" + after.word());
        f.add("w-2=" + two.word());
        f.add("w+2=" + third.word());
        f.add("w-1w=" + before.word() + "_" + w);
        f.add("ww+1=" + w + "_" + after.word());
        f.add("t=" + here.tag());
        f.add("t-1t=" + before.tag() + "_" + here.tag());
        f.add("tt+1=" + here.tag() + "_" + after.tag());
        f.add("t-1tt+1=" + before.tag() + "_" + here.tag() + "_" + after.tag());
        f.add("t-2t-1=" + two.tag() + "_" + before.tag());
        f.add("t+1t+2=" + after.tag() + "_" + third.tag());
        f.add("t+1=" + after.tag());
        f.add("t-1=" + before.tag());
        f.add("s1=" + last);
        f.add("p1=" + w.charAt(0));
        f.add("s2=" + (w.length() > 1 ? w.substring(w.length() - 2) : last));
        f.add("s+1=" + after.word().charAt(after.word().length() - 1));
        f.add("s-1=" + before.word().charAt(before.word().length() - 1));
        f.add("n=" + shape(w) + shape(before.word()) + shape(after.word()));
        f.add("h=" + here.head());
        f.add("h+1=" + after.head());
        f.add("h-1=" + before.head());
        String ahead = ahead(sheet, views, i);
        f.add("a=" + ahead);
        f.add("a,t=" + ahead + "_" + here.tag());
        f.add("a,t-1=" + ahead + "_" + before.tag());
        f.add("a,w-1=" + ahead + "_" + before.word());
        if (lexicon.words().is(Part.SURNAME, w.substring(0, 1))) {
            f.add("name," + before.tag() + "_" + w.length());
            f.add("name+," + after.tag());
        }
        if (lexicon.words().is(Part.TITLE, before.word()) || before.tag().equals("nnt")) {
            f.add("titled");
        }
        return f;
    }

    private static View view(List<View> views, int i) {
        return i < 0 || i >= views.size() ? new View("^", "^", "-") : views.get(i);
    }

    private static String form(Word word) {
        Mention m = word.mention();
        if (m != null) {
            return "<" + m.type() + ">";
        }
        return word.text().replaceAll("[0-9]+", "0");
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
            if (!views.get(j).head().equals("-")) {
                found = views.get(j).head() + (j == i ? "0" : "");
            }
        }
        return found;
    }

    private static String shape(String word) {
        char c = word.charAt(0);
        if (c < 0x80) {
            return Character.isDigit(c) ? "d" : Character.isLetter(c) ? "x" : ".";
        }
        return word.length() > 3 ? "L" : Integer.toString(word.length());
    }
}
