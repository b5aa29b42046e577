import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { doorStarts, poolStarts } from "../../../appointments/index.ts";
import { findClaimStanding, whatIsMissing } from "../../../claims/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { openAtDesk } from "../../../identity/index.ts";
import { parseKpj, parseName, parseNik } from "../../../members/index.ts";
import { branches } from "../../../offices/index.ts";
import { isId, parseClaimCode } from "../../../platform/ids.ts";
import {
  askedEndings,
  bookWalkIn,
  callNext,
  endVisit,
  findClaimOfVisit,
  findVisit,
  findWaitingRoom,
  listHelperTimes,
  recordVisit,
  seeAtBranch,
} from "../../../visits/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { claimOf, codesThere, waitsForBranch } from "../../portal/claim/claim-request.ts";
import { onceKeyOf, parseDate } from "../../portal/fields.ts";
import { openSession } from "../../portal/session.ts";
import { clockTime, dayAt, longDay } from "../../ui/dates.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { helpWords } from "./help-words.ts";
import { otherBranch, VisitorPage, type Lacks, type VisitorPageProps } from "./visitor-page.tsx";
import { WaitingPage } from "./waiting-page.tsx";

type ById = { Params: { id: string } };
/** "Now" at the desk: until so long from now. */
const todayHours = 8;
const shownTimes = 8;

