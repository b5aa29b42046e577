import { newId } from "../../platform/ids.ts";
import type { Announced } from "../../platform/jobs.ts";
import type { Platform } from "../../platform/platform.ts";
import { findDispute } from "../disputes/dispute.views.ts";
import { findReport } from "../exits/exit.views.ts";
import { beginTry, findWebhook, queueDelivery, wakeCaller, writeTry } from "./program.store.ts";
import type { Webhooks } from "./webhook.port.ts";
import { mostTries, signatureOf, waitBefore } from "./webhook.rules.ts";

/**
 * Queues what a company's address is to be told of a fact: ids, counts and codes, nothing of a person. A company without an
 * address is told nothing.
 */
export async function queueWebhook({ db, clock, keys }: Platform, fact: Announced): Promise<void> {
  const subject = fact.subject!;
  const told = await (fact.type === "ExitsAnswered" ? reportTold(db, fact) : disputeTold(db, keys, subject));
  if (!told || !(await findWebhook(db, keys, told.employerId))) return;
  const { employerId, event, data } = told;
  const id = newId();
  const at = clock.now();
  const body = JSON.stringify({ id, event, at: at.toISOString(), data });
  await db.transaction().execute((tx) => queueDelivery(tx, { id, employerId, event, subject, body, at }));
}

type Told = { readonly employerId: string; readonly event: string; readonly data: object };

async function reportTold(db: Platform["db"], { subject, data }: Announced): Promise<Told | null> {
  const employerId = String(data["employerId"]);
  const report = await findReport(db, employerId, subject!);
  if (!report) return null;
  const { TAKEN, KNOWN, DISPUTED, REFUSED } = report.counts;
  const counts = { taken: TAKEN, known: KNOWN, disputed: DISPUTED, refused: REFUSED };
  return { employerId, event: "exits.answered", data: { report: report.id, rows: report.rows, ...counts } };
}

async function disputeTold(db: Platform["db"], keys: Platform["keys"], id: string): Promise<Told | null> {
  const dispute = await findDispute(db, keys, id);
  if (!dispute?.side) return null;
  const data = { dispute: id, side: dispute.side };
  return { employerId: dispute.employerId, event: "dispute.decided", data };
}

/**
 * Calls a company's address once, signed for this moment. What is refused for good is given up; what may do later is tried
 * again, twelve times over a day and a half. A worker that dies in between leaves its job to the next.
 */
export async function callWebhook(platform: Platform & { readonly webhooks: Webhooks }, id: string): Promise<void> {
  const { db, clock, keys, webhooks } = platform;
  const delivery = await beginTry(db, id);
  if (!delivery) return;
  const { employerId, body, tries } = delivery;
  const hook = await findWebhook(db, keys, employerId);
  if (!hook) return await writeTry(db, id, { status: "GIVEN_UP", answer: "no address", at: clock.now() });
  const second = Math.floor(clock.real().getTime() / 1000);
  const answer = await webhooks.call({
    url: hook.url,
    body,
    headers: { "x-lapak-id": id, "x-lapak-signature": signatureOf(hook.secret, second, id, body) },
  });
  const words = answer.outcome === "UNREACHABLE" ? answer.why : String(answer.status);
  if (answer.outcome === "TAKEN")
    return await writeTry(db, id, { status: "DELIVERED", answer: words, at: clock.now() });
  const again = answer.retry && tries < mostTries;
  await writeTry(db, id, { status: again ? "WAITING" : "GIVEN_UP", answer: words, at: clock.now() });
  if (again) await wakeCaller(db, id, waitBefore(tries));
}
