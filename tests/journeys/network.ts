import type { BrowserContext, CDPSession, Page } from "playwright-core";

/** What went over the air in pieces: how many files were begun, and from which byte each piece was sent. */
export function watchPieces(on: BrowserContext): { begun: number; pieces: number[] } {
  const seen = { begun: 0, pieces: [] as number[] };
  on.on("request", (request) => {
    if (!/\/(uploads|kiriman)/.test(request.url())) return;
    if (request.method() === "POST") seen.begun++;
    if (request.method() === "PATCH") seen.pieces.push(Number(request.headers()["upload-offset"]));
  });
  return seen;
}

const lines = new WeakMap<Page, CDPSession>();
/** An uplink of 400 kbit/s, as in the street; or none at all. */
export async function network(on: Page, state: "SLOW" | "GONE"): Promise<void> {
  lines.set(on, lines.get(on) ?? (await on.context().newCDPSession(on)));
  await lines
    .get(on)!
    .send("Network.emulateNetworkConditions", {
      offline: state === "GONE",
      latency: 50,
      downloadThroughput: -1,
      uploadThroughput: 50_000,
    });
}
