package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;

/** Holds "the only one of the county that was chosen" against the number of those chosen, told beside it of the same region. */
final class OnlyOne implements Check {
    private static final String REGION = "[国省市县区镇乡村校州]";
    private static final Set<String> REGIONS =
            Set.of("Country", "Province", "City", "CountyLevelCity", "County", "District", "Region");
    /** What is said after the name of a region. */
    private static final Search ONLY = Search.of("(?:唯一|惟一|独一|仅有的?一)(?:一?[家个所座名位条支项])?(?<rest>[^,;。]{0,20})");

    private static final Pattern PLAIN = Pattern.compile("[^,;。\\d]{0,10}");
    private static final Search CLAIM = Search.of("[全我本该]?(?<region>" + REGION
            + ")[^,;。\\d国省市县区镇乡村校州]{0,6}?(?:唯一|惟一|独一|仅有的?一)" + "(?:一?[家个所座名位条支项])?(?<rest>[^,;。]{0,20})");
    /** What is said of the one, up to the noun that names it: 唯一入选的企业. */
    private static final Search KIND = Search.of(".*的(?<kind>[\\p{IsHan}&&[^的]]{2,10})");

    /** Words of a round or time that one of two sentences has alone. */
    private static final Search ROUND = Search.of("第?[一二三四五六七八九十首\\d]+[批届次]|[12]\\d{3}年|去年|今年|此前|此后|历[届年次]|目前|如今");

    private final Wordings words;

    OnlyOne(CheckWords words) {
        this.words = words.wordings();
    }

    /** 仅有一家企业,一家是…,另一家…. */
    private static final Search TWO = Search.of("(?:仅有|只有|仅|唯有|独)一(?<mw>[家个所座名位条支项艘台])[^。]{0,24}?[,;。:]"
            + "一\\k<mw>(?:是|在|为|来自|位于|叫)[^。;]{1,30}?[,;]另(?:外)?一\\k<mw>");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            Matcher two = TWO.matcher(passage.passage().chars());
            while (two.find()) {
                Stretch words = Stretch.of(passage, two.start(), two.end());
                found.add(new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                        .at(words)
                        .because("“" + words.words() + "”：说的不止一个", "the text says one only and tells of two"));
            }
        }
        List<Sentence> sentences = page.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            for (Claim claim : claims(sentences.get(i))) {
                for (int j = Math.max(0, i - 1); j <= Math.min(sentences.size() - 1, i + 1); j++) {
                    counted(page, claim, sentences.get(j)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /**
     * What is said to be the only one.
     *
     * @param region the region it is so in: what kind it is of (省), or its name
     * @param rest what is said of the one after that
     */
    private record Claim(Sentence in, Stretch words, String region, String rest) {}

    private static List<Claim> claims(Sentence s) {
        List<Claim> claims = new ArrayList<>();
        Matcher m = CLAIM.matcher(s.chars());
        while (m.find()) {
            claims.add(claim(s, m, s.range().from(), m.group("region")));
        }
        for (Mention mention : s.mentions()) {
            Matcher after =
                    ONLY.matcher(s.between(mention.range().to(), s.range().to()));
            if (REGIONS.contains(mention.type().name()) && after.lookingAt()) {
                claims.add(claim(
                        s,
                        after,
                        mention.range().to(),
                        mention.range().of(s.in().passage().chars())));
            }
        }
        return claims;
    }

    private static Claim claim(Sentence s, Matcher m, int offset, String region) {
        return new Claim(s, Stretch.of(s.in(), offset + m.start(), offset + m.end()), region, m.group("rest"));
    }

    /** A number of those of the region, in a sentence on the same choice. */
    private Optional<Finding> counted(Page page, Claim claim, Sentence other) {
        if (!other.in().equals(claim.in().in()) || !isOneChoice(claim, other)) {
            return Optional.empty();
        }
        return other.quantities().stream()
                .filter(q -> isNumber(q) && !claim.words().range().contains(q.range()))
                .filter(q -> isOf(claim.region(), other.stretch(q.range()).lead()))
                .filter(q -> isKind(claim.rest(), other))
                .findFirst()
                .map(q -> finding(page, claim, other.stretch(q.range()).clause(), q));
    }

    /** Whether the words before a number name a region of the sort just before it. */
    private static boolean isOf(String region, String lead) {
        int at = lead.lastIndexOf(region);
        return (at > 0 || (at == 0 && region.length() > 1))
                && PLAIN.matcher(lead.substring(at + region.length())).matches();
    }

    private static boolean isNumber(Quantity q) {
        return q.kind() == Quantity.Kind.COUNT
                && Amounts.isExact(q)
                && q.value().intValue() > 1
                && Amounts.measureWord(q).matches("[家个所座名位人条支项].*");
    }

    /** Whether both sentences tell of the same choice, in the same round. */
    private boolean isOneChoice(Claim claim, Sentence other) {
        Sentence s = claim.in();
        boolean chosen = words.has("selected", claim.words().words())
                || (claim.rest().isEmpty() && words.has("selected", s.chars() + other.chars()));
        Matcher round = ROUND.matcher(s.chars());
        boolean same = s.equals(other);
        while (!same && round.find()) {
            if (!other.chars().contains(round.group())) {
                return false;
            }
        }
        return chosen && words.has("selected", other.chars());
    }

    /** Whether the one is called by no more than the sort of those that are counted. */
    private static boolean isKind(String rest, Sentence other) {
        Matcher kind = KIND.matcher(rest);
        if (!rest.contains("的") || !kind.matches()) {
            return true;
        }
        String name = kind.group("kind");
        return other.chars().contains(name.substring(0, name.length() - 2));
    }

    private static Finding finding(Page page, Claim claim, Stretch counted, Quantity q) {
        Stretch words = claim.words();
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(words.clause())
                .at(counted)
                .because(
                        "一处称“" + words.words() + "”，一处说有" + q.statedAs() + "：不止一个",
                        "'" + words.words() + "' says that there is only one, the text counts " + q.statedAs());
    }
}
