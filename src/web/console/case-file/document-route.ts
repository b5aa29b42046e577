import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { may } from "../../../access/index.ts";
import { isReviewing } from "../../../casework/index.ts";
import { findClaimStanding } from "../../../claims/index.ts";
import { findDocument, openDocument } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { isInterviewing } from "../../../interviews/index.ts";
import { recordLook } from "../../../platform/facts.ts";
import { isId } from "../../../platform/ids.ts";
import { actorOf, staffOf } from "../request.ts";

/** A document's bytes for an officer who may see the claim; each opening is on record, for the claimant to see. */
export const documentRoute =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.get<{ Params: { id: string } }>("/berkas/:id", async (request, reply) => {
      const staff = staffOf(request);
      const document = isId(request.params.id) ? await findDocument(house.db, request.params.id) : null;
      const claim = document && (await findClaimStanding(house.db, document.claimId));
      if (!document || !claim) return reply.callNotFound();
      // A claimant may be interviewed at another office than the claim's: its officer sees the papers as long as
      // that lasts. So does the reviewer of a drawn claim.
      const allowed =
        may(staff, "open-document", { officeId: claim.officeId }) ||
        (may(staff, "hold-interview", { officeId: staff.officeId }) &&
          (await isInterviewing(house.db, staff.id, claim.claimId))) ||
        (may(staff, "review-sample") && (await isReviewing(house.db, staff.id, claim.claimId)));
      if (!allowed) return reply.callNotFound();
      const bytes = await openDocument(house, document);
      await recordLook(house.db, {
        type: "DocumentOpened",
        actor: actorOf(staff),
        at: house.clock.now(),
        claimId: document.claimId,
        subject: document.id,
        data: { code: document.code },
      });
      return (
        reply
          .type(document.mediaType)
          .header("cache-control", "private, no-store")
          .header("content-disposition", "inline")
          // The browser's own PDF viewer needs styles of its own; nothing else runs here.
          .header(
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; plugin-types application/pdf; frame-ancestors 'self'",
          )
          .send(bytes)
      );
    });
  };
