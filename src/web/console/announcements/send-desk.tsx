import type { VNode } from "preact";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { branches, findOffice } from "../../../offices/index.ts";
import {
  audiences,
  confirmBroadcast,
  countConcerned,
  findAnnouncement,
  listBroadcasts,
  maySendFor,
  type Broadcast,
  type PublicAnnouncement,
} from "../../../outreach/index.ts";
import { isId } from "../../../platform/ids.ts";
import { formatCount } from "../../../platform/numbers.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { AnnouncementWords } from "../../ui/announcement.tsx";
import { Checkbox, Radios, Select } from "../../ui/choices.tsx";
import { dayAndTime } from "../../ui/dates.ts";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Button } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import type { ConsoleLang } from "../words.ts";
import { sendWords } from "./send-words.ts";

type OfAnnouncement = FastifyRequest<{ Params: { id: string } }>;
type Choice = { readonly audience: (typeof audiences)[number] | null; readonly officeId: string | null };

function Sent({
  lang,
  broadcasts,
  zone,
}: {
  lang: ConsoleLang;
  broadcasts: readonly Broadcast[];
  zone: string;
}): VNode {
  const words = sendWords[lang];
  return (
    <TablePanel label={words.done}>
      <table class="la-table">
        <caption>{words.done}</caption>
        <ColumnHeads columns={words.columns} isNumber={(at) => at === 3 || at === 4} />
        <tbody>
          {broadcasts.map((each) => (
            <tr key={each.id}>
              <th scope="row">{words.audiences[each.audience]}</th>
              <td>{each.office ?? words.country}</td>
              <td>{dayAndTime(each.confirmedAt, zone, lang)}</td>
              <td class="is-num">{formatCount(each.expected, lang)}</td>
              <td class="is-num">{formatCount(each.told, lang)}</td>
              <td>{words.left(each.stopped, each.noAddress, each.enough, each.failed)}</td>
              <td>{each.finishedAt ? words.finished : words.running}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}

/** An approved announcement is sent to members: first counted, then confirmed with the number, by head office or a branch. */
export const sendDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "send-announcement") ? undefined : reply.callNotFound(),
    );

    const find = async (request: OfAnnouncement): Promise<PublicAnnouncement | null> => {
      const { id } = request.params;
      return isId(id) ? await findAnnouncement(house.db, id) : null;
    };

    /** What was chosen, in the officer's own scope: a branch sends for itself alone. */
    const chosenIn = (request: OfAnnouncement, from: Readonly<Record<string, string | undefined>>): Choice => {
      const staff = staffOf(request);
      const office = isId(from["kantor"]) ? from["kantor"] : null;
      return {
        audience: audiences.find((each) => each === from["kepada"]) ?? null,
        officeId: maySendFor(actorOf(staff), office) ? office : staff.officeId,
      };
    };

    const show = async (
      request: OfAnnouncement,
      reply: FastifyReply,
      announcement: PublicAnnouncement,
      { audience, officeId }: Choice,
      errors: Readonly<Record<string, string>> = {},
    ): Promise<unknown> => {
      const staff = staffOf(request);
      const { lang } = request;
      const words = sendWords[lang];
      const isHead = maySendFor(actorOf(staff), null);
      const [count, all, office] = await Promise.all([
        audience && countConcerned(house, { announcementId: announcement.id, audience, officeId }),
        isHead ? branches(house.db) : [],
        officeId ? findOffice(house.db, officeId) : null,
      ]);
      const hasErrors = Object.keys(errors).length > 0;
      const broadcasts = await listBroadcasts(house.db, announcement.id, isHead ? null : staff.officeId);
      return html(reply, hasErrors ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: words.title,
          here: isHead ? paths.staff.announcements : paths.staff.outreach,
          hasErrors,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>
                  {words.title}: <span lang="id">{announcement.texts.id.headline}</span>
                </h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              {queryOf(request)["kabar"] === "kirim" && (
                <Notice state="ok" live>
                  {words.sent}
                </Notice>
              )}
              <div class="la-cols la-cols--half">
                <form class="la-panel" action={paths.staff.announcementSend(announcement.id)} method="get" noValidate>
                  {isHead && (
                    <Select
                      lang={lang}
                      id="kantor"
                      label={words.office}
                      value={officeId ?? ""}
                      items={[
                        { value: "", words: words.country },
                        ...all.map(({ id, name }) => ({ value: id, words: name })),
                      ]}
                    />
                  )}
                  <Radios
                    lang={lang}
                    id="kepada"
                    legend={words.audience}
                    value={audience ?? undefined}
                    items={audiences.map((value) => ({ value, words: words.audiences[value] }))}
                    error={errors["kepada"]}
                  />
                  <Button secondary>{words.count}</Button>
                </form>
                {audience && count !== null && (
                  <section class="la-panel" aria-labelledby="jumlah">
                    <h2 id="jumlah">{count > 0 ? words.counted(count) : words.nobody}</h2>
                    <p>
                      {words.audiences[audience]}, {office?.name ?? words.country}
                    </p>
                    {count > 0 && (
                      <form action={paths.staff.announcementSend(announcement.id)} method="post" noValidate>
                        <input type="hidden" name="kepada" value={audience} />
                        <input type="hidden" name="kantor" value={officeId ?? ""} />
                        <input type="hidden" name="jumlah" value={count} />
                        <Checkbox lang={lang} id="yakin" label={words.sure} error={errors["yakin"]} />
                        <Button call>{words.confirm(count)}</Button>
                      </form>
                    )}
                  </section>
                )}
              </div>
              <section class="la-panel" aria-labelledby="bunyi">
                <h2 id="bunyi">{words.sample}</h2>
                <AnnouncementWords announcement={announcement} lang="plain" under />
              </section>
              {broadcasts.length > 0 && (
                <div class="la-after">
                  <Sent lang={lang} broadcasts={broadcasts} zone={staff.zone} />
                </div>
              )}
            </>
          ),
        }),
      );
    };

    app.get<{ Params: { id: string } }>("/pengumuman/:id/kirim", async (request, reply) => {
      const announcement = await find(request);
      if (!announcement?.links["WEB"]) return reply.callNotFound();
      return await show(request, reply, announcement, chosenIn(request, queryOf(request)));
    });

    app.post<{ Params: { id: string } }>("/pengumuman/:id/kirim", async (request, reply) => {
      const announcement = await find(request);
      if (!announcement) return reply.callNotFound();
      const form = formOf(request);
      const words = sendWords[request.lang];
      const choice = chosenIn(request, form);
      const { audience, officeId } = choice;
      if (!audience) return await show(request, reply, announcement, choice, { kepada: words.chooseFirst });
      if (form["yakin"] === undefined)
        return await show(request, reply, announcement, choice, { yakin: words.sureMissing });
      const confirmed = await confirmBroadcast(house, {
        actor: actorOf(staffOf(request)),
        announcementId: announcement.id,
        audience,
        officeId,
        shown: Math.trunc(Number(form["jumlah"])) || 0,
      });
      if (!confirmed.ok)
        return await show(request, reply, announcement, choice, { kepada: words.refusals[confirmed.refusal.code] });
      return reply.redirect(paths.staff.announcementSend(announcement.id, "?kabar=kirim"), 303);
    });
  };
