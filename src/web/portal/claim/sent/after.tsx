import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { answerCorrection, listHeirs, withdrawClaim } from "../../../../claims/index.ts";
import { documentsOfClaim } from "../../../../evidence/index.ts";
import type { House } from "../../../../house.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { renderPage } from "../../../ui/render.ts";
import type { Lang } from "../../../ui/words.ts";
import { formOf } from "../../fields.ts";
import { needsClaimant } from "../../session.ts";
import { portalWords } from "../../words.ts";
import { claimOf, ruleOf } from "../claim-request.ts";
import { CorrectionPage, WithdrawPage } from "./after-pages.tsx";

/** What a claimant may still do with a claim that was sent: mend what was asked, or take it back. */
export const afterPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", needsClaimant(house));

    const isPartOrdered = async (claimId: string): Promise<boolean> =>
      (await listHeirs(house.db, house.keys, claimId)).some(({ fixedAt }) => fixedAt !== null);

    app.get(paths.claim.withdraw, async (request, reply) =>
      html(reply).send(
        renderPage(
          <WithdrawPage
            lang={request.lang}
            claim={await claimOf(house, request.claimant!.claimId)}
            partOrdered={await isPartOrdered(request.claimant!.claimId)}
            errors={{}}
          />,
        ),
      ),
    );
    app.post(paths.claim.withdraw, async (request, reply) => {
      const { claimId } = request.claimant!;
      if (formOf(request.body)["yakin"] !== "ya")
        return html(reply, 422).send(
          renderPage(
            <WithdrawPage
              lang={request.lang}
              claim={await claimOf(house, claimId)}
              partOrdered={await isPartOrdered(claimId)}
              errors={{ yakin: portalWords[request.lang].errors.withdraw }}
            />,
          ),
        );
      await withdrawClaim(house, claimId, "CLAIMANT");
      return reply.redirect(paths.claim.status, 303);
    });

    const correctionPage = async (
      lang: Lang,
      reply: FastifyReply,
      claimId: string,
      still: boolean,
    ): Promise<unknown> => {
      const claim = await claimOf(house, claimId);
      if (claim.status !== "CORRECTION") return reply.redirect(paths.claim.status, 303);
      return html(reply, still ? 422 : 200).send(
        renderPage(
          <CorrectionPage
            lang={lang}
            rule={ruleOf(house, claim, lang)}
            claim={claim}
            documents={await documentsOfClaim(house.db, claimId)}
            heirs={await listHeirs(house.db, house.keys, claimId)}
            still={still}
          />,
        ),
      );
    };
    app.get(paths.claim.correction, async (request, reply) =>
      correctionPage(request.lang, reply, request.claimant!.claimId, false),
    );
    app.post(paths.claim.correction, async (request, reply) => {
      const { claimId } = request.claimant!;
      const answered = await answerCorrection(house, claimId);
      if (!answered.ok && answered.refusal.code === "STILL_OPEN")
        return await correctionPage(request.lang, reply, claimId, true);
      return reply.redirect(paths.claim.status, 303);
    });
  };
