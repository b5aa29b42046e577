import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import {
  findProof,
  holderOf,
  listHeirs,
  removeHeir,
  saveHeir,
  type ClaimantClaim,
  type Heir,
  type HeirRefusal,
  whatHeirsLack,
} from "../../../../claims/index.ts";
import { guardianUnder } from "../../../../entitlement/index.ts";
import type { House } from "../../../../house.ts";
import { banks, checkAccount } from "../../../../payments/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { renderPage } from "../../../ui/render.ts";
import type { Lang } from "../../../ui/words.ts";
import { relationsOf } from "../../check/check-case.ts";
import { formOf, parseAccount, type Form } from "../../fields.ts";
import { needsClaimant } from "../../session.ts";
import { portalWords } from "../../words.ts";
import { claimOf, codesThere, ruleOf } from "../claim-request.ts";
import { HeirBankPage, HeirPage } from "./heir-page.tsx";
import { heirWords } from "./heir-words.ts";
import { HeirsPage } from "./heirs-page.tsx";
import { papersOf } from "./papers.ts";
import { readHeir } from "./read-heir.ts";

type HeirRequest = FastifyRequest<{ Params: { place: string } }>;

const placeOf = (typed: string): number | null => (/^[1-9]\d?$/.test(typed) ? Number(typed) : null);

function refusalWords(refusal: HeirRefusal, lang: Lang): Record<string, string> {
  const { errors } = heirWords[lang];
  if (refusal.code === "NAMED_TWICE") return { nik: errors.twice };
  if (refusal.code === "TOO_MANY") return { nama: errors.many };
  return refusal.code === "NO_SHARE" ? { pembilang: errors.share } : { nama: errors.stands };
}

