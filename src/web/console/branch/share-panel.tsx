import type { VNode } from "preact";
import type { BranchShare, ShareRefusal } from "../../../appointments/index.ts";
import type { ServiceRules } from "../../../entitlement/index.ts";
import { newId } from "../../../platform/ids.ts";
import { paths } from "../../paths.ts";
import { longDay, plainDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { Button, OnceKey, TextInput } from "../../ui/forms.tsx";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { shareWords } from "./share-words.ts";
import { formatPercent } from "../../../platform/numbers.ts";

const fieldOf: Readonly<Record<ShareRefusal["code"], string>> = {
  NOT_ALLOWED: "persen",
  OUT_OF_BOUNDS: "persen",
  NOT_AHEAD: "mulai",
  REASON_MISSING: "alasan",
};

export type SharePanelProps = {
  readonly lang: ConsoleLang;
  readonly share: BranchShare;
  readonly rules: Pick<ServiceRules, "quota" | "booking">;
  /** What was typed into the form that was refused, and why. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly refused?: ShareRefusal["code"];
};

/** How the branch shares its interview times, and the form by which its head changes that. */
export function SharePanel({ lang, share, rules: { quota, booking }, typed = {}, refused }: SharePanelProps): VNode {
  const words = shareWords[lang];
  const error = (name: string): string | undefined =>
    refused && fieldOf[refused] === name ? words.trouble[refused] : undefined;
  const { next } = share;
  return (
    <>
      <section class="la-panel" aria-labelledby="bagian">
        <h2 id="bagian">{words.heading}</h2>
        {refused && <ErrorSummary lang={lang} errors={{ [fieldOf[refused]]: words.trouble[refused] }} />}
        <p>{words.now(share.percent)}</p>
        {next ? (
          <p>
            {words.plan(longDay(next.day, lang), next.officers, next.times, booking.slotMinutes)}{" "}
            {words.parts(next.online, next.door, next.outside)}
          </p>
        ) : (
          <p>{words.noPlan}</p>
        )}
        <p class="la-soft">{words.giveBack(quota.giveBackMinutes)}</p>
        <Details summary={words.change} open={refused !== undefined}>
          <form action={paths.staff.branchShare} method="post">
            <OnceKey value={newId()} />
            <TextInput
              lang={lang}
              id="persen"
              label={words.percent(quota.branchLeast, quota.branchMost)}
              inputMode="numeric"
              width="4"
              maxLength={3}
              value={typed["persen"]}
              error={error("persen")}
            />
            <TextInput
              lang={lang}
              id="mulai"
              label={words.from}
              hint={words.fromHint(quota.chosenAheadDays)}
              width="10"
              maxLength={30}
              value={typed["mulai"]}
              error={error("mulai")}
            />
            <TextInput
              lang={lang}
              id="alasan"
              label={words.reason}
              maxLength={500}
              value={typed["alasan"]}
              error={error("alasan")}
            />
            <Button secondary>{words.save}</Button>
          </form>
        </Details>
        {share.history.length === 0 && <p>{words.none}</p>}
      </section>
      {share.history.length > 0 && (
        <TablePanel label={words.history}>
          <table class="la-table">
            <caption>{words.history}</caption>
            <ColumnHeads columns={words.columns} />
            <tbody>
              {share.history.map((each, index) => (
                <tr key={index}>
                  <th scope="row">{plainDay(each.fromDay, lang)}</th>
                  <td>{formatPercent(each.percent)}</td>
                  <td>{each.reason}</td>
                  <td>{each.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePanel>
      )}
    </>
  );
}
