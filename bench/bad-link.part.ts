import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type Link = {
  readonly port: number;
  readonly sent: () => number;
  readonly cuts: () => number;
  readonly close: () => void;
};
type Quality = {
  readonly bytesPerSecond: number;
  readonly delayMs: number;
  readonly cutEveryMs: number;
  readonly downMs: number;
  readonly deadMs: number;
};

const packet = 1400;

/**
 * A bad mobile connection in front of a server: a narrow uplink shared by all connections, a delay, and a loss of the
 * network again and again. What was in the air at that moment is lost; the server is not told and keeps waiting on the
 * dead connection, as it does behind a real network.
 */
export async function openBadLink(target: number, quality: Quality): Promise<Link> {
  const open = new Set<() => void>();
  let sent = 0;
  let cuts = 0;
  let down = false;
  let airFreeAt = 0;
  const air = async (bytes: number): Promise<void> => {
    // A timer that wakes late is caught up with, or the link would be narrower than it says.
    airFreeAt = Math.max(performance.now() - 20, airFreeAt) + (bytes / quality.bytesPerSecond) * 1000;
    const ahead = airFreeAt - performance.now();
    if (ahead > 2) await pause(ahead);
  };
  const carry = async (client: Socket, server: Socket): Promise<void> => {
    let alive = true;
    const lose = (): void => {
      alive = false;
      client.resetAndDestroy();
      setTimeout(() => server.destroy(), quality.deadMs).unref();
    };
    open.add(lose);
    server.on("data", (chunk) => setTimeout(() => alive && client.write(chunk), quality.delayMs));
    server.on("close", () => alive && client.end());
    server.on("error", () => client.destroy());
    client.on("error", () => {});
    try {
      for await (const chunk of client as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length && alive; at += packet) {
          const piece = chunk.subarray(at, at + packet);
          await air(piece.length);
          if (!alive) return;
          sent += piece.length;
          setTimeout(() => alive && server.write(piece), quality.delayMs);
        }
      }
      setTimeout(() => alive && server.end(), quality.delayMs);
    } catch {
      if (alive) server.destroy();
    } finally {
      open.delete(lose);
    }
  };
  const listener = createServer({ allowHalfOpen: true }, (client) => {
    if (down) return void client.resetAndDestroy();
    void carry(client, connect({ port: target, host: "127.0.0.1", allowHalfOpen: true }));
  });
  await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
  const cutting = setInterval(async () => {
    cuts++;
    down = true;
    for (const lose of open) lose();
    await pause(quality.downMs);
    down = false;
  }, quality.cutEveryMs);
  const close = (): void => {
    clearInterval(cutting);
    for (const lose of open) lose();
    listener.close();
  };
  return { port: (listener.address() as { port: number }).port, sent: () => sent, cuts: () => cuts, close };
}
