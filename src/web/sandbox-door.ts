import type { FastifyInstance, FastifyPluginAsync } from "fastify";

/** In sandbox mode: passes `/sandbox/*` on to the model village, which shows what people received and whom one can be. */
export const sandboxDoor =
  (door: string): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.get("/*", async (request, reply) => {
      const rest = request.url.replace(/^\/sandbox/, "");
      const answer = await fetch(`${door}${rest}`, { signal: AbortSignal.timeout(10_000) });
      return reply
        .code(answer.status)
        .type(answer.headers.get("content-type") ?? "text/plain")
        .send(Buffer.from(await answer.arrayBuffer()));
    });
  };
