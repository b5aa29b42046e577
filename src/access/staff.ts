/** The nouns of the people who work here. Pure. */

export const roles = [
  "CS",
  "PENATA_MADYA",
  "BRANCH_HEAD",
  "GENERAL_HR",
  "GUARD",
  "REGION_RELAY",
  "HEAD_POLICY",
  "PAYMENT_RELEASER",
  "ADMIN",
] as const;

/** CS: customer service, interviews and verifies first. PENATA_MADYA: verifies second and decides. */
export type Role = (typeof roles)[number];

/** Who is signed in, as every page of the console knows them. */
export type Staff = {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly role: Role;
  readonly officeId: string;
  readonly officeName: string;
  /** IANA zone of the office. */
  readonly zone: string;
  /** Sits in the practice office: what they open and decide there is made up. */
  readonly practising?: true;
};

/** A row of the file that staff are imported from; `office` is a code, `totpSecret` base32. */
export type StaffRow = {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string;
  readonly password: string;
  readonly totpSecret: string;
  /** Where they are told of work that waits; they can change it themselves. */
  readonly email?: string;
};

/** Where an officer is told of work that waits. `phone` as `62812…`. */
export type StaffContact = { readonly email: string | null; readonly phone: string | null };

export const contactSeal = "staff.contact";

/** What identifies a session: in the cookie as it is, in the database hashed. */
export type SessionToken = string;
