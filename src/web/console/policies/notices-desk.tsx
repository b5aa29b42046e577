import type { VNode } from "preact";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { differences, findPolicy, type Change, type PolicyFile } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import {
  acknowledgeCircular,
  longestNote,
  noticesFor,
  receiveCircular,
  relayCircular,
  type Circular,
  type CircularNotice,
} from "../../../circulars/index.ts";
import { fileBefore, findPolicyVersion } from "../../../policies/index.ts";
import { newId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { dayAt, plainDay, shortDay } from "../../ui/dates.ts";
import { Button, OnceKey, TextArea } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import type { ConsoleLang } from "../words.ts";
import { DifferencePanel } from "./difference-panel.tsx";
import { policyWords } from "./policy-words.ts";
import { lateNotices, ToldLine } from "./waiting-circulars.tsx";

type IdRequest = FastifyRequest<{ Params: { id: string } }>;

const policyAt = ({ params }: IdRequest): Circular => ({ about: "POLICY", id: params.id });

/** Circulars: what a region is to relay, and a branch to understand, with the same difference that head office read. */
export const noticesDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const mayRead = (request: FastifyRequest): boolean =>
      may(staffOf(request), "relay-circular") || may(staffOf(request), "acknowledge-circular");

    app.get("/edaran", async (request, reply) => {
      if (!mayRead(request)) return reply.callNotFound();
      const staff = staffOf(request);
      const { lang } = request;
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: policyWords[lang].notices.title,
          here: paths.staff.notices,
          children: (
            <NoticeList
              lang={lang}
              notices={await noticesFor(house.db, actorOf(staff))}
              late={await lateNotices(house, staff, lang)}
            />
          ),
        }),
      );
    });

    const show = async (request: IdRequest, reply: FastifyReply, trouble?: string) => {
      const staff = staffOf(request);
      const { lang } = request;
      const [notice] = await noticesFor(house.db, actorOf(staff), policyAt(request));
      const version = notice && (await findPolicyVersion(house.db, request.params.id));
      if (!notice || !version) return reply.callNotFound();
      const before = fileBefore(house.law.book(), version);
      return html(reply, trouble ? 409 : 200).send(
        consolePage({
          staff,
          lang,
          title: notice.title[lang],
          here: paths.staff.notices,
          hasErrors: trouble !== undefined,
          children: (
            <NoticePage
              lang={lang}
              notice={notice}
              changes={differences(before, version.file as unknown as PolicyFile)}
              known={findPolicy(house.law.book(), version.id) !== null}
              trouble={trouble}
              done={queryOf(request)["kabar"]}
            />
          ),
        }),
      );
    };

    app.get("/edaran/:id", async (request: IdRequest, reply) => {
      if (!mayRead(request)) return reply.callNotFound();
      // The first look is what "received" means.
      await receiveCircular(house, { actor: actorOf(staffOf(request)), circular: policyAt(request) });
      return show(request, reply);
    });

    app.post("/edaran/:id", async (request: IdRequest, reply) => {
      if (!mayRead(request)) return reply.callNotFound();
      const actor = actorOf(staffOf(request));
      const form = formOf(request);
      const act = { actor, circular: policyAt(request), key: onceKeyOf(form) };
      await receiveCircular(house, act);
      const relays = may(actor, "relay-circular");
      const result = relays
        ? await relayCircular(house, { ...act, note: form["catatan"] ?? "" })
        : await acknowledgeCircular(house, act);
      if (result.ok)
        return reply.redirect(`${paths.staff.notice(act.circular)}?kabar=${relays ? "terus" : "paham"}`, 303);
      return show(request, reply, policyWords[request.lang].trouble[result.refusal.code]);
    });
  };

const stateTag = (notice: CircularNotice, lang: ConsoleLang) => {
  const words = policyWords[lang].notices;
  if (notice.state === "WITHDRAWN") return <Tag state="none">{words.states.WITHDRAWN}</Tag>;
  if (notice.late || notice.reminded)
    return (
      <Tag state="act" icon="alert">
        {notice.late ? words.late : words.reminded}
      </Tag>
    );
  return <Tag state={notice.state === "DONE" ? "ok" : "wait"}>{words.states[notice.state]}</Tag>;
};

