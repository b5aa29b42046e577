import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { may } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import {
  declareIncident,
  disturbedParts,
  endIncident,
  listIncidents,
  type Incident,
  type IncidentRefusal,
} from "../../../outreach/index.ts";
import { isId, newId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { Select } from "../../ui/choices.tsx";
import { dayAndTime } from "../../ui/dates.ts";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Button, OnceKey, TextInput } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, staffOf } from "../request.ts";
import type { ConsoleLang } from "../words.ts";
import { incidentsWords } from "./incidents-words.ts";

type PageProps = {
  readonly lang: ConsoleLang;
  readonly incidents: readonly Incident[];
  readonly typed?: Readonly<Record<string, string>>;
  readonly refused?: IncidentRefusal;
};

const fieldOf = (refusal: IncidentRefusal): string =>
  refusal.code === "WORDS_MISSING" ? `kalimat-${refusal.field}` : "bagian";

/** What is disturbed now, and a form that tells everybody. */
function IncidentsPage({ lang, incidents, typed = {}, refused }: PageProps): VNode {
  const words = incidentsWords[lang];
  const field = refused && fieldOf(refused);
  const told = refused && words.trouble[refused.code];
  const error = (name: string): string | undefined => (field === name ? told : undefined);
  return (
    <>
      {field && told && <ErrorSummary lang={lang} errors={{ [field]: told }} />}
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div class="la-stack">
        <div class="la-panel">
          <h2>{words.open}</h2>
          {incidents.length === 0 && <Notice state="ok">{words.none}</Notice>}
          {incidents.map((incident) => (
            <form key={incident.id} action={paths.staff.incidentOver(incident.id)} method="post">
              <OnceKey value={newId()} />
              <p>
                <b>{words.parts[incident.part]}</b>, {words.since(dayAndTime(incident.beganAt, "Asia/Jakarta", lang))}
                <br />
                {incident.words.id}
                <br />
                <span lang="en">{incident.words.en}</span>
              </p>
              <Button secondary>{words.end}</Button>
            </form>
          ))}
        </div>
        <div class="la-panel">
          <h2>{words.begin}</h2>
          <form action={paths.staff.incidents} method="post">
            <OnceKey value={newId()} />
            <Select
              lang={lang}
              id="bagian"
              label={words.part}
              items={disturbedParts.map((value) => ({ value, words: words.parts[value] }))}
              value={typed["bagian"]}
              error={error("bagian")}
            />
            <TextInput
              lang={lang}
              id="kalimat-id"
              label={words.wordsId}
              hint={words.wordsIdHint}
              maxLength={300}
              value={typed["kalimat-id"]}
              error={error("kalimat-id")}
            />
            <TextInput
              lang={lang}
              id="kalimat-en"
              label={words.wordsEn}
              maxLength={300}
              value={typed["kalimat-en"]}
              error={error("kalimat-en")}
            />
            <Button>{words.declare}</Button>
          </form>
        </div>
      </div>
    </>
  );
}

/** Incidents, for head office: what everybody reads on the page of the service's health. */
export const incidentsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      more: Pick<PageProps, "typed" | "refused"> = {},
    ): Promise<unknown> => {
      const { lang } = request;
      const incidents = (await listIncidents(house.db, house.clock.now())).filter(({ endedAt }) => endedAt === null);
      return html(reply, more.refused ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: incidentsWords[lang].title,
          here: paths.staff.incidents,
          hasErrors: Boolean(more.refused),
          children: <IncidentsPage lang={lang} incidents={incidents} {...more} />,
        }),
      );
    };
    const mayNot = (request: FastifyRequest): boolean => !may(staffOf(request), "declare-incident");

    app.get("/gangguan", async (request, reply) => (mayNot(request) ? reply.callNotFound() : show(request, reply)));

    app.post("/gangguan", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const form = formOf(request);
      const result = await declareIncident(house, {
        actor: actorOf(staffOf(request)),
        part: form["bagian"] ?? "",
        words: { id: form["kalimat-id"] ?? "", en: form["kalimat-en"] ?? "" },
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(paths.staff.incidents, 303);
      return show(request, reply, { typed: form, refused: result.refusal });
    });

    app.post<{ Params: { id: string } }>("/gangguan/:id", async (request, reply) => {
      const { id } = request.params;
      if (mayNot(request) || !isId(id)) return reply.callNotFound();
      const result = await endIncident(house, {
        actor: actorOf(staffOf(request)),
        id,
        key: onceKeyOf(formOf(request)),
      });
      if (result.ok) return reply.redirect(paths.staff.incidents, 303);
      return show(request, reply, { refused: result.refusal });
    });
  };
