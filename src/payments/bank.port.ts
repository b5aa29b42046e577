/**
 * The bank, as payments see it. One adapter speaks SNAP BI; the contract test beside this file holds for it.
 * Every method may throw `BankUnreachable`: nothing is then known of the outcome.
 */
export type Bank = {
  /** Asks for the holder of an account (services 15 and 16). */
  readonly findHolder: (bankCode: string, account: string) => Promise<HolderAnswer>;
  /**
   * Sends money (services 17, 18, 22, 23, chosen by bank and amount).
   * @param reference ours, the same at every try: the bank books it at most once
   * @param amount whole rupiah
   */
  readonly transfer: (order: {
    reference: string;
    bankCode: string;
    account: string;
    holder: string;
    amount: number;
    remark: string;
  }) => Promise<TransferAnswer>;
  /** What became of a transfer (service 36). `NOT_FOUND`: the bank never booked it, so it may be sent again. */
  readonly status: (
    reference: string,
    service: TransferService,
  ) => Promise<TransferAnswer | { readonly outcome: "NOT_FOUND"; readonly code: string }>;
  /** By which service an amount goes to a bank: needed before the transfer, to ask for its status afterwards. */
  readonly serviceFor: (bankCode: string, amount: number) => TransferService;
};

export type HolderAnswer =
  | { readonly outcome: "FOUND"; readonly holder: string }
  | { readonly outcome: "NO_SUCH_ACCOUNT"; readonly code: string };

export type TransferService = "INTRABANK" | "INTERBANK" | "RTGS" | "SKN";

export type TransferAnswer = {
  /** PENDING: the bank has taken it and will say later. REFUSED: for good, for a reason that lies in the account. */
  readonly outcome: "DONE" | "PENDING" | "REFUSED";
  readonly service: TransferService;
  /** The bank's response code, e.g. 2001800. */
  readonly code: string;
  readonly bankReference: string | null;
  /** The bank's words, for the officer; never shown to the claimant. */
  readonly message: string;
};

/**
 * The bank did not answer, or answered with something that says nothing of this transfer (its own trouble, ours with it, a
 * limit, too many calls): what happened is unknown until its status is asked.
 */
export class BankUnreachable extends Error {}
