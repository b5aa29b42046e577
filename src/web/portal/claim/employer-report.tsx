import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import type { ClaimantClaim } from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { openWorkerDispute } from "../../../employers/index.ts";
import type { House } from "../../../house.ts";
import { exitReasons, findConfirmedEnd, type ConfirmedEnd } from "../../../members/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { Select } from "../../ui/choices.tsx";
import { plainDay } from "../../ui/dates.ts";
import { SummaryList } from "../../ui/flow.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { formOf, parseDate, type Form } from "../fields.ts";
import { TypedDate } from "../typed-date.tsx";
import { needsClaimant } from "../session.ts";
import { portalWords } from "../words.ts";
import { claimOf, ruleOf } from "./claim-request.ts";
import { employerReportWords } from "./employer-words.ts";

/** Whoever died disputes nothing. */
const kinds = exitReasons.filter((each) => each !== "MENINGGAL");

type PageProps = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly confirmed: ConfirmedEnd;
  readonly form: Form;
  readonly errors: Errors;
};

function ReportPage({ lang, rule, claim, confirmed, form, errors }: PageProps): VNode {
  const words = employerReportWords[lang];
  const { confirmation, reason, endedOn, letterDate, disputed } = confirmed;
  const wrong = Object.keys(errors).length > 0;
  return (
    <CitizenPage lang={lang} title={words.title} leave="SAVE" back={paths.claim.next} hasErrors={wrong}>
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{portalWords[lang].claim.codeLine(claim.code)}</p>
      <h1>{words.title}</h1>
      <p>{words.says(confirmation.employer)}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.reason, value: reason ? rule.reason(reason) : "–" },
          { key: words.endedOn, value: plainDay(endedOn, lang) },
          { key: words.letterDate, value: letterDate ? plainDay(letterDate, lang) : "–" },
        ]}
      />
      {disputed ? (
        <Notice state="wait">{words.open}</Notice>
      ) : (
        <>
          <p>{words.right}</p>
          <h2>{words.wrong}</h2>
          <p>{words.wrongLead}</p>
          <form action={paths.claim.employer} method="post" noValidate>
            <Select
              lang={lang}
              id="jenis"
              label={words.yourReason}
              items={kinds.map((value) => ({ value, words: rule.reason(value) }))}
              value={form["jenis"]}
              error={errors["jenis"]}
            />
            <TypedDate lang={lang} id="berhenti" legend={words.yourDay} form={form} errors={errors} />
            <TextArea
              lang={lang}
              id="cerita"
              label={words.words}
              hint={words.wordsHint}
              maxLength={1000}
              value={form["cerita"]}
              error={errors["cerita"]}
            />
            <Button>{words.send}</Button>
          </form>
        </>
      )}
    </CitizenPage>
  );
}

/** What the company reported of the claimant's last job, and how to say that it is not so. */
export const employerReportPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", needsClaimant(house));

    app.get(paths.claim.employer, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      const confirmed = await findConfirmedEnd(house.db, house.keys, claim.memberId);
      if (!confirmed) return reply.redirect(paths.claim.next, 303);
      const { lang } = request;
      const rule = ruleOf(house, claim, lang);
      return html(reply).send(
        renderPage(<ReportPage lang={lang} rule={rule} claim={claim} confirmed={confirmed} form={{}} errors={{}} />),
      );
    });

    app.post(paths.claim.employer, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      const confirmed = await findConfirmedEnd(house.db, house.keys, claim.memberId);
      if (!confirmed || confirmed.disputed) return reply.redirect(paths.claim.employer, 303);
      const { lang } = request;
      const words = employerReportWords[lang];
      const form = formOf(request.body);
      const again = (errors: Errors): unknown =>
        html(reply, 422).send(
          renderPage(
            <ReportPage
              lang={lang}
              rule={ruleOf(house, claim, lang)}
              claim={claim}
              confirmed={confirmed}
              form={form}
              errors={errors}
            />,
          ),
        );
      const reason = kinds.find((each) => each === form["jenis"]);
      const date = parseDate(form, "berhenti");
      if (!reason) return again({ jenis: words.missing });
      if ("trouble" in date) return again({ berhenti: portalWords[lang].errors.date[date.trouble] });
      if (date.day > house.clock.today()) return again({ berhenti: portalWords[lang].errors.future });
      const opened = await openWorkerDispute(house, {
        claimId: claim.id,
        memberId: claim.memberId,
        says: { endedOn: date.day, reason, letterDate: reason === confirmed.reason ? confirmed.letterDate : null },
        words: form["cerita"] ?? "",
      });
      if (!opened.ok && opened.refusal.code !== "ALREADY_OPEN")
        return again({
          [opened.refusal.code === "WORDS_MISSING" ? "cerita" : "jenis"]: words.trouble[opened.refusal.code],
        });
      return reply.redirect(paths.claim.employer, 303);
    });
  };
