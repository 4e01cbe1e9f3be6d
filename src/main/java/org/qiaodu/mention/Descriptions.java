package org.qiaodu.mention;

import static org.qiaodu.lexicon.NameWords.Part.ACTION;
import static org.qiaodu.lexicon.NameWords.Part.INNER;
import static org.qiaodu.lexicon.NameWords.Part.PRODUCT_HEAD;
import static org.qiaodu.lexicon.NameWords.Part.SCOPE;
import static org.qiaodu.lexicon.NameWords.Part.STOP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.NamePattern;
import org.qiaodu.lexicon.NameWords;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/**
 * Finds things that are described by a number or a rank: 11个特色产业园, 中国第一台自动型洗衣机. The number stays a quantity
 * of its own; the mention's range is what it counts, its name has the number in it.
 */
final class Descriptions {
    private static final double CONFIDENCE = 0.85;
    private static final int LONGEST = 16;
    private static final String PROJECT = "Project";
    /** Of industries only groups that are spoken of as such are things: 三大主导产业, but not 41个行业. */
    private static final String INDUSTRY = "Industry";

    private static final Set<Quantity.Kind> COUNTED =
            EnumSet.of(Quantity.Kind.COUNT, Quantity.Kind.RANK, Quantity.Kind.MEASURE);
    /** Classes of things whose mere number describes none of them: 17家分公司. */
    private static final Set<String> COUNTED_ONLY = Set.of("Company");

    private static final String PRODUCT = "Product";

    /** Above that of the gazetteer and of names: a size before them makes a machine or a project another. */
    private static final double SURE = 0.99;

    /** Classes of what has a name of its own. */
    private static final Set<String> CALLED = Set.of("Company", "Factory", "Organisation", "University", "Laboratory");

    /** Sorts of things, which own nothing. */
    private static final Set<String> KINDS = Set.of(INDUSTRY, PRODUCT, "Topic");

    /** Last words of machines. */
    private static final Pattern MACHINE = Pattern.compile(".*(机|机组|机床|器|炉|泵|阀|吊|车|客船|货船|油船|集装箱船|散货船|盾构)");

    /** Classes of what is built or laid out in a size, beside factories. */
    private static final Set<String> PLACES = Set.of("Infrastructure", "IndustrialPark", "Place", "Company");

    /** Last words of what is built or laid out in a size. */
    private static final Pattern BASE =
            Pattern.compile(".{2,}(基地|加工中心|仓储中心|物流中心|加工厂|冷库|仓库|粮库|储备库|示范园|产业园|茶园|果园|牧场|养殖场|光伏电站|发电站|风电场)");

    private static final Set<String> MASS = Set.of("t", "kg");

    /** What is made or bought by the tonne. */
    private static final Pattern MAKES = Pattern.compile(".*(产|生产|制造|加工|销售|出口|进口|处理)");

    private static final Set<String> OUTPUT = Set.of("年产", "日产", "年处理", "日处理");

    private final NameWords words;
    private final Map<String, EntityClass> heads = new HashMap<>();

    Descriptions(NameLexicon lexicon) {
        words = lexicon.words();
        EntityClass product = new EntityClass("Product");
        lexicon.words().all(PRODUCT_HEAD).forEach(w -> heads.put(w, product));
        for (NamePattern pattern : lexicon.patterns().patterns()) {
            if (pattern.kind() == NamePattern.Kind.SUFFIX) {
                pattern.heads().stream().filter(h -> h.length() > 1).forEach(h -> heads.put(h, pattern.type()));
            }
        }
    }

