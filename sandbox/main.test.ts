import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { SECRETS, call, listenForCallbacks, settingsForTests } from "./village-for-tests.ts";
import type { Ports } from "./settings.ts";

const MAIN = new URL("./main.ts", import.meta.url).pathname;
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

function start(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      SANDBOX_SECRETS: JSON.stringify(SECRETS),
      SANDBOX_TODAY: "2026-11-23",
      SANDBOX_DELIVERY_MS: "20",
      ...env,
    },
  });
  started.push(child);
  return child;
}

async function ready(child: ChildProcess): Promise<Ports> {
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  const said = JSON.parse(line.toString()) as { ready: boolean; ports: Ports };
  expect(said.ready).toBe(true);
  return said.ports;
}

function sendSms(ports: Ports, ref: string): Promise<unknown> {
  return call(ports.sms, "/messages", {
    headers: { authorization: "Bearer sms-token" },
    body: { to: "081200001234", text: ref, ref },
  });
}

describe("the village as a process", () => {
  it("says where everybody listens, and keeps everything over kill -9 on the same ports", async () => {
    const { folder } = settingsForTests();
    const first = start({ SANDBOX_DIR: folder });
    const ports = await ready(first);
    expect(Object.keys(ports)).toEqual(["door", "civilRegistry", "bank", "whatsapp", "sms", "smtp"]);
    await sendSms(ports, "before");
    first.kill("SIGKILL");
    await once(first, "exit");
    const again = await ready(start({ SANDBOX_DIR: folder, SANDBOX_PORTS: JSON.stringify(ports) }));
    expect(again).toEqual(ports);
    await sendSms(again, "after");
    expect((await call(again.door, "/inbox.json")).json.map((each: { text: string }) => each.text)).toEqual([
      "before",
      "after",
    ]);
  });

  it("makes the calls it owes after a kill -9", async () => {
    const web = await listenForCallbacks();
    const { folder } = settingsForTests();
    const first = start({ SANDBOX_DIR: folder, SANDBOX_CALLBACK: web.url, SANDBOX_DELIVERY_MS: "60000" });
    await sendSms(await ready(first), "owed");
    first.kill("SIGKILL");
    await once(first, "exit");
    expect(web.heard).toEqual([]);
    const journal = `${folder}/callbacks.ndjson`;
    const { readFileSync, writeFileSync } = await import("node:fs");
    writeFileSync(journal, readFileSync(journal, "utf8").replace(/"dueAt":\d+/, '"dueAt":0'));
    await ready(start({ SANDBOX_DIR: folder, SANDBOX_CALLBACK: web.url }));
    await web.until(1);
    expect(JSON.parse(web.heard[0]!.body)).toMatchObject({ ref: "owed", status: "DELIVERED" });
    web.stop();
  });

  it("leaves when it is told to and when its parent goes away", async () => {
    const { folder } = settingsForTests();
    const told = start({ SANDBOX_DIR: folder });
    await ready(told);
    told.kill("SIGTERM");
    expect((await once(told, "exit"))[0]).toBe(0);
    const orphan = start({ SANDBOX_DIR: folder });
    await ready(orphan);
    orphan.stdin!.end();
    expect((await once(orphan, "exit"))[0]).toBe(0);
  });

  it("says in one sentence what is missing", async () => {
    const child = start({ SANDBOX_DIR: settingsForTests().folder, SANDBOX_SECRETS: '{"smsToken":"x"}' });
    let said = "";
    child.stderr!.on("data", (part: Buffer) => {
      said += part.toString();
    });
    expect((await once(child, "close"))[0]).toBe(1);
    expect(said).toMatch(/^sandbox: SANDBOX_SECRETS lacks bankClientId, .*civilRegistryKey\n$/);
  });
});