/** The desk where an officer helps people who cannot do it alone: who is next, begin a claim together, interview now. */
export const helpDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "help-at-desk") ? undefined : reply.callNotFound(),
    );

    app.get("/meja-bantuan", async (request, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      const now = house.clock.now();
      const today = house.clock.today(staff.zone);
      const room = await findWaitingRoom(house, { officeId: staff.officeId, today, now });
      const times = await listHelperTimes(house.db, staff.officeId, new Date(now.getTime() - 3_600_000));
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: helpWords[lang].title,
          here: paths.staff.helpDesk,
          children: (
            <WaitingPage
              lang={lang}
              zone={staff.zone}
              now={now}
              room={room}
              times={times}
              rules={serviceRulesOn(house.law.book(), today).door}
              notice={queryOf(request)["kabar"]}
            />
          ),
        }),
      );
    });

    app.post("/meja-bantuan/panggil", async (request, reply) => {
      const staff = staffOf(request);
      const { kunjungan } = formOf(request);
      const called = await callNext(house, {
        actor: actorOf(staff),
        zone: staff.zone,
        ...(isId(kunjungan) && { visitId: kunjungan }),
      });
      return reply.redirect(
        called.ok ? paths.staff.helpVisit(called.value.id) : `${paths.staff.helpDesk}?kabar=diambil`,
        303,
      );
    });

    app.post("/meja-bantuan/tambah", async (request, reply) => {
      const actor = actorOf(staffOf(request));
      const id = onceKeyOf(formOf(request));
      const at = house.clock.now();
      const nothing = { linkCode: null, why: null, knew: null, priority: null, left: null };
      await recordVisit(house, actor, { id, at, sentTo: "HELPER", ...nothing });
      return reply.redirect(paths.staff.helpDesk, 303);
    });

    /** What a draft lacks before it can be sent, as counts: this desk is shown nothing of the file. */
    const lacksOf = async (claimId: string): Promise<Lacks> => {
      const claim = await claimOf(house, claimId);
      const { answers, bank, decision } = claim;
      const documents = (await codesThere(house, claim)).all;
      const missing = whatIsMissing({ answers, bank: bank !== null, decision, documents });
      return {
        questions: missing.some(({ kind }) => kind === "QUESTION"),
        bank: bank === null,
        papers: missing.filter(({ kind }) => kind === "DOCUMENT").length,
        presence: waitsForBranch(house, claim),
      };
    };

    const show = async (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      more: Pick<VisitorPageProps, "typed" | "errors"> = {},
    ) => {
      const staff = staffOf(request);
      const { lang } = request;
      const { id } = request.params;
      const visit = isId(id) ? await findVisit(house.db, staff.officeId, id) : null;
      if (!visit) return reply.callNotFound();
      const now = house.clock.now();
      const until = new Date(now.getTime() + todayHours * 3_600_000);
      const found = await findClaimOfVisit(house.db, id);
      const standing = found && (await findClaimStanding(house.db, found.claimId));
      const names = new Map((await branches(house.db)).map((office) => [office.id, office.name]));
      const here = (await doorStarts(house.db, staff.officeId, now, until)).slice(0, shownTimes);
      const pool = await poolStarts(house.db, staff.officeId, now, until);
      const errors = more.errors ?? {};
      const { dipesan, cara, hadir } = queryOf(request);
      const time = new Date(dipesan ?? "");
      const booked = helpWords[lang].booked[cara === "IN_PERSON" ? "IN_PERSON" : "VIDEO"];
      const seenCode = parseClaimCode(hadir ?? "");
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: helpWords[lang].person(visit.linkCode ?? "–"),
          here: paths.staff.helpDesk,
          hasErrors: Object.keys(errors).length > 0,
          children: (
            <VisitorPage
              lang={lang}
              zone={staff.zone}
              visit={visit}
              claim={
                standing && {
                  code: standing.code,
                  step: found!.step,
                  mends: standing.status === "CORRECTION",
                  lacks: standing.status === "DRAFT" ? await lacksOf(found!.claimId) : null,
                }
              }
              here={here.map((startsAt) => ({
                officeId: staff.officeId,
                officeName: staff.officeName,
                startsAt,
                begun: startsAt <= now,
              }))}
              pool={pool.map((each) => ({ ...each, officeName: names.get(each.officeId) ?? "" }))}
              news={
                seenCode
                  ? helpWords[lang].seenDone(seenCode)
                  : Number.isNaN(time.getTime())
                    ? undefined
                    : booked(`${longDay(dayAt(time, staff.zone), lang)}, ${clockTime(time, staff.zone)}`)
              }
              {...more}
            />
          ),
        }),
      );
    };
    app.get<ById>("/meja-bantuan/:id", (request, reply) => show(request, reply));

    app.post<ById>("/meja-bantuan/:id/klaim", async (request, reply) => {
      const staff = staffOf(request);
      const form = formOf(request);
      const words = helpWords[request.lang];
      const { id } = request.params;
      const visit = isId(id) ? await findVisit(house.db, staff.officeId, id) : null;
      if (!visit) return reply.callNotFound();
      const [name, nik, kpj] = [parseName(form["nama"]), parseNik(form["nik"]), parseKpj(form["kpj"])];
      const birth = parseDate(form, "lahir");
      const errors: Record<string, string> = {};
      if (!name) errors["nama"] = words.errors.name;
      if (!nik) errors["nik"] = words.errors.nik;
      if ("trouble" in birth) errors["lahir"] = words.errors.birth;
      if (!kpj) errors["kpj"] = words.errors.kpj;
      if (form["asli"] === undefined) errors["asli"] = words.errors.saw;
      if (Object.keys(errors).length > 0 || !name || !nik || !kpj || "trouble" in birth)
        return await show(request, reply, { typed: form, errors });
      const opened = await openAtDesk(house, {
        actor: actorOf(staff),
        person: { name, nik, kpj, birthDate: birth.day },
        sawOriginal: true,
        linkCode: visit.linkCode,
      });
      if (!opened.ok)
        return await show(request, reply, { typed: form, errors: { nama: words.refusals[opened.refusal.code] } });
      openSession(house, reply, opened.value.token);
      return reply.redirect(paths.claim.next, 303);
    });

    app.post<ById>("/meja-bantuan/:id/hadir", async (request, reply) => {
      const form = formOf(request);
      const words = helpWords[request.lang];
      const { id } = request.params;
      if (!isId(id)) return reply.callNotFound();
      const claimCode = parseClaimCode(form["kode-hadir"] ?? "");
      const nik = parseNik(form["nik-hadir"]);
      const errors: Record<string, string> = {};
      if (!claimCode) errors["kode-hadir"] = words.booking.CODE;
      if (!nik) errors["nik-hadir"] = words.errors.nik;
      if (form["asli-hadir"] === undefined) errors["asli-hadir"] = words.errors.saw;
      if (Object.keys(errors).length > 0 || !claimCode || !nik)
        return await show(request, reply, { typed: form, errors });
      const seen = await seeAtBranch(house, {
        actor: actorOf(staffOf(request)),
        visitId: id,
        claimCode,
        nik,
        sawOriginal: true,
      });
      if (seen.ok) return reply.redirect(`${paths.staff.helpVisit(id)}?hadir=${claimCode}`, 303);
      return await show(request, reply, {
        typed: form,
        errors: { "kode-hadir": words.seenRefusals[seen.refusal.code] },
      });
    });

    app.post<ById>("/meja-bantuan/:id/wawancara", async (request, reply) => {
      const staff = staffOf(request);
      const form = formOf(request);
      const { id } = request.params;
      const words = helpWords[request.lang].booking;
      const claimCode = parseClaimCode(form["kode"] ?? "");
      const other = form["waktu"] === otherBranch;
      const [how, officeId, time] = ((other ? form["lain"] : form["waktu"]) ?? "").split(" ");
      const kind = how === "IN_PERSON" ? how : "VIDEO";
      const startsAt = new Date(time ?? "");
      if (!claimCode) return await show(request, reply, { typed: form, errors: { kode: words.CODE } });
      if (other && !form["lain"])
        return await show(request, reply, { typed: form, errors: { lain: helpWords[request.lang].poolNone } });
      if (!isId(id) || !isId(officeId) || Number.isNaN(startsAt.getTime())) return await show(request, reply);
      const booked = await bookWalkIn(house, {
        actor: actorOf(staff),
        visitId: id,
        claimCode,
        officeId,
        startsAt,
        kind,
      });
      if (!booked.ok) return await show(request, reply, { typed: form, errors: { kode: words[booked.refusal.code] } });
      return reply.redirect(
        `${paths.staff.helpVisit(id)}?dipesan=${encodeURIComponent(booked.value.startsAt.toISOString())}&cara=${kind}`,
        303,
      );
    });

    app.post<ById>("/meja-bantuan/:id/pulang", async (request, reply) => {
      const { id } = request.params;
      const left = askedEndings.find((code) => code === formOf(request)["left"]);
      if (left && isId(id)) await endVisit(house, { actor: actorOf(staffOf(request)), visitId: id, left });
      return reply.redirect(paths.staff.helpDesk, 303);
    });
  };
