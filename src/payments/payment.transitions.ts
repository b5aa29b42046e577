/**
 * The life of a payment order.
 * ORDERED: approved, waits for a third person. RELEASED: may be sent. SENDING: asked of the bank, outcome unknown until it
 * answers. PENDING: the bank has it. DONE, REFUSED: settled for good.
 */
export type PaymentState = "ORDERED" | "RELEASED" | "SENDING" | "PENDING" | "DONE" | "REFUSED";

export const paymentTransitions: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  ORDERED: ["RELEASED"],
  RELEASED: ["SENDING"],
  SENDING: ["PENDING", "DONE", "REFUSED"],
  PENDING: ["DONE", "REFUSED"],
  DONE: [],
  REFUSED: [],
};

export const mayBecome = (from: PaymentState, to: PaymentState): boolean => from === to || paymentTransitions[from].includes(to);

/** How long to wait before the bank is asked again, by the number of tries: 15 s, 30 s, 1 min, ... at most 15 min. */
export const waitSeconds = (tries: number): number => Math.min(15 * 2 ** Math.max(0, tries - 1), 900);
