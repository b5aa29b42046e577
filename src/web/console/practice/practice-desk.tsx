import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { may, type Staff } from "../../../access/index.ts";
import { policyInForce, ruleWords } from "../../../entitlement/index.ts";
import { openPractice, type House } from "../../../house.ts";
import { formatDay, parseDay } from "../../../platform/day.ts";
import { parseClaimCode } from "../../../platform/ids.ts";
import { dealExercises, exercisesOf, practiceOfficeOf } from "../../../practice/index.ts";
import { isSwitchedOn } from "../../../switches/index.ts";
import { paths } from "../../paths.ts";
import { plainDay } from "../../ui/dates.ts";
import { balanceDesk } from "../case-file/balance-desk.tsx";
import { caseDesk } from "../case-file/case-desk.ts";
import { documentRoute } from "../case-file/document-route.ts";
import { consolePage, deskOf } from "../page.tsx";
import { queueDesk } from "../queue.tsx";
import { staffOf } from "../request.ts";
import { consoleWords } from "../words.ts";
import { AnswerPage, PracticeHome } from "./practice-pages.tsx";
import { practiceWords } from "./practice-words.ts";

const html = "text/html; charset=utf-8";
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

    /** The rule of the day on which one practises, where that day is still to come. */
    const aheadOf = (request: FastifyRequest): { rule: string; day: string } | null => {
      const [here, today] = [parseDay(practice.clock.today())!, parseDay(house.clock.today())!];
      const rule = house.law.book().policies.findLast(({ from, file }) => file.revoked === null && from === here);
      if (here <= today || !rule) return null;
      return {
        rule: ruleWords(house.law.book(), rule.id, request.lang).title,
        day: plainDay(formatDay(here), request.lang),
      };
    };

    app.get("/", async (request, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      return reply
        .type(html)
        .send(
          consolePage({
            staff,
            lang,
            title: practiceWords[lang].title,
            here: paths.practice.home,
            children: (
              <PracticeHome lang={lang} exercises={await exercisesOf(practice.db, staff.id)} ahead={aheadOf(request)} />
            ),
          }),
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
      const desk = deskOf(staff);
      const rule = ruleWords(
        house.law.book(),
        policyInForce(house.law.book(), parseDay(practice.clock.today())!)?.id,
        lang,
      );
      const file = staff.role === "PENATA_MADYA" ? desk.verify(exercise.code) : desk.caseFile(exercise.code);
      return reply
        .type(html)
        .send(
          consolePage({
            staff,
            lang,
            title: practiceWords[lang].answerTitle,
            here: paths.practice.home,
            children: (
              <AnswerPage
                lang={lang}
                exercise={exercise}
                file={file}
                nameOf={(asked) => consoleWords[lang].file.fields[asked] ?? rule.document(asked).name}
                open={all.some(({ mine }) => !mine)}
              />
            ),
          }),
        );
    });
  };
