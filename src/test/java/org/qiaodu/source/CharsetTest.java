package org.qiaodu.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiaodu.model.UserMistake;

class CharsetTest {
    private static final String SIMPLIFIED = "2023年，江门市地区生产总值4022.25亿元。";
    private static final String TRADITIONAL = "中山市的人口在近50年以來一直保持上升的勢頭。";

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void simplifiedTextIsDecodedByWhatItsBytesAre(String charset) {
        Decoder.Decoded decoded = decode(SIMPLIFIED.getBytes(Charset.forName(charset)));
        assertThat(decoded).isEqualTo(new Decoder.Decoded(SIMPLIFIED, charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "Big5", "GB18030", "UTF-16LE"})
    void traditionalTextIsDecodedByWhatItsBytesAre(String charset) {
        Decoder.Decoded decoded = decode(TRADITIONAL.getBytes(Charset.forName(charset)));
        assertThat(decoded).isEqualTo(new Decoder.Decoded(TRADITIONAL, charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkDecidesAndIsNotText(String charset) {
        Decoder.Decoded decoded = decode(("\ufeff" + SIMPLIFIED).getBytes(Charset.forName(charset)));
        assertThat(decoded).isEqualTo(new Decoder.Decoded(SIMPLIFIED, charset));
    }

    @Test
    void tenCharactersAreEnough() {
        assertThat(decode("江门市工业投资超千亿".getBytes(Charset.forName("GB18030"))).charset())
                .isEqualTo("GB18030");
        assertThat(decode("中山市的人口增加到萬".getBytes(Charset.forName("Big5"))).charset())
                .isEqualTo("Big5");
        assertThat(decode("江门".getBytes(StandardCharsets.UTF_8)).charset()).isEqualTo("UTF-8");
    }

    @Test
    void whatTwoEncodingsExplainIsAskedFor() {
        byte[] ambiguous = ambiguous();
        assertThatThrownBy(() -> decode(ambiguous))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("--charset NAME")
                .hasMessageContaining(" and as ");
    }

    @Test
    void theEncodingTheUserNamesIsTaken() {
        byte[] bytes = SIMPLIFIED.getBytes(Charset.forName("GB18030"));
        assertThat(Decoder.decode(bytes, Charset.forName("GBK"), "a.txt").text())
                .isEqualTo(SIMPLIFIED);
        assertThatThrownBy(() -> Decoder.decode(bytes, StandardCharsets.UTF_8, "a.txt"))
                .isInstanceOf(UserMistake.class)
                .hasMessageStartingWith("a.txt: not all of its 39 bytes are UTF-8");
    }

    /** Two bytes that are a common character in GB18030 and another common one in Big5, over and over. */
    private static byte[] ambiguous() {
        Charset gb = Charset.forName("GB18030");
        Charset big5 = Charset.forName("Big5");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int c = 0x4e00; c < 0x9fa5; c++) {
            byte[] bytes = Character.toString(c).getBytes(big5);
            String asGb = new String(bytes, gb);
            if (bytes.length == 2
                    && CommonCharacters.share(Character.toString(c)) == 1
                    && asGb.length() == 1
                    && CommonCharacters.share(asGb) == 1) {
                out.writeBytes(bytes);
            }
        }
        return out.toByteArray();
    }

    private static Decoder.Decoded decode(byte[] bytes) {
        return Decoder.decode(bytes, null, "a.txt");
    }
}
