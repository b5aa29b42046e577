import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { paths } from "./paths.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".json": "application/json",
};

/** Styles and islands, from memory, compressed when built. Their names carry a hash, so a browser keeps them for a year. */
export async function assets(app: FastifyInstance): Promise<void> {
  const folder = join(import.meta.dirname, "assets");
  const files = new Map<string, { type: string; plain: Buffer; brotli: Buffer | null }>();
  for (const name of await readdir(folder).catch(() => [])) {
    const ending = /\.[a-z]+$/.exec(name)?.[0] ?? "";
    if (!types[ending]) continue;
    files.set(name, {
      type: types[ending],
      plain: await readFile(join(folder, name)),
      brotli: await readFile(join(folder, `${name}.br`)).catch(() => null),
    });
  }
  app.get<{ Params: { name: string } }>("/assets/:name", async (request, reply) => {
    const file = files.get(request.params.name);
    if (!file) return reply.callNotFound();
    reply
      .type(file.type)
      .header("cache-control", "public, max-age=31536000, immutable")
      .header("vary", "accept-encoding");
    // For which pages a service worker answers, wherever its own file lies: the guard's tablet, and the citizens' pages.
    if (request.params.name.startsWith("door-worker")) reply.header("service-worker-allowed", paths.door.guard);
    if (request.params.name.startsWith("offline-worker")) reply.header("service-worker-allowed", paths.first);
    if (file.brotli && /\bbr\b/.test(request.headers["accept-encoding"] ?? ""))
      return reply.header("content-encoding", "br").send(file.brotli);
    return reply.send(file.plain);
  });
  app.get("/mark.svg", async (request, reply) => {
    const file = files.get("mark.svg");
    if (!file) return reply.callNotFound();
    reply.type(file.type).header("cache-control", "public, max-age=86400").header("vary", "accept-encoding");
    if (file.brotli && /\bbr\b/.test(request.headers["accept-encoding"] ?? ""))
      return reply.header("content-encoding", "br").send(file.brotli);
    return reply.send(file.plain);
  });
}
