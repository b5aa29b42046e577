import type { Reader } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { Payee } from "./payment.store.ts";
import type { PaymentState } from "./payment.transitions.ts";

export type PaymentRow = {
  readonly id: string;
  readonly code: string;
  readonly reference: string;
  readonly net: number;
  /** The tax that two officers wrote where the law leaves it to them, whole rupiah; null where the law counted it. */
  readonly taxByOfficers: number | null;
  readonly state: PaymentState;
  readonly promiseOn: string | null;
  readonly payee: Payee;
  readonly bankMessage: string | null;
  /** The last file it was in. */
  readonly messageId: string | null;
  /** Whether this person verified the claim and so may not let its money go. */
  readonly mine: boolean;
};

/**
 * Payments in given states, the nearest promise first.
 * @param staffId whose `mine` is meant; null where nobody looks
 */
export async function listPayments(
  db: Reader,
  keys: Keys,
  states: readonly PaymentState[],
  staffId: string | null,
  limit = 100,
): Promise<PaymentRow[]> {
  const rows = await db
    .selectFrom("payment_desk")
    .selectAll()
    .where("state", "in", [...states])
    .orderBy("promise_on")
    .orderBy("ordered_at")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id!,
    code: row.code!,
    reference: row.reference!,
    net: Number(row.net),
    taxByOfficers: row.tax_by_officers === null ? null : Number(row.tax_by_officers),
    state: row.state as PaymentState,
    promiseOn: row.promise_on,
    payee: JSON.parse(keys.open(row.payee_sealed!, "payments.payee")) as Payee,
    bankMessage: row.bank_message,
    messageId: row.message_id,
    mine: staffId !== null && (row.first_officer === staffId || row.second_officer === staffId),
  }));
}

/** Where the money of a claim is, for its status page: an order that the bank refused is not shown, the claim says why. */
export type ClaimPayment = { readonly state: Exclude<PaymentState, "REFUSED"> };

export async function findPaymentOfClaim(db: Reader, claimId: string): Promise<ClaimPayment | null> {
  const row = await db
    .selectFrom("payment_orders")
    .select("state")
    .where("claim_id", "=", claimId)
    .where("state", "<>", "REFUSED")
    .orderBy("ordered_at", "desc")
    .executeTakeFirst();
  return row ? { state: row.state as ClaimPayment["state"] } : null;
}

/** What became of each payee's money, by the heir who receives: the newest order of each. */
export type HeirPayment = { readonly state: PaymentState; readonly net: number; readonly settledAt: Date | null };

export async function listPaymentsOfHeirs(db: Reader, claimId: string): Promise<ReadonlyMap<string, HeirPayment>> {
  const rows = await db
    .selectFrom("payment_orders")
    .select(["heir_id", "state", "net", "settled_at"])
    .where("claim_id", "=", claimId)
    .where("heir_id", "is not", null)
    .orderBy("ordered_at")
    .orderBy("id")
    .execute();
  return new Map(
    rows.map((row) => [row.heir_id!, { state: row.state as PaymentState, net: row.net, settledAt: row.settled_at }]),
  );
}

/** What we know of the references in a file from the bank. */
export async function listStatesOf(
  db: Reader,
  references: readonly string[],
): Promise<ReadonlyMap<string, PaymentState>> {
  if (references.length === 0) return new Map();
  const rows = await db
    .selectFrom("payment_orders")
    .select(["reference", "state"])
    .where("reference", "in", [...references])
    .execute();
  return new Map(rows.map((row) => [row.reference, row.state as PaymentState]));
}
