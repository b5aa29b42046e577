import type { FastifyPluginAsync } from "fastify";
import { may } from "../../../access/index.ts";
import { findCaseFile, openClaimantName, type CorrectionItem } from "../../../claims/index.ts";
import { isRefusalCode } from "../../../entitlement/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import {
  askForStill,
  endInterview,
  findDeskInterview,
  listDesk,
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
import { paths } from "../../paths.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { DeskList } from "./desk-list.tsx";
import { DeskPage } from "./desk-page.tsx";
import { deskWords } from "./words.ts";

/** The officer's interviews: the list of the day, and the desk with face, documents and questions beside each other. */
export const interviewDesk =
  (house: House): FastifyPluginAsync =>
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
      const rows = await listDesk(
        house.db,
        (sealed) => openClaimantName(house.keys, sealed),
        staff.officeId,
        new Date(now.getTime() - 12 * 3_600_000),
        new Date(now.getTime() + 7 * 86_400_000),
        house.clock.real(),
      );
      const words = deskWords[request.lang];
      return html(reply).send(
        consolePage({
          staff,
          lang: request.lang,
          title: words.title,
          here: paths.staff.interviews,
          islands: ["console-live.js"],
          children: (
            <DeskList lang={request.lang} rows={rows} zone={staff.zone} now={now} notice={queryOf(request)["kabar"]} />
          ),
        }),
      );
    });

    // Opening an interview, and afterwards the desk's sign of life.
    app.post<{ Params: { id: string } }>("/wawancara/:id/mulai", async (request, reply) => {
      const started = isId(request.params.id)
        ? await startInterview(house, actorOf(staffOf(request)), request.params.id)
        : null;
      if (request.headers["accept"] === "application/json") return reply.send({ ok: started?.ok ?? false });
      return reply.redirect(
        started?.ok
          ? paths.staff.interview(request.params.id)
          : `${paths.staff.interviews}?kabar=${started?.refusal.code === "NOT_CERTIFIED" ? "sertifikat" : "diambil"}`,
        303,
      );
    });

    const readDesk = async (id: string, staffId: string) => {
      const interview = isId(id) ? await findDeskInterview(house.db, house.keys, id) : null;
      if (!interview || interview.officerId !== staffId) return null;
      const file = await findCaseFile(house.db, house.keys, { claimId: interview.claimId });
      return file && { interview, file, documents: await documentsOfClaim(house.db, interview.claimId) };
    };

    app.get<{ Params: { id: string } }>("/wawancara/:id", async (request, reply) => {
      const staff = staffOf(request);
      const desk = await readDesk(request.params.id, staff.id);
      if (!desk || desk.interview.outcome) return reply.redirect(`${paths.staff.interviews}?kabar=diambil`, 303);
      return html(reply).send(
        consolePage({
          staff,
          lang: request.lang,
          title: deskWords[request.lang].title,
          here: paths.staff.interviews,
          islands: ["desk-call.js"],
          children: (
            <DeskPage
              lang={request.lang}
              rule={ruleWords(house.law.book(), desk.file.decision?.policy, request.lang)}
              desk={desk}
              zone={staff.zone}
              ice={house.iceServers(staff.id)}
              form={{}}
              errors={{}}
            />
          ),
        }),
      );
    });

    app.post<{ Params: { id: string } }>("/wawancara/:id/hasil", async (request, reply) => {
      const staff = staffOf(request);
      const form = formOf(request);
      const words = deskWords[request.lang].errors;
      const desk = await readDesk(request.params.id, staff.id);
      if (!desk) return reply.redirect(`${paths.staff.interviews}?kabar=diambil`, 303);
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
        return html(reply, 422).send(
          consolePage({
            staff,
            lang: request.lang,
            title: deskWords[request.lang].title,
            here: paths.staff.interviews,
            hasErrors: true,
            islands: ["desk-call.js"],
            children: (
              <DeskPage
                lang={request.lang}
                rule={ruleWords(house.law.book(), desk.file.decision?.policy, request.lang)}
                desk={desk}
                zone={staff.zone}
                ice={house.iceServers(staff.id)}
                form={form}
                errors={errors}
              />
            ),
          }),
        );
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
      await sendSignal(house, desk.interview.id, "OFFICER", { ended: true });
      const ended = await endInterview(house, actorOf(staff), ending);
      return reply.redirect(`${paths.staff.interviews}?kabar=${ended.ok ? "simpan" : "diambil"}`, 303);
    });

    app.post<{ Params: { id: string } }>("/wawancara/:id/sinyal", async (request, reply) => {
      const desk = isId(request.params.id) ? await findDeskInterview(house.db, house.keys, request.params.id) : null;
      if (!desk || desk.officerId !== staffOf(request).id || desk.outcome) return reply.code(409).send({});
      await sendSignal(house, desk.id, "OFFICER", request.body ?? {});
      return reply.send({});
    });

    app.post<{ Params: { id: string } }>("/wawancara/:id/catatan", async (request, reply) => {
      const form = formOf(request);
      const version = isId(request.params.id)
        ? await saveNotes(house, staffOf(request).id, {
            interviewId: request.params.id,
            text: form["catatan"] ?? "",
            ticks: (form["tanda"] ?? "").split(","),
            version: /^\d{1,9}$/.test(form["versi"] ?? "") ? Number(form["versi"]) : 0,
          })
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
