import { join } from "node:path";
import type { Answer, Call, Partner } from "../wire/http.ts";
import { readObject, textOf } from "../wire/http.ts";
import type { Callbacks } from "../wire/callbacks.ts";
import type { Journal } from "../wire/journal.ts";
import { openJournal } from "../wire/journal.ts";
import type { Secrets, Timing } from "../settings.ts";
import type { OpenedAccount } from "./accounts.ts";
import { openAccounts } from "./accounts.ts";
import { answer } from "./answers.ts";
import { isTokenRequestSigned, isTransactionSigned } from "./signature.ts";
import { TOKEN_SECONDS, isTokenGood, issueToken } from "./token.ts";
import type { Asked, BankBooks } from "./transact.ts";
import { faultIn, inquireAccount, inquireStatus, transfer } from "./transact.ts";
import type { Transfer } from "./transfers.ts";
import { openLedger, statusOf } from "./transfers.ts";

export type BankDeps = {
  readonly folder: string;
  readonly knownHolders: ReadonlyMap<string, string>;
  readonly callbacks: Callbacks;
  readonly secrets: Secrets;
  readonly timing: Timing;
  readonly houseBank: string;
};

type Service = { readonly code: string; readonly serve: (books: BankBooks, asked: Asked) => Answer | Promise<Answer> };

const TOKEN_SERVICE = "73";
const SERVICES: Record<string, Service> = {
  "/v1.0/account-inquiry-internal": { code: "15", serve: inquireAccount },
  "/v1.0/account-inquiry-external": { code: "16", serve: inquireAccount },
  "/v1.0/transfer-intrabank": { code: "17", serve: transfer },
  "/v1.0/transfer-interbank": { code: "18", serve: transfer },
  "/v1.0/transfer-rtgs": { code: "22", serve: transfer },
  "/v1.0/transfer-skn": { code: "23", serve: transfer },
  "/v1.0/transfer/status": { code: "36", serve: inquireStatus },
};

/** yyyy-MM-ddTHH:mm:ss with an offset; how old it is, is not looked at. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

function header(call: Call, name: string): string {
  return String(call.headers[name] ?? "");
}

function giveToken(call: Call, secrets: Secrets): Answer {
  const [clientId, timestamp, signature] = [
    header(call, "x-client-key"),
    header(call, "x-timestamp"),
    header(call, "x-signature"),
  ];
  if (clientId === "") return answer(TOKEN_SERVICE, "FIELD_MISSING", "X-CLIENT-KEY");
  if (!TIMESTAMP.test(timestamp)) return answer(TOKEN_SERVICE, "FIELD_FORMAT", "X-TIMESTAMP");
  if (clientId !== secrets.bankClientId) return answer(TOKEN_SERVICE, "UNAUTHORIZED", "[Unknown client]");
  if (!isTokenRequestSigned(clientId, timestamp, signature, secrets.bankPublicKeyPem)) {
    return answer(TOKEN_SERVICE, "UNAUTHORIZED", "[Signature]");
  }
  if (readObject(call.body)?.grantType !== "client_credentials")
    return answer(TOKEN_SERVICE, "FIELD_MISSING", "grantType");
  return answer(TOKEN_SERVICE, "OK", "", {
    accessToken: issueToken(Date.now(), secrets.bankClientSecret),
    tokenType: "BearerToken",
    expiresIn: String(TOKEN_SECONDS),
  });
}

/** What is wrong with the request's headers; null when it comes from whom it says, whole. */
function doubtIn(call: Call, service: string, secrets: Secrets): Answer | null {
  const accessToken = header(call, "authorization").replace(/^Bearer /, "");
  const timestamp = header(call, "x-timestamp");
  if (!isTokenGood(accessToken, Date.now(), secrets.bankClientSecret)) return answer(service, "TOKEN_INVALID");
  if (!TIMESTAMP.test(timestamp)) return answer(service, "FIELD_FORMAT", "X-TIMESTAMP");
  const signed = { method: call.method, path: call.path, accessToken, body: call.body, timestamp };
  if (!isTransactionSigned(signed, header(call, "x-signature"), secrets.bankClientSecret))
    return answer(service, "UNAUTHORIZED", "[Signature]");
  if (header(call, "x-partner-id") !== secrets.bankPartnerId)
    return answer(service, "UNAUTHORIZED", "[Unknown client]");
  if (!/^\d{1,36}$/.test(header(call, "x-external-id"))) return answer(service, "FIELD_FORMAT", "X-EXTERNAL-ID");
  return /^\d{1,5}$/.test(header(call, "channel-id")) ? null : answer(service, "FIELD_FORMAT", "CHANNEL-ID");
}

function openBooks(deps: BankDeps): BankBooks {
  const accounts = openAccounts(deps.knownHolders, openJournal<OpenedAccount>(join(deps.folder, "accounts.ndjson")));
  const ledger = openLedger(openJournal<Transfer>(join(deps.folder, "transfers.ndjson")));
  const dropped = openJournal<string>(join(deps.folder, "dropped.ndjson"));
  return {
    accounts,
    ledger,
    dropped,
    callbacks: deps.callbacks,
    secrets: deps.secrets,
    timing: deps.timing,
    houseBank: deps.houseBank,
  };
}

/** For tests: what was booked, and a way to open an account with a given holder. */
function serveTests(call: Call, books: BankBooks): Answer | null {
  if (call.method === "GET" && call.path === "/ledger") {
    return { status: 200, json: books.ledger.list().map((each) => ({ ...each, ...statusOf(each, Date.now()) })) };
  }
  if (call.method !== "POST" || call.path !== "/accounts") return null;
  const body = readObject(call.body) ?? {};
  const [bank, account, holder] = [textOf(body.bank), textOf(body.account), textOf(body.holder)];
  if (bank === null || account === null || holder === null)
    return { status: 400, json: { error: "bank, account and holder are needed" } };
  books.accounts.open({ bank, account, holder: holder.toUpperCase() });
  return { status: 201, json: { bank, account, holder: holder.toUpperCase() } };
}

/** Takes an X-EXTERNAL-ID once a day; false when it was there already. */
function takeExternalId(journal: Journal<string>, taken: Set<string>, key: string): boolean {
  if (taken.has(key)) return false;
  journal.append(key);
  taken.add(key);
  return true;
}

/** A bank that speaks SNAP BI (DOMAIN 7.8). */
export function bank(deps: BankDeps): Partner {
  const books = openBooks(deps);
  const externalIds = openJournal<string>(join(deps.folder, "external-ids.ndjson"));
  const taken = new Set(externalIds.lines);
  return (call: Call) => {
    const forTests = serveTests(call, books);
    if (forTests !== null) return forTests;
    if (call.path === "/v1.0/access-token/b2b" && call.method === "POST") return giveToken(call, deps.secrets);
    const service = SERVICES[call.path];
    if (service === undefined || call.method !== "POST")
      return { status: 404, json: { responseCode: "4040000", responseMessage: "Not Found" } };
    const doubt = doubtIn(call, service.code, deps.secrets);
    if (doubt !== null) return doubt;
    const externalId = header(call, "x-external-id");
    if (!takeExternalId(externalIds, taken, `${header(call, "x-timestamp").slice(0, 10)}/${externalId}`)) {
      return answer(service.code, "EXTERNAL_ID_USED");
    }
    const body = readObject(call.body);
    if (body === null) return answer(service.code, "MALFORMED");
    const asked = { service: service.code, externalId, body };
    return faultIn(asked) ?? service.serve(books, asked);
  };
}
