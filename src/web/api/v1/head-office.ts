import type { FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../../../house.ts";
import { useProgramKey, type ProgramUse } from "../../../policies/index.ts";
import { keyShown, noKey } from "./bearer.ts";
import { trouble } from "./trouble.ts";

/**
 * Lets a program of head office in, what it asks on record; where it is not let in, it is answered why.
 * @returns whether it may go on
 */
export async function letIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  use: ProgramUse,
): Promise<boolean> {
  const used = await useProgramKey(house, keyShown(request) ?? "", use);
  if (used.ok) return true;
  if (used.refusal.code === "NO_KEY")
    noKey(reply, "Send a key that a policy officer made for this program: authorization: Bearer lapak_...");
  else
    reply
      .code(429)
      .header("retry-after", String(used.refusal.seconds))
      .send(
        trouble("TOO_OFTEN", "", `The calls of this hour are used up. Ask again in ${used.refusal.seconds} seconds.`),
      );
  return false;
}
