import { createHash } from "node:crypto";
import { holderOf, isTaxResident, sharesOf, type BankMatch, type CaseFile, type Heir } from "../claims/index.ts";
import type { Member } from "../members/index.ts";
import { taxItem, type CaseItem } from "./case.ts";

/** A document as the desk needs it: one row for each code, the newest. */
export type CaseDocument = { readonly id: string; readonly code: string };

/** Field codes in the order of the case file. */
export const fieldCodes = [
  "nik",
  "name",
  "birthDate",
  "kpj",
  "employer",
  "endDate",
  "letterDate",
  "endByWorker",
  "confirmed",
  "proof",
  "taxResident",
  "tax",
  "bank",
] as const;
export type FieldCode = (typeof fieldCodes)[number] | "deathDate" | HeirFieldCode;

/** What is checked of each heir, by their place on the claim. */
export const heirParts = ["person", "share", "bank"] as const;
export type HeirPart = (typeof heirParts)[number];
export type HeirFieldCode = `heir.${number}.${HeirPart}`;

/** Which heir and what of them a field is about; null where it is about the claim itself. */
export function heirFieldOf(code: string): { readonly place: number; readonly part: HeirPart } | null {
  const [, place, part] = /^heir\.(\d+)\.(person|share|bank)$/.exec(code) ?? [];
  return place ? { place: Number(place), part: part as HeirPart } : null;
}

/** A field as the claimant gave it, as we have it on record, and whether the two agree (null: there is only one of them). */
export type CaseField = {
  readonly code: FieldCode;
  readonly declared: string | null;
  readonly record: string | null;
  readonly agrees: boolean | null;
  /** What a request for correction names, where that is not the code itself. */
  readonly asks?: string;
  /** The paper behind it, where one was seen for many people at once. */
  readonly paperId?: string;
};

const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The registry's last employment: the one that ended last. */
function lastEmployment(member: Member): Member["memberships"][number]["employments"][number] | null {
  const all = member.memberships.flatMap((membership) => membership.employments);
  return all.reduce<(typeof all)[number] | null>(
    (last, each) => (!last || (each.to ?? "9999") > (last.to ?? "9999") ? each : last),
    null,
  );
}

/** Who of the company confirmed the end, when, and by which letter: in names, numbers and a day, so in no language. */
const confirmationWords = ({ employer, by, letterNumber, on }: Confirmed, disputed: boolean): string =>
  [employer, by, letterNumber, on, disputed ? "?" : null].filter(Boolean).join(" · ");

type Confirmed = NonNullable<Member["memberships"][number]["employments"][number]["confirmed"]>;
const agreesBy = (match: BankMatch | null): boolean | null =>
  match === "MATCH" ? true : match === "UNKNOWN" || match === null ? null : false;

/** Of each heir: who they are (with the guardian of a minor), their share and part, and where it goes. */
function heirFields(heirs: readonly Heir[]): readonly CaseField[] {
  const shares = sharesOf(heirs);
  return heirs.flatMap((heir, index): readonly CaseField[] => {
    const { person, place, bank, bankMatch, paidThrough, gross, tax } = heir;
    const receiver = heirs.find(({ id }) => id === paidThrough);
    const { numerator, denominator } = shares[index]!;
    const guardian = person.guardian ? `${person.guardian.name} ${person.guardian.nik}` : null;
    return [
      {
        code: `heir.${place}.person`,
        declared: [person.name, person.nik, person.birthDate, heir.relation].join(", "),
        record: guardian,
        agrees: null,
      },
      {
        code: `heir.${place}.share`,
        declared: `${numerator}/${denominator}`,
        record: gross === null || tax === null ? null : String(gross - tax),
        agrees: null,
      },
      receiver
        ? { code: `heir.${place}.bank`, declared: null, record: receiver.person.name, agrees: null }
        : {
            code: `heir.${place}.bank`,
            declared: bank && `${bank.bankCode} ${bank.account}`,
            record: bank?.holder ?? holderOf(heir),
            agrees: heir.bankRefusedAt ? false : agreesBy(bankMatch),
            asks: `bank:${heir.id}`,
          },
    ];
  });
}

