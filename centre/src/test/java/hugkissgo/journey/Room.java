package hugkissgo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// A tablet of a room.
record Room(Tab tab) {
    static Room paired(Tab tab, String code, String educator) {
        tab.open("/room/");
        tab.write("Code", code);
        tab.tap("Pair");
        tab.isIn();
        tab.seesHeading("Who is writing?");
        tab.tapWhatBeginsWith(educator);
        tab.button(educator + " writes").waitFor();
        return new Room(tab);
    }

    /// Receives a child at the door, on the board.
    void receive(String child) {
        tab.tap("Receive " + child);
        lane("Here").getByText(child).first().waitFor();
    }

    void open(String child) {
        tile(child).click();
        sheet(child).waitFor();
    }

    /// Taps one thing on the child's open sheet.
    void say(String child, String what) {
        sheet(child)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(what).setExact(true))
                .click();
    }

    void held(String child, String educator) {
        say(child, "Comforted by…");
        sheet(child)
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Held by"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(educator))
                .click();
    }

    void askToReturn(String child, String words) {
        say(child, "Ask to come back");
        sheet(child).getByLabel("What should they know?").fill(words);
        say(child, "Ask them");
    }

    /// Writes a moment, a first time or an incident.
    void write(String child, String kind, String words) {
        say(child, "Write a moment");
        sheet(child)
                .getByText(kind, new Locator.GetByTextOptions().setExact(true))
                .click();
        sheet(child).getByLabel("In your words").fill(words);
        say(child, "Save");
    }

    void close(String child) {
        say(child, "Close");
        assertThat(sheet(child)).hasCount(0);
    }

    void home(String child, String adult, String reunion) {
        open(child);
        say(child, "Going home");
        say(child, reunion);
        sheet(child)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(adult))
                .click();
        say(child, "I know them");
        assertThat(sheet(child)).containsText("Went home with " + adult);
        close(child);
    }

    /// What the board says of a child, by itself.
    void shows(String child, String line) {
        assertThat(tile(child)).containsText(line);
    }

    void showsInSheet(String child, String words) {
        assertThat(sheet(child)).containsText(words);
    }

    void seesRitual(String child, String phrase) {
        assertThat(sheet(child)
                        .getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(child + "’s goodbye")))
                .containsText(phrase);
    }

    /// The promise around the child's face is broken.
    void seesBrokenRing(String child) {
        assertThat(tile(child).locator(".ring.missed")).isVisible();
    }

    Locator tile(String child) {
        return tab.page
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + child)));
    }

    private Locator lane(String name) {
        return tab.page
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private Locator sheet(String child) {
        return tab.page.getByRole(
                AriaRole.DIALOG,
                new com.microsoft.playwright.Page.GetByRoleOptions()
                        .setName(child)
                        .setExact(true));
    }
}
