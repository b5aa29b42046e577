import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import {
  groupStarts,
  joinWaitlist,
  officesWithRoom,
  startsAt,
  timesOfClaim,
  type Start,
  type TimesOfClaim,
} from "../../../appointments/index.ts";
import { findInvitation } from "../../../collectives/index.ts";
import { chooseInterviewTime, getClaimForClaimant, type ClaimantClaim } from "../../../claims/index.ts";
import { payBy } from "../../../entitlement/index.ts";
import { branches, findOffice, type Office } from "../../../offices/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import {
  bareTime,
  clockTime,
  dayAndBothTimes,
  dayAndTime,
  dayAt,
  longDay,
  mediumDay,
  zonePlace,
  zoneShort,
} from "../../ui/dates.ts";
import { Details, Picks } from "../../ui/flow.tsx";
import { Button } from "../../ui/forms.tsx";
import { ErrorSummary, FieldError, type Errors } from "../../ui/form-field.tsx";
import { Radios } from "../../ui/choices.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { formOf } from "../fields.ts";
import { sideOf } from "../session.ts";
import { portalWords } from "../words.ts";
import { interviewWords } from "./words.ts";

/** Choosing when to be interviewed: at one's own office, or at any other that has room; by video or telephone. */
export const timePages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const page = async (
      lang: Lang,
      reply: FastifyReply,
      claimId: string,
      officeId: string | undefined,
      errors: Errors,
    ): Promise<unknown> => {
      const claim = await getClaimForClaimant(house.db, house.keys, claimId);
      if (claim.status !== "SUBMITTED") return reply.redirect(paths.claim.next, 303);
      const office =
        (officeId && isId(officeId) && (await findOffice(house.db, officeId))) ||
        (await findOffice(house.db, claim.office.id))!;
      const invited = await findInvitation(house.db, claimId, house.clock.today());
      const held = invited?.joined ? await groupStarts(house.db, invited.collectiveId, house.clock.now()) : [];
      const [starts, times, room] = await Promise.all([
        startsAt(house.db, office.id, house.clock.now()),
        timesOfClaim(house.db, claimId),
        officesWithRoom(house.db, house.clock.now()),
      ]);
      const known = new Map((await branches(house.db)).map((each) => [each.id, each]));
      const others = room
        .filter((each) => each.officeId !== office.id && known.has(each.officeId))
        .slice(0, 6)
        .map((each) => ({
          id: each.officeId,
          first: each.first,
          name: known.get(each.officeId)!.name,
          zone: known.get(each.officeId)!.zone,
        }));
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        renderPage(
          <TimePage
            lang={lang}
            claim={claim}
            office={office}
            starts={starts}
            times={times}
            others={others}
            held={held.map(({ startsAt: at, officeId: where }) => ({ at, office: known.get(where)! }))}
            promiseFrom={(day) => payBy(day, house.law.book()).on}
            errors={errors}
          />,
        ),
      );
    };

    app.get<{ Querystring: { kantor?: string } }>(paths.claim.time, async (request, reply) =>
      page(request.lang, reply, request.claimant!.claimId, request.query.kantor, {}),
    );

    app.post(paths.claim.time, async (request, reply) => {
      const { claimId } = request.claimant!;
      const form = formOf(request.body);
      const words = interviewWords[request.lang].time;
      const officeId = form["kantor"];
      if (form["daftar"] === "tunggu" && isId(officeId)) {
        await joinWaitlist(house, {
          claimId,
          officeId,
          kind: form["lewat"] === "PHONE" ? "PHONE" : "VIDEO",
          parts: [],
          by: sideOf(request.claimant!),
        });
        return reply.redirect(`${paths.claim.time}?kantor=${officeId}`, 303);
      }
      const at = new Date(form["waktu"] ?? "");
      if (!isId(officeId) || Number.isNaN(at.getTime()))
        return await page(request.lang, reply, claimId, officeId, { waktu: words.choose });
      const invited = await findInvitation(house.db, claimId, house.clock.today());
      const chosen = await chooseInterviewTime(house, {
        claimId,
        groupId: invited?.joined ? invited.collectiveId : null,
        officeId,
        startsAt: at,
        kind: form["lewat"] === "PHONE" ? "PHONE" : "VIDEO",
        by: sideOf(request.claimant!),
      });
      if (chosen.ok) return reply.redirect(paths.claim.receipt, 303);
      if (chosen.refusal.code === "NOT_NOW" || chosen.refusal.code === "NO_SUCH_CLAIM")
        return reply.redirect(paths.claim.next, 303);
      return await page(request.lang, reply, claimId, officeId, { waktu: words.taken });
    });
  };

type PageProps = {
  readonly lang: Lang;
  readonly claim: ClaimantClaim;
  readonly office: Office;
  readonly starts: readonly Start[];
  readonly times: TimesOfClaim;
  readonly others: ReadonlyArray<{
    readonly id: string;
    readonly first: Date;
    readonly name: string;
    readonly zone: string;
  }>;
  /** What a branch holds for the group with which this claim came. */
  readonly held: ReadonlyArray<{ readonly at: Date; readonly office: Office }>;
  /** By when the money comes after an interview of a day. */
  readonly promiseFrom: (day: string) => string;
  readonly errors: Errors;
};

