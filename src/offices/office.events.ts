/** Facts of offices. `worker/reactions.ts` says what follows from each. */
export const officeFacts = ["OfficesImported"] as const;
export type OfficeFact = (typeof officeFacts)[number];
