import type { WithLaw } from "../entitlement/index.ts";
import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import type { Channels } from "./channels.port.ts";
import { forgetOldMessages } from "./forget-old-messages.ts";
import { deleteChallengeMessages, forgetVisitNumbers } from "./message.store.ts";
import { sendMessage } from "./send-message.ts";
import { takeOverdue } from "./take-overdue.ts";
import { wakeHeld } from "./unasked/wake-held.ts";

/** `send-message` follows from no fact: it is queued with the message itself, and names it. */
export const messagesJobs = (deps: Platform & WithLaw & { readonly channels: Channels }): Jobs => ({
  "send-message": async (payload) => await sendMessage(deps, (payload as unknown as { messageId: string }).messageId),
});

export const messagesTicks = (platform: Platform & WithLaw): readonly Tick[] => [
  { name: "take-overdue-messages", everySeconds: 2, run: () => takeOverdue(platform) },
  { name: "wake-held-messages", everySeconds: 15, run: () => wakeHeld(platform) },
  {
    name: "forget-visit-numbers",
    everySeconds: 30,
    run: async () => void (await forgetVisitNumbers(platform.db, new Date(platform.clock.now().getTime() - 3_600_000))),
  },
  {
    name: "forget-code-messages",
    everySeconds: 3600,
    run: () => deleteChallengeMessages(platform.db, new Date(platform.clock.now().getTime() - 30 * 86_400_000)),
  },
  { name: "forget-old-messages", everySeconds: 3600, run: async () => void (await forgetOldMessages(platform)) },
];
