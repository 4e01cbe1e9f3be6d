package org.qiaodu.run.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Pairs rows of two lists one to one, as many as can be. */
final class Matching<L, R> {
    private final List<L> left;
    private final List<R> right;
    private final boolean[][] edges;
    private final int[] ofRight;

    private Matching(List<L> left, List<R> right) {
        this.left = left;
        this.right = right;
        this.edges = new boolean[left.size()][right.size()];
        this.ofRight = new int[right.size()];
        Arrays.fill(ofRight, -1);
    }

    /**
     * A largest matching; among several, one that starts from the pairs that also agree in more.
     *
     * @param better pairs to try first
     * @param same pairs that may be matched
     */
    static <L, R> Matching<L, R> of(List<L> left, List<R> right, BiPredicate<L, R> better, BiPredicate<L, R> same) {
        Matching<L, R> matching = new Matching<>(left, right);
        matching.grow((l, r) -> same.test(l, r) && better.test(l, r));
        matching.grow(same);
        return matching;
    }

    private void grow(BiPredicate<L, R> allowed) {
        for (int l = 0; l < left.size(); l++) {
            for (int r = 0; r < right.size(); r++) {
                edges[l][r] |= allowed.test(left.get(l), right.get(r));
            }
        }
        for (int l = 0; l < left.size(); l++) {
            if (partner(l) < 0) {
                augment(l, new boolean[right.size()]);
            }
        }
    }

    /** Kuhn's step: a free right one, or one whose partner can move elsewhere. */
    private boolean augment(int l, boolean[] seen) {
        for (int r = 0; r < right.size(); r++) {
            if (edges[l][r] && !seen[r]) {
                seen[r] = true;
                if (ofRight[r] < 0 || augment(ofRight[r], seen)) {
                    ofRight[r] = l;
                    return true;
                }
            }
        }
        return false;
    }

    private int partner(int l) {
        for (int r = 0; r < ofRight.length; r++) {
            if (ofRight[r] == l) {
                return r;
            }
        }
        return -1;
    }

    /** Number of pairs. */
    int size() {
        return (int) Arrays.stream(ofRight).filter(l -> l >= 0).count();
    }

    /** Number of pairs that agree in more. */
    int count(BiPredicate<L, R> agree) {
        int count = 0;
        for (int r = 0; r < ofRight.length; r++) {
            count += ofRight[r] >= 0 && agree.test(left.get(ofRight[r]), right.get(r)) ? 1 : 0;
        }
        return count;
    }

    /** The left ones without a partner, in order. */
    List<L> leftAlone() {
        return IntStream.range(0, left.size())
                .filter(l -> partner(l) < 0)
                .mapToObj(left::get)
                .toList();
    }

    /** The right ones without a partner, in order. */
    List<R> rightAlone() {
        return IntStream.range(0, right.size())
                .filter(r -> ofRight[r] < 0)
                .mapToObj(right::get)
                .toList();
    }
}
