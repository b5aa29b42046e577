import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { parseDay } from "../../../platform/day.ts";
import { decide, payBy, ruleWords, type Case, type Decision, type RuleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { paths } from "../../paths.ts";
import { longDay, plainDay } from "../../ui/dates.ts";
import { Checks, Details, Facts } from "../../ui/flow.tsx";
import { Button, DateInput, ErrorSummary, Radios, type Errors } from "../../ui/forms.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { PromiseSlip } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { formOf, parseDate, typedDate, type Form } from "../fields.ts";
import { portalWords } from "../words.ts";

type CheckReason = "RESIGN" | "PHK" | "PENSIUN_56";
const checkReasons: readonly CheckReason[] = ["RESIGN", "PHK", "PENSIUN_56"];
const isCheckReason = (text: string | undefined): text is CheckReason => checkReasons.includes(text as CheckReason);

/** The check before a claim: it knows only what is typed, and keeps nothing. Its answers travel in the address. */
export const checkPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.get<{ Querystring: Form }>(paths.check.reason, async (request, reply) => {
      const { lang } = request;
      const { alasan, kirim } = request.query;
      if (alasan === "LAIN") return reply.type("text/html; charset=utf-8").send(renderPage(<OtherPage lang={lang} />));
      if (isCheckReason(alasan)) return reply.redirect(`${paths.check.facts}?alasan=${alasan}`, 303);
      const errors: Errors = kirim ? { alasan: portalWords[lang].check.chooseReason } : {};
      return reply
        .code(kirim ? 422 : 200)
        .type("text/html; charset=utf-8")
        .send(renderPage(<ReasonPage lang={lang} errors={errors} value={request.query["pilih"]} />));
    });

    app.get<{ Querystring: Form }>(paths.check.facts, async (request, reply) => {
      const { lang } = request;
      const form = formOf(request.query);
      const reason = form["alasan"];
      if (!isCheckReason(reason)) return reply.redirect(paths.check.reason, 303);
      if (!form["kirim"])
        return reply
          .type("text/html; charset=utf-8")
          .send(renderPage(<FactsPage lang={lang} reason={reason} form={form} errors={{}} />));
      const words = portalWords[lang];
      const date = parseDate(form, "tanggal");
      const errors: Record<string, string> = {};
      if ("trouble" in date) errors["tanggal"] = words.errors.date[date.trouble];
      else if (date.day > house.clock.today() && reason === "PENSIUN_56") errors["tanggal"] = words.errors.future;
      if (reason !== "PENSIUN_56" && form["kerja"] !== "ya" && form["kerja"] !== "tidak")
        errors["kerja"] = words.check.chooseWorking;
      if (Object.keys(errors).length > 0 || "trouble" in date) {
        return reply
          .code(422)
          .type("text/html; charset=utf-8")
          .send(renderPage(<FactsPage lang={lang} reason={reason} form={form} errors={errors} />));
      }
      return reply.redirect(
        `${paths.check.answer}?alasan=${reason}&tanggal=${date.day}${reason === "PENSIUN_56" ? "" : `&kerja=${form["kerja"]}`}`,
        303,
      );
    });

    app.get<{ Querystring: Form }>(paths.check.answer, async (request, reply) => {
      const { alasan, tanggal = "", kerja } = request.query;
      if (!isCheckReason(alasan) || parseDay(tanggal) === null) return reply.redirect(paths.check.reason, 303);
      const today = house.clock.today();
      const decision = decide(checkCase(alasan, tanggal, kerja === "ya", today), house.law.book());
      if ("error" in decision) return reply.redirect(paths.check.reason, 303);
      return reply
        .type("text/html; charset=utf-8")
        .send(
          renderPage(
            <AnswerPage
              lang={request.lang}
              reason={alasan}
              day={tanggal}
              today={today}
              decision={decision}
              rule={ruleWords(house.law.book(), decision.policy, request.lang)}
              paidBy={payBy(today, house.law.book())}
              here={request.url}
            />,
          ),
        );
    });
  };

