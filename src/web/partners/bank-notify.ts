import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { House } from "../../house.ts";
import { noteBankNews } from "../../payments/index.ts";

const path = "/partners/bank/transfer-notify";

/** The bank's signature: HMAC-SHA512 over `POST:path:lowerhex(sha256(body)):timestamp`, Base64. */
function isSigned(request: FastifyRequest, secret: string, body: Buffer): boolean {
  const stamp = request.headers["x-timestamp"];
  const digest = createHash("sha256").update(body).digest("hex");
  const wanted = Buffer.from(createHmac("sha512", secret).update(`POST:${path}:${digest}:${String(stamp)}`).digest("base64"));
  const given = Buffer.from(String(request.headers["x-signature"] ?? ""));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The bank calls when a transfer is settled. Its word is not taken: its status service is asked. */
export function bankDoor(app: FastifyInstance, house: House): void {
  app.post("/bank/transfer-notify", async (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!isSigned(request, house.config.bank.clientSecret, body)) return reply.code(401).send({ responseCode: "4017300", responseMessage: "Unauthorized. Signature" });
    const reference = (JSON.parse(body.toString("utf8")) as { originalPartnerReferenceNo?: unknown }).originalPartnerReferenceNo;
    if (typeof reference === "string" && reference.length <= 64) await noteBankNews(house, reference.replaceAll("\0", ""));
    return reply.send({ responseCode: "2007300", responseMessage: "Successful" });
  });
}
