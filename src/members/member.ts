/** The nouns of the registry. Days are `YYYY-MM-DD`, money whole rupiah. */

/** Who of a company vouches for the end of a job. */
export type Confirmation = {
  /** Name of the person who reported it. */
  readonly by: string;
  readonly employer: string;
  readonly letterNumber: string | null;
};

export type Employment = {
  readonly employer: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: string | null;
  readonly letterDate: string | null;
  /** The company confirmed the end as it stands here, on this day (WIB). */
  readonly confirmed?: (Confirmation & { readonly on: string }) | null;
  /** Which paper a branch has seen for all workers of the company whose jobs ended so; counts beside the confirmation only. */
  readonly proof?: { readonly kind: string; readonly paperId: string; readonly on: string } | null;
  /** Who told the end; null where it came with the import, or the job goes on. */
  readonly toldBy?: "EMPLOYER" | "WORKER" | "OFFICER" | null;
  /** Worker and company differ on the end, and an officer has not decided yet. */
  readonly disputed?: boolean;
};

/** One member as the agency knows them; several memberships (KPJ) of one person belong together. */
export type Member = {
  readonly id: string;
  readonly nik: string;
  readonly name: string;
  readonly motherName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: string;
  readonly citizenship: "WNI" | "WNA";
  readonly deathDate: string | null;
  readonly taxId: "NIK_VALID" | "NPWP15" | "NPWP16" | "NONE";
  readonly homeOfficeId: string | null;
  readonly memberships: ReadonlyArray<{
    readonly kpj: string;
    readonly segment: "PU" | "BPU";
    readonly firstContribution: string;
    readonly employments: readonly Employment[];
  }>;
  /** Whole rupiah, at the end of the last year of the ledger. */
  readonly balance: number;
  readonly paidBefore: ReadonlyArray<{ readonly date: string; readonly reason: string; readonly gross: number }>;
};

/** What of a member the law is asked about, without anything that names the person. */
export type MemberFacts = Pick<
  Member,
  "id" | "birthDate" | "citizenship" | "deathDate" | "taxId" | "homeOfficeId" | "balance" | "paidBefore"
> & { readonly memberships: ReadonlyArray<Omit<Member["memberships"][number], "kpj">> };

/** What a person says about themselves to be found. */
export type TypedPerson = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kpj: string;
};
