import type { VNode } from "preact";
import { paths } from "../paths.ts";
import { Chips, Facts } from "../ui/flow.tsx";
import type { IconName } from "../ui/icons.tsx";
import { CitizenPage } from "../ui/layout.tsx";
import type { Lang } from "../ui/words.ts";
import { portalWords } from "./words.ts";

const factIcons: readonly IconName[] = ["money", "video", "clock", "cal"];
const thingIcons: readonly IconName[] = ["id", "card", "doc", "book"];
const helpIcons: readonly IconName[] = ["call", "home"];

/** What this is, for whom, what to have at hand, how long, that it is free and that nobody need come; then one button. */
export function FirstPage({ lang }: { lang: Lang }): VNode {
  const words = portalWords[lang].first;
  return (
    <CitizenPage lang={lang} title={words.title} here={paths.first} first>
      <h1>{words.heading}</h1>
      <p>
        {words.lead[0]}
        <b>{words.lead[1]}</b>
        {words.lead[2]}
      </p>
      <Facts
        items={words.facts.map(([bold, rest], index) => ({
          icon: factIcons[index]!,
          words: (
            <>
              <b>{bold}</b>
              {rest}
            </>
          ),
        }))}
      />
      <div class="la-card">
        <p>
          <b>{words.prepare}</b>
        </p>
        <Chips items={words.things.map((thing, index) => ({ icon: thingIcons[index]!, words: thing }))} />
      </div>
      <a href={paths.check.reason} class="govuk-button la-button--call">
        {words.start}
      </a>
      <p>
        <a href={paths.resume.code}>{words.resume}</a>
      </p>
      <h2 id="bantuan">{words.helpHeading}</h2>
      <Facts
        items={[
          { icon: "users", words: <a href={paths.guide("dibantu-keluarga")}>{words.helped}</a> },
          { icon: "doc", words: <a href={paths.guide("ahli-waris")}>{words.heirs}</a> },
          ...words.help.map((line, index) => ({ icon: helpIcons[index]!, words: line })),
        ]}
      />
    </CitizenPage>
  );
}

/** A page of plain sentences: help, true messages, your data. */
export function InfoPage({
  lang,
  page,
  here,
}: {
  lang: Lang;
  page: "help" | "trueMessages" | "yourData";
  here: string;
}): VNode {
  const words = portalWords[lang].info[page];
  return (
    <CitizenPage lang={lang} title={words.heading} here={here} back={paths.first}>
      <h1>{words.heading}</h1>
      <Facts items={words.lines.map((line) => ({ icon: "check", words: line }))} />
    </CitizenPage>
  );
}
