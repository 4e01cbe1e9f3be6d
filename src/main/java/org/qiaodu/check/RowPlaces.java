package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/**
 * Holds what is said of the place of one of a row, with its figure or by its name alone in one of the next sentences, against the
 * row: 甲港739万吨,乙港416万吨…甲港居末; 规模最大的是封测业.
 */
final class RowPlaces implements Check {
    /** Sentences between a row and what is said of it. */
    private static final int NEAR = 2;

    private static final Pattern PLACE = Pattern.compile(
            "(?:,?[^,;。:、\\d]{0,14}?)(?:(?<!分)(?:居|位居|列|位列|排名?|排在|名列|位于|处于|当之无愧)(?<scope>[^,;。、\\d]{0,14}?)"
                    + "(?:(?<first>首位|第[一1]位?+(?![、和与及]第)|榜首|之首|首(?=[,;。]))|第(?<nth>[二三四五六七八九十]|\\d{1,2})[位名]?+(?![\\d个批季、和与])|(?<last>末位|倒数第一|末(?=[,;。])|最后))"
                    + "|(?<lead>领跑|遥遥领先|独占鳌头|拔得头筹)|(?<bottom>垫底|殿后|吊车尾)|(?<next>紧随其后|次之|居次))");

    /** What is measured, without saying of what. */
    private static final Pattern BARE = Pattern.compile("总量|规模|总额|体量|增速|增幅|增长|涨幅|数量");

    /** 规模最大的是甲. */
    private static final String MOST = "最(?:(?<most>[大多高快长])|(?<least>[小少低慢短]))的[^,;。:、\\d]{0,4}?[是为]";

    private static final Search GROWTH = Search.of("增速|增长|增幅|涨幅|最?快|慢");
    private static final Search LEVEL = Search.of("总量|规模|总额|体量|产值|数|[量额]|最[大多小少]");
    /** Words of a place that is not of the figures told, or of none that is had. */
    private static final Search ELSE =
            Search.of("曾|去年|上年|此前|往年|历年|目标|力争|人均|占比|比重|贡献|密度|增量|环比|户均|亩均|满意|得票|之一|[与距离向和同跟]\\p{IsHan}{0,6}\\z|不[是再]");

    /** In what region, or among how many, a place is. */
    private static final Pattern SCOPE = Pattern.compile(
            "(?:在|于)?(?:(?<whole>[全我各本][国省市区县州]?(?:各?[市县区旗、()州]+)?)|[^,]{0,6}(?<n>[两二三四五六七八九十])[大个]?(?<head>[^,;。]{1,8}))?的?");

    /** What is measured, told before a clause: 增速上,甲县领跑. */
    private static final Pattern MEASURE = Pattern.compile("(?:.*[,;。])?(?<words>[^,;。]{2,10}(?:上|看|方面|中)),\\z");

    /** Place of what comes last. */
    private static final int LAST = Integer.MAX_VALUE;

    /** Place of what comes right after the one told before it. */
    private static final int NEXT = 0;

