import { readFile } from "node:fs/promises";
import { checkPolicy } from "../entitlement/index.ts";

/** `lapak policy check FILE`: 0 where the policy can be used, 1 with each trouble and where it is, 2 on wrong usage. */
export async function policyCheck(args: string[]): Promise<number> {
  const file = args[0];
  if (!file || args.length > 1 || file.startsWith("-")) {
    process.stderr.write("Usage: lapak policy check FILE\n");
    return file === "--help" && args.length === 1 ? 0 : 2;
  }
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    process.stderr.write(`The policy ${file} cannot be read: ${(error as Error).message}\n`);
    return 1;
  }
  const troubles = await checkPolicy(value);
  for (const { at, message } of troubles) process.stderr.write(`${at}: ${message}\n`);
  if (troubles.length === 0) process.stdout.write("The policy is whole.\n");
  return troubles.length === 0 ? 0 : 1;
}
