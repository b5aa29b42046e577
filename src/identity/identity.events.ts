export const identityFacts = ["CodeRequested", "SessionOpened"] as const;
export type IdentityFact = (typeof identityFacts)[number];
