import type { Answer } from "../wire/http.ts";

/** HTTP status, two digits of the case, words: the response code puts the service between them. */
const CASES = {
  OK: [200, "00", "Successful"],
  IN_PROGRESS: [202, "00", "Request In Progress"],
  MALFORMED: [400, "00", "Bad Request"],
  FIELD_FORMAT: [400, "01", "Invalid Field Format"],
  FIELD_MISSING: [400, "02", "Invalid Mandatory Field"],
  UNAUTHORIZED: [401, "00", "Unauthorized."],
  TOKEN_INVALID: [401, "01", "Access Token Invalid"],
  LIMIT: [403, "02", "Exceeds Transaction Amount Limit"],
  INACTIVE: [403, "18", "Inactive Card/Account/Customer"],
  TRANSACTION_UNKNOWN: [404, "01", "Transaction Not Found"],
  BANK_UNKNOWN: [404, "03", "Bank Not Supported By Switch"],
  ACCOUNT_INVALID: [404, "11", "Invalid Card/Account/Customer"],
  EXTERNAL_ID_USED: [409, "00", "Conflict"],
  REFERENCE_USED: [409, "01", "Duplicate partnerReferenceNo"],
} as const;

export type Case = keyof typeof CASES;

/** The bank's answer: response code = HTTP status + service + case, as 2001600. `detail` follows the words. */
export function answer(service: string, which: Case, detail = "", more: Record<string, unknown> = {}): Answer {
  const [status, digits, words] = CASES[which];
  return {
    status,
    json: {
      responseCode: `${status}${service}${digits}`,
      responseMessage: detail === "" ? words : `${words} ${detail}`,
      ...more,
    },
  };
}
