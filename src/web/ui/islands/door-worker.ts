import { assetLinks, drawn, isAsset, named, takeOver, worker } from "./worker.part.ts";

/**
 * Keeps the page of the guard's question, and what it is drawn with, for when the network is gone. It answers for /pintu only.
 * The visits themselves are kept by the page (door.ts).
 */
/** A new build has a new name, and so its own store. */
const store = `pintu ${worker.location.pathname}`;
const home = new URL(worker.registration.scope).pathname.replace(/\/$/, "");
/** Longer than this nobody waits at a door. */
const patienceMs = 3_000;

takeOver("pintu ", store, async (box) => {
  // What the page that registered this was drawn with, for the next time.
  const page = await fetch(home, { credentials: "same-origin" });
  if (!page.ok || page.redirected) return;
  await box.put(home, page.clone());
  await box.addAll(named(await page.text(), assetLinks));
});

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
  if (isAsset(pathname)) return event.respondWith(drawn(store, request));
  if (request.mode !== "navigate") return;
  if (pathname.endsWith("/keluar")) return event.waitUntil(caches.delete(store));
  event.respondWith(page(request, pathname === home));
});
