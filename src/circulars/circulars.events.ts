import type { CircularKind } from "./circular.ts";

/** Facts of handing on; the subject is the policy or announcement. `worker/reactions.ts` says what follows from each. */
export const circularFacts = {
  POLICY: {
    received: "PolicyReceived",
    relayed: "PolicyRelayed",
    acknowledged: "PolicyAcknowledged",
    late: "PolicyRelayLate",
    told: "PolicyRelayTold",
  },
  ANNOUNCEMENT: {
    received: "AnnouncementReceived",
    relayed: "AnnouncementRelayed",
    acknowledged: "AnnouncementAcknowledged",
    late: "AnnouncementRelayLate",
    told: "AnnouncementRelayTold",
  },
} as const satisfies Record<CircularKind, Record<"received" | "relayed" | "acknowledged" | "late" | "told", string>>;

type Facts = typeof circularFacts;
export type CircularFact = { [Kind in CircularKind]: Facts[Kind][keyof Facts[Kind]] }[CircularKind];
