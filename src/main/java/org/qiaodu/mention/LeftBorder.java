package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ACTION;
import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;

/** Decides where a name begins whose last word is known: over nouns and names to the left, to the first word that cannot belong to it. */
final class LeftBorder {
    private static final int BRACKET = 6;
    private static final int QUOTE = 10;
    private static final int STOPPED = -1;
    /** Most characters before a point in a name. */
    private static final int OWNER = 10;

    /** What numbers a congress: 第十四次, or its parts. */
    private static final Pattern SESSION = Pattern.compile("第?[一二三四五六七八九十]*[次届]?");

    private static final Pattern NTH = Pattern.compile("第[一二三四五六七八九十]+");
    /** Marks that join two places in one name: 中国—东盟…合作区, 中国-中亚…中心. */
    private static final Set<String> DASHES = Set.of("—", "-");

    /** Classes of places whose names do not begin with the name of the division they lie in. */
    private static final Set<String> PLAIN_PLACES = Set.of("Place", "Town", "District", "County", "Infrastructure");

    /** Classes of what is called after a place whose name the dictionary may cut. */
    private static final Set<String> CUT = Set.of("IndustrialPark", "Factory", "Project");

    private static final String DIVISIONS = "省市县区州镇乡旗";
    private static final Set<String> TOWNSHIPS = Set.of("镇", "乡", "街道");
    static final Set<String> LEVELS = Set.of("省", "市", "县", "区", "镇", "乡");
    /** Classes after whose names a work is called by a common word: 六安基地. */
    private static final Set<String> BEARERS =
            Set.of("Company", "City", "CountyLevelCity", "District", "County", "Town");

    /** Classes of divisions, whose names hold no wider place. */
    static final Set<String> SETTLED = Set.of("Town", "District", "County");

    /** What a dateline ends in, before its reporters in brackets. */
    private static final Pattern DATELINE = Pattern.compile("讯|电|.*日[讯电]");

    /** On which side something lies. */
    private static final Pattern BESIDE = Pattern.compile("[东南西北]{1,2}[邻接临连抵靠毗界隔依至距濒]");

    private static final Set<String> SIDES = Set.of("东", "南", "西", "北");

    private static final Set<String> STREETS = Set.of("路", "大道", "东路", "西路", "南路", "北路", "中路");
    private static final Set<String> LINES = Set.of("铁路", "高铁", "高速", "高速公路", "公路", "国道", "省道", "干线", "支线");

    private final ClassTree classes;
    private final NameWords words;
    private final FirmNames firms;
    private final CutPlaces cut;

    LeftBorder(ClassTree classes, NameWords words) {
        this.classes = classes;
        this.words = words;
        this.firms = new FirmNames(classes, words);
        this.cut = new CutPlaces(words);
    }

    /** Where the names of firms begin. */
    FirmNames firms() {
        return firms;
    }

    /**
     * The first word of the name.
     *
     * @param head index of the word that holds the first character of the name's head
     * @param type what sort of name it is
     */
    int of(Sheet sheet, int head, EntityClass type) {
        int at = head;
        boolean placed = false;
        while (at > 0) {
            Word left = sheet.word(at - 1);
            if (ownPlace(sheet, at, head, type)) {
                break;
            }
            int next = placed ? beforePlace(sheet, at, left, type) : step(sheet, at, left, head, type);
            if (next == STOPPED) {
                break;
            }
            boolean alone = at == head && isPlace(left) && firms.wantsOwner(sheet, head, type);
            placed |= !alone
                    && (isPlace(left) || isOrganisation(left) || (PLAIN_PLACES.contains(type.name()) && isNamed(left)));
            at = next;
        }
        int begin = trim(sheet, at, head);
        if (type.name().equals("Company")) {
            return placed ? begin : firms.from(sheet, begin);
        }
        boolean cutOff = PLAIN_PLACES.contains(type.name())
                ? cut.belongs(sheet, begin - 1, head)
                : CUT.contains(type.name()) && CutPlaces.isHalf(sheet, begin - 1);
        return cutOff ? begin - 1 : begin;
    }

