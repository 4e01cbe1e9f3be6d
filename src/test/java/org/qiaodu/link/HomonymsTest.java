package org.qiaodu.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.Link;
import org.qiaodu.model.Point;

/**
 * Things that share a name or nearly do. None may take the other's item, neither beside its own nor where its own item is
 * missing. Ids, codes and coordinates of places are Wikidata's (CC0); ids from Q900000000 on are made up.
 */
class HomonymsTest {
    private static final Map<EntityClass, Set<String>> CLASSES = Map.of(
            new EntityClass("City"), Set.of("Q748149"),
            new EntityClass("CountyLevelCity"), Set.of("Q1070990"),
            new EntityClass("District"), Set.of("Q1065118"),
            new EntityClass("Country"), Set.of("Q6256", "Q3624078"),
            new EntityClass("University"), Set.of("Q3918"),
            new EntityClass("Laboratory"), Set.of("Q483242", "Q62832"),
            new EntityClass("Place"), Set.of("Q39594", "Q23442"),
            new EntityClass("Person"), Set.of("Q5"));

    private static final String JIANGMEN = "Q59132";

    /** Something to link, its item, and how that is seen; without an item where none may be found. */
    record Case(Wanted wanted, @Nullable String parent, String item, Link.@Nullable Method method) {
        @Override
        public String toString() {
            return wanted.entity() + " " + (method == null ? "-" : method.word());
        }
    }

    @TempDir
    private Path folder;

    static List<Case> cases() {
        Point taishan = new Point(22.25, 112.78);
        List<Case> all = new ArrayList<>();
        all.add(place("鹤山市", "CountyLevelCity", List.of("鹤山"), "P442:440784", null, "Q1023921", Link.Method.KEY));
        all.add(place(
                "鹤山市",
                "CountyLevelCity",
                List.of("鹤山"),
                null,
                new Point(22.8, 113.0),
                "Q1023921",
                Link.Method.LABEL_AND_PLACE));
        all.add(place(
                "鹤山市", "CountyLevelCity", List.of("鹤山", "鶴山市"), null, null, "Q1023921", Link.Method.LABEL_AND_PARENT));
        all.add(place(
                "台山市",
                "CountyLevelCity",
                List.of("台山", "新宁", "新宁县"),
                null,
                taishan,
                "Q164904",
                Link.Method.LABEL_AND_PLACE));
        all.add(place(
                "新会区",
                "District",
                List.of("新会", "新会县"),
                null,
                new Point(22.5, 113.0),
                "Q1023903",
                Link.Method.LABEL_AND_PLACE));
        all.add(new Case(wanted("中国", "Country", List.of("中国", "中华人民共和国"), "China", null, null), null, "Q148", null));
        all.add(new Case(
                wanted("五邑大学", "University", List.of("五邑大学"), "Wuyi University", null, null),
                JIANGMEN,
                "Q10882234",
                Link.Method.LABEL_AND_PARENT));
        all.add(new Case(wanted("银湖湾", "Place", List.of("银湖湾"), "Yinhu Bay", null, null), JIANGMEN, "", null));
        all.add(new Case(wanted("刘湘", "Person", List.of("刘湘"), null, null, null), null, "", null));
        all.add(new Case(
                wanted(
                        "江门中微子实验室",
                        "Laboratory",
                        List.of("江门中微子实验室", "江门中微子实验", "JUNO"),
                        "Jiangmen Underground Neutrino Observatory",
                        null,
                        null),
                JIANGMEN,
                "Q19840266",
                Link.Method.LABEL_AND_PARENT));
        return all;
    }

