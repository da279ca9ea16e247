package hugkissgo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One device with one page open, used as people use it: by roles and words.
final class Tab {
    private static final String TELLS_POLICY =
            "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    final BrowserContext context;
    final Page page;
    private final String origin;
    private final List<String> faults = new ArrayList<>();
    private boolean isIn;

    Tab(BrowserContext context, String origin) {
        this.context = context;
        this.origin = origin;
        context.addInitScript(TELLS_POLICY);
        context.onConsoleMessage(this::heard);
        page = context.newPage();
        page.onPageError(fault -> faults.add(page.url() + " " + fault));
    }

    /// Nobody is signed in when a page opens for the first time, and the browser says so.
    private void heard(ConsoleMessage said) {
        boolean signInNeeded = !isIn && said.text().contains("401");
        if (said.type().equals("error") && !signInNeeded) {
            faults.add(said.location() + " " + said.text());
        }
    }

    /// From here on whoever uses this device is known.
    void isIn() {
        isIn = true;
    }

    List<String> faults() {
        return faults;
    }

    void open(String path) {
        page.navigate(path.startsWith("http") ? path : origin + path);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /// Taps the button of exactly this name.
    void tap(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void tapWhatBeginsWith(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
    }

    void write(String label, String words) {
        page.getByLabel(label).fill(words);
    }

    void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    void seesHeading(String words) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words))
                        .first())
                .isVisible();
    }

    void seesNothingOf(String words) {
        assertThat(page.getByText(words)).hasCount(0);
    }

    /// Every machine-checkable rule of WCAG that axe knows holds.
    void isAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    /// Keeps what the README shows of this page.
    void picture(String name) {
        if (Boolean.getBoolean("screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("../docs/pages/" + name + ".png")));
        }
    }
}
