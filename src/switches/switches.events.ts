/** Facts of switches. `worker/reactions.ts` says what follows from each. */
export type SwitchFact = "PartSwitchedOn" | "PartSwitchChanged" | "PartSwitchedOff";
