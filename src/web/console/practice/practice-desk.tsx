import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { may, type Staff } from "../../../access/index.ts";
import { policyInForce, ruleWords } from "../../../entitlement/index.ts";
import { openPractice, type House } from "../../../house.ts";
import { parseDay } from "../../../platform/day.ts";
import { parseClaimCode } from "../../../platform/ids.ts";
import { dealExercises, exercisesOf, practiceOfficeOf } from "../../../practice/index.ts";
import { isSwitchedOn } from "../../../switches/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { plainDay } from "../../ui/dates.ts";
import { balanceDesk } from "../case-file/balance-desk.tsx";
import { caseDesk } from "../case-file/case-desk.ts";
import { documentRoute } from "../case-file/document-route.ts";
import { consolePage, fileOf } from "../page.tsx";
import { queueDesk } from "../queue/queue-desk.tsx";
import { staffOf } from "../request.ts";
import { consoleWords } from "../words.ts";
import { AnswerPage, PracticeHome } from "./practice-pages.tsx";
import { practiceWords } from "./practice-words.ts";

type CodeRequest = FastifyRequest<{ Params: { code: string } }>;

/** Whether somebody practises, and the practice office is on where they work. */
export const practisesHere = async (house: House, staff: Staff): Promise<boolean> =>
  may(staff, "practise") &&
  (await isSwitchedOn(house.db, "PRACTICE_OFFICE", staff.officeId, house.clock.today(staff.zone)));

/**
 * The practice office: queue, case file, balance and papers of the console, on made-up claims. Its porter seats the officer
 * in an office of their own; whoever decides a claim is led to the expert's answer.
 */
export const practiceDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const practice = openPractice(house);
    app.addHook("onClose", () => practice.close());
    app.addHook("onRequest", async (request, reply) => {
      const staff = staffOf(request);
      if (!(await practisesHere(house, staff))) return reply.callNotFound();
      const officeName = practiceWords[request.lang].office;
      request.staff = { ...staff, practising: true, officeId: practiceOfficeOf(staff.id), officeName };
    });
    app.addHook("onSend", async (request, reply, payload) => {
      const code = parseClaimCode((request.params as { code?: string }).code ?? "");
      if (request.method !== "POST" || reply.statusCode !== 303 || !code) return payload;
      const exercise = (await exercisesOf(practice.db, staffOf(request).id)).find((each) => each.code === code);
      if (exercise?.mine) reply.header("location", paths.practice.answer(code));
      return payload;
    });

    await app.register(queueDesk(practice));
    await app.register(caseDesk(practice));
    await app.register(balanceDesk(practice));
    await app.register(documentRoute(practice));

    const page = (request: FastifyRequest, reply: FastifyReply, title: string, children: VNode) =>
      html(reply).send(
        consolePage({ staff: staffOf(request), lang: request.lang, title, here: paths.practice.home, children }),
      );

    /** The rule of the day on which one practises, in words. */
    const ruleHere = ({ lang }: FastifyRequest) => {
      const book = house.law.book();
      return ruleWords(book, policyInForce(book, parseDay(practice.clock.today())!)?.id, lang);
    };

    app.get("/", async (request, reply) => {
      const { lang } = request;
      const day = practice.clock.today();
      return page(
        request,
        reply,
        practiceWords[lang].title,
        <PracticeHome
          lang={lang}
          exercises={await exercisesOf(practice.db, staffOf(request).id)}
          ahead={day > house.clock.today() ? { rule: ruleHere(request).title, day: plainDay(day, lang) } : null}
        />,
      );
    });

    app.post("/mulai", async (request, reply) => {
      await dealExercises(practice, staffOf(request));
      return reply.redirect(paths.practice.queue, 303);
    });

    app.get("/jawaban/:code", async (request: CodeRequest, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      const code = parseClaimCode(request.params.code);
      const all = await exercisesOf(practice.db, staff.id);
      const exercise = all.find((each) => each.code === code);
      if (!exercise) return reply.callNotFound();
      const rule = ruleHere(request);
      return page(
        request,
        reply,
        practiceWords[lang].answerTitle,
        <AnswerPage
          lang={lang}
          exercise={exercise}
          file={fileOf(staff, exercise.code)}
          nameOf={(asked) => consoleWords[lang].file.fields[asked] ?? rule.document(asked).name}
          open={all.some(({ mine }) => !mine)}
        />,
      );
    });
  };
