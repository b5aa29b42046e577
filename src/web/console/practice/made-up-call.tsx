import type { VNode } from "preact";
import { checklistFor } from "../../../interviews/index.ts";
import type { ExerciseKind, Scene } from "../../../practice/index.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/status.tsx";
import { deskWords } from "../interviews/words.ts";
import type { ConsoleLang } from "../words.ts";
import { claimantSays, type Claimant } from "./claimant-words.ts";
import { practiceWords } from "./practice-words.ts";

/** The other end of a made-up interview: what the camera shows, and an answer behind each question. Works without a script. */
export function MadeUpCall({
  lang,
  interviewId,
  kind,
  scene,
  claimant,
}: {
  lang: ConsoleLang;
  interviewId: string;
  kind: ExerciseKind;
  scene: Scene;
  claimant: Claimant;
}): VNode {
  const words = practiceWords[lang];
  const says = claimantSays(kind, claimant);
  const questions = checklistFor(scene.camera ? "VIDEO" : "PHONE").filter((code) => says[code]);
  return (
    <>
      {scene.camera ? (
        <figure class="la-video la-photo">
          <img src={paths.practice.camera(interviewId)} alt={words.camera} width="640" height="420" />
        </figure>
      ) : (
        <div class="la-pad">
          <Notice state="info" icon="call">
            {words.onThePhone}
          </Notice>
        </div>
      )}
      <div class="la-pad">
        <p>{words.askHint}</p>
        {questions.map((code) => (
          <details key={code} class="la-asked">
            <summary>{deskWords[lang].checklist[code]}</summary>
            <p lang="id">“{says[code]}”</p>
            {code === "ORIGINAL_KTP_SHOWN" && (
              <img src={paths.practice.original(interviewId)} alt={words.original} width="760" height="460" />
            )}
          </details>
        ))}
      </div>
    </>
  );
}
