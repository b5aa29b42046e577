import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { factsOfClaim } from "../../../audit/index.ts";
import { getClaimForClaimant } from "../../../claims/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import {
  canBeHelped,
  giveConsent,
  helpersOfClaim,
  isInForce,
  requestCode,
  revokeHelper,
} from "../../../identity/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import type { Errors } from "../../ui/form-field.tsx";
import { renderPage } from "../../ui/render.ts";
import { ruleOf } from "../claim/claim-request.ts";
import { formOf, maskContact, type Form } from "../fields.ts";
import { needsClaimant } from "../session.ts";
import { portalWords } from "../words.ts";
import { ConsentPage, HelpCodePage } from "./consent-pages.tsx";
import { helperActs } from "./helper-acts.ts";
import { helpingWords } from "./helping-words.ts";
import { readHelper } from "./read-helper.ts";

type Asked = { Querystring: { permintaan?: string } };

/** The claimant lets somebody of the family help, sees what they did, and ends it. */
export const consentPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", needsClaimant(house));

    const show = async (request: FastifyRequest, reply: FastifyReply, form: Form, errors: Errors, status = 422) => {
      const { claimId } = request.claimant!;
      const [claim, helpers, facts] = await Promise.all([
        getClaimForClaimant(house.db, house.keys, claimId),
        helpersOfClaim(house.db, house.keys, claimId),
        factsOfClaim(house.db, claimId),
      ]);
      const now = helpers.find((each) => isInForce(each, house.clock.now())) ?? null;
      const { lang } = request;
      return html(reply, Object.keys(errors).length > 0 ? status : 200).send(
        renderPage(
          <ConsentPage
            lang={lang}
            claim={claim}
            now={now}
            past={helpers.filter(({ id }) => id !== now?.id)}
            acts={helperActs(lang, ruleOf(house, claim, lang), claim.office.zone, facts, helpers)}
            open={canBeHelped(claim.status)}
            days={serviceRulesOn(house.law.book(), house.clock.today()).helping.consentDays}
            form={form}
            errors={errors}
          />,
        ),
      );
    };

    app.get(paths.claim.helper, async (request, reply) => show(request, reply, {}, {}));

    app.post(paths.claim.helper, async (request, reply) => {
      const form = formOf(request.body);
      const words = helpingWords[request.lang].errors;
      const read = readHelper(form, request.lang);
      if ("errors" in read) return await show(request, reply, form, read.errors);
      const claim = await getClaimForClaimant(house.db, house.keys, request.claimant!.claimId);
      if (!canBeHelped(claim.status)) return await show(request, reply, form, { nama: words.closed }, 409);
      if (claim.contact.phone === read.helper.phone) return await show(request, reply, form, { hp: words.own });
      const asked = await requestCode(house, {
        purpose: "CONSENT",
        claimId: claim.id,
        claimCode: claim.code,
        contact: claim.contact,
        helper: read.helper,
        lang: request.lang,
        device: request.device,
        address: request.ip,
      });
      if (!asked.ok) return await show(request, reply, form, { nama: words.tooMany }, 429);
      return reply.redirect(`${paths.claim.helperCode}?permintaan=${asked.value.challengeId}`, 303);
    });

    const codePage = async (request: FastifyRequest, reply: FastifyReply, error: string | null): Promise<unknown> => {
      const { permintaan } = request.query as Asked["Querystring"];
      const { contact } = await getClaimForClaimant(house.db, house.keys, request.claimant!.claimId);
      const words = helpingWords[request.lang];
      return html(reply, error ? 422 : 200).send(
        renderPage(
          <HelpCodePage
            lang={request.lang}
            label={words.code}
            sent={words.codeSent(maskContact(contact))}
            action={`${paths.claim.helperCode}?permintaan=${permintaan}`}
            button={words.allow}
            back={paths.claim.helper}
            error={error}
          />,
        ),
      );
    };
    app.get<Asked>(paths.claim.helperCode, async (request, reply) =>
      isId(request.query.permintaan) ? await codePage(request, reply, null) : reply.redirect(paths.claim.helper, 303),
    );
    app.post<Asked>(paths.claim.helperCode, async (request, reply) => {
      const challengeId = request.query.permintaan;
      if (!isId(challengeId)) return reply.redirect(paths.claim.helper, 303);
      const words = helpingWords[request.lang].errors;
      const code = (formOf(request.body)["kode"] ?? "").replace(/\D/g, "");
      if (code.length !== 6) return await codePage(request, reply, words.code);
      const given = await giveConsent(house, {
        claimId: request.claimant!.claimId,
        challengeId,
        code,
        device: request.device,
      });
      if (given.ok) return reply.redirect(paths.claim.helper, 303);
      const { refusal } = given;
      const start = portalWords[request.lang].errors;
      if (refusal.code === "CLAIM_CLOSED") return await codePage(request, reply, words.closed);
      if (refusal.code === "OWN_PHONE") return await codePage(request, reply, words.own);
      return await codePage(
        request,
        reply,
        refusal.code === "WRONG_CODE" ? start.wrongCode(refusal.triesLeft) : start.codeEnded,
      );
    });

    app.post(paths.claim.helperEnd, async (request, reply) => {
      await revokeHelper(house, request.claimant!.claimId);
      return reply.redirect(paths.claim.helper, 303);
    });
  };
