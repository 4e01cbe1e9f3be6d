package org.qiaodu.cli;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.RuleBook;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.lexicon.Template;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.score.Equivalents;
import org.qiaodu.run.score.GoldFile;
import org.qiaodu.run.score.RelationTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code relations}: trains the model that weighs relations on annotated texts, and says how well it does on texts held out. */
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        header = "Trains the model of relations on annotated texts and scores it on those held out in turn.",
        description = "用人工标注的文本训练关系模型，并轮流留出部分文本评分。")
final class RelationsCommand implements Callable<Integer> {
    /** Into how many parts the texts are parted, each scored by a model of the others. */
    private static final int PARTS = 8;

    @Mixin
    private final GoldOptions gold = new GoldOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Seeds all = model.seeds();
        RelationTraining training = training(all);
        model.write(training.train().text());
        print("rules alone", training.ofRules());
        print("held out", training.heldOut(PARTS));
        return 0;
    }

    private RelationTraining training(Seeds all) {
        Pipeline pipeline = Pipeline.ofRules(all);
        Problems problems = new Problems();
        RelationTraining training =
                new RelationTraining(new Equivalents(ClassTree.load(all, problems)), predicates(all, problems));
        gold.pairs(spec.commandLine().getErr())
                .forEach((file, text) -> training.add(GoldFile.read(file), AnnotatedTexts.read(text, pipeline)));
        return training;
    }

    /** The predicates that rules use. */
    private static Set<String> predicates(Seeds all, Problems problems) {
        return RuleBook.load(all, problems).rules().stream()
                .flatMap(rule -> rule.claims().stream())
                .filter(Template.Relation.class::isInstance)
                .map(claim -> ((Template.Relation) claim).predicate())
                .collect(Collectors.toSet());
    }

    private void print(String what, RelationTraining.Found found) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %d right, %d found, %d wanted, precision %.3f, recall %.3f%n",
                        what,
                        found.right(),
                        found.found(),
                        found.wanted(),
                        found.precision(),
                        found.recall());
    }
}
