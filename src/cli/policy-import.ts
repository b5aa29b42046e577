import { openHouse } from "../house.ts";
import { importPolicy, openSignedPolicy } from "../policies/index.ts";
import type { Config } from "../platform/config.ts";
import { asking, leave, person } from "./person.ts";
import { readJsonFile } from "./policy-file.ts";
import { explainRefusal } from "./policy-refusals.ts";
import { fail } from "./one-argument.ts";

const help = `Usage: lapak policy import FILE --trust KEY

Takes in a policy that another installation exported and signed. KEY is that installation's public key, told by another way
than the file. A policy officer signs (user name, password, six digits on three lines); a second one publishes it at the desk.
`;

const reasons = {
  NOT_SIGNED: "The file is no signed policy. `lapak policy export` makes one; `lapak policy publish` takes a bare one.",
  UNKNOWN_KEY: "The file is signed with another key than the one you trust. Ask the sender for their key.",
  WRONG_SIGNATURE: "The signature does not fit: the policy was changed after it was signed. Ask for the file again.",
} as const;

/** `lapak policy import FILE --trust KEY`: 0 proposed, 1 refused with the reason, 2 wrong usage. */
export async function policyImport(
  args: string[],
  config: () => Config,
  input: NodeJS.ReadableStream,
): Promise<number> {
  const [file, flag, key] = args;
  if (!file || flag !== "--trust" || !key || args.length !== 3) {
    process.stderr.write(help);
    return file === "--help" ? 0 : 2;
  }
  const read = await readJsonFile(file);
  if ("why" in read) return fail(read.why);
  const opened = openSignedPolicy(read.value, [key]);
  if ("why" in opened) return fail(reasons[opened.why]);
  const house = openHouse(config(), "policy-import", 2);
  const { ask, close } = asking(input);
  try {
    const officer = await person(house, ask, "The proposing");
    if (typeof officer === "string") return fail(officer);
    const proposed = await importPolicy(house, { file: opened.policy, username: officer.staff.username });
    await leave(house, [officer]);
    if (!proposed.ok) return fail(explainRefusal(file, proposed.refusal));
    process.stdout.write(
      `${proposed.value.id} is proposed by ${officer.staff.name}. A second policy officer publishes it.\n`,
    );
    return 0;
  } finally {
    close();
    await house.close();
  }
}
