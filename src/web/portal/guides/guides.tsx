import type { FastifyInstance } from "fastify";
import type { VNode } from "preact";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { CitizenPage } from "../../ui/layout.tsx";
import { assetUrl, renderPage } from "../../ui/render.ts";
import type { Lang } from "../../ui/words.ts";
import { portalWords } from "../words.ts";
import type { Guide } from "./guide.ts";
import { guidesEn } from "./guides.en.ts";
import { guidesId } from "./guides.id.ts";

export const guides: Readonly<Record<Lang, readonly Guide[]>> = { id: guidesId, en: guidesEn };

const words = {
  id: {
    title: "Panduan",
    lead: "Baca kapan saja. Setelah dibuka sekali, panduan tetap bisa dibaca tanpa jaringan.",
    step: (nth: number) => `Langkah ${nth}`,
    start: "Mulai klaim",
    others: "Panduan lain",
  },
  en: {
    title: "Guides",
    lead: "Read them at any time. Opened once, they can be read without a network.",
    step: (nth: number) => `Step ${nth}`,
    start: "Start a claim",
    others: "Other guides",
  },
};

const GuideLinks = ({ lang, without }: { lang: Lang; without?: string }): VNode => (
  <ul class="la-links la-links--stack">
    {guides[lang]
      .filter(({ slug }) => slug !== without)
      .map(({ slug, title, lead }) => (
        <li key={slug}>
          <a href={paths.guide(slug)}>{title}</a>
          <br />
          <span class="la-soft">{lead}</span>
        </li>
      ))}
  </ul>
);

const GuideListPage = ({ lang }: { lang: Lang }): VNode => (
  <CitizenPage lang={lang} title={words[lang].title} here={paths.guides} back={paths.first} offline>
    <h1>{words[lang].title}</h1>
    <p>{words[lang].lead}</p>
    <GuideLinks lang={lang} />
  </CitizenPage>
);

/** One guide: its steps in order, a picture of the real screen beside the words. */
export const GuidePage = ({ lang, guide }: { lang: Lang; guide: Guide }): VNode => (
  <CitizenPage lang={lang} title={guide.title} here={paths.guide(guide.slug)} back={paths.guides} offline>
    <h1>{guide.title}</h1>
    <p>{guide.lead}</p>
    <ol class="la-guide">
      {guide.steps.map(({ heading, text, picture }, index) => (
        <li key={heading}>
          <p class="la-step">{words[lang].step(index + 1)}</p>
          <h2>{heading}</h2>
          <p>{text}</p>
          {picture && (
            <img src={assetUrl(`${picture.file}.jpg`)} alt={picture.shows} width="270" height="360" loading="lazy" />
          )}
        </li>
      ))}
    </ol>
    <a
      href={guide.slug === "ahli-waris" ? `${paths.check.reason}?pilih=MENINGGAL` : paths.check.reason}
      class="govuk-button la-button--call"
    >
      {words[lang].start}
    </a>
    {guide.slug === "dibantu-keluarga" && (
      <p>
        <a href={paths.helping.signIn}>{portalWords[lang].resume.helping}</a>
      </p>
    )}
    <h2>{words[lang].others}</h2>
    <GuideLinks lang={lang} without={guide.slug} />
  </CitizenPage>
);

/** The guides: the same for everybody, rendered once a language, at the start. */
export async function guidePages(app: FastifyInstance): Promise<void> {
  const list = { id: renderPage(<GuideListPage lang="id" />), en: renderPage(<GuideListPage lang="en" />) };
  app.get(paths.guides, async (request, reply) => html(reply).header("vary", "cookie").send(list[request.lang]));
  const pages = new Map(
    guides.id.map(({ slug }) => {
      const page = (lang: Lang): string =>
        renderPage(<GuidePage lang={lang} guide={guides[lang].find((each) => each.slug === slug)!} />);
      return [slug as string, { id: page("id"), en: page("en") }];
    }),
  );
  app.get<{ Params: { slug: string } }>(paths.guide(":slug"), async (request, reply) => {
    const page = pages.get(request.params.slug);
    return page ? html(reply).header("vary", "cookie").send(page[request.lang]) : reply.callNotFound();
  });
}
