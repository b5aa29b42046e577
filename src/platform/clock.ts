/**
 * The clock is a port: nothing else in `src/` asks the time.
 *
 * `now` is the office's time: dates of the law and promises follow it, and in sandbox mode it may be moved by an
 * offset (`LAPAK_NOW`). `real` is the machine's time: sessions, one-time codes, tokens and retries keep it, so that
 * moving the office's calendar neither ends nor prolongs what protects people.
 */
export type Clock = {
  /** The office's time, as an instant (UTC). */
  readonly now: () => Date;
  /** The machine's own time, as an instant (UTC). */
  readonly real: () => Date;
  /** The office's calendar day in a zone, `YYYY-MM-DD`. Western Indonesia unless told otherwise. */
  readonly today: (zone?: string) => string;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in an IANA zone, `YYYY-MM-DD`. */
export function dayIn(instant: Date, zone = "Asia/Jakarta"): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/** A clock that runs `offset` milliseconds beside the machine's. */
export function createClock(offset = 0): Clock {
  const now = (): Date => new Date(Date.now() + offset);
  return { now, real: () => new Date(), today: (zone) => dayIn(now(), zone) };
}
