/** The nouns of a company's people. Pure. */

/** ADMIN: reports, invites and removes colleagues, makes keys. REPORTER: reports. */
export type EmployerRole = "ADMIN" | "REPORTER";

/** How somebody of a company is reached; `login` is the name they sign in with: their e-mail address, or their mobile number. */
export type EmployerContact = {
  readonly name: string;
  readonly login: string;
  /** `62812…`; null where there is none. */
  readonly phone: string | null;
  readonly email: string | null;
};

/** A company that a person acts for. */
export type ActsFor = {
  readonly employerId: string;
  readonly npp: string;
  readonly name: string;
  readonly role: EmployerRole;
};

/** Who is signed in for a company, as every page of the companies' door knows them. */
export type EmployerPerson = EmployerContact & {
  readonly id: string;
  readonly lang: "id" | "en";
  readonly companies: readonly ActsFor[];
};

/** Days that an invitation is open, in the machine's time. */
export const invitationDays = 7;

export const employerSeals = {
  person: "employers.person",
  invited: "employers.invited",
  totp: "employers.totp",
} as const;

/** The name under which an account is found: as typed, without blanks, small. */
export const loginOf = (contact: { readonly phone: string | null; readonly email: string | null }): string | null =>
  contact.email ?? contact.phone;

/**
 * Where a link goes by which somebody enters: to the address with which they sign in, and to no other. A number that was typed
 * beside another's e-mail address would else receive what opens an account in that other's name.
 */
export const loginAddress = ({
  phone,
  email,
}: Pick<EmployerContact, "phone" | "email">): Pick<EmployerContact, "phone" | "email"> =>
  email ? { email, phone: null } : { email: null, phone };
