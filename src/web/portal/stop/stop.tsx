import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import { messageChannels, serviceRulesOn, type MessageChannel } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { readStopToken } from "../../../messages/index.ts";
import { channelsStoppedBy, chooseChannels } from "../../../outreach/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { Button } from "../../ui/forms.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { formOf } from "../fields.ts";
import { stopWords } from "./stop-words.ts";

type StopPageProps = {
  readonly lang: Lang;
  readonly token: string;
  readonly stopped: readonly MessageChannel[];
  readonly saved: boolean;
  readonly perWeek: number;
};

/** Says nothing of the person: neither whether a channel has an address, nor which. */
function StopPage({ lang, token, stopped, saved, perWeek }: StopPageProps): VNode {
  const words = stopWords[lang];
  const none = messageChannels.every((channel) => stopped.includes(channel));
  const here = paths.stopMessages(token);
  return (
    <CitizenPage lang={lang} title={words.heading} here={here}>
      {saved && (
        <Notice state="ok" live>
          {none ? words.savedNone : words.savedSome}
        </Notice>
      )}
      <h1>{words.heading}</h1>
      <p>{words.lead(perWeek)}</p>
      <p>{words.stays}</p>
      <form action={here} method="post" noValidate>
        {!none && (
          <Button name="semua" value="ya">
            {words.stopAll}
          </Button>
        )}
        <h2>{none ? words.again : words.choose}</h2>
        {messageChannels.map((channel) => (
          <Checkbox
            key={channel}
            lang={lang}
            id={`lewat-${channel.toLowerCase()}`}
            label={words.channels[channel]}
            checked={!stopped.includes(channel)}
          />
        ))}
        <Button secondary>{words.save}</Button>
      </form>
    </CitizenPage>
  );
}

const NotOursPage = ({ lang }: { lang: Lang }): VNode => (
  <CitizenPage lang={lang} title={stopWords[lang].notOurs}>
    <h1>{stopWords[lang].notOurs}</h1>
    <p>{stopWords[lang].notOursText}</p>
  </CitizenPage>
);

/**
 * Stopping messages that nobody asked for, from the message itself and without signing in. Opening the page stops nothing:
 * whoever looks into links before their reader does would else stop them.
 */
export const stopPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const address = paths.stopMessages(":token");
    app.get<{ Params: { token: string }; Querystring: { tersimpan?: string } }>(address, async (request, reply) => {
      const { token } = request.params;
      const memberId = readStopToken(house.keys, token);
      if (!memberId) return html(reply, 404).send(renderPage(<NotOursPage lang={request.lang} />));
      const stopped = await channelsStoppedBy(house, memberId);
      const saved = request.query.tersimpan === "1";
      const { perWeek } = serviceRulesOn(house.law.book(), house.clock.today()).notices;
      return html(reply).send(
        renderPage(<StopPage lang={request.lang} token={token} stopped={stopped} saved={saved} perWeek={perWeek} />),
      );
    });
    app.post<{ Params: { token: string } }>(address, async (request, reply) => {
      const { token } = request.params;
      const memberId = readStopToken(house.keys, token);
      if (!memberId) return html(reply, 404).send(renderPage(<NotOursPage lang={request.lang} />));
      const form = formOf(request.body);
      await chooseChannels(
        house,
        memberId,
        messageChannels.filter((channel) => form["semua"] === "ya" || form[`lewat-${channel.toLowerCase()}`] !== "ya"),
      );
      return reply.redirect(`${paths.stopMessages(token)}?tersimpan=1`, 303);
    });
  };
