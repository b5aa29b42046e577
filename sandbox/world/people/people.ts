import { chanceFor } from "../chance.ts";
import { addDays, addMonths, dayOf, yearOf } from "../days.ts";
import { nppOf } from "../offices/employers.ts";
import type { Identifiers } from "../identifiers.ts";
import { balanceOf, contributionEntries, keepLedger } from "../ledger.ts";
import type { DemoPerson, Employment, Member, Membership, PaidBefore } from "../member.ts";
import type { MemberAndRecord } from "../members.ts";
import { emailOf, inventAccount, partialBefore } from "../members.ts";
import { inventName } from "../names.ts";
import { BRANCHES, placeOf } from "../offices/places.ts";
import { STORIES } from "./stories.ts";
import type { Job, Outcome, Story } from "./story.ts";
import { taxOn } from "./tax.ts";

function rupiah(amount: number): string {
  return `Rp${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ".")}`;
}

function employmentOf(job: Job, index: number, branchIndex: number, today: string): Employment {
  const to = job.endedDaysAgo === null ? null : addDays(today, -job.endedDaysAgo);
  const from = `${addMonths(to ?? today, -job.months).slice(0, 8)}01`;
  const letterDate =
    job.letterDaysAgo === undefined || job.letterDaysAgo === null ? null : addDays(today, -job.letterDaysAgo);
  return {
    npp: nppOf(branchIndex, index),
    from,
    to,
    endReason: to === null ? null : (job.endReason ?? null),
    letterDate,
    wage: job.wage,
  };
}

function membershipsOf(story: Story, ids: Identifiers, today: string): Membership[] {
  const branchIndex = BRANCHES.indexOf(placeOf(story.branch));
  const cards: Employment[][] = [[]];
  story.jobs.forEach((job, index) => {
    if (job.ownCard === true) cards.push([]);
    cards.at(-1)!.push(employmentOf(job, index, branchIndex, today));
  });
  return cards.map((employments) => ({
    kpj: ids.kpj(),
    segment: story.segment ?? "PU",
    firstContribution: employments[0]!.from,
    employments,
  }));
}

function paidBeforeOf(story: Story, memberships: readonly Membership[], today: string): PaidBefore[] {
  if (story.partialYearsAgo !== undefined) {
    return partialBefore(memberships, dayOf(yearOf(today) - story.partialYearsAgo, 5, 12), today);
  }
  if (story.paidOutYearsAgo === undefined) return [];
  // In January nothing has been earned yet in the new year, so that the account is left at exactly nothing.
  const date = dayOf(yearOf(today) - story.paidOutYearsAgo, 1, 18);
  const gross = balanceOf(keepLedger(memberships, [], today).filter((row) => row.year < yearOf(date)));
  return [{ date, reason: story.reason, gross }];
}

function outcomeOf(story: Story, member: Member, today: string): Outcome {
  const gross = balanceOf(member.ledger);
  const tax = taxOn(gross, member.paidBefore, yearOf(today));
  const last = member.memberships[0]!.employments.at(-1)!;
  const starts = story.reason === "RESIGN" ? last.letterDate : last.to;
  const taxWords =
    tax.amount === 0
      ? "no tax"
      : `${tax.method.toLowerCase()} tax ${rupiah(tax.amount)}, net ${rupiah(gross - tax.amount)}`;
  const account = member.bankAccounts[0]!;
  return {
    eligible: `Eligible; ${rupiah(gross)}; ${taxWords}`,
    family: member.bankAccounts
      .slice(1)
      .map(({ holder, account: number, bank }) => `${holder} ${number} at bank ${bank}`)
      .join(", "),
    account: `account ${account.account} at bank ${account.bank}`,
    waitsUntil:
      story.reason === "PENSIUN_56"
        ? addMonths(member.birthDate, 56 * 12)
        : starts === null
          ? ""
          : addMonths(starts, 1),
    paidOn: member.paidBefore[0]?.date ?? "",
  };
}

function cast(
  seed: string,
  story: Story,
  serial: number,
  today: string,
  ids: Identifiers,
): MemberAndRecord & { person: DemoPerson } {
  const chance = chanceFor(`${seed}/person/${story.name}`);
  const place = placeOf(story.branch);
  const birthDate = addDays(addMonths(today, -story.ageMonths), -chance.whole(2, 25));
  const nik = ids.nik(place.area, chance.whole(1, 8), birthDate, story.sex);
  const memberships = membershipsOf(story, ids, today);
  const paidBefore = paidBeforeOf(story, memberships, today);
  const usual = inventAccount(chance);
  const account = story.accountEnding === undefined ? usual : `${usual.slice(0, 7)}${story.accountEnding}`;
  const motherName = inventName(chance, place.culture, "F");
  const member: Member = {
    nik,
    name: story.name,
    birthDate,
    sex: story.sex,
    motherName,
    phone: ids.phone(story.phoneEnding),
    email: emailOf(story.name, serial),
    citizenship: story.citizenship ?? "WNI",
    taxId: story.taxId ?? "NIK_VALID",
    memberships,
    ledger: keepLedger(memberships, paidBefore, today),
    paidBefore,
    bankAccounts: [
      { bank: story.bank ?? "014", account, holder: (story.holder ?? story.name).toUpperCase() },
      ...(story.family ?? []).map(({ name, accountEnding }) => {
        const number = inventAccount(chance);
        const ended = accountEnding === undefined ? number : `${number.slice(0, 7)}${accountEnding}`;
        return { bank: "014", account: ended, holder: name.toUpperCase() };
      }),
    ],
    homeBranch: place.code,
    entries: contributionEntries(memberships, today),
    balanceAsOf: today,
  };
  const { phone, email } = member;
  const person: DemoPerson = {
    nik,
    name: story.name,
    birthDate,
    kpj: memberships[0]!.kpj,
    phone,
    email,
    reason: story.reason,
    expect: story.expect(outcomeOf(story, member, today)),
    bank: story.bank ?? "014",
    account,
    motherName,
    office: place.code,
  };
  return {
    member,
    person,
    civil: { nik, name: story.civilName ?? story.name, birthDate, motherName, deceased: story.deceased === true },
  };
}

/** The members whom a visitor can be, each with the outcome to expect on `today`. */
export function castPeople(
  seed: string,
  today: string,
  ids: Identifiers,
): (MemberAndRecord & { person: DemoPerson })[] {
  return STORIES.map((story, index) => cast(seed, story, index + 1, today, ids));
}
