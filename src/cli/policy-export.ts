import { openHouse } from "../house.ts";
import { findPolicy } from "../entitlement/index.ts";
import { signPolicy } from "../policies/index.ts";
import type { Config } from "../platform/config.ts";

/** `lapak policy export ID`: a policy that is shipped or published, signed in this installation's name. */
export async function policyExport(args: string[], config: () => Config): Promise<number> {
  const [id] = args;
  if (!id || args.length > 1 || id.startsWith("-")) {
    process.stderr.write("Usage: lapak policy export ID > FILE\n");
    return 2;
  }
  const house = openHouse(config(), "policy-export", 2);
  try {
    await house.law.refresh();
    const policy = findPolicy(house.law.book(), id);
    if (!policy) {
      const known = house.law.book().policies.map((each) => each.id);
      process.stderr.write(`There is no policy ${id}. Known: ${known.join(", ")}.\n`);
      return 1;
    }
    process.stdout.write(`${JSON.stringify(signPolicy(house.keys, policy.file), null, 2)}\n`);
    process.stderr.write(`Signed with the key ${house.keys.publicKey}. Tell it to who imports, by another way.\n`);
    return 0;
  } finally {
    await house.close();
  }
}
