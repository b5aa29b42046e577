/**
 * The civil registry. It answers match or no match for each field and never hands out what it holds (DOMAIN 7.7).
 * Throws where it cannot be reached; a claim then goes on and an officer compares by eye.
 */
export type CivilRegistry = {
  readonly compare: (person: { nik: string; name: string; birthDate: string }) => Promise<CivilRegistryAnswer>;
};

export type CivilRegistryAnswer = {
  readonly nik: boolean;
  readonly name: boolean;
  readonly birthDate: boolean;
  readonly deceased: boolean;
};
