/** The nouns of incidents. Pure. */

/** What of the service is disturbed. */
export const disturbedParts = ["EVERYTHING", "UPLOAD", "INTERVIEW", "MESSAGES", "PAYMENT"] as const;
export type DisturbedPart = (typeof disturbedParts)[number];

export type Incident = {
  readonly id: string;
  readonly part: DisturbedPart;
  /** What everybody reads, in both languages. */
  readonly words: { readonly id: string; readonly en: string };
  readonly beganAt: Date;
  readonly endedAt: Date | null;
};

export type IncidentRefusal =
  | { readonly code: "NOT_ALLOWED" }
  | { readonly code: "NO_SUCH_PART" }
  /** Fewer than 10 letters, or more than 300, as PostgreSQL counts them (code points). */
  | { readonly code: "WORDS_MISSING"; readonly field: "id" | "en" }
  /** One is open for this part: it is ended first, or stands for both. */
  | { readonly code: "ALREADY_OPEN" }
  | { readonly code: "NO_SUCH_INCIDENT" };

/** A sentence that says something, and fits on a phone. */
export const isIncidentWords = (text: string): boolean => [...text].length >= 10 && [...text].length <= 300;
