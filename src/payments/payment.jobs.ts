import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import type { Bank } from "./bank.port.ts";
import { orderPayment } from "./paying/order-payment.ts";
import { settleDuePayments, settlePayment } from "./paying/settle-payment.ts";

type Deps = Platform & { readonly bank: Bank };

export const paymentJobs = (deps: Deps): Jobs => ({
  "order-payment": async (fact) => void (fact.claim_id && (await orderPayment(deps, fact.claim_id))),
  "send-payment": async (fact) => void (fact.subject && (await settlePayment(deps, fact.subject))),
});

export const paymentTicks = (deps: Deps): readonly Tick[] => [
  { name: "settle-payments", everySeconds: 5, run: () => settleDuePayments(deps) },
];