    /**
     * Words that say a place, where they stand, and the one of a row that they say it of.
     *
     * @param place from 1, or {@link #LAST} or {@link #NEXT}
     * @param scope words for what it is a place among; empty where none are told
     * @param beside whether it is told right after the figure
     */
    private record Said(
            Row row, Row.Item item, Sentence in, int from, int to, int place, String scope, boolean beside) {
        Stretch words() {
            return Stretch.of(in.in(), in.range().from() + from, in.range().from() + to)
                    .clause();
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            List<Sentence> sentences = page.sentences(passage);
            for (int i = 0; i < sentences.size(); i++) {
                for (Row row : Row.of(sentences.get(i))) {
                    for (int at = Math.max(0, i - 1); at <= Math.min(sentences.size() - 1, i + NEAR); at++) {
                        said(sentences.get(at), row).stream()
                                .flatMap(said -> misplaced(page, said).stream())
                                .forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static List<Said> said(Sentence s, Row row) {
        List<Said> said = new ArrayList<>();
        for (Row.Item item : row.items()) {
            if (s.equals(row.in())) {
                int to = item.figure().range().to() - s.range().from();
                Matcher beside = PLACE.matcher(s.chars()).region(to, s.chars().length());
                if (beside.lookingAt() && isAlone(row, item, s.chars().substring(to, beside.end()))) {
                    said.add(said(row, item, s, to, beside, true));
                }
            }
            named(s, row, item, said);
        }
        return said;
    }

    /** Whether words name no other of a row than one. */
    private static boolean isAlone(Row row, Row.Item item, String words) {
        return row.items().stream().noneMatch(o -> !o.equals(item) && words.contains(o.name()));
    }

    /** What is said of one by its name, other than where its figure is told. */
    private static void named(Sentence s, Row row, Row.Item item, List<Said> said) {
        String chars = s.chars();
        for (int at = chars.indexOf(item.name()); at >= 0; at = chars.indexOf(item.name(), at + 1)) {
            int to = at + item.name().length();
            Matcher place = PLACE.matcher(chars).region(to, chars.length());
            Matcher most = Pattern.compile(MOST + Pattern.quote(item.name()) + "(?=[,;。的])")
                    .matcher(chars);
            if (place.lookingAt() && isAlone(row, item, chars.substring(to, place.end()))) {
                said.add(said(row, item, s, at, place, false));
            } else if (most.find() && most.end() == to) {
                int extreme = most.group("most") == null ? LAST : 1;
                said.add(new Said(row, item, s, most.start(), to, extreme, "", false));
            }
        }
    }

    private static Said said(Row row, Row.Item item, Sentence s, int from, Matcher m, boolean beside) {
        String nth = m.group("nth");
        boolean last = m.group("last") != null || m.group("bottom") != null;
        int place = nth != null ? Numerals.whole(nth) : last ? LAST : m.group("next") != null ? NEXT : 1;
        String scope = m.group("scope") == null ? "" : m.group("scope");
        return new Said(row, item, s, from, m.end(), place, scope, beside);
    }

    private static Optional<Finding> misplaced(Page page, Said said) {
        String clause = Standings.clause(said.in(), said.to());
        if (ELSE.isIn(clause)
                || Standings.LESS.isIn(clause)
                || Standings.LESS.isIn(said.row().in().chars())
                || !(said.beside() ? isOfFigure(said) : isMeasured(said))) {
            return Optional.empty();
        }
        List<Row.Item> others = others(said);
        List<Row.Item> above =
                others.stream().filter(o -> o.value() > said.item().value()).toList();
        List<Row.Item> below =
                others.stream().filter(o -> o.value() < said.item().value()).toList();
        List<Row.Item> wrong = wrong(said, others, above, below);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(finding(page, said, wrong));
    }

    /** Those of a row that speak against a place; empty where none do. */
    private static List<Row.Item> wrong(Said said, List<Row.Item> others, List<Row.Item> above, List<Row.Item> below) {
        if (said.place() == NEXT) {
            int at = said.row().items().indexOf(said.item());
            return said.beside() && at > 0 && above.size() < at
                    ? said.row().items().subList(at - 1, at)
                    : List.of();
        }
        if (said.place() == LAST) {
            return below;
        }
        boolean all = others.size() + 1 == among(said.scope());
        return above.size() >= said.place() ? above : all && above.size() + 1 != said.place() ? others : List.of();
    }

    /** Among how many a place is; 0 where no number is told. */
    private static int among(String words) {
        Matcher scope = SCOPE.matcher(words);
        return scope.matches() && scope.group("n") != null ? Numerals.whole(scope.group("n")) : 0;
    }

    /** The others of a row that a place is among; none where it may be among something else. */
    private static List<Row.Item> others(Said said) {
        List<Row.Item> others =
                said.row().items().stream().filter(o -> !o.equals(said.item())).toList();
        Matcher scope = SCOPE.matcher(said.scope());
        String end = said.item().name().substring(said.item().name().length() - 1);
        boolean ofSort =
                said.scope().matches("全[国省市县区州].*" + end) && said.item().sort().equals(end);
        if (!ofSort && !scope.matches()) {
            return List.of();
        }
        String head = ofSort ? null : scope.group("head");
        return head == null
                ? others
                : others.stream()
                        .filter(o -> head.contains(o.name().substring(o.name().length() - 1)))
                        .toList();
    }

    /** Whether a place told beside a figure is of that, not of another of the same: 增长5.9%,总量居首位. */
    private static boolean isOfFigure(Said said) {
        String words = said.in().chars().substring(said.from(), said.to());
        return said.item().isShare() ? GROWTH.isIn(words) || !LEVEL.isIn(words) : !GROWTH.isIn(words);
    }

    /** Whether a place told by a name alone is of what the row measures. */
    private static boolean isMeasured(Said said) {
        String before = said.in().chars().substring(0, said.from());
        Matcher told =
                MEASURE.matcher(before.substring(0, Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1));
        String words = (told.matches() ? told.group("words") : "") + Standings.clause(said.in(), said.to());
        boolean growth = GROWTH.isIn(words);
        boolean share = said.item().isShare();
        boolean kind = share ? growth || !LEVEL.isIn(words) : !growth;
        boolean only = growth || LEVEL.isIn(words) || Row.of(said.row().in()).size() == 1;
        return kind && only && measures(said, words).isEmpty();
    }

    /** What is measured by the words of a place but nowhere in the row's sentence. */
    private static List<String> measures(Said said, String words) {
        String row = said.row().in().chars();
        return said.in().indicators().stream()
                .map(i -> i.range().of(said.in().in().passage().chars()))
                .filter(i -> words.contains(i) && !BARE.matcher(i).matches())
                .filter(i -> !row.contains(i))
                .toList();
    }

    private static Finding finding(Page page, Said said, List<Row.Item> others) {
        Stretch own = said.item().words().clause();
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(said.words())
                .at(own);
        others.forEach(o -> draft.at(o.words().clause()));
        String told = others.stream().map(RowPlaces::told).collect(Collectors.joining("、"));
        return draft.because(
                "“" + said.words().words() + "”，而" + told(said.item()) + "，另有" + told,
                "'" + said.words().words() + "' does not fit " + told(said.item()) + " beside " + told);
    }

    private static String told(Row.Item item) {
        return item.name() + item.figure().statedAs();
    }
}
