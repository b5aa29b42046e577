import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { answerPattern, listPatterns, patternAnswers } from "../../../casework/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { Radios } from "../../ui/choices.tsx";
import { dayAndTime } from "../../ui/dates.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import { consolePage, fileOf } from "../page.tsx";
import { actorOf, formOf, staffOf } from "../request.ts";
import { patternsWords } from "./patterns-words.ts";

/** What many claims have in common, for a branch head to judge with a reason. */
export const patternsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, errors: Errors): Promise<unknown> => {
      const { lang } = request;
      const staff = staffOf(request);
      const words = patternsWords[lang];
      const tasks = await listPatterns(house.db, staff.officeId);
      const hasErrors = Object.keys(errors).length > 0;
      return html(reply, hasErrors ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: words.title,
          here: paths.staff.patterns,
          hasErrors,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              {tasks.length === 0 && <p>{words.none}</p>}
              <div class="la-stack">
                {tasks.map((task) => (
                  <section key={task.id} class="la-panel" aria-labelledby={`t-${task.id}`}>
                    <h2 id={`t-${task.id}`}>{words.kinds[task.kind](task.people)}</h2>
                    <p class="la-soft">{words.found(dayAndTime(task.foundAt, staff.zone, lang))}</p>
                    <ul>
                      {task.claims.map(({ code, office }) => (
                        <li key={code}>
                          <span class="is-code">
                            {office === staff.officeName ? <a href={fileOf(staff, code)}>{code}</a> : code}
                          </span>
                          , {office}
                        </li>
                      ))}
                    </ul>
                    <form action={paths.staff.patterns} method="post" noValidate>
                      <input type="hidden" name="tugas" value={task.id} />
                      <Radios
                        lang={lang}
                        id={`jawaban-${task.id}`}
                        legend={words.answer}
                        items={patternAnswers.map((value) => ({ value, words: words.answers[value] }))}
                        error={errors[`jawaban-${task.id}`]}
                      />
                      <TextArea
                        lang={lang}
                        id={`alasan-${task.id}`}
                        label={words.reason}
                        hint={words.reasonHint}
                        error={errors[`alasan-${task.id}`]}
                        rows={2}
                        maxLength={500}
                      />
                      <Button>{words.save}</Button>
                    </form>
                  </section>
                ))}
              </div>
            </>
          ),
        }),
      );
    };

    app.get("/pola", async (request, reply) =>
      may(staffOf(request), "answer-pattern") ? await show(request, reply, {}) : reply.callNotFound(),
    );
    app.post("/pola", async (request, reply) => {
      if (!may(staffOf(request), "answer-pattern")) return reply.callNotFound();
      const form = formOf(request);
      const words = patternsWords[request.lang];
      const id = form["tugas"];
      if (!isId(id)) return reply.redirect(paths.staff.patterns, 303);
      const answer = patternAnswers.find((each) => each === form[`jawaban-${id}`]);
      if (!answer) return await show(request, reply, { [`jawaban-${id}`]: words.choose });
      const reason = form[`alasan-${id}`] ?? "";
      const answered = await answerPattern(house, { actor: actorOf(staffOf(request)), id, answer, reason });
      if (!answered.ok) return await show(request, reply, { [`alasan-${id}`]: words.refusals[answered.refusal.code] });
      return reply.redirect(paths.staff.patterns, 303);
    });
  };
