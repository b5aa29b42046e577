import { compareNames } from "../name-match.rules.ts";
import type {
  CardOnRecord,
  EmploymentOnRecord,
  MemberOnRecord,
  PersonOnRecord,
  SealedPerson,
  Surroundings,
} from "./person-on-record.ts";
import type {
  Column,
  LineTrouble,
  RefusedLine,
  ToldEmployment,
  ToldLine,
  ToldPayment,
  ToldPerson,
  ToldYear,
} from "./told-line.ts";

/** What is to be written of one person so that the registry holds what their lines tell. */
export type PersonChange = {
  readonly id: string;
  readonly isNew: boolean;
  /** The member's row as it is to be; null where it stays as it is. */
  readonly member: MemberOnRecord | null;
  readonly newCards: ReadonlyArray<CardOnRecord & { readonly kpj: string }>;
  readonly earlierCards: ReadonlyArray<{ readonly id: string; readonly firstContribution: string }>;
  readonly newEmployments: readonly EmploymentOnRecord[];
  /** As they were read, and as they are to be. */
  readonly changedEmployments: ReadonlyArray<{ readonly was: EmploymentOnRecord; readonly now: EmploymentOnRecord }>;
  readonly years: readonly ToldYear[];
  readonly payments: readonly ToldPayment[];
  readonly refused: readonly RefusedLine[];
};

type Refusal = readonly [trouble: LineTrouble, column: Column];

const sameYear = (one: ToldYear, other: ToldYear): boolean =>
  one.contributions === other.contributions && one.development === other.development && one.balance === other.balance;

const sameEmployment = (one: EmploymentOnRecord, other: EmploymentOnRecord): boolean =>
  one.to === other.to &&
  one.endReason === other.endReason &&
  one.letterDate === other.letterDate &&
  one.wage === other.wage;

/**
 * A file against an end for which somebody stands: the company's or the officer's word is evidence on which a claim may have
 * been paid. What a file leaves empty contradicts nothing.
 */
const contradictsEnd = (now: EmploymentOnRecord, told: ToldEmployment): boolean =>
  now.endStands &&
  ((told.to !== null && told.to !== now.to) ||
    (told.endReason !== null && told.endReason !== now.endReason) ||
    (told.letterDate !== null && now.letterDate !== null && told.letterDate !== now.letterDate));

/** Whether two employments run at the same time; the day on which one ends may be the other's first. */
const overlap = (one: { from: string; to: string | null }, other: { from: string; to: string | null }): boolean =>
  (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);

/** A member's row as one line more tells it: what is said replaces, what is not said stays. A name stays as recorded. */
function withPerson(member: MemberOnRecord, told: ToldPerson, officeId: string | null): MemberOnRecord {
  const { sealed } = member;
  return {
    ...member,
    sealed: {
      ...sealed,
      motherName: sealed.motherName ?? told.motherName,
      sex: sealed.sex ?? told.sex,
      phone: told.phone ?? sealed.phone,
      email: told.email ?? sealed.email,
    },
    citizenship: told.citizenship ?? member.citizenship,
    deathDate: told.deathDate ?? member.deathDate,
    taxId: told.taxId ?? member.taxId,
    officeId: officeId ?? member.officeId,
  };
}

const sameMember = (one: MemberOnRecord, other: MemberOnRecord): boolean =>
  one.citizenship === other.citizenship &&
  one.deathDate === other.deathDate &&
  one.taxId === other.taxId &&
  one.officeId === other.officeId &&
  one.balanceAsOf === other.balanceAsOf &&
  sameEnvelope(one.sealed, other.sealed);

const sameEnvelope = (one: SealedPerson, other: SealedPerson): boolean =>
  one.motherName === other.motherName &&
  one.sex === other.sex &&
  one.phone === other.phone &&
  one.email === other.email &&
  Object.keys(one.cards ?? {}).length === Object.keys(other.cards ?? {}).length;

const newMember = (id: string, told: ToldPerson, officeId: string | null): MemberOnRecord => ({
  id,
  sealed: {
    nik: told.nik,
    name: told.name,
    motherName: told.motherName,
    sex: told.sex,
    phone: told.phone,
    email: told.email,
    cards: {},
  },
  birthDate: told.birthDate,
  citizenship: told.citizenship ?? "WNI",
  deathDate: told.deathDate,
  taxId: told.taxId ?? "NONE",
  officeId,
  balanceAsOf: null,
});

