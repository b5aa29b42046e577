import { reasons } from "../../case.ts";
import type { DocumentNeed, When } from "../../documents.ts";
import { wordsOf } from "../../words.ts";
import type { Policy } from "../policy.ts";
import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";

const whenWords: Readonly<Record<When, Both>> = {
  TAX_ID: pick("bila saldo besar atau pernah mengambil sebagian", "above the balance limit or after a partial payment"),
  CHILD_HEIR: pick("bila ahli warisnya anak", "where an heir is a child"),
  WILL_HEIR: pick("bila ada wasiat", "where there is a will"),
  SPOUSE_HOUSE: pick("bila rumah atas nama pasangan", "where the home is in the spouse's name"),
  CREDIT_DOWN_PAYMENT: pick("bila untuk uang muka", "for a down payment"),
  CREDIT_INSTALMENT: pick("bila untuk angsuran atau pelunasan", "for instalments or paying off"),
  PHK_NOTICE: pick("bila buktinya surat PHK dari perusahaan", "where the proof is the employer's notice"),
};

function documentSentence(need: DocumentNeed | undefined): Both | null {
  if (!need) return null;
  const [, demandedBy, when] = need;
  return both((lang) => {
    const by =
      demandedBy === "LAW"
        ? { id: "Wajib menurut aturan", en: "Demanded by law" }[lang]
        : { id: "Diminta layanan, tidak wajib menurut aturan", en: "Asked by the service, not demanded by law" }[lang];
    return `${by}${when ? `, ${whenWords[when][lang]}` : ""}.`;
  });
}

const channelWords: Readonly<Record<"ONLINE" | "BRANCH", Both>> = {
  ONLINE: pick("Selesai lewat HP.", "Finished online."),
  BRANCH: pick("Mulai di mana saja, selesai di kantor cabang.", "Begun anywhere, finished at a branch."),
};

export function reasonChanges(pair: Pair): Change[] {
  const changes: Change[] = [];
  for (const reason of reasons) {
    const [was, is] = [pair.before.file.reasons[reason], pair.after.file.reasons[reason]];
    const name = both((lang) => wordsOf(pair.after, lang).reason(reason));
    const entry = (
      code: string,
      area: Change["area"],
      heading: Both,
      before: Both | null,
      after: Both | null,
    ): void => {
      if (!same(before, after))
        changes.push({
          code: `/reasons/${reason}/${code}`,
          area,
          reason,
          heading: both((lang) => `${name[lang]}: ${heading[lang]}`),
          before,
          after,
          cite: is.cite,
        });
    };
    entry("words", "WORDS", pick("sebutannya", "what it is called"), was.words, is.words);
    entry(
      "channel",
      "REASON",
      pick("tempat menyelesaikan", "where it is finished"),
      channelWords[was.channel],
      channelWords[is.channel],
    );
    const asked = pick("Disyaratkan.", "Required.");
    for (const code of new Set([...was.conditions, ...is.conditions])) {
      const described = is.conditions.includes(code) ? pair.after : pair.before;
      const words = both((lang) => wordsOf(described, lang).condition({ code, met: true }, reason).replace(/\.$/, ""));
      entry(
        `conditions/${code}`,
        "REASON",
        both((lang) => `${lang === "id" ? "syarat" : "condition"} “${words[lang]}”`),
        was.conditions.includes(code) ? asked : null,
        is.conditions.includes(code) ? asked : null,
      );
    }
    const read = (policy: Policy, codes: readonly string[]): Both =>
      both((lang) =>
        codes.map((code) => wordsOf(policy, lang).condition({ code, met: true }, reason).replace(/\.$/, "")).join("; "),
      );
    if (
      was.conditions.toSorted().join() === is.conditions.toSorted().join() &&
      was.conditions.join() !== is.conditions.join()
    )
      entry(
        "conditions",
        "WORDS",
        pick("urutan membaca syarat", "the turn in which conditions are read"),
        read(pair.before, was.conditions),
        read(pair.after, is.conditions),
      );
    for (const code of new Set([...was.documents, ...is.documents].map(([each]) => each))) {
      const described = is.documents.some(([each]) => each === code) ? pair.after : pair.before;
      entry(
        `documents/${code}`,
        "DOCUMENT",
        both((lang) => wordsOf(described, lang).document(code).name),
        documentSentence(was.documents.find(([each]) => each === code)),
        documentSentence(is.documents.find(([each]) => each === code)),
      );
    }
  }
  return [...changes, ...proofChanges(pair)];
}

/** Which proofs of a layoff there are to choose from, and how each is called. */
function proofChanges({ before, after }: Pair): Change[] {
  const [was, is] = [before.file.phkProofs, after.file.phkProofs];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((code): Change => {
      const [old, now] = [was[code] ?? null, is[code] ?? null];
      return {
        code: `/phkProofs/${code}`,
        area: old && now ? "WORDS" : "DOCUMENT",
        reason: "PHK",
        heading: pick("Bukti PHK yang dapat dipilih", "Proof of a layoff to choose from"),
        before: old,
        after: now,
        cite: after.file.reasons.PHK.cite,
      };
    })
    .filter((change) => !same(change.before, change.after));
}
