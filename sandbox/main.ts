import { fstatSync } from "node:fs";
import { readSettings } from "./settings.ts";
import { openVillage } from "./village.ts";

/** The parent holds our standard input open; when that is a pipe, its end means that the parent is gone. */
function whenParentIsGone(leave: () => void): void {
  process.once("disconnect", leave);
  try {
    const input = fstatSync(0);
    if (!input.isFIFO() && !input.isSocket()) return;
  } catch {
    return;
  }
  process.stdin.once("end", leave).once("close", leave).once("error", leave).resume();
}

const inJakarta = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Jakarta" });

try {
  const village = await openVillage(readSettings(process.env, inJakarta.format(new Date())));
  const leave = (): void => {
    const late = setTimeout(() => process.exit(0), 2000);
    late.unref();
    void village.stop().finally(() => process.exit(0));
  };
  process.once("SIGTERM", leave).once("SIGINT", leave);
  whenParentIsGone(leave);
  process.stdout.write(`${JSON.stringify({ ready: true, ports: village.ports })}\n`);
} catch (reason) {
  process.stderr.write(`sandbox: ${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exitCode = 1;
}
