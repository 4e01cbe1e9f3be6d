package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Holds a stated number of things against the names listed with it. */
final class Enumerations implements Check {
    private static final int FEWEST = 2;
    private static final int MOST = 12;
    private static final Search NUMBER = Search.of(
            "(?<![第十百千万从正\\d.])([二两三四五六七八九十]|[2-9]|1[0-2])(?:[大个处座类种项级条位名家所件道样席份款组支](?=\\p{IsHan})|部分|门|省(?:市|区|份)?|县|市|镇|乡|村|区|人(?!民))");
    /** Before a number that goes on with another, the three counties of 三区三县, or is the last of those told from the first: 一区至五区. */
    private static final Pattern COUNTED_RIGHT_BEFORE = Pattern.compile("[一二两三四五六七八九十][省市县区旗州镇乡村][至到]?\\z");

    private static final Pattern FURTHER =
            Pattern.compile("(?<n>[一二两三四五六七八九十])(?:个(?=[省市县区旗州镇乡村]))?[省市县区旗州镇乡村](?![两一二三四五六七八九十]?体)");

    private static final String LIST_MARKS = "、和与及同—";
    /** What may stand before a list whose parts make up something. */
    private static final String MADE_OF =
            "^.*?(由|下辖|辖|分[隔割]?[为成]|划[分成]+为?|包括|[建设拥布现还共内边]有|形成了?(?=[^、]*、)|涵盖|汇聚了?|集聚了?|聚集了?|坐拥)";
    /** A list with its own number before another: 白银、平川两区和 before 靖远、会宁、景泰三县. */
    private static final String COUNTED_BEFORE =
            "^.*(?:[二两三四五六七八九十](?:区|县|市|镇|乡|省|大\\p{IsHan}{2,4})|(?:[二两三四五六七八九十]|\\d{1,2})个[\\p{IsHan}&&[^和与及]]{1,4})[和与及、]";

    /** A list that goes on in another clause. */
    private static final Search GOES_ON = Search.of(",(?:以及|还有|及|和|与|并有)");

    /** 另外两样是甲和乙: what goes on with a list in the next clause. */
    private static final Pattern MORE = Pattern.compile(
            ",(?:另外|其余|余下|剩下)的?(?:[一两二三四五六七八九][\\p{IsHan}&&[^是为有]]{0,2})?(?:分别)?(?:是|为|有)?(?<more>[^,;。:]{2,60})");

    /** 德国来的有甲、乙,日本来的是丙和丁; 对俄的甲、乙,对朝的丙、丁: what is listed in groups. */
    private static final Pattern GROUPED = Pattern.compile(",[^,;。:、]{1,8}[是有的][^,;。:]+[、和与]");

    /** 则是它代管的: what may stand between a list and its number. */
    private static final Pattern COPULA = Pattern.compile("(?:则|便|就|正|都|均)+[是为][^、]{0,8}\\z");

    /** 这五项设施: what opens a sentence whose number is of what the one before lists. */
    private static final Pattern POINTS = Pattern.compile("这|上述|以上|前述");

    /** ——甲、乙和丙,五家…: a list set beside what it names. */
    private static final Pattern BESIDE = Pattern.compile("(?<=——|:)[^,;。:—]*,\\z");

    /** Words that say the list is open, or that the number counts something else. */
    private static final Search OPEN = Search.of("等|并称|合称|后两者|前两者|为代表|为主|之一|其中|例如|比如|包括但");

    /** What tells of one of those listed before: …和丙镇,其中甲镇以16%领跑. */
    private static final String AMONG_LISTED = ",其中";

    private static final Search NAMELY = Search.of(
            "^[^,;。:、]{0,24}?(,?(即|分别(?:由|位于|设在|分布[在于]|来自|坐落[在于])|分别是|分别为|包括|包含|[^,;。:、]{0,8}?依次[为是])|[:：]|——)([^;。:]{3,120})");
    /** Two quotations or titles side by side, or more. */
    private static final Search QUOTES = Search.of("(?:[“《][^“”《》、]{1,24}[”》][、和与及]?){2,}$");

    /** What is listed are places, owners or a reason, and the number is of something else: 在甲、乙、丙设有五个…. */
    private static final Search PLACED = Search.of(
            "[设建拥占具含共享]有$|[镇县城村街乡市校园][上里内外]$|[有为的成了出生过]$|(?:开设|建成|建设|布局|设立|开办|开通|建立|投资|新建|创办|拥有|分为|完成|获得|承担|实施|推进|打造)了?$|[一二两三四五六七八九十]大");

    private static final Search EACH = Search.of("(?:分别[是为]|即|依次[是为]|:|——)(?<list>[\\p{IsHan}、,]{6,200})");
    private static final Pattern ITEM = Pattern.compile("[、,](?:以及)?|以及");

