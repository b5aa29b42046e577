import type { FastifyInstance } from "fastify";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { renderPage } from "../ui/render.ts";
import { FirstPage, InfoPage } from "./first-page.tsx";

const pages = [
  ["help", paths.help],
  ["trueMessages", paths.trueMessages],
  ["yourData", paths.yourData],
] as const;

/** Pages that say the same to everybody: rendered once a language, at the start. */
export async function plainPages(app: FastifyInstance): Promise<void> {
  const first = { id: renderPage(<FirstPage lang="id" />), en: renderPage(<FirstPage lang="en" />) };
  app.get(paths.first, async (request, reply) => html(reply).header("vary", "cookie").send(first[request.lang]));
  for (const [page, here] of pages) {
    const both = {
      id: renderPage(<InfoPage lang="id" page={page} here={here} />),
      en: renderPage(<InfoPage lang="en" page={page} here={here} />),
    };
    app.get(here, async (request, reply) => html(reply).header("vary", "cookie").send(both[request.lang]));
  }
}