/** The fields to be checked, in the words of the claimant and of the registry. Days `YYYY-MM-DD`. */
export function fieldsOf(file: CaseFile, member: Member, heirs: readonly Heir[] = []): readonly CaseField[] {
  const { person, bank, answers } = file;
  const last = lastEmployment(member);
  const kpj = member.memberships.map((membership) => membership.kpj);
  const compared = (code: FieldCode, declared: string, record: string): CaseField => ({
    code,
    declared,
    record,
    agrees: plain(declared) === plain(record),
  });
  const letter = typeof answers["letterDate"] === "string" ? answers["letterDate"] : null;
  return [
    compared("nik", person.nik, member.nik),
    compared("name", person.name, member.name),
    compared("birthDate", person.birthDate, member.birthDate),
    compared("kpj", person.kpj, kpj.find((each) => plain(each) === plain(person.kpj)) ?? kpj[0] ?? ""),
    ...(last && file.reason !== "PENSIUN_56"
      ? [
          { code: "employer", declared: null, record: last.employer, agrees: null } as const,
          { code: "endDate", declared: null, record: last.to, agrees: null } as const,
        ]
      : []),
    ...(file.reason === "RESIGN" && (letter || last?.letterDate)
      ? [
          letter && last?.letterDate
            ? compared("letterDate", letter, last.letterDate)
            : ({ code: "letterDate", declared: letter, record: last?.letterDate ?? null, agrees: null } as const),
        ]
      : []),
    ...(last?.toldBy === "WORKER" && file.reason !== "PENSIUN_56"
      ? [{ code: "endByWorker", declared: last.to, record: null, agrees: null } as const]
      : []),
    ...(last?.confirmed && file.reason !== "PENSIUN_56"
      ? [
          {
            code: "confirmed",
            declared: null,
            record: confirmationWords(last.confirmed, last.disputed === true),
            agrees: null,
          } as const,
        ]
      : []),
    ...(last?.proof &&
    last.confirmed &&
    !last.disputed &&
    file.reason === "PHK" &&
    answers["phkProof"] === last.proof.kind
      ? [
          {
            code: "proof",
            declared: null,
            record: `${last.proof.kind} ${last.proof.on}`,
            agrees: null,
            paperId: last.proof.paperId,
          } as const,
        ]
      : []),
    // Who was asked, and every foreigner: by default they have declared that they live here.
    ...(typeof answers["taxResident"] === "boolean" ||
    (member.citizenship === "WNA" && answers["reason"] !== "MENINGGAL")
      ? [
          {
            code: "taxResident",
            declared: isTaxResident(answers) ? "YES" : "NO",
            record: member.citizenship,
            agrees: null,
          } as const,
        ]
      : []),
    ...(file.decision?.tax.method === "MANUAL"
      ? [{ code: taxItem, declared: null, record: String(file.gross ?? ""), agrees: null } as const]
      : []),
    ...(bank
      ? [
          {
            code: "bank",
            declared: `${bank.bankCode} ${bank.account}`,
            record: bank.holder,
            agrees: agreesBy(file.bankMatch),
          } as const,
        ]
      : []),
    ...(file.reason === "MENINGGAL" ? [deathField(answers["deathDate"], member), ...heirFields(heirs)] : []),
  ];
}

/** The day of death as the heirs gave it and as the registry knows it. */
function deathField(given: unknown, { deathDate }: Member): CaseField {
  const declared = typeof given === "string" ? given : null;
  const agrees = declared && deathDate ? declared === deathDate : null;
  return { code: "deathDate", declared, record: deathDate, agrees };
}

/** A short stand-in for a value: the same value, the same mark. It never leaves the sealed findings and the officer's page. */
const markOf = (...parts: ReadonlyArray<string | null>): string =>
  createHash("sha256").update(parts.join("\u001f")).digest("base64url").slice(0, 12);

/** Everything that must be ticked: each field as it stands now, and each document as it was sent. */
export function itemsOf(fields: readonly CaseField[], documents: readonly CaseDocument[]): readonly CaseItem[] {
  return [
    ...fields.map((field) => ({
      code: field.code,
      kind: "FIELD" as const,
      asks: field.asks ?? field.code,
      mark: markOf(field.code, field.declared, field.record),
    })),
    ...documents.map((document) => ({
      code: `doc:${document.id}`,
      kind: "DOCUMENT" as const,
      asks: document.code,
      mark: markOf(document.id),
    })),
  ];
}