    private static final Pattern AND = Pattern.compile("\\A[及和]");

    /** The last two of a list, joined by 和. */
    private static final Pattern LAST = Pattern.compile("、[^、]+[和与及][^、]+$");

    /** 航站楼3000平方米、站坪3个: each of a list with a figure of its own. */
    private static final Pattern COUNTED = Pattern.compile("\\d");

    /** 6个县(市、区): what is counted, in other words as well. */
    private static final Pattern KINDS = Pattern.compile("(?<=\\A\\p{IsHan}{1,4})\\((\\p{IsHan})、(\\p{IsHan})\\)");

    /** 甲县(7.8%): a figure told of one of a list. */
    private static final Pattern FIGURE = Pattern.compile("\\([\\d.]+[^(),、]{0,6}\\)");

    /** Begins one of several that are told one after the other: 四是土地、环保约束趋紧. */
    private static final Search ORDINAL = Search.of("\\A(?:第?[一二三四五六七八九十]+[是要者]|其[一二三四五])");

    private static final Search PARKS = Search.of(
            "一区(?<n>[二两三四五六七八九])园[^,;。]{0,12},(?:下辖|包括|辖|含|设有?|分别为|即|由)(?<list>[^,;。]{2,12}[园区](?:[、和与及][^,;。、和与及]{2,12}[园区]){1,8})");

