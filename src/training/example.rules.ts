import {
  ruleWords,
  spokenDay,
  taughtCases,
  type Case,
  type Change,
  type Lang,
  type LawBook,
  type Policy,
  type PolicyFile,
  type TaughtCase,
} from "../entitlement/index.ts";
import { population, tryPolicy, workMinutes, type DifferingCase, type TrialCase } from "../policies/index.ts";
import { parseDay, yearsBetween } from "../platform/day.ts";
import { formatRupiah } from "../platform/money.ts";
import { brieflyBefore, midway, spokenOf } from "./course/course.rules.ts";
import type { Both, Example } from "./course.ts";

/** Made-up people of whom examples are taken where no worked case differs; the same ones for the same policy. */
const people = 4_000;
const mostExamples = 6;

const both = (make: (lang: Lang) => string): Both => ({ id: make("id"), en: make("en") });

/** The facts that the answer may hang on, as an officer would tell them to a colleague. */
export function factsInWords(facts: Case, book: LawBook, policyId: string): Both {
  return both((lang) => {
    const say = (id: string, en: string): string => (lang === "id" ? id : en);
    const day = (text: string): string => spokenDay(text)[lang];
    const rule = ruleWords(book, policyId, lang);
    const { member, membership, paidBefore, heir } = facts;
    const more = facts.facts ?? {};
    const age = yearsBetween(parseDay(member.birthDate)!, parseDay(facts.on)!);
    const jobs = membership.employments.map(({ to, letterDate }) => {
      if (to === null) return say("masih bekerja", "still working");
      const letter =
        letterDate === null
          ? ""
          : say(`, surat perusahaan ${day(letterDate)}`, `, employer's letter ${day(letterDate)}`);
      return say(`hari terakhir bekerja ${day(to)}`, `last day of work ${day(to)}`) + letter;
    });
    const heirs = [heir ?? []].flat().map(({ relation }) => rule.relation(relation));
    const proof = rule.phkProofs.find(({ code }) => code === more.phkProof)?.words;
    const use = rule.creditUses.find(({ code }) => code === more.creditUse)?.words;
    const said = [
      member.deathDate === null
        ? say(`Usia ${age} tahun`, `${age} years old`)
        : say(`Meninggal ${day(member.deathDate)}`, `Died ${day(member.deathDate)}`),
      ...(heirs.length > 0 ? [say(`ahli waris: ${heirs.join(", ")}`, `heirs: ${heirs.join(", ")}`)] : []),
      ...(member.citizenship === "WNA" ? [say("warga negara asing", "a foreigner")] : []),
      say(`peserta sejak ${day(membership.firstContribution)}`, `member since ${day(membership.firstContribution)}`),
      ...jobs,
      ...(proof ? [say(`bukti PHK: ${proof}`, `proof of the layoff: ${proof}`)] : []),
      ...(more.companyPensionAge
        ? [
            say(
              `usia pensiun perusahaan ${more.companyPensionAge}`,
              `the company pensions at ${more.companyPensionAge}`,
            ),
          ]
        : []),
      ...(more.houseInSpouseName ? [say("rumah atas nama pasangan", "the home is in the spouse's name")] : []),
      ...(use ? [say(`untuk ${use}`, `for ${use}`)] : []),
      say(`saldo ${formatRupiah(facts.balance)}`, `balance ${formatRupiah(facts.balance)}`),
      ...paidBefore.map(({ date, gross }) =>
        say(`${formatRupiah(gross)} diambil ${day(date)}`, `${formatRupiah(gross)} taken ${day(date)}`),
      ),
      ...(facts.taxId === "NONE" ? [say("tanpa nomor pajak", "no tax number")] : []),
      ...(facts.taxResident ? [] : [say("bukan wajib pajak dalam negeri", "not resident for tax")]),
      ...(facts.completeOn
        ? [say(`berkas lengkap ${day(facts.completeOn)}`, `file complete ${day(facts.completeOn)}`)]
        : []),
    ];
    return `${said.join("; ")}.`;
  });
}

/** Which changes can make a case come out in such a way, by the first part of their code. */
const behind = {
  DAY: ["/parameters/waitingPeriod/", "/parameters/pensionAge", "/parameters/partial", "/conditions/", "/heirs"],
  PAPERS: ["/documents/", "/parameters/taxIdAbove"],
  MONEY: ["/parameters/finalTax", "/parameters/progressiveTax", "/parameters/partial"],
  PAID: ["/parameters/payWithinWorkingDays"],
} as const;
const behindKind: Readonly<Record<DifferingCase["kinds"][number], readonly string[]>> = {
  NO_LONGER_ELIGIBLE: behind.DAY,
  NEWLY_ELIGIBLE: behind.DAY,
  LATER_DAY: behind.DAY,
  EARLIER_DAY: behind.DAY,
  MORE_DOCUMENTS: behind.PAPERS,
  FEWER_DOCUMENTS: behind.PAPERS,
  MORE_MONEY: behind.MONEY,
  LESS_MONEY: behind.MONEY,
  PAID_LATER: behind.PAID,
  PAID_EARLIER: behind.PAID,
  OTHER: [...behind.DAY, ...behind.MONEY],
};

