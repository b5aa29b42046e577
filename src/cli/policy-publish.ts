import { openHouse } from "../house.ts";
import { importPolicy, findPolicyVersion, publishPolicy } from "../policies/index.ts";
import type { Config } from "../platform/config.ts";
import { newId } from "../platform/ids.ts";
import { readJsonFile } from "./policy-file.ts";
import { explainRefusal } from "./policy-refusals.ts";
import { asking, leave, person, type Person } from "./person.ts";
import { fail, oneArgument } from "./one-argument.ts";

const help = `Usage: lapak policy publish FILE

Publishes a policy as the desk does: two policy officers of head office, one after the other. Each is asked for user name,
password and the present six digits, on three lines of the standard input. The first proposes, the second publishes.
It takes force by itself at 00:00 WIB of its effectiveFrom, which must be a day to come. The same file again changes nothing.
`;

/** `lapak policy publish FILE`: 0 published, 1 refused with the reason, 2 wrong usage. */
export async function policyPublish(
  args: string[],
  config: () => Config,
  input: NodeJS.ReadableStream,
): Promise<number> {
  const file = oneArgument(args, help);
  if (typeof file === "number") return file;
  const read = await readJsonFile(file);
  if ("why" in read) return fail(read.why);
  const house = openHouse(config(), "policy-publish", 2);
  const { ask, close } = asking(input);
  const signedIn: Person[] = [];
  try {
    const first = await person(house, ask, "First");
    if (typeof first === "string") return fail(first);
    signedIn.push(first);
    const proposed = await importPolicy(house, { file: read.value, username: first.staff.username });
    if (!proposed.ok) return fail(explainRefusal(file, proposed.refusal));
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
    if (!published.ok) return fail(explainRefusal(file, published.refusal));
    process.stdout.write(`${id} is published. It takes force at 00:00 WIB of ${published.value.effectiveFrom}.\n`);
    return 0;
  } finally {
    close();
    await leave(house, signedIn);
    await house.close();
  }
}
