package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/**
 * Finds a character that makes no word where it stands, while with one that looks or sounds like it there would stand a short name that
 * the page has elsewhere: 宜威火腿 where it tells of 宣威. With one that looks like it, other words that the page has elsewhere do as well:
 * 阴极桐.
 */
final class MisreadNames implements Check {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    /** Characters on either side of a person's name in which another person may be told of. */
    private static final int BESIDE = 16;

    /** Characters that name a kind by themselves, before which a name may stand that is like another: 永安通, 永安市. */
    private static final String KINDS = "厂局系院所处科部室校会站馆店村镇县市区坝桥塔楼山河湖港路台街园城省州委线水江溪海岛峡属占";

    private static final String PLACE = "市县区镇乡村";

    private static final Pattern PERSON = Pattern.compile("nr.*|Person");
    /** Places that the dictionary alone knows, which may be parts of other words: 市川. */
    private static final Pattern GUESSED = Pattern.compile("ns");

    private static final Pattern PROPER = Pattern.compile("nr.*|ns|nt.*");
    private static final Pattern NOUN = Pattern.compile("n[a-z]*");
    /** Sorts of mentions whose names of two characters are common nouns. */
    private static final Pattern COMMON = Pattern.compile("n|Product|Industry|Topic");

    /** How many times likelier a text is with the character that is meant, as a logarithm. */
    private static final double LIKELIER = 3;

    private final CheckWords words;

    MisreadNames(CheckWords words) {
        this.words = words;
    }

    /** Names of a page by their {@link #open} forms, with the sorts they are of: tags of tokens or classes. */
    private record Names(Map<String, List<String>> byOpen, Map<String, String> sorts) {
        Names() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        /** Adds a name, and what is left of a place's without the word for its kind: 耒阳 of 耒阳市. */
        void addWithStem(String name, String sort) {
            add(name, sort);
            if (name.length() > SHORTEST && PLACE.indexOf(name.charAt(name.length() - 1)) >= 0) {
                add(name.substring(0, name.length() - 1), sort);
            }
        }

        private void add(String name, String sort) {
            boolean fits = name.length() >= SHORTEST
                    && name.length() <= LONGEST
                    && PLACE.indexOf(name.charAt(0)) < 0
                    && name.codePoints().allMatch(Character::isIdeographic);
            if (fits && sorts.putIfAbsent(name, sort) == null) {
                for (int at = 0; at < name.length(); at++) {
                    byOpen.computeIfAbsent(open(name, at), k -> new ArrayList<>())
                            .add(name);
                }
            }
        }

        boolean isOf(String name, Pattern sort) {
            return sort.matcher(sorts.getOrDefault(name, "")).matches();
        }
    }

    /** A name with one of its characters left open: 宣?. */
    private static String open(String name, int at) {
        return name.substring(0, at) + '?' + name.substring(at + 1);
    }

