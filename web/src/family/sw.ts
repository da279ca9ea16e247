/* The family page's worker: shows what the centre pushes, brings the page forward when it is tapped, and keeps the
   page's own files so that it opens without network. It never keeps an answer of the centre. */
/// <reference lib="webworker" />
export {};

declare const self: ServiceWorkerGlobalScope;

const SHELL = "family.shell";
const HOME = "/family/";
type Shown = { title?: string; body?: string; navigate?: string; tag?: string; lang?: string; dir?: NotificationDirection; silent?: boolean };

self.addEventListener("install", (event) => {
    event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
    event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
    const wanted = (event.data as { keep?: string[] } | undefined)?.keep;
    if (wanted) event.waitUntil(keepThese(wanted));
});

self.addEventListener("fetch", (event) => {
    const { pathname, origin } = new URL(event.request.url);
    if (event.request.method !== "GET" || origin !== self.location.origin) return;
    if (event.request.mode === "navigate") event.respondWith(page(event.request));
    else if (isFile(pathname)) event.respondWith(file(event.request));
});

/** A file of the page; what lies under /family/api is the centre's word and is always asked for. */
function isFile(pathname: string): boolean {
    return pathname.startsWith(HOME) && /\.(js|css|woff2|svg|png|webmanifest)$/.test(pathname) && pathname !== HOME + "sw.js";
}

async function page(request: Request): Promise<Response> {
    try {
        const fresh = await fetch(request);
        if (fresh.ok) await (await caches.open(SHELL)).put(HOME, fresh.clone());
        return fresh;
    } catch (lost) {
        const shell = await caches.match(HOME);
        if (shell) return shell;
        throw lost;
    }
}

async function file(request: Request): Promise<Response> {
    const known = await caches.match(request);
    if (known) return known;
    const fresh = await fetch(request);
    if (fresh.ok) await (await caches.open(SHELL)).put(request, fresh.clone());
    return fresh;
}

async function keepShell(): Promise<void> {
    const home = await fetch(HOME, { cache: "no-store" });
    if (!home.ok) return;
    const text = await home.clone().text();
    await (await caches.open(SHELL)).put(HOME, home);
    const names = [...text.matchAll(/(?:href|src)="(\/family\/[^"]+)"/g)].map((found) => found[1]!);
    await keepThese(names.filter(isFile));
}

/** Keeps the files of today's page and lets older ones go. */
async function keepThese(urls: string[]): Promise<void> {
    const shell = await caches.open(SHELL);
    const wanted = urls.filter((url) => isFile(new URL(url, self.location.origin).pathname));
    await Promise.all(wanted.map(async (url) => ((await shell.match(url)) ? undefined : shell.add(url).catch(() => undefined))));
}

self.addEventListener("push", (event) => {
    event.waitUntil(show(event.data));
});

async function show(data: PushMessageData | null): Promise<void> {
    const { title, body, navigate, tag, lang, dir, silent } = read(data);
    await self.registration.showNotification(title ?? "Hug Kiss Go", {
        body,
        tag,
        lang,
        dir: dir ?? "auto",
        silent: silent ?? false,
        icon: HOME + "icon-192.png",
        badge: HOME + "badge-96.png",
        data: { navigate },
    });
    for (const client of await windows()) client.postMessage({ changed: true });
}

/** A push whose words cannot be read still says that there is something. */
function read(data: PushMessageData | null): Shown {
    try {
        return (data?.json() as { notification?: Shown } | null)?.notification ?? {};
    } catch {
        return {};
    }
}

/* The push service gave this phone another address: the centre must know it, or word is lost. */
self.addEventListener("pushsubscriptionchange", (event) => {
    const { oldSubscription } = event as ExtendableEvent & { oldSubscription?: PushSubscription };
    (event as ExtendableEvent).waitUntil(subscribeAgain(oldSubscription));
});

async function subscribeAgain(old: PushSubscription | undefined): Promise<void> {
    if (!old) return;
    const fresh = await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: old.options.applicationServerKey });
    const { endpoint, keys } = fresh.toJSON();
    await fetch(HOME + "api/push", { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify({ endpoint, keys }) });
}

self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(open((event.notification.data as { navigate?: string } | null)?.navigate));
});

async function open(wish: string | undefined): Promise<void> {
    const [client] = await windows();
    client?.postMessage({ changed: true });
    try {
        if (client) await client.focus();
        else await self.clients.openWindow(ours(wish));
    } catch (refused) {
        /* Without a gesture the browser does not let a page come forward; the notification has been read all the same. */
        if (!(refused instanceof DOMException && refused.name === "InvalidAccessError")) throw refused;
    }
}

/** Only pages of this centre are opened. */
function ours(wish: string | undefined): string {
    const url = new URL(wish ?? HOME, self.location.origin);
    return url.origin === self.location.origin && url.pathname.startsWith(HOME) ? url.href : HOME;
}

async function windows(): Promise<WindowClient[]> {
    const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    return all.filter((client) => new URL(client.url).pathname.startsWith(HOME)) as WindowClient[];
}