/** The times that are held for the claimant's group: the first of them at one press, the others behind it. */
function HeldTimes({
  lang,
  own,
  held,
  booked,
}: Pick<PageProps, "lang" | "held"> & { readonly own: string; readonly booked: TimesOfClaim["booked"] }) {
  const words = interviewWords[lang].time;
  const first = held[0]!;
  const take = ({ at, office }: PageProps["held"][number], call: boolean) => (
    <form action={paths.claim.time} method="post">
      <input type="hidden" name="kantor" value={office.id} />
      <input type="hidden" name="lewat" value={booked?.kind ?? "VIDEO"} />
      <Button call={call} secondary={!call} name="waktu" value={at.toISOString()}>
        {words.takeHeld(dayAndBothTimes(at, office.zone, own, lang))}
      </Button>
    </form>
  );
  return (
    <>
      <h2>{words.heldHeading}</h2>
      <p>{words.held(first.office.name)}</p>
      {take(first, booked === null)}
      {held.length > 1 && (
        <Details summary={words.heldOthers(held.length - 1)}>
          {held.slice(1).map((each) => (
            <div key={each.at.toISOString()}>{take(each, false)}</div>
          ))}
        </Details>
      )}
      <h2>{words.anyHeading}</h2>
    </>
  );
}

function TimePage({ lang, claim, office, starts, times, others, held, promiseFrom, errors }: PageProps) {
  const words = interviewWords[lang].time;
  const days = [...new Set(starts.map(({ startsAt: at }) => dayAt(at, office.zone)))].slice(0, 7);
  const first = starts.find(({ free }) => free > 0);
  const shown = first && dayAt(first.startsAt, office.zone);
  const own = claim.office.zone;
  const chosen = times.booked?.startsAt.toISOString();
  const note = (start: Start): string | undefined => {
    if (start.free === 0) return words.full;
    const part = start.part === "LUNCH" ? words.lunch : start.part === "EVENING" ? words.evening : null;
    const here = zoneShort(own) === zoneShort(office.zone) ? null : clockTime(start.startsAt, own);
    return here && part ? `${here}, ${part}` : (here ?? part ?? undefined);
  };
  return (
    <CitizenPage
      lang={lang}
      title={words.title}
      leave="SAVE"
      back={paths.claim.status}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{portalWords[lang].claim.step(6, portalWords[lang].claim.codeLine(claim.code))}</p>
      <h1>{words.heading}</h1>
      <p>{words.lead(zonePlace(office.zone, lang), zoneShort(office.zone))}</p>
      <p class="la-soft">{words.office(office.name)}</p>
      {times.booked && (
        <Notice state="info" icon="cal">
          {words.now(dayAndBothTimes(times.booked.startsAt, times.booked.zone, own, lang))}
        </Notice>
      )}
      {times.offered?.heldUntil && (
        <form action={paths.claim.time} method="post">
          <Notice state="act" icon="cal">
            {words.offered(
              dayAndBothTimes(times.offered.startsAt, times.offered.zone, own, lang),
              dayAndTime(times.offered.heldUntil, own, lang),
            )}
          </Notice>
          <input type="hidden" name="kantor" value={times.offered.officeId} />
          <input type="hidden" name="lewat" value={times.offered.kind} />
          <Button call name="waktu" value={times.offered.startsAt.toISOString()}>
            {words.takeOffer}
          </Button>
        </form>
      )}
      {held.length > 0 && <HeldTimes lang={lang} own={own} held={held} booked={times.booked} />}
      {first ? (
        <form action={paths.claim.time} method="post" noValidate>
          <input type="hidden" name="kantor" value={office.id} />
          <FieldError lang={lang} id="waktu" error={errors["waktu"]} />
          {days.map((day) => {
            const ofDay = starts.filter(({ startsAt: at }) => dayAt(at, office.zone) === day);
            const items = ofDay.map((start) => ({
              value: start.startsAt.toISOString(),
              words: bareTime(start.startsAt, office.zone),
              note: note(start),
              full: start.free === 0,
            }));
            const picks = (quiet: boolean) => (
              <Picks
                name="waktu"
                group={day}
                legend={mediumDay(day, lang)}
                first={day === shown}
                quiet={quiet}
                value={chosen}
                items={items}
              />
            );
            // A phone shows one day at a time; a week of times is a long way to the button.
            if (day === shown) return picks(false);
            return (
              <Details
                key={day}
                summary={words.dayFree(mediumDay(day, lang), ofDay.filter(({ free }) => free > 0).length)}
                open={items.some(({ value }) => value === chosen)}
              >
                {picks(true)}
              </Details>
            );
          })}
          {claim.contact.phone ? (
            <Radios
              lang={lang}
              id="lewat"
              legend={words.kind}
              items={[
                { value: "VIDEO", words: words.video },
                { value: "PHONE", words: words.phone, hint: words.phoneHint },
              ]}
              value={times.booked?.kind === "PHONE" ? "PHONE" : "VIDEO"}
            />
          ) : (
            <p>{words.noNumber}</p>
          )}
          <Notice state="ok" icon="cal">
            {words.promise(longDay(promiseFrom(dayAt(first.startsAt, office.zone)), lang))}
          </Notice>
          <Button>{words.use}</Button>
        </form>
      ) : (
        <>
          <h2>{words.noneHeading}</h2>
          {times.waiting ? (
            <Notice state="wait">{words.waiting(times.waiting.ahead)}</Notice>
          ) : (
            <form action={paths.claim.time} method="post">
              <p>{words.none}</p>
              <input type="hidden" name="kantor" value={office.id} />
              <Button name="daftar" value="tunggu">
                {words.join}
              </Button>
            </form>
          )}
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{words.otherHeading}</h2>
          <p>{words.other}</p>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <a href={`${paths.claim.time}?kantor=${other.id}`}>{other.name}</a>:{" "}
                {dayAndBothTimes(other.first, other.zone, own, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
    </CitizenPage>
  );
}
