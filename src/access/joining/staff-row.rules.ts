import { roles, type Role, type StaffContact } from "../staff.ts";

/** An officer as a file tells them, each cell read by itself. */
export type ToldStaff = {
  /** Small letters. */
  readonly username: string;
  readonly name: string;
  /** As written: one role, or what should have been one. */
  readonly role: string;
  readonly office: { readonly id: string; readonly kind: OfficeKind } | null;
  readonly contact: StaffContact;
};

/** An officer as they stand on record. */
export type KnownStaff = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly officeId: string;
  readonly isClosed: boolean;
  readonly contact: StaffContact;
};

export type StaffTrouble =
  | "SEVERAL_ROLES"
  | "NO_SUCH_ROLE"
  | "NO_SUCH_OFFICE"
  | "ROLE_OF_ANOTHER_OFFICE"
  | "CLOSED"
  | "NAME_TWICE"
  | "ADDRESS_OF_ANOTHER";

type OfficeKind = "HEAD" | "REGION" | "BRANCH";

/** Where each role is worked: head office publishes and pays, branches verify and approve, so no office has both. */
const officeOf: Readonly<Record<Role, OfficeKind>> = {
  CS: "BRANCH",
  PENATA_MADYA: "BRANCH",
  BRANCH_HEAD: "BRANCH",
  GENERAL_HR: "BRANCH",
  GUARD: "BRANCH",
  REGION_RELAY: "REGION",
  HEAD_POLICY: "HEAD",
  PAYMENT_RELEASER: "HEAD",
  ADMIN: "HEAD",
};

export type StaffVerdict =
  | { readonly outcome: "NEW" | "CHANGED" | "SAME"; readonly role: Role; readonly officeId: string }
  | { readonly outcome: "REFUSED"; readonly trouble: StaffTrouble };

/**
 * What becomes of a row. A person has one role: whoever approves claims never publishes rules or lets money go, so one address
 * does not stand for two people either.
 * @param known who has this user name; null where nobody
 * @param others addresses of everybody else on record, and of rows above, by whose user name
 * @param above user names of rows above
 */
export function judgeStaff(
  told: ToldStaff,
  known: KnownStaff | null,
  others: ReadonlyMap<string, string>,
  above: ReadonlySet<string>,
): StaffVerdict {
  const refuse = (trouble: StaffTrouble): StaffVerdict => ({ outcome: "REFUSED", trouble });
  if (above.has(told.username)) return refuse("NAME_TWICE");
  if (/[\s,;+/&|]/.test(told.role.trim())) return refuse("SEVERAL_ROLES");
  const role = roles.find((each) => each === told.role.trim().toUpperCase());
  if (!role) return refuse("NO_SUCH_ROLE");
  if (!told.office) return refuse("NO_SUCH_OFFICE");
  if (told.office.kind !== officeOf[role]) return refuse("ROLE_OF_ANOTHER_OFFICE");
  if (known?.isClosed) return refuse("CLOSED");
  const belongsToAnother = addressesOf(told.contact).some((address) => {
    const owner = others.get(address);
    return owner !== undefined && owner !== told.username;
  });
  if (belongsToAnother) return refuse("ADDRESS_OF_ANOTHER");
  const officeId = told.office.id;
  if (!known) return { outcome: "NEW", role, officeId };
  const isSame = known.name === told.name && known.role === role && known.officeId === officeId;
  return { outcome: isSame ? "SAME" : "CHANGED", role, officeId };
}

/** What of a contact tells people apart. */
export const addressesOf = ({ email, phone }: StaffContact): string[] =>
  [email?.toLowerCase(), phone].filter((each) => typeof each === "string");
