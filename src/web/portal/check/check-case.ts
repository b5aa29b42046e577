import { policyInForce, type Case, type LawBook, type Reason, type Relation } from "../../../entitlement/index.ts";
import { parseDay } from "../../../platform/day.ts";
import { parseDate, type Form } from "../fields.ts";

/** What the check asks; each is the field's name too. `lain` are several: `lain-SPOUSE`, `lain-CHILD`… */
export type Question = "usia" | "tanggal" | "kerja" | "pernah" | "rumah" | "guna" | "waris" | "lain";

const exit: readonly Question[] = ["tanggal", "kerja"];
const part: readonly Question[] = ["tanggal", "pernah"];

/** Only what the reason needs. The date is each reason's own: of the letter, the exit, the birth, the first contribution, the death. */
export const questionsOf: Readonly<Record<Reason, readonly Question[]>> = {
  RESIGN: exit,
  PHK: exit,
  PKWT_AKHIR: exit,
  PENSIUN_56: ["tanggal"],
  PENSIUN_PKB: ["usia", "tanggal", "kerja"],
  BPU_BERHENTI: ["kerja"],
  KELUAR_WNA: ["kerja"],
  KELUAR_WNI: ["kerja"],
  CACAT_TOTAL: [],
  MENINGGAL: ["tanggal", "waris", "lain"],
  SEBAGIAN_10: part,
  SEBAGIAN_30_TUNAI: [...part, "rumah"],
  SEBAGIAN_30_KREDIT: [...part, "guna"],
};

/** Reasons whose day may still come: who knows it already asks beforehand. */
const mayBeAhead: readonly Reason[] = ["RESIGN", "PHK", "PKWT_AKHIR"];

export type Answers = {
  readonly reason: Reason;
  readonly day?: string;
  readonly working?: boolean;
  readonly pensionAge?: number;
  readonly takenBefore?: boolean;
  readonly spouseHouse?: boolean;
  readonly creditUse?: string;
  readonly heir?: Relation;
  readonly otherHeirs?: readonly Relation[];
};

/** Why a question is not answered yet: the trouble of a date, or that nothing was chosen. */
export type QuestionTrouble =
  "EMPTY" | "DAY" | "MONTH" | "YEAR" | "NO_SUCH_DAY" | "FUTURE" | "NOT_CHOSEN" | "NOT_AN_AGE";

/** A company's pension age as people write it; below 30 and above 80 it is a slip of the pen. */
export function parseAge(text: string | undefined): number | null {
  const age = Number((text ?? "").trim());
  return /^\d{2}$/.test((text ?? "").trim()) && age >= 30 && age <= 80 ? age : null;
}

/** Who is entitled, nearest first; who stands together shares. */
export const heirOrder = (book: LawBook, today: string): ReadonlyArray<readonly Relation[]> =>
  policyInForce(book, parseDay(today)!)?.file.heirs.order ?? [];
/** The relations of the law in force, nearest first. */
export const relationsOf = (book: LawBook, today: string): readonly Relation[] => heirOrder(book, today).flat();
/** The uses of a mortgage that the law in force knows. */
export const creditUsesOf = (book: LawBook, today: string): readonly string[] =>
  Object.keys(policyInForce(book, parseDay(today)!)?.file.creditUses ?? {});

const chosen = (value: string | undefined, allowed: readonly string[]): string | null =>
  allowed.find((each) => each === value) ?? null;

/** Reads the answers of a form, or of an address: there the date is one field. */
export function readAnswers(
  reason: Reason,
  form: Form,
  book: LawBook,
  today: string,
): { readonly answers: Answers; readonly troubles: Partial<Record<Question, QuestionTrouble>> } {
  const troubles: Partial<Record<Question, QuestionTrouble>> = {};
  const relations = relationsOf(book, today);
  const yesNo = (id: Question, yes: string, no: string): boolean | undefined => {
    const answer = chosen(form[id], [yes, no]);
    if (answer === null) troubles[id] = "NOT_CHOSEN";
    return answer === null ? undefined : answer === yes;
  };
  const one = (id: Question, allowed: readonly string[]): string | undefined => {
    const answer = chosen(form[id], allowed);
    if (answer === null) troubles[id] = "NOT_CHOSEN";
    return answer ?? undefined;
  };
  const day = (): string | undefined => {
    const whole = form["tanggal"];
    const date = whole !== undefined && parseDay(whole) !== null ? { day: whole } : parseDate(form, "tanggal");
    if ("trouble" in date) troubles.tanggal = date.trouble;
    else if (date.day > today && !mayBeAhead.includes(reason)) troubles.tanggal = "FUTURE";
    return "trouble" in date ? undefined : date.day;
  };
  const read: Record<Question, () => Partial<Answers>> = {
    tanggal: () => ({ day: day() }),
    kerja: () => ({ working: yesNo("kerja", "ya", "tidak") }),
    pernah: () => ({ takenBefore: yesNo("pernah", "ya", "tidak") }),
    rumah: () => ({ spouseHouse: yesNo("rumah", "pasangan", "sendiri") }),
    guna: () => ({ creditUse: one("guna", creditUsesOf(book, today)) }),
    usia: () => {
      const age = parseAge(form["usia"]);
      if (age === null) troubles.usia = "NOT_AN_AGE";
      return age === null ? {} : { pensionAge: age };
    },
    waris: () => ({ heir: one("waris", relations) as Relation | undefined }),
    lain: () => ({ otherHeirs: relations.filter((each) => form[`lain-${each}`] === "ya") }),
  };
  const answers = Object.assign({ reason }, ...questionsOf[reason].map((id) => read[id]())) as Answers;
  return { answers, troubles };
}

