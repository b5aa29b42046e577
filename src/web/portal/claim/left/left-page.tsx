import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import type { ClaimantClaim } from "../../../../claims/index.ts";
import { declareExit, demandsOfClaim, type DemandSeen } from "../../../../employers/index.ts";
import { serviceRulesOn, type RuleWords } from "../../../../entitlement/index.ts";
import type { House } from "../../../../house.ts";
import { exitReasons, openJobsOf, type OpenJob } from "../../../../members/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { Radios, Select } from "../../../ui/choices.tsx";
import { longDay, plainDay } from "../../../ui/dates.ts";
import { SummaryList } from "../../../ui/flow.tsx";
import { ErrorSummary, type Errors } from "../../../ui/form-field.tsx";
import { Button } from "../../../ui/forms.tsx";
import { CitizenPage } from "../../../ui/layout.tsx";
import { renderPage } from "../../../ui/render.ts";
import { Notice } from "../../../ui/status.tsx";
import type { Lang } from "../../../ui/words.ts";
import { formOf, parseDate, type Form } from "../../fields.ts";
import { TypedDate } from "../../typed-date.tsx";
import { needsClaimant } from "../../session.ts";
import { portalWords } from "../../words.ts";
import { claimOf, ruleOf } from "../claim-request.ts";
import { leftWords } from "./left-words.ts";

/** The dead do not declare; every other kind is the worker's to name. */
const kinds = exitReasons.filter((each) => each !== "MENINGGAL");

type PageProps = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly jobs: readonly OpenJob[];
  readonly demands: readonly DemandSeen[];
  /** Working days that a company is waited for which is asked today. */
  readonly days: number;
  readonly form: Form;
  readonly errors: Errors;
};

/** The company has not answered yet, or says that the claimant still works there and no officer has decided. */
export const isOpen = ({ answer, side }: DemandSeen): boolean => answer === null || (answer === "STILL_WORKS" && !side);

function Declared({ lang, rule, demand }: Pick<PageProps, "lang" | "rule"> & { readonly demand: DemandSeen }): VNode {
  const words = leftWords[lang];
  const { answer, side, says, dueOn } = demand;
  const waits = answer === null || answer === "DIFFERED" || (answer === "STILL_WORKS" && !side);
  return (
    <section>
      <h2>{words.asked(demand.company)}</h2>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.reason, value: rule.reason(says.reason as (typeof exitReasons)[number]) },
          { key: words.day, value: plainDay(says.endedOn, lang) },
          { key: words.letter, value: says.letterDate ? plainDay(says.letterDate, lang) : "–" },
        ]}
      />
      <Notice state={waits ? "wait" : side === "COMPANY" ? "bad" : "ok"}>
        {answer === null ? words.waiting(longDay(dueOn, lang)) : words.states[side ?? answer]}
        {side && <> {demand.why}</>}
      </Notice>
      {answer !== null && !(answer === "STILL_WORKS" && side !== "WORKER") && (
        <p>
          <a class="govuk-button" href={paths.claim.next}>
            {words.on}
          </a>
        </p>
      )}
    </section>
  );
}

