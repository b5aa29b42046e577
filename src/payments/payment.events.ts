export const paymentFacts = ["PaymentOrdered", "PaymentReleased", "PaymentSettled"] as const;
export type PaymentFact = (typeof paymentFacts)[number];
