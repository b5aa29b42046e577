export const paymentFacts = [
  "PaymentOrdered",
  "PaymentReleased",
  "PaymentHandedIn",
  "PaymentTakenBack",
  "PaymentSettled",
] as const;
export type PaymentFact = (typeof paymentFacts)[number];
