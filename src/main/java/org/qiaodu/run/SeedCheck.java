package org.qiaodu.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.lexicon.RuleBook;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.SeedProblem;
import org.qiaodu.lexicon.SeedTable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.lexicon.Template;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.source.Input;
import org.qiaodu.source.Sources;

/** The check of a folder of seeds laid over those that travel with the program. */
public final class SeedCheck {
    private final Seeds own;
    private final Seeds all;
    private final SeedFolder folder;
    private final Problems problems = new Problems();

    /**
     * @param path the folder, as {@code --seeds} takes it
     * @throws UserMistake if it is not a folder
     */
    public SeedCheck(Path path) {
        own = Seeds.only(path);
        all = Seeds.bundled().with(path);
        folder = new SeedFolder(path, own, Seeds.bundled());
    }

    /** The files of the folder that take the place of one that travels with the program. */
    public List<SeedFile> replacing() {
        return folder.replacing();
    }

    /**
     * Every mistake: files nothing reads, lines that do not hold, names that stand twice, predicates and event types that
     * are not in the ontology, documents that cannot be read, and examples, those of the shipped rules too, that are not read as they say.
     *
     * @return in the order of place and line
     */
    public List<SeedProblem> problems() {
        folder.check(problems);
        names();
        documents();
        Pipeline pipeline = new Pipeline(all, problems);
        List<Rule> rules = RuleBook.load(all, new Problems()).rules();
        Set<String> broken = problems.all().stream().map(SeedCheck::at).collect(Collectors.toSet());
        List<Rule> ready = rules.stream()
                .filter(r -> !broken.contains(r.file().place() + ":" + r.line()))
                .toList();
        terms(rules);
        for (RuleExamples.Failure failure : new RuleExamples(pipeline).check(ready)) {
            problems.add(failure.rule().file(), failure.rule().line(), failure.message());
        }
        return problems.all().stream().sorted().distinct().toList();
    }

    private static String at(SeedProblem problem) {
        return problem.place() + ":" + problem.line();
    }

    private record Name(SeedTable.Row row, boolean own) {
        String place() {
            return row.file().place() + ":" + row.line();
        }
    }

    /** Notes names of the folder that the gazetteer has twice, or that lie in something it does not know. */
    private void names() {
        Set<SeedFile> mine = new HashSet<>(own.files("gazetteer", ".csv"));
        Map<String, List<Name>> byName = new TreeMap<>();
        for (SeedFile file : all.files("gazetteer", ".csv")) {
            for (SeedTable.Row row : SeedTable.read(file, Gazetteer.COLUMNS, new Problems())) {
                byName.computeIfAbsent(row.get("name"), n -> new ArrayList<>()).add(new Name(row, mine.contains(file)));
            }
        }
        for (List<Name> same : byName.values()) {
            for (Name name : same) {
                if (name.own) {
                    check(name, same, byName.keySet());
                }
            }
        }
    }

    private void check(Name name, List<Name> same, Set<String> known) {
        SeedTable.Row row = name.row;
        same.stream()
                .filter(other -> !other.equals(name) && !row.get("name").isEmpty())
                .findFirst()
                .ifPresent(
                        other -> problems.add(
                                row.file(),
                                row.line(),
                                "'" + row.get("name") + "' stands in " + other.place()
                                        + " already. Leave one out; another thing of the same name gets a qualifier in brackets."));
        String parent = row.get("parent");
        if (!parent.isEmpty() && !known.contains(parent)) {
            problems.add(
                    row.file(),
                    row.line(),
                    "parent '" + parent + "' of '" + row.get("name") + "' is in no gazetteer file."
                            + " Write the canonical name of what it lies in or belongs to, or add a line for that.");
        }
    }

    /** Notes predicates and event types that are not in the ontology. */
    private void terms(List<Rule> rules) {
        Set<Node> predicates = terms(OWL.ObjectProperty.asNode());
        Set<Node> events = terms(Vocabulary.qd("EventType"));
        for (Rule rule : rules) {
            for (Template template : rule.claims()) {
                if (template instanceof Template.Relation r && !predicates.contains(Vocabulary.qd(r.predicate()))) {
                    unknown(rule, "relation '" + r.predicate() + "'", "supports, investedIn, locatedIn");
                } else if (template instanceof Template.Event e && !events.contains(Vocabulary.qd(e.type()))) {
                    unknown(rule, "event '" + e.type() + "'", "Founding, Opening, Signing");
                }
            }
        }
    }

    private static Set<Node> terms(Node type) {
        return Ontology.triples().stream()
                .filter(t -> t.getPredicate().equals(RDF.type.asNode())
                        && t.getObject().equals(type))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private void unknown(Rule rule, String what, String such) {
        problems.add(
                rule.file(),
                rule.line(),
                "rule '" + rule.id() + "': " + what + " is not in ontology/qiaodu.ttl. Use one that is, such as " + such
                        + ".");
    }

    private void documents() {
        for (SeedFile file : own.files("documents", "")) {
            Map<String, Input.Bytes> one = new HashMap<>();
            one.put(file.place(), () -> Files.readAllBytes(file.path()));
            try (Sources sources = Sources.of(one)) {
                sources.inputs().forEach(sources::read);
            } catch (UserMistake e) {
                problems.add(file, 0, String.valueOf(e.getMessage()).replaceFirst("^.*?: ", ""));
            }
        }
    }
}