    private static Case place(
            String name,
            String type,
            List<String> aliases,
            @Nullable String key,
            @Nullable Point point,
            String item,
            Link.Method method) {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, name);
        return new Case(wanted(name, type, names, null, key, point), JIANGMEN, item, method);
    }

    private static Wanted wanted(
            String name,
            String type,
            List<String> names,
            @Nullable String english,
            @Nullable String key,
            @Nullable Point point) {
        return new Wanted(
                name, new EntityClass(type), names, english, key == null ? List.of() : List.of(key), point, null);
    }

    private static DumpText others() {
        return new DumpText()
                .item(
                        JIANGMEN,
                        List.of("江门市", "江门"),
                        "Jiangmen",
                        "P31 Q748149 P442 440700",
                        new Point(22.58333, 113.08333))
                .item(
                        "Q1198667",
                        List.of("鶴山區", "鹤山"),
                        "Heshan",
                        "P31 Q1065118 P442 410602",
                        new Point(35.93762, 114.15701))
                .item("Q1359423", List.of("合山市"), "Heshan", "P31 Q1070990 P442 451381", new Point(23.81635, 108.88475))
                .item("Q900000001", List.of("赫山区", "赫山"), "Heshan", "P31 Q1065118", null)
                .item("Q900000002", List.of("鹤山", "鹤山市"), null, "P31 Q8502", null)
                .item(
                        "Q1198004",
                        List.of("泰山区", "泰山"),
                        "Taishan",
                        "P31 Q1065118 P442 370902",
                        new Point(36.19169, 117.12974))
                .item("Q900000003", List.of("泰山"), "Mount Tai", "P31 Q8502", new Point(36.25, 117.1))
                .item(
                        "Q1024662",
                        List.of("新郑市", "新郑"),
                        "Xinzheng",
                        "P31 Q1070990 P442 410184",
                        new Point(34.39621, 113.7249))
                .item(
                        "Q1199120",
                        List.of("新宁县", "新寧縣", "新宁"),
                        "Xinning",
                        "P31 Q1070990 P442 430528",
                        new Point(26.44194, 110.85338))
                .item("Q29520", List.of("中国", "中國"), "China", "P31 Q900000010", new Point(35.0, 103.0))
                .item("Q8039410", List.of("武夷学院"), "Wuyi University", "P31 Q3918 P131 Q900000011", null)
                .item("Q900000004", List.of("银湖"), "Silver Lake", "P31 Q39594 P131 Q15174", new Point(22.57, 114.08))
                .item("Q900000005", List.of("刘湘", "劉湘"), "Liu Xiang", "P31 Q5", null)
                .item("Q900000006", List.of("朱诺号", "JUNO"), "Juno", "P31 Q900000012", null);
    }

    private static DumpText all() {
        return others().item(
                        "Q1023921",
                        List.of("鶴山市", "鹤山"),
                        "Heshan",
                        "P31 Q1070990 P442 440784 P131 Q59132",
                        new Point(22.76974, 112.95776))
                .item(
                        "Q164904",
                        List.of("台山市", "台山"),
                        "Taishan",
                        "P31 Q1070990 P442 440781 P131 Q59132",
                        new Point(22.248611, 112.785))
                .item(
                        "Q1023903",
                        List.of("新會區", "新会"),
                        "Xinhui",
                        "P31 Q1065118 P442 440705 P131 Q59132",
                        new Point(22.51957, 113.03476))
                .item("Q148", List.of("中华人民共和国", "中国"), "People's Republic of China", "P31 Q3624078", null)
                .item("Q10882234", List.of("五邑大学"), "Wuyi University", "P31 Q3918 P131 Q1338611", null)
                .item(
                        "Q1338611",
                        List.of("蓬江区"),
                        "Pengjiang",
                        "P31 Q1065118 P131 Q59132",
                        new Point(22.59784, 113.07301))
                .item("Q19840266", List.of("江门地下中微子实验观测站", "江门中微子实验", "JUNO"), null, "P31 Q62832 P131 Q599514", null)
                .item("Q599514", List.of("开平市"), "Kaiping", "P31 Q1070990 P131 Q59132", new Point(22.37625, 112.68769));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void besideItsHomonymsEachThingFindsItsOwnItemOrNone(Case given) throws IOException {
        try (DumpIndex index = all().index(folder)) {
            Decision decision = decide(index, given, Set.of());
            if (given.method() == null) {
                assertThat(decision).isNotInstanceOf(Decision.Linked.class);
            } else {
                assertThat(decision).isInstanceOfSatisfying(Decision.Linked.class, linked -> {
                    assertThat(linked.item().id()).isEqualTo(given.item());
                    assertThat(linked.method()).isEqualTo(given.method());
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whereItsOwnItemIsMissingNothingIsLinked(Case given) throws IOException {
        try (DumpIndex index = others().index(folder)) {
            assertThat(decide(index, given, Set.of())).isNotInstanceOf(Decision.Linked.class);
        }
    }

    @Test
    void twoItemsOfOneNameClassAndPlaceAreForAPerson() throws IOException {
        try (DumpIndex index = all().item("Q900000020", List.of("鹤山市"), null, "P31 Q1070990 P131 Q59132", null)
                .index(folder)) {
            Case heshan = cases().get(2);
            assertThat(decide(index, heshan, Set.of()))
                    .isInstanceOfSatisfying(
                            Decision.Review.class,
                            r -> assertThat(r.candidates())
                                    .extracting(Item::id)
                                    .containsExactlyInAnyOrder("Q1023921", "Q900000020"));
            assertThat(decide(index, heshan, Set.of("Q900000020"))).isInstanceOf(Decision.Linked.class);
        }
    }

    @Test
    void aClassMayStandSomeStepsBelowTheAllowedOne() throws IOException {
        Case heshan = cases().get(2);
        try (DumpIndex index = others().item("Q900000021", List.of("鹤山市"), null, "P31 Q900000022 P131 Q59132", null)
                .item("Q900000022", List.of("省直辖县级市"), null, "P279 Q900000023", null)
                .item("Q900000023", List.of("县级市之一种"), null, "P279 Q1070990", null)
                .index(folder)) {
            assertThat(decide(index, heshan, Set.of())).isInstanceOf(Decision.Linked.class);
        }
    }

    private static Decision decide(Items items, Case given, Set<String> rejected) {
        return new Gate(items, DumpText.FOLDING, CLASSES).decide(given.wanted(), given.parent(), rejected);
    }
}
