/** What is wrong with a call: a code, where (a JSON pointer into the body, or empty) and a sentence. */
export const trouble = (code: string, at: string, message: string) => ({ error: { code, at, message } });
export type Trouble = ReturnType<typeof trouble>;

/** Whether a part of a body is an object with fields. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
