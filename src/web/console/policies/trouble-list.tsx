import type { VNode } from "preact";
import type { PolicyTrouble } from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import type { ConsoleLang } from "../words.ts";
import { partOf } from "./draft/part-names.ts";
import { troubleSentence } from "./trouble-words.ts";

/** The rest shows when these are mended. */
const mostListed = 200;

/** What is wrong with a draft, each with a way to the part of the form in which it is mended. */
export const TroubleList = ({
  lang,
  id,
  troubles,
}: {
  lang: ConsoleLang;
  id: string;
  troubles: readonly PolicyTrouble[];
}): VNode => (
  <ul>
    {troubles.slice(0, mostListed).map((trouble) => (
      <li key={trouble.at + trouble.message}>
        <a href={paths.staff.policyPart(id, partOf(trouble.at))}>{trouble.at || "/"}</a>:{" "}
        {troubleSentence(trouble, lang)}
      </li>
    ))}
  </ul>
);
