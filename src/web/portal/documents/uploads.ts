import { join } from "node:path";
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import { beginUpload, noteUpload, type DocumentRefusal } from "../../../claims/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import { findDocumentOfUpload } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { done, refused } from "../../../platform/result.ts";
import { openPiecesDoor, type Sender } from "../../pieces-door.ts";
import { paths } from "../../paths.ts";
import { claimantOf } from "../session.ts";
import { finishUpload, uploadsOf } from "./finish-upload.ts";
import { refusalWords } from "./refusal-words.ts";

type Claimant = Sender & { readonly claimId: string };

/** Where claimants' documents come in pieces; only a signed-in claimant sends, and the claim is the session's. */
export const uploadsDoor =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const directory = join(house.config.dataDir, "uploads");
    const limits = () => serviceRulesOn(house.law.book(), house.clock.today()).upload;
    openPiecesDoor<Claimant, DocumentRefusal>(app, house, {
      url: paths.uploads,
      directory,
      mostBytes: () => limits().maxBytes,
      senderOf: async (request) => {
        const claimant = await claimantOf(house, request);
        if (!claimant || claimant.helper?.inForce === false) return null;
        return { prefix: uploadsOf(claimant), address: paths.uploads, claimId: claimant.claimId, lang: request.lang };
      },
      signedOut: (lang) => refusalWords({ code: "SIGNED_OUT" }, lang, limits()),
      ours: (lang) => refusalWords({ code: "OURS" }, lang, limits()),
      begin: async ({ claimId }, name, said) => {
        const code = said["dokumen"] ?? "";
        // What can be no document's code is not kept: it is counted for two years, and a person's words are not.
        if (!/^[A-Z][A-Z0-9_]{1,59}$/.test(code)) return refused({ code: "NOT_ASKED" });
        await beginUpload(house, { name, claimId, code });
        return done(said);
      },
      finish: (id, { dokumen }) => finishUpload(house, { id, directory, code: dokumen ?? "" }),
      refuse: async ({ lang }, name, refusal) => {
        await noteUpload(house, { name, how: "TOLD" });
        return refusalWords(refusal, lang, limits());
      },
      finished: async (name) => (await findDocumentOfUpload(house.db, name))?.bytes ?? null,
      givenUp: (name) => noteUpload(house, { name, how: "GIVEN_UP" }),
    });

    // The island says that its sender saw the trouble: what nobody saw is a failure in silence.
    app.post(`${paths.uploads}/:id/terlihat`, async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const claimant = await claimantOf(house, request);
      const { id } = request.params;
      if (!claimant || !id.startsWith(uploadsOf(claimant))) return reply.callNotFound();
      await noteUpload(house, { name: id, how: "TOLD" });
      return reply.code(204).send();
    });
  };