    private static final Search COMPASS = Search.of("[东南西北中]{2,}");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            before(page, sentence, found);
            heads(page, sentence).ifPresent(found::add);
            parks(page, sentence).ifPresent(found::add);
            for (Quantity q : sentence.quantities()) {
                int stated = q.kind() == Quantity.Kind.COUNT ? q.value().intValue() : 0;
                if (stated >= FEWEST && stated <= MOST && q.upTo() == null) {
                    after(page, sentence, q).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** “甲、乙、丙”三大…. */
    private static void before(Page page, Sentence sentence, List<Finding> found) {
        Matcher number = NUMBER.matcher(sentence.chars());
        while (number.find()) {
            String lead = sentence.chars().substring(0, number.start());
            if (COUNTED_RIGHT_BEFORE.matcher(lead).find()) {
                continue;
            }
            int stated = Numerals.whole(number.group(1)) + further(sentence.chars(), number.end());
            TextRange told = POINTS.matcher(lead).matches() ? lastBefore(page, sentence) : sentence.range();
            int offset = told.from();
            String text = told.equals(sentence.range())
                    ? (BESIDE.matcher(lead).find()
                            ? lead.substring(0, lead.length() - 1)
                            : COPULA.matcher(lead).replaceAll(""))
                    : sentence.between(told.from(), told.to() - 1);
            int end = text.length();
            boolean quoted = end > 0 && "”》".indexOf(text.charAt(end - 1)) >= 0;
            int from = quoted ? text.lastIndexOf(text.charAt(end - 1) == '”' ? '“' : '《') + 1 : start(text);
            Matcher row = QUOTES.matcher(text);
            if (row.find() && stated >= FEWEST) {
                Stretch at = Stretch.of(
                        sentence.in(), offset + row.start(), sentence.range().from() + number.end());
                compare(
                                page,
                                stated,
                                number.group(),
                                String.join("、", row.group().split("(?<=[”》])[、和与及]?")),
                                at)
                        .ifPresent(found::add);
                continue;
            }
            String list = text.substring(from, quoted ? end - 1 : end)
                    .replaceFirst(MADE_OF, "")
                    .replaceFirst(COUNTED_BEFORE, "");
            if (ORDINAL.isIn(list) || list.startsWith("分别") || list.startsWith("依次")) {
                continue;
            }
            int begin = offset + from;
            if (stated >= FEWEST
                    && isList(list)
                    && !COUNTED.matcher(list).find()
                    && LIST_MARKS.indexOf(list.charAt(list.length() - 1)) < 0
                    && (list.contains("、") || isNominal(sentence, begin, begin + list.length()))) {
                Stretch at = Stretch.of(sentence.in(), begin, sentence.range().from() + number.end());
                compare(page, stated, number.group(), list, at).ifPresent(found::add);
            }
        }
    }

    /** How many more of other sorts are counted right after a number: the one county of 两区一县. */
    private static int further(String chars, int from) {
        int more = 0;
        Matcher next = FURTHER.matcher(chars).region(from, chars.length());
        while (next.lookingAt()) {
            more += Numerals.whole(next.group("n"));
            next.region(next.end(), chars.length());
        }
        return more;
    }

    /** Where the sentence before one stands; that itself where it is the first. */
    private static TextRange lastBefore(Page page, Sentence s) {
        List<Sentence> all = page.sentences(s.in());
        return all.get(Math.max(0, all.indexOf(s) - 1)).range();
    }

    /** Whether words that 和 alone joins are names of things, with no word of doing, counting or place: not 木耳和香菇从前要绕. */
    private static boolean isNominal(Sentence sentence, int from, int to) {
        return sentence.in().tokens().stream()
                .filter(t -> t.range().from() >= from && t.range().to() <= to)
                .noneMatch(t -> t.tag().matches("v.*|d|p|t|f|s|m|q.*|r.*"));
    }

    /** 2个市辖区、4个县,分别是甲区、乙区,丙县…: names that all end as what is counted does, of each kind as many as are told. */
    private static Optional<Finding> heads(Page page, Sentence sentence) {
        Matcher list = EACH.matcher(sentence.chars());
        if (!list.find()) {
            return Optional.empty();
        }
        int at = sentence.range().from() + list.start("list");
        List<String> all = Stream.of(ITEM.split(list.group("list")))
                .map(i -> isNamed(sentence.in(), i) ? i : AND.matcher(i).replaceFirst(""))
                .toList();
        List<Quantity> counts = sentence.quantities().stream()
                .filter(q -> q.kind() == Quantity.Kind.COUNT
                        && q.range().to() <= at
                        && Amounts.isExact(q)
                        && q.counted() != null)
                .toList();
        Set<String> heads = counts.stream().map(Enumerations::head).collect(Collectors.toSet());
        List<String> items = all.stream()
                .takeWhile(i -> i.length() > 1 && heads.contains(i.substring(i.length() - 1)))
                .takeWhile(i -> all.stream().noneMatch(o -> !o.equals(i) && i.endsWith(o)))
                .toList();
        boolean open = (items.size() < all.size() && all.get(items.size()).contains("等"))
                || heads.stream().anyMatch(h -> items.stream().noneMatch(i -> i.endsWith(h)));
        if (counts.size() < FEWEST || heads.size() < counts.size() || items.size() < counts.size() || open) {
            return Optional.empty();
        }
        return counts.stream()
                .map(q -> compare(
                        page,
                        q.value().intValue(),
                        q.statedAs() + q.counted(),
                        items.stream().filter(i -> i.endsWith(head(q))).collect(Collectors.joining("、")),
                        Stretch.of(sentence.in(), at, at + list.group("list").length())
                                .cover(q.range())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether words are a name: 和田县, of which 和 is a part. */
    private static boolean isNamed(AnnotatedPassage in, String words) {
        return in.chunks().stream()
                .anyMatch(c -> c instanceof Mention
                        && c.range().of(in.passage().chars()).equals(words));
    }

    /** “一区四园”…,下辖甲园、乙园…: so many parks of one zone. */
    private static Optional<Finding> parks(Page page, Sentence sentence) {
        Matcher m = PARKS.matcher(sentence.chars());
        return !m.find() || OPEN.isIn(m.group("list"))
                ? Optional.empty()
                : compare(page, Numerals.whole(m.group("n")), m.group("n") + "园", m.group("list"), sentence.stretch(m));
    }

    /** Whether a list begins with one of what another count in the sentence counts. */
    private static boolean isOfOther(Sentence sentence, Quantity q, String list) {
        String first = list.split("、", 2)[0];
        return q.counted() != null
                && !first.endsWith(head(q))
                && sentence.quantities().stream()
                        .anyMatch(o -> o.kind() == Quantity.Kind.COUNT
                                && o.counted() != null
                                && o.range().to() < q.range().from()
                                && first.endsWith(head(o)));
    }

    /** The last character of what is counted. */
    private static String head(Quantity q) {
        String counted = String.valueOf(q.counted());
        return counted.substring(counted.length() - 1);
    }

    private static boolean isList(String list) {
        return list.matches(".*(、|\\p{IsHan}{2}[和与]\\p{IsHan}{2}).*")
                && !OPEN.isIn(list)
                && !list.contains("“")
                && list.contains("(") == list.contains(")")
                && !PLACED.isIn(list)
                && !list.endsWith("、");
    }

    /** Where the clause at the end of {@code text} begins. */
    private static int start(String text) {
        int at = text.length();
        while (at > 0 && ",;。:".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    /** N个…,即甲、乙和丙. */
    private static Optional<Finding> after(Page page, Sentence sentence, Quantity q) {
        String rest = sentence.between(q.range().to(), sentence.range().to());
        Matcher namely = NAMELY.matcher(KINDS.matcher(rest).replaceFirst("($1·$2)"));
        if (!namely.find()) {
            return Optional.empty();
        }
        String tail = FIGURE.matcher(namely.group(3)).replaceAll("");
        String first = tail.split("[,(]", 2)[0].replace("》《", "》、《").replace("”“", "”、“");
        Matcher more = MORE.matcher(tail).region(Math.min(first.length(), tail.length()), tail.length());
        boolean goesOn = sentence.between(
                        q.range().to() + namely.end(), sentence.range().to())
                .startsWith(";");
        boolean others = first.matches("[^、]{1,8}[有是的].*")
                && GROUPED.matcher(tail.substring(Math.min(first.length(), tail.length())))
                        .find();
        if (others || (goesOn && !tail.contains(","))) {
            return Optional.empty();
        }
        String list = more.lookingAt() ? first + "、" + more.group("more") : first;
        if (!list.contains("、")
                || OPEN.matcher(tail.replaceAll(AMONG_LISTED, "")).find()
                || (list.equals(first) && GOES_ON.matcher(tail).find())) {
            return Optional.empty();
        }
        int from = q.range().to() + namely.start(3);
        if (isOfOther(sentence, q, list)) {
            return Optional.empty();
        }
        return compare(
                page,
                q.value().intValue(),
                q.statedAs(),
                list,
                Stretch.of(sentence.in(), from, from + printed(namely.group(3), first.length()))
                        .cover(q.range()));
    }

    /** How many characters so many at the head of a list take up with the figures in brackets that were left out of them. */
    private static int printed(String words, int length) {
        int printed = length;
        Matcher figure = FIGURE.matcher(words);
        while (figure.find() && figure.start() < printed) {
            printed += figure.end() - figure.start();
        }
        return printed;
    }

    private static Optional<Finding> compare(Page page, int stated, String statedAs, String list, Stretch at) {
        int fewest = count(list, "、");
        int most = isEven(list) ? fewest : count(joined(page, at.in(), list), LIST_MARKS);
        fewest = isEvenToTheLast(list) ? most : fewest;
        if (stated >= fewest && stated <= most) {
            return Optional.empty();
        }
        if (Math.abs(stated - fewest) > 3 && Math.abs(stated - most) > 3) {
            return Optional.empty();
        }
        String repaired = stated == fewest + 1 ? apart(list) : null;
        int told = fewest + (most > fewest && LAST.matcher(list).find() ? 1 : 0);
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(at)
                .words(at.clause())
                .suggest(repaired)
                .because(
                        "文中说“" + statedAs + "”，所列“" + list + "”数得" + told + "项"
                                + (repaired == null ? "" : "；疑脱顿号，应作“" + repaired + "”"),
                        "the text counts " + stated + ", the list '" + list + "' has " + told
                                + (repaired == null ? "" : "; a comma is probably lost")));
    }

    /** Whether three items or more have one length, so that 和 joins none of them: 产业倍增、乡村和美、人才归巢. */
    private static boolean isEven(String list) {
        String[] items = list.split("、");
        return items.length > FEWEST && Stream.of(items).allMatch(i -> i.length() == items[0].length());
    }

    /** Whether three items have one length, and what 和 joins at the end has twice that: 碳二、碳三、碳四、碳五和芳烃. */
    private static boolean isEvenToTheLast(String list) {
        String[] items = list.split("、");
        int length = items[items.length / 2].length();
        return items.length > FEWEST + 1
                && length > 1
                && Stream.of(items).skip(1).limit(items.length - 2).allMatch(i -> i.length() == length)
                && items[0].length() >= length
                && items[items.length - 1].matches(".{" + length + "}[和与及].{" + length + "}");
    }

    /** A list in which conjunctions within a name, 政和县, or within an item that is not the last and stands elsewhere on the page, 电脑及周边, do not count. */
    private static String joined(Page page, AnnotatedPassage in, String list) {
        String[] items = list.split("、");
        for (int i = 0; i + 1 < items.length; i++) {
            boolean elsewhere = page.chars().indexOf(items[i]) != page.chars().lastIndexOf(items[i]);
            items[i] = elsewhere || isNamed(in, items[i]) ? items[i].replaceAll("[和与及]", "·") : items[i];
        }
        return String.join("、", items);
    }

    private static int count(String list, String marks) {
        int items = 1;
        for (int i = 0; i < list.length(); i++) {
            boolean nested = list.substring(0, i).chars().filter(c -> c == '(').count()
                    > list.substring(0, i).chars().filter(c -> c == ')').count();
            items += marks.indexOf(list.charAt(i)) >= 0 && !nested ? 1 : 0;
        }
        return items;
    }

    /** The list with two points of the compass, printed as one item, set apart; null where there are none. */
    private static @Nullable String apart(String list) {
        Matcher compass = COMPASS.matcher(list);
        if (!compass.find()) {
            return null;
        }
        String points = String.join("、", compass.group().split(""));
        String rest = list.substring(compass.end());
        return points + rest;
    }
}
