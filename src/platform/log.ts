/** One line of JSON a happening, on standard error. Never holds a name, a number of a person or a code. */
export type Log = (level: "info" | "warn" | "error", what: string, more?: Record<string, unknown>) => void;

/** A log that says which part speaks. */
export function createLog(part: string): Log {
  return (level, what, more) => {
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, part, what, ...more })}\n`);
  };
}

/** What may be kept of an error: its message and stack, never its data. */
export const errorForLog = (error: unknown): Record<string, unknown> =>
  error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
