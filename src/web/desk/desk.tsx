import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { findSession, may, signOut, type Staff } from "../../access/index.ts";
import { freeBooths } from "../../appointments/index.ts";
import { serviceRulesOn } from "../../entitlement/index.ts";
import type { House } from "../../house.ts";
import { parsePhone } from "../../members/index.ts";
import { isId, parseLinkCode } from "../../platform/ids.ts";
import { qrSvg } from "../../platform/qr.ts";
import {
  askedEndings,
  bookHelperTime,
  destinations,
  endVisit,
  findDoorDay,
  findVisit,
  findWaitingRoom,
  freeHelperTimes,
  listOpenVisits,
  makeSlips,
  priorities,
  reasonsToCome,
  recordVisit,
  sendSlip,
  stepOfSlip,
  whatTheyKnew,
  type VisitNote,
} from "../../visits/index.ts";
import { actorOf, formOf, queryOf, sessionCookie, staffOf } from "../console/request.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { clockTime, dayAt, longDay } from "../ui/dates.ts";
import { renderPage } from "../ui/render.ts";
import { kioskOpening } from "./kiosk/kiosk.tsx";
import { DoorPage } from "./door-frame.tsx";
import { HelperTimePage, OpenPage, QuestionPage, StepPage } from "./guard-pages.tsx";
import type { ConsoleLang } from "../console/words.ts";
import { guardWords } from "./guard-words.ts";
import { Sent, type Slip } from "./sent-page.tsx";

const oneOf = <Code extends string>(codes: readonly Code[], told: unknown): Code | null =>
  codes.find((code) => code === told) ?? null;

/** The longest that a tablet may have kept a visit to itself: a working day. */
const longestAgo = 14 * 3_600_000;

/** What a tablet, or a form, tells of a visit; null where it is none. */
function noteOf(told: unknown, now: Date): VisitNote | null {
  const fields = (typeof told === "object" && told !== null ? told : {}) as Readonly<Record<string, unknown>>;
  const sentTo = oneOf(destinations, fields["ke"]);
  if (!isId(fields["id"]) || !sentTo || sentTo === "HELPER_LATER") return null;
  const ago = Math.min(Math.max(Number(fields["ago"] ?? 0) || 0, 0), longestAgo);
  return {
    id: fields["id"],
    at: new Date(now.getTime() - ago),
    sentTo,
    linkCode: parseLinkCode(String(fields["slip"] ?? "")),
    why: oneOf(reasonsToCome, fields["why"]),
    knew: oneOf(whatTheyKnew, fields["knew"]),
    priority: oneOf(priorities, fields["priority"]),
    left: oneOf(askedEndings, fields["left"]),
  };
}