    /** Before a place only a wider place, what owns the thing, or a place joined by a dash may stand. */
    private int beforePlace(Sheet sheet, int at, Word left, EntityClass type) {
        boolean above = (is(left, "Country") && classes.isA(type, "Organisation"))
                || (is(left, "Province") && type.name().equals("GovernmentBody"));
        if (above && (is(sheet.word(at), "City") || is(sheet.word(at), "CountyLevelCity"))) {
            return STOPPED;
        }
        if (isPlace(left) || isOrganisation(left)) {
            return at - 1;
        }
        Word further = sheet.wordOrNull(at - 2);
        boolean side = further != null && isPlace(further) && left.plain() && SIDES.contains(left.text());
        if (side) {
            return at - 1;
        }
        boolean joined = DASHES.contains(left.text())
                || (left.text().equals("与") && type.name().equals("CooperationZone"))
                || (left.text().equals("至") && type.name().equals("Infrastructure"));
        return joined && further != null && (isPlace(further) || isOrganisation(further)) ? at - 2 : STOPPED;
    }

    private int step(Sheet sheet, int at, Word left, int head, EntityClass type) {
        if (left.chunk() instanceof IndicatorTerm || session(sheet, at, left, type)) {
            return at - 1;
        }
        if (NTH.matcher(left.text()).matches() && (!left.plain() || classes.isA(type, "Organisation"))) {
            return at - 1;
        }
        if (left.chunk() instanceof Quantity && firms.isFirmsNumber(sheet, at, type)) {
            return at - 1;
        }
        if (!left.plain()) {
            boolean industry = type.name().equals("Industry") && (isPlace(left) || isOrganisation(left));
            return isName(left) && !industry ? at - 1 : STOPPED;
        }
        if (type.name().equals("Award") && Surfaces.counts(left.text())) {
            return at - 1;
        }
        return switch (left.text()) {
            case ")" -> opening(sheet, at - 1, "(", BRACKET);
            case "”" -> sheet.word(head).text().length() > 1 ? opening(sheet, at - 1, "“", QUOTE) : STOPPED;
            case "·" -> pointed(sheet, at - 1);
            case "号" -> followsNumber(sheet, at - 1) ? at - 2 : STOPPED;
            case "和", "与" -> joint(sheet, at, type) ? at - 2 : STOPPED;
            default -> inName(sheet, at - 1, left, head) || opensFirm(sheet, at, left, type) ? at - 1 : STOPPED;
        };
    }

    /** Whether a word, whatever it is by itself, stands right before the bracket in a firm's name: 太重 in 太重(天津)机械有限公司. */
    private static boolean opensFirm(Sheet sheet, int at, Word left, EntityClass type) {
        return type.name().equals("Company")
                && sheet.is(at, "(")
                && left.to() == sheet.word(at).from()
                && left.text().length() > 1
                && left.text().codePoints().allMatch(Character::isIdeographic)
                && "wpcurmq".indexOf(left.tag().charAt(0)) < 0;
    }

    /** Whether the word numbers a meeting, or the term of a body: 第, 十四 and 届 in 第十四届人民代表大会. */
    private static boolean session(Sheet sheet, int at, Word left, EntityClass type) {
        boolean term = type.name().equals("GovernmentBody") && (left.text().matches("第|届") || sheet.is(at - 2, "第"));
        return (term || type.name().equals("Event"))
                && SESSION.matcher(left.text()).matches();
    }

    /** Index of the opening mark that belongs to the closing one at {@code close}; stopped where it is too far, or the end of a dateline, or a figure is told in brackets. */
    private static int opening(Sheet sheet, int close, String mark, int reach) {
        for (int i = close - 1; i >= 0 && i >= close - reach; i--) {
            if (sheet.word(i).chunk() instanceof Quantity && !mark.equals("“")) {
                return STOPPED;
            } else if (sheet.is(i, mark)) {
                return i > 0 && DATELINE.matcher(sheet.word(i - 1).text()).matches() ? STOPPED : i;
            }
        }
        return STOPPED;
    }

    /** Index of the first word of whose a thing is, which a point parts from its own name: 国盛产投·宝山药谷; stopped where there is none. */
    private int pointed(Sheet sheet, int point) {
        int at = point;
        while (at > 0
                && owns(sheet.word(at - 1))
                && sheet.word(point).from() - sheet.word(at - 1).from() <= OWNER) {
            at--;
        }
        return at == point ? STOPPED : at;
    }

    private boolean owns(Word word) {
        return word.plain()
                ? word.text().codePoints().allMatch(Character::isIdeographic)
                        && "pucrdmq".indexOf(word.tag().charAt(0)) < 0
                        && !words.is(STOP, word.text())
                : isName(word);
    }

