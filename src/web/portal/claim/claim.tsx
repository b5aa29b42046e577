import type { FastifyPluginAsync, FastifyInstance } from "fastify";
import {
  comingRuleOf,
  getClaimForClaimant,
  isLeaving,
  notYetAsComing,
  saveAnswers,
  type ClaimantClaim,
} from "../../../claims/index.ts";
import { findInvitation } from "../../../collectives/index.ts";
import { demandsOfClaim } from "../../../employers/index.ts";
import { ruleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { findConfirmedEnd } from "../../../members/index.ts";
import { banks, checkAccount } from "../../../payments/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { renderPage } from "../../ui/render.ts";
import { isByHeirs } from "../channel.ts";
import { isReason } from "../check/reason-choice.tsx";
import { formOf, maskName, parseAccount } from "../fields.ts";
import type { Session } from "../../../identity/index.ts";
import { isForHelpers, needsClaimant, sideOf } from "../session.ts";
import { portalWords } from "../words.ts";
import { BranchPage } from "./branch-page.tsx";
import { claimOf, codesThere, ruleOf, waitsForBranch } from "./claim-request.ts";
import { BankMismatchPage, BankPage, NotYetPage, ReasonPage } from "./question-pages.tsx";
import { isOpen } from "./left/left-page.tsx";
import { hasWorkQuestion, nextPage } from "./way.ts";
import { readStay, readWork, StayPage, WorkPage } from "./work-page.tsx";

/** The questions of a claim, one a page, each saved as it is answered; the way back is always open. */
export const claimPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addHook("preHandler", needsClaimant(house));

    /** Where a draft goes on as of today; nobody is led on to seven photos for a claim that cannot be sent. */
    const wayOn = async (claim: ClaimantClaim): Promise<string> => {
      const invited = claim.status === "DRAFT" ? await findInvitation(house.db, claim.id, house.clock.today()) : null;
      if (invited && !invited.joined) return paths.claim.collective;
      return nextPage(claim, claim.decision, (await codesThere(house, claim)).all, house.law.book());
    };

    app.get(paths.claim.next, async (request, reply) =>
      reply.redirect(await wayOn(await claimOf(house, request.claimant!.claimId)), 303),
    );

    /** Keeps answers, and where the draft goes on with them; where it is no draft any more, its status. */
    const saveAndGoOn = async (who: Session, answers: Parameters<typeof saveAnswers>[2]): Promise<string> => {
      const { claimId } = who;
      const saved = await saveAnswers(house, claimId, answers, sideOf(who));
      if (!saved.ok) return paths.claim.status;
      // Decided a moment ago: read as it stands.
      const next = await wayOn(await getClaimForClaimant(house.db, house.keys, claimId));
      return who.helper && !isForHelpers(next) ? paths.helping.home : next;
    };

    app.get(paths.claim.reason, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      return html(reply).send(
        renderPage(
          <ReasonPage
            lang={request.lang}
            claim={claim}
            helper={request.claimant!.helper !== null}
            value={claim.answers.reason}
            errors={{}}
          />,
        ),
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
              helper={request.claimant!.helper !== null}
              claim={await claimOf(house, claimId)}
              errors={{ alasan: portalWords[request.lang].errors.reason }}
            />,
          ),
        );
      return reply.redirect(await saveAndGoOn(request.claimant!, { reason }), 303);
    });

    app.get(paths.claim.work, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      if (claim.status !== "DRAFT" || !claim.answers.reason) return reply.redirect(paths.claim.next, 303);
      if (!hasWorkQuestion(claim.answers.reason)) return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <WorkPage
            lang={request.lang}
            rule={ruleOf(house, claim, request.lang)}
            claim={claim}
            form={{}}
            errors={{}}
          />,
        ),
      );
    });
    app.post(paths.claim.work, async (request, reply) => {
      const { claimId } = request.claimant!;
      const claim = await claimOf(house, claimId);
      if (claim.status !== "DRAFT" || !claim.answers.reason) return reply.redirect(paths.claim.next, 303);
      if (!hasWorkQuestion(claim.answers.reason)) return reply.redirect(paths.claim.next, 303);
      const form = formOf(request.body);
      const rule = ruleOf(house, claim, request.lang);
      const read = readWork(claim, form, rule, house.clock.today(), request.lang);
      if ("errors" in read)
        return html(reply, 422).send(
          renderPage(<WorkPage lang={request.lang} rule={rule} claim={claim} form={form} errors={read.errors} />),
        );
      return reply.redirect(await saveAndGoOn(request.claimant!, read.answers), 303);
    });

    /** The draft of somebody whom the work page does not ask how long they were here, and who claims for themselves; else null. */
    const draftThatMayStay = async (claimId: string) => {
      const claim = await claimOf(house, claimId);
      const { reason } = claim.answers;
      return claim.status === "DRAFT" && reason && reason !== "MENINGGAL" && !isLeaving(reason) ? claim : null;
    };
    app.get(paths.claim.stay, async (request, reply) => {
      const claim = await draftThatMayStay(request.claimant!.claimId);
      if (!claim) return reply.redirect(paths.claim.next, 303);
      const { lang } = request;
      const rule = ruleOf(house, claim, lang);
      return html(reply).send(renderPage(<StayPage {...{ lang, rule, claim, form: {}, errors: {} }} />));
    });
    app.post(paths.claim.stay, async (request, reply) => {
      const claim = await draftThatMayStay(request.claimant!.claimId);
      if (!claim) return reply.redirect(paths.claim.next, 303);
      const { lang } = request;
      const form = formOf(request.body);
      const read = readStay(form, lang);
      if ("answers" in read) return reply.redirect(await saveAndGoOn(request.claimant!, read.answers), 303);
      const { errors } = read;
      const rule = ruleOf(house, claim, lang);
      return html(reply, 422).send(renderPage(<StayPage {...{ lang, rule, claim, form, errors }} />));
    });

    app.get(paths.claim.branch, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      const { decision } = claim;
      if (!decision || (await wayOn(claim)) !== paths.claim.branch) return reply.redirect(paths.claim.next, 303);
      const rule = ruleWords(house.law.book(), decision.policy, request.lang);
      return html(reply).send(
        renderPage(
          <BranchPage
            lang={request.lang}
            rule={rule}
            claim={claim}
            decision={decision}
            sent={(await codesThere(house, claim)).all}
          />,
        ),
      );
    });

    app.get(paths.claim.notYet, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      const { decision } = claim;
      if (claim.status !== "DRAFT" || !decision || decision.eligible) return reply.redirect(paths.claim.next, 303);
      if (waitsForBranch(house, claim)) return reply.redirect(paths.claim.branch, 303);
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
            reported={(await findConfirmedEnd(house.db, house.keys, claim.memberId)) !== null}
            asked={(await demandsOfClaim(house.db, house.keys, claim.id)).filter(isOpen)}
            helper={request.claimant!.helper !== null}
          />,
        ),
      );
    });

    app.get(paths.claim.bank, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      if (claim.status !== "DRAFT" && claim.status !== "CORRECTION") return reply.redirect(paths.claim.status, 303);
      // Heirs have an account each, on pages of their own.
      if (isByHeirs(claim.answers.reason)) return reply.redirect(paths.claim.next, 303);
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
      const claim = await claimOf(house, claimId);
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
  };