/** A case of what a stranger typed. What was not asked is taken as an ordinary worker's; money is not spoken of. */
function checkCase(reason: CheckReason, day: string, working: boolean, today: string): Case {
  const pension = reason === "PENSIUN_56";
  const exit = {
    from: "2000-01-01",
    to: day,
    endReason: pension ? null : reason,
    letterDate: reason === "RESIGN" ? day : null,
  };
  return {
    case: "cek",
    on: today,
    reason,
    policy: null,
    member: { birthDate: pension ? day : "1990-01-01", citizenship: "WNI", deathDate: null },
    membership: {
      segment: "PU",
      firstContribution: "2000-01-01",
      employments: pension
        ? []
        : [exit, ...(working ? [{ from: today, to: null, endReason: null, letterDate: null }] : [])],
    },
    balance: 1,
    paidBefore: [],
    taxId: "NIK_VALID",
    taxResident: true,
    heir: null,
    completeOn: null,
  };
}

function ReasonPage({ lang, errors, value }: { lang: Lang; errors: Errors; value?: string }) {
  const words = portalWords[lang].check;
  const items = [
    ...checkReasons.map((code) => ({ value: code, words: words.reasons[code][0]!, hint: words.reasons[code][1]! })),
    { value: "LAIN", words: words.other[0]!, hint: words.other[1]!, divider: words.or },
  ];
  return (
    <CitizenPage
      lang={lang}
      title={words.reason}
      here={paths.check.reason}
      back={paths.first}
      hasErrors={Boolean(errors["alasan"])}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <form action={paths.check.reason} method="get" noValidate>
        <Radios
          lang={lang}
          id="alasan"
          legend={words.reason}
          heading
          step={words.step(1)}
          hint={words.reasonHint}
          items={items}
          value={value}
          error={errors["alasan"]}
        />
        <input type="hidden" name="kirim" value="1" />
        <Button>{portalWords[lang].next}</Button>
      </form>
    </CitizenPage>
  );
}

function FactsPage({ lang, reason, form, errors }: { lang: Lang; reason: CheckReason; form: Form; errors: Errors }) {
  const words = portalWords[lang].check;
  const [question, hint] =
    reason === "RESIGN"
      ? [words.letter, words.letterHint]
      : reason === "PHK"
        ? [words.layoff, words.layoffHint]
        : [words.birth, words.birthHint];
  return (
    <CitizenPage
      lang={lang}
      title={question}
      here={`${paths.check.facts}?alasan=${reason}`}
      back={`${paths.check.reason}?pilih=${reason}`}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <form action={paths.check.facts} method="get" noValidate>
        <input type="hidden" name="alasan" value={reason} />
        <DateInput
          lang={lang}
          id="tanggal"
          legend={question}
          heading
          step={words.step(2)}
          hint={hint}
          value={typedDate(form, "tanggal")}
          error={errors["tanggal"]}
          birth={reason === "PENSIUN_56"}
        />
        {reason !== "PENSIUN_56" && (
          <Radios
            lang={lang}
            id="kerja"
            legend={words.stillWorking}
            items={[
              { value: "tidak", words: words.no },
              { value: "ya", words: words.yes },
            ]}
            value={form["kerja"]}
            error={errors["kerja"]}
          />
        )}
        <input type="hidden" name="kirim" value="1" />
        <Button>{portalWords[lang].next}</Button>
      </form>
    </CitizenPage>
  );
}

function OtherPage({ lang }: { lang: Lang }) {
  const words = portalWords[lang].check;
  return (
    <CitizenPage lang={lang} title={words.otherHeading} back={`${paths.check.reason}?pilih=LAIN`}>
      <p class="la-step">{words.result}</p>
      <h1>{words.otherHeading}</h1>
      <p>{words.otherText}</p>
      <Facts
        items={[
          { icon: "call", words: words.tips.call },
          { icon: "users", words: portalWords[lang].first.help[2] },
        ]}
      />
    </CitizenPage>
  );
}

