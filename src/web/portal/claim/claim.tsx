import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import {
  answerCorrection,
  getClaimForClaimant,
  saveAnswers,
  submitClaim,
  whatIsMissing,
  withdrawClaim,
  type ClaimantClaim,
} from "../../../claims/index.ts";
import { ruleWords, type RuleWords } from "../../../entitlement/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { banks, checkAccount } from "../../../payments/index.ts";
import { paths } from "../../paths.ts";
import { renderPage } from "../../ui/render.ts";
import { maskName, formOf, parseAccount, parseDate } from "../fields.ts";
import { needsClaimant } from "../session.ts";
import type { Lang } from "../../ui/words.ts";
import { portalWords } from "../words.ts";
import { AnswersPage } from "./answers-page.tsx";
import { declarationOf } from "./declare.ts";
import { BankMismatchPage, BankPage, NotYetPage, ReasonPage, WorkPage } from "./question-pages.tsx";
import { CorrectionPage, WithdrawPage } from "./after-pages.tsx";

const html = (reply: FastifyReply, code = 200): FastifyReply => reply.code(code).type("text/html; charset=utf-8");
const reasons = ["RESIGN", "PHK", "PENSIUN_56"] as const;

/** The page on which a draft goes on: the first question that has no answer yet. */
export function nextPage(claim: ClaimantClaim, documents: readonly string[]): string {
  if (claim.status === "CORRECTION") return paths.claim.correction;
  if (claim.status !== "DRAFT") return paths.claim.status;
  const [first] = whatIsMissing({
    answers: claim.answers,
    bank: claim.bank !== null,
    decision: claim.decision,
    documents,
  });
  if (!first) return paths.claim.answers;
  if (first.kind === "QUESTION") return first.code === "reason" ? paths.claim.reason : paths.claim.work;
  return first.kind === "BANK" ? paths.claim.bank : paths.claim.documents;
}

