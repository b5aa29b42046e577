import type { StaffActor } from "../../../casework/index.ts";
import { addDocument } from "../../../claims/index.ts";
import { addWorkingDays, policyInForce, ruleWords } from "../../../entitlement/index.ts";
import { typefaces } from "../../../outreach/index.ts";
import type { House } from "../../../house.ts";
import { idFromCode } from "../../../offices/index.ts";
import { createClock, dayIn, type Clock } from "../../../platform/clock.ts";
import { formatDay, type Day } from "../../../platform/day.ts";
import type { Announced } from "../../../platform/jobs.ts";
import type { Result } from "../../../platform/result.ts";
import type { Story } from "../claim-stories.ts";
import { drawPaper } from "../papers/draw-paper.ts";
import { paperOf } from "../papers/paper.ts";

/** Who works the claims of a branch, by their usernames; `releaser` lets the money go. */
export type Staffed = {
  readonly zone: string;
  readonly cs: readonly string[];
  readonly penata: readonly string[];
  readonly chief: string;
  readonly releaser: { readonly username: string; readonly office: string };
};

/** A step that the service would not take, as it told it: a demo claim then stays where it was. */
export class Stopped extends Error {}

export const must = <Value>(what: string, result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Stopped(`${what}: ${result.refusal.code}`);
  return result.value;
};

/** What an officer writes who cannot read a photograph. */
export const unreadable = "Foto KTP tidak terbaca. Foto lagi di tempat terang, seluruh kartu terlihat.";

/** The office's clock at a moment; `ahead` milliseconds on the machine's, where nobody else may take a payment up. */
const clockAt = (at: Date, ahead: number): Clock => ({
  now: () => at,
  real: () => new Date(createClock().real().getTime() + ahead),
  today: (zone) => dayIn(at, zone),
});

const offsets: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "+07:00",
  "Asia/Makassar": "+08:00",
  "Asia/Jayapura": "+09:00",
};

/** A claim's fact for the jobs that follow from it: the house of the past announces none. */
export const factOf = (claimId: string, subject: string | null = null): Announced => ({
  id: `${claimId}:${subject ?? ""}`,
  type: "",
  at: "",
  actor_kind: "SYSTEM",
  actor_id: "world-claims",
  actor_role: null,
  office_id: null,
  claim_id: claimId,
  subject,
  why: null,
  data: {},
});

/** One story with everything around it: people, hours, and what goes less smoothly in it. */
export type Scene = ReturnType<typeof openScene>;

/** @param company the name of the member's last employer */
export function openScene(house: House, staffed: Staffed, story: Story, company: string) {
  const { member, answers, ending, nth, sentOn } = story;
  const officeId = idFromCode("office", member.homeBranch);
  const two = (value: number): string => String(value).padStart(2, "0");
  const minute = (nth * 7) % 50;
  /** The house at a moment of the past; `ahead` as for the clock. */
  const asOf = (moment: Date, ahead = 0): House => {
    // The office's clock never goes back: nothing may be recorded that is still to come.
    if (moment > house.clock.now()) throw new Stopped("Its next day has not come yet");
    return { ...house, clock: clockAt(moment, ahead) };
  };
  /** An hour of the branch's day, at this story's minute. */
  const at = (day: Day, hour: number, past = 0): Date =>
    new Date(`${formatDay(day)}T${two(hour)}:${two(minute + past)}:00${offsets[staffed.zone]!}`);
  const actor = (username: string, role: string, office = officeId): StaffActor => ({
    kind: "STAFF",
    id: idFromCode("staff", username),
    role,
    officeId: office,
  });
  const pick = (from: readonly string[], shift: number): string => from[(nth + shift) % from.length]!;
  const byHeirs = answers.reason === "MENINGGAL";
  const over = ending === "PAID" || ending === "REFUSED";
  /** Nobody answered the first call. */
  const missed = ending === "PAID" && !byHeirs && nth % 15 === 8;
  const heardAfter = missed ? 3 : over ? 1 + (nth % 3) : 1;
  const { id: rule } = policyInForce(house.law.book(), sentOn)!;
  const words = ruleWords(house.law.book(), rule, "id");
  return {
    house,
    story,
    officeId,
    asOf,
    at,
    actor,
    missed,
    byHeirs,
    /** A paper was asked for again, and everything still ended well. */
    mended: ending === "PAID" && !byHeirs && nth % 9 === 2,
    /** The second officer came to it a week later: the promise was not kept. */
    late: ending === "PAID" && nth % 14 === 9,
    /** The working day of the interview; heirs are heard at the desk on the day on which they come. */
    heardOn: byHeirs ? sentOn : addWorkingDays(sentOn, heardAfter).day,
    /** Who interviews is not who verifies, where the branch has two. */
    interviewer: actor(pick(staffed.cs, 0), "CS"),
    first: actor(pick(staffed.cs, 1), "CS"),
    second: actor(pick(staffed.penata, 0), "PENATA_MADYA"),
    chief: actor(staffed.chief, "BRANCH_HEAD"),
    releaser: actor(staffed.releaser.username, "PAYMENT_RELEASER", idFromCode("office", staffed.releaser.office)),
    zone: staffed.zone,
    /** The claimant sends a paper; of one that is `spoilt` nobody can read the middle. */
    send: async (claimId: string, moment: Date, code: string, spoilt = false): Promise<void> => {
      const { name } = words.document(code);
      const file = await drawPaper(await typefaces(), paperOf(code, name, story, company), spoilt);
      must(`${code} was not taken`, await addDocument(asOf(moment), { claimId, code, file, uploadId: null }));
    },
  };
}
