import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may, type Staff } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import {
  announcementForSession,
  announcementsHandedTo,
  cancelSession,
  findSession,
  listAnnouncements,
  listSessions,
  noteAttendance,
  outreachFigures,
  planSession,
  type OutreachScope,
  type SessionRefusal,
} from "../../../outreach/index.ts";
import { isId } from "../../../platform/ids.ts";
import { dayAsTyped } from "../../../policies/index.ts";
import { html } from "../../html.ts";
import { paperOrder } from "../../paper-order.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { FiguresPage } from "./figures-page.tsx";
import type { ConsoleLang } from "../words.ts";
import { outreachWords } from "./outreach-words.ts";
import { PlanForm, SessionPage } from "./session-pages.tsx";

type IdRequest = FastifyRequest<{ Params: { id: string } }>;
type Form = Readonly<Record<string, string>>;

/** Whose numbers this person sees: all, those of their region's branches, or their branch's. */
const scopeOf = ({ role, officeId }: Staff): OutreachScope => ({
  kind: role === "HEAD_POLICY" ? "HEAD" : role === "REGION_RELAY" ? "REGION" : "BRANCH",
  officeId,
});

/** The field of the plan that a trouble is about. */
const fields: Readonly<Record<string, string>> = {
  kind: "jenis",
  place: "tempat",
  day: "hari",
  people: "petugas",
  contact: "kontak",
};

function planErrors(refusal: SessionRefusal, lang: ConsoleLang): Errors {
  const words = outreachWords[lang];
  if (refusal.code === "TROUBLES")
    return Object.fromEntries(
      refusal.troubles.map((trouble) => [fields[trouble.at] ?? trouble.at, words.line(trouble)]),
    );
  const at = { UNUSABLE_TIMES: "mulai", UNUSABLE_NUMBER: "kira", PERSON_NAMED: "petugas" } as Readonly<
    Record<string, string>
  >;
  return { [at[refusal.code] ?? "tempat"]: words.sessions.refusals[refusal.code] };
}

/** What came of announcements and visits, for a branch, a region and head office; a branch plans its visits here. */
export const outreachDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      refused?: { readonly typed: Form; readonly errors: Errors },
    ) => {
      const staff = staffOf(request);
      const { lang } = request;
      const scope = scopeOf(staff);
      const wished = queryOf(request)["pengumuman"];
      const chosen = isId(wished) ? wished : null;
      const isBranch = scope.kind === "BRANCH";
      const handed = isBranch ? await announcementsHandedTo(house.db, staff.officeId) : [];
      const approved = isBranch
        ? handed
        : (await listAnnouncements(house.db)).filter(({ state }) => state === "APPROVED" || state === "ENDED");
      return html(reply, refused ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: outreachWords[lang].title,
          here: paths.staff.outreach,
          hasErrors: refused !== undefined,
          children: (
            <>
              {refused && <ErrorSummary lang={lang} errors={refused.errors} />}
              <FiguresPage
                lang={lang}
                kind={scope.kind}
                figures={await outreachFigures(house.db, scope, chosen)}
                sessions={await listSessions(house.db, scope, house.clock.today(staff.zone))}
                handed={handed}
                announcements={approved}
                chosen={chosen}
                plan={
                  may(staff, "plan-session") && (
                    <PlanForm lang={lang} handed={handed} typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} />
                  )
                }
              />
            </>
          ),
        }),
      );
    };

    app.get("/jangkauan", async (request, reply) =>
      may(staffOf(request), "see-outreach") ? show(request, reply) : reply.callNotFound(),
    );

    app.post("/jangkauan/kunjungan", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "plan-session")) return reply.callNotFound();
      const form = formOf(request);
      const result = await planSession(house, {
        actor: actorOf(staff),
        plan: {
          kind: form["jenis"] ?? "",
          place: form["tempat"] ?? "",
          day: dayAsTyped(form["hari"] ?? "") ?? (form["hari"] ?? "").trim(),
          begins: form["mulai"] ?? "",
          ends: form["selesai"] ?? "",
          people: form["petugas"] ?? "",
          contact: form["kontak"] ?? "",
          expected: form["kira"] ?? "",
          announcementId: form["pengumuman-kunjungan"] || null,
        },
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(`${paths.staff.session(result.value.id)}?kabar=baru`, 303);
      return show(request, reply, { typed: form, errors: planErrors(result.refusal, request.lang) });
    });

    const showSession = async (request: IdRequest, reply: FastifyReply, trouble?: string, typed?: string) => {
      const staff = staffOf(request);
      if (!may(staff, "plan-session")) return reply.callNotFound();
      const session = await findSession(house, request.params.id, staff.officeId);
      if (!session) return reply.callNotFound();
      const { lang } = request;
      return html(reply, trouble ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: session.place,
          here: paths.staff.outreach,
          hasErrors: trouble !== undefined,
          children: (
            <SessionPage
              lang={lang}
              session={session}
              base={house.config.publicUrl}
              isNew={queryOf(request)["kabar"] === "baru"}
              trouble={trouble}
              typed={typed}
            />
          ),
        }),
      );
    };

    app.get("/jangkauan/kunjungan/:id", (request: IdRequest, reply) => showSession(request, reply));

    app.get("/jangkauan/kunjungan/:id/lembar-a4.pdf", async (request: IdRequest, reply) => {
      const staff = staffOf(request);
      const session = may(staff, "plan-session") && (await findSession(house, request.params.id, staff.officeId));
      const announcement = session && (await announcementForSession(house.db, session));
      const order = announcement && paperOrder(house, announcement, "HANDOUT", "plain");
      if (!order) return reply.callNotFound();
      const made = await house.press.paper("HANDOUT", order, { bleed: false });
      if ("refused" in made) return showSession(request, reply, outreachWords[request.lang].sessions.notPrinted);
      return reply
        .type(made.mediaType)
        .header("content-disposition", `inline; filename="${made.fileName}"`)
        .header("cache-control", "private, no-store")
        .send(made.bytes);
    });

    app.post("/jangkauan/kunjungan/:id/hadir", async (request: IdRequest, reply) => {
      const { id } = request.params;
      const attended = formOf(request)["hadir"] ?? "";
      const result = await noteAttendance(house, { actor: actorOf(staffOf(request)), id, attended });
      if (result.ok) return reply.redirect(paths.staff.session(id), 303);
      return showSession(request, reply, outreachWords[request.lang].sessions.refusals[result.refusal.code], attended);
    });

    app.post("/jangkauan/kunjungan/:id/batal", async (request: IdRequest, reply) => {
      const { id } = request.params;
      const result = await cancelSession(house, { actor: actorOf(staffOf(request)), id });
      if (result.ok) return reply.redirect(paths.staff.session(id), 303);
      return showSession(request, reply, outreachWords[request.lang].sessions.refusals[result.refusal.code]);
    });
  };
