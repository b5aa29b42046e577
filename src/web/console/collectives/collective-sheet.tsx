import type { VNode } from "preact";
import type { Block } from "../../../appointments/index.ts";
import type { CollectivePerson, CollectiveSeen, WorkerCall } from "../../../collectives/index.ts";
import { statusTags } from "../../employer/collective/collective-body.tsx";
import { collectiveWords } from "../../employer/collective/collective-words.ts";
import { WhyForm } from "../../employer/collective/why-form.tsx";
import { paths } from "../../paths.ts";
import { TypedDate } from "../../portal/typed-date.tsx";
import { bareTime, clockTime, dayAndTime, dayAt, plainDay } from "../../ui/dates.ts";
import type { Errors } from "../../ui/form-field.tsx";
import { Button, OnceKey, TextInput } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { callsWords } from "../calls/calls-words.ts";
import type { ConsoleLang } from "../words.ts";
import { collectivesWords } from "./collectives-words.ts";

type Props = {
  readonly lang: ConsoleLang;
  readonly collective: CollectiveSeen;
  readonly blocks: readonly Block[];
  readonly people: readonly CollectivePerson[];
  /** Which proof, in words. */
  readonly proof: string | null;
  /** `markOfCollective` of what is shown here. */
  readonly shown: string;
  readonly today: string;
  readonly mayCheck: boolean;
  readonly mayBook: boolean;
  /** Whom this officer telephones now; null: nobody. */
  readonly call: Calling | null;
  /** The official address, to be told on the telephone. */
  readonly site: string;
  readonly onceKey: string;
  readonly form: Readonly<Record<string, string>>;
  readonly errors: Errors;
};

/** A call that an officer asked for: `taken` null where a colleague has it; `fromCalls` where the branch's list of calls led here. */
export type Calling = { readonly taken: WorkerCall | null; readonly fromCalls: boolean };

/** Somebody to be telephoned: number, what to say, and how it ended. */
function Call({ lang, collective, call: calling, site }: Props): VNode | null {
  if (!calling) return null;
  const words = collectivesWords[lang];
  const { taken: call, fromCalls } = calling;
  if (!call) return <Notice state="act">{callsWords[lang].taken}</Notice>;
  return (
    <section class="la-panel">
      <h2>{words.callHeading(call.name)}</h2>
      <p>
        <b>{call.phone ? <a href={`tel:+${call.phone}`}>+{call.phone}</a> : words.noPhone}</b>
      </p>
      <p>{words.say(collective.company, site)}</p>
      <form action={paths.staff.collectiveAct(collective.id, "telepon")} method="post" class="la-buttons">
        <input type="hidden" name="orang" value={call.workerId} />
        {fromCalls && <input type="hidden" name="dari" value="telepon" />}
        <Button name="hasil" value="bicara">
          {words.reached}
        </Button>
        <Button secondary name="hasil" value="tidak">
          {words.notReached}
        </Button>
      </form>
    </section>
  );
}

function Proof({ lang, collective, proof, shown, mayCheck, form, errors }: Props): VNode {
  const words = collectivesWords[lang];
  const { id, status, checkedBy, checkedAt, zone } = collective;
  return (
    <section class="la-panel" id="periksa">
      <h2>{words.paper}</h2>
      {proof ? (
        <p>
          {proof}. <a href={paths.staff.collectivePaper(id)}>{words.paperOpen}</a>
        </p>
      ) : (
        <p>{words.paperNone}</p>
      )}
      {checkedBy && checkedAt && <p class="la-soft">{words.checked(checkedBy, dayAndTime(checkedAt, zone, lang))}</p>}
      {status === "HANDED_IN" && mayCheck && (
        <>
          <h3>{words.checkHeading}</h3>
          <p>{words.checkLead}</p>
          <form action={paths.staff.collectiveAct(id, "periksa")} method="post">
            <input type="hidden" name="tampak" value={shown} />
            <Button call>{words.check}</Button>
          </form>
          <WhyForm
            lang={lang}
            action={paths.staff.collectiveAct(id, "kembalikan")}
            words={{ button: words.sendBack, why: words.why, whyHint: words.whyHint }}
            form={form}
            errors={errors}
          />
        </>
      )}
    </section>
  );
}

