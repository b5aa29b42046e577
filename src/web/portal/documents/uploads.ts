import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { readFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { addDocument } from "../../../claims/index.ts";
import { serviceRules } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { newSecret } from "../../../platform/ids.ts";
import { paths } from "../../paths.ts";
import { claimantOf } from "../session.ts";
import { refusalWords } from "./refusal-words.ts";

type Sender = { readonly claimId: string; readonly lang: "id" | "en" };

/** How long an unfinished upload is kept for its sender to come back. */
const keepHours = 24;

/**
 * The door for uploads that survive a lost network and a closed browser: tus 1.0.0. Only a signed-in claimant comes in;
 * the claim is the session's, never the request's, and stands at the head of the upload's name, so that another's upload
 * is simply not there. Several web processes may share the folder.
 */
export const uploadsDoor = (house: House): FastifyPluginAsync => async (app: FastifyInstance) => {
  const directory = join(house.config.dataDir, "uploads");
  mkdirSync(directory, { recursive: true });
  const sender = new AsyncLocalStorage<Sender>();
  const tus = new Server({
    path: paths.uploads,
    datastore: new FileStore({ directory }),
    maxSize: serviceRules.upload.maxBytes,
    relativeLocation: true,
    namingFunction: () => `${sender.getStore()!.claimId}_${newSecret()}`,
    onIncomingRequest: async (request, id) => {
      if (request.method !== "POST" && request.method !== "OPTIONS" && !id.startsWith(`${sender.getStore()!.claimId}_`)) throw { status_code: 404, body: "There is no such upload." };
    },
    onUploadFinish: async (_request, upload) => {
      const { claimId, lang } = sender.getStore()!;
      const path = join(directory, upload.id);
      const added = await addDocument(house, { claimId, code: upload.metadata?.["dokumen"] ?? "", file: await readFile(path), uploadId: upload.id });
      await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
      if (!added.ok) throw { status_code: 422, body: refusalWords(added.refusal, lang) };
      return {};
    },
  });

  // The bytes go straight to the disk; Fastify does not read them.
  app.addContentTypeParser("application/offset+octet-stream", (_request, _payload, next) => next(null));
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const claimant = await claimantOf(house, request);
    if (!claimant) return reply.code(401).type("text/plain; charset=utf-8").send(refusalWords({ code: "SIGNED_OUT" }, request.lang));
    reply.hijack();
    reply.raw.setHeader("cache-control", "no-store");
    await sender.run({ claimId: claimant.claimId, lang: request.lang }, () => tus.handle(request.raw, reply.raw));
    return undefined;
  };
  const methods = ["POST", "HEAD", "PATCH", "DELETE", "OPTIONS"] as const;
  app.route({ method: [...methods], url: paths.uploads, handler: handle });
  app.route({ method: [...methods], url: `${paths.uploads}/:id`, exposeHeadRoute: false, handler: handle } as Parameters<typeof app.route>[0]);

  const sweep = setInterval(() => void sweepUploads(directory).catch(() => {}), 3_600_000);
  sweep.unref();
  app.addHook("onClose", async () => clearInterval(sweep));
};

/** Removes uploads that nobody came back for. */
async function sweepUploads(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const file = join(directory, name);
    if (Date.now() - (await stat(file)).mtimeMs > keepHours * 3_600_000) await rm(file, { force: true });
  }
}
