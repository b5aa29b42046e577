export const identityFacts = [
  "CodeRequested",
  "SessionOpened",
  "OpenedAtDesk",
  "NotOpenedAtDesk",
  "CivilRegistryAnswered",
  "CivilRegistrySilent",
] as const;
export type IdentityFact = (typeof identityFacts)[number];
