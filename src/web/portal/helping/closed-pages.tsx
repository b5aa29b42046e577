import type { VNode } from "preact";
import { paths } from "../../paths.ts";
import { CitizenPage } from "../../ui/layout.tsx";
import type { Lang } from "../../ui/words.ts";
import { helpingWords } from "./helping-words.ts";

/** A page that is the claimant's own, opened by a helper. */
export const notForHelpers = (lang: Lang): VNode => (
  <CitizenPage lang={lang} title={helpingWords[lang].notYours} leave="SIGN_OUT">
    <h1>{helpingWords[lang].notYours}</h1>
    <p>{helpingWords[lang].notYoursText}</p>
    <a href={paths.helping.home} class="govuk-button">
      {helpingWords[lang].back}
    </a>
  </CitizenPage>
);

/** Says nothing of the claim, not even whose it was. */
export const helpEndedPage = (lang: Lang): VNode => (
  <CitizenPage lang={lang} title={helpingWords[lang].ended} here={paths.helping.signIn}>
    <h1>{helpingWords[lang].ended}</h1>
    <p>{helpingWords[lang].endedText}</p>
  </CitizenPage>
);
