import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { blocksOf } from "../../../appointments/index.ts";
import {
  bookBlock,
  cancelBlock,
  checkCollective,
  collectivesOfOffice,
  endWorkerCall,
  findCollective,
  markOfCollective,
  mayOpenPaper,
  openPaper,
  peopleOfCollective,
  sendBackCollective,
  takeNextCall,
  takeWorkerCall,
  type BookRefusal,
  type CheckRefusal,
  type CollectiveSeen,
} from "../../../collectives/index.ts";
import { ruleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { recordLook } from "../../../platform/facts.ts";
import { isId, newId } from "../../../platform/ids.ts";
import { collectiveWords } from "../../employer/collective/collective-words.ts";
import { statusTags } from "../../employer/collective/collective-body.tsx";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf, parseDate } from "../../portal/fields.ts";
import { dayAndTime } from "../../ui/dates.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, staffOf } from "../request.ts";
import type { ConsoleLang } from "../words.ts";
import { CollectiveSheet, type Calling } from "./collective-sheet.tsx";
import { collectivesWords } from "./collectives-words.ts";

type OfCollective = { Params: { id: string } };
type Form = Readonly<Record<string, string>>;

/** "9", "09.00" or "9:30" of a day at a branch's own clock; null where it is no time. */
function timeOf(day: string, typed: string | undefined, zone: string): Date | null {
  const [, hour, minute = "0"] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec((typed ?? "").trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const plainTime = new Temporal.PlainTime(Number(hour), Number(minute));
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
}

/** Claims of many workers of one company: what the branch was handed, its proof, interview times for its people. */
export const collectivesDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "see-collectives") ? undefined : reply.callNotFound(),
    );

    app.get("/kolektif", async (request, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      const words = collectivesWords[lang];
      const said = collectiveWords[lang];
      const all = await collectivesOfOffice(house.db, staff.officeId);
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: words.title,
          here: paths.staff.employers,
          children: (
            <>
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              {all.length === 0 ? (
                <p>{words.none}</p>
              ) : (
                <TablePanel label={words.title}>
                  <table class="la-table">
                    <ColumnHeads columns={words.columns} isNumber={(at) => at === 2} />
                    <tbody>
                      {all.map((each) => (
                        <tr key={each.id}>
                          <th scope="row">
                            <a href={paths.staff.collective(each.id)}>{each.company}</a>
                          </th>
                          <td>{said.reasons[each.reason]}</td>
                          <td class="is-num">{each.listed}</td>
                          <td>{dayAndTime(each.madeAt, staff.zone, lang)}</td>
                          <td>
                            <Tag {...statusTags[each.status]}>{said.statuses[each.status]}</Tag>
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TablePanel>
              )}
            </>
          ),
        }),
      );
    });

    /** A collective that was handed to this officer's branch; null where there is none. */
    const own = async (request: FastifyRequest): Promise<CollectiveSeen | null> => {
      const { id } = request.params as OfCollective["Params"];
      const found = isId(id) ? await findCollective(house.db, id) : null;
      return found && found.status !== "DRAFT" && may(staffOf(request), "see-collectives", found) ? found : null;
    };

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      errors: Errors = {},
      form: Form = {},
      call: Calling | null = null,
    ) => {
      const { id } = request.params as OfCollective["Params"];
      const shown = isId(id) ? await markOfCollective(house.db, id) : "";
      const found = await own(request);
      if (!found) return reply.callNotFound();
      const staff = staffOf(request);
      const { lang } = request;
      const title = collectivesWords[lang].of(found.company);
      const hasErrors = Object.keys(errors).length > 0;
      return html(reply, hasErrors ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title,
          here: paths.staff.employers,
          hasErrors,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <CollectiveSheet
                lang={lang}
                collective={found}
                blocks={await blocksOf(house.db, found.id)}
                people={await peopleOfCollective(house.db, house.keys, found.id)}
                proof={
                  ruleWords(house.law.book(), undefined, lang).phkProofs.find(({ code }) => code === found.proofKind)
                    ?.words ?? null
                }
                shown={shown}
                today={house.clock.today(found.zone)}
                mayCheck={may(staff, "check-collective", found)}
                mayBook={may(staff, "book-block", found)}
                call={call}
                site={house.config.publicUrl}
                onceKey={newId()}
                form={form}
                errors={errors}
              />
            </>
          ),
        }),
      );
    };

    app.get<OfCollective>("/kolektif/:id", async (request, reply) => show(request, reply));

    app.get<OfCollective>("/kolektif/:id/bukti", async (request, reply) => {
      const { id } = request.params;
      const allowed = isId(id) && (await mayOpenPaper(house.db, id, staffOf(request).officeId));
      const paper = allowed ? await openPaper(house, id) : null;
      if (!paper) return reply.callNotFound();
      await recordLook(house.db, {
        type: "CollectivePaperOpened",
        actor: actorOf(staffOf(request)),
        at: house.clock.now(),
        subject: id,
      });
      return reply
        .type(paper.mediaType)
        .header("cache-control", "private, no-store")
        .header("content-disposition", "inline")
        .send(paper.bytes);
    });

    const checkError = (lang: ConsoleLang, { code }: CheckRefusal): string => collectivesWords[lang].trouble[code];
    const bookError = (lang: ConsoleLang, refusal: BookRefusal): string => {
      const { trouble } = collectivesWords[lang];
      switch (refusal.code) {
        case "TOO_SOON":
          return trouble.TOO_SOON(refusal.hours);
        case "TOO_MANY_PEOPLE":
          return trouble.TOO_MANY_PEOPLE(refusal.left);
        case "NO_ROOM":
          return trouble.NO_ROOM(refusal.free);
        default:
          return trouble[refusal.code];
      }
    };

    app.post<OfCollective>("/kolektif/:id/periksa", async (request, reply) => {
      const { id } = request.params;
      const checked = await checkCollective(house, {
        actor: actorOf(staffOf(request)),
        id,
        shown: formOf(request)["tampak"] ?? "",
      });
      return checked.ok
        ? reply.redirect(paths.staff.collective(id), 303)
        : await show(request, reply, { periksa: checkError(request.lang, checked.refusal) });
    });

    app.post<OfCollective>("/kolektif/:id/kembalikan", async (request, reply) => {
      const { id } = request.params;
      const form = formOf(request);
      const why = form["mengapa"] ?? "";
      const sent = await sendBackCollective(house, { actor: actorOf(staffOf(request)), id, why });
      return sent.ok
        ? reply.redirect(paths.staff.collectives, 303)
        : await show(request, reply, { mengapa: checkError(request.lang, sent.refusal) }, form);
    });

    app.post<OfCollective>("/kolektif/:id/waktu", async (request, reply) => {
      const { id } = request.params;
      const found = await own(request);
      if (!found) return reply.callNotFound();
      const form = formOf(request);
      const { lang } = request;
      const date = parseDate(form, "hari");
      const day = "day" in date ? date.day : null;
      const from = day && timeOf(day, form["dari"], found.zone);
      const until = day && timeOf(day, form["sampai"], found.zone);
      const [officers, people] = [form["petugas"], form["orang"]].map((typed) => Number(typed));
      if (!from || !until || !(officers! > 0) || !(people! > 0))
        return await show(request, reply, { hari: collectivesWords[lang].trouble.NO_HOURS }, form);
      const booked = await bookBlock(house, {
        actor: actorOf(staffOf(request)),
        id,
        from,
        until,
        officers: Math.min(Math.floor(officers!), 1000),
        people: Math.min(Math.floor(people!), 10_000),
        key: onceKeyOf(form),
      });
      return booked.ok
        ? reply.redirect(paths.staff.collective(id), 303)
        : await show(request, reply, { hari: bookError(lang, booked.refusal) }, form);
    });

    app.post<OfCollective>("/kolektif/:id/telepon", async (request, reply) => {
      const found = await own(request);
      if (!found) return reply.callNotFound();
      const { orang, hasil, dari } = formOf(request);
      const actor = actorOf(staffOf(request));
      const fromCalls = dari === "telepon" && may(staffOf(request), "help-at-desk");
      if (hasil === undefined) {
        const taken = orang
          ? await takeWorkerCall(house, { actor, workerId: orang })
          : await takeNextCall(house, { actor, collectiveId: found.id });
        if (!taken && fromCalls) return reply.redirect(`${paths.staff.calls}?diambil=1`, 303);
        // Name and number stand on this one answer, and nowhere that could be opened again.
        reply.header("cache-control", "private, no-store");
        return await show(request, reply, {}, {}, { taken, fromCalls });
      }
      await endWorkerCall(house, { actor, workerId: orang ?? "", reached: hasil === "bicara" });
      return reply.redirect(fromCalls ? paths.staff.calls : paths.staff.collective(found.id), 303);
    });

    app.post<OfCollective>("/kolektif/:id/batal-waktu", async (request, reply) => {
      const { id } = request.params;
      const blockId = formOf(request)["waktu"] ?? "";
      const cancelled = await cancelBlock(house, { actor: actorOf(staffOf(request)), id, blockId });
      return cancelled.ok
        ? reply.redirect(paths.staff.collective(id), 303)
        : await show(request, reply, { hari: bookError(request.lang, cancelled.refusal) });
    });
  };
