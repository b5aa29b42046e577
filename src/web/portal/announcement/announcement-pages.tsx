import type { FastifyPluginAsync } from "fastify";
import type { House } from "../../../house.ts";
import { fixedLanguages, fixedWords } from "../../../messages/index.ts";
import { findAnnouncement, type PublicAnnouncement } from "../../../outreach/index.ts";
import { parseLinkCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { AnnouncementWords } from "../../ui/announcement.tsx";
import { dayAt, longDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import { portalWords } from "../words.ts";
import { announcementWords } from "./announcement-words.ts";

type PageRequest = { Params: { code: string }; Querystring: { kantor?: string; bahasa?: string } };

/** What the poster says, for who scanned it, and for who gets the link of somebody who did. */
export const announcementPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get<PageRequest>("/pengumuman/:code", async (request, reply) => {
      const code = parseLinkCode(request.params.code);
      const office = typeof request.query.kantor === "string" ? request.query.kantor : null;
      const found = code && (await findAnnouncement(house.db, code, office));
      // What was never approved is nobody's business yet.
      if (!found || !["APPROVED", "ENDED", "WITHDRAWN"].includes(found.state) || !wasPublic(found))
        return reply.callNotFound();
      const languages = [
        ...fixedLanguages,
        ...Object.keys(found.texts).filter((lang) => !fixedLanguages.includes(lang)),
      ];
      const wished = request.query.bahasa ?? request.lang;
      const lang = languages.includes(wished) ? wished : request.lang;
      return html(reply)
        .header("vary", "cookie")
        .send(
          renderPage(
            <AnnouncementPage found={found} lang={lang} languages={languages} base={house.config.publicUrl} />,
          ),
        );
    });
  };

const wasPublic = ({ links }: PublicAnnouncement): boolean => Object.keys(links).length > 0;

function AnnouncementPage({
  found,
  lang,
  languages,
  base,
}: {
  found: PublicAnnouncement;
  lang: string;
  languages: readonly string[];
  /** The service's address from outside. */
  base: string;
}) {
  const page = lang === "en" ? "en" : "id";
  const words = announcementWords[page];
  const text = found.texts[lang] ?? found.texts.plain;
  const here = (to?: string): string => paths.announcement(found.code, { office: found.office?.code, lang: to });
  return (
    <CitizenPage
      lang={page}
      title={text.headline}
      preview={{
        description: text.steps.map(({ title, text: step }) => `${title}: ${step}`).join(" "),
        url: base + here(lang),
        ...(found.state === "APPROVED" && {
          picture: base + paths.announcementPaper(found.code, "SQUARE", { office: found.office?.code, lang }),
        }),
      }}
    >
      <nav aria-label={words.languages}>
        <ul class="la-links">
          {languages.map((each) => (
            <li key={each}>
              {each === lang ? (
                <b aria-current="true" lang={fixedWords(each).tag}>
                  {nameOf(each)}
                </b>
              ) : (
                <a href={here(each)} lang={fixedWords(each).tag}>
                  {nameOf(each)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {found.endedAt && (
        <Notice state="act">
          {words.over(longDay(dayAt(found.endedAt), page))} {found.endedWhy}
        </Notice>
      )}
      <AnnouncementWords announcement={found} lang={lang} />
      <a href={paths.check.reason} class="govuk-button la-button--call">
        {portalWords[page].first.start}
      </a>
      {found.state === "APPROVED" && <ToShare found={found} lang={lang} page={page} />}
      <p>
        <a href={paths.trueMessages}>{words.isItTrue}</a>
      </p>
    </CitizenPage>
  );
}

const ToShare = ({ found, lang, page }: { found: PublicAnnouncement; lang: string; page: "id" | "en" }) => {
  const words = announcementWords[page];
  const of = { office: found.office?.code, lang };
  return (
    <Details summary={words.toShare}>
      <ul class="la-links">
        {(Object.keys(words.papers) as Array<keyof typeof words.papers>).map((kind) => (
          <li key={kind}>
            <a href={paths.announcementPaper(found.code, kind, of)}>{words.papers[kind]}</a>
          </li>
        ))}
        {(Object.keys(words.messages) as Array<keyof typeof words.messages>).map((kind) => (
          <li key={kind}>
            <a href={paths.announcementMessage(found.code, kind, of)}>{words.messages[kind]}</a>
          </li>
        ))}
        <li>
          <a href={paths.announcementSlides(found.code, of)}>{words.slides}</a>
        </li>
      </ul>
    </Details>
  );
};

/** A language that we have no words of is called by its own code. */
const nameOf = (lang: string): string =>
  fixedLanguages.includes(lang)
    ? fixedWords(lang).name
    : (new Intl.DisplayNames(["id"], { type: "language" }).of(lang) ?? lang);
