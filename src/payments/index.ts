export type { Bank, HolderAnswer, TransferAnswer, TransferService } from "./bank.port.ts";
export { BankUnreachable } from "./bank.port.ts";
export { bankName, banks } from "./banks.ts";
export { checkAccount, type AccountCheck, type AccountRefusal } from "./paying/check-account.ts";
export type { PaymentFact } from "./payment.events.ts";
export { paymentJobs, paymentTicks } from "./payment.jobs.ts";
export { releasePayments, type Release, type ReleaseRefusal } from "./paying/release-payment.ts";
export { noteBankNews } from "./paying/note-bank-news.ts";
export {
  findPaymentOfClaim,
  listPayments,
  listPaymentsOfHeirs,
  type ClaimPayment,
  type HeirPayment,
  type PaymentRow,
} from "./payment.views.ts";
export { reasonLength, takeBackPayment, type TakeBack, type TakeBackRefusal } from "./paying/take-back-payment.ts";
export { paymentInitiation } from "./files/payment-initiation.ts";
export {
  handInPayments,
  writeFileAgain,
  type HandedIn,
  type HandInRefusal,
  type WriteAgainRefusal,
} from "./files/hand-in-payments.ts";
export { readBankReport } from "./files/bank-report.ts";
export { reconcileReport } from "./files/reconcile-report.ts";
