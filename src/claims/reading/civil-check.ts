/**
 * What the civil registry said of a claimant: states only. It answers same or not same for each field and never what it
 * holds (DOMAIN 7.7), so neither the stored name nor the day of a death is known here.
 */
export type CivilCheck = {
  readonly state: "ANSWERED" | "UNREACHABLE";
  /** The fact for which it was asked: a job that runs twice asks once. */
  readonly askedFor: string;
  readonly at: string;
  readonly nik: boolean;
  readonly name: boolean;
  readonly birthDate: boolean;
  readonly deceased: boolean;
};

/** The civil registry's answer among a claim's checks; null where it was not asked yet. */
export const civilCheckOf = (checks: Readonly<Record<string, unknown>>): CivilCheck | null =>
  (checks["civilRegistry"] as CivilCheck | undefined) ?? null;
