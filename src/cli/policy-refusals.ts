import type { PolicyRefusal } from "../policies/index.ts";

const refusals: Readonly<Partial<Record<PolicyRefusal["code"], string>>> = {
  NOT_ALLOWED: "This person may not publish policies. A policy officer of head office may.",
  NO_SUCH_PERSON: "This person may not propose policies. A policy officer of head office may.",
  EXISTS: "There is another policy of this id. Give the file an id of its own.",
  SAME_PERSON: "Two different people propose and publish. Ask a second policy officer.",
  PROPOSER_GONE: "Whoever proposed it is no policy officer any more. Put it aside at the desk and propose it anew.",
  UNUSABLE_FILE: "The file is no policy: it must be a JSON object of at most a megabyte.",
  UNUSABLE_ID: "The id must consist of small letters, digits and single hyphens, such as permenaker-9-2027.",
  WRONG_STATE: "This policy was withdrawn or put aside. Give the file an id of its own.",
};

/** Why a policy was refused, as a sentence, or its troubles with their fields. */
export function explainRefusal(file: string, refusal: PolicyRefusal): string {
  if (refusal.code === "TROUBLES")
    return refusal.troubles.map(({ at, message }) => `${file} ${at}: ${message}`).join("\n");
  return refusals[refusal.code] ?? refusal.code;
}
