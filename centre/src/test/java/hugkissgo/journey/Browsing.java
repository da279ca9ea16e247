package hugkissgo.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The browser of a journey; each of its tabs is a device of its own.
final class Browsing implements AutoCloseable {
    private static final List<String> SWITCHES =
            List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync");
    /// A busy machine may take its time; what must be quick is measured where it is said.
    private static final int PATIENCE_MS = 60_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(SWITCHES));
    private final List<Tab> tabs = new ArrayList<>();
    private final String origin;

    Browsing(String origin) {
        this.origin = origin;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /// A tablet on a desk or a wall, or a computer.
    Tab screen() {
        return tab(1280, 800);
    }

    Tab phone() {
        return tab(390, 844);
    }

    private Tab tab(int width, int height) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MS);
        var tab = new Tab(context, origin);
        tabs.add(tab);
        return tab;
    }

    /// What went wrong on any page: errors of the console and broken rules of the security policy.
    List<String> faults() {
        return tabs.stream().flatMap(tab -> tab.faults().stream()).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
