/**
 * Keeps the page of the guard's question, and what it is drawn with, for when the network is gone. It answers for /pintu only.
 * The visits themselves are kept by the page (door.ts).
 */
type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Lasting & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type Worker = {
  readonly location: Location;
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: "install" | "activate", hear: (event: Lasting) => void): void;
    (type: "fetch", hear: (event: Asked) => void): void;
  };
};
const worker = self as unknown as Worker;

/** A new build has a new name, and so its own store. */
const store = `pintu ${worker.location.pathname}`;
const home = new URL(worker.registration.scope).pathname.replace(/\/$/, "");
/** Longer than this nobody waits at a door. */
const patienceMs = 3_000;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("pintu ") && name !== store) await caches.delete(name);
      await worker.clients.claim();
      // What the page that registered this was drawn with, for the next time.
      const box = await caches.open(store);
      const page = await fetch(home, { credentials: "same-origin" });
      if (!page.ok || page.redirected) return;
      await box.put(home, page.clone());
      const named = [...(await page.text()).matchAll(/(?:href|src)="((?:\/assets\/|\/mark\.svg)[^"]*)"/g)];
      await box.addAll([...new Set(named.map(([, address]) => address!))]);
    })().catch(() => {}),
  ),
);

/** Drawn once and never changed: from the store first. */
async function drawn(request: Request): Promise<Response> {
  const box = await caches.open(store);
  const kept = await box.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await box.put(request, fresh.clone());
  return fresh;
}

/** From the network, and where that is gone or slow, the page of the question as it was last. */
async function page(request: Request, isHome: boolean): Promise<Response> {
  const box = await caches.open(store);
  const kept = await box.match(home, { ignoreVary: true });
  try {
    const fresh = fetch(request);
    const first = await (kept
      ? Promise.race([fresh, new Promise<never>((_, late) => setTimeout(late, patienceMs))])
      : fresh);
    if (isHome && first.ok) await box.put(home, first.clone());
    return first;
  } catch (error) {
    if (!kept) throw error;
    return isHome ? kept : Response.redirect(home, 303);
  }
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (pathname.startsWith("/assets/") || pathname === "/mark.svg") return event.respondWith(drawn(request));
  if (request.mode !== "navigate") return;
  if (pathname.endsWith("/keluar")) return event.waitUntil(caches.delete(store));
  event.respondWith(page(request, pathname === home));
});
