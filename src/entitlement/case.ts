/** What the law is asked, and what it answers. The same shape on the command line, over HTTP and inside (docs: policy-authoring). */

export const reasons = [
  "PENSIUN_56",
  "PENSIUN_PKB",
  "PKWT_AKHIR",
  "BPU_BERHENTI",
  "RESIGN",
  "PHK",
  "KELUAR_WNA",
  "KELUAR_WNI",
  "CACAT_TOTAL",
  "MENINGGAL",
  "SEBAGIAN_10",
  "SEBAGIAN_30_TUNAI",
  "SEBAGIAN_30_KREDIT",
] as const;
export type Reason = (typeof reasons)[number];

/** Part of the balance is taken and the account goes on; every other reason empties it. */
export const isPartial = (reason: Reason): boolean =>
  reason === "SEBAGIAN_10" || reason === "SEBAGIAN_30_TUNAI" || reason === "SEBAGIAN_30_KREDIT";

export const taxIds = ["NIK_VALID", "NPWP15", "NPWP16", "NONE"] as const;
export const relations = [
  "SPOUSE",
  "CHILD",
  "PARENT",
  "GRANDCHILD",
  "GRANDPARENT",
  "SIBLING",
  "PARENT_IN_LAW",
  "WILL",
] as const;
export type Relation = (typeof relations)[number];

/** Days are `YYYY-MM-DD`, money whole rupiah. Several memberships of one person are merged before the law is asked. */
export type Case = {
  readonly case: string;
  readonly on: string;
  readonly reason: Reason;
  /** Null: the policy in force on `on`. */
  readonly policy: string | null;
  readonly member: {
    readonly birthDate: string;
    readonly citizenship: "WNI" | "WNA";
    readonly deathDate: string | null;
  };
  readonly membership: {
    readonly segment: "PU" | "BPU";
    readonly firstContribution: string;
    readonly employments: ReadonlyArray<{
      readonly from: string;
      readonly to: string | null;
      readonly endReason: Reason | null;
      readonly letterDate: string | null;
    }>;
  };
  readonly balance: number;
  readonly paidBefore: ReadonlyArray<{ readonly date: string; readonly reason: Reason; readonly gross: number }>;
  readonly taxId: (typeof taxIds)[number];
  readonly taxResident: boolean;
  readonly heir: null | { readonly relation: Relation } | ReadonlyArray<{ readonly relation: Relation }>;
  readonly completeOn: string | null;
  readonly facts?: {
    readonly companyPensionAge?: number;
    readonly phkProof?: string;
    readonly houseInSpouseName?: boolean;
    readonly creditUse?: string;
    readonly leavesOn?: string;
  };
};

export type Condition = {
  readonly code: string;
  readonly met: boolean;
  /** The day on which it is or will be met; null where that cannot be told from the same facts. */
  readonly from: string | null;
  readonly cite: string;
};

export type Decision = {
  readonly case: string;
  readonly policy: string;
  readonly eligible: boolean;
  /** The earliest day on which the same facts would do, or null. */
  readonly eligibleFrom: string | null;
  readonly conditions: readonly Condition[];
  readonly documents: ReadonlyArray<{ readonly code: string; readonly demandedBy: "LAW" | "CHANNEL" }>;
  readonly gross: number;
  /** `amount` is null where a human decides (MANUAL). */
  readonly tax: { readonly method: "FINAL" | "PROGRESSIVE" | "MANUAL" | "NONE"; readonly amount: number | null };
  readonly net: number | null;
  readonly payBy: string | null;
  readonly calendar: "DECREED" | "PROVISIONAL";
};

/** A case that cannot be answered: what is wrong, and where (JSON pointer). */
export type CaseError = {
  readonly case: string | null;
  readonly error: { readonly code: string; readonly at: string; readonly message: string };
};

export const caseError = (id: string | null, code: string, at: string, message: string): CaseError => ({
  case: id,
  error: { code, at, message },
});
