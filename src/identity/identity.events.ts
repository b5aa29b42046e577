export const identityFacts = [
  "CodeRequested",
  "SessionOpened",
  "CivilRegistryAnswered",
  "CivilRegistrySilent",
] as const;
export type IdentityFact = (typeof identityFacts)[number];