    @Override
    public List<Finding> check(Page page) {
        Names names = names(page);
        Threes threes = Threes.of(page);
        String all = page.chars();
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            IntStream.range(0, chars.length())
                    .filter(at -> words.isOdd(chars, at))
                    .forEach(at -> Optional.of(at)
                            .filter(odd -> KINDS.indexOf(chars.charAt(odd)) < 0)
                            .flatMap(odd -> misread(passage, odd, names, all))
                            .or(() -> elsewhere(passage, at, threes))
                            .ifPresent(f -> found.add(f.finding(page))));
        }
        return found;
    }

    /** Three characters that the page has elsewhere, but for one that looks like the odd one. */
    private Optional<Misread> elsewhere(AnnotatedPassage passage, int odd, Threes threes) {
        String chars = passage.passage().chars();
        String others = words.lookAlikes().getOrDefault(chars.charAt(odd), "");
        if (others.isEmpty() || !threes.areOnce(chars, odd)) {
            return Optional.empty();
        }
        return others.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(other -> !other.equals(chars.substring(odd, odd + 1)))
                .flatMap(other -> threes.with(chars, odd, other).stream()
                        .filter(from -> words.likely().gain(chars, odd, other) >= LIKELIER)
                        .map(from -> new Misread(
                                Stretch.of(passage, from, from + Threes.LENGTH),
                                chars.substring(from, odd) + other + chars.substring(odd + 1, from + Threes.LENGTH))))
                .findFirst();
    }

    private static Names names(Page page) {
        Names names = new Names();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            passage.chunks().forEach(c -> {
                if (c instanceof Mention m && m.form() == Mention.Form.NAME) {
                    boolean known = !m.source().equals(Mention.TAGGER)
                            && !COMMON.matcher(m.type().name()).matches();
                    if (known || m.range().length() > SHORTEST) {
                        names.addWithStem(m.range().of(chars), m.type().name());
                    }
                }
            });
            for (Token t : passage.tokens()) {
                boolean proper = PROPER.matcher(t.tag()).matches();
                if (proper || (NOUN.matcher(t.tag()).matches() && t.range().length() > SHORTEST)) {
                    names.addWithStem(t.range().of(chars), t.tag());
                }
            }
        }
        return names;
    }

    /** What is printed, and the name that is meant. */
    private record Misread(Stretch printed, String name) {
        Finding finding(Page page) {
            Draft draft = new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.MEDIUM).at(printed);
            elsewhere(page).ifPresent(draft::words);
            return draft.suggest(name)
                    .because(
                            "“" + printed.words() + "”与文中别处的“" + name + "”只差一字，形近或音近",
                            "'" + printed.words() + "' differs from '" + name
                                    + "' elsewhere on the page in a character that looks or sounds alike");
        }

        /** The first place where the name is printed. */
        private Optional<Stretch> elsewhere(Page page) {
            return page.passages().stream()
                    .filter(p -> p.passage().chars().contains(name))
                    .findFirst()
                    .map(p -> {
                        int from = p.passage().chars().indexOf(name);
                        return Stretch.of(p, from, from + name.length());
                    });
        }
    }

    private Optional<Misread> misread(AnnotatedPassage passage, int odd, Names names, String all) {
        String chars = passage.passage().chars();
        for (int from = Math.max(0, odd - LONGEST + 1); from <= odd; from++) {
            for (int to = Math.max(odd + 1, from + SHORTEST); to <= Math.min(chars.length(), from + LONGEST); to++) {
                Stretch printed = Stretch.of(passage, from, to);
                for (String name : names.byOpen().getOrDefault(open(printed.words(), odd - from), List.of())) {
                    if (isMeant(name, printed, odd - from, names)
                            && !(names.isOf(name, PERSON) && areTwo(name, printed))
                            && all.indexOf(printed.words()) == all.lastIndexOf(printed.words())
                            && stands(name, printed, names, all)) {
                        return Optional.of(new Misread(printed, name));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a character is easily taken for the one of a name, and the words are no part of other ones. */
    private boolean isMeant(String name, Stretch printed, int odd, Names names) {
        char here = printed.words().charAt(odd);
        char there = name.charAt(odd);
        boolean last = odd == name.length() - 1;
        boolean telling = !last
                || names.isOf(name, PERSON)
                || (name.length() > SHORTEST && !names.isOf(name, COMMON) && KINDS.indexOf(there) < 0);
        boolean shared = name.length() > SHORTEST || KINDS.indexOf(name.charAt(1 - odd)) < 0;
        return here != there && telling && shared && words.near(here, there) && !isCut(printed);
    }

    /** Whether two persons are told of beside one another, or one of them is found as a person, which is another check's. */
    private static boolean areTwo(String name, Stretch printed) {
        String before = printed.before(BESIDE);
        String after = printed.after(BESIDE);
        return before.substring(before.lastIndexOf('。') + 1).contains(name)
                || after.substring(0, Math.max(after.indexOf('。'), 0)).contains(name)
                || printed.in().chunks().stream()
                        .anyMatch(c -> c instanceof Mention
                                && name.length() > SHORTEST
                                && c.range().equals(printed.range()));
    }

    /** Whether words begin or end within a word or a name, or stand in a longer name. */
    private boolean isCut(Stretch printed) {
        String around = printed.before(1) + printed.words() + printed.after(1);
        int from = printed.before(1).length();
        int to = around.length() - printed.after(1).length();
        return (from > 0 && words.isWord().test(around.substring(0, 2)))
                || (to < around.length() && words.isWord().test(around.substring(to - 1)))
                || printed.in().tokens().stream()
                        .anyMatch(t -> t.range().length() > 1
                                && words.isWord()
                                        .test(t.range()
                                                .of(printed.in().passage().chars()))
                                && isCut(printed.range(), t.range()))
                || printed.in().chunks().stream().anyMatch(c -> c instanceof Mention m && isIn(printed.range(), m));
    }

    /** Whether two ranges overlap, and neither holds the other. */
    private static boolean isCut(TextRange one, TextRange other) {
        return one.from() < other.to() && other.from() < one.to() && !one.contains(other) && !other.contains(one);
    }

    private static boolean isIn(TextRange printed, Mention m) {
        boolean person = PERSON.matcher(m.type().name()).matches();
        boolean longer = m.range().contains(printed) && !m.range().equals(printed);
        return (isCut(printed, m.range()) && !m.source().equals(Mention.TAGGER)) || (person && longer);
    }

    /** Whether the page has a name more than once, or what is printed is no name by itself. */
    private static boolean stands(String name, Stretch printed, Names names, String all) {
        boolean guessed = name.length() == SHORTEST && names.isOf(name, GUESSED);
        return all.indexOf(name) != all.lastIndexOf(name)
                || (!guessed
                        && printed.in().tokens().stream()
                                .noneMatch(t -> t.range().equals(printed.range())));
    }
}
