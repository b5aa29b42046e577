export const identityFacts = [
  "CodeRequested",
  "SessionOpened",
  "OpenedAtDesk",
  "NotOpenedAtDesk",
  "HelperConsentGiven",
  "HelperConsentRevoked",
  "HelperSignedIn",
  "CivilRegistryAnswered",
  "CivilRegistrySilent",
] as const;
export type IdentityFact = (typeof identityFacts)[number];