function LeftPage({ lang, rule, claim, jobs, demands, days, form, errors }: PageProps): VNode {
  const words = leftWords[lang];
  const { reason } = claim.answers;
  return (
    <CitizenPage
      lang={lang}
      title={words.title}
      leave="SAVE"
      back={paths.claim.next}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{portalWords[lang].claim.codeLine(claim.code)}</p>
      <h1>{words.title}</h1>
      {demands.map((demand) => (
        <Declared key={demand.id} lang={lang} rule={rule} demand={demand} />
      ))}
      {jobs.length === 0 && demands.length === 0 && <p>{words.noJob}</p>}
      {jobs.length > 0 && (
        <form action={paths.claim.left} method="post" noValidate>
          <p>{words.lead(days)}</p>
          <Radios
            lang={lang}
            id="kerja"
            legend={words.job}
            items={jobs.map(({ employmentId, employer, from }) => ({
              value: employmentId,
              words: words.since(employer, plainDay(from, lang)),
            }))}
            value={form["kerja"] ?? (jobs.length === 1 ? jobs[0]!.employmentId : undefined)}
            error={errors["kerja"]}
          />
          <Select
            lang={lang}
            id="jenis"
            label={words.reason}
            items={kinds.map((value) => ({ value, words: rule.reason(value) }))}
            value={form["jenis"] ?? kinds.find((each) => each === reason)}
            error={errors["jenis"]}
          />
          <TypedDate lang={lang} id="berhenti" legend={words.day} form={form} errors={errors} />
          <TypedDate lang={lang} id="surat" legend={words.letter} hint={words.letterHint} form={form} errors={errors} />
          <p>{words.honest}</p>
          <Button>{words.send}</Button>
        </form>
      )}
    </CitizenPage>
  );
}

/** The worker has left, and the registry does not know it yet: what they say of it, and how it stands with the company. */
export const leftPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", needsClaimant(house));

    const pageOf = async (
      claimId: string,
      lang: Lang,
      form: Form = {},
      errors: Errors = {},
    ): Promise<string | null> => {
      const claim = await claimOf(house, claimId);
      if (claim.status !== "DRAFT") return null;
      const demands = await demandsOfClaim(house.db, house.keys, claimId);
      const asked = demands.filter(isOpen);
      const jobs = (await openJobsOf(house.db, claim.memberId)).filter(
        ({ employmentId }) => !asked.some((each) => each.employmentId === employmentId),
      );
      const rule = ruleOf(house, claim, lang);
      return renderPage(
        <LeftPage
          lang={lang}
          rule={rule}
          claim={claim}
          jobs={jobs}
          demands={demands}
          days={serviceRulesOn(house.law.book(), house.clock.today()).companies.answerDays}
          form={form}
          errors={errors}
        />,
      );
    };

    app.get(paths.claim.left, async (request, reply) => {
      const page = await pageOf(request.claimant!.claimId, request.lang);
      return page ? html(reply).send(page) : reply.redirect(paths.claim.status, 303);
    });

    app.post(paths.claim.left, async (request, reply) => {
      const { claimId } = request.claimant!;
      const { lang } = request;
      const words = leftWords[lang];
      const dates = portalWords[lang].errors;
      const form = formOf(request.body);
      const claim = await claimOf(house, claimId);
      if (claim.status !== "DRAFT") return reply.redirect(paths.claim.status, 303);
      const again = async (errors: Errors): Promise<unknown> =>
        html(reply, 422).send(await pageOf(claimId, lang, form, errors));
      const job = (await openJobsOf(house.db, claim.memberId)).find(
        ({ employmentId }) => employmentId === form["kerja"],
      );
      const reason = kinds.find((each) => each === form["jenis"]);
      const ended = parseDate(form, "berhenti");
      const letter = parseDate(form, "surat");
      if (!job) return await again({ kerja: words.missing.job });
      if (!reason) return await again({ jenis: words.missing.reason });
      if ("trouble" in ended) return await again({ berhenti: dates.date[ended.trouble] });
      if ("trouble" in letter && letter.trouble !== "EMPTY") return await again({ surat: dates.date[letter.trouble] });
      const letterDate = "day" in letter ? letter.day : null;
      if (letterDate && letterDate > house.clock.today()) return await again({ surat: dates.future });
      const declared = await declareExit(house, {
        claimId,
        memberId: claim.memberId,
        employmentId: job.employmentId,
        says: { endedOn: ended.day, reason, letterDate },
      });
      if (!declared.ok && declared.refusal.code !== "ALREADY_OPEN") {
        const { code } = declared.refusal;
        return await again({ [code === "NO_OPEN_JOB" ? "kerja" : "berhenti"]: words.trouble[code] });
      }
      return reply.redirect(paths.claim.left, 303);
    });
  };
