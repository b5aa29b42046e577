import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { changeToPhone, getClaimForClaimant } from "../../../claims/index.ts";
import {
  answerStill,
  enterWaitingRoom,
  findWaitingRoom,
  sendSignal,
  type WaitingRoom,
} from "../../../interviews/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { afterSignal, liveStream } from "../../live.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { dayAndBothTimes } from "../../ui/dates.ts";
import { Chips, Turn } from "../../ui/flow.tsx";
import { Button } from "../../ui/forms.tsx";
import { CallButton, CallPage, CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { formOf } from "../fields.ts";
import { interviewWords } from "./words.ts";

/** How long before the interview the waiting room opens. */
const openMinutes = 15;

export const roomPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const roomOf = (claimId: string): Promise<WaitingRoom | null> =>
      findWaitingRoom(house.db, claimId, house.clock.real());
    const isOpen = (room: WaitingRoom): boolean =>
      house.clock.now().getTime() >= room.startsAt.getTime() - openMinutes * 60_000;

    app.get(paths.claim.waitingRoom, async (request, reply) => {
      const { claimId } = request.claimant!;
      const before = await roomOf(claimId);
      if (before && isOpen(before)) await enterWaitingRoom(house, claimId);
      const room = before && (await roomOf(claimId));
      const { office, contact } = await getClaimForClaimant(house.db, house.keys, claimId);
      return html(reply).send(
        renderPage(
          <WaitingRoomPage
            lang={request.lang}
            room={room}
            own={office.zone}
            open={room !== null && isOpen(room)}
            callable={contact.phone !== null}
          />,
        ),
      );
    });

    // The page's sign of life; answers where the claimant stands.
    app.post(`${paths.claim.waitingRoom}/hadir`, async (request, reply) => {
      const { claimId } = request.claimant!;
      const room = await roomOf(claimId);
      if (!room) return reply.send({ gone: true });
      if (isOpen(room)) await enterWaitingRoom(house, claimId);
      const words = interviewWords[request.lang].room;
      return reply.send({
        place: room.place,
        words: words.place(room.place),
        wait: words.minutes(room.minutes),
        ready: room.officerReady && room.kind === "VIDEO",
      });
    });

    app.post(`${paths.claim.waitingRoom}/telepon`, async (request, reply) => {
      await changeToPhone(house, request.claimant!.claimId);
      return reply.redirect(paths.claim.waitingRoom, 303);
    });

    app.get(paths.claim.call, async (request, reply) => {
      const { claimId } = request.claimant!;
      const room = await roomOf(claimId);
      if (!room || !isOpen(room) || room.kind !== "VIDEO")
        return reply.redirect(room ? paths.claim.waitingRoom : paths.claim.status, 303);
      await enterWaitingRoom(house, claimId);
      const words = interviewWords[request.lang].call;
      const settings = {
        side: "CITIZEN",
        send: `${paths.claim.call}/sinyal`,
        live: `${paths.live}?wawancara=${room.id}`,
        alive: `${paths.claim.waitingRoom}/hadir`,
        done: paths.claim.status,
        ice: house.iceServers(room.id),
        words: { ...words },
      };
      return html(reply).send(
        renderPage(
          <CallPage
            lang={request.lang}
            title={words.title}
            officer={{ name: words.officer, place: room.officeName }}
            islands={["call.js"]}
            buttons={
              <>
                <CallButton icon="mic" words={words.mute} act="mute" />
                <CallButton icon="camera" words={words.camera} act="camera" />
                <CallButton icon="call" words={words.phone} act="phone" />
                <CallButton icon="x" words={words.leave} act="leave" end />
              </>
            }
          >
            <div data-call={JSON.stringify(settings)}>
              <video data-peer playsInline title={words.officer}></video>
              <figure class="la-call__me">
                <video data-me playsInline muted title={words.me}></video>
              </figure>
              <div class="la-call__ask" role="status" data-status>
                {words.connecting}
              </div>
              <form class="la-call__ask" method="post" action={`${paths.claim.call}/gambar`} data-still hidden>
                <p>{words.still}</p>
                <Button name="setuju" value="ya">
                  {words.agree}
                </Button>{" "}
                <Button secondary name="setuju" value="tidak">
                  {words.decline}
                </Button>
              </form>
            </div>
          </CallPage>,
        ),
      );
    });

    app.post(`${paths.claim.call}/sinyal`, async (request, reply) => {
      const room = await roomOf(request.claimant!.claimId);
      if (!room) return reply.code(409).send({});
      await sendSignal(house, room.id, "CITIZEN", request.body ?? {});
      return reply.send({});
    });

    app.post(`${paths.claim.call}/gambar`, async (request, reply) => {
      const room = await roomOf(request.claimant!.claimId);
      if (room) await answerStill(house, request.claimant!.claimId, room.id, formOf(request.body)["setuju"] === "ya");
      return reply.send({});
    });

    app.get<{ Querystring: { wawancara?: string } }>(paths.live, async (request, reply) => {
      const { claimId } = request.claimant!;
      const room = await roomOf(claimId);
      const asked = request.query.wawancara;
      liveStream(house, reply, {
        ...(room &&
          isId(asked) &&
          asked === room.id && { interview: { id: room.id, other: "OFFICER", after: afterSignal(request) } }),
        concerns: (news) => news["claim"] === claimId,
      });
    });
  };

