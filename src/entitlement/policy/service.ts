type Cited = { readonly cite: string };
/** Hours of the office's own clock, 0 to 24. */
type Hours = { readonly from: number; readonly to: number };

/** What of the service is no law: limits, windows, minutes. Published, relayed and kept like the law (policies/service.json). */
export type ServiceRules = {
  readonly upload: Cited & { readonly maxBytes: number; readonly maxPdfPages: number };
  /** Minutes, and working days ahead. */
  readonly booking: Cited & { readonly daysAhead: number; readonly slotMinutes: number; readonly offerMinutes: number };
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
  /** An officer's minutes, for the estimates of a trial; policies published before it have none. */
  readonly work?: Cited & { readonly minutesPerDocument: number; readonly minutesPerInterview: number };
};
