import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import {
  answerCorrection,
  comingRuleOf,
  decideAnew,
  getClaimForClaimant,
  notYetAsComing,
  saveAnswers,
  submitClaim,
  whatIsMissing,
  withdrawClaim,
  type ClaimantClaim,
} from "../../../claims/index.ts";
import { payBy, ruleWords, type RuleWords } from "../../../entitlement/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { banks, checkAccount } from "../../../payments/index.ts";
import { paths } from "../../paths.ts";
import { renderPage } from "../../ui/render.ts";
import { endsAtBranch, progressiveFrom } from "../channel.ts";
import { isPartialReason, isReason } from "../check/reason-choice.tsx";
import { maskName, formOf, parseAccount, type Form } from "../fields.ts";
import { needsClaimant } from "../session.ts";
import type { Lang } from "../../ui/words.ts";
import { portalWords } from "../words.ts";
import { AnswersPage } from "./answers-page.tsx";
import { declarationOf } from "./declare.ts";
import { BranchPage } from "./branch-page.tsx";
import { BankMismatchPage, BankPage, NotYetPage, ReasonPage } from "./question-pages.tsx";
import { reasonPageWords } from "./reason-words.ts";
import { hasWorkQuestion, nextPage } from "./way.ts";
import { readWork, WorkPage } from "./work-page.tsx";
import { CorrectionPage, WithdrawPage } from "./sent/after-pages.tsx";

const html = (reply: FastifyReply, code = 200): FastifyReply => reply.code(code).type("text/html; charset=utf-8");