    /** Whether 和 at {@code at - 1} joins two words of one office's name (经济和信息化局) or two places. */
    private boolean joint(Sheet sheet, int at, EntityClass type) {
        Word before = sheet.wordOrNull(at - 2);
        if (before == null) {
            return false;
        }
        if (isPlace(before)) {
            return isPlace(sheet.word(at)) && classes.isA(type, "CooperationZone");
        }
        Word further = sheet.wordOrNull(at - 3);
        return classes.isA(type, "GovernmentBody") && before.nominal() && further != null && isPlace(further);
    }

    private boolean inName(Sheet sheet, int i, Word word, int head) {
        String text = word.text();
        if (words.is(ACTION, text)) {
            return sheet.words().subList(i + 1, Math.max(head, i + 1)).stream()
                    .allMatch(w -> words.is(INNER, w.text()) || words.is(ACTION, w.text()));
        }
        if (Surfaces.counts(text)
                || (words.is(STOP, text)
                        && !insideName(sheet, i)
                        && !firms.insideFirm(sheet, i)
                        && !FirmNames.isOwned(sheet, i))) {
            return false;
        }
        if (words.is(INNER, text) || FirmNames.isOwned(sheet, i)) {
            return true;
        }
        boolean single = text.length() == 1;
        return switch (word.tag()) {
            case "nnt", "nnd" -> false;
            case "a" -> single || (i > 0 && isPlace(sheet.word(i - 1)));
            case "vg", "ag", "dg" -> single;
            case "v", "vi", "m", "d", "tg" -> single && (besideSingle(sheet, i) || firms.insideFirm(sheet, i));
            case "f", "s" -> single ? direction(sheet, i, text) : Proper.isLand(word);
            case "q", "qv", "qt" -> single && !followsNumber(sheet, i);
            case "x", "w" -> single && Character.isIdeographic(text.charAt(0));
            default -> word.nominal();
        };
    }

    /** Whether a word of direction belongs to the name: 东江, but not 园区中. */
    private boolean direction(Sheet sheet, int i, String text) {
        return "东南西北".contains(text) || (besideSingle(sheet, i) && !followsNoun(sheet, i));
    }

    private boolean besideSingle(Sheet sheet, int i) {
        return single(sheet.wordOrNull(i + 1)) || single(sheet.wordOrNull(i - 1));
    }

    private boolean single(@Nullable Word word) {
        return word != null
                && word.plain()
                && word.text().length() == 1
                && ("nvabgmf".indexOf(word.tag().charAt(0)) >= 0 || word.tag().equals("tg"))
                && !words.is(STOP, word.text());
    }

    /** Whether a character that else begins no name stands after a fragment of one: 原 in 天原新材料有限公司. */
    private static boolean insideName(Sheet sheet, int i) {
        Word left = sheet.wordOrNull(i - 1);
        return left != null
                && sheet.word(i).text().length() == 1
                && left.to() == sheet.word(i).from()
                && left.plain()
                && left.text().length() == 1
                && left.tag().matches("[a-z]*g|qt|b|x");
    }

    private static boolean followsNoun(Sheet sheet, int i) {
        Word left = sheet.wordOrNull(i - 1);
        return left != null && (left.nominal() || !left.plain() || left.text().equals("”"));
    }

    private static boolean followsNumber(Sheet sheet, int i) {
        Word left = sheet.wordOrNull(i - 1);
        return left != null
                && (left.tag().startsWith("m")
                        || left.text().equals("多")
                        || (!left.plain() && left.mention() == null)
                        || left.text().equals("首"));
    }

    /** A bracket or verbs at the very start belong to the sentence, not to the name. */
    private int trim(Sheet sheet, int from, int head) {
        int at = pastBeside(sheet, from, head);
        if (sheet.is(at, "(")) {
            while (at < head && !sheet.is(at, ")")) {
                at++;
            }
            at = Math.min(head, at + 1);
        }
        while (at < head
                && sheet.word(at).plain()
                && (sheet.word(at).tag().startsWith("v") || sheet.word(at).tag().startsWith("d"))
                && !sheet.word(at).fragment()
                && !fragments(sheet, at)
                && !(at + 1 < head && sheet.is(at + 1, "("))) {
            at++;
        }
        return at;
    }

