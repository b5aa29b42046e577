import { generateKeyPairSync } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Secrets, Settings } from "./settings.ts";

const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

export const PRIVATE_KEY_PEM = keys.privateKey;

export const SECRETS: Secrets = {
  bankClientId: "client-1",
  bankPublicKeyPem: keys.publicKey,
  bankClientSecret: "bank-secret",
  bankPartnerId: "partner-1",
  whatsappToken: "wa-token",
  whatsappAppSecret: "wa-secret",
  smsToken: "sms-token",
  smsSecret: "sms-secret",
  civilRegistryKey: "registry-key",
};

/** Settings of a village in a new folder, with partners that are slow by tenths of a second only. */
export function settingsForTests(more: Partial<Settings> = {}): Settings {
  const folder = mkdtempSync(join(tmpdir(), "village-"));
  return {
    folder,
    worldFolder: join(folder, "world"),
    today: "2026-11-23",
    callback: null,
    ports: {},
    secrets: SECRETS,
    timing: { lateMs: 300, holdMs: 150, pendingMs: 200, deliveryMs: 20 },
    houseBank: "009",
    ...more,
  };
}

export type Heard = { readonly path: string; readonly headers: IncomingMessage["headers"]; readonly body: string };

export type Listener = {
  readonly url: string;
  readonly heard: Heard[];
  readonly until: (count: number) => Promise<void>;
  /** Answers the next so many calls with 503. */
  readonly failNext: (calls: number) => void;
  readonly stop: () => void;
};

/** Stands in our web's place and writes down what partners call. */
export async function listenForCallbacks(): Promise<Listener> {
  const heard: Heard[] = [];
  let failing = 0;
  const server = createServer((request, response) => {
    let body = "";
    request
      .setEncoding("utf8")
      .on("data", (part: string) => {
        body += part;
      })
      .on("end", () => {
        heard.push({ path: request.url ?? "", headers: request.headers, body });
        response.writeHead(failing > 0 ? 503 : 200).end();
        failing -= 1;
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const until = async (count: number): Promise<void> => {
    const deadline = Date.now() + 5000;
    while (heard.length < count && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    until,
    failNext: (calls) => {
      failing = calls;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export type Reply = { readonly status: number; readonly json: any };

export async function call(
  port: number,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Reply> {
  const body =
    init.body === undefined || typeof init.body === "string"
      ? (init.body as string | undefined)
      : JSON.stringify(init.body);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: init.method ?? (body === undefined ? "GET" : "POST"),
    headers: { "content-type": "application/json", ...init.headers },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, json: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text };
}
