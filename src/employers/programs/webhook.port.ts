/** The way to a company's address. */
export type WebhookCall = {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * TAKEN: answered with 2xx. REFUSED: answered otherwise; `retry` says whether the same call may do later (429, 5xx, a
 * redirect is not followed and does not). An address that cannot be reached, or lies inside our own network, is UNREACHABLE.
 */
export type WebhookAnswer =
  | { readonly outcome: "TAKEN"; readonly status: number }
  | { readonly outcome: "REFUSED"; readonly status: number; readonly retry: boolean }
  | { readonly outcome: "UNREACHABLE"; readonly why: string; readonly retry: boolean };

export type Webhooks = { readonly call: (call: WebhookCall) => Promise<WebhookAnswer> };