function AnswerPage({
  lang,
  reason,
  day,
  today,
  decision,
  rule,
  paidBy,
  here,
}: {
  lang: Lang;
  reason: CheckReason;
  day: string;
  today: string;
  decision: Decision;
  rule: RuleWords;
  /** The day of the money for whoever claims today. */
  paidBy: ReturnType<typeof payBy>;
  here: string;
}) {
  const words = portalWords[lang].check;
  const from = decision.eligibleFrom;
  const conditions = decision.conditions.filter(
    ({ code }) => !["ALIVE", "WAGE_EARNER", "HAS_BALANCE", "EXIT_REASON", "EMPLOYER_LETTER"].includes(code),
  );
  const change = `${paths.check.facts}?alasan=${reason}&tanggal-year=${Number(day.slice(0, 4))}&tanggal-month=${Number(day.slice(5, 7))}&tanggal-day=${Number(day.slice(8))}`;
  const heading = decision.eligible ? words.yesHeading : from ? words.notYet(longDay(from, lang)) : words.notPossible;
  const promise = decision.eligible ? paidBy : null;
  return (
    <CitizenPage
      lang={lang}
      title={decision.eligible ? words.yesHeading : from ? words.notYet(plainDay(from, lang)) : words.notPossible}
      here={here}
      back={change}
    >
      <p class="la-step">{words.result}</p>
      <h1>{heading}</h1>
      {promise && (
        <PromiseSlip
          day={promise.on}
          lang={lang}
          lead={words.ifToday}
          promise={words.paidBy(longDay(promise.on, lang), promise.calendar === "PROVISIONAL")}
        />
      )}
      {!decision.eligible && from && (
        <PromiseSlip
          day={from}
          lang={lang}
          lead={words.daysLeft(daysBetween(today, from))}
          promise={plainDay(from, lang)}
        >
          {words.moneySafe}
        </PromiseSlip>
      )}
      <h2>{decision.eligible ? words.whyYes : words.whyNo}</h2>
      <Checks
        items={conditions.map((condition) => ({
          state: condition.met ? "ok" : "act",
          words: (
            <>
              {rule.condition(condition, reason)}
              {condition.from && condition.code !== "NOT_WORKING" && <> ({plainDay(condition.from, lang)})</>}
            </>
          ),
        }))}
      />
      <Details summary={words.rule}>
        <p>{rule.title}.</p>
        <ul class="govuk-list">
          {[...new Set(conditions.map(({ cite }) => cite))].map((cite) => (
            <li key={cite}>{cite}</li>
          ))}
        </ul>
      </Details>
      {decision.eligible ? (
        <>
          <a href={`${paths.start.person}?alasan=${reason}`} class="govuk-button la-button--call">
            {portalWords[lang].first.start}
          </a>
          <p class="la-soft">{words.nextStep}</p>
        </>
      ) : (
        <>
          <h2>{words.whatNow}</h2>
          <Facts
            items={[
              ...(from
                ? [
                    { icon: "cal" as const, words: words.tips.comeBack(plainDay(from, lang)) },
                    { icon: "doc" as const, words: words.tips.prepare },
                  ]
                : [{ icon: "refresh" as const, words: words.tips.working }]),
              ...(reason === "PENSIUN_56" ? [{ icon: "info" as const, words: words.tips.age }] : []),
              { icon: "call", words: words.tips.call },
            ]}
          />
        </>
      )}
      <h2>{words.ask}</h2>
      <ul>
        {decision.documents
          .filter(({ code }) => code !== "NPWP")
          .map(({ code }) => (
            <li key={code}>{rule.document(code).name}</li>
          ))}
      </ul>
      {decision.eligible && <p class="la-soft">{words.missing}</p>}
      {reason === "PHK" && <p class="la-soft">{words.jkp}</p>}
      <p>
        <a href={change}>{words.change}</a>
      </p>
      <p class="la-soft la-small">{words.onlyTyped}</p>
    </CitizenPage>
  );
}

/** Calendar days between two days. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
