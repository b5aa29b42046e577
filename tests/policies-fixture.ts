import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { idFromCode, importOffices } from "../src/offices/index.ts";
import type { Platform } from "../src/platform/platform.ts";
import { importPolicy, publishPolicy, type StaffActor } from "../src/policies/index.ts";

/** Two policy officers of head office and one who verifies claims, for tests of how a rule changes. */
export async function openHeadOffice(platform: Platform) {
  const base = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Record<string, unknown>;
  const officeId = idFromCode("office", "PUSAT");
  await importOffices(platform, [
    { code: "PUSAT", name: "Pusat", kind: "HEAD", parent: null, address: "Jakarta", zone: "Asia/Jakarta" },
  ]);
  const add = async (name: string, role: string): Promise<StaffActor> => {
    const id = idFromCode("staff", name);
    await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed)
      values (${id}, ${name}, ${name.toUpperCase()}, ${role}, ${officeId}, '-', '-')`.execute(platform.db);
    return { kind: "STAFF", id, role, officeId };
  };
  const rina = await add("rina", "HEAD_POLICY");
  const yusuf = await add("yusuf", "HEAD_POLICY");
  const penata = await add("penata", "PENATA_MADYA");

  let count = 0;
  const key = (): string => `key-${(count += 1)}`;
  const fileOf = (id: string, effectiveFrom: string): Record<string, unknown> => ({ ...base, id, effectiveFrom });
  type Change = (file: Record<string, any>) => void;
  /** Rina proposes. @returns the version that Yusuf sees */
  const propose = async (id: string, effectiveFrom: string, change: Change = () => {}): Promise<number> => {
    const file = structuredClone(fileOf(id, effectiveFrom));
    change(file);
    const result = await importPolicy(platform, { file, username: "rina" });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.version;
  };
  /** Rina proposes, Yusuf publishes. */
  const publish = async (id: string, effectiveFrom: string, change?: Change): Promise<void> => {
    const version = await propose(id, effectiveFrom, change);
    const result = await publishPolicy(platform, { actor: yusuf, id, version, key: key() });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  };
  return { base, rina, yusuf, penata, key, fileOf, propose, publish };
}
