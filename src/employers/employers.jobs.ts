import type { WithLaw } from "../entitlement/index.ts";
import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { endDueDemands } from "./demands/end-due-demands.ts";
import { tellDemand, type DemandLinks } from "./demands/tell-demand.ts";
import { tellDispute, type DisputeLinks } from "./disputes/tell-dispute.ts";
import { answerReport } from "./exits/answer-report.ts";
import { keptDays } from "./exits/exit.ts";
import { deleteRefusedBefore } from "./exits/exit.store.ts";
import { callWebhook, queueWebhook } from "./programs/call-webhook.ts";
import { deleteDeliveriesBefore } from "./programs/program.store.ts";
import type { Webhooks } from "./programs/webhook.port.ts";
import { daysBefore, removeInBatches } from "../platform/batches.ts";
import { forgetInvitations } from "./people/forget-invitations.ts";
import { deleteSessionsBefore } from "./people/person.store.ts";

type Needs = Platform & WithLaw & { readonly links: DisputeLinks & DemandLinks; readonly webhooks: Webhooks };

/** `call-webhook` follows from no fact: it is queued with the delivery itself, and names it. */
export const employerJobs = (platform: Needs): Jobs => ({
  "queue-webhook": async (fact) => await queueWebhook(platform, fact),
  "call-webhook": async (payload) =>
    await callWebhook(platform, (payload as unknown as { deliveryId: string }).deliveryId),
  "tell-dispute": async ({ subject }) => await tellDispute(platform, subject!),
  "tell-demand": async ({ subject }) => await tellDemand(platform, subject!),
  "end-due-demands": async () => await endDueDemands(platform),
  "answer-exits": async ({ subject }) => await answerReport(platform, subject!),
});

export const employerTicks = (platform: Platform): readonly Tick[] => [
  { name: "end-due-demands", everySeconds: 600, run: () => endDueDemands(platform) },
  {
    name: "forget-employer-sessions",
    everySeconds: 3600,
    run: () => deleteSessionsBefore(platform.db, platform.clock.real()),
  },
  {
    name: "forget-employer-invitations",
    everySeconds: 3600,
    run: async () => void (await forgetInvitations(platform)),
  },
  {
    name: "forget-webhook-deliveries",
    everySeconds: 3600,
    run: async () =>
      void (await removeInBatches((limit) =>
        deleteDeliveriesBefore(platform.db, daysBefore(platform.clock.now(), 90), limit),
      )),
  },
  {
    name: "forget-refused-exits",
    everySeconds: 3600,
    run: async () =>
      void (await removeInBatches((limit) =>
        deleteRefusedBefore(platform.db, daysBefore(platform.clock.now(), keptDays), limit),
      )),
  },
];
