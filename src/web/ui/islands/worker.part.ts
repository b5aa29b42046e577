/** What the service workers share: the browser's words for one, and what is drawn once and never changes. */
type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Lasting & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type Worker = {
  readonly location: Location;
  readonly registration: { readonly scope: string };
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

/** This file, run as a service worker. */
export const worker = self as unknown as Worker;

/** Takes over at once, and throws away the stores of older builds: those with this beginning and another name. */
export function takeOver(beginning: string, store: string, fill: (box: Cache) => Promise<void>): void {
  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("activate", (event) =>
    event.waitUntil(
      (async () => {
        for (const name of await caches.keys())
          if (name.startsWith(beginning) && name !== store) await caches.delete(name);
        await worker.clients.claim();
        await fill(await caches.open(store));
      })().catch(() => {}),
    ),
  );
}

/** The addresses that a page names, each once. */
export const named = (page: string, pattern: RegExp): string[] => [
  ...new Set([...page.matchAll(pattern)].map(([, address]) => address!)),
];

/** Styles, islands, pictures: an address whose content never changes. */
export const assetLinks = /(?:href|src)="((?:\/assets\/|\/mark\.svg)[^"]*)"/g;
export const isAsset = (pathname: string): boolean => pathname.startsWith("/assets/") || pathname === "/mark.svg";

/** Drawn once and never changed: from the store first, and kept when it was seen. */
export async function drawn(store: string, request: Request): Promise<Response> {
  const box = await caches.open(store);
  const kept = await box.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await box.put(request, fresh.clone());
  return fresh;
}