/** The questions of a claim, one a page, each saved as it is answered; the way back is always open. */
export const claimPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addHook("preHandler", needsClaimant(house));
    const claimOf = (claimId: string): Promise<ClaimantClaim> => getClaimForClaimant(house.db, house.keys, claimId);
    const sentCodes = async (claimId: string): Promise<string[]> =>
      (await documentsOfClaim(house.db, claimId)).map(({ code }) => code);

    const ruleOf = ({ decision }: ClaimantClaim, lang: Lang): RuleWords =>
      ruleWords(house.law.book(), decision?.policy, lang);

    /** A "not yet" is asked again whenever it is met: its day may have come since. */
    const decidedToday = async (claim: ClaimantClaim): Promise<ClaimantClaim["decision"]> => {
      if (claim.status !== "DRAFT" || !claim.decision || claim.decision.eligible) return claim.decision;
      const asked = await saveAnswers(house, claim.id, {});
      return asked.ok ? asked.value.decision : claim.decision;
    };

    app.get(paths.claim.next, async (request, reply) => {
      const { claimId } = request.claimant!;
      const claim = await claimOf(claimId);
      const next = nextPage(claim, await sentCodes(claimId));
      const asks = next === paths.claim.reason || next === paths.claim.work;
      // Nobody is led on to a bank account and seven photos for a claim that cannot be sent.
      if (claim.status === "DRAFT" && !asks && !(await decidedToday(claim))?.eligible)
        return reply.redirect(paths.claim.notYet, 303);
      return reply.redirect(next, 303);
    });

    app.get(paths.claim.reason, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      return html(reply).send(
        renderPage(<ReasonPage lang={request.lang} claim={claim} value={claim.answers.reason} errors={{}} />),
      );
    });
    app.post(paths.claim.reason, async (request, reply) => {
      const { claimId } = request.claimant!;
      const reason = reasons.find((each) => each === formOf(request.body)["alasan"]);
      if (!reason)
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
      if (!saved.ok) return reply.redirect(paths.claim.status, 303);
      const { decision } = saved.value;
      const unmet = decision?.conditions.filter(({ met }) => !met).map(({ code }) => code) ?? [];
      // Who still works is told so, and is not asked for a letter that cannot be there yet.
      const letterUnknown = reason === "RESIGN" && unmet.includes("EMPLOYER_LETTER") && !unmet.includes("NOT_WORKING");
      if (reason === "PHK" || letterUnknown) return reply.redirect(paths.claim.work, 303);
      return reply.redirect(decision?.eligible ? paths.claim.next : paths.claim.notYet, 303);
    });

    app.get(paths.claim.work, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      if (claim.status !== "DRAFT" || !claim.answers.reason) return reply.redirect(paths.claim.next, 303);
      if (claim.answers.reason === "PENSIUN_56") return reply.redirect(paths.claim.bank, 303);
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
      const form = formOf(request.body);
      const words = portalWords[request.lang].errors;
      const again = (errors: Record<string, string>) =>
        html(reply, 422).send(
          renderPage(
            <WorkPage
              lang={request.lang}
              rule={ruleOf(claim, request.lang)}
              claim={claim}
              form={form}
              errors={errors}
            />,
          ),
        );
      if (claim.answers.reason === "RESIGN") {
        const date = parseDate(form, "surat");
        if ("trouble" in date) return again({ surat: words.date[date.trouble] });
        if (date.day > house.clock.today()) return again({ surat: words.future });
        const saved = await saveAnswers(house, claimId, { letterDate: date.day });
        return reply.redirect(saved.ok && !saved.value.decision?.eligible ? paths.claim.notYet : paths.claim.next, 303);
      }
      const proof = ruleOf(claim, request.lang).phkProofs.find(({ code }) => code === form["bukti"]);
      if (!proof) return again({ bukti: words.proof });
      const saved = await saveAnswers(house, claimId, { phkProof: proof.code });
      return reply.redirect(saved.ok && !saved.value.decision?.eligible ? paths.claim.notYet : paths.claim.next, 303);
    });

    app.get(paths.claim.notYet, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      const decision = await decidedToday(claim);
      if (claim.status !== "DRAFT" || !decision || decision.eligible) return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <NotYetPage
            lang={request.lang}
            rule={ruleWords(house.law.book(), decision.policy, request.lang)}
            claim={claim}
            decision={decision}
          />,
        ),
      );
    });

    app.get(paths.claim.bank, async (request, reply) => {
      const claim = await claimOf(request.claimant!.claimId);
      if (claim.status !== "DRAFT" && claim.status !== "CORRECTION") return reply.redirect(paths.claim.status, 303);
      if (claim.status === "DRAFT" && !claim.decision?.eligible) return reply.redirect(paths.claim.next, 303);
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

    const answersPage = async (
      request: { lang: "id" | "en" },
      reply: FastifyReply,
      claimId: string,
      errors: Record<string, string>,
    ): Promise<unknown> => {
      const claim = await claimOf(claimId);
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      if (!claim.decision?.eligible) return reply.redirect(paths.claim.next, 303);
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
            errors={errors}
          />,
        ),
      );
    };
    app.get(paths.claim.answers, async (request, reply) => answersPage(request, reply, request.claimant!.claimId, {}));
    app.post(paths.claim.answers, async (request, reply) => {
      const { claimId } = request.claimant!;
      if (formOf(request.body)["benar"] !== "ya")
        return await answersPage(request, reply, claimId, { benar: portalWords[request.lang].errors.declare });
      const claim = await claimOf(claimId);
      const submitted = await submitClaim(house, {
        claimId,
        declared: declarationOf(claim, ruleOf(claim, request.lang), await sentCodes(claimId), request.lang),
      });
      if (submitted.ok) return reply.redirect(paths.claim.time, 303);
      if (submitted.refusal.code === "INCOMPLETE") return reply.redirect(paths.claim.answers, 303);
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
