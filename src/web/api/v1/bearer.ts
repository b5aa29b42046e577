import type { FastifyReply, FastifyRequest } from "fastify";
import { trouble } from "./trouble.ts";

/** The key that a program shows, `authorization: Bearer lapak_...`; null where the header is missing or another kind. */
export const keyShown = ({ headers }: FastifyRequest): string | null =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1] ?? null;

/** Turns away who shows no key that works here. */
export const noKey = (reply: FastifyReply, message: string): FastifyReply =>
  reply
    .code(401)
    .header("www-authenticate", "Bearer")
    .send(trouble("NO_KEY", "", message));
