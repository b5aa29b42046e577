import type { Reason } from "../case.ts";

/** The ways by which people can be told something. */
export const messageChannels = ["WHATSAPP", "SMS", "EMAIL"] as const;
export type MessageChannel = (typeof messageChannels)[number];

type Cited = { readonly cite: string };
/** Hours of the office's own clock, 0 to 24. */
type Hours = { readonly from: number; readonly to: number };

/** Of a hundred, how many are drawn; and how many above a sum. */
type SampleRates = { readonly percent: number; readonly percentAbove: number };

/** What of the service is no law: limits, windows, minutes. Published, relayed and kept like the law (policies/service.json). */
export type ServiceRules = {
  readonly upload: Cited & { readonly maxBytes: number; readonly maxPdfPages: number };
  /**
   * Minutes of an interview, working days ahead. What came free is offered to who waits `noticeMinutes` before it begins at the
   * latest, and kept for `offerMinutes`, but not in its last `answerUntilMinutes`. Whose interview could not take place has the next
   * free time from `missedAfterHours` later on kept for `missedKeptHours`.
   */
  readonly booking: Cited & {
    readonly daysAhead: number;
    readonly slotMinutes: number;
    readonly offerMinutes: number;
    readonly noticeMinutes: number;
    readonly answerUntilMinutes: number;
    readonly missedAfterHours: number;
    readonly missedKeptHours: number;
  };
  readonly hours: Cited &
    Readonly<Record<"morning" | "lunch" | "afternoon" | "afternoonAfterLunch" | "evening", Hours>>;
  readonly code: Cited & {
    readonly minutes: number;
    readonly attempts: number;
    readonly perSubject: number;
    readonly perDevice: number;
    readonly perDeviceWhereBusy: number;
    readonly busyAddress: number;
  };
  readonly session: Cited & { readonly minutes: number };
  readonly training: Cited & { readonly passPercent: number };
  /** An officer's minutes, for the estimates of a trial. */
  readonly work: Cited & { readonly minutesPerDocument: number; readonly minutesPerInterview: number };
  /** Over what people are told, in which turn, and how many seconds each channel has to prove that a message arrived. */
  readonly channels: Cited & {
    readonly order: readonly MessageChannel[];
    readonly codeProofSeconds: number;
    readonly proofSeconds: number;
  };
  /**
   * A day's capacity is officers x minutes / `booking.slotMinutes`, the agency's own formula. Of its times in office hours so
   * many per cent are offered online; the rest is kept for people at the door until so many minutes before. A branch may
   * choose its own share within the bounds, from a day on that is `chosenAheadDays` away at most.
   */
  readonly quota: Cited & {
    readonly onlinePercent: number;
    readonly branchLeast: number;
    readonly branchMost: number;
    readonly giveBackMinutes: number;
    readonly chosenAheadDays: number;
  };
  /**
   * Of a hundred approved claims, how many are reviewed by a third person; more of them above a sum in rupiah. A reason may have
   * rates of its own, above the same sum.
   */
  readonly sampling: Cited &
    SampleRates & { readonly aboveRupiah: number; readonly byReason?: Readonly<Partial<Record<Reason, SampleRates>>> };
  /**
   * Of what nobody asked for (a right that begins, an announcement): no message in quiet hours (from, to: hours of the person's
   * own clock, over midnight), at most so many in seven days. A right is told once more after so many days; one that
   * began longer than `lateDays` ago when the agency learns of it in bulk is not told at all.
   */
  readonly notices: Cited & {
    readonly quietFrom: number;
    readonly quietTo: number;
    readonly perWeek: number;
    readonly againAfterDays: number;
    readonly lateDays: number;
  };
  /**
   * From how many different people on, within so many days, what their claims have in common is shown: a household shares a phone
   * or a browser, a daughter helps both parents and a sibling, but an account belongs to one person and is paid for one.
   */
  readonly patterns: Cited & {
    readonly withinDays: number;
    readonly helper: number;
    readonly phone: number;
    readonly account: number;
    readonly device: number;
  };
  /** How long a consent lasts: who needs longer is asked once more, so that nobody keeps a door open that is forgotten. */
  readonly helping: Cited & { readonly consentDays: number };
  /**
   * Working days that a company is waited for: a small office which looks at its post once a week has seen the demand, and nobody
   * waits longer for it than for the whole rest of a claim. An exit may be told so many days before its day, but a death not.
   */
  readonly companies: Cited & { readonly answerDays: number; readonly aheadDays: number };
  /** Working days: within which a region relays and a branch acknowledges; before the due day the reminder, after it who is told. */
  readonly cascade: Cited & {
    readonly regionDays: number;
    readonly branchDays: number;
    readonly remindBeforeDays: number;
    readonly escalateAfterDays: number;
    /** Before a rule's first day: from when a head is told who has no certificate for it. */
    readonly certifiedBeforeDays: number;
  };
  /**
   * Claims of many workers that a company prepares. Interview times are held for them at least `leadHours` before the first
   * begins; one that nobody took goes online `returnMinutes` before it begins. Who does not answer is reminded once, and after
   * as many days again telephoned; `endAfterDays` after the last held time the list ends by itself.
   */
  readonly collectives: Cited & {
    readonly leastPeople: number;
    readonly leadHours: number;
    readonly returnMinutes: number;
    readonly remindAfterDays: number;
    readonly endAfterDays: number;
  };
  /**
   * People are reminded of an interview the evening before (hours of the office's clock; later nobody is woken for it) and so many minutes
   * before. Of what one number writes so many texts an hour are answered: each answer by SMS is paid for.
   */
  readonly reminders: Cited & {
    readonly eveningHour: number;
    readonly untilHour: number;
    readonly soonMinutes: number;
    readonly answersAnHour: number;
  };
  /**
   * When a kiosk forgets whoever stood there; when whoever waits is called like those with priority, of whom so many are called in a
   * row at most; working days ahead for a time with a helper; to how many numbers one slip is sent, and until when: who stands at
   * the door needs it now or not at all.
   */
  readonly door: Cited & {
    readonly kioskSilentSeconds: number;
    readonly agedMinutes: number;
    readonly priorityInRow: number;
    readonly helperAheadDays: number;
    readonly slipNumbers: number;
    readonly slipMinutes: number;
  };
  /** After so many minutes a call that nobody ended may be taken by another: long enough to ring, speak and note it. */
  readonly calls: Cited & { readonly openMinutes: number };
  /** Of a hundred things that happened, how many must have been good. */
  readonly readiness: Cited & { readonly readyPercent: number; readonly almostPercent: number };
  /** Days ahead at which a new part may be switched on, and days to the last on which it is. */
  readonly switches: Cited & { readonly beginWithinDays: number; readonly lastDays: number };
};

/**
 * The rules of the service as a policy file holds them: which of them must stand there the JSON Schema says. Groups and
 * numbers that policies published before them do not have are as the release carries them.
 */
export type WrittenServiceRules = { readonly [Group in keyof ServiceRules]?: Partial<ServiceRules[Group]> };
