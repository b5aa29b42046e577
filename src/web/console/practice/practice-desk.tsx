import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { may, type Staff } from "../../../access/index.ts";
import { findCaseFile } from "../../../claims/index.ts";
import { differences, policyInForce, ruleWords, type LawBook } from "../../../entitlement/index.ts";
import { openPractice, type House } from "../../../house.ts";
import { parseDay } from "../../../platform/day.ts";
import { isId, parseClaimCode } from "../../../platform/ids.ts";
import {
  dealExercises,
  desksOfRole,
  exercisesOf,
  findScene,
  newRule,
  policyOn,
  practiceOfficeOf,
  type DealtExercise,
  type PracticeDesk,
} from "../../../practice/index.ts";
import { isSwitchedOn } from "../../../switches/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { plainDay } from "../../ui/dates.ts";
import { balanceDesk } from "../case-file/balance-desk.tsx";
import { caseDesk } from "../case-file/case-desk.ts";
import { documentRoute } from "../case-file/document-route.ts";
import { interviewDesk } from "../interviews/interview-desk.tsx";
import { consolePage, fileOf } from "../page.tsx";
import { queueDesk } from "../queue/queue-desk.tsx";
import { formOf, staffOf } from "../request.ts";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { MadeUpCall } from "./made-up-call.tsx";
import { AnswerPage, PracticeHome } from "./practice-pages.tsx";
import { practiceWords } from "./practice-words.ts";

type CodeRequest = FastifyRequest<{ Params: { code: string } }>;
type IdRequest = FastifyRequest<{ Params: { id: string } }>;

/** Desks in a form, in the officer's language of work. */
const inForm: Readonly<Record<string, PracticeDesk>> = { wawancara: "INTERVIEW", pertama: "FIRST", kedua: "SECOND" };

/** Whether somebody practises, and the practice office is on where they work. */
export const practisesHere = async (house: House, staff: Staff): Promise<boolean> =>
  may(staff, "practise") &&
  (await isSwitchedOn(house.db, "PRACTICE_OFFICE", staff.officeId, house.clock.today(staff.zone)));

/**
 * The practice office: queue, case file, balance, papers and interviews of the console, on made-up claims. Its porter seats
 * the officer in an office of their own; whoever decides a claim is led to the expert's answer.
 */
