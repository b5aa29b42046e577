import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { comingRule, notYetAsComing } from "../../../claims/index.ts";
import { decide, ruleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { longDay } from "../../ui/dates.ts";
import { Button } from "../../ui/forms.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import type { Lang } from "../../ui/words.ts";
import { formOf, type Form } from "../fields.ts";
import { portalWords } from "../words.ts";
import { AnswerPage } from "./answer-page.tsx";
import { checkCase, questionsOf, queryOf, readAnswers, type QuestionTrouble } from "./check-case.ts";
import { checkWords } from "./check-words.ts";
import { FactsPage } from "./facts-page.tsx";
import { isReason, ReasonChoice } from "./reason-choice.tsx";

/** What is wrong with an answer, in the words of the field. */
function troubleWords(lang: Lang, trouble: QuestionTrouble): string {
  const { errors } = portalWords[lang];
  if (trouble === "FUTURE") return errors.future;
  if (trouble === "NOT_CHOSEN") return checkWords[lang].notChosen;
  if (trouble === "NOT_AN_AGE") return checkWords[lang].notAnAge;
  return errors.date[trouble];
}

/** The check before a claim: it knows only what is typed, and keeps nothing. Its answers travel in the address. */
export const checkPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.get<{ Querystring: Form }>(paths.check.reason, async (request, reply) => {
      const { lang } = request;
      const { alasan, kirim, pilih } = formOf(request.query);
      if (isReason(alasan)) return reply.redirect(`${paths.check.facts}?alasan=${alasan}`, 303);
      const errors: Errors = kirim ? { alasan: portalWords[lang].check.chooseReason } : {};
      return html(reply, kirim ? 422 : 200).send(renderPage(<ReasonPage lang={lang} errors={errors} value={pilih} />));
    });

    app.get<{ Querystring: Form }>(paths.check.facts, async (request, reply) => {
      const { lang } = request;
      const form = formOf(request.query);
      const reason = form["alasan"];
      if (!isReason(reason)) return reply.redirect(paths.check.reason, 303);
      const [book, today] = [house.law.book(), house.clock.today()];
      if (questionsOf[reason].length === 0) return reply.redirect(`${paths.check.answer}?alasan=${reason}`, 303);
      const page = (errors: Errors) =>
        renderPage(<FactsPage lang={lang} reason={reason} form={form} errors={errors} book={book} today={today} />);
      if (!form["kirim"]) return html(reply).send(page({}));
      const { answers, troubles } = readAnswers(reason, form, book, today);
      const errors = Object.fromEntries(
        Object.entries(troubles).map(([id, trouble]) => [id, troubleWords(lang, trouble)]),
      );
      if (Object.keys(errors).length > 0) return html(reply, 422).send(page(errors));
      return reply.redirect(`${paths.check.answer}?${queryOf(answers)}`, 303);
    });

    app.get<{ Querystring: Form }>(paths.check.answer, async (request, reply) => {
      const form = formOf(request.query);
      const reason = form["alasan"];
      if (!isReason(reason)) return reply.redirect(paths.check.reason, 303);
      const [book, today] = [house.law.book(), house.clock.today()];
      const { answers, troubles } = readAnswers(reason, form, book, today);
      if (Object.keys(troubles).length > 0) return reply.redirect(paths.check.reason, 303);
      const asked = decide(checkCase(answers, today, book), book);
      if ("error" in asked) return reply.redirect(paths.check.reason, 303);
      const coming = comingRule(book, {
        today,
        on: (day) => checkCase(answers, day, book),
        lang: request.lang,
        inWords: (day) => longDay(day, request.lang),
      });
      const decision = notYetAsComing(asked, coming);
      return html(reply).send(
        renderPage(
          <AnswerPage
            lang={request.lang}
            answers={answers}
            decision={decision}
            coming={coming}
            rule={ruleWords(book, decision.policy, request.lang)}
            book={book}
            today={today}
            here={request.url}
          />,
        ),
      );
    });
  };

function ReasonPage({ lang, errors, value }: { lang: Lang; errors: Errors; value?: string }) {
  const words = portalWords[lang].check;
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
        <ReasonChoice
          lang={lang}
          legend={words.reason}
          step={checkWords[lang].step(1)}
          hint={words.reasonHint}
          value={value}
          error={errors["alasan"]}
        />
        <input type="hidden" name="kirim" value="1" />
        <Button>{portalWords[lang].next}</Button>
      </form>
    </CitizenPage>
  );
}
