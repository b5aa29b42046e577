import {
  isTaxResident,
  type ClaimantClaim,
  type Declared,
  type DeclaredLine,
  type EmployerEvidence,
} from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { formatRupiah } from "../../../platform/money.ts";
import { bankName } from "../../../payments/index.ts";
import { plainDay } from "../../ui/dates.ts";
import type { Lang } from "../../ui/words.ts";
import { maskAccount, maskContact, maskKpj, maskName, maskNik } from "../fields.ts";
import { checkWords } from "../check/check-words.ts";
import { portalWords } from "../words.ts";
import { reasonPageWords } from "./reason-words.ts";

/** What was sent, and what the company confirmed in place of a paper. */
type There = { readonly sent: readonly string[]; readonly evidence: EmployerEvidence | null };

/**
 * The answers of a claim in the words that its claimant sees before declaring them; the same lines are kept with the
 * claim, so that years later it can be read as it was understood.
 */
export function declarationOf(claim: ClaimantClaim, rule: RuleWords, there: There, lang: Lang): Declared {
  const words = portalWords[lang].claim;
  const { sections, keys } = words;
  const { person, answers, bank, decision } = claim;
  const lines: DeclaredLine[] = [
    { section: sections.person, question: keys.name, answer: person.name },
    { section: sections.person, question: keys.nik, answer: maskNik(person.nik) },
    { section: sections.person, question: keys.birth, answer: plainDay(person.birthDate, lang) },
    { section: sections.person, question: keys.kpj, answer: maskKpj(person.kpj) },
    { section: sections.person, question: keys.contact, answer: maskContact(claim.contact) },
    { section: sections.work, question: keys.reason, answer: rule.reason(answers.reason ?? "") },
  ];
  if (answers.lastEmployment) {
    const { employer, to } = answers.lastEmployment;
    if (employer) lines.push({ section: sections.work, question: keys.employer, answer: employer });
    lines.push({ section: sections.work, question: keys.lastDay, answer: plainDay(to, lang) });
  }
  if (answers.letterDate)
    lines.push({ section: sections.work, question: keys.letterDate, answer: plainDay(answers.letterDate, lang) });
  if (answers.phkProof)
    lines.push({
      section: sections.work,
      question: keys.proof,
      answer: rule.phkProofs.find(({ code }) => code === answers.phkProof)?.words ?? answers.phkProof,
    });
  const own = reasonPageWords[lang];
  if (answers.companyPensionAge !== undefined)
    lines.push({
      section: sections.work,
      question: own.pensionAge,
      answer: `${answers.companyPensionAge} ${checkWords[lang].years}`,
    });
  if (answers.houseInSpouseName !== undefined)
    lines.push({
      section: sections.work,
      question: own.house,
      answer: answers.houseInSpouseName ? checkWords[lang].houseSpouse : checkWords[lang].houseOwn,
    });
  if (answers.creditUse)
    lines.push({
      section: sections.work,
      question: own.credit,
      answer: rule.creditUses.find(({ code }) => code === answers.creditUse)?.words ?? answers.creditUse,
    });
  // Heirs declare nothing of themselves; everybody else says so, and who lives elsewhere changes it.
  if (answers.reason !== "MENINGGAL")
    lines.push({
      section: sections.work,
      question: own.stayShort,
      answer: own.stayed[isTaxResident(answers) ? "YES" : "NO"],
    });
  if (bank) {
    lines.push({ section: sections.bank, question: keys.bank, answer: bankName(bank.bankCode) });
    lines.push({ section: sections.bank, question: keys.account, answer: maskAccount(bank.account) });
    const holder = claim.bankMatch === "MISMATCH" && bank.holder ? maskName(bank.holder) : bank.holder;
    if (holder) lines.push({ section: sections.bank, question: keys.holder, answer: holder });
  }
  lines.push({
    section: sections.documents,
    question: keys.sent,
    answer: there.sent.map((code) => rule.document(code).name).join(", "),
  });
  const confirmed = (decision?.documents ?? []).filter(
    ({ code }) => there.evidence?.codes.includes(code) && !there.sent.includes(code),
  );
  if (there.evidence && confirmed.length > 0)
    lines.push({
      section: sections.documents,
      question: keys.byEmployer(there.evidence.employer),
      answer: confirmed.map(({ code }) => rule.document(code).name).join(", "),
    });
  if (decision?.eligible) {
    lines.push({ section: sections.money, question: keys.balance, answer: formatRupiah(decision.gross) });
    lines.push({
      section: sections.money,
      question: `${keys.tax} ${words.taxWords[decision.tax.method]}`.trim(),
      answer: decision.tax.amount === null ? words.toBeCounted : formatRupiah(decision.tax.amount),
    });
    lines.push({
      section: sections.money,
      question: keys.net,
      answer: decision.net === null ? words.toBeCounted : formatRupiah(decision.net),
    });
  }
  return { lang, lines, sentence: words.sentence };
}
