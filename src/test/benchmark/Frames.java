import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.entente.graph.GraphStore;
import org.entente.service.EntenteServer;
import org.entente.service.ServerConfig;

/**
 * Measures how many frames a second the drawing of {@code /network} reaches in Chromium without a graphics card while it is
 * moved and zoomed, for generated networks of several sizes.
 *
 * <p>Arguments: the browser.
 */
final class Frames {
    private static final int[][] SIZES = {{500, 2_000}, {5_000, 20_000}, {10_000, 40_000}};
    private static final int FRAMES = 90;

    private Frames() {}

    public static void main(String[] arguments) {
        try (GraphStore store = GraphStore.inMemory("http://example.org/");
                EntenteServer server = EntenteServer.start(ServerConfig.onPort(0), store);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(arguments[0]))
                            .setArgs(List.of("--disable-gpu")));
            System.out.println("| nodes | links | frames a second |\n|---:|---:|---:|");
            for (int[] size : SIZES) {
                String drawing = drawing(size[0], size[1]);
                Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
                page.route(
                        "**/network/graph.json*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(drawing)));
                page.navigate(server.base() + "network");
                page.waitForSelector("#stage[data-ready=yes]");
                page.evaluate("n => entente.frames(n)", FRAMES / 3);
                System.out.printf(
                        Locale.ROOT,
                        "| %,d | %,d | %.0f |%n",
                        size[0],
                        size[1],
                        ((Number) page.evaluate("n => entente.frames(n)", FRAMES)).doubleValue());
                page.close();
            }
            browser.close();
        }
    }

    /** Groups around centres, with nine of ten links within a group, and degrees with a heavy tail. */
    private static String drawing(int nodes, int links) {
        Random random = new Random(7);
        int groups = 40;
        StringJoiner agents = new StringJoiner(",");
        for (int i = 0; i < nodes; i++) {
            double angle = i % groups * 2.4;
            double far = Math.sqrt(i % groups) * 12;
            agents.add(String.format(
                    Locale.ROOT,
                    "{\"iri\":\"http://example.org/id/organization/%d\",\"label\":\"Institution %d\",\"kind\":\"university\","
                            + "\"country\":\"\",\"x\":%.3f,\"y\":%.3f,\"community\":%d,\"partners\":1,\"rank\":%.6f}",
                    i,
                    i,
                    far * Math.cos(angle) + random.nextGaussian() * 3,
                    far * Math.sin(angle) + random.nextGaussian() * 3,
                    i % groups,
                    1.0 / (i + 1)));
        }
        StringJoiner ties = new StringJoiner(",");
        for (int i = 0; i < links; i++) {
            int one = (int) (nodes * Math.pow(random.nextDouble(), 3));
            int other = random.nextInt(10) == 0
                    ? random.nextInt(nodes)
                    : one % groups + groups * random.nextInt(nodes / groups);
            ties.add("[" + one + "," + (other == one ? (one + 1) % nodes : other) + "," + random.nextInt(4) + ",0,"
                    + (15_000 + random.nextInt(4_000)) + ",null,0.9]");
        }
        return "{\"version\":1,\"complete\":true,\"kinds\":[\"agreement\",\"visit\",\"meeting\",\"event\"],\"statuses\":[\"\"],"
                + "\"nodes\":[" + agents + "],\"links\":[" + ties + "]}";
    }
}