function Blocks({ lang, collective, blocks, mayBook }: Props): VNode | null {
  const words = collectivesWords[lang];
  const { zone, id } = collective;
  if (blocks.length === 0) return null;
  return (
    <TablePanel label={words.blocks}>
      <table class="la-table">
        <caption>{words.blocks}</caption>
        <ColumnHeads columns={words.blockColumns} isNumber={(at) => at >= 1 && at <= 4} />
        <tbody>
          {blocks.map((block) => (
            <tr key={block.id}>
              <th scope="row">
                {plainDay(dayAt(block.startsAt, zone), lang)}, {bareTime(block.startsAt, zone)}–
                {clockTime(block.endsAt, zone)}
              </th>
              <td class="is-num">{block.officers}</td>
              <td class="is-num">{block.held}</td>
              <td class="is-num">{block.endedAt ? "–" : block.taken}</td>
              <td class="is-num">{block.free}</td>
              <td>
                {block.endedAt
                  ? words.ended
                  : mayBook && (
                      <form action={paths.staff.collectiveAct(id, "batal-waktu")} method="post">
                        <Button secondary name="waktu" value={block.id}>
                          {words.cancel}
                        </Button>
                        <p class="la-soft">{words.cancelHint}</p>
                      </form>
                    )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}

function Booking({ lang, collective, people, today, mayBook, onceKey, form, errors }: Props): VNode | null {
  const words = collectivesWords[lang];
  if (!mayBook || (collective.status !== "CHECKED" && collective.status !== "BOOKED")) return null;
  const waiting = people.filter(
    ({ state, untold, dueOn, eligibleFrom }) => state === "LISTED" && !untold && !dueOn && eligibleFrom !== null,
  );
  if (waiting.length === 0) return null;
  const left = waiting.filter(({ eligibleFrom }) => eligibleFrom! <= today).length;
  const last = waiting.reduce((latest, { eligibleFrom }) => (eligibleFrom! > latest ? eligibleFrom! : latest), today);
  const input = (id: string, label: string, value: string, hint?: string) => (
    <TextInput
      lang={lang}
      id={id}
      label={label}
      {...(hint !== undefined && { hint })}
      value={form[id] ?? value}
      inputMode={hint === undefined ? "numeric" : "text"}
      maxLength={6}
      width="4"
    />
  );
  return (
    <section class="la-panel">
      <h2>{words.blockHeading}</h2>
      <p>{words.blockLead(waiting.length, last > today ? plainDay(last, lang) : null)}</p>
      <form action={paths.staff.collectiveAct(collective.id, "waktu")} method="post" noValidate>
        <OnceKey value={onceKey} />
        <TypedDate lang={lang} id="hari" legend={words.day} form={form} errors={errors} />
        {input("dari", words.from, "", words.fromHint)}
        {input("sampai", words.until, "", words.untilHint)}
        {input("petugas", words.officers, "1")}
        {input("orang", words.people, left > 0 ? String(left) : "")}
        <Button>{words.book}</Button>
      </form>
    </section>
  );
}

/** A collective as its branch sees it: proof, times, people. */
export function CollectiveSheet(props: Props): VNode {
  const { lang, collective, people } = props;
  const words = collectivesWords[lang];
  const said = collectiveWords[lang];
  const { company, npp, reason, status, listed, stillThere, zone } = collective;
  const all = listed + stillThere;
  return (
    <>
      <div class="la-title">
        <h1>{words.of(company)}</h1>
        <p class="la-soft">
          NPP {npp}, {said.reasons[reason]}
        </p>
        <p>
          <Tag {...statusTags[status]}>{said.statuses[status]}</Tag>
        </p>
      </div>
      <div class="la-stack">
        <p>
          {words.share(listed, all, all === 0 ? 0 : Math.round((100 * listed) / all))}
          <br />
          {words.counts(collective.confirmed, collective.told, collective.toCall)}
        </p>
        <Call {...props} />
        <Proof {...props} />
        <Booking {...props} />
        <Blocks {...props} />
        <TablePanel label={words.listHeading}>
          <table class="la-table">
            <caption>{words.listHeading}</caption>
            <ColumnHeads columns={words.listColumns} />
            <tbody>
              {people.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{each.name}</th>
                  <td>{plainDay(each.endedOn, lang)}</td>
                  <td>
                    {words.states[each.state]}
                    <br />
                    <span class="la-soft">
                      {each.untold
                        ? words.untold[each.untold]
                        : each.state === "LISTED" && each.eligibleFrom
                          ? words.mayFrom(plainDay(each.eligibleFrom, lang))
                          : ""}
                    </span>
                    {each.untold && each.untold !== "NOT_ENTITLED" && (
                      <form action={paths.staff.collectiveAct(collective.id, "telepon")} method="post">
                        <Button secondary name="orang" value={each.id}>
                          {words.call} <span class="govuk-visually-hidden">{each.name}</span>
                        </Button>
                      </form>
                    )}
                  </td>
                  <td>
                    {each.claimCode ?? "–"}
                    {each.interviewAt && (
                      <>
                        <br />
                        <span class="la-soft">{words.interview(dayAndTime(each.interviewAt, zone, lang))}</span>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePanel>
      </div>
    </>
  );
}
