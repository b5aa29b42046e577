import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { timesOfClaim } from "../../../appointments/index.ts";
import { factsOfClaim } from "../../../audit/index.ts";
import { helperNevers, helpersOfClaim, openHelping, requestCode } from "../../../identity/index.ts";
import type { House } from "../../../house.ts";
import { parsePhone } from "../../../members/index.ts";
import { isId, parseClaimCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { dayAndTime } from "../../ui/dates.ts";
import { Facts } from "../../ui/flow.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button } from "../../ui/forms.tsx";
import { ClaimCodeInput, PhoneInput } from "../../ui/known-inputs.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { Seen } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { claimOf, codesThere, ruleOf, waitsForBranch } from "../claim/claim-request.ts";
import { formOf, type Form } from "../fields.ts";
import { claimantOf, helpEnded, openSession } from "../session.ts";
import { portalWords } from "../words.ts";
import { HelpCodePage } from "./consent-pages.tsx";
import { helperActs } from "./helper-acts.ts";
import { helpingWords } from "./helping-words.ts";

function EnterPage({ lang, form, errors }: { lang: Lang; form: Form; errors: Errors }): VNode {
  const words = helpingWords[lang];
  return (
    <CitizenPage
      lang={lang}
      title={words.enter}
      here={paths.helping.signIn}
      back={paths.first}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{words.enter}</h1>
      <p>{words.enterLead}</p>
      <form action={paths.helping.signIn} method="post" noValidate>
        <ClaimCodeInput
          lang={lang}
          label={words.claimCode}
          hint={words.claimCodeHint}
          value={form["kode-klaim"]}
          error={errors["kode-klaim"]}
        />
        <PhoneInput
          lang={lang}
          label={words.ownPhone}
          hint={words.ownPhoneHint}
          value={form["hp"]}
          error={errors["hp"]}
          own
        />
        <Button>{words.enterSend}</Button>
      </form>
    </CitizenPage>
  );
}

/** A helper's own way in, and what they may do there. */
export const helpingPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get(paths.helping.signIn, async (request, reply) =>
      html(reply).send(renderPage(<EnterPage lang={request.lang} form={{}} errors={{}} />)),
    );
    app.post(paths.helping.signIn, async (request, reply) => {
      const form = formOf(request.body);
      const { lang } = request;
      const claimCode = parseClaimCode(form["kode-klaim"] ?? "");
      const phone = parsePhone(form["hp"]);
      const again = (errors: Errors, status: number): unknown =>
        html(reply, status).send(renderPage(<EnterPage lang={lang} form={form} errors={errors} />));
      if (!claimCode || !phone)
        return again(
          {
            ...(!claimCode && { "kode-klaim": portalWords[lang].errors.claimCode }),
            ...(!phone && { hp: portalWords[lang].errors.phone }),
          },
          422,
        );
      const { device, ip: address } = request;
      const asked = await requestCode(house, { purpose: "HELP", claimCode, phone, lang, device, address });
      if (!asked.ok) return again({ "kode-klaim": helpingWords[lang].errors.tooMany }, 429);
      return reply.redirect(`${paths.helping.oneTimeCode}?permintaan=${asked.value.challengeId}`, 303);
    });

    const codePage = (request: FastifyRequest, reply: FastifyReply, id: string, error: string | null): unknown => {
      const words = helpingWords[request.lang];
      return html(reply, error ? 422 : 200).send(
        renderPage(
          <HelpCodePage
            lang={request.lang}
            label={words.enterCode}
            sent={words.enterCodeSent}
            action={`${paths.helping.oneTimeCode}?permintaan=${id}`}
            button={words.enterAllow}
            back={paths.helping.signIn}
            error={error}
          />,
        ),
      );
    };
    type Asked = { Querystring: { permintaan?: string } };
    app.get<Asked>(paths.helping.oneTimeCode, async (request, reply) => {
      const id = request.query.permintaan;
      return isId(id) ? codePage(request, reply, id, null) : reply.redirect(paths.helping.signIn, 303);
    });
    app.post<Asked>(paths.helping.oneTimeCode, async (request, reply) => {
      const id = request.query.permintaan;
      if (!isId(id)) return reply.redirect(paths.helping.signIn, 303);
      const code = (formOf(request.body)["kode"] ?? "").replace(/\D/g, "");
      if (code.length !== 6) return codePage(request, reply, id, helpingWords[request.lang].errors.code);
      const opened = await openHelping(house, { challengeId: id, code, device: request.device });
      const words = portalWords[request.lang].errors;
      if (!opened.ok) {
        const { refusal } = opened;
        return codePage(
          request,
          reply,
          id,
          refusal.code === "WRONG_CODE" ? words.wrongCode(refusal.triesLeft) : words.codeEnded,
        );
      }
      openSession(house, reply, opened.value.token);
      return reply.redirect(paths.helping.home, 303);
    });

    app.get(paths.helping.home, async (request, reply) => {
      const session = await claimantOf(house, request);
      if (!session?.helper) return reply.redirect(session ? paths.claim.next : paths.helping.signIn, 303);
      const { claimId, helper } = session;
      if (!helper.inForce) return helpEnded(house, request, reply);
      const { lang } = request;
      const [claim, helpers, facts, times] = await Promise.all([
        claimOf(house, claimId),
        helpersOfClaim(house.db, house.keys, claimId),
        factsOfClaim(house.db, claimId),
        timesOfClaim(house.db, claimId),
      ]);
      const codes = await codesThere(house, claim);
      const words = helpingWords[lang];
      const acts = helperActs(lang, ruleOf(house, claim, lang), claim.office.zone, facts, helpers);
      const draft = claim.status === "DRAFT";
      const fill = { href: paths.claim.reason, words: words.todo.FILL_IN };
      const photos = { href: paths.claim.documents, words: words.todo.PHOTOGRAPH };
      const eligible = claim.decision?.eligible === true;
      const allSent = eligible && (claim.decision?.documents ?? []).every(({ code }) => codes.all.includes(code));
      // The one thing that is next, and what may be mended: a button for something done leads in circles.
      const next = draft
        ? allSent
          ? null
          : eligible
            ? photos
            : fill
        : claim.status === "CORRECTION"
          ? { href: paths.claim.correction, words: words.todo.PHOTOGRAPH }
          : claim.status === "SUBMITTED" && !times.booked
            ? { href: paths.claim.time, words: words.todo.CHOOSE_TIME }
            : null;
      const mend = [
        ...(draft && eligible ? [fill] : []),
        ...(draft && allSent ? [photos] : []),
        ...(times.booked && claim.status === "SUBMITTED"
          ? [{ href: paths.claim.time, words: portalWords[lang].claim.changeTime }]
          : []),
      ];
      return html(reply).send(
        renderPage(
          <CitizenPage lang={lang} title={words.home(claim.person.name)} leave="SIGN_OUT">
            <p class="la-step">{portalWords[lang].claim.codeLine(claim.code)}</p>
            <h1>{words.home(claim.person.name)}</h1>
            <p>{words.homeLead(dayAndTime(helper.endsAt, claim.office.zone, lang))}</p>
            {next && (
              <a href={next.href} class="govuk-button">
                {next.words}
              </a>
            )}
            {draft && !allSent && <p class="la-soft">{words.later.CHOOSE_TIME}</p>}
            {allSent && draft && (
              <>
                <p>
                  <b>{words.later.THEIR_TURN(claim.person.name)}</b>
                </p>
                <ul>
                  {!claim.bank && <li>{words.later.ACCOUNT}</li>}
                  <li>{waitsForBranch(house, claim) ? words.later.BRANCH(claim.office.name) : words.later.SEND}</li>
                </ul>
                <p class="la-soft">{words.later.CHOOSE_TIME}</p>
              </>
            )}
            {!next && !draft && <p>{words.later.DONE}</p>}
            {mend.length > 0 && (
              <>
                {draft && <p>{words.mend}</p>}
                <ul>
                  {mend.map((link) => (
                    <li key={link.href}>
                      <a href={link.href}>{link.words}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {!draft && (
              <p>
                <a href={paths.claim.status}>{words.status}</a>
              </p>
            )}
            <h2>{words.theirs}</h2>
            <p>{words.theirsLead}</p>
            <Facts
              items={helperNevers.map((never) => ({
                icon: "lock" as const,
                words: never === "CODE" ? words.theirCode : words.nevers[never],
              }))}
            />
            <h2>{words.done}</h2>
            {acts.length > 0 ? (
              <div class="la-card">
                <Seen items={acts} />
              </div>
            ) : (
              <p>{words.nothing}</p>
            )}
          </CitizenPage>,
        ),
      );
    });
  };
