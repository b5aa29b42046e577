import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/local-postgres.ts";

/** Whether coturn is on this machine (`apt-get install coturn`). */
export const relayIsHere = spawnSync("turnserver", ["--version"]).error === undefined;

export type Relay = {
  readonly settings: Readonly<Record<string, string>>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect(port, host, () => tell(true)).once("error", () => tell(false));
    socket.once("connect", () => socket.destroy());
  });

/** A real relay (coturn) with credentials that end, as in operation; it can go away and come back. */
export async function openRelay(): Promise<Relay> {
  // Browsers offer no loopback address to each other; the machine's own reaches the relay from everywhere on it.
  const address =
    Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === "IPv4" && !each.internal)?.address ?? "127.0.0.1";
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "lapak-relay-"));
  const secret = "a-secret-of-this-test";
  let child: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    if (!child) return;
    const gone = new Promise((tell) => child!.once("close", tell));
    child.kill("SIGKILL");
    await gone;
    child = null;
  };
  return {
    settings: { TURN_URLS: `turn:${address}:${port}?transport=udp`, TURN_SECRET: secret },
    start: async () => {
      const args = [
        "-n",
        "--no-cli",
        "--no-tls",
        "--no-dtls",
        "--log-file=stdout",
        "--simple-log",
        `--listening-ip=${address}`,
        `--relay-ip=${address}`,
        `--listening-port=${port}`,
        "--min-port=49200",
        "--max-port=49900",
        "--use-auth-secret",
        `--static-auth-secret=${secret}`,
        "--realm=lapak-asik",
        `--pidfile=${join(folder, "pid")}`,
        `--userdb=${join(folder, "db")}`,
      ];
      child = spawn("turnserver", args, { stdio: "ignore" });
      for (let tries = 0; !(await answers(address, port)); tries++) {
        if (tries > 100 || child.exitCode !== null) throw new Error("The relay did not start");
        await new Promise((wait) => setTimeout(wait, 100));
      }
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
