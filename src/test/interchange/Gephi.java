import java.io.File;
import java.util.Locale;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Opens files of the network with Gephi's own readers, and prints what it found in each. Ends with 1 if it complains of
 * something severe, or finds nothing.
 */
final class Gephi {
    private Gephi() {}

    public static void main(String[] arguments) throws Exception {
        boolean good = true;
        for (String name : arguments) {
            ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
            projects.newProject();
            ImportController importer = Lookup.getDefault().lookup(ImportController.class);
            Container container = importer.importFile(new File(name));
            importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
            GraphModel model = Lookup.getDefault()
                    .lookup(GraphController.class)
                    .getGraphModel(projects.getCurrentWorkspace());
            Graph graph = model.getGraph();
            boolean severe = false;
            for (var issues = container.getReport().getIssues(100); issues.hasNext(); ) {
                Issue issue = issues.next();
                System.out.println("  " + issue.getLevel() + ": " + issue.getMessage());
                severe |= issue.getLevel().toInteger() >= Issue.Level.SEVERE.toInteger();
            }
            Interval time = model.isDynamic() ? model.getTimeBounds() : null;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d nodes, %d edges%s%n",
                    new File(name).getName(),
                    graph.getNodeCount(),
                    graph.getEdgeCount(),
                    time == null ? "" : String.format(Locale.ROOT, ", time from %.0f to %.0f", time.getLow(), time.getHigh()));
            good &= !severe && graph.getNodeCount() > 0 && graph.getEdgeCount() > 0;
            projects.closeCurrentProject();
        }
        System.exit(good ? 0 : 1);
    }
}