/** A claim by heirs, up to the day on which they come to the branch; and the account that the bank refused. */
export const heirPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", needsClaimant(house));

    /** The claim with its heirs where they are asked for now; null where it is another claim, or stands. */
    const read = async (request: FastifyRequest): Promise<{ claim: ClaimantClaim; heirs: readonly Heir[] } | null> => {
      const claim = await claimOf(house, request.claimant!.claimId);
      if (claim.answers.reason !== "MENINGGAL" || !["DRAFT", "CORRECTION"].includes(claim.status)) return null;
      return { claim, heirs: await listHeirs(house.db, house.keys, claim.id) };
    };
    const away = async (reply: FastifyReply): Promise<unknown> => reply.redirect(paths.claim.next, 303);
    const adultAt = ({ decision }: ClaimantClaim): number => guardianUnder(house.law.book(), decision?.policy ?? "");

    app.get(paths.claim.heirs, async (request, reply) => {
      const open = await read(request);
      if (open?.claim.status !== "DRAFT") return await away(reply);
      const { claim, heirs } = open;
      const proof = await findProof(house.db, claim.id);
      return html(reply).send(
        renderPage(
          <HeirsPage
            lang={request.lang}
            rule={ruleOf(house, claim, request.lang)}
            claim={claim}
            heirs={heirs}
            proof={proof}
            papers={papersOf(claim, proof.proof)}
            sent={(await codesThere(house, claim)).sent}
            today={house.clock.today()}
            adultAt={adultAt(claim)}
          />,
        ),
      );
    });

    const heirPage = (
      { lang }: FastifyRequest,
      reply: FastifyReply,
      { claim, heirs }: { claim: ClaimantClaim; heirs: readonly Heir[] },
      heir: Heir | null,
      errors: Record<string, string> = {},
      form: Form = {},
    ): unknown =>
      html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        renderPage(
          <HeirPage
            lang={lang}
            rule={ruleOf(house, claim, lang)}
            claim={claim}
            heirs={heirs}
            heir={heir}
            relations={relationsOf(house.law.book(), house.clock.today())}
            adultAt={adultAt(claim)}
            form={form}
            errors={errors}
          />,
        ),
      );
    /** The heir whom an address means: one on the claim, another one (null), or nobody (undefined). */
    const meant = (heirs: readonly Heir[], typed: string): Heir | null | undefined =>
      typed === "baru" ? null : heirs.find(({ place }) => place === placeOf(typed));

    app.get(paths.claim.heir(":place"), async (request: HeirRequest, reply) => {
      const open = await read(request);
      const heir = open && meant(open.heirs, request.params.place);
      if (!open || heir === undefined) return await away(reply);
      return heirPage(request, reply, open, heir);
    });
    app.post(paths.claim.heir(":place"), async (request: HeirRequest, reply) => {
      const open = await read(request);
      const heir = open && meant(open.heirs, request.params.place);
      if (!open || heir === undefined) return await away(reply);
      const { claim, heirs } = open;
      const form = formOf(request.body);
      if (heir && form["hapus"] === "ya") {
        await removeHeir(house, { claimId: claim.id, nik: heir.person.nik });
        return reply.redirect(paths.claim.heirs, 303);
      }
      const relations = relationsOf(house.law.book(), house.clock.today());
      const told = readHeir(form, { relations, heirs }, house.clock.today(), request.lang);
      if ("errors" in told) return heirPage(request, reply, open, heir, told.errors, form);
      const saved = await saveHeir(house, { claimId: claim.id, place: heir?.place ?? null, answers: told.answers });
      if (!saved.ok) return heirPage(request, reply, open, heir, refusalWords(saved.refusal, request.lang), form);
      if (claim.status === "CORRECTION") return reply.redirect(paths.claim.correction, 303);
      const asksAccount = told.answers.paidThrough === null && !heir?.bank;
      return reply.redirect(asksAccount ? paths.claim.heirBank(saved.value.place) : paths.claim.heirs, 303);
    });

    const guardianFirst = ({ claim, heirs }: { claim: ClaimantClaim; heirs: readonly Heir[] }, heir: Heir): boolean =>
      whatHeirsLack(heirs, house.clock.today(), adultAt(claim)).some(
        ({ place, code }) => place === heir.place && code === "GUARDIAN",
      );

    app.get(paths.claim.heirBank(":place"), async (request: HeirRequest, reply) => {
      const open = await read(request);
      const heir = open && meant(open.heirs, request.params.place);
      if (!open || !heir) return await away(reply);
      return html(reply).send(
        renderPage(
          <HeirBankPage
            lang={request.lang}
            claim={open.claim}
            heir={heir}
            guardianFirst={guardianFirst(open, heir)}
            form={{}}
            errors={{}}
            holder={null}
          />,
        ),
      );
    });
    app.post(paths.claim.heirBank(":place"), async (request: HeirRequest, reply) => {
      const open = await read(request);
      const heir = open && meant(open.heirs, request.params.place);
      if (!open || !heir) return await away(reply);
      const form = formOf(request.body);
      const words = portalWords[request.lang].errors;
      const again = (errors: Record<string, string>, holder: string | null = null): unknown =>
        html(reply, 422).send(
          renderPage(
            <HeirBankPage
              lang={request.lang}
              claim={open.claim}
              heir={heir}
              guardianFirst={guardianFirst(open, heir)}
              form={form}
              errors={errors}
              holder={holder}
            />,
          ),
        );
      const bank = banks.find(({ code }) => code === form["bank"]);
      const account = parseAccount(form["rekening"]);
      if (!bank || !account)
        return again({ ...(!bank && { bank: words.bank }), ...(!account && { rekening: words.account }) });
      const checked = await checkAccount(house, {
        claimId: open.claim.id,
        heirId: heir.id,
        name: holderOf(heir),
        bankCode: bank.code,
        account,
        anyway: form["tetap"] === "ya",
      });
      if (checked.ok)
        return reply.redirect(open.claim.status === "CORRECTION" ? paths.claim.correction : paths.claim.heirs, 303);
      if (checked.refusal.code === "NO_SUCH_ACCOUNT") return again({ rekening: words.noAccount });
      if (checked.refusal.code === "MISMATCH") return again({}, checked.refusal.holder);
      return await away(reply);
    });
  };
