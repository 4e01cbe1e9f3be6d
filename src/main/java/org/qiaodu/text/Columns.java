package org.qiaodu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a paragraph that breaks off in mid-sentence goes on: mostly in the next one, but where columns were read in
 * the wrong order, anywhere near. Evidence is added up; the best pairs win, one continuation each.
 */
final class Columns {
    /** Blocks away from the break within which a continuation is looked for. */
    private static final int NEAR = 40;
    /** Evidence that joins two paragraphs; standing next to each other in every printing is worth 3. */
    private static final double ENOUGH = 2;

    private static final double NEXT = 3;

    private record Pair(Block open, Block next, double evidence) {}

    private final Repeats.Printing printing;
    private final Breaks breaks;
    private final Map<Integer, Block> read;
    private final Map<Integer, Block> midway;

    private Columns(Repeats.Printing printing, KnownWords words) {
        this.printing = printing;
        this.breaks = new Breaks(words);
        this.read = printing.read().stream().collect(Collectors.toMap(Block::at, block -> block));
        this.midway = printing.read().stream()
                .filter(block -> block.isText() && breaks.goesOn(block))
                .collect(Collectors.toMap(Block::at, block -> block));
    }

    /** For blocks that go on elsewhere, by place in the order of printing, the block they go on in. */
    static Map<Integer, Block> join(Repeats.Printing printing, KnownWords words) {
        return new Columns(printing, words).join();
    }

    private Map<Integer, Block> join() {
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, List<Integer>> places = places();
        for (Block block : printing.read()) {
            if (breaks.breaksOff(block)) {
                pairs.addAll(pairs(block, places.getOrDefault(block.at(), List.of())));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::evidence)
                .reversed()
                .thenComparing(pair -> pair.open().at())
                .thenComparing(pair -> pair.next().at()));
        Map<Integer, Block> joined = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!joined.containsKey(pair.open().at())
                    && !taken.contains(pair.next().at())
                    && !leadsTo(pair.next(), pair.open(), joined)) {
                joined.put(pair.open().at(), pair.next());
                taken.add(pair.next().at());
            }
        }
        return joined;
    }

    private static boolean leadsTo(Block from, Block to, Map<Integer, Block> joined) {
        for (Block at = from; at != null; at = joined.get(at.at())) {
            if (at.at() == to.at()) {
                return true;
            }
        }
        return false;
    }

    private Map<Integer, List<Integer>> places() {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < printing.first().size(); i++) {
            places.computeIfAbsent(printing.first().get(i), k -> new ArrayList<>(1))
                    .add(i);
        }
        return places;
    }

    private List<Pair> pairs(Block open, List<Integer> places) {
        Map<Block, Integer> followers = new LinkedHashMap<>();
        for (int place : places) {
            Block next = nextText(place);
            if (next != null) {
                followers.merge(next, 1, Integer::sum);
            }
            near(place).forEach(block -> followers.putIfAbsent(block, 0));
        }
        List<Pair> pairs = new ArrayList<>();
        followers.forEach((next, times) -> {
            double evidence = breaks.evidence(open, next) + NEXT * times / places.size();
            if (next.at() != open.at() && evidence >= ENOUGH) {
                pairs.add(new Pair(open, next, evidence));
            }
        });
        return pairs;
    }

    /** The text that is printed next and is read, at the first place of its words; null before a heading or the end. */
    private @Nullable Block nextText(int place) {
        for (int i = place + 1; i < printing.first().size(); i++) {
            Block block = read.get(printing.first().get(i));
            if (block != null && (block.level() > 0 || block.isText())) {
                return block.isText() ? block : null;
            }
        }
        return null;
    }

    private List<Block> near(int place) {
        int to = Math.min(printing.first().size(), place + NEAR + 1);
        List<Block> near = new ArrayList<>();
        for (int first : printing.first().subList(Math.max(0, place - NEAR), to)) {
            Block block = midway.get(first);
            if (block != null) {
                near.add(block);
            }
        }
        return near;
    }
}
