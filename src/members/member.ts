/** The nouns of the registry. Days are `YYYY-MM-DD`, money whole rupiah. */

export type Employment = {
  readonly employer: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: string | null;
  readonly letterDate: string | null;
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

/** What a person says about themselves to be found. */
export type TypedPerson = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kpj: string;
};
