import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import {
  answerClaimant,
  findTextsDesk,
  listNewTexts,
  settleClaimant,
  type AnswerRefusal,
  type TextsDesk,
} from "../../../casework/index.ts";
import { conversationOf } from "../../../claims/index.ts";
import type { House } from "../../../house.ts";
import { recordLook } from "../../../platform/facts.ts";
import { isId, parseClaimCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { dayAndTime } from "../../ui/dates.ts";
import { renderPart } from "../../ui/render.ts";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Notice } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { consolePage, fileOf, liveOf } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { answeringOf, Conversation } from "./conversation.tsx";
import { textsWords } from "./texts-words.ts";

type OfClaim = FastifyRequest<{ Params: { code: string } }>;

/** Why an answer did not go, in words that say what to write instead. */
export function answerTroubleWords(refusal: AnswerRefusal, lang: ConsoleLang, zone: string): string {
  const words = textsWords[lang].trouble;
  switch (refusal.code) {
    case "TOO_LONG":
      return words.TOO_LONG(refusal.letters, refusal.most);
    case "UNPRINTABLE":
      return words.UNPRINTABLE(refusal.character);
    case "ASKS":
      return words.ASKS(refusal.word);
    case "ALREADY_ANSWERED":
      return words.ALREADY_ANSWERED(refusal.officer, dayAndTime(refusal.at, zone, lang));
    case "BANNED_WORD":
      return words.BANNED_WORD(refusal.word, refusal.instead);
    case "EMPTY":
    case "LONG_NUMBER":
    case "LINK":
    case "NOTHING_HEARD":
      return words[refusal.code];
    case "NOT_ON_YOUR_DESK":
    case "NO_SUCH_CASE":
      return consoleWords[lang].trouble[refusal.code];
    default:
      return consoleWords[lang].trouble.NOT_ALLOWED;
  }
}

/** What people wrote by SMS and WhatsApp: the office's list of what is new, and one claim's conversation with the answer. */
export const textsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "answer-text") ? undefined : reply.callNotFound(),
    );

    app.get("/pesan", async (request, reply) => {
      const staff = staffOf(request);
      const { lang } = request;
      const words = textsWords[lang];
      const rows = await listNewTexts(house, staff.officeId);
      const list =
        rows.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <TablePanel label={words.caption}>
            <table class="la-table">
              <caption>{words.caption}</caption>
              <ColumnHeads columns={words.columns} isNumber={(at) => at === 2} />
              <tbody>
                {rows.map(({ claimId, code, status, since, texts, holder }) => (
                  <tr key={claimId}>
                    <th scope="row">
                      <a href={paths.staff.textsOf(code)}>{code}</a>
                    </th>
                    <td>{dayAndTime(since, staff.zone, lang)}</td>
                    <td class="is-num">{texts}</td>
                    <td>{consoleWords[lang].trouble.statuses[status]}</td>
                    <td>{holder ?? words.nobody}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TablePanel>
        );
      if (queryOf(request)["bagian"] === "daftar") return html(reply).send(renderPart(list));
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: words.title,
          here: paths.staff.queue,
          islands: ["console-live.js"],
          children: (
            <>
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              {queryOf(request)["kabar"] === "dibaca" && <Notice state="ok">{words.settled}</Notice>}
              <div data-live={liveOf(staff)} data-live-part="daftar">
                {list}
              </div>
            </>
          ),
        }),
      );
    });

    const find = async (request: OfClaim): Promise<TextsDesk | null> => {
      const code = parseClaimCode(request.params.code);
      return code ? await findTextsDesk(house.db, actorOf(staffOf(request)), code) : null;
    };

    const show = async (
      request: OfClaim,
      reply: FastifyReply,
      desk: TextsDesk,
      more: { typed?: string; error?: string } = {},
    ): Promise<unknown> => {
      const staff = staffOf(request);
      const { lang } = request;
      const words = textsWords[lang];
      const said = await conversationOf(house, desk.claimId);
      const sent = queryOf(request)["terkirim"];
      return html(reply, more.error ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: words.heading(desk.code),
          here: paths.staff.queue,
          islands: ["console-keys.js"],
          hasErrors: more.error !== undefined,
          children: (
            <>
              <ErrorSummary lang={lang} errors={more.error ? { jawaban: more.error } : {}} />
              <div class="la-title">
                <h1>{words.heading(desk.code)}</h1>
                <p class="is-end">
                  {desk.hasCase && <a href={fileOf(staff, desk.code)}>{words.toFile}</a>}{" "}
                  <a href={paths.staff.texts}>{words.back}</a>
                </p>
              </div>
              <div role="status">
                {(sent === "WHATSAPP" || sent === "SMS") && <Notice state="ok">{words.sent[sent]}</Notice>}
              </div>
              <section class="la-panel" aria-label={words.title}>
                {said.length === 0 ? (
                  <p>{words.trouble.NOTHING_HEARD}</p>
                ) : (
                  <Conversation
                    code={desk.code}
                    said={said}
                    answering={answeringOf(staff, desk.assignedTo, desk.holder, lang)}
                    lang={lang}
                    zone={staff.zone}
                    inFile={false}
                    {...more}
                  />
                )}
              </section>
            </>
          ),
        }),
      );
    };

    app.get<{ Params: { code: string } }>("/pesan/:code", async (request, reply) => {
      const desk = await find(request);
      if (!desk) return reply.callNotFound();
      await recordLook(house.db, {
        type: "TextsOpened",
        actor: actorOf(staffOf(request)),
        at: house.clock.now(),
        claimId: desk.claimId,
      });
      return await show(request, reply, desk);
    });

    app.post<{ Params: { code: string } }>("/pesan/:code", async (request, reply) => {
      const staff = staffOf(request);
      const form = formOf(request);
      const [desk, upTo] = [await find(request), form["sampai"]];
      if (!desk || !isId(upTo)) return reply.callNotFound();
      const common = { actor: actorOf(staff), claimId: desk.claimId, upTo };
      const inFile = form["dari"] === "berkas" && desk.hasCase;
      if (form["act"] === "settle") {
        const read = await settleClaimant(house, common);
        if (!read.ok)
          return await show(request, reply, desk, {
            error: answerTroubleWords(read.refusal, request.lang, staff.zone),
          });
        return reply.redirect(inFile ? fileOf(staff, desk.code) : `${paths.staff.texts}?kabar=dibaca`, 303);
      }
      const typed = (form["jawaban"] ?? "").slice(0, 4000);
      const key = onceKeyOf(form);
      const resumeLink = house.config.publicUrl + paths.resume.code;
      const after = isId(form["sesudah"]) ? form["sesudah"] : null;
      const sent = await answerClaimant({ ...house, resumeLink }, { ...common, after, key, text: typed });
      if (!sent.ok)
        return await show(request, reply, desk, {
          typed,
          error: answerTroubleWords(sent.refusal, request.lang, staff.zone),
        });
      return reply.redirect(
        inFile
          ? `${fileOf(staff, desk.code)}#pesan-masuk`
          : `${paths.staff.textsOf(desk.code)}?terkirim=${sent.value.channel}`,
        303,
      );
    });
  };
