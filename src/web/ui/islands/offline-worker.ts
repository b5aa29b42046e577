import { assetLinks, drawn, isAsset, named, takeOver, worker } from "./worker.part.ts";

/**
 * Without a network the guides open, and so does the last page of a claim that was begun on this phone. It keeps what was
 * shown, never what is typed; the claim's pages for as long as a session may live, and not after "Keluar". Officers' pages
 * and the branch door are none of its business.
 */
/** A new build has a new name, and so its own store of guides; the claim's pages outlive it. */
const guides = `panduan ${worker.location.pathname}`;
const draft = "klaim";
const keptMs = 12 * 3_600_000;
const keptAt = "x-kept-at";

takeOver("panduan ", guides, async (box) => {
  const list = await fetch("/panduan", { credentials: "same-origin" });
  const text = await list.clone().text();
  await box.put("/panduan", list);
  await box.addAll([...named(text, /href="(\/panduan\/[^"#]+)"/g), ...named(text, assetLinks)]);
});

const says = {
  claim: {
    id: "Tanpa jaringan. Ini halaman yang terakhir Anda buka. Isian yang sudah dikirim tetap aman.",
    en: "No network. This is the page that you opened last. What was sent is safe.",
  },
  guide: {
    id: "Tanpa jaringan. Panduan tetap bisa dibaca. Isian yang sudah dikirim tetap aman.",
    en: "No network. The guides can still be read. What was sent is safe.",
  },
};

/** A kept page with a sentence on top that says so. */
async function withNotice(kept: Response, what: keyof typeof says): Promise<Response> {
  const text = await kept.text();
  const lang = text.includes('<html lang="en"') ? "en" : "id";
  const notice = `<div class="la-notice la-notice--act" role="status" data-kept><p>${says[what][lang]}</p></div>`;
  return new Response(
    text.replace(/<main[^>]*>/, (main) => main + notice),
    { headers: { "content-type": "text/html; charset=utf-8" } },
  );
}

/** The page itself, or for the ways into a claim the page that was opened last; null where nothing young enough is kept. */
async function keptDraft(pathname: string): Promise<Response | null> {
  if (!/^\/(klaim|lanjut)?(\/|$)/.test(pathname)) return null;
  const box = await caches.open(draft);
  const all = await box.keys();
  const age = async (request: Request): Promise<number> =>
    Number((await box.match(request, { ignoreVary: true }))?.headers.get(keptAt) ?? 0);
  let best: Request | null = null;
  let bestAt = Date.now() - keptMs;
  for (const request of all) {
    const at = await age(request);
    if (at < Date.now() - keptMs) await box.delete(request);
    else if (new URL(request.url).pathname === pathname)
      return (await box.match(request, { ignoreVary: true })) ?? null;
    else if (at > bestAt) [best, bestAt] = [request, at];
  }
  return best ? ((await box.match(best, { ignoreVary: true })) ?? null) : null;
}

/** Whether a page is one of a begun claim, to be shown again without a network. */
const isDraft = (fresh: Response, pathname: string): boolean =>
  fresh.ok &&
  /^\/klaim\/(?!wawancara|ruang-tunggu)/.test(pathname) &&
  (fresh.headers.get("content-type") ?? "").startsWith("text/html");

async function keep(pathname: string, body: Blob, headers: Headers): Promise<void> {
  headers.set(keptAt, String(Date.now()));
  await (await caches.open(draft)).put(pathname, new Response(body, { headers }));
}

async function page(request: Request, pathname: string): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (request.method === "GET" && isDraft(fresh, pathname)) {
      // A network that breaks within the page is no network; a full phone only means that this page is not kept.
      const body = await fresh.clone().blob();
      await keep(pathname, body, new Headers(fresh.headers)).catch(() => {});
    }
    return fresh;
  } catch (error) {
    if (request.method !== "GET") {
      // No content: the browser stays on the page with all that was typed or chosen, and the page says why.
      for (const client of await worker.clients.matchAll({ type: "window" })) client.postMessage("UNSENT");
      return new Response(null, { status: 204 });
    }
    const box = await caches.open(guides);
    const list = await box.match("/panduan", { ignoreVary: true });
    const ofClaim = await keptDraft(pathname);
    const kept = ofClaim ?? (await box.match(pathname, { ignoreVary: true })) ?? list;
    if (!kept) throw error;
    return await withNotice(kept, ofClaim ? "claim" : "guide");
  }
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin, search } = new URL(request.url);
  if (origin !== worker.location.origin || /^\/(petugas|pintu|kios|perusahaan|api|uploads|sandbox)/.test(pathname))
    return;
  if (isAsset(pathname)) return event.respondWith(drawn(guides, request));
  if (request.mode !== "navigate") return;
  // Signed out, or the session is over: nothing of the claim stays on the phone.
  if (pathname === "/keluar" || (pathname === "/lanjut" && search.includes("habis")))
    event.waitUntil(caches.delete(draft));
  event.respondWith(page(request, pathname));
});