/** The questions of a claim, one a page, each saved as it is answered; the way back is always open. */
export const claimPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addHook("preHandler", needsClaimant(house));
    const claimOf = async (claimId: string): Promise<ClaimantClaim> =>
      await decideAnew(house, await getClaimForClaimant(house.db, house.keys, claimId));
    const sentCodes = async (claimId: string): Promise<string[]> =>
      (await documentsOfClaim(house.db, claimId)).map(({ code }) => code);

    const ruleOf = ({ decision }: ClaimantClaim, lang: Lang): RuleWords =>
      ruleWords(house.law.book(), decision?.policy, lang);

    const atBranch = ({ decision, answers }: ClaimantClaim): boolean =>
      decision !== null &&
      answers.reason !== undefined &&
      endsAtBranch(house.law.book(), decision.policy, answers.reason);

    /** Where a draft goes on as of today; nobody is led on to seven photos for a claim that cannot be sent. */
    const wayOn = async (claimId: string): Promise<string> => {
      const claim = await claimOf(claimId);
      return nextPage(claim, claim.decision, await sentCodes(claimId), house.law.book());
    };

    app.get(paths.claim.next, async (request, reply) => reply.redirect(await wayOn(request.claimant!.claimId), 303));

    app.get(paths.claim.reason, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      return html(reply).send(
        renderPage(<ReasonPage lang={request.lang} claim={claim} value={claim.answers.reason} errors={{}} />),
      );
    });
    app.post(paths.claim.reason, async (request, reply) => {
      const { claimId } = request.claimant!;
      const reason = formOf(request.body)["alasan"];
      if (!isReason(reason))
        return html(reply, 422).send(
          renderPage(
            <ReasonPage
              lang={request.lang}
              claim={await claimOf(claimId)}
              errors={{ alasan: portalWords[request.lang].errors.reason }}
            />,
          ),
        );
      const saved = await saveAnswers(house, claimId, { reason });
      return reply.redirect(saved.ok ? await wayOn(claimId) : paths.claim.status, 303);
    });

    app.get(paths.claim.work, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      if (claim.status !== "DRAFT" || !claim.answers.reason) return reply.redirect(paths.claim.next, 303);
      if (!hasWorkQuestion(claim.answers.reason)) return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <WorkPage lang={request.lang} rule={ruleOf(claim, request.lang)} claim={claim} form={{}} errors={{}} />,
        ),
      );
    });
    app.post(paths.claim.work, async (request, reply) => {
      const { claimId } = request.claimant!;
      const claim = await claimOf(claimId);
      if (claim.status !== "DRAFT" || !claim.answers.reason) return reply.redirect(paths.claim.next, 303);
      if (!hasWorkQuestion(claim.answers.reason)) return reply.redirect(paths.claim.next, 303);
      const form = formOf(request.body);
      const rule = ruleOf(claim, request.lang);
      const read = readWork(claim, form, rule, house.clock.today(), request.lang);
      if ("errors" in read)
        return html(reply, 422).send(
          renderPage(<WorkPage lang={request.lang} rule={rule} claim={claim} form={form} errors={read.errors} />),
        );
      await saveAnswers(house, claimId, read.answers);
      return reply.redirect(await wayOn(claimId), 303);
    });

    app.get(paths.claim.branch, async (request, reply) => {
      const { claimId } = request.claimant!;
      const claim = await claimOf(claimId);
      const { decision } = claim;
      if (!decision || (await wayOn(claimId)) !== paths.claim.branch) return reply.redirect(paths.claim.next, 303);
      const rule = ruleWords(house.law.book(), decision.policy, request.lang);
      return html(reply).send(
        renderPage(<BranchPage lang={request.lang} rule={rule} claim={claim} decision={decision} />),
      );
    });

    app.get(paths.claim.notYet, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      const { decision } = claim;
      if (claim.status !== "DRAFT" || !decision || decision.eligible) return reply.redirect(paths.claim.next, 303);
      if (atBranch(claim)) return reply.redirect(paths.claim.branch, 303);
      const coming = await comingRuleOf(house, claim, request.lang);
      const told = notYetAsComing(decision, coming);
      return html(reply).send(
        renderPage(
          <NotYetPage
            lang={request.lang}
            rule={ruleWords(house.law.book(), told.policy, request.lang)}
            claim={claim}
            decision={told}
            coming={coming}
          />,
        ),
      );
    });

    app.get(paths.claim.bank, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      if (claim.status !== "DRAFT" && claim.status !== "CORRECTION") return reply.redirect(paths.claim.status, 303);
      if (claim.status === "DRAFT" && (!claim.decision?.eligible || atBranch(claim)))
        return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <BankPage
            lang={request.lang}
            claim={claim}
            form={{ bank: claim.bank?.bankCode, rekening: claim.bank?.account }}
            errors={{}}
          />,
        ),
      );
    });
    app.post(paths.claim.bank, async (request, reply) => {
      const { claimId } = request.claimant!;
      const claim = await claimOf(claimId);
      const form = formOf(request.body);
      const words = portalWords[request.lang].errors;
      const errors: Record<string, string> = {};
      const bank = banks.find(({ code }) => code === form["bank"]);
      const account = parseAccount(form["rekening"]);
      if (!bank) errors["bank"] = words.bank;
      if (!account) errors["rekening"] = words.account;
      const again = (found: Record<string, string>) =>
        html(reply, 422).send(renderPage(<BankPage lang={request.lang} claim={claim} form={form} errors={found} />));
      if (!bank || !account) return again(errors);
      const checked = await checkAccount(house, {
        claimId,
        name: claim.person.name,
        bankCode: bank.code,
        account,
        anyway: form["tetap"] === "ya",
      });
      if (checked.ok) return reply.redirect(paths.claim.next, 303);
      if (checked.refusal.code === "NO_SUCH_ACCOUNT") return again({ rekening: words.noAccount });
      if (checked.refusal.code === "MISMATCH")
        return html(reply, 422).send(
          renderPage(<BankMismatchPage lang={request.lang} holder={maskName(checked.refusal.holder)} form={form} />),
        );
      return reply.redirect(paths.claim.status, 303);
    });

    /** What whoever takes a part must have been told of later taxes; the years count from the one in which it is paid. */
    const laterTax = ({ answers, decision }: ClaimantClaim, lang: Lang): string | null => {
      if (!answers.reason || !isPartialReason(answers.reason) || !decision) return null;
      const book = house.law.book();
      const paidOn = payBy(house.clock.today(), book).on;
      return reasonPageWords[lang].consent(progressiveFrom(book, decision.policy, paidOn));
    };

    const answersPage = async (
      request: { lang: "id" | "en" },
      reply: FastifyReply,
      claimId: string,
      errors: Record<string, string>,
      form: Form = {},
    ): Promise<unknown> => {
      const claim = await claimOf(claimId);
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      if (!claim.decision?.eligible || atBranch(claim)) return reply.redirect(paths.claim.next, 303);
      const rule = ruleOf(claim, request.lang);
      const sent = await sentCodes(claimId);
      const missing = whatIsMissing({
        answers: claim.answers,
        bank: claim.bank !== null,
        decision: claim.decision,
        documents: sent,
      });
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        renderPage(
          <AnswersPage
            lang={request.lang}
            rule={rule}
            claim={claim}
            declared={declarationOf(claim, rule, sent, request.lang)}
            missing={missing}
            coming={await comingRuleOf(house, claim, request.lang)}
            consent={laterTax(claim, request.lang)}
            form={form}
            errors={errors}
          />,
        ),
      );
    };
    app.get(paths.claim.answers, async (request, reply) => answersPage(request, reply, request.claimant!.claimId, {}));
    app.post(paths.claim.answers, async (request, reply) => {
      const { claimId } = request.claimant!;
      const form = formOf(request.body);
      const claim = await claimOf(claimId);
      const consent = laterTax(claim, request.lang);
      const errors = {
        ...(consent !== null && form["pajak"] !== "ya" && { pajak: reasonPageWords[request.lang].consentError }),
        ...(form["benar"] !== "ya" && { benar: portalWords[request.lang].errors.declare }),
      };
      if (Object.keys(errors).length > 0) return await answersPage(request, reply, claimId, errors, form);
      const declared = declarationOf(claim, ruleOf(claim, request.lang), await sentCodes(claimId), request.lang);
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

    app.get(paths.claim.withdraw, async (request, reply) =>
      html(reply).send(
        renderPage(<WithdrawPage lang={request.lang} claim={await claimOf(request.claimant!.claimId)} errors={{}} />),
      ),
    );
    app.post(paths.claim.withdraw, async (request, reply) => {
      const { claimId } = request.claimant!;
      if (formOf(request.body)["yakin"] !== "ya")
        return html(reply, 422).send(
          renderPage(
            <WithdrawPage
              lang={request.lang}
              claim={await claimOf(claimId)}
              errors={{ yakin: portalWords[request.lang].errors.withdraw }}
            />,
          ),
        );
      await withdrawClaim(house, claimId, "CLAIMANT");
      return reply.redirect(paths.claim.status, 303);
    });

    const correctionPage = async (
      lang: "id" | "en",
      reply: FastifyReply,
      claimId: string,
      still: boolean,
    ): Promise<unknown> => {
      const claim = await claimOf(claimId);
      if (claim.status !== "CORRECTION") return reply.redirect(paths.claim.status, 303);
      return html(reply, still ? 422 : 200).send(
        renderPage(
          <CorrectionPage
            lang={lang}
            rule={ruleOf(claim, lang)}
            claim={claim}
            documents={await documentsOfClaim(house.db, claimId)}
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
