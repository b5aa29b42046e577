import type { FastifyReply, FastifyRequest } from "fastify";
import { employerOfKey } from "../../../employers/index.ts";
import type { House } from "../../../house.ts";
import { keyShown, noKey } from "./bearer.ts";
import { trouble } from "./trouble.ts";

/** A company's program, by its key. */
export type CompanyKey = NonNullable<Awaited<ReturnType<typeof employerOfKey>>>;

/** Lets a company's program in by its key. @returns null where it was answered that it has none */
export async function letCompanyIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<CompanyKey | null> {
  const secret = keyShown(request);
  const key = secret ? await employerOfKey(house, secret) : null;
  if (!key) noKey(reply, "Send a key of your company: authorization: Bearer lapak_...");
  return key;
}

/** The key under which a call is done once. @returns null where it was answered that it is missing */
export function onceKeyIn({ headers }: FastifyRequest, reply: FastifyReply, each: string): string | null {
  const once = headers["idempotency-key"];
  if (typeof once === "string" && /^[\x21-\x7e]{8,100}$/.test(once)) return `api:${once}`;
  const told = `Send the header idempotency-key, 8 to 100 letters, one for each ${each}.`;
  reply.code(400).send(trouble("NO_IDEMPOTENCY_KEY", "", told));
  return null;
}

/** Says that a key under which a call is done once came before with something else. */
export const onceKeyUsed = (reply: FastifyReply): FastifyReply =>
  reply.code(409).send(trouble("KEY_USED", "", "This idempotency-key came before with another body."));
