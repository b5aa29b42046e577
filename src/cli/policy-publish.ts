import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { findSession, signIn, signOut, type Staff } from "../access/index.ts";
import { openHouse, type House } from "../house.ts";
import { importPolicy, findPolicyVersion, publishPolicy, type PolicyRefusal } from "../policies/index.ts";
import type { Config } from "../platform/config.ts";
import { newId } from "../platform/ids.ts";

const help = `Usage: lapak policy publish FILE

Publishes a policy as the desk does: two policy officers of head office, one after the other. Each is asked for user name,
password and the present six digits, on three lines of the standard input. The first proposes, the second publishes.
It takes force by itself at 00:00 WIB of its effectiveFrom, which must be a day to come. The same file again changes nothing.
`;

const refusals: Readonly<Partial<Record<PolicyRefusal["code"], string>>> = {
  NOT_ALLOWED: "This person may not publish policies. A policy officer of head office may.",
  NO_SUCH_PERSON: "This person may not propose policies. A policy officer of head office may.",
  EXISTS: "There is another policy of this id. Give the file an id of its own.",
  SAME_PERSON: "Two different people propose and publish. Ask a second policy officer.",
  UNUSABLE_FILE: "The file is no policy: it must be a JSON object of at most a megabyte.",
  UNUSABLE_ID: "The id must consist of small letters, digits and single hyphens, such as permenaker-9-2027.",
  WRONG_STATE: "This policy was withdrawn or put aside. Give the file an id of its own.",
};

function explain(file: string, refusal: PolicyRefusal): string {
  if (refusal.code === "TROUBLES")
    return refusal.troubles.map(({ at, message }) => `${file} ${at}: ${message}`).join("\n");
  return refusals[refusal.code] ?? refusal.code;
}

/** Three answers from the standard input, typed or piped; null where it ended before. */
type Ask = (question: string) => Promise<string | null>;

function asking(input: NodeJS.ReadableStream): { ask: Ask; close: () => void } {
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

type Person = { readonly staff: Staff; readonly token: string };

/** Signs a person in for this act alone. @returns why not, as a sentence, where that fails */
async function person(house: House, ask: Ask, which: string): Promise<Person | string> {
  const username = await ask(`${which} policy officer, user name: `);
  const password = await ask("Password: ");
  const code = await ask("Six digits: ");
  if (username === null || password === null || code === null)
    return "Two policy officers must sign: give user name, password and six digits of each, on six lines.";
  const entered = await signIn(house, { username, password, code, device: "lapak-policy-publish" });
  if (!entered.ok)
    return entered.refusal.code === "TOO_MANY"
      ? `Too many tries. Wait ${entered.refusal.minutes} minutes.`
      : "Name, password or code is wrong. A code works once: wait for the next one.";
  const staff = await findSession(house, entered.value.token, false);
  return staff ? { staff, token: entered.value.token } : "The session ended at once. Try again.";
}

/** `lapak policy publish FILE`: 0 published, 1 refused with the reason, 2 wrong usage. */
export async function policyPublish(
  args: string[],
  config: () => Config,
  input: NodeJS.ReadableStream,
): Promise<number> {
  const [file] = args;
  if (!file || args.length > 1 || file.startsWith("-")) {
    process.stderr.write(help);
    return file === "--help" && args.length === 1 ? 0 : 2;
  }
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    process.stderr.write(`The policy ${file} cannot be read: ${(error as Error).message}\n`);
    return 1;
  }
  const house = openHouse(config(), "policy-publish", 2);
  const { ask, close } = asking(input);
  const signedIn: Person[] = [];
  const fail = (why: string): number => {
    process.stderr.write(`${why}\n`);
    return 1;
  };
  try {
    const first = await person(house, ask, "First");
    if (typeof first === "string") return fail(first);
    signedIn.push(first);
    const proposed = await importPolicy(house, { file: value, username: first.staff.username });
    if (!proposed.ok) return fail(explain(file, proposed.refusal));
    const { id, version } = proposed.value;
    if ((await findPolicyVersion(house.db, id))?.status === "PUBLISHED") {
      process.stdout.write(`${id} is published already.\n`);
      return 0;
    }
    process.stderr.write(`${id} is proposed by ${first.staff.name}.\n`);
    const second = await person(house, ask, "Second");
    if (typeof second === "string")
      return fail(`${second} The proposal stays: the second can also publish at the desk.`);
    signedIn.push(second);
    const { staff } = second;
    const published = await publishPolicy(house, {
      actor: { kind: "STAFF", id: staff.id, role: staff.role, officeId: staff.officeId },
      id,
      version,
      key: newId(),
    });
    if (!published.ok) return fail(explain(file, published.refusal));
    process.stdout.write(`${id} is published. It takes force at 00:00 WIB of ${published.value.effectiveFrom}.\n`);
    return 0;
  } finally {
    close();
    for (const { staff, token } of signedIn) await signOut(house, staff, token);
    await house.close();
  }
}