/** Whether a change of a parameter that is the same for all speaks of this reason at all. */
function speaksOf({ code, reason }: Change, of: string): boolean {
  if (reason !== null) return reason === of;
  if (code === "/parameters/pensionAge") return of === "PENSIUN_56";
  if (code === "/parameters/partial") return of.startsWith("SEBAGIAN");
  return !code.startsWith("/heirs") || of === "MENINGGAL";
}

/** Why a case comes out differently: the changes that touch it, old against new. */
function whyOf(differing: DifferingCase, changes: readonly Change[]): Both[] {
  const { reason, kinds, id } = differing;
  return changes
    .filter(({ area }) => area !== "WORDS" && area !== "SERVICE")
    .filter((change) => speaksOf(change, reason))
    .filter(({ code }) => kinds.some((kind) => behindKind[kind].some((part) => code.includes(part))))
    .filter(({ code }) => {
      const document = /\/documents\/(\w+)$/.exec(code)?.[1];
      return !document || `${id.before} ${id.after}`.split(/[ ,.;]+/).includes(document);
    })
    .map(({ heading, before, after }) =>
      both((lang) => {
        const spoken = spokenOf(heading[lang]);
        if (after === null) return `${spoken}: ${lang === "id" ? "tidak ada lagi." : "it is gone."}`;
        const now = midway(after[lang]);
        if (before === null) return `${spoken}: ${now}`;
        return `${spoken}: ${now} ${lang === "id" ? "Dulu" : "Before"}: ${midway(brieflyBefore(before[lang], after[lang]))}`;
      }),
    );
}

const tried = (facts: Case): TrialCase => ({ facts, region: "", sex: "UNKNOWN", wage: null });

/** No two of one reason that come out differently in the same ways. */
function unlike(cases: readonly DifferingCase[], seen: Set<string>): DifferingCase[] {
  return cases.filter(({ reason, kinds }) => {
    const ways = `${reason} ${kinds.join(" ")}`;
    return !seen.has(ways) && seen.add(ways);
  });
}

type Candidate = { readonly differing: DifferingCase; readonly why: readonly Both[] };

/** Those that show a change first, then those of a reason first, then the others. */
function mostTelling(candidates: readonly Candidate[]): Candidate[] {
  const shown = new Set<string>();
  const telling = candidates.filter(({ why }) => {
    const fresh = why.filter(({ id }) => !shown.has(id));
    for (const { id } of fresh) shown.add(id);
    return fresh.length > 0;
  });
  const reasons = new Set(telling.map(({ differing }) => differing.reason));
  const ofReason = candidates.filter(({ differing: { reason } }) => !reasons.has(reason) && reasons.add(reason));
  const first = new Set([...telling, ...ofReason]);
  return [...first, ...candidates.filter((each) => !first.has(each))];
}

/**
 * The examples of a course: worked cases that come out differently under the new rule, worse ones first; each change is shown
 * before another case of a reason, each reason before a second of any. Made-up people stand in only for what no worked case shows.
 * @param book without the new rule
 */
export function examplesOf(book: LawBook, before: Policy, file: PolicyFile, changes: readonly Change[]): Example[] {
  const minutes = workMinutes(file, book);
  const differing = (cases: readonly TrialCase[]): DifferingCase[] => {
    const { worseCases, otherCases } = tryPolicy(cases, file, book, minutes);
    return [...worseCases, ...otherCases];
  };
  const taught = taughtCases(book, before, parseDay(file.effectiveFrom)!);
  const byTitle = new Map<string, TaughtCase>(taught.map((each) => [each.facts.case, each]));
  const seen = new Set<string>();
  const explained = (cases: readonly DifferingCase[]): Candidate[] =>
    unlike(cases, seen).map((each) => ({ differing: each, why: whyOf(each, changes) }));
  const worked = explained(differing(taught.map(({ facts }) => tried(facts))));
  const reasons = new Set(worked.map((each) => each.differing.reason));
  const shown = new Set(worked.flatMap(({ why }) => why.map(({ id }) => id)));
  const made = [...population(people, 1, file.effectiveFrom)];
  const byName = new Map(made.map(({ facts }) => [facts.case, facts]));
  const others = explained(differing(made)).filter(
    ({ differing: { reason }, why }) => !reasons.has(reason) || why.some(({ id }) => !shown.has(id)),
  );
  const chosen = mostTelling([...worked, ...others]).slice(0, mostExamples);
  return chosen.map(({ differing: each, why }): Example => {
    const told = byTitle.get(each.case);
    const facts = told?.facts ?? byName.get(each.case)!;
    return {
      reason: each.reason,
      on: each.on,
      title: told?.title ?? null,
      facts: factsInWords(facts, book, before.id),
      before: { id: each.id.before, en: each.en.before },
      after: { id: each.id.after, en: each.en.after },
      whyBefore: told?.why ?? null,
      why,
    };
  });
}
