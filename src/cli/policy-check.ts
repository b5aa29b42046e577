import { readPolicy } from "./policy-file.ts";

/** `lapak policy check FILE`: 0 where the policy can be used, 1 with each trouble and where it is, 2 on wrong usage. */
export async function policyCheck(args: string[]): Promise<number> {
  const file = args[0];
  if (!file || args.length > 1 || file.startsWith("-")) {
    process.stderr.write("Usage: lapak policy check FILE\n");
    return file === "--help" && args.length === 1 ? 0 : 2;
  }
  const read = await readPolicy(file);
  if ("why" in read) {
    process.stderr.write(`${read.why}\n`);
    return 1;
  }
  process.stdout.write("The policy is whole.\n");
  return 0;
}
