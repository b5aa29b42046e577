import type { VNode } from "preact";
import type { ComingRule } from "../../../claims/index.ts";
import { longDay } from "../../ui/dates.ts";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { checkWords } from "./check-words.ts";

/** A rule that is published and not in force yet: what it changes for this person, and what to do before its day. */
export const ComingNotice = ({ lang, coming }: { lang: Lang; coming: ComingRule | null }): VNode | null =>
  coming && (
    <Notice state="act" icon="cal">
      <b>{checkWords[lang].ruleChanges(longDay(coming.first, lang))}</b> {coming.sentences.join(" ")}
    </Notice>
  );