    /** On a sheet whose names, values and indicators are recognised. */
    List<Mention> find(Sheet sheet) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i + 1 < sheet.size(); i++) {
            if (counts(sheet.word(i))
                    && sheet.word(i + 1).from() == sheet.word(i).to()) {
                Mention described = described(sheet, i);
                if (described != null) {
                    found.add(described);
                }
            }
        }
        return found;
    }

    private static boolean counts(Word word) {
        if (word.chunk() instanceof Quantity q) {
            return COUNTED.contains(q.kind());
        }
        return word.plain() && Surfaces.counts(word.text());
    }

    private @Nullable Mention described(Sheet sheet, int number) {
        int from = number + 1;
        Word counted = sheet.word(number);
        boolean measured = counted.chunk() instanceof Quantity q && q.kind() == Quantity.Kind.MEASURE;
        int best = -1;
        EntityClass type = null;
        for (int j = from; j < sheet.size() && continues(sheet, j, from); j++) {
            String described = sheet.text()
                    .substring(sheet.word(from).from(), sheet.word(j).to());
            EntityClass headed = headed(sheet, number, described);
            if (headed != null) {
                best = j;
                type = headed;
            }
        }
        if (type == null || isCalled(sheet, from, best)) {
            return null;
        }
        if (COUNTED_ONLY.contains(type.name())
                && counted.chunk() instanceof Quantity q
                && q.kind() == Quantity.Kind.COUNT) {
            return null;
        }
        boolean named = best > from || sheet.word(from).mention() != null;
        boolean capacity = isProject(type) && !isGroup(counted) && named;
        boolean machine = measured && !isProject(type);
        boolean sized = capacity && measured;
        int first = sized ? whose(sheet, capacities(sheet, number)) : capacity ? capacities(sheet, number) : number;
        Word before = sheet.wordOrNull(first - 1);
        boolean among = !capacity
                && !machine
                && before != null
                && before.to() == counted.from()
                && (isOwner(before.mention()) || words.is(SCOPE, before.text()));
        int nameFrom =
                among && before != null ? before.from() : sheet.word(first).from();
        TextRange range = counted.plain() ? sheet.range(number, best) : sheet.range(from, best);
        return new Mention(
                range,
                type,
                sheet.text().substring(nameFrom, range.to()),
                Mention.Form.DESCRIPTION,
                sized ? Mention.SIZED : "description",
                machine || sized ? SURE : CONFIDENCE,
                List.of());
    }

    /** Whether words only say what an organisation is that is named right after them: 股东 in 最大股东江门投资集团有限公司. */
    private static boolean isCalled(Sheet sheet, int from, int last) {
        Mention name = sheet.word(last).mention();
        return last > from
                && name != null
                && name.form() == Mention.Form.NAME
                && CALLED.contains(name.type().name());
    }

    /** What words right after a number describe; null where they only say what is counted or measured. */
    private @Nullable EntityClass headed(Sheet sheet, int number, String described) {
        Word counted = sheet.word(number);
        boolean group = isGroup(counted);
        Quantity size = counted.chunk() instanceof Quantity q && q.kind() == Quantity.Kind.MEASURE ? q : null;
        boolean plain = group || (size != null && MACHINE.matcher(described).matches());
        EntityClass type = headOf(described, plain ? 0 : 1);
        if (type == null || (type.name().equals(INDUSTRY) && !group)) {
            return null;
        }
        if (size != null && !isOutput(sheet, number) && BASE.matcher(described).matches()) {
            boolean done = words.is(ACTION, sheet.word(number + 1).text());
            return !done && endsThere(sheet, sheet.word(number + 1).from() + described.length())
                    ? placeOfWork(type)
                    : null;
        }
        boolean sized = size == null
                || (isMachine(type, described) ? size.upTo() == null && !isOutput(sheet, number) : isProject(type));
        return sized ? type : null;
    }

    /** What a base is that is told with its size: a factory, where its last word is also one for an aim or a machine. */
    private static EntityClass placeOfWork(EntityClass type) {
        return PLACES.contains(type.name()) ? type : new EntityClass("Factory");
    }

    /** Whether what is told ends before a {@code char}, and is not only part of what is: not in 果园改造. */
    private static boolean endsThere(Sheet sheet, int to) {
        Word after = sheet.wordOrNull(sheet.holding(to));
        return after == null || !after.plain() || !after.tag().matches("n.*|vn|an|b|a|k");
    }

    private static boolean isProject(@Nullable EntityClass type) {
        return type != null && type.name().equals(PROJECT);
    }

    /** Whether words name a machine, of which there are so many and which has a size: 起重机 in 50吨桥式起重机. */
    private static boolean isMachine(@Nullable EntityClass type, String words) {
        return type != null
                && type.name().equals(PRODUCT)
                && MACHINE.matcher(words).matches();
    }

    /** Whether a measure says how much is made: 年产1000吨锅炉. */
    private static boolean isOutput(Sheet sheet, int number) {
        Word before = sheet.wordOrNull(number - 1);
        return sheet.word(number).chunk() instanceof Quantity q
                && MASS.contains(q.unit())
                && before != null
                && before.to() == sheet.word(number).from()
                && MAKES.matcher(before.text()).matches();
    }

    /** Whether what stands before a number may say whose or where things are; what is listed before it (钢铁、机械三大产业) does not. */
    private static boolean isOwner(@Nullable Mention mention) {
        return mention != null && !KINDS.contains(mention.type().name());
    }

    /** First word of all that a project is to make: 年产 and 30万吨合成氨 before 52万吨尿素项目. */
    private int capacities(Sheet sheet, int number) {
        int first = number;
        while (first > 2 && adjoins(sheet, first)) {
            int product = sheet.is(first - 1, "/") ? first - 2 : first - 1;
            if (!isMeasure(sheet.word(product - 1)) || !adjoins(sheet, product)) {
                break;
            }
            first = product - 1;
        }
        if (first > 0
                && adjoins(sheet, first)
                && OUTPUT.contains(sheet.word(first - 1).text())) {
            first--;
            while (first > 0 && adjoins(sheet, first) && specifies(sheet.word(first - 1))) {
                first--;
            }
        }
        return first;
    }

    /** First word of the names right before a size that say whose or where it is: 海国龙油 in 海国龙油550万吨催化裂解项目. */
    private static int whose(Sheet sheet, int size) {
        int first = size;
        while (first > 0
                && adjoins(sheet, first)
                && isNamed(sheet.word(first - 1).mention())) {
            first--;
        }
        return first;
    }

    private static boolean isNamed(@Nullable Mention mention) {
        return isOwner(mention) && mention != null && mention.form() == Mention.Form.NAME;
    }

    private boolean specifies(Word word) {
        return word.plain() && word.nominal() && !words.is(STOP, word.text()) && !words.is(ACTION, word.text());
    }

    private static boolean isMeasure(Word word) {
        return word.chunk() instanceof Quantity q && q.kind() == Quantity.Kind.MEASURE;
    }

    private static boolean adjoins(Sheet sheet, int i) {
        return sheet.word(i - 1).to() == sheet.word(i).from();
    }

    private boolean continues(Sheet sheet, int j, int from) {
        Word w = sheet.word(j);
        boolean word = w.plain()
                && (w.nominal() || w.tag().startsWith("a") || w.tag().equals("mq") || words.is(INNER, w.text()));
        return w.to() - sheet.word(from).from() <= LONGEST && (word || w.mention() != null);
    }

    /** Whether a number speaks of things as a group by its very words: 三大组团. */
    private static boolean isGroup(Word number) {
        return number.plain() || number.text().endsWith("大");
    }

    /** @param shortest least number of characters before the head; without any, 33个项目 describes nothing */
    private @Nullable EntityClass headOf(String words, int shortest) {
        for (int start = shortest; start < words.length() - 1; start++) {
            EntityClass type = heads.get(words.substring(start));
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
