import type { FastifyPluginAsync, FastifyReply } from "fastify";
import type { House } from "../../../house.ts";
import { fixedLanguages, fixedWords } from "../../../messages/index.ts";
import {
  findAnnouncement,
  renderMessages,
  type LinkChannel,
  type PaperKind,
  type PaperRefusal,
  type PressBusy,
  type PublicAnnouncement,
} from "../../../outreach/index.ts";
import { parseLinkCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paperOrder } from "../../paper-order.ts";
import { messageFiles, paperFiles, paths } from "../../paths.ts";
import { assetUrl, renderPage } from "../../ui/render.ts";
import { announcementWords } from "./announcement-words.ts";

type Query = { kantor?: string; bahasa?: string; cetak?: string; ke?: string };

function refuse(reply: FastifyReply, { refused }: PaperRefusal | PressBusy, lang: "id" | "en"): FastifyReply {
  const words = announcementWords[lang];
  reply.type("text/plain; charset=utf-8");
  return refused === "BUSY"
    ? reply.code(503).header("retry-after", "30").send(words.pressBusy)
    : reply.code(422).send(words.notPrintable);
}

/** How long a slide stays: time to look up, and to read it once without haste. @returns seconds */
const secondsFor = (words: string): number => Math.min(25, Math.round(6 + words.split(/\s+/).length * 0.35));

/** What an announcement is made into, for who prints, shares or shows it: as public as the announcement itself. */
export const paperPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    /** What holds now: nobody prints what is over. */
    const find = async (code: string, query: Query): Promise<PublicAnnouncement | null> => {
      const asked = parseLinkCode(code);
      const office = typeof query.kantor === "string" ? query.kantor : null;
      const found = asked && (await findAnnouncement(house.db, asked, office));
      return found && found.state === "APPROVED" ? found : null;
    };
    const languageOf = (found: PublicAnnouncement, query: Query, own: "id" | "en"): string =>
      typeof query.bahasa === "string" && (query.bahasa in found.texts || fixedLanguages.includes(query.bahasa))
        ? query.bahasa
        : own;

    for (const [kind, file] of Object.entries(paperFiles) as Array<[PaperKind & LinkChannel, string]>)
      app.get<{ Params: { code: string }; Querystring: Query }>(`/pengumuman/:code/${file}`, async (request, reply) => {
        const found = await find(request.params.code, request.query);
        const order = found && paperOrder(house, found, kind, languageOf(found, request.query, request.lang));
        if (!order) return reply.callNotFound();
        const made = await house.press.paper(kind, order, { bleed: request.query.cetak === "1" });
        if ("refused" in made) return refuse(reply, made, request.lang);
        return reply
          .type(made.mediaType)
          .header("content-disposition", `inline; filename="${made.fileName}"`)
          .header("cache-control", "public, max-age=300")
          .header("vary", "cookie")
          .send(made.bytes);
      });

    for (const [kind, file] of Object.entries(messageFiles) as Array<[keyof typeof messageFiles, string]>)
      app.get<{ Params: { code: string }; Querystring: Query }>(`/pengumuman/:code/${file}`, async (request, reply) => {
        const found = await find(request.params.code, request.query);
        const order = found && paperOrder(house, found, kind, languageOf(found, request.query, request.lang));
        if (!order) return reply.callNotFound();
        const { whatsapp, sms } = renderMessages(order);
        const text = kind === "SMS" ? sms : whatsapp;
        return reply
          .type("text/plain; charset=utf-8")
          .header("vary", "cookie")
          .code(text === null ? 422 : 200)
          .send(text ?? announcementWords[request.lang].noSms);
      });

    app.get<{ Params: { code: string }; Querystring: Query }>("/pengumuman/:code/layar", async (request, reply) => {
      const found = await find(request.params.code, request.query);
      const lang = found && languageOf(found, request.query, request.lang);
      const order = found && paperOrder(house, found, "SLIDES", lang!);
      if (!order) return reply.callNotFound();
      const made = await house.press.slides(order);
      if ("refused" in made) return refuse(reply, made, request.lang);
      const asked = Number(request.query.ke);
      const at = Number.isInteger(asked) && asked >= 1 && asked <= made.slides.length ? asked - 1 : 0;
      const slide = made.slides[at]!;
      const next = paths.announcementSlides(found.code, {
        office: found.office?.code,
        lang: lang!,
        slide: ((at + 1) % made.slides.length) + 1,
      });
      return html(reply)
        .header("vary", "cookie")
        .send(
          renderPage(
            <html lang={fixedWords(lang!).tag}>
              <head>
                <meta charset="utf-8" />
                <meta http-equiv="refresh" content={`${secondsFor(slide.words)};url=${next}`} />
                <title>{slide.words.split("\n")[1]}</title>
                <link rel="stylesheet" href={assetUrl("television.css")} />
              </head>
              <body dangerouslySetInnerHTML={{ __html: slide.svg }} />
            </html>,
          ),
        );
    });
  };
