package org.entente.service;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Chromium that is installed, driven by Playwright, which is told to fetch no browser of its own.
 *
 * <p>Nothing here waits for ever: every step has its limit, and when the time for all of them is over, the driver and the
 * browser that this started are ended, whatever they do. Of one thread.
 */
final class Chromium implements AutoCloseable {
    /** Names a browser to test with; then it is an error that there is none. */
    static final String VARIABLE = "ENTENTE_CHROMIUM";

    /**
     * How many times longer all may take than on a machine that does nothing else: as many processes as wait for each of its
     * processors, within bounds.
     */
    static final double PATIENCE = Math.max(
            1,
            Math.min(
                    5,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                            / Runtime.getRuntime().availableProcessors()));

    private static final double STEP_MILLISECONDS = 10_000 * PATIENCE;
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Timer timer = new Timer("end of the browser", true);
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    /** Starts the browser; after {@code limit}, which {@link #PATIENCE} lengthens, it is ended. */
    Chromium(Path program, Duration limit) {
        Set<Long> others =
                ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        ProcessHandle.current()
                                .children()
                                .filter(child -> !others.contains(child.pid()))
                                .flatMap(child -> Stream.concat(child.descendants(), Stream.of(child)))
                                .toList()
                                .forEach(ProcessHandle::destroyForcibly);
                    }
                },
                (long) (limit.toMillis() * PATIENCE));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS)
                        .setTimeout(2 * STEP_MILLISECONDS));
    }

    /** The browser to test with, if there is one. */
    static Optional<Path> installed() {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page with a fresh profile, in light colours and of the width of a desk. */
    Page page() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB"));
        context.setDefaultTimeout(STEP_MILLISECONDS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " at " + message.location() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        return page;
    }

    /** Closes all pages; what they have complained of on their consoles. */
    List<String> leave() {
        browser.contexts().forEach(BrowserContext::close);
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        } finally {
            timer.cancel();
        }
    }
}
