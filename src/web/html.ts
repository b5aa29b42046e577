import type { FastifyReply } from "fastify";

/** A reply that will carry a page. @param code where none is given, the one that the reply has: 200 unless set before */
export const html = (reply: FastifyReply, code = reply.statusCode): FastifyReply =>
  reply.code(code).type("text/html; charset=utf-8");
