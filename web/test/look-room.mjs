const board = async (tab) => {
    await tab.getByRole("button", { name: "Rosa" }).click();
    await tab.locator(".board .who").first().waitFor();
};
const open = (name) => async (tab) => {
    await board(tab);
    await tab.locator(".board .who", { hasText: name }).click();
    await tab.locator("dialog .ritual q").waitFor();
};
const press = (name, button) => async (tab) => {
    await open(name)(tab);
    await tab.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
};

/** The room in the middle of its morning, and what opens from it. */
export const steps = {
    pairing: async (tab, tell) => { await tell({ out: true }); await tab.reload(); await tab.locator("hkg-pair").waitFor(); },
    educators: (tab) => tab.getByRole("button", { name: "Rosa" }).waitFor(),
    board,
    empty: async (tab, tell) => { await tell({ empty: true }); await tab.getByRole("button", { name: "Rosa" }).click(); await tab.locator(".none").waitFor(); },
    away: async (tab, tell) => { await board(tab); await tell({ down: true }); await tab.locator(".stale svg").waitFor(); },
    unsent: async (tab, tell) => { await board(tab); await tell({ deaf: true }); await tab.locator(".receive").first().click(); await tab.waitForTimeout(900); },
    received: async (tab) => { await board(tab); await tab.locator(".receive").first().click(); await tab.locator(".undo .button").first().waitFor(); },
    crowd: async (tab, tell) => { await tell({ crowd: true }); await board(tab); },
    german: async (tab) => { await tab.getByRole("button", { name: "Deutsch" }).click(); await tab.getByText("Wer schreibt").waitFor(); await open("Mia")(tab); },
    finnish: async (tab) => { await tab.getByRole("button", { name: "Suomi" }).click(); await tab.getByText("Kuka kirjaa").waitFor(); await board(tab); },
    french: async (tab) => { await tab.getByRole("button", { name: "Français" }).click(); await tab.getByText("Qui écrit").waitFor(); await open("Eetu")(tab); await tab.getByRole("button", { name: "Départ" }).click(); },
    upset: open("Mia"),
    door: open("Kofi"),
    here: open("Chloé"),
    settled: open("Inés"),
    gone: open("Nasrin"),
    comfort: press("Mia", "Comforted by…"),
    word: press("Mia", "Still upset"),
    write: press("Mia", "Write a moment"),
    home: press("Eetu", "Going home"),
    identity: async (tab) => { await press("Eetu", "Going home")(tab); await tab.getByRole("button", { name: /Amara/ }).click(); },
    noted: async (tab) => { await press("Mia", "Painting")(tab); await tab.locator("dialog .undo .button").first().waitFor(); },
};
