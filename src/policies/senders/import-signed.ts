import { fingerprintOf } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import type { PolicyRefusal } from "../policy.ts";
import { openSignedPolicy, type SignedPolicy } from "../sign-policy.ts";
import { importPolicy, type Imported } from "../writing/import-policy.ts";
import { listSenders } from "./senders.views.ts";

export type SignedRefusal =
  | PolicyRefusal
  | { readonly code: "NOT_SIGNED" | "WRONG_SIGNATURE" }
  /** Nobody whose key it is stands in the list. */
  | { readonly code: "UNKNOWN_KEY"; readonly key: string };

/**
 * Takes in what another installation exported and signed, where its key stands in the list of senders: `importPolicy`, with
 * the sender on record.
 */
export async function importSigned(
  platform: Platform,
  { value, username }: { readonly value: unknown; readonly username: string },
): Promise<Result<Imported, SignedRefusal>> {
  const trusted = (await listSenders(platform.db)).filter(({ endedAt }) => endedAt === null);
  const opened = openSignedPolicy(
    value,
    trusted.map(({ key }) => key),
  );
  if ("why" in opened) {
    if (opened.why === "UNKNOWN_KEY") return refused({ code: opened.why, key: (value as SignedPolicy).key });
    return refused({ code: opened.why });
  }
  const { key } = value as SignedPolicy;
  const sender = trusted.find((each) => each.key === key)!;
  return await importPolicy(platform, {
    file: opened.policy,
    username,
    note: sender.name,
    sender: `${sender.name} (${fingerprintOf(key)})`,
  });
}
