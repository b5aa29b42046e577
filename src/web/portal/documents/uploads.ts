import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { beginUpload, noteUpload } from "../../../claims/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import { findDocumentOfUpload } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { newSecret } from "../../../platform/ids.ts";
import { paths } from "../../paths.ts";
import { claimantOf } from "../session.ts";
import { finishUpload, uploadsOf } from "./finish-upload.ts";
import { refusalWords } from "./refusal-words.ts";
import { sweepUploads } from "./sweep-uploads.ts";

/** `name`: how the names of their uploads begin. */
type Sender = { readonly name: string; readonly claimId: string; readonly lang: "id" | "en" };

/**
 * The door for uploads that survive a lost network and a closed browser: tus 1.0.0. Only a signed-in claimant comes in;
 * the claim is the session's, never the request's, and stands at the head of the upload's name, so that another's upload
 * is simply not there. Several web processes may share the folder: an upload is one file written at the place its sender
 * names, so two that write the same piece write the same bytes, and the document's row is kept once.
 */
export const uploadsDoor =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const directory = join(house.config.dataDir, "uploads");
    mkdirSync(directory, { recursive: true });
    const store = new FileStore({ directory });
    const sender = new AsyncLocalStorage<Sender>();
    // Names of our making only: what somebody else writes there could walk out of the folder.
    const isOwn = (id: string): boolean => /^[\w-]+$/.test(id) && id.startsWith(sender.getStore()!.name);
    const limits = () => serviceRulesOn(house.law.book(), house.clock.today()).upload;
    const tus = new Server({
      path: paths.uploads,
      datastore: store,
      maxSize: () => limits().maxBytes,
      relativeLocation: true,
      // Who comes back after a lost network does not wait long for the connection that died with it.
      lockDrainTimeout: 500,
      namingFunction: () => `${sender.getStore()!.name}${newSecret()}`,
      onIncomingRequest: async (request, id) => {
        if (request.method !== "POST" && request.method !== "OPTIONS" && !isOwn(id))
          throw { status_code: 404, body: "There is no such upload." };
      },
      onUploadCreate: async (_request, { id, metadata }) => {
        await beginUpload(house, { name: id, claimId: sender.getStore()!.claimId, code: metadata?.["dokumen"] ?? "" });
        return {};
      },
      onUploadFinish: async (_request, { id, metadata }) => {
        const finished = await finishUpload(house, { id, directory, code: metadata?.["dokumen"] ?? "" });
        if (!finished.ok) await noteUpload(house, { name: id, how: "TOLD" });
        if (!finished.ok)
          throw { status_code: 422, body: refusalWords(finished.refusal, sender.getStore()!.lang, limits()) };
        return {};
      },
    });

    /**
     * How much is here, said when nobody writes any more. That all of it is here is said only when its document is in the claim:
     * who hears it goes on, and must find there what was sent. The last answer may have been lost, or the last byte just have come.
     */
    const howMuch = async (id: string, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const answer = await tus.handleWeb(
        new Request(`http://${request.host}${request.url}`, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } }),
      );
      const upload = answer.ok ? await store.getUpload(id).catch(() => null) : null;
      if (upload && upload.offset !== upload.size)
        return reply.code(answer.status).headers(Object.fromEntries(answer.headers)).send();
      if (upload) await finishUpload(house, { id, directory, code: upload.metadata?.["dokumen"] ?? "" });
      const kept = await findDocumentOfUpload(house.db, id);
      if (!kept) return reply.code(404).send();
      return reply
        .headers({
          "cache-control": "no-store",
          "tus-resumable": "1.0.0",
          "upload-offset": kept.bytes,
          "upload-length": kept.bytes,
        })
        .send();
    };

    // The bytes go straight to the disk; Fastify does not read them.
    app.addContentTypeParser("application/offset+octet-stream", (_request, _payload, next) => next(null));
    const handle = async (
      request: FastifyRequest<{ Params: { id?: string } }>,
      reply: FastifyReply,
    ): Promise<unknown> => {
      const claimant = await claimantOf(house, request);
      if (!claimant || claimant.helper?.inForce === false)
        return reply
          .code(401)
          .type("text/plain; charset=utf-8")
          .send(refusalWords({ code: "SIGNED_OUT" }, request.lang, limits()));
      return sender.run({ name: uploadsOf(claimant), claimId: claimant.claimId, lang: request.lang }, async () => {
        const { id } = request.params;
        if (request.method === "HEAD" && id && isOwn(id)) return howMuch(id, request, reply);
        reply.hijack();
        reply.raw.setHeader("cache-control", "no-store");
        await tus.handle(request.raw, reply.raw);
        return undefined;
      });
    };
    const methods = ["POST", "HEAD", "PATCH", "DELETE", "OPTIONS"] as const;
    app.route({ method: [...methods], url: paths.uploads, handler: handle });
    app.route({
      method: [...methods],
      url: `${paths.uploads}/:id`,
      exposeHeadRoute: false,
      handler: handle,
    } as Parameters<typeof app.route>[0]);

    // The island says that its sender saw the trouble: what nobody saw is a failure in silence.
    app.post(`${paths.uploads}/:id/terlihat`, async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const claimant = await claimantOf(house, request);
      const { id } = request.params;
      if (!claimant || !id.startsWith(uploadsOf(claimant))) return reply.callNotFound();
      await noteUpload(house, { name: id, how: "TOLD" });
      return reply.code(204).send();
    });

    const sweep = (): void =>
      void sweepUploads(house, directory, store).catch((error: unknown) =>
        house.log("warn", "uploads not swept", { error: String(error) }),
      );
    const beat = setInterval(sweep, 3_600_000);
    beat.unref();
    app.addHook("onReady", async () => sweep());
    app.addHook("onClose", async () => clearInterval(beat));
  };
