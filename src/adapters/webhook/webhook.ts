import { lookup } from "node:dns/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP } from "node:net";
import type { WebhookAnswer, Webhooks } from "../../employers/index.ts";

const patienceMs = 10_000;

/** Addresses that are nobody's on the internet: a company must not make us call our own machines. */
const inside = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(address, bits, "ipv4");
for (const [address, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  inside.addSubnet(address, bits, "ipv6");

const isInside = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return inside.check(mapped ?? address, isIP(mapped ?? address) === 6 ? "ipv6" : "ipv4");
};

/** Refused for good, but for what says "later" (408, 429, 5xx). */
const laterMayDo = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/**
 * Calls companies' addresses: POST, ten seconds, no redirect followed, at most the status of the answer read. The name is
 * looked up once and that very address called, so that a name cannot point elsewhere between looking and calling.
 * @param sandbox our own machine may be called, and without TLS
 */
export function createWebhooks(sandbox: boolean): Webhooks {
  return {
    call: async ({ url, body, headers }): Promise<WebhookAnswer> => {
      const target = new URL(url);
      const found = await lookup(target.hostname.replace(/^\[|\]$/g, "")).catch(() => null);
      if (!found) return { outcome: "UNREACHABLE", why: "no such host", retry: true };
      if (!sandbox && isInside(found.address))
        return { outcome: "UNREACHABLE", why: "not a public address", retry: false };
      return await new Promise((tell) => {
        const send = target.protocol === "http:" ? httpRequest : httpsRequest;
        const call = send(
          {
            host: found.address,
            port: target.port || undefined,
            path: target.pathname + target.search,
            method: "POST",
            servername: isIP(target.hostname) ? undefined : target.hostname,
            headers: {
              ...headers,
              host: target.host,
              "content-type": "application/json",
              "content-length": Buffer.byteLength(body),
              "user-agent": "Lapak-Asik/1",
            },
            signal: AbortSignal.timeout(patienceMs),
          },
          (answer) => {
            const status = answer.statusCode ?? 0;
            answer.destroy();
            tell(
              status >= 200 && status < 300
                ? { outcome: "TAKEN", status }
                : { outcome: "REFUSED", status, retry: laterMayDo(status) },
            );
          },
        );
        call.on("error", (error: NodeJS.ErrnoException) =>
          tell({ outcome: "UNREACHABLE", why: error.code ?? error.name, retry: true }),
        );
        call.end(body);
      });
    },
  };
}