/** `own`: the zone of the claimant's own office. */
type RoomProps = {
  readonly lang: Lang;
  readonly room: WaitingRoom | null;
  readonly own: string;
  readonly open: boolean;
  /** The claim has a number that an officer can call. */
  readonly callable: boolean;
};

function WaitingRoomPage({ lang, room, own, open, callable }: RoomProps) {
  const words = interviewWords[lang].room;
  if (!room) {
    return (
      <CitizenPage lang={lang} title={words.title} leave="SIGN_OUT" back={paths.claim.status}>
        <h1>{words.noneHeading}</h1>
        <p>{words.none}</p>
        <a href={paths.claim.time} class="govuk-button">
          {interviewWords[lang].time.title}
        </a>
      </CitizenPage>
    );
  }
  const opens = new Date(room.startsAt.getTime() - openMinutes * 60_000);
  return (
    <CitizenPage
      lang={lang}
      title={words.title}
      leave="SIGN_OUT"
      back={paths.claim.status}
      islands={open && room.kind === "VIDEO" ? ["waiting.js"] : []}
    >
      <p class="la-step">{words.when(dayAndBothTimes(room.startsAt, room.zone, own, lang), room.officeName)}</p>
      <h1>{open && room.kind === "VIDEO" ? words.heading : words.title}</h1>
      {room.kind === "PHONE" ? (
        <Notice state="ok" icon="call">
          {words.phoneSet}
        </Notice>
      ) : room.kind === "IN_PERSON" ? (
        <Notice state="ok" icon="user">
          {words.inPersonSet}
        </Notice>
      ) : !open ? (
        <Notice state="info" icon="clock">
          {words.early(dayAndBothTimes(opens, room.zone, own, lang))}
        </Notice>
      ) : (
        <div
          data-waiting={JSON.stringify({
            alive: `${paths.claim.waitingRoom}/hadir`,
            words: { cameraOk: words.cameraOk, micOk: words.micOk, micWait: words.micWait, cameraNo: words.cameraNo },
          })}
        >
          <Turn place={room.place} words={words.place(room.place)} wait={words.minutes(room.minutes)} />
          <p data-enter hidden={!room.officerReady}>
            <a class="govuk-button la-button--call" href={paths.claim.call}>
              {words.enter}
            </a>
          </p>
          <h2>{words.ready}</h2>
          {callable && (
            <noscript>
              <p>{words.noScript}</p>
            </noscript>
          )}
          <figure class="la-photo" data-camera hidden>
            <video playsInline muted title={words.seen}></video>
            <figcaption>{words.seen}</figcaption>
          </figure>
          <ul class="la-checks" data-checks></ul>
          <button type="button" class="govuk-button govuk-button--secondary" data-try>
            {words.try}
          </button>
          <p>
            <a href={paths.claim.waitingRoom}>{words.reload}</a>
          </p>
        </div>
      )}
      <h2>{words.hold}</h2>
      <Chips
        items={[
          { icon: "id", words: words.things[0]! },
          { icon: "card", words: words.things[1]! },
        ]}
      />
      <p>{words.lost}</p>
      {room.kind === "VIDEO" && !callable && <p>{interviewWords[lang].time.noNumber}</p>}
      {room.kind === "VIDEO" && callable && (
        <form action={`${paths.claim.waitingRoom}/telepon`} method="post">
          <Button secondary>{words.phone}</Button>
        </form>
      )}
    </CitizenPage>
  );
}
