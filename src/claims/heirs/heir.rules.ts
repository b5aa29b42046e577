import { createHash } from "node:crypto";
import { parseDay, yearsBetween } from "../../platform/day.ts";
import type { Relation } from "../../entitlement/index.ts";
import type { Heir, HeirLack, Payee, Share } from "./heir.ts";

/** What persons, shares, receivers and accounts of heirs are, as one mark: another mark, something of them was changed. */
export const markOfHeirs = (heirs: readonly Heir[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        heirs.map(({ id, person, relation, share, paidThrough, bank }) => [
          id,
          person,
          relation,
          share,
          paidThrough,
          bank,
        ]),
      ),
    )
    .digest("base64url");

/** The most heirs on one claim. */
export const mostHeirs = 50;

/** A share that is one: more than nothing, not more than the whole, small enough to be written on a paper. */
export const isShare = ({ numerator, denominator }: Share): boolean =>
  Number.isInteger(numerator) &&
  Number.isInteger(denominator) &&
  numerator >= 1 &&
  numerator <= denominator &&
  denominator <= 100_000;

/** Whether shares are the whole, exactly: 1/4 + 3/8 + 3/8. */
export function isWhole(shares: readonly Share[]): boolean {
  const all = shares.reduce((product, { denominator }) => product * BigInt(denominator), 1n);
  const sum = shares.reduce(
    (total, { numerator, denominator }) => total + (all / BigInt(denominator)) * BigInt(numerator),
    0n,
  );
  return sum === all;
}

/**
 * Divides whole rupiah by shares that are the whole. Each part is rounded down; what is left goes to the first, so the parts
 * sum to the amount: 100 by thirds is 34, 33, 33.
 * @param first the place in the list, from 0, of who stands first in the order of heirs
 */
function divide(amount: number, shares: readonly Share[], first: number): readonly number[] {
  const parts = shares.map(({ numerator, denominator }) =>
    Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator)),
  );
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === first ? part + left : part));
}

/**
 * Divides a benefit and its tax, each part with its own tax. What is paid and the tax are divided, and a part's gross is
 * their sum: no part of a few rupiah is taxed above itself, and benefit, tax and payments each sum to the whole.
 * @param whole whole rupiah, the tax not above the gross
 */
export function divideBoth(
  whole: { readonly gross: number; readonly tax: number },
  shares: readonly Share[],
  first: number,
): ReadonlyArray<{ readonly gross: number; readonly tax: number }> {
  const net = divide(whole.gross - whole.tax, shares, first);
  const tax = divide(whole.tax, shares, first);
  return net.map((each, index) => ({ gross: each + tax[index]!, tax: tax[index]! }));
}

/** Where no paper says the shares, equal ones are taken. An assumption: the certificate of heirs decides. */
export const sharesOf = (heirs: readonly Pick<Heir, "share">[]): readonly Share[] =>
  heirs.map(({ share }) => share ?? { numerator: 1, denominator: heirs.length });

/** Whether somebody is under an age on a day; days `YYYY-MM-DD`. On the birthday itself they are of age. */
export const isUnder = (years: number, birthDate: string, on: string): boolean =>
  yearsBetween(parseDay(birthDate)!, parseDay(on)!) < years;

/** Who stands first in the law's order; among equals the one who was named first. @param rank 0 is nearest */
export function firstInOrder(
  heirs: readonly Pick<Heir, "relation" | "place">[],
  rank: (of: Relation) => number,
): number {
  let first = 0;
  heirs.forEach((heir, index) => {
    const now = heirs[first]!;
    const [a, b] = [rank(heir.relation), rank(now.relation)];
    if (a < b || (a === b && heir.place < now.place)) first = index;
  });
  return first;
}

/** Who receives: the heir, or whom they authorised. */
const receiverOf = <Each extends Pick<Heir, "id" | "paidThrough">>(heirs: readonly Each[], heir: Each): Each =>
  heirs.find(({ id }) => id === heir.paidThrough) ?? heir;

/** What is still missing before heirs can be sent; the order among them is asked of the law, not here. */
export function whatHeirsLack(heirs: readonly Heir[], on: string, adultAt: number): readonly HeirLack[] {
  if (heirs.length === 0) return [{ place: null, code: "NO_HEIR" }];
  const lacks: HeirLack[] = [];
  const given = heirs.filter(({ share }) => share !== null).length;
  if (given > 0 && given < heirs.length) lacks.push({ place: null, code: "SHARES_PARTLY" });
  else if (!isWhole(sharesOf(heirs))) lacks.push({ place: null, code: "SHARES_SUM" });
  for (const heir of heirs) {
    const { place, person, paidThrough } = heir;
    const minor = isUnder(adultAt, person.birthDate, on);
    if (minor && person.guardian === null) lacks.push({ place, code: "GUARDIAN" });
    if (paidThrough !== null) {
      const receiver = heirs.find(({ id }) => id === paidThrough);
      const fit = receiver && receiver.paidThrough === null && !isUnder(adultAt, receiver.person.birthDate, on);
      if (!fit || receiver.id === heir.id) lacks.push({ place, code: "RECEIVER" });
    } else if (!heir.bank || heir.bankRefusedAt) lacks.push({ place, code: "BANK" });
  }
  return lacks;
}

/** To whom an heir's account must belong: the guardian where there is one. */
export const holderOf = ({ person }: Pick<Heir, "person">): string => person.guardian?.name ?? person.name;

/** One payment for each who receives, in the order in which they were named; parts of nothing are not paid. */
export function payeesOf(heirs: readonly Heir[]): readonly Payee[] {
  const receivers = heirs.filter((heir) => receiverOf(heirs, heir) === heir);
  return receivers.flatMap((receiver) => {
    const own = heirs.filter((heir) => receiverOf(heirs, heir) === receiver);
    const parts = own.map(({ person, gross, tax }) => ({ name: person.name, gross: gross ?? 0, tax: tax ?? 0 }));
    const gross = parts.reduce((sum, part) => sum + part.gross, 0);
    const tax = parts.reduce((sum, part) => sum + part.tax, 0);
    if (gross - tax <= 0) return [];
    return {
      heirId: receiver.id,
      name: holderOf(receiver),
      bank: receiver.bank,
      bankMatch: receiver.bankMatch,
      bankRefused: receiver.bankRefusedAt !== null,
      parts,
      gross,
      tax,
      net: gross - tax,
    };
  });
}
