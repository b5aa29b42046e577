import { createHash, createHmac, createSign, randomInt } from "node:crypto";
import { BankUnreachable, type Bank, type TransferAnswer, type TransferService } from "../../payments/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Config } from "../../platform/config.ts";

/** Service numbers and paths of SNAP BI. */
const services: Readonly<Record<TransferService, { code: string; path: string }>> = {
  INTRABANK: { code: "17", path: "/v1.0/transfer-intrabank" },
  INTERBANK: { code: "18", path: "/v1.0/transfer-interbank" },
  RTGS: { code: "22", path: "/v1.0/transfer-rtgs" },
  SKN: { code: "23", path: "/v1.0/transfer-skn" },
};

/**
 * Response codes are HTTP status, service, case: `4041811`. These, by status and case, speak of the beneficiary's account
 * and are final; every other refusal (form, limit, funds, rate, a proxy's page) says nothing about it.
 */
const accountRefusals: readonly string[] = ["403:07", "403:09", "403:18", "404:03", "404:11"];
const caseOf = (code: string): string => (/^\d{7}$/.test(code) ? `${code.slice(0, 3)}:${code.slice(5)}` : "");

/** `latestTransactionStatus` of service 36: success; refunded, cancelled, failed; not found. The others are under way. */
const statusOutcomes: Readonly<Record<string, TransferAnswer["outcome"] | "NOT_FOUND">> = {
  "00": "DONE",
  "01": "PENDING",
  "02": "PENDING",
  "03": "PENDING",
  "04": "REFUSED",
  "05": "REFUSED",
  "06": "REFUSED",
  "07": "NOT_FOUND",
};

/** The bank must have answered within this; after it nothing is known of the outcome. */
const usualPatienceMs = 12_000;

