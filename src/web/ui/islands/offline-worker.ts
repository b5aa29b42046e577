/**
 * Without a network the guides open, and so does the last page of a claim that was begun on this phone. It keeps what was
 * shown, never what is typed; the claim's pages for as long as a session may live, and not after "Keluar". Officers' pages
 * and the branch door are none of its business.
 */
type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Lasting & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type Worker = {
  readonly location: Location;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (of: { type: "window" }) => Promise<ReadonlyArray<{ postMessage: (word: string) => void }>>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: "install" | "activate", hear: (event: Lasting) => void): void;
    (type: "fetch", hear: (event: Asked) => void): void;
  };
};
const worker = self as unknown as Worker;

/** A new build has a new name, and so its own store of guides; the claim's pages outlive it. */
const guides = `panduan ${worker.location.pathname}`;
const draft = "klaim";
const keptMs = 12 * 3_600_000;
const keptAt = "x-kept-at";

async function fill(): Promise<void> {
  const box = await caches.open(guides);
  const list = await fetch("/panduan", { credentials: "same-origin" });
  const text = await list.clone().text();
  await box.put("/panduan", list);
  const named = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, address]) => address!);
  await box.addAll([
    ...new Set([
      ...named(/href="(\/panduan\/[^"#]+)"/g),
      ...named(/(?:href|src)="((?:\/assets\/|\/mark\.svg)[^"]*)"/g),
    ]),
  ]);
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("panduan ") && name !== guides) await caches.delete(name);
      await worker.clients.claim();
      await fill();
    })().catch(() => {}),
  ),
);

/** Drawn once and never changed: from the store first, and kept when it was seen. */
async function drawn(request: Request): Promise<Response> {
  const box = await caches.open(guides);
  const kept = await box.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await box.put(request, fresh.clone());
  return fresh;
}

const says = {
  id: "Tanpa jaringan. Ini halaman yang terakhir Anda buka. Isian yang sudah dikirim tetap aman.",
  en: "No network. This is the page that you opened last. What was sent is safe.",
};

/** A kept page with a sentence on top that says so. */
async function withNotice(kept: Response): Promise<Response> {
  const text = await kept.text();
  const lang = text.includes('<html lang="en"') ? "en" : "id";
  const notice = `<div class="la-notice la-notice--act" role="status"><p>${says[lang]}</p></div>`;
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

async function page(request: Request, pathname: string): Promise<Response> {
  try {
    const fresh = await fetch(request);
    const isDraft = /^\/klaim\/(?!wawancara|ruang-tunggu)/.test(pathname) && request.method === "GET";
    if (fresh.ok && isDraft && fresh.headers.get("content-type")?.startsWith("text/html")) {
      const headers = new Headers(fresh.headers);
      headers.set(keptAt, String(Date.now()));
      await (await caches.open(draft)).put(pathname, new Response(await fresh.clone().blob(), { headers }));
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
    const kept = (await keptDraft(pathname)) ?? (await box.match(pathname, { ignoreVary: true })) ?? list;
    if (!kept) throw error;
    return await withNotice(kept);
  }
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin, search } = new URL(request.url);
  if (origin !== worker.location.origin || /^\/(petugas|pintu|kios|perusahaan|api|uploads|sandbox)/.test(pathname))
    return;
  if (pathname.startsWith("/assets/") || pathname === "/mark.svg") return event.respondWith(drawn(request));
  if (request.mode !== "navigate") return;
  // Signed out, or the session is over: nothing of the claim stays on the phone.
  if (pathname === "/keluar" || (pathname === "/lanjut" && search.includes("habis")))
    event.waitUntil(caches.delete(draft));
  event.respondWith(page(request, pathname));
});
