import type { Member } from "../member.ts";
import type { ToldPayment, ToldYear } from "./told-line.ts";

/** What is sealed of a person, in one envelope; `cards` are their numbers (KPJ) by the id of the membership. */
export type SealedPerson = {
  readonly nik: string;
  readonly name: string;
  readonly motherName: string | null;
  readonly sex: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Missing in envelopes from before numbers went into them. */
  readonly cards?: Readonly<Record<string, string>>;
};

export type EmploymentOnRecord = {
  readonly id: string;
  readonly membershipId: string;
  readonly employerId: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: string | null;
  readonly letterDate: string | null;
  readonly wage: number;
  /** The company vouches for its end, an officer decided it, or it is in dispute: no file changes it. */
  readonly endStands: boolean;
};

/** A member's row, open and sealed. */
export type MemberOnRecord = {
  readonly id: string;
  readonly sealed: SealedPerson;
  readonly birthDate: string;
  readonly citizenship: Member["citizenship"];
  readonly deathDate: string | null;
  readonly taxId: Member["taxId"];
  readonly officeId: string | null;
  readonly balanceAsOf: string | null;
};

/** A member with what an import may add to or change. */
export type PersonOnRecord = {
  readonly member: MemberOnRecord;
  readonly employments: readonly EmploymentOnRecord[];
  readonly years: readonly ToldYear[];
  readonly payments: readonly ToldPayment[];
};

export type CardOnRecord = {
  readonly id: string;
  readonly memberId: string;
  readonly segment: "PU" | "BPU";
  readonly firstContribution: string;
};

/** What the registry knows besides the person: by code, by employer's number, by number of the card. */
export type Surroundings = {
  readonly offices: ReadonlyMap<string, string>;
  readonly employers: ReadonlyMap<string, string>;
  readonly cards: Map<string, CardOnRecord>;
  readonly newId: () => string;
};
