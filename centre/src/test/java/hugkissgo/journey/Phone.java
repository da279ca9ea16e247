package hugkissgo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import hugkissgo.push.PushSubscription;
import java.util.ArrayList;
import java.util.List;

/// The phone of a guardian, with the family page open and a push subscription whose keys the journey made.
final class Phone {
    private static final String SUBSCRIBES = """
            let own = null;
            PushManager.prototype.subscribe = async () => own = {
                endpoint: (%1$s).endpoint, expirationTime: null, toJSON: () => (%1$s), unsubscribe: async () => true
            };
            PushManager.prototype.getSubscription = async () => own;
            """;
    private static final String SHOWN = """
            async () => (await (await navigator.serviceWorker.ready).getNotifications())
                .map(it => it.title + ' | ' + it.body)
            """;

    final Tab tab;
    private final String origin;
    private final PushSubscription subscription;

    Phone(Tab tab, String origin, PushSubscription subscription) {
        this.tab = tab;
        this.origin = origin;
        this.subscription = subscription;
        tab.context.grantPermissions(List.of("notifications"));
        tab.context.addInitScript(SUBSCRIBES.formatted(subscription.json()));
    }

    /// Looks at an invitation, twice, which uses nothing up.
    void look(String invitation, String guardian) {
        tab.open(invitation);
        tab.seesHeading("Hello " + guardian);
        tab.page.reload();
        tab.seesHeading("Hello " + guardian);
    }

    void accept(String child) {
        tab.tap("Yes, that is me");
        tab.isIn();
        tab.seesHeading(child);
    }

    void switchMessagesOn() {
        tab.tap("Yes, tell me");
        assertThat(tab.button("Yes, tell me")).hasCount(0);
    }

    void isTold(String sentence) {
        assertThat(tab.page.getByRole(AriaRole.MAIN)).containsText(sentence);
    }

    void isNotTold(String sentence) {
        assertThat(tab.page.getByRole(AriaRole.MAIN)).not().containsText(sentence);
    }

    void seesVictories(int victories) {
        assertThat(tab.page.getByRole(
                        AriaRole.REGION,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("A small victory")))
                .hasCount(victories);
    }

    /// Waits until the phone's first sentence says this; how it stands now.
    void sees(String sentence) {
        assertThat(tab.page.getByRole(
                        AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setName(sentence)))
                .isVisible();
    }

    /// The day's lines as they stand on the page, without their times.
    List<String> story() {
        return tab.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(tab.page.locator("time")))
                .locator("p")
                .allInnerTexts();
    }

    /// Gives what the push host got to the page's own worker, as the push service would.
    void receives(byte[] push) {
        CDPSession worker = tab.context.newCDPSession(tab.page);
        var registrations = new ArrayList<String>();
        worker.on(
                "ServiceWorker.workerRegistrationUpdated",
                it -> it.getAsJsonArray("registrations")
                        .forEach(each -> registrations.add(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        worker.send("ServiceWorker.enable");
        tab.page.waitForCondition(() -> !registrations.isEmpty());
        var delivery = new JsonObject();
        delivery.addProperty("origin", origin);
        delivery.addProperty("registrationId", registrations.getLast());
        delivery.addProperty("data", subscription.open(push));
        deliver(() -> worker.send("ServiceWorker.deliverPushMessage", delivery));
    }

    /// Twice in one run nothing was shown within a minute of a delivery through the debugging protocol, for a reason
    /// that
    /// nobody found: it is delivered again, and says so, as a push service would not.
    private void deliver(Runnable delivery) {
        var patience = new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(10_000);
        for (int left = 5; left > 0; left--) {
            delivery.run();
            try {
                tab.page.waitForCondition(() -> !shown().isEmpty(), patience);
                return;
            } catch (TimeoutError nothingShown) {
                System.out.println("nothing shown within ten seconds; delivered again");
            }
        }
        throw new AssertionError("what was delivered is not shown");
    }

    /// What the lock screen shows.
    List<String> shown() {
        return ((List<?>) tab.page.evaluate(SHOWN))
                .stream().map(String::valueOf).toList();
    }
}