/** The answers as they travel in an address: nothing of them is kept. `split` writes the date in its three fields, to be changed. */
export function queryOf(answers: Answers, split = false): string {
  const { reason, day, working, pensionAge, takenBefore, spouseHouse, creditUse, heir, otherHeirs = [] } = answers;
  const query = new URLSearchParams({ alasan: reason });
  if (day && split) {
    for (const [name, from, to] of [
      ["year", 0, 4],
      ["month", 5, 7],
      ["day", 8, 10],
    ] as const)
      query.set(`tanggal-${name}`, String(Number(day.slice(from, to))));
  } else if (day) query.set("tanggal", day);
  if (working !== undefined) query.set("kerja", working ? "ya" : "tidak");
  if (pensionAge !== undefined) query.set("usia", String(pensionAge));
  if (takenBefore !== undefined) query.set("pernah", takenBefore ? "ya" : "tidak");
  if (spouseHouse !== undefined) query.set("rumah", spouseHouse ? "pasangan" : "sendiri");
  if (creditUse !== undefined) query.set("guna", creditUse);
  if (heir !== undefined) query.set("waris", heir);
  for (const each of otherHeirs) query.set(`lain-${each}`, "ya");
  return query.toString();
}

/** Of the family that is left, those who come before the person who asks: they are entitled, not the person. */
export function nearerHeirs({ heir, otherHeirs = [] }: Answers, book: LawBook, today: string): readonly Relation[] {
  const order = heirOrder(book, today);
  const rank = (relation: Relation): number => order.findIndex((together) => together.includes(relation));
  if (heir === undefined) return [];
  const nearest = Math.min(...otherHeirs.map(rank), rank(heir));
  return nearest === rank(heir) ? [] : otherHeirs.filter((each) => rank(each) === nearest);
}

/**
 * The heirs who are put before the law: the person, and of the family that is left whoever comes before or beside.
 * Those behind have no part, and do not stand in the way.
 */
function heirsOf(answers: Answers, book: LawBook, today: string): Case["heir"] {
  const { heir, otherHeirs = [] } = answers;
  if (heir === undefined) return null;
  const order = heirOrder(book, today);
  const rank = (relation: Relation): number => order.findIndex((together) => together.includes(relation));
  return [heir, ...otherHeirs.filter((each) => rank(each) <= rank(heir))].map((relation) => ({ relation }));
}

/** A case of what a stranger typed. What was not asked is taken as an ordinary worker's; money is not spoken of. */
export function checkCase(answers: Answers, today: string, book: LawBook): Case {
  const { reason, day = today, working = false } = answers;
  const asks = (id: Question): boolean => questionsOf[reason].includes(id);
  const leaves = reason === "RESIGN" || reason === "PHK" || reason === "PKWT_AKHIR";
  const from = "1960-01-01";
  const pension = reason === "PENSIUN_56" || reason === "PENSIUN_PKB";
  const left = { from, to: day, endReason: reason, letterDate: reason === "RESIGN" ? day : null };
  const at = { from: today, to: null, endReason: null, letterDate: null };
  return {
    case: "cek",
    on: today,
    reason,
    policy: null,
    member: {
      birthDate: pension ? day : "1990-01-01",
      citizenship: reason === "KELUAR_WNA" ? "WNA" : "WNI",
      deathDate: reason === "MENINGGAL" ? day : null,
    },
    membership: {
      segment: reason === "BPU_BERHENTI" ? "BPU" : "PU",
      firstContribution: asks("pernah") ? day : from,
      employments: [...(leaves ? [left] : []), ...(working ? [at] : [])],
    },
    balance: 1,
    paidBefore: answers.takenBefore ? [{ date: from, reason: "SEBAGIAN_10", gross: 1 }] : [],
    taxId: "NIK_VALID",
    taxResident: true,
    heir: heirsOf(answers, book, today),
    completeOn: null,
    facts: {
      ...(answers.pensionAge !== undefined && { companyPensionAge: answers.pensionAge }),
      ...(answers.spouseHouse !== undefined && { houseInSpouseName: answers.spouseHouse }),
      ...(answers.creditUse !== undefined && { creditUse: answers.creditUse }),
    },
  };
}
