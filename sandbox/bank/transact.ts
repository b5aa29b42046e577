import type { Answer } from "../wire/http.ts";
import { textOf } from "../wire/http.ts";
import type { Callbacks } from "../wire/callbacks.ts";
import type { Journal } from "../wire/journal.ts";
import type { Secrets, Timing } from "../settings.ts";
import type { Accounts, Behaviour } from "./accounts.ts";
import { BANKS, behaviourOf } from "./accounts.ts";
import type { Case } from "./answers.ts";
import { answer } from "./answers.ts";
import { oweNotification } from "./notify.ts";
import type { Ledger, Transfer } from "./transfers.ts";
import { statusOf } from "./transfers.ts";

export type BankBooks = {
  readonly accounts: Accounts;
  readonly ledger: Ledger;
  readonly callbacks: Callbacks;
  readonly secrets: Secrets;
  readonly timing: Timing;
  readonly houseBank: string;
  /** partnerReferenceNo of transfers that were dropped before they were booked. */
  readonly dropped: Journal<string>;
};

export type Asked = { readonly service: string; readonly externalId: string; readonly body: Record<string, unknown> };

/** Largest amount of a rail in whole rupiah (DOMAIN 7.8): BI-FAST 250 million, SKN 1 billion. */
const LIMITS: Record<string, number> = { "18": 250_000_000, "23": 1_000_000_000 };

const MANDATORY: Record<string, readonly string[]> = {
  "15": ["beneficiaryAccountNo"],
  "16": ["beneficiaryBankCode", "beneficiaryAccountNo"],
  "17": ["partnerReferenceNo", "beneficiaryAccountNo", "sourceAccountNo", "transactionDate"],
  "18": [
    "partnerReferenceNo",
    "beneficiaryAccountNo",
    "beneficiaryAccountName",
    "beneficiaryBankCode",
    "sourceAccountNo",
    "transactionDate",
  ],
  "22": [
    "partnerReferenceNo",
    "beneficiaryAccountNo",
    "beneficiaryAccountName",
    "beneficiaryBankCode",
    "sourceAccountNo",
    "transactionDate",
  ],
  "23": [
    "partnerReferenceNo",
    "beneficiaryAccountNo",
    "beneficiaryAccountName",
    "beneficiaryBankCode",
    "sourceAccountNo",
    "transactionDate",
  ],
  "36": ["serviceCode"],
};

const FORMATS: Record<string, RegExp> = {
  partnerReferenceNo: /^[\x21-\x7e]{1,64}$/,
  beneficiaryAccountNo: /^\d{1,34}$/,
  beneficiaryBankCode: /^\d{3}$/,
  sourceAccountNo: /^\d{1,34}$/,
  serviceCode: /^\d{2}$/,
  transactionDate: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/,
};

/** The first field that is missing or malformed, as the bank would say it; null when all are well. */
export function faultIn(asked: Asked): Answer | null {
  const { service, body } = asked;
  for (const field of MANDATORY[service] ?? []) {
    if (textOf(body[field]) === null) return answer(service, "FIELD_MISSING", field);
  }
  for (const [field, format] of Object.entries(FORMATS)) {
    const value = body[field];
    const wrong = value !== undefined && (typeof value !== "string" || !format.test(value));
    if (wrong) return answer(service, "FIELD_FORMAT", field);
  }
  return null;
}

export function inquireAccount(books: BankBooks, { service, body }: Asked): Answer {
  const bank = service === "15" ? books.houseBank : String(body.beneficiaryBankCode);
  if (BANKS[bank] === undefined) return answer(service, "BANK_UNKNOWN");
  const holder = books.accounts.holderOf(bank, String(body.beneficiaryAccountNo));
  if (holder === null) return answer(service, "ACCOUNT_INVALID");
  const { partnerReferenceNo, beneficiaryAccountNo } = body;
  return answer(service, "OK", "", {
    referenceNo: `${Date.now()}`,
    partnerReferenceNo,
    beneficiaryAccountNo,
    beneficiaryAccountName: holder,
    beneficiaryBankCode: bank,
    beneficiaryBankName: BANKS[bank],
    currency: "IDR",
  });
}

function amountOf(body: Record<string, unknown>): Transfer["amount"] | null {
  const amount = body.amount as { value?: unknown; currency?: unknown } | undefined;
  const value = amount?.value;
  if (typeof value !== "string" || !/^\d{1,16}\.\d{2}$/.test(value) || Number(value) <= 0) return null;
  return amount?.currency === "IDR" ? { value, currency: "IDR" } : null;
}

const REFUSES: Partial<Record<Behaviour, Case>> = {
  CLOSED: "ACCOUNT_INVALID",
  UNKNOWN_ACCOUNT: "ACCOUNT_INVALID",
  INACTIVE: "INACTIVE",
};

