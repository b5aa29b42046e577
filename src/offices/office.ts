import { createHash } from "node:crypto";

/** The nouns of offices. Head office makes policy, regions relay it, branches carry it out. */

export const zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"] as const;
export type Zone = (typeof zones)[number];

export const officeKinds = ["HEAD", "REGION", "BRANCH"] as const;
export type OfficeKind = (typeof officeKinds)[number];

export type Office = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: OfficeKind;
  readonly parentId: string | null;
  readonly address: string;
  /** IANA zone: every time shown about this office is in it. */
  readonly zone: Zone;
};

/** A row of the file that offices are imported from; `parent` is the code of the office above. */
export type OfficeRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: OfficeKind;
  readonly parent: string | null;
  readonly address: string;
  readonly zone: Zone;
};

/**
 * An id that follows from a code, so that importing the same file again, also into another database, finds the same rows.
 * A UUID of version 8 (RFC 9562, 5.8): the first 122 bits of SHA-256.
 */
export function idFromCode(kind: "office" | "staff", code: string): string {
  const bytes = createHash("sha256").update(`${kind}:${code}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
