import { randomUUID } from "node:crypto";
import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import { differences, progress } from "../../../casework/index.ts";
import type { SaidText } from "../../../claims/index.ts";
import type { ToldMessage } from "../../../messages/index.ts";
import { Details } from "../../ui/flow.tsx";
import { Notice } from "../../ui/status.tsx";
import { consolePage, deskOf, fileOf } from "../page.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { answeringOf, Conversation, countNew } from "../texts/conversation.tsx";
import { textsWords } from "../texts/texts-words.ts";
import { ActBar, Decisions, type Typed } from "./case-acts.tsx";
import { isUnpaid, Notices, Title, type Trouble } from "./case-head.tsx";

import { Asked, CivilAnswer, Money, Refused, Told } from "./case-panels.tsx";
import { FieldTable, Questions, type ShownFile } from "./case-view.tsx";
import { DocumentViewer } from "./document-viewer.tsx";
import { TwoChecks } from "./two-checks.tsx";

export type CasePageProps = {
  readonly staff: Staff;
  readonly lang: ConsoleLang;
  readonly file: ShownFile;
  readonly today: string;
  readonly shown: number;
  readonly told: readonly ToldMessage[];
  readonly said: readonly SaidText[];
  readonly trouble?: Trouble;
  readonly typed?: Typed;
};

/** What was written, above the file's own form; open while something is new. */
function Said({ staff, lang, file, said }: CasePageProps): VNode | null {
  if (said.length === 0) return null;
  const fresh = countNew(said);
  return (
    <div id="pesan-masuk">
      <Details summary={textsWords[lang].summary(said.length, fresh)} open={fresh > 0}>
        <Conversation
          code={file.file.code}
          said={said}
          answering={answeringOf(staff, file.case.assignedTo, file.names[file.case.assignedTo ?? ""] ?? null, lang)}
          lang={lang}
          zone={staff.zone}
          inFile
        />
      </Details>
    </div>
  );
}

/** The case file: data left, document right, what can be done at the foot. */
export function casePage(props: CasePageProps): string {
  const { staff, lang, file, today, shown, told, trouble, typed = {} } = props;
  const words = consoleWords[lang].file;
  const second = staff.role === "PENATA_MADYA";
  const here = fileOf(staff, file.file.code);
  const body = (
    <div class="la-cols la-cols--case">
      <div class="la-stack">
        {file.file.status === "REFUSED" && <Refused file={file} lang={lang} />}
        {file.file.status === "CORRECTION" && !second && <Asked file={file} lang={lang} />}
        <CivilAnswer file={file} lang={lang} />
        {file.first ? <TwoChecks file={file} lang={lang} /> : <FieldTable file={file} lang={lang} />}
        {file.working && !file.first && <Questions file={file} lang={lang} missing={trouble?.missing ?? []} />}
        {second && !isUnpaid(file.file.status) && <Money file={file} lang={lang} />}
        {file.working === "SECOND" && (
          <Decisions
            lang={lang}
            rule={file.rule}
            typed={typed}
            finished={file.first !== null}
            asked={progress(file.items, file.own).asked.length > 0}
          />
        )}
        <Told told={told} lang={lang} zone={staff.zone} />
      </div>
      <DocumentViewer
        file={{ ...file, working: file.first ? null : file.working }}
        lang={lang}
        shown={shown}
        here={here}
        source={deskOf(staff).document}
      />
    </div>
  );
  const same = file.first ? file.items.length - differences(file.items, file.own, file.first).length : 0;
  return consolePage({
    staff,
    lang,
    title: words.title(file.file.code),
    here: deskOf(staff).queue,
    islands: ["console-keys.js", "console-case.js"],
    hasErrors: Boolean(trouble),
    children: (
      <>
        <Title staff={staff} file={file} lang={lang} today={today} second={second} />
        <Notices file={file} lang={lang} zone={staff.zone} trouble={trouble} />
        <Said {...props} />
        {file.first && (
          <Notice state="ok" icon="eye">
            {words.opened(same, file.items.length - same)}
          </Notice>
        )}
        {file.working ? (
          <form action={here} method="post" data-case data-checked={words.checked(0, 0)} data-saved-word={words.saved}>
            <input type="hidden" name="key" value={randomUUID()} />
            {body}
            <ActBar file={file} lang={lang} zone={staff.zone} />
          </form>
        ) : (
          body
        )}
      </>
    ),
  });
}