function book(
  books: BankBooks,
  asked: Asked,
  bank: string,
  amount: Transfer["amount"],
  behaviour: Behaviour,
): Transfer {
  const { body } = asked;
  const pending = behaviour === "PENDING_THEN_SUCCESS" || behaviour === "PENDING_THEN_FAILED";
  const fails = behaviour === "PENDING_THEN_FAILED" || REFUSES[behaviour] !== undefined;
  const account = String(body.beneficiaryAccountNo);
  return books.ledger.book({
    partnerReferenceNo: String(body.partnerReferenceNo),
    externalId: asked.externalId,
    serviceCode: asked.service,
    amount,
    beneficiaryBankCode: bank,
    beneficiaryAccountNo: account,
    beneficiaryAccountName: books.accounts.holderOf(bank, account),
    sourceAccountNo: String(body.sourceAccountNo),
    transactionDate: String(body.transactionDate),
    receivedAt: new Date().toISOString(),
    settlesAt: Date.now() + (pending ? books.timing.pendingMs : 0),
    ends: fails ? "FAILED" : "SUCCESS",
  });
}

function answerFor(books: BankBooks, transfer: Transfer, behaviour: Behaviour): Answer | Promise<Answer> {
  const {
    referenceNo,
    partnerReferenceNo,
    amount,
    beneficiaryAccountNo,
    beneficiaryBankCode,
    sourceAccountNo,
    transactionDate,
  } = transfer;
  const told = {
    referenceNo,
    partnerReferenceNo,
    amount,
    beneficiaryAccountNo,
    beneficiaryBankCode,
    sourceAccountNo,
    transactionDate,
  };
  const service = transfer.serviceCode;
  const refused = REFUSES[behaviour];
  if (refused !== undefined) return answer(service, refused);
  if (behaviour === "SILENT_AFTER_BOOKING") return { dropAfterMs: books.timing.holdMs };
  if (behaviour === "PENDING_THEN_SUCCESS" || behaviour === "PENDING_THEN_FAILED") {
    oweNotification(books.callbacks, transfer, books.secrets, books.timing.pendingMs, 1);
    return answer(service, "IN_PROGRESS", "", told);
  }
  if (behaviour === "REPORTED_TWICE") oweNotification(books.callbacks, transfer, books.secrets, 50, 2);
  const success = answer(service, "OK", "", told);
  if (behaviour !== "LATE") return success;
  return new Promise((resolve) => void setTimeout(() => resolve(success), books.timing.lateMs).unref());
}

/** Books a transfer once per partnerReferenceNo; refusals use up their reference as well. */
export function transfer(books: BankBooks, asked: Asked): Answer | Promise<Answer> {
  const { service, body } = asked;
  const amount = amountOf(body);
  if (body.amount === undefined) return answer(service, "FIELD_MISSING", "amount");
  if (amount === null) return answer(service, "FIELD_FORMAT", "amount");
  const reference = String(body.partnerReferenceNo);
  if (books.ledger.find(reference) !== null) return answer(service, "REFERENCE_USED");
  if (Number(amount.value) > (LIMITS[service] ?? Number.POSITIVE_INFINITY)) return answer(service, "LIMIT");
  const bank = service === "17" ? books.houseBank : String(body.beneficiaryBankCode);
  if (BANKS[bank] === undefined) return answer(service, "BANK_UNKNOWN");
  const account = String(body.beneficiaryAccountNo);
  const behaviour = account.length < 6 ? "UNKNOWN_ACCOUNT" : behaviourOf(account);
  if (behaviour === "DROPPED_ONCE_UNBOOKED" && !books.dropped.lines.includes(reference)) {
    books.dropped.append(reference);
    return { dropAfterMs: 0 };
  }
  return answerFor(books, book(books, asked, bank, amount, behaviour), behaviour);
}

/** What became of a transfer: 00 success, 03 pending, 06 failed. */
export function inquireStatus(books: BankBooks, { service, body }: Asked): Answer {
  const [reference, own] = [textOf(body.originalPartnerReferenceNo), textOf(body.originalReferenceNo)];
  if (reference === null && own === null) return answer(service, "FIELD_MISSING", "originalPartnerReferenceNo");
  const found = reference === null ? books.ledger.findByReference(own ?? "") : books.ledger.find(reference);
  if (found === null || found.serviceCode !== body.serviceCode) return answer(service, "TRANSACTION_UNKNOWN");
  return answer(service, "OK", "", {
    originalPartnerReferenceNo: found.partnerReferenceNo,
    originalReferenceNo: found.referenceNo,
    originalExternalId: found.externalId,
    serviceCode: found.serviceCode,
    transactionDate: found.transactionDate,
    amount: found.amount,
    beneficiaryAccountNo: found.beneficiaryAccountNo,
    beneficiaryBankCode: found.beneficiaryBankCode,
    referenceNumber: found.referenceNo,
    sourceAccountNo: found.sourceAccountNo,
    ...statusOf(found, Date.now()),
  });
}
