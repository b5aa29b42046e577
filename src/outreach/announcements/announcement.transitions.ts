import type { AnnouncementState } from "./announcement.ts";

export type AnnouncementVerb = "save" | "propose" | "approve" | "end" | "withdraw";

/** The whole life of an announcement: from -> verb -> to. What is not here cannot happen. SYSTEM ends one whose last day is over. */
export const announcementTransitions: Readonly<
  Record<
    AnnouncementVerb,
    {
      readonly from: readonly AnnouncementState[];
      readonly to: AnnouncementState;
      readonly by: ReadonlyArray<"WRITER" | "SECOND_PERSON" | "SYSTEM">;
    }
  >
> = {
  // A change to what was proposed makes it a draft again: nobody approves what was not laid before them.
  save: { from: ["DRAFT", "PROPOSED"], to: "DRAFT", by: ["WRITER"] },
  propose: { from: ["DRAFT"], to: "PROPOSED", by: ["WRITER"] },
  approve: { from: ["PROPOSED"], to: "APPROVED", by: ["SECOND_PERSON"] },
  end: { from: ["APPROVED"], to: "ENDED", by: ["WRITER", "SYSTEM"] },
  withdraw: { from: ["DRAFT", "PROPOSED", "APPROVED"], to: "WITHDRAWN", by: ["WRITER"] },
};

export const mayMove = (state: AnnouncementState, verb: AnnouncementVerb): boolean =>
  announcementTransitions[verb].from.includes(state);
