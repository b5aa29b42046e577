export { longestNote, type Circular, type CircularKind, type RelayRefusal } from "./circular.ts";
export type { CircularFact } from "./circulars.events.ts";
export { circularJobs, circularTicks } from "./circulars.jobs.ts";
export { acknowledgeCircular } from "./acknowledge-circular.ts";
export {
  cascadeBoard,
  noticesFor,
  type CascadeBoard,
  type CascadeCounts,
  type CircularNotice,
  type OfficeRelay,
  type RegionRelay,
} from "./cascade.views.ts";
export { receiveCircular } from "./receive-circular.ts";
export { relayCircular } from "./relay-circular.ts";
export { lateOffices, type LateOffices } from "./telling/late.views.ts";
export { spreadCirculars } from "./spread-circulars.ts";
