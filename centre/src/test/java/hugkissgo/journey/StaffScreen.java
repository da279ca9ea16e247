package hugkissgo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hugkissgo.centre.entrance.Director;

/// The director's computer: the office page and the staff page.
record StaffScreen(Tab tab) {
    static StaffScreen signedIn(Tab tab, Director director) {
        tab.open("/office/");
        tab.write("Sign-in name", director.login());
        tab.write("Passphrase", director.passphrase());
        tab.tap("Sign in");
        tab.isIn();
        tab.seesHeading("Children");
        return new StaffScreen(tab);
    }

    void openChild(String child) {
        link("Children").click();
        link(child).first().click();
        tab.seesHeading(child);
    }

    /// Makes an invitation for a guardian, as it would be printed.
    String invitationFor(String guardian) {
        link("Adults").click();
        link(guardian).first().click();
        tab.tap("Make an invitation");
        Locator invitation = tab.page.getByRole(AriaRole.DIALOG);
        assertThat(invitation.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("QR code")))
                .isVisible();
        String link = invitation.locator("code").innerText();
        tab.tap("Close");
        return link;
    }

    void openStaffPage() {
        tab.open("/staff/");
        tab.seesHeading("Today");
    }

    void seesFamiliesTold(int told, int of) {
        Locator card = tab.page
                .getByRole(AriaRole.MAIN)
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText("Families told"));
        assertThat(card).containsText(told + "of " + of + " have heard that their child has settled.");
    }

    private Locator link(String name) {
        return tab.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
