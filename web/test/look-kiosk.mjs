const type = async (tab, digits) => {
    await tab.locator("#mark").waitFor();
    for (const digit of digits) await tab.getByRole("button", { name: digit, exact: true }).click();
    await tab.getByRole("button", { name: "Next" }).click();
};
const family = async (tab) => {
    await type(tab, "407123");
    await tab.getByRole("button", { name: /Amara/ }).click();
    await tab.locator(".big").waitFor();
};

/** The screens of the front desk, as a family meets them. */
export const steps = {
    pairing: async (tab, tell) => { await tell({ out: true }); await tab.reload(); await tab.locator("hkg-pair").waitFor(); },
    idle: (tab) => tab.locator("#mark").waitFor(),
    unknown: (tab) => type(tab, "999"),
    away: async (tab, tell) => { await tab.locator("#mark").waitFor(); await tell({ down: true }); await type(tab, "407123"); await tab.locator(".off").waitFor(); },
    who: async (tab) => { await type(tab, "407123"); await tab.locator(".adult").first().waitFor(); },
    family,
    note: async (tab) => { await family(tab); await tab.locator(".morning .button").first().click(); await tab.locator("textarea").fill("Up at four, and would not eat."); },
    waiting: async (tab, tell) => { await family(tab); await tell({ deaf: true }); await tab.locator(".big").click(); await tab.locator(".off").waitFor(); },
    done: async (tab) => { await family(tab); await tab.locator(".big").click(); await tab.locator(".leave").waitFor(); },
    collect: async (tab, tell) => { await tell({ here: true }); await family(tab); },
    asked: async (tab, tell) => { await tell({ here: true }); await family(tab); await tab.locator(".big").click(); await tab.locator(".leave").waitFor(); },
    staff: async (tab) => { await type(tab, "407123"); await tab.getByRole("button", { name: /Barred/ }).click(); await tab.locator("#staff").waitFor(); },
};
