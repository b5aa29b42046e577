import { reasons } from "../../case.ts";
import type { DocumentNeed, When } from "../../documents.ts";
import { wordsOf } from "../../words.ts";
import type { Policy } from "../policy.ts";
import { both, pick, same, wording, type Both, type Change, type Pair } from "./change.ts";

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

const codesOf = (needs: readonly DocumentNeed[]): readonly string[] => needs.map(([code]) => code);
const listed = (names: readonly Both[]): Both => both((lang) => names.map((name) => name[lang]).join("; "));

/** Of what stands in both lists: told where it stands in another turn. What came or went is told by itself. */
function inAnotherTurn(
  was: readonly string[],
  is: readonly string[],
  tell: (before: readonly string[], after: readonly string[]) => void,
): void {
  const [before, after] = [was.filter((code) => is.includes(code)), is.filter((code) => was.includes(code))];
  if (before.join() !== after.join()) tell(before, after);
}

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
    if (!same(was.words, is.words))
      changes.push({
        code: `/reasons/${reason}/words`,
        area: "WORDS",
        reason,
        ...wording(
          both((lang) => `${name[lang]}: ${lang === "id" ? "sebutannya" : "what it is called"}`),
          was.words,
          is.words,
        ),
        cite: is.cite,
      });
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
    const conditionNamed = (policy: Policy, code: string): Both =>
      both((lang) => wordsOf(policy, lang).condition({ code, met: true }, reason).replace(/\.$/, ""));
    inAnotherTurn(was.conditions, is.conditions, (before, after) =>
      entry(
        "conditions",
        "WORDS",
        pick("urutan membaca syarat", "the turn in which conditions are read"),
        listed(before.map((code) => conditionNamed(pair.before, code))),
        listed(after.map((code) => conditionNamed(pair.after, code))),
      ),
    );
    const documentNamed = (code: string): Both => both((lang) => wordsOf(pair.after, lang).document(code).name);
    inAnotherTurn(codesOf(was.documents), codesOf(is.documents), (before, after) =>
      entry(
        "documents",
        "WORDS",
        pick("urutan dokumen", "the turn in which documents are asked for"),
        listed(before.map(documentNamed)),
        listed(after.map(documentNamed)),
      ),
    );
    for (const code of new Set([...codesOf(was.documents), ...codesOf(is.documents)])) {
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
    .map((name): Change => {
      const [old, now] = [was[name] ?? null, is[name] ?? null];
      const heading = pick("Bukti PHK yang dapat dipilih", "Proof of a layoff to choose from");
      const cite = after.file.reasons.PHK.cite;
      const code = `/phkProofs/${name}`;
      return old && now
        ? { code, area: "WORDS", reason: "PHK", cite, ...wording(heading, old, now) }
        : { code, area: "DOCUMENT", reason: "PHK", cite, heading, before: old, after: now };
    })
    .filter((change) => !same(change.before, change.after));
}
