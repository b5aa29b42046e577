import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import {
  addDocument,
  decideAnew,
  employerEvidenceOf,
  findProof,
  getClaimForClaimant,
  type ClaimantClaim,
} from "../../../claims/index.ts";
import { ruleWords, serviceRulesOn } from "../../../entitlement/index.ts";
import { documentsOfClaim, findDocument, openDocument } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { oneFile } from "../../one-file.ts";
import { paths } from "../../paths.ts";
import { renderPage } from "../../ui/render.ts";
import { isByHeirs } from "../channel.ts";
import { papersOf } from "../claim/heirs/papers.ts";
import { needsClaimant, sideOf } from "../session.ts";
import { DocumentListPage, UploadPage } from "./document-pages.tsx";
import { refusalWords } from "./refusal-words.ts";

/** Whether the photo is not taken with the claimant's own phone: at a kiosk, or at the desk for somebody who has none. */
const isAtBranch = ({ kiosk }: FastifyRequest, { contact }: ClaimantClaim): boolean =>
  Boolean(kiosk) || (contact.phone === null && contact.email === null);

/** The documents of a claim: which, why, how a good one looks, and sending each, with or without JavaScript. */
export const documentPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addHook("preHandler", needsClaimant(house));

    /** The claim, the codes it asks for now, and what has been sent. */
    const read = async (request: FastifyRequest) => {
      const claim = await decideAnew(house, await getClaimForClaimant(house.db, house.keys, request.claimant!.claimId));
      // Of somebody who died nothing is told before the proof, not even which papers their file asks for.
      const mayName = isByHeirs(claim.answers.reason)
        ? papersOf(claim, (await findProof(house.db, claim.id)).proof)
        : null;
      const needed = (claim.decision?.documents ?? []).filter(({ code }) => mayName?.includes(code) ?? true);
      const asked =
        claim.status === "DRAFT"
          ? needed
          : claim.status === "CORRECTION"
            ? needed.filter(({ code }) =>
                claim.correction.some((item) => item.kind === "DOCUMENT" && item.code === code),
              )
            : [];
      const rule = ruleWords(house.law.book(), claim.decision?.policy, request.lang);
      const limits = serviceRulesOn(house.law.book(), house.clock.today()).upload;
      return { claim, rule, asked, limits, sent: await documentsOfClaim(house.db, claim.id) };
    };

    app.get(paths.claim.documents, async (request, reply) => {
      const { claim, rule, asked, sent } = await read(request);
      if (claim.status === "CORRECTION") return reply.redirect(paths.claim.correction, 303);
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      if (!claim.decision?.eligible || isByHeirs(claim.answers.reason)) return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <DocumentListPage
            lang={request.lang}
            rule={rule}
            claim={claim}
            needed={asked}
            sent={sent}
            evidence={await employerEvidenceOf(house.db, house.keys, claim)}
            helper={request.claimant!.helper !== null}
            now={house.clock.now()}
          />,
        ),
      );
    });

    app.get<{ Params: { code: string } }>(paths.claim.document(":code"), async (request, reply) => {
      const { claim, rule, asked, limits, sent } = await read(request);
      const need = asked.find(({ code }) => code === request.params.code);
      if (!need) return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <UploadPage
            lang={request.lang}
            rule={rule}
            claim={claim}
            need={need}
            sent={sent.find(({ code }) => code === need.code) ?? null}
            maxBytes={limits.maxBytes}
            atBranch={isAtBranch(request, claim)}
            error={null}
          />,
        ),
      );
    });

    app.post<{ Params: { code: string } }>(paths.claim.document(":code"), async (request, reply) => {
      const { claim, rule, asked, limits, sent } = await read(request);
      const need = asked.find(({ code }) => code === request.params.code);
      if (!need) return reply.redirect(paths.claim.next, 303);
      const again = (error: string): unknown =>
        html(reply, 422).send(
          renderPage(
            <UploadPage
              lang={request.lang}
              rule={rule}
              claim={claim}
              need={need}
              sent={sent.find(({ code }) => code === need.code) ?? null}
              maxBytes={limits.maxBytes}
              atBranch={isAtBranch(request, claim)}
              error={error}
            />,
          ),
        );
      const { file } = await oneFile(request);
      if (file === "TOO_LARGE") return again(refusalWords({ code: "TOO_LARGE", bytes: 0 }, request.lang, limits));
      if (file === "NONE") return again(refusalWords({ code: "NO_FILE" }, request.lang, limits));
      const added = await addDocument(house, {
        claimId: claim.id,
        code: need.code,
        file,
        uploadId: null,
        by: sideOf(request.claimant!),
      });
      if (!added.ok) return again(refusalWords(added.refusal, request.lang, limits));
      return reply.redirect(claim.status === "CORRECTION" ? paths.claim.correction : paths.claim.documents, 303);
    });

    // One's own picture, to see what was sent.
    app.get<{ Params: { id: string } }>("/klaim/berkas/:id", async (request, reply) => {
      const document = isId(request.params.id) ? await findDocument(house.db, request.params.id) : null;
      if (!document || document.claimId !== request.claimant!.claimId) return reply.callNotFound();
      return reply
        .type(document.mediaType)
        .header("cache-control", "private, no-store")
        .header("content-disposition", "inline")
        .send(await openDocument(house, document));
    });
  };