/** The branch door's porter: the guard's tablet. Whoever is not a guard of a branch finds nothing here. */
export const deskDoor =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.decorateRequest("staff", null);
    app.addHook("onRequest", async (request, reply) => {
      const token = request.cookies[sessionCookie];
      request.staff = token ? await findSession(house, token) : null;
      if (!request.staff) {
        if (request.url.startsWith(paths.door.send)) return reply.code(401).send({ error: { code: "SIGNED_OUT" } });
        return reply.redirect(
          `${paths.staff.signIn}?sesi=${token ? "habis" : ""}&kembali=${encodeURIComponent(paths.door.guard)}`,
          303,
        );
      }
      return may(request.staff, "greet-visitors") ? undefined : reply.callNotFound();
    });

    const slipOf = (code: string, lang: ConsoleLang): Slip => {
      const address = house.config.publicUrl + paths.link(code);
      return { code, address, svg: qrSvg(address, guardWords[lang].qrLabel(address)) };
    };
    const insideOf = async ({ officeId, zone }: Staff) => ({
      booths: await freeBooths(house.db, officeId, house.clock.now()),
      waiting: (await findWaitingRoom(house, { officeId, today: house.clock.today(zone), now: house.clock.now() }))
        .waiting.length,
    });
    const dayOfDoor = (staff: Staff) => findDoorDay(house.db, staff.officeId, house.clock.today(staff.zone));
    const openOf = (staff: Staff) => listOpenVisits(house.db, staff.officeId, house.clock.today(staff.zone));
    /** Past the last of the office hours, by the office's own clock. */
    const isClosed = ({ zone }: Staff): boolean => {
      const { hours } = serviceRulesOn(house.law.book(), house.clock.today(zone));
      return clockTime(house.clock.now(), zone) >= `${String(hours.afternoon.to).padStart(2, "0")}.00`;
    };

    app.get("/", async (request, reply) => {
      const staff = staffOf(request);
      const open = (await openOf(staff)).length;
      return html(reply).send(
        renderPage(
          <QuestionPage
            lang={request.lang}
            office={staff.officeName}
            day={await dayOfDoor(staff)}
            inside={await insideOf(staff)}
            closed={isClosed(staff)}
            openBefore={open}
          />,
        ),
      );
    });

    app.post("/", async (request, reply) => {
      const note = noteOf(formOf(request), house.clock.now());
      if (!note) return reply.redirect(paths.door.guard, 303);
      const kept = await recordVisit(house, actorOf(staffOf(request)), note);
      return reply.redirect(kept.ok ? paths.door.visit(note.id) : paths.door.guard, 303);
    });

    // What the tablet kept while it had no network, or tells at once; and slips for the next time.
    app.post("/kirim", async (request, reply) => {
      const staff = staffOf(request);
      const body = (request.body ?? {}) as { readonly notes?: unknown; readonly want?: unknown };
      const now = house.clock.now();
      const kept: string[] = [];
      for (const told of Array.isArray(body.notes) ? body.notes.slice(0, 200) : []) {
        const note = noteOf(told, now);
        // What can never be kept is answered too, so that the tablet does not send it for ever.
        if (note) await recordVisit(house, actorOf(staff), note);
        const id = (told as { id?: unknown } | null)?.id;
        if (typeof id === "string") kept.push(id);
      }
      const slips = await makeSlips(house, actorOf(staff), Math.max(0, Math.floor(Number(body.want) || 0)));
      return reply.send({ kept, slips: slips.map((code) => slipOf(code, request.lang)), day: await dayOfDoor(staff) });
    });

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      id: string,
      said?: string,
    ): Promise<FastifyReply> => {
      const staff = staffOf(request);
      const { lang } = request;
      const visit = isId(id) ? await findVisit(house.db, staff.officeId, id) : null;
      if (!visit) return reply.redirect(paths.door.guard, 303);
      const when = visit.helperAt
        ? `${longDay(dayAt(visit.helperAt, staff.zone), lang)}, ${clockTime(visit.helperAt, staff.zone)}`
        : undefined;
      return html(reply).send(
        renderPage(
          <DoorPage lang={lang} title={guardWords[lang].sent[visit.sentTo]} office={staff.officeName}>
            <Sent
              lang={lang}
              to={visit.sentTo}
              id={visit.id}
              slip={visit.linkCode ? slipOf(visit.linkCode, lang) : null}
              inside={await insideOf(staff)}
              told={visit}
              when={when}
              said={said}
            />
          </DoorPage>,
        ),
      );
    };
    type ById = { Params: { id: string } };
    app.get<ById>("/kunjungan/:id", (request, reply) => show(request, reply, request.params.id));

    app.post<ById>("/kunjungan/:id", async (request, reply) => {
      const staff = staffOf(request);
      const { id } = request.params;
      const visit = isId(id) ? await findVisit(house.db, staff.officeId, id) : null;
      if (!visit) return reply.redirect(paths.door.guard, 303);
      const form = formOf(request);
      const sentTo = visit.sentTo === "HELPER_LATER" ? "HELPER" : visit.sentTo;
      const note = noteOf({ ke: sentTo, slip: visit.linkCode, ...form, id }, house.clock.now());
      if (note) await recordVisit(house, actorOf(staff), { ...note, at: visit.at });
      return reply.redirect(paths.door.visit(id), 303);
    });

    // The address to a number that is typed, used and forgotten.
    app.post<ById>("/kunjungan/:id/pesan", async (request, reply) => {
      const { id } = request.params;
      const words = guardWords[request.lang].message;
      const phone = parsePhone(formOf(request)["hp"]);
      const sent =
        phone && isId(id)
          ? await sendSlip(house, {
              actor: actorOf(staffOf(request)),
              visitId: id,
              phone,
              address: (code) => house.config.publicUrl + paths.link(code),
              site: new URL(house.config.publicUrl).host,
            })
          : null;
      const said = !phone ? words.PHONE : !sent ? words.NO_SUCH_VISIT : sent.ok ? words.sent : words[sent.refusal.code];
      if (request.headers["accept"] === "application/json") return reply.send({ said });
      return await show(request, reply, id, said);
    });

    app.post<ById>("/kunjungan/:id/pulang", async (request, reply) => {
      const left = oneOf(askedEndings, formOf(request)["left"]);
      const { id } = request.params;
      if (left && isId(id)) await endVisit(house, { actor: actorOf(staffOf(request)), visitId: id, left });
      return reply.redirect(paths.door.open, 303);
    });

    const showTimes = async (request: FastifyRequest, reply: FastifyReply, id: string, taken: boolean) => {
      const { officeId, officeName, zone } = staffOf(request);
      if (!isId(id) || !(await findVisit(house.db, officeId, id))) return reply.redirect(paths.door.guard, 303);
      const times = (await freeHelperTimes(house, { id: officeId, zone })).slice(0, 24);
      return html(reply, taken ? 409 : 200).send(
        renderPage(
          <HelperTimePage lang={request.lang} office={officeName} zone={zone} id={id} times={times} taken={taken} />,
        ),
      );
    };
    app.get<ById>("/kunjungan/:id/waktu", (request, reply) => showTimes(request, reply, request.params.id, false));
    app.post<ById>("/kunjungan/:id/waktu", async (request, reply) => {
      const { id } = request.params;
      const at = new Date(formOf(request)["jam"] ?? "");
      const booked =
        isId(id) && !Number.isNaN(at.getTime())
          ? await bookHelperTime(house, { actor: actorOf(staffOf(request)), visitId: id, at })
          : null;
      if (booked?.ok) return reply.redirect(paths.door.visit(id), 303);
      return await showTimes(request, reply, id, true);
    });

    app.get("/belum-jelas", async (request, reply) => {
      const staff = staffOf(request);
      return html(reply).send(
        renderPage(
          <OpenPage
            lang={request.lang}
            office={staff.officeName}
            zone={staff.zone}
            today={house.clock.today(staff.zone)}
            visits={await openOf(staff)}
          />,
        ),
      );
    });

    app.get("/langkah", async (request, reply) => {
      const { officeName, officeId } = staffOf(request);
      const typed = queryOf(request)["kode"] ?? "";
      const code = parseLinkCode(typed);
      const step = code ? await stepOfSlip(house.db, officeId, code) : typed ? { found: false, step: null } : undefined;
      return html(reply).send(
        renderPage(<StepPage lang={request.lang} office={officeName} typed={typed.slice(0, 12)} step={step} />),
      );
    });

    await app.register(kioskOpening(house, { at: paths.door.kiosks, cookiePath: paths.door.guard }));
    app.get("/keluar", async (request, reply) => {
      const token = request.cookies[sessionCookie];
      if (token) await signOut(house, staffOf(request), token);
      return reply
        .clearCookie(sessionCookie, { path: paths.door.guard })
        .redirect(`${paths.staff.signIn}?sesi=keluar`, 303);
    });
  };
