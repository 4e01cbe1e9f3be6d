import java.io.File;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens files as Gephi does, all in one workspace; prints nodes, edges, Chinese labels, quotes on edges, columns of nodes
 * that change over time, and whether there is a timeline. Issues worse than a word of information are printed too.
 */
class Gephi {
    public static void main(String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        for (String file : files) {
            Container container = importer.importFile(new File(file));
            container.getReport().getIssues(1000).forEachRemaining(issue -> {
                if (issue.getLevel() != Issue.Level.INFO) {
                    System.out.println("issue " + issue);
                }
            });
            importer.process(container, new AppendProcessor(), workspace);
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        int nodes = 0;
        int chinese = 0;
        for (Node node : model.getGraph().getNodes()) {
            nodes++;
            chinese += node.getLabel().codePoints().anyMatch(Character::isIdeographic) ? 1 : 0;
        }
        int edges = 0;
        int quotes = 0;
        for (Edge edge : model.getGraph().getEdges()) {
            edges++;
            Object quote = edge.getAttribute("quote");
            quotes += quote != null && !quote.toString().isEmpty() ? 1 : 0;
        }
        int dynamic = 0;
        for (Column column : model.getNodeTable()) {
            dynamic += column.isDynamic() ? 1 : 0;
        }
        boolean timeline = model.isDynamic() && !Double.isInfinite(model.getTimeBounds().getHigh());
        System.out.println("gephi " + nodes + " " + edges + " " + chinese + " " + quotes + " " + dynamic + " " + timeline);
        System.exit(0);
    }
}
