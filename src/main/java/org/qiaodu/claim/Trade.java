package org.qiaodu.claim;

import java.util.Set;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Template;
import org.qiaodu.model.Mention;

/** Trade, of which a text about a region tells by the names of its partners: 美国进出口额, 东盟出口. */
final class Trade {
    private static final Pattern INDICATOR = Pattern.compile("(进出口|出口|进口|贸易)(总额|总值|总量|额|值|量)?");

    /** Names of countries together. */
    private static final Pattern COUNTRIES = Pattern.compile(".*(国家|成员国|国家联盟|欧洲联盟|中东欧|中东|拉美|拉丁美洲|[欧亚非美]洲)");

    private static final String COUNTRY = "Country";
    private static final Set<String> HOME = Set.of("中国", "中华人民共和国");

    /** Before a partner, in the indicator of trade with it. */
    static final String WITH = "对";

    private Trade() {}

    /** Whether an indicator is one of trade, no partner named in it. */
    static boolean isIndicator(String label) {
        return INDICATOR.matcher(label).matches();
    }

    /** Whether a mention is of another country, or of countries together. */
    static boolean isPartner(Mention mention) {
        boolean abroad = mention.type().name().equals(COUNTRY) && !HOME.contains(mention.name());
        return abroad || COUNTRIES.matcher(mention.name()).matches();
    }

    /** Whether the words of an observation name the partner themselves, so that it is of whose trade that is: 对美国出口. */
    static boolean namesPartner(Template.Observation observation) {
        return observation.indicator().get(0).startsWith(WITH);
    }
}
