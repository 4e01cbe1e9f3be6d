package org.qiaodu.run.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "195X, 1950-01-01, 1959-12-31",
        "2022-02, 2022-02-01, 2022-02-28",
        "1968-07-06, 1968-07-06, 1968-07-06",
        "2022-01/2022-03, 2022-01-01, 2022-03-31",
        "2023-12~, 2023-12-01, 2023-12-31",
        "2012-11/.., 2012-11-01, null",
        "../2004-02-29, null, 2004-02-29"
    })
    void aTimeIsItsFirstAndLastDay(String edtf, String first, String last) {
        GoldTime time = GoldTime.of(edtf);

        assertThat(String.valueOf(time.first())).isEqualTo(first);
        assertThat(String.valueOf(time.last())).isEqualTo(last);
    }
}
