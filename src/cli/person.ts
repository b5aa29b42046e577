import { createInterface } from "node:readline/promises";
import { findSession, signIn, signOut, type Staff } from "../access/index.ts";
import type { House } from "../house.ts";

/** An answer; null where the input ended before. */
export type Ask = (question: string) => Promise<string | null>;

/** Reads answers from the standard input, typed or piped. */
export function asking(input: NodeJS.ReadableStream): { ask: Ask; close: () => void } {
  const lines = createInterface({ input });
  const waiting = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      process.stderr.write(question);
      const { value, done } = await waiting.next();
      return done ? null : String(value).trim();
    },
    close: () => lines.close(),
  };
}

export type Person = { readonly staff: Staff; readonly token: string };

/** Signs a person in for this act alone. @returns why not, as a sentence, where that fails */
export async function person(house: House, ask: Ask, which: string): Promise<Person | string> {
  const username = await ask(`${which} policy officer, user name: `);
  const password = await ask("Password: ");
  const code = await ask("Six digits: ");
  if (username === null || password === null || code === null)
    return "A policy officer must sign here: give user name, password and six digits, on three lines.";
  const entered = await signIn(house, { username, password, code, device: "lapak-command" });
  if (!entered.ok)
    return entered.refusal.code === "TOO_MANY"
      ? `Too many tries. Wait ${entered.refusal.minutes} minutes.`
      : "Name, password or code is wrong. A code works once: wait for the next one.";
  const staff = await findSession(house, entered.value.token, false);
  return staff ? { staff, token: entered.value.token } : "The session ended at once. Try again.";
}

/** Ends the sessions of those who signed. */
export async function leave(house: House, signedIn: readonly Person[]): Promise<void> {
  for (const { staff, token } of signedIn) await signOut(house, staff, token);
}
