import type { VNode } from "preact";
import type { PolicyTrouble } from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import type { ConsoleLang } from "../words.ts";
import { partOf } from "./draft/part-names.ts";
import { idOf } from "./draft/parts/draft-fields.tsx";
import { placeWords } from "./draft/place-words.ts";
import { troubleSentence } from "./trouble-words.ts";

/** The rest shows when these are mended. */
const mostListed = 200;

/** What is wrong with a draft, each by the name that the form gives its field, with a way to it. */
export const TroubleList = ({
  lang,
  id,
  file,
  troubles,
  reasonName,
}: {
  lang: ConsoleLang;
  id: string;
  file: unknown;
  troubles: readonly PolicyTrouble[];
  reasonName: (reason: string) => string;
}): VNode => (
  <ul>
    {troubles.slice(0, mostListed).map((trouble) => (
      <li key={trouble.at + trouble.message}>
        <a href={`${paths.staff.policyPart(id, partOf(trouble.at))}#${idOf(trouble.at)}`}>
          {placeWords(file, trouble.at, lang, reasonName)}
        </a>
        : {troubleSentence(trouble, lang)}
      </li>
    ))}
  </ul>
);
