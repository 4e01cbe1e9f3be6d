package org.qiaodu.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.TextRange;
import org.qiaodu.text.WordTrie;

class PatternParserTest {
    private static final EntityClass COMPANY = new EntityClass("Company");
    private static final EntityClass CITY = new EntityClass("City");
    private static final Alphabet ALPHABET = new Alphabet(ClassTree.load(Seeds.bundled(), new Problems()));
    private static final Triggers TRIGGERS = new Triggers(Map.of("enter", List.of("落户", "进驻")));
    private final PatternParser parser = new PatternParser(ALPHABET, TRIGGERS);

    @Test
    void aSlotTakesTheClassesBelowItsType() {
        assertThat(found("{company:Organisation} ~ <enter> {place:City}", "华新", COMPANY, "已经落户", "江门", CITY))
                .containsExactly("company=华新", "place=江门");
        assertThat(found("{company:City} ~ <enter> {place:City}", "华新", COMPANY, "已经落户", "江门", CITY))
                .isEmpty();
    }

    @Test
    void anEnumerationTakesAllItsMembersAndOneOnlyTheNearest() {
        Object[] sentence = {"华新", COMPANY, "、", "海光", COMPANY, "和", "宏达", COMPANY, "落户", "江门", CITY};
        assertThat(found("{company:Company+} <enter>", sentence))
                .containsExactly("company=华新", "company=海光", "company=宏达");
        assertThat(found("{company:Company} <enter>", sentence)).containsExactly("company=宏达");
    }

    @Test
    void anEnumerationGoesOnAfterBracketsWithoutNames() {
        Object[] sentence = {"华新", COMPANY, "(HX)、", "海光", COMPANY, "落户", "江门", CITY};
        assertThat(found("{company:Company+} <enter>", sentence)).containsExactly("company=华新", "company=海光");
    }

    @Test
    void aChainTakesNamesWrittenOneAfterAnother() {
        assertThat(found("位于 {place:City>} 的", "位于", "江门", CITY, "西部的", "新会", CITY, "的工厂"))
                .containsExactly("place=江门", "place=新会");
        assertThat(found("位于 {place:City>}", "位于", "江门", CITY, "、", "新会", CITY)).containsExactly("place=江门");
    }

    @Test
    void aGapEndsAtCommasAndNamesAndALongGapAtNeither() {
        Object[] sentence = {"华新", COMPANY, "成立后,", "海光", COMPANY, "也", "落户", "江门", CITY};
        assertThat(found("{a:Company} ~ <enter> {b:City}", sentence)).containsExactly("a=海光", "b=江门");
        assertThat(found("{a:Company} ~~ <enter> {b:City}", sentence)).containsExactly("a=华新", "b=江门");
    }

    @Test
    void freeWordsEndWhereThePatternGoesOn() {
        assertThat(found("从事 {what:Text/Company+} 业务", "华新", COMPANY, "从事电池研发、储能设备业务"))
                .containsExactly("what=电池研发", "what=储能设备");
    }

    @Test
    void mistakesSayWhatIsKnown() {
        assertThatThrownBy(() -> parser.parse("{x:Companny}"))
                .hasMessageContaining("unknown type 'Companny'")
                .hasMessageContaining("Company");
        assertThatThrownBy(() -> parser.parse("<entr>"))
                .hasMessageContaining("<entr>")
                .hasMessageContaining("enter");
        assertThatThrownBy(() -> parser.parse("{x Company}")).hasMessageContaining("is no slot");
        assertThatThrownBy(() -> parser.parse("({x:Company}").expression()).hasMessageContaining("brackets");
    }

    @Test
    void whereAPatternFailsIsTold() {
        PatternParser.Parsed parsed = parser.parse("{a:Company} <enter> {b:City}");
        assertThat(parsed.whereItFails(encode(passage("华新", COMPANY, "落户", "海光", COMPANY))))
                .isEqualTo("found {a:Company} <enter>, but no {b:City} after it");
    }

    private List<String> found(String pattern, Object... sentence) {
        PatternParser.Parsed parsed = parser.parse(pattern);
        AnnotatedPassage passage = passage(sentence);
        Encoded encoded = encode(passage);
        Matcher matcher = parsed.expression().matcher(encoded.chars());
        if (!matcher.find()) {
            return List.of();
        }
        return parsed.slots().stream()
                .flatMap(slot -> CompiledRule.fillers(slot, passage, encoded, matcher).stream()
                        .map(f -> slot.name() + "="
                                + f.range().of(passage.passage().chars())))
                .toList();
    }

    private static Encoded encode(AnnotatedPassage passage) {
        return Encoded.of(passage, passage.passage().sentences().get(0), ALPHABET, new WordTrie<>(Map.of()));
    }

    /** A passage of words; a class after words makes them a mention. */
    private static AnnotatedPassage passage(Object... parts) {
        StringBuilder text = new StringBuilder();
        List<Chunk> chunks = new java.util.ArrayList<>();
        int last = 0;
        for (Object part : parts) {
            if (part instanceof EntityClass type) {
                TextRange range = new TextRange(last, text.length());
                chunks.add(
                        new Mention(range, type, range.of(text.toString()), Mention.Form.NAME, "test", 1, List.of()));
            } else {
                last = text.length();
                text.append(part);
            }
        }
        int[] starts = java.util.stream.IntStream.range(0, text.length()).toArray();
        int[] ends = java.util.stream.IntStream.rangeClosed(1, text.length()).toArray();
        ReadingText reading = new ReadingText(text.toString(), starts, ends, List.of());
        Passage passage =
                new Passage(0, PassageKind.BODY, 0, reading, List.of(new TextRange(0, text.length())), List.of());
        return new AnnotatedPassage(passage, List.of(), chunks);
    }
}
