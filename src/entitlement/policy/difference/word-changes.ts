import { reasons } from "../../case.ts";
import { refusalCodes } from "../policy.ts";
import { wordsOf } from "../../words.ts";
import { both, pick, same, wording, type Both, type Change, type Pair } from "./change.ts";

/** A condition as somebody reads it who meets it: for the first reason that asks for it. */
export function conditionName({ after }: Pair, code: string): Both {
  const reason = reasons.find((each) => after.file.reasons[each].conditions.includes(code)) ?? reasons[0];
  return both((lang) => wordsOf(after, lang).condition({ code, met: true }, reason).replace(/\.$/, ""));
}

/** The sentences that people read, where they stand in both policies and read otherwise. */
export function wordChanges(pair: Pair): Change[] {
  const { before, after } = pair;
  const changes: Change[] = [];
  const entry = (code: string, heading: Both, was: Both | undefined, is: Both, cite: string): void => {
    if (was && !same(was, is)) changes.push({ code, area: "WORDS", reason: null, cite, ...wording(heading, was, is) });
  };
  entry("/title", pick("Nama aturan", "Name of the rule"), before.file.title, after.file.title, after.file.cite);
  for (const [code, now] of Object.entries(after.file.conditions)) {
    const old = before.file.conditions[code];
    const name = conditionName(pair, code);
    const heading = {
      met: both((lang) => `${lang === "id" ? "Syarat terpenuhi" : "Condition met"}: “${name[lang]}”`),
      unmet: both((lang) => `${lang === "id" ? "Syarat belum terpenuhi" : "Condition not met"}: “${name[lang]}”`),
    };
    for (const state of ["met", "unmet"] as const)
      entry(
        `/conditions/${code}/${state}`,
        heading[state],
        old && both((lang) => old[lang][state]),
        both((lang) => now[lang][state]),
        now.cite,
      );
  }
  const parts = {
    name: pick("namanya", "its name"),
    why: pick("mengapa diminta", "why it is asked for"),
    good: pick("yang baik seperti apa", "what a good one looks like"),
  } as const;
  for (const [code, now] of Object.entries(after.file.documents)) {
    const old = before.file.documents[code];
    for (const part of ["name", "why", "good"] as const)
      entry(
        `/documents/${code}/${part}`,
        both((lang) => `${now[lang].name}: ${parts[part][lang]}`),
        old && both((lang) => old[lang][part]),
        both((lang) => now[lang][part]),
        now.cite,
      );
  }
  for (const code of refusalCodes) {
    const now = after.file.refusals[code];
    entry(
      `/refusals/${code}`,
      pick("Alasan penolakan", "Reason for refusing"),
      before.file.refusals[code],
      now,
      now.cite,
    );
  }
  for (const [relation, now] of Object.entries(after.file.heirs.words))
    entry(
      `/heirs/words/${relation}`,
      pick("Sebutan ahli waris", "What an heir is called"),
      before.file.heirs.words[relation as keyof typeof before.file.heirs.words],
      now,
      after.file.heirs.cite,
    );
  for (const [code, now] of Object.entries(after.file.creditUses))
    entry(
      `/creditUses/${code}`,
      pick("Guna kredit rumah", "Use of a mortgage share"),
      before.file.creditUses[code],
      now,
      after.file.reasons.SEBAGIAN_30_KREDIT.cite,
    );
  return changes;
}
