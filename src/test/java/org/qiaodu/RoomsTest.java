package org.qiaodu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way through the rooms: each imports only the rooms named here. */
class RoomsTest {
    private static final Set<String> STAGE = Set.of("model", "text", "lexicon");
    private static final Set<String> ABOUT_STATEMENTS = Set.of("model", "lexicon");
    private static final Set<String> BELOW_RUN = Set.of(
            "model", "source", "text", "lexicon", "value", "mention", "claim", "entity", "check", "link", "rdf",
            "store");
    private static final Set<String> BELOW_CLI = Set.of(
            "model", "source", "text", "lexicon", "value", "mention", "claim", "entity", "check", "link", "rdf",
            "store", "run", "export", "web");
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("source", Set.of("model")),
            Map.entry("text", Set.of("model")),
            Map.entry("lexicon", Set.of("model")),
            Map.entry("value", STAGE),
            Map.entry("mention", STAGE),
            Map.entry("claim", STAGE),
            Map.entry("entity", ABOUT_STATEMENTS),
            Map.entry("check", ABOUT_STATEMENTS),
            Map.entry("link", ABOUT_STATEMENTS),
            Map.entry("rdf", Set.of("model")),
            Map.entry("store", Set.of("model", "rdf")),
            Map.entry("run", BELOW_RUN),
            Map.entry("export", Set.of("model", "rdf", "store")),
            Map.entry("web", Set.of("model", "store", "export", "link")),
            Map.entry("cli", BELOW_CLI)));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.qiaodu");

    @TestFactory
    List<DynamicTest> aRoomImportsOnlyTheRoomsAboveItThatAreNamed() {
        return MAY_IMPORT.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> check(room)))
                .toList();
    }

    @Test
    void everyClassLivesInARoom() {
        noClasses()
                .that()
                .resideInAPackage("org.qiaodu..")
                .should(be(describe("outside the rooms", (JavaClass c) -> !MAY_IMPORT.containsKey(roomOf(c)))))
                .check(CLASSES);
    }

    private static void check(String room) {
        Set<String> allowed = MAY_IMPORT.get(room);
        noClasses()
                .that()
                .resideInAPackage("org.qiaodu." + room + "..")
                .should()
                .dependOnClassesThat(describe(
                        "are in a room that " + room + " may not import",
                        (JavaClass c) ->
                                !roomOf(c).isEmpty() && !roomOf(c).equals(room) && !allowed.contains(roomOf(c))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static String roomOf(JavaClass c) {
        String prefix = "org.qiaodu.";
        if (!c.getPackageName().startsWith(prefix)) {
            return "";
        }
        String rest = c.getPackageName().substring(prefix.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
