/**
 * The life of a payment order.
 * ORDERED: approved, waits for a third person. RELEASED: may be sent, nothing was sent yet. SENDING: written down before the
 * bank is asked to pay; from here the outcome is unknown until the bank answers. PENDING: the bank has it. HANDED_IN: written
 * to a file that somebody carries to the bank; the worker never sends it. DONE, REFUSED: settled for good.
 */
export type PaymentState = "ORDERED" | "RELEASED" | "HANDED_IN" | "SENDING" | "PENDING" | "DONE" | "REFUSED";

/**
 * What is not here cannot happen. RELEASED -> REFUSED: the account inquiry said no, so no transfer was ever sent.
 * HANDED_IN -> RELEASED: taken back by a person, after the bank said that it knows of no such transfer. HANDED_IN never
 * becomes SENDING or PENDING: from there the worker sends again what the bank does not know, and the file may still come.
 */
export const paymentTransitions: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  ORDERED: ["RELEASED"],
  RELEASED: ["SENDING", "HANDED_IN", "REFUSED"],
  HANDED_IN: ["RELEASED", "DONE", "REFUSED"],
  SENDING: ["PENDING", "DONE", "REFUSED"],
  PENDING: ["DONE", "REFUSED"],
  DONE: [],
  REFUSED: [],
};

/** The states from which an order may come to this one. */
export const statesBefore = (to: PaymentState): readonly PaymentState[] =>
  (Object.keys(paymentTransitions) as PaymentState[]).filter((from) => paymentTransitions[from].includes(to));

/**
 * From where a word about an order may bring it to this state. What the inquiry says holds only while nothing was sent: a
 * worker that slept over its hold must not refuse what another has sent meanwhile, or a new order would pay again.
 */
export const statesHeard = (to: PaymentState, about: "INQUIRY" | "TRANSFER"): readonly PaymentState[] =>
  statesBefore(to).filter((from) => (from === "RELEASED") === (about === "INQUIRY"));

/** Settled for good: nobody asks the bank any more. */
export const isSettled = (state: PaymentState): boolean => paymentTransitions[state].length === 0;

/** Seconds for which one worker has an order to itself: longer than all its calls to a bank that answers none of them. */
export const holdSeconds = 90;

/** How long to wait before the bank is asked again, in seconds, by the number of tries: 5, 10, 20, ... at most 15 min. */
export const waitSeconds = (tries: number): number => Math.min(5 * 2 ** Math.max(0, tries - 1), 900);