/** Largest amounts of the rails, whole rupiah: BI-FAST 250 million, SKN one billion, above that RTGS. */
const serviceFor = (own: boolean, amount: number): TransferService =>
  own ? "INTRABANK" : amount <= 250_000_000 ? "INTERBANK" : amount <= 1_000_000_000 ? "SKN" : "RTGS";

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** A timestamp as the bank wants it: Jakarta's clock with its offset. */
const stamp = (at: Date): string => `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

/** Numeric, unique: milliseconds and chance. */
const externalId = (now: number): string => `${now}${String(randomInt(0, 1_000_000_000)).padStart(9, "0")}`;

/**
 * Speaks SNAP BI (Bank Indonesia's national open API standard for payments): B2B token by asymmetric signature
 * (SHA256withRSA over `clientId|timestamp`), every call signed by HMAC-SHA512 over
 * `METHOD:path:token:lowerhex(sha256(minified body)):timestamp`.
 */
export function createBank(config: Config["bank"], clock: Clock, patienceMs = usualPatienceMs): Bank {
  let token: { text: string; until: number } | null = null;
  const realNow = (): number => clock.real().getTime();

  async function post(path: string, headers: Record<string, string>, body: string): Promise<Answer> {
    try {
      const response = await fetch(`${config.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
        signal: AbortSignal.timeout(patienceMs),
      });
      const content: unknown = await response.json();
      if (response.status >= 500 || typeof content !== "object" || content === null)
        throw new BankUnreachable(`The bank answered ${response.status}, and nothing that says more`);
      return { status: response.status, body: content as Record<string, unknown> };
    } catch (error) {
      if (error instanceof BankUnreachable) throw error;
      throw new BankUnreachable(`The bank did not answer: ${(error as Error).message}`);
    }
  }

  async function getToken(): Promise<string> {
    if (token && token.until > realNow()) return token.text;
    const at = stamp(clock.real());
    const signature = createSign("RSA-SHA256").update(`${config.clientId}|${at}`).sign(config.privateKeyPem, "base64");
    const { status, body } = await post(
      "/v1.0/access-token/b2b",
      { "x-client-key": config.clientId, "x-timestamp": at, "x-signature": signature },
      JSON.stringify({ grantType: "client_credentials" }),
    );
    if (status !== 200 || typeof body["accessToken"] !== "string")
      throw new BankUnreachable(`The bank gives us no token: ${String(body["responseCode"])}`);
    token = { text: body["accessToken"], until: realNow() + Number(body["expiresIn"] ?? 900) * 1000 - 60_000 };
    return token.text;
  }

  async function call(path: string, content: Record<string, unknown>, again = true): Promise<Answer> {
    const bearer = await getToken();
    const at = stamp(clock.real());
    const body = JSON.stringify(content);
    const digest = createHash("sha256").update(body).digest("hex");
    const signature = createHmac("sha512", config.clientSecret)
      .update(`POST:${path}:${bearer}:${digest}:${at}`)
      .digest("base64");
    const answer = await post(
      path,
      {
        authorization: `Bearer ${bearer}`,
        "x-timestamp": at,
        "x-signature": signature,
        "x-partner-id": config.partnerId,
        "x-external-id": externalId(realNow()),
        "channel-id": "95051",
      },
      body,
    );
    if (answer.status === 401 && again) {
      token = null;
      return await call(path, content, false);
    }
    return answer;
  }

  const codeOf = ({ body }: Answer): string => String(body["responseCode"] ?? "");
  const messageOf = ({ body }: Answer): string => String(body["responseMessage"] ?? "").slice(0, 200);

  return {
    findHolder: async (bankCode, account) => {
      const own = bankCode === config.ownBankCode;
      const answer = await call(own ? "/v1.0/account-inquiry-internal" : "/v1.0/account-inquiry-external", {
        partnerReferenceNo: externalId(realNow()),
        beneficiaryAccountNo: account,
        ...(own ? {} : { beneficiaryBankCode: bankCode }),
      });
      const holder = answer.body["beneficiaryAccountName"];
      if (answer.status === 200 && typeof holder === "string" && holder.trim()) return { outcome: "FOUND", holder };
      if (accountRefusals.includes(caseOf(codeOf(answer)))) return { outcome: "NO_SUCH_ACCOUNT", code: codeOf(answer) };
      throw new BankUnreachable(`The bank refused an account inquiry: ${codeOf(answer)} ${messageOf(answer)}`);
    },
    transfer: async ({ reference, bankCode, account, holder, amount, remark }) => {
      const service = serviceFor(bankCode === config.ownBankCode, amount);
      const answer = await call(services[service].path, {
        partnerReferenceNo: reference,
        amount: { value: `${amount}.00`, currency: "IDR" },
        beneficiaryAccountNo: account,
        ...(service === "INTRABANK" ? {} : { beneficiaryBankCode: bankCode, beneficiaryAccountName: holder }),
        sourceAccountNo: config.sourceAccount,
        transactionDate: stamp(clock.real()),
        remark,
      });
      const said = caseOf(codeOf(answer));
      const outcome =
        said === "200:00" ? "DONE" : said === "202:00" ? "PENDING" : accountRefusals.includes(said) ? "REFUSED" : null;
      if (!outcome)
        throw new BankUnreachable(
          `The bank answered ${codeOf(answer)} ${messageOf(answer)}: the transfer's status must be asked`,
        );
      return {
        outcome,
        service,
        code: codeOf(answer),
        bankReference: (answer.body["referenceNo"] as string | undefined) ?? null,
        message: messageOf(answer),
      } satisfies TransferAnswer;
    },
    status: async (reference, service) => {
      const answer = await call("/v1.0/transfer/status", {
        originalPartnerReferenceNo: reference,
        serviceCode: services[service].code,
        transactionDate: stamp(clock.real()),
      });
      // Only the bank's own "transaction not found" lets money be sent again; any other 404 may come from a gateway.
      if (caseOf(codeOf(answer)) === "404:01") return { outcome: "NOT_FOUND", code: codeOf(answer) };
      const latest = String(answer.body["latestTransactionStatus"]);
      const outcome = answer.status === 200 ? statusOutcomes[latest] : undefined;
      if (!outcome)
        throw new BankUnreachable(
          `The bank refused a status inquiry: ${codeOf(answer)} ${messageOf(answer)} ${latest}`,
        );
      if (outcome === "NOT_FOUND") return { outcome, code: codeOf(answer) };
      return {
        outcome,
        service,
        code: codeOf(answer),
        bankReference: (answer.body["originalReferenceNo"] as string | undefined) ?? null,
        message: String(answer.body["transactionStatusDesc"] ?? messageOf(answer)).slice(0, 200),
      };
    },
    serviceFor: (bankCode, amount) => serviceFor(bankCode === config.ownBankCode, amount),
  };
}