function NoticeList({
  lang,
  notices,
  late,
}: {
  lang: ConsoleLang;
  notices: readonly CircularNotice[];
  late: VNode | null;
}) {
  const words = policyWords[lang].notices;
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      {late}
      <TablePanel label={words.title}>
        <table class="la-table">
          <caption>{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{policyWords[lang].columns.name}</th>
              <th scope="col">{policyWords[lang].columns.from}</th>
              <th scope="col">{words.dueColumn}</th>
              <th scope="col">{policyWords[lang].columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {notices.map((notice) => (
              <tr key={notice.circular.id}>
                <th scope="row">
                  <a href={paths.staff.notice(notice.circular)}>{notice.title[lang]}</a>
                </th>
                <td>{notice.effectiveFrom ? plainDay(notice.effectiveFrom, lang) : "–"}</td>
                <td>{shortDay(notice.dueOn, lang)}</td>
                <td>{stateTag(notice, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {notices.length === 0 && <p class="la-pad">{words.none}</p>}
      </TablePanel>
    </>
  );
}

function NoticePage({
  lang,
  notice,
  changes,
  known,
  trouble,
  done,
}: {
  lang: ConsoleLang;
  notice: CircularNotice;
  changes: readonly Change[];
  known: boolean;
  trouble: string | undefined;
  done: string | undefined;
}) {
  const words = policyWords[lang].notices;
  const relays = notice.asks === "RELAY";
  const open = notice.state === "NEW" || notice.state === "RECEIVED";
  return (
    <>
      <div class="la-title">
        <h1>{notice.title[lang]}</h1>
        {stateTag(notice, lang)}
        <p class="la-soft">
          {policyWords[lang].takesForce(plainDay(notice.effectiveFrom!, lang))} ·{" "}
          {words.due(plainDay(notice.dueOn, lang))}
        </p>
      </div>
      {trouble && (
        <Notice state="act" live>
          {trouble}
        </Notice>
      )}
      {!trouble && done && policyWords[lang].done[done] && (
        <Notice state="ok" live>
          {policyWords[lang].done[done]}
        </Notice>
      )}
      {notice.state === "WITHDRAWN" && (
        <Notice state="info">
          <b>{words.withdrawn}</b> {notice.withdrawnWhy}
        </Notice>
      )}
      {notice.direct && <Notice state="info">{words.straight}</Notice>}
      <ToldLine notice={notice} lang={lang} />
      <div class="la-cols la-cols--half">
        {known || notice.state !== "WITHDRAWN" ? <DifferencePanel changes={changes} lang={lang} /> : <div />}
        <div class="la-stack">
          {!relays && notice.note && (
            <section class="la-panel" aria-labelledby="catatan-wilayah">
              <h2 id="catatan-wilayah">
                {words.fromRegion}
                {notice.regionName && `: ${notice.regionName}`}
              </h2>
              <p>{notice.note}</p>
            </section>
          )}
          {open && (
            <form method="post" action={paths.staff.notice(notice.circular)} class="la-panel" noValidate>
              <OnceKey value={newId()} />
              {relays ? (
                <TextArea
                  lang={lang}
                  id="catatan"
                  label={words.relayNote}
                  hint={words.relayHint}
                  rows={5}
                  maxLength={longestNote}
                />
              ) : (
                <p>{words.acknowledgeHint}</p>
              )}
              <Button call>{relays ? words.relay : words.acknowledge}</Button>
            </form>
          )}
          {notice.state === "DONE" && notice.doneAt && (
            <section class="la-panel">
              <p>
                {relays
                  ? words.relayed(plainDay(dayAt(notice.doneAt, "Asia/Jakarta"), lang))
                  : words.acknowledged(plainDay(dayAt(notice.doneAt, "Asia/Jakarta"), lang))}
              </p>
              {relays && <p>{policyWords[lang].cascade.counts(notice.branchesDone, notice.branches)}</p>}
              {relays && notice.note && <p class="la-soft">{notice.note}</p>}
            </section>
          )}
        </div>
      </div>
    </>
  );
}