export const practiceDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const practice = openPractice(house);
    const exercisesFor = (staff: Staff) => exercisesOf(practice.db, practice.keys, staff.id);
    app.addHook("onClose", () => practice.close());
    app.addHook("onRequest", async (request, reply) => {
      const staff = staffOf(request);
      if (!(await practisesHere(house, staff))) return reply.callNotFound();
      const officeName = practiceWords[request.lang].office;
      request.staff = { ...staff, practising: true, officeId: practiceOfficeOf(staff.id), officeName };
    });
    app.addHook("onSend", async (request, reply, payload) => {
      const { code, id } = request.params as { code?: string; id?: string };
      if (request.method !== "POST" || reply.statusCode !== 303 || !(code || id)) return payload;
      const asked = parseClaimCode(code ?? "");
      const exercise = (await exercisesFor(staffOf(request))).find((each) =>
        id ? each.interviewId === id : each.code === asked,
      );
      if (exercise?.mine) reply.header("location", paths.practice.answer(exercise.code));
      return payload;
    });

    /** Who is at the other end of an interview of this officer; null where it is not an exercise of theirs. */
    const madeUpCall = async (
      staff: Staff,
      of: { readonly interviewId: string; readonly claimId: string },
      lang: ConsoleLang,
    ): Promise<VNode | null> => {
      const found = await findScene(practice.db, staff.id, of.interviewId);
      const file = found && (await findCaseFile(practice.db, practice.keys, { claimId: of.claimId }));
      if (!found || !file) return null;
      const { kind, scene } = found;
      const claimant = {
        name: file.person.name,
        // Spoken by the claimant, hence in their language.
        born: plainDay(file.person.birthDate, "id"),
        lastFour: file.person.nik.slice(-4),
        lastDay: scene.lastDay && plainDay(scene.lastDay, "id"),
      };
      return <MadeUpCall lang={lang} interviewId={of.interviewId} kind={kind} scene={scene} claimant={claimant} />;
    };

    await app.register(queueDesk(practice));
    await app.register(caseDesk(practice));
    await app.register(balanceDesk(practice));
    await app.register(documentRoute(practice));
    await app.register(
      interviewDesk(practice, (staff, { interview }, lang) =>
        madeUpCall(staff, { interviewId: interview.id, claimId: interview.claimId }, lang),
      ),
    );

    const picture = (which: "camera" | "original") => async (request: IdRequest, reply: FastifyReply) => {
      const { id } = request.params;
      const svg = isId(id) && (await findScene(practice.db, staffOf(request).id, id))?.scene[which];
      return svg
        ? reply.type("image/svg+xml").header("cache-control", "private, no-store").send(svg)
        : reply.callNotFound();
    };
    app.get("/wawancara/:id/kamera", picture("camera"));
    app.get("/wawancara/:id/ktp-asli", picture("original"));

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
      const staff = staffOf(request);
      const day = practice.clock.today();
      return page(
        request,
        reply,
        practiceWords[lang].title,
        <PracticeHome
          lang={lang}
          desks={Object.entries(inForm).filter(([, desk]) => desksOfRole(staff.role).includes(desk))}
          policy={policyOn(practice, staff.zone)}
          exercises={await exercisesFor(staff)}
          ahead={day > house.clock.today() ? { rule: ruleHere(request).title, day: plainDay(day, lang) } : null}
        />,
      );
    });

    app.post("/mulai", async (request, reply) => {
      const desk = inForm[formOf(request)["meja"] ?? ""];
      if (desk) await dealExercises(practice, staffOf(request), desk);
      return reply.redirect(desk === "INTERVIEW" ? paths.practice.interviews : paths.practice.queue, 303);
    });

    app.get("/jawaban/:code", async (request: CodeRequest, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      const code = parseClaimCode(request.params.code);
      const all = await exercisesFor(staff);
      const exercise = all.find((each) => each.code === code);
      if (!exercise) return reply.callNotFound();
      const rule = ruleHere(request);
      const { interviewId, claimId } = exercise;
      return page(
        request,
        reply,
        practiceWords[lang].answerTitle,
        <AnswerPage
          lang={lang}
          exercise={exercise}
          file={interviewId ? paths.practice.interview(interviewId) : fileOf(staff, exercise.code)}
          call={interviewId && exercise.mine ? await madeUpCall(staff, { interviewId, claimId }, lang) : null}
          nameOf={(asked) => consoleWords[lang].file.fields[asked] ?? rule.document(asked).name}
          changed={changedFor(house.law.book(), practice.clock.today(staff.zone), exercise, lang)}
          next={nextOf(exercise, all)}
        />,
      );
    });
  };

/** What a new rule changes for claims like this one: waiting, papers and amounts; null where none is new. */
function changedFor(book: LawBook, today: string, exercise: DealtExercise, lang: ConsoleLang) {
  const rule = newRule(book, today);
  if (rule?.after.id !== exercise.policy) return null;
  const changes = differences(rule.before.file, rule.after.file).filter(
    ({ area, reason }) =>
      ["PARAMETER", "REASON", "DOCUMENT"].includes(area) && (reason === null || reason === exercise.reason),
  );
  return { rule: rule.after.file.title[lang], changes };
}

/** Where one goes on after an exercise: to the next interview, or to the queue's next claim; null where nothing is left. */
function nextOf({ desk }: DealtExercise, all: readonly DealtExercise[]): string | null {
  const left = all.filter((each) => each.desk === desk && !each.mine);
  if (left.length === 0) return null;
  const interview = left.at(-1)!.interviewId;
  return interview ? `${paths.practice.interview(interview)}/mulai` : paths.practice.takeNext;
}