    /** The word after what tells on which side a thing lies: 西邻 before 石门回族乡; {@code from} where nothing does. */
    private static int pastBeside(Sheet sheet, int from, int head) {
        Matcher beside = BESIDE.matcher(sheet.text())
                .region(sheet.word(from).from(), sheet.word(head).from());
        return beside.lookingAt() && sheet.begins(beside.end()) ? sheet.holding(beside.end()) : from;
    }

    /**
     * Whether the words are a place of their own, in which the place that follows lies: 沙湾镇 before 青山湖, 铁路 before
     * 珠玑站, 宁波 before 镇海县.
     */
    private boolean ownPlace(Sheet sheet, int at, int head, EntityClass type) {
        boolean street = STREETS.contains(sheet.word(head).text());
        boolean built = type.name().equals("Infrastructure") && !street;
        if (!PLAIN_PLACES.contains(type.name())
                || (built && !Proper.name(sheet, at, head - 1, sheet.word(head).from()))) {
            return false;
        }
        Word left = sheet.word(at - 1);
        boolean named = sheet.word(head).from() - sheet.word(at).from() > 1;
        if (left.plain() && isTownship(sheet, at - 1)) {
            return true;
        }
        boolean settled = street
                || SETTLED.contains(type.name())
                || sheet.word(head).text().equals("村");
        if (named && settled && (left.plain() ? LEVELS.contains(left.text()) : isPlace(left))) {
            return true;
        }
        Mention m = left.mention();
        boolean division = m != null
                && left.text().length() > 2
                && isPlace(left)
                && DIVISIONS.indexOf(left.text().charAt(left.text().length() - 1)) >= 0;
        return division || (!built && LINES.stream().anyMatch(left.text()::endsWith));
    }

    /** Whether a word ends the name of a town, in which what follows lies: 镇 in 云溪镇桃花村. */
    private static boolean isTownship(Sheet sheet, int i) {
        String text = sheet.word(i).text();
        return TOWNSHIPS.stream().anyMatch(text::endsWith)
                && (TOWNSHIPS.contains(text)
                        ? followsNoun(sheet, i)
                        : sheet.word(i).tag().equals("ns"));
    }

    /** Whether two single characters stand here that are no words of their own: 临空, 驻汉. */
    private static boolean fragments(Sheet sheet, int at) {
        Word next = sheet.word(at + 1);
        return sheet.word(at).text().length() == 1 && next.fragment();
    }

    /** Whether a word in no gazetteer is a whole name by its tag: 包银 in 包银高铁. */
    private static boolean isNamed(Word word) {
        return word.plain()
                && word.text().length() > 1
                && (word.tag().startsWith("nr") || word.tag().startsWith("ns"));
    }

    /** Whether the name of an organisation stands right before word {@code at}, with nothing between them. */
    boolean afterOrganisation(Sheet sheet, int at) {
        Word left = sheet.wordOrNull(at - 1);
        return left != null && left.to() == sheet.word(at).from() && isOrganisation(left);
    }

    /** Whether a word is a firm, or a division below a province, that is known and ends at a {@code char}. */
    boolean isKnown(@Nullable Word word, int end) {
        return word != null && word.to() == end && BEARERS.stream().anyMatch(type -> is(word, type));
    }

    /** Whether a division stands right before word {@code at}, or a list of towns that it continues: 固始县段集镇, 克度镇、塘边镇. */
    boolean inDivision(Sheet sheet, int at) {
        Word left = sheet.wordOrNull(at - 1);
        Word listed = sheet.wordOrNull(at - 2);
        if (left == null || left.to() != sheet.word(at).from()) {
            return false;
        }
        return left.text().equals("、")
                ? listed != null && is(listed, "Town")
                : SETTLED.stream().anyMatch(t -> is(left, t));
    }

    private boolean isPlace(Word word) {
        return is(word, "Place");
    }

    private boolean isOrganisation(Word word) {
        return is(word, "Organisation");
    }

    /** Whether a word is a name; of people only a foreign one (波尔·洪森公司), as others rather stand beside what follows. */
    private boolean isName(Word word) {
        Mention m = word.mention();
        return m != null
                && m.form() == Mention.Form.NAME
                && (!is(word, "Person") || m.name().indexOf('·') > 0);
    }

    private boolean is(Word word, String type) {
        Mention m = word.mention();
        return m != null && m.form() == Mention.Form.NAME && classes.isA(m.type(), type);
    }
}
