import { del, put } from "../parts/api.js";

/** How word can find this phone. `install` = iOS, where only an app on the Home Screen can be reached. */
export type Reach = "unknown" | "on" | "off" | "denied" | "install" | "none";

/** Some browsers never answer a subscription. */
const PATIENCE_MS = 15_000;

export class TooSlow extends Error {}

/** Starts the worker that shows notifications and keeps the shell; a browser without one still shows the page. */
export async function startWorker(): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    await navigator.serviceWorker.register(workerUrl(), { scope: "/family/" });
    const ready = await navigator.serviceWorker.ready;
    const seen = performance.getEntriesByType("resource").map((entry) => entry.name);
    ready.active?.postMessage({ keep: seen.filter((name) => new URL(name).pathname.startsWith("/family/")) });
}

/** Where Trusted Types are enforced, a worker's address counts as code. */
function workerUrl(): string {
    const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } }).trustedTypes;
    try {
        return factory?.createPolicy("hkg-worker", { createScriptURL: () => "/family/sw.js" }).createScriptURL("") ?? "/family/sw.js";
    } catch {
        return "/family/sw.js";
    }
}

export async function reach(): Promise<Reach> {
    if (needsInstalling()) return "install";
    if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return "none";
    if (Notification.permission === "denied") return "denied";
    const registration = await navigator.serviceWorker.getRegistration("/family/");
    if (!registration) return "none";
    return (await inTime(registration.pushManager.getSubscription())) ? "on" : "off";
}

function needsInstalling(): boolean {
    const apple = /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
    return apple && !matchMedia("(display-mode: standalone)").matches && !("PushManager" in window);
}

/** Asks the person, subscribes, and tells the centre. Called from a tap: the browser wants a gesture. */
export async function switchOn(key: string): Promise<Reach> {
    const allowed = await Notification.requestPermission();
    if (allowed !== "granted") return allowed === "denied" ? "denied" : "off";
    const { pushManager } = await inTime(navigator.serviceWorker.ready);
    const subscription = await inTime(pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
    await put("/family/api/push", wire(subscription));
    return "on";
}

/** Ends this phone's subscription, here and at the centre. */
export async function switchOff(): Promise<Reach> {
    const registration = await navigator.serviceWorker?.getRegistration("/family/");
    const subscription = registration && (await inTime(registration.pushManager.getSubscription()));
    if (!subscription) return "off";
    await del("/family/api/push", { endpoint: wire(subscription).endpoint });
    await inTime(subscription.unsubscribe()).catch(() => false);
    return "off";
}

/** What the centre needs to write to this phone. */
function wire(subscription: PushSubscription): { endpoint?: string; keys?: Record<string, string> } {
    const { endpoint, keys } = subscription.toJSON();
    return { endpoint, keys };
}

function inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new TooSlow("no answer")), PATIENCE_MS);
        work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}
