import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { House } from "../../house.ts";
import { noteBankNews } from "../../payments/index.ts";

const path = "/partners/bank/transfer-notify";

/** JSON text without white space outside of strings; the order of keys stays (DOMAIN 7.8). */
const minify = (json: string): string =>
  json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text: string | undefined) => text ?? "");

/** The bank's signature: HMAC-SHA512 over `POST:path:lowerhex(sha256(minified body)):timestamp`, Base64. */
function isSigned(request: FastifyRequest, secret: string, body: Buffer): boolean {
  const stamp = request.headers["x-timestamp"];
  const digest = createHash("sha256")
    .update(minify(body.toString("utf8")))
    .digest("hex");
  const wanted = Buffer.from(
    createHmac("sha512", secret)
      .update(`POST:${path}:${digest}:${String(stamp)}`)
      .digest("base64"),
  );
  const given = Buffer.from(String(request.headers["x-signature"] ?? ""));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The reference that a notification is about; null where the body is no notification. */
function referenceIn(body: Buffer): string | null {
  try {
    const reference = (JSON.parse(body.toString("utf8")) as { originalPartnerReferenceNo?: unknown } | null)
      ?.originalPartnerReferenceNo;
    return typeof reference === "string" && /^[\x21-\x7e]{1,64}$/.test(reference) ? reference : null;
  } catch {
    return null;
  }
}

/** The bank calls when a transfer is settled. Its word is not taken: its status service is asked. */
export function bankDoor(app: FastifyInstance, house: House): void {
  app.post("/bank/transfer-notify", async (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!isSigned(request, house.config.bank.clientSecret, body))
      return reply.code(401).send({ responseCode: "4017300", responseMessage: "Unauthorized. Signature" });
    const reference = referenceIn(body);
    if (!reference)
      return reply
        .code(400)
        .send({ responseCode: "4007302", responseMessage: "Invalid Mandatory Field originalPartnerReferenceNo" });
    await noteBankNews(house, reference);
    return reply.send({ responseCode: "2007300", responseMessage: "Successful" });
  });
}
