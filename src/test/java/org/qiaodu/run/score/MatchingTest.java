package org.qiaodu.run.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void aPairGivesWaySoThatMoreCanBeMatched() {
        Matching<String, String> matching =
                Matching.of(List.of("ab", "a"), List.of("a", "b"), (l, r) -> false, (l, r) -> l.contains(r));

        assertThat(matching.size()).isEqualTo(2);
        assertThat(matching.leftAlone()).isEmpty();
    }

    @Test
    void theBetterPairIsTriedFirst() {
        Matching<String, Integer> matching = Matching.of(List.of("x"), List.of(1, 2), (l, r) -> r == 2, (l, r) -> true);

        assertThat(matching.rightAlone()).containsExactly(1);
        assertThat(matching.count((l, r) -> r == 2)).isEqualTo(1);
    }
}
