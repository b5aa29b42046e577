import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { saveAnswers, type ClaimContact, type ClaimPerson } from "../../../claims/index.ts";
import { confirmCode, requestCode } from "../../../identity/index.ts";
import type { House } from "../../../house.ts";
import { parseEmail, parseKpj, parseName, parseNik, parsePhone } from "../../../members/index.ts";
import { isFromNotice } from "../../../outreach/index.ts";
import { isId, parseClaimCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { renderPage } from "../../ui/render.ts";
import { isReason } from "../check/reason-choice.tsx";
import { formOf, maskContact, parseDate, type Form } from "../fields.ts";
import { cookieRules, openSession } from "../session.ts";
import { linkOf } from "../links.ts";
import { portalWords } from "../words.ts";
import {
  ClaimOpenPage,
  CodePage,
  ContactPage,
  NoMatchPage,
  PersonPage,
  ResumePage,
  TooManyPage,
} from "./start-pages.tsx";

/** What is carried between the pages before there is a claim: sealed, in a cookie of this browser, for as long as it is open. */
type Carried = {
  readonly reason?: string;
  readonly person?: ClaimPerson;
  readonly contact?: ClaimContact;
  readonly challengeId?: string;
  readonly blind?: boolean;
  readonly at: number;
};

const cookieName = "buka";
/** Opening a claim: who, where to send the code, the code; and coming back to one by its code. */
export const startPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const carry = (reply: FastifyReply, carried: Omit<Carried, "at">): void =>
      void reply.setCookie(
        cookieName,
        house.keys.seal(JSON.stringify({ ...carried, at: Date.now() }), "portal.start").toString("base64url"),
        cookieRules(house),
      );
    const carried = (request: FastifyRequest): Carried => {
      try {
        const read = JSON.parse(
          house.keys.open(Buffer.from(request.cookies[cookieName] ?? "", "base64url"), "portal.start"),
        ) as Carried;
        return Date.now() - read.at < 3_600_000 ? read : { at: 0 };
      } catch {
        return { at: 0 };
      }
    };

    app.get<{ Querystring: Form }>(paths.start.person, async (request, reply) => {
      const known = carried(request);
      const reason = isReason(request.query["alasan"]) ? request.query["alasan"] : known.reason;
      if (reason !== known.reason) carry(reply, { ...known, reason });
      const heir = reason === "MENINGGAL";
      return html(reply).send(
        renderPage(
          <PersonPage
            lang={request.lang}
            person={known.person}
            heir={heir}
            fromMessage={request.query["dari"] === "pesan"}
            form={{}}
            errors={{}}
          />,
        ),
      );
    });

    app.post(paths.start.person, async (request, reply) => {
      const form = formOf(request.body);
      const words = portalWords[request.lang].errors;
      const errors: Record<string, string> = {};
      const name = parseName(form["nama"]);
      const nik = parseNik(form["nik"]);
      const kpj = parseKpj(form["kpj"]);
      const birth = parseDate(form, "lahir");
      if (!name) errors["nama"] = words.name;
      if (!nik) errors["nik"] = words.nik;
      if ("trouble" in birth) errors["lahir"] = words.date[birth.trouble];
      else if (birth.day > house.clock.today()) errors["lahir"] = words.future;
      if (!kpj) errors["kpj"] = words.kpj;
      if (Object.keys(errors).length > 0 || !name || !nik || !kpj || "trouble" in birth)
        return html(reply, 422).send(
          renderPage(
            <PersonPage
              lang={request.lang}
              heir={carried(request).reason === "MENINGGAL"}
              form={form}
              errors={errors}
            />,
          ),
        );
      carry(reply, { ...carried(request), person: { nik, name, birthDate: birth.day, kpj } });
      return reply.redirect(paths.start.contact, 303);
    });

    app.get(paths.start.contact, async (request, reply) => {
      const known = carried(request);
      if (!known.person) return reply.redirect(paths.start.person, 303);
      return html(reply).send(
        renderPage(<ContactPage lang={request.lang} contact={known.contact} form={{}} errors={{}} />),
      );
    });

    app.post(paths.start.contact, async (request, reply) => {
      const form = formOf(request.body);
      const known = carried(request);
      if (!known.person) return reply.redirect(paths.start.person, 303);
      const words = portalWords[request.lang].errors;
      const errors: Record<string, string> = {};
      const channel = (["WHATSAPP", "SMS", "EMAIL"] as const).find((each) => each === form["lewat"]);
      const phone = parsePhone(form["hp"]);
      const email = parseEmail(form["email"]);
      if (!channel) errors["lewat"] = words.channel;
      if ((channel !== "EMAIL" || form["hp"]) && !phone) errors["hp"] = words.phone;
      if ((channel === "EMAIL" || form["email"]) && !email) errors["email"] = words.email;
      if (Object.keys(errors).length > 0 || !channel)
        return html(reply, 422).send(renderPage(<ContactPage lang={request.lang} form={form} errors={errors} />));
      const contact: ClaimContact = { channel, phone, email };
      const linkCode = linkOf(request);
      const asked = await requestCode(house, {
        purpose: "START",
        person: known.person,
        contact,
        lang: request.lang,
        device: request.device,
        address: request.ip,
        linkCode,
        prefilled: linkCode !== null && (await isFromNotice(house, linkCode)),
        atKiosk: Boolean(request.kiosk),
      });
      if (!asked.ok)
        return html(reply, 429).send(renderPage(<TooManyPage lang={request.lang} back={paths.start.contact} />));
      carry(reply, { ...known, contact, challengeId: asked.value.challengeId, blind: false });
      return reply.redirect(paths.start.code, 303);
    });

    app.get(paths.resume.code, async (request, reply) => {
      const { habis } = request.query as Form;
      return html(reply).send(
        renderPage(<ResumePage lang={request.lang} form={{}} errors={{}} ended={habis === "1"} />),
      );
    });

    app.post(paths.resume.code, async (request, reply) => {
      const form = formOf(request.body);
      const claimCode = parseClaimCode(form["kode-klaim"] ?? "");
      if (!claimCode)
        return html(reply, 422).send(
          renderPage(
            <ResumePage
              lang={request.lang}
              form={form}
              errors={{ "kode-klaim": portalWords[request.lang].errors.claimCode }}
            />,
          ),
        );
      const asked = await requestCode(house, {
        purpose: "RESUME",
        claimCode,
        lang: request.lang,
        device: request.device,
        address: request.ip,
      });
      if (!asked.ok)
        return html(reply, 429).send(renderPage(<TooManyPage lang={request.lang} back={paths.resume.code} />));
      carry(reply, { challengeId: asked.value.challengeId, blind: true });
      return reply.redirect(paths.resume.oneTimeCode, 303);
    });

    const codePage = (request: FastifyRequest, known: Carried, errors: Readonly<Record<string, string>>) => (
      <CodePage
        lang={request.lang}
        to={known.blind || !known.contact ? null : maskContact(known.contact)}
        action={known.blind ? paths.resume.oneTimeCode : paths.start.code}
        back={known.blind ? paths.resume.code : paths.start.contact}
        errors={errors}
      />
    );
    for (const path of [paths.start.code, paths.resume.oneTimeCode]) {
      app.get(path, async (request, reply) => {
        const known = carried(request);
        if (!known.challengeId)
          return reply.redirect(path === paths.start.code ? paths.start.person : paths.resume.code, 303);
        return html(reply).send(renderPage(codePage(request, known, {})));
      });
      app.post(path, async (request, reply) => {
        const known = carried(request);
        const words = portalWords[request.lang].errors;
        const code = (formOf(request.body)["kode"] ?? "").replace(/\D/g, "");
        if (!known.challengeId || !isId(known.challengeId))
          return reply.redirect(path === paths.start.code ? paths.start.person : paths.resume.code, 303);
        if (code.length !== 6) return html(reply, 422).send(renderPage(codePage(request, known, { kode: words.code })));
        const confirmed = await confirmCode(house, { challengeId: known.challengeId, code, device: request.device });
        if (confirmed.ok) {
          openSession(house, reply, confirmed.value.token);
          // Who said why in the check is not asked again; a claim that has its reason already keeps it.
          const { claimId, resumed } = confirmed.value;
          if (isReason(known.reason) && !resumed) await saveAnswers(house, claimId, { reason: known.reason });
          carry(reply, {});
          return reply.redirect(paths.claim.next, 303);
        }
        const { refusal } = confirmed;
        if (refusal.code === "NO_MATCH") return html(reply, 422).send(renderPage(<NoMatchPage lang={request.lang} />));
        if (refusal.code === "CLAIM_OPEN")
          return html(reply, 409).send(renderPage(<ClaimOpenPage lang={request.lang} />));
        const error = refusal.code === "WRONG_CODE" ? words.wrongCode(refusal.triesLeft) : words.codeEnded;
        return html(reply, 422).send(renderPage(codePage(request, known, { kode: error })));
      });
    }
  };
