import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { comingRuleOf, saveAnswers, submitClaim, whatIsMissing, type ClaimantClaim } from "../../../claims/index.ts";
import { payBy } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { renderPage } from "../../ui/render.ts";
import type { Lang } from "../../ui/words.ts";
import { progressiveFrom } from "../channel.ts";
import { isPartialReason } from "../check/reason-choice.tsx";
import { formOf, type Form } from "../fields.ts";
import { needsClaimant } from "../session.ts";
import { portalWords } from "../words.ts";
import { AnswersPage } from "./answers-page.tsx";
import { claimOf, codesThere, ruleOf, waitsForBranch } from "./claim-request.ts";
import { declarationOf } from "./declare.ts";
import { reasonPageWords } from "./reason-words.ts";

/** All answers at once: read again, declared true, sent. */
export const answerPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", needsClaimant(house));

    /** What whoever takes a part must have been told of later taxes; the years count from the one in which it is paid. */
    const laterTax = ({ answers, decision }: ClaimantClaim, lang: Lang): string | null => {
      if (!answers.reason || !isPartialReason(answers.reason) || !decision) return null;
      const book = house.law.book();
      const paidOn = payBy(house.clock.today(), book).on;
      return reasonPageWords[lang].consent(progressiveFrom(book, decision.policy, paidOn));
    };

    const answersPage = async (
      request: { lang: Lang },
      reply: FastifyReply,
      claim: ClaimantClaim,
      errors: Record<string, string>,
      form: Form = {},
    ): Promise<unknown> => {
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      if (!claim.decision?.eligible || waitsForBranch(house, claim)) return reply.redirect(paths.claim.next, 303);
      const rule = ruleOf(house, claim, request.lang);
      const there = await codesThere(house, claim);
      const missing = whatIsMissing({
        answers: claim.answers,
        bank: claim.bank !== null,
        decision: claim.decision,
        documents: there.all,
      });
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        renderPage(
          <AnswersPage
            lang={request.lang}
            rule={rule}
            claim={claim}
            declared={declarationOf(claim, rule, there, request.lang)}
            missing={missing}
            coming={await comingRuleOf(house, claim, request.lang)}
            consent={laterTax(claim, request.lang)}
            form={form}
            errors={errors}
          />,
        ),
      );
    };
    app.get(paths.claim.answers, async (request, reply) =>
      answersPage(request, reply, await claimOf(house, request.claimant!.claimId), {}),
    );
    app.post(paths.claim.answers, async (request, reply) => {
      const { claimId } = request.claimant!;
      const form = formOf(request.body);
      const claim = await claimOf(house, claimId);
      const consent = laterTax(claim, request.lang);
      const errors = {
        ...(consent !== null && form["pajak"] !== "ya" && { pajak: reasonPageWords[request.lang].consentError }),
        ...(form["benar"] !== "ya" && { benar: portalWords[request.lang].errors.declare }),
      };
      if (Object.keys(errors).length > 0) return await answersPage(request, reply, claim, errors, form);
      const declared = declarationOf(
        claim,
        ruleOf(house, claim, request.lang),
        await codesThere(house, claim),
        request.lang,
      );
      const submitted = await submitClaim(house, {
        claimId,
        declared: consent === null ? declared : { ...declared, consents: [consent] },
      });
      if (submitted.ok) return reply.redirect(paths.claim.time, 303);
      // What the registry or the rule says has changed since: the page that tells it must find it so.
      if (submitted.refusal.code === "NOT_ELIGIBLE") await saveAnswers(house, claimId, {});
      if (submitted.refusal.code === "INCOMPLETE") return reply.redirect(paths.claim.answers, 303);
      if (submitted.refusal.code === "AT_BRANCH") return reply.redirect(paths.claim.branch, 303);
      return reply.redirect(submitted.refusal.code === "NOT_ELIGIBLE" ? paths.claim.notYet : paths.claim.status, 303);
    });
  };
