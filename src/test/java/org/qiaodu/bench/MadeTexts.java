package org.qiaodu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;

/**
 * Documents made for measuring: sentences of templates and of the shipped page, with other places, companies, years and
 * figures. The same number gives the same document.
 */
public final class MadeTexts {
    /** Bytes of UTF-8 that a document has at least. */
    private static final int BYTES = 5_000;

    private static final String SYLLABLES = "华新宏远恒泰鑫源瑞丰德润嘉盛明达安信金海天成东升荣兴中正伟业永昌";
    private static final List<String> TRADES = List.of("科技", "新能源", "机械", "电子", "纺织", "食品", "材料", "生物", "精密", "船舶");
    private static final List<String> TEMPLATES = List.of(
            "{y}年，{c}实现地区生产总值{n}亿元，比上年增长{p}%，其中第一产业增长{p}%，第二产业增长{p}%，第三产业增长{p}%。",
            "全年规模以上工业增加值增长{p}%，工业投资增长{p}%，社会消费品零售总额{n}亿元，增长{p}%。",
            "{y}年{m}月，{f}在{c}成立，注册资本{n}万元，主要生产锂电池和储能设备。",
            "{f}投资{n}亿元在{c}建设生产基地，项目投产后年产值预计超过{n}亿元。",
            "{f}与{f}签署战略合作协议，双方将在{c}共建研发中心。",
            "截至{y}年底，{c}常住人口{n}万人，城镇化率{p}%，地方一般公共预算收入{n}亿元，下降{p}%。",
            "{c}市委书记{s}到{f}调研，要求加快项目建设。",
            "一季度，{c}进出口总额{n}亿元，同比增长{p}%；其中出口{n}亿元，进口{n}亿元，分别增长{p}%和{p}%。",
            "{y}年，{f}收购{f}{p}%的股份，成为其第一大股东。",
            "{f}总部位于{c}，现有员工{m}00多人，{y}年营业收入达{n}亿元。",
            "{y}年{m}月{m}日，连接{c}和{c}的高速公路建成通车，全长{n}公里。",
            "{c}高新技术企业达到{n}家，较{y}年增加{m}家，研发投入占地区生产总值的比重提高{p}个百分点。");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z])\\}");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final List<String> cities;
    private final List<String> sentences;

    public MadeTexts() {
        Seeds seeds = Seeds.bundled();
        cities = NameLexicon.load(seeds, new Problems()).gazetteer().entries().stream()
                .filter(e -> e.type().name().equals("City"))
                .map(Gazetteer.Entry::name)
                .toList();
        sentences = Stream.concat(
                        TEMPLATES.stream(),
                        seeds.files("documents", ".txt").stream()
                                .flatMap(file -> Pattern.compile("(?<=。)|\\R").splitAsStream(file.text()))
                                .filter(s -> s.endsWith("。") && s.length() >= 20 && s.length() <= 150)
                                .distinct())
                .toList();
    }

    /** The document of this number: a headline, a date line, paragraphs of four sentences. */
    String text(int number) {
        Random random = new Random(number);
        String city = any(random, cities);
        StringBuilder text = new StringBuilder(city + "经济稳中有进\n\n本报讯 2024年1月" + (1 + random.nextInt(28)) + "日，");
        for (int i = 1; text.toString().getBytes(StandardCharsets.UTF_8).length < BYTES; i++) {
            text.append(sentence(random, city)).append(i % 4 == 0 ? "\n\n" : "");
        }
        return text.append('\n').toString();
    }

    private String sentence(Random random, String city) {
        String sentence = any(random, sentences);
        if (sentence.contains("{")) {
            return SLOT.matcher(sentence)
                    .replaceAll(slot -> filled(slot.group(1).charAt(0), random, city));
        }
        String moved = sentence.replace("江门市", city).replace("江门", city.replaceFirst("市$", ""));
        return FIGURE.matcher(moved).replaceAll(figure -> other(figure, random));
    }

    private String filled(char slot, Random random, String city) {
        return switch (slot) {
            case 'c' -> random.nextInt(3) == 0 ? any(random, cities) : city;
            case 'f' ->
                city.replaceFirst("市$", "") + syllable(random) + syllable(random) + any(random, TRADES) + "有限公司";
            case 's' -> syllable(random) + "建" + syllable(random);
            case 'y' -> Integer.toString(1990 + random.nextInt(35));
            case 'm' -> Integer.toString(1 + random.nextInt(12));
            case 'p' -> 1 + random.nextInt(19) + "." + random.nextInt(10);
            default -> 10 + random.nextInt(5000) + "." + random.nextInt(100);
        };
    }

    /** A figure as long as the one it stands for; years, days and months stay what they are. */
    private static String other(MatchResult figure, Random random) {
        String digits = figure.group();
        boolean year = digits.matches("(?:19|20)\\d\\d") || digits.length() < 3;
        return year ? digits : Integer.toString(1 + random.nextInt(9)) + digits.substring(1);
    }

    private static String syllable(Random random) {
        return String.valueOf(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Writes documents 0 to {@code count}, exclusive, into a folder, and returns it. */
    public Path write(Path folder, int count) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < count; i++) {
                Files.writeString(folder.resolve("made-%05d.txt".formatted(i)), text(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The documents 0 to {@code count}, exclusive, one after the other. */
    List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(i));
        }
        return texts;
    }
}
