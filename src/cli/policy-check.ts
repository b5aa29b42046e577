import { fail, oneArgument } from "./one-argument.ts";
import { readPolicy } from "./policy-file.ts";

/** `lapak policy check FILE`: 0 where the policy can be used, 1 with each trouble and where it is, 2 on wrong usage. */
export async function policyCheck(args: string[]): Promise<number> {
  const file = oneArgument(args, "Usage: lapak policy check FILE\n");
  if (typeof file === "number") return file;
  const read = await readPolicy(file);
  if ("why" in read) return fail(read.why);
  process.stdout.write("The policy is whole.\n");
  return 0;
}
