import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { may, type Staff } from "../../../access/index.ts";
import { findCaseFile, openClaimantName, type CorrectionItem } from "../../../claims/index.ts";
import { isRefusalCode } from "../../../entitlement/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import {
  askForStill,
  endInterview,
  findDeskInterview,
  findInterviewDesk,
  saveNotes,
  sendSignal,
  startInterview,
  takeStill,
  type Ending,
} from "../../../interviews/index.ts";
import { ruleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { afterSignal, liveStream } from "../../live.ts";
import { html } from "../../html.ts";
import { consolePage, deskOf } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import type { ConsoleLang } from "../words.ts";
import { DeskList } from "./desk-list.tsx";
import { DeskPage, type DeskFile } from "./desk-page.tsx";
import { deskWords } from "./words.ts";

/** Who is at the other end of an interview where there is nobody: the practice office draws them. */
export type MadeUpEnd = (staff: Staff, desk: DeskFile, lang: ConsoleLang) => Promise<VNode | null>;

/** The officer's interviews: the list of the day, and the desk with face, documents and questions beside each other. */
export const interviewDesk =
  (house: House, madeUpEnd?: MadeUpEnd): FastifyPluginAsync =>
  async (app) => {
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: 6 * 1024 * 1024 },
      (_request, body, done) => done(null, body),
    );
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "hold-interview") ? undefined : reply.callNotFound(),
    );

    app.get("/wawancara", async (request, reply) => {
      const staff = staffOf(request);
      const now = house.clock.now();
      const interviews = await findInterviewDesk(house, {
        openName: (sealed) => openClaimantName(house.keys, sealed),
        officeId: staff.officeId,
        zone: staff.zone,
        now,
        real: house.clock.real(),
      });
      const words = deskWords[request.lang];
      return html(reply).send(
        consolePage({
          staff,
          lang: request.lang,
          title: words.title,
          here: deskOf(staff).interviews,
          islands: ["console-live.js"],
          children: (
            <DeskList
              lang={request.lang}
              desk={deskOf(staff)}
              interviews={interviews}
              zone={staff.zone}
              now={now}
              notice={queryOf(request)["kabar"]}
            />
          ),
        }),
      );
    });

    // Opening an interview, and afterwards the desk's sign of life.
    app.post<{ Params: { id: string } }>("/wawancara/:id/mulai", async (request, reply) => {
      const staff = staffOf(request);
      const started = isId(request.params.id) ? await startInterview(house, actorOf(staff), request.params.id) : null;
      if (request.headers["accept"] === "application/json") return reply.send({ ok: started?.ok ?? false });
      return reply.redirect(
        started?.ok
          ? deskOf(staff).interview(request.params.id)
          : `${deskOf(staff).interviews}?kabar=${started?.refusal.code === "NOT_CERTIFIED" ? "sertifikat" : "diambil"}`,
        303,
      );
    });

    const readDesk = async (id: string, staffId: string) => {
      const interview = isId(id) ? await findDeskInterview(house.db, house.keys, id) : null;
      if (!interview || interview.officerId !== staffId) return null;
      const file = await findCaseFile(house.db, house.keys, { claimId: interview.claimId });
      return file && { interview, file, documents: await documentsOfClaim(house.db, interview.claimId) };
    };

    const sendDesk = async (
      request: FastifyRequest,
      reply: FastifyReply,
      desk: DeskFile,
      { form, errors }: { form: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> },
    ) => {
      const staff = staffOf(request);
      return html(reply).send(
        consolePage({
          staff,
          lang: request.lang,
          title: deskWords[request.lang].title,
          here: deskOf(staff).interviews,
          hasErrors: Object.keys(errors).length > 0,
          islands: ["desk-call.js"],
          children: (
            <DeskPage
              lang={request.lang}
              at={deskOf(staff)}
              rule={ruleWords(house.law.book(), desk.file.decision?.policy, request.lang)}
              desk={desk}
              zone={staff.zone}
              today={house.clock.today(staff.zone)}
              ice={house.iceServers(staff.id)}
              madeUp={(await madeUpEnd?.(staff, desk, request.lang)) ?? null}
              form={form}
              errors={errors}
            />
          ),
        }),
      );
    };

    /** Notes and ticks as the page sends them. */
    const keepNotes = (staff: Staff, interviewId: string, form: Readonly<Record<string, string>>) =>
      saveNotes(house, staff.id, {
        interviewId,
        text: form["catatan"] ?? "",
        ticks: Object.keys(form).flatMap((name) => (name.startsWith("tanda-") ? [name.slice(6)] : [])),
        version: /^\d{1,9}$/.test(form["versi"] ?? "") ? Number(form["versi"]) : 0,
      });

    app.get<{ Params: { id: string } }>("/wawancara/:id", async (request, reply) => {
      const staff = staffOf(request);
      const desk = await readDesk(request.params.id, staff.id);
      if (!desk || desk.interview.outcome) return reply.redirect(`${deskOf(staff).interviews}?kabar=diambil`, 303);
      return await sendDesk(request, reply, desk, { form: {}, errors: {} });
    });

    app.post<{ Params: { id: string } }>("/wawancara/:id/hasil", async (request, reply) => {
      const staff = staffOf(request);
      const form = formOf(request);
      const words = deskWords[request.lang].errors;
      const before = await readDesk(request.params.id, staff.id);
      if (!before) return reply.redirect(`${deskOf(staff).interviews}?kabar=diambil`, 303);
      // With the outcome come the notes and ticks of the last moment, and all of them where no script runs.
      if (form["versi"] !== undefined) await keepNotes(staff, before.interview.id, form);
      const desk = (await readDesk(request.params.id, staff.id)) ?? before;
      const why = (form["kalimat"] ?? "").trim().slice(0, 1000);
      const outcome = (["PASSED", "CORRECTION", "NOT_REACHED", "REFUSED"] as const).find(
        (each) => each === form["hasil"],
      );
      const chosen = Object.keys(form)
        .filter((name) => name.startsWith("item-"))
        .map((name) => name.slice(5));
      const errors: Record<string, string> = {};
      if (!outcome) errors["hasil"] = words.outcome;
      if (outcome === "CORRECTION" && chosen.length === 0) errors["item"] = words.items;
      if (outcome === "REFUSED" && !isRefusalCode(form["tolak"])) errors["tolak"] = words.refusal;
      if ((outcome === "CORRECTION" || outcome === "REFUSED") && !why) errors["kalimat"] = words.why;
      if (!outcome || Object.keys(errors).length > 0) {
        return await sendDesk(request, reply.code(422), desk, { form, errors });
      }
      const known = new Set(desk.documents.map(({ code }) => code));
      const items = chosen
        .filter((code) => code === "bank" || known.has(code))
        .map((code): CorrectionItem => ({ kind: code === "bank" ? "FIELD" : "DOCUMENT", code, reason: why }));
      const interviewId = desk.interview.id;
      const ending: Ending =
        outcome === "CORRECTION"
          ? { interviewId, outcome, items }
          : outcome === "REFUSED"
            ? { interviewId, outcome, reasons: [{ code: form["tolak"]!, sentence: why }] }
            : { interviewId, outcome };
      if (!madeUpEnd) await sendSignal(house, desk.interview.id, "OFFICER", { ended: true });
      const ended = await endInterview(house, actorOf(staff), ending);
      return reply.redirect(`${deskOf(staff).interviews}?kabar=${ended.ok ? "simpan" : "diambil"}`, 303);
    });

    app.post<{ Params: { id: string } }>("/wawancara/:id/sinyal", async (request, reply) => {
      const desk = isId(request.params.id) ? await findDeskInterview(house.db, house.keys, request.params.id) : null;
      if (!desk || desk.officerId !== staffOf(request).id || desk.outcome) return reply.code(409).send({});
      await sendSignal(house, desk.id, "OFFICER", request.body ?? {});
      return reply.send({});
    });

    app.post<{ Params: { id: string } }>("/wawancara/:id/catatan", async (request, reply) => {
      const version = isId(request.params.id)
        ? await keepNotes(staffOf(request), request.params.id, formOf(request))
        : null;
      return reply.send({ version });
    });

    app.post<{ Params: { id: string } }>("/wawancara/:id/gambar", async (request, reply) => {
      const asked = isId(request.params.id)
        ? await askForStill(house, actorOf(staffOf(request)), request.params.id)
        : null;
      return reply.code(asked?.ok ? 200 : 409).send({});
    });
    app.post<{ Params: { id: string } }>("/wawancara/:id/gambar/ambil", async (request, reply) => {
      const picture = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const taken = isId(request.params.id)
        ? await takeStill(house, actorOf(staffOf(request)), request.params.id, picture)
        : null;
      return reply.code(taken?.ok ? 200 : 409).send({});
    });
  };

/** The officers' stream: their lists look again when something happens at their office; a desk hears the claimant's side. */
export const staffLive =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/live", async (request, reply) => {
      const staff = staffOf(request);
      const asked = queryOf(request)["wawancara"];
      const desk = isId(asked) ? await findDeskInterview(house.db, house.keys, asked) : null;
      liveStream(house, reply, {
        ...(desk &&
          desk.officerId === staff.id && { interview: { id: desk.id, other: "CITIZEN", after: afterSignal(request) } }),
        concerns: (news) => news["office"] === staff.officeId,
      });
    });
  };