/** Another person as far as a machine can tell; it never says what is recorded. */
function otherPerson(member: MemberOnRecord, told: ToldPerson): Refusal | null {
  const trouble = "PERSON_IS_RECORDED_OTHERWISE";
  if (member.birthDate !== told.birthDate) return [trouble, "tanggal_lahir"];
  const differs = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && one !== other && compareNames(one, other) === "MISMATCH";
  if (differs(member.sealed.name, told.name)) return [trouble, "nama"];
  return differs(member.sealed.motherName, told.motherName) ? [trouble, "nama_ibu"] : null;
}

/**
 * Merges what the lines of one person tell into what is on record of them. Several cards of one person come under one
 * member (amalgamasi). Told a second time, nothing is doubled and nothing changes. An empty cell takes nothing away: an
 * employment that has ended stays ended, and as it ended where somebody
 * stands for it. A line is taken whole or refused whole.
 * @param known null where the NIK is new
 * @param lines of one NIK, in the order of the file
 * @param around what the registry knows besides; new cards are added to it, so that a second person cannot take one
 */
export function mergePerson(
  known: PersonOnRecord | null,
  lines: readonly ToldLine[],
  around: Surroundings,
): PersonChange {
  const before = known?.member ?? null;
  const id = before?.id ?? around.newId();
  let member = before;
  // Lines of one person that say the same of them share what they say: it is compared once.
  let agreed: ToldPerson | null = null;
  const employments: Array<{ was: EmploymentOnRecord | null; now: EmploymentOnRecord }> = (
    known?.employments ?? []
  ).map((each) => ({ was: each, now: each }));
  const years = new Map((known?.years ?? []).map((each) => [each.year, each]));
  const toldYears = new Map<number, ToldYear>();
  for (const { year } of lines) if (year && !toldYears.has(year.year)) toldYears.set(year.year, year);
  const payments = [...(known?.payments ?? [])];
  const newCards: Array<CardOnRecord & { kpj: string }> = [];
  const earlierCards = new Map<string, string>();
  const newYears = new Map<number, ToldYear>();
  const refused: RefusedLine[] = [];

  const employerOf = ({ npp }: ToldEmployment): string | null | undefined =>
    npp === null ? null : around.employers.get(npp);
  const jobsAt = (membershipId: string | undefined, employerId: string | null) =>
    employments.filter(({ now }) => now.membershipId === membershipId && now.employerId === employerId);
  /** A year told as of an earlier day than the one on record is old news. */
  const isOldNews = ({ balanceAsOf }: ToldLine): boolean =>
    before !== null && before.balanceAsOf !== null && balanceAsOf !== null && balanceAsOf < before.balanceAsOf;

  function refusalOf({ person, card, employment, year, payment }: ToldLine): Refusal | null {
    const other = member && person !== agreed ? otherPerson(member, person) : null;
    if (other) return other;
    if (person.office !== null && !around.offices.has(person.office)) return ["NO_SUCH_OFFICE", "kantor"];
    const onRecord = card ? around.cards.get(card.kpj) : undefined;
    if (onRecord && onRecord.memberId !== id) return ["KPJ_OF_ANOTHER", "kpj"];
    if (onRecord && onRecord.segment !== card!.segment) return ["CARD_IS_RECORDED_OTHERWISE", "segmen"];
    if (employment) {
      const employerId = employerOf(employment);
      if (employerId === undefined) return ["UNKNOWN_EMPLOYER", "npp"];
      for (const { was, now } of jobsAt(onRecord?.id, employerId)) {
        if (now.from !== employment.from && overlap(now, employment)) return ["EMPLOYMENT_OVERLAPS", "mulai_kerja"];
        if (now.from === employment.from && contradictsEnd(now, employment))
          return ["END_STANDS_OTHERWISE", "akhir_kerja"];
        const toldBefore = now.from === employment.from && now !== was;
        if (toldBefore && employment.to !== null && now.to !== null && now.to !== employment.to)
          return ["TOLD_OTHERWISE_BEFORE", "akhir_kerja"];
      }
    }
    if (year) {
      if (!sameYear(toldYears.get(year.year)!, year)) return ["TOLD_OTHERWISE_BEFORE", "saldo"];
      const last = toldYears.get(year.year - 1) ?? years.get(year.year - 1);
      if (last && year.balance > last.balance + year.contributions + year.development)
        return ["BALANCE_DOES_NOT_ADD_UP", "saldo"];
    }
    if (payment) {
      const sameDay = payments.filter(({ date, reason }) => date === payment.date && reason === payment.reason);
      // Heirs are paid a share each, on one day and for one reason.
      const sum = sameDay.reduce((all, { gross }) => all + gross, 0);
      if (sameDay.length > 0 && sum !== payment.gross && !sameDay.some(({ gross }) => gross === payment.gross))
        return ["PAYMENT_IS_RECORDED_OTHERWISE", "jumlah_bayar"];
    }
    return null;
  }

  function takeCard({ kpj, segment, firstContribution }: NonNullable<ToldLine["card"]>): CardOnRecord {
    const onRecord = around.cards.get(kpj);
    if (!onRecord) {
      const card = { id: around.newId(), memberId: id, segment, firstContribution };
      around.cards.set(kpj, card);
      newCards.push({ ...card, kpj });
      member = { ...member!, sealed: { ...member!.sealed, cards: { ...member!.sealed.cards, [card.id]: kpj } } };
      return card;
    }
    // Ten years of membership are counted from it: the earlier day is the right one, a card is not younger than its first payment.
    if (firstContribution < onRecord.firstContribution) {
      const card = { ...onRecord, firstContribution };
      around.cards.set(kpj, card);
      const fresh = newCards.findIndex((each) => each.id === card.id);
      if (fresh === -1) earlierCards.set(card.id, firstContribution);
      else newCards[fresh] = { ...card, kpj };
      return card;
    }
    return onRecord;
  }

  function takeEmployment(told: ToldEmployment, membershipId: string): void {
    const employerId = employerOf(told)!;
    const mine = jobsAt(membershipId, employerId).find(({ now }) => now.from === told.from);
    if (!mine) {
      const { from, to, endReason, letterDate, wage } = told;
      const now = {
        id: around.newId(),
        membershipId,
        employerId,
        from,
        to,
        endReason,
        letterDate,
        wage,
        endStands: false,
      };
      employments.push({ was: null, now });
      return;
    }
    const { now } = mine;
    // A letter's date that nobody told before would change the end that stands, too.
    const end = now.endStands
      ? now
      : {
          to: told.to ?? now.to,
          endReason: told.endReason ?? now.endReason,
          letterDate: told.letterDate ?? now.letterDate,
        };
    mine.now = { ...now, to: end.to, endReason: end.endReason, letterDate: end.letterDate, wage: told.wage };
  }

  function take(line: ToldLine): void {
    const { person, card, employment, year, balanceAsOf, payment } = line;
    if (!member || person !== agreed) {
      const officeId = person.office === null ? null : around.offices.get(person.office)!;
      member = member ? withPerson(member, person, officeId) : newMember(id, person, officeId);
      agreed = person;
    }
    if (card) {
      const { id: membershipId } = takeCard(card);
      if (employment) takeEmployment(employment, membershipId);
    }
    if (year) {
      const onRecord = years.get(year.year);
      if (!onRecord || (!sameYear(onRecord, year) && !isOldNews(line))) {
        years.set(year.year, year);
        newYears.set(year.year, year);
      }
    }
    if (balanceAsOf !== null && (member.balanceAsOf ?? "") < balanceAsOf) member = { ...member, balanceAsOf };
    if (payment && !payments.some(({ date, reason }) => date === payment.date && reason === payment.reason))
      payments.push(payment);
  }

  for (const line of lines) {
    const refusal = refusalOf(line);
    if (refusal) refused.push({ line: line.line, trouble: refusal[0], column: refusal[1] });
    else take(line);
  }
  return {
    id,
    isNew: before === null && member !== null,
    member: member !== null && (before === null || !sameMember(before, member)) ? member : null,
    newCards,
    earlierCards: [...earlierCards].map(([card, firstContribution]) => ({ id: card, firstContribution })),
    newEmployments: employments.filter(({ was }) => was === null).map(({ now }) => now),
    changedEmployments: employments.flatMap(({ was, now }) =>
      was !== null && !sameEmployment(was, now) ? [{ was, now }] : [],
    ),
    years: [...newYears.values()],
    payments: payments.slice(known?.payments.length ?? 0),
    refused,
  };
}

/** Whether anything is to be written of a person. */
export const isChange = (change: PersonChange): boolean =>
  change.member !== null ||
  change.newCards.length + change.earlierCards.length + change.newEmployments.length > 0 ||
  change.changedEmployments.length + change.years.length + change.payments.length > 0;
