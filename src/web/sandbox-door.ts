import type { FastifyInstance, FastifyPluginAsync } from "fastify";

/** In sandbox mode: passes `/sandbox/*` on to the model village, which shows what people received and whom one can be. */
export const sandboxDoor =
  (door: string): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.route({
      method: ["GET", "POST"],
      url: "/*",
      handler: async (request, reply) => {
        const rest = request.url.replace(/^\/sandbox/, "");
        const answer = await fetch(`${door}${rest}`, {
          method: request.method,
          ...(request.method === "POST" && { body: new URLSearchParams(request.body as Record<string, string>) }),
          signal: AbortSignal.timeout(10_000),
        });
        return reply
          .code(answer.status)
          .type(answer.headers.get("content-type") ?? "text/plain")
          .send(Buffer.from(await answer.arrayBuffer()));
      },
    });
  };
