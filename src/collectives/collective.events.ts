/** Facts of collectives. `worker/reactions.ts` says what follows from each. */
export type CollectiveFact =
  | "CollectivePrepared"
  | "CollectiveWorkersListed"
  | "CollectiveWorkerDropped"
  | "CollectivePaperSent"
  | "CollectiveHandedIn"
  | "CollectiveSentBack"
  | "CollectiveChecked"
  | "CollectiveBooked"
  | "CollectiveWithdrawn"
  | "CollectiveEnded"
  | "CollectivePaperOpened"
  | "CollectiveWorkerTold"
  | "CollectiveConfirmed"
  | "CollectiveLeftAlone"
  | "CollectiveCallTaken"
  | "CollectiveCallEnded";
