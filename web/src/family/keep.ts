import type { Goodbyes, Me, Story, Victory } from "./model.js";

/** What this phone keeps of the last look, so that a page without network still tells something true with its time. */
export type Kept = { at: number; me: Me; child: string; stories: Record<string, Story>; goodbyes?: Goodbyes; victories?: Victory[] };

const mine = "family.";

/** A small note of this page; nothing when the browser keeps nothing. */
export function note(key: string): string | null {
    try {
        return localStorage.getItem(mine + key);
    } catch {
        return null;
    }
}

export function jot(key: string, value: string | null): void {
    try {
        if (value === null) localStorage.removeItem(mine + key);
        else localStorage.setItem(mine + key, value);
    } catch {
        /* A browser that keeps nothing works all the same. */
    }
}

export function kept(): Kept | undefined {
    try {
        const text = note("last");
        return text ? (JSON.parse(text) as Kept) : undefined;
    } catch {
        return undefined;
    }
}

export const keep = (what: Kept): void => jot("last", JSON.stringify(what));

/** Forgets everything of this family on this phone: notes, caches, shown notifications, the service worker. */
export async function forgetAll(): Promise<void> {
    try {
        for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key);
    } catch {
        /* Nothing was kept. */
    }
    if ("caches" in window) for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
    const registration = await navigator.serviceWorker?.getRegistration("/family/");
    for (const shown of (await registration?.getNotifications?.()) ?? []) shown.close();
    await registration?.unregister();
}
