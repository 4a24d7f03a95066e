import java.io.File;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Opens files of one network with Gephi's own readers, and prints what it found in each, once as its dialogue proposes, which
 * puts ties of two into one, and once with "don't merge". Ends with 1 if it complains of something severe, finds nothing, or
 * does not find as many ties in one file as in another.
 */
final class Gephi {
    private static boolean good = true;

    private Gephi() {}

    public static void main(String[] arguments) throws Exception {
        Set<Integer> ties = new HashSet<>();
        for (String name : arguments) {
            File file = new File(name);
            int merged = open(file, EdgeMergeStrategy.SUM);
            int apart = open(file, EdgeMergeStrategy.NO_MERGE);
            ties.add(apart);
            good &= merged > 0 && merged <= apart;
        }
        System.exit(good && ties.size() == 1 ? 0 : 1);
    }

    private static int open(File file, EdgeMergeStrategy strategy) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        container.getLoader().setEdgesMergeStrategy(strategy);
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model =
                Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
        Graph graph = model.getGraph();
        int warnings = 0;
        for (var issues = container.getReport().getIssues(Integer.MAX_VALUE); issues.hasNext(); ) {
            Issue issue = issues.next();
            if (issue.getLevel().toInteger() >= Issue.Level.SEVERE.toInteger()) {
                System.out.println("  " + issue.getLevel() + ": " + issue.getMessage());
                good = false;
            }
            warnings++;
        }
        Interval time = model.isDynamic() ? model.getTimeBounds() : null;
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %d nodes, %d edges, %d warnings%s%n",
                file.getName(),
                strategy,
                graph.getNodeCount(),
                graph.getEdgeCount(),
                warnings,
                time == null ? "" : String.format(Locale.ROOT, ", time from %.0f to %.0f", time.getLow(), time.getHigh()));
        int edges = graph.getEdgeCount();
        good &= graph.getNodeCount() > 0;
        projects.closeCurrentProject();
        return edges;
    }
}
