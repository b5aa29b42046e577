import { randomUUID } from "node:crypto";
import type { VNode } from "preact";
import { may, type Staff } from "../../../access/index.ts";
import { longestAnswer, type SaidText } from "../../../claims/index.ts";
import { paths } from "../../paths.ts";
import { dayAndTime, machineTime } from "../../ui/dates.ts";
import { Button, OnceKey, TextArea } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { Talk } from "../../ui/talk.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { textsWords } from "./texts-words.ts";

/** Whether this officer answers; else why somebody else does, in words, or nothing to say. */
export type Answering = { readonly may: true } | { readonly may: false; readonly why: string | null };

/** Whoever has the claim answers; where nobody has it, whoever reads. */
export function answeringOf(
  staff: Staff,
  assignedTo: string | null,
  holder: string | null,
  lang: ConsoleLang,
): Answering {
  if (staff.practising || !may(staff, "answer-text")) return { may: false, why: null };
  if (assignedTo === null || assignedTo === staff.id) return { may: true };
  return { may: false, why: textsWords[lang].holder(holder ?? "") };
}

export type ConversationProps = {
  readonly code: string;
  readonly said: readonly SaidText[];
  readonly answering: Answering;
  readonly lang: ConsoleLang;
  readonly zone: string;
  /** Comes back to the case file after answering. */
  readonly inFile: boolean;
  readonly typed?: string;
  readonly error?: string;
};

/** Where the newest text came from decides how the answer goes; null where nobody wrote. */
export const newestHeard = (said: readonly SaidText[]) => said.findLast((each) => each.kind === "HEARD") ?? null;

export const countNew = (said: readonly SaidText[]): number =>
  said.filter((each) => each.kind === "HEARD" && each.isNew).length;

/** What a claimant wrote and what was answered, with whether it arrived; under it the field for the next answer. */
export function Conversation({
  code,
  said,
  answering,
  lang,
  zone,
  inFile,
  typed,
  error,
}: ConversationProps): VNode | null {
  const words = textsWords[lang];
  const newest = newestHeard(said);
  if (!newest) return null;
  const by = newest.channel === "SMS" ? "SMS" : "WHATSAPP";
  const most = longestAnswer[by];
  const states = consoleWords[lang].file.toldStates;
  const hidden = (
    <>
      <OnceKey value={randomUUID()} />
      <input type="hidden" name="sampai" value={newest.id} />
      <input type="hidden" name="sesudah" value={said.findLast(({ kind }) => kind === "ANSWERED")?.id ?? ""} />
      {inFile && <input type="hidden" name="dari" value="berkas" />}
    </>
  );
  return (
    <>
      <p class="la-soft">{words.hint}</p>
      <Talk
        items={said.map((each) => {
          const way = each.channel ? `, ${words.channels[each.channel]}` : "";
          return {
            id: each.id,
            ours: each.kind === "ANSWERED",
            who: each.kind === "ANSWERED" ? each.officer : words.claimant,
            text: each.text === "" ? words.empty : each.text,
            how: `${dayAndTime(each.at, zone, lang)}${way}${each.kind === "ANSWERED" ? `: ${states[each.status]}` : ""}`,
            machineTime: machineTime(each.at, zone),
            fresh: each.kind === "HEARD" && each.isNew ? words.fresh : undefined,
          };
        })}
      />
      {answering.may ? (
        <>
          <form action={paths.staff.textsOf(code)} method="post" class="la-reply" data-apart noValidate>
            {hidden}
            <input type="hidden" name="act" value="answer" />
            <TextArea
              lang={lang}
              id="jawaban"
              label={words.label}
              hint={words.limit(by, most)}
              rows={by === "SMS" ? 2 : 4}
              value={typed}
              error={error}
            />
            <Button>{words.send}</Button>
          </form>
          {countNew(said) > 0 && (
            <form action={paths.staff.textsOf(code)} method="post" data-apart>
              {hidden}
              <input type="hidden" name="act" value="settle" />
              <Button secondary>{words.settle}</Button>
            </form>
          )}
        </>
      ) : (
        answering.why && (
          <Notice state="info" icon="user">
            {answering.why}
          </Notice>
        )
      )}
    </>
  );
}
