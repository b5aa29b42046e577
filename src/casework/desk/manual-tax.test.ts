import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { claimSeals, listPayees, findCaseFile } from "../../claims/index.ts";
import type { Findings, StaffActor } from "../case.ts";
import { approve, finishSecond, returnToFirst, verifyFirst } from "../index.ts";
import { loadItems } from "../load-items.ts";

/** A foreigner who left and was no resident for tax: the law says 60,000,000 and leaves the tax to a human (PPh 26, treaties). */

const platform = await createTestPlatform();
const { officer, addClaim } = await openOffice(platform);
const { db, keys } = platform;
const [dewi, hendra] = [officer("CS", 1), officer("PENATA_MADYA", 1)];
let count = 0;
const key = (): string => `key-${(count += 1)}`;

async function leftIndonesia(): Promise<string> {
  const { id } = await addClaim();
  const answers = keys.seal(JSON.stringify({ reason: "KELUAR_WNA", taxResident: false }), claimSeals.answers);
  const decision = { policy: "permenaker-4-2022", tax: { method: "MANUAL", amount: null }, net: null, documents: [] };
  await sql`update claims set reason = 'KELUAR_WNA', answers_sealed = ${answers}, gross = 60000000, tax = null, net = null,
    decision = ${JSON.stringify(decision)}::jsonb where id = ${id}`.execute(db);
  return id;
}
/** Everything ticked; the tax with a sum and a reason where they are given. */
async function ticked(claimId: string, amount?: number, note = ""): Promise<Findings> {
  const { items } = (await loadItems(db, keys, { claimId }))!;
  return Object.fromEntries(
    items.map(({ code, mark }) => [
      code,
      code === "tax"
        ? { verdict: "OK", note, mark, ...(amount !== undefined && { amount }) }
        : { verdict: "OK", note: "", mark },
    ]),
  );
}
const why = "PPh 26 tarif 20 % dari 60.000.000, tanpa surat keterangan domisili.";
const hold = (actor: StaffActor, claimId: string) =>
  sql`update cases set assigned_to = ${actor.id}, assigned_at = now() where claim_id = ${claimId}`.execute(db);
const sums = async (id: string): Promise<unknown> =>
  (await sql`select status, gross, tax, net from claims where id = ${id}`.execute(db)).rows[0];

test("what was declared and the tax are things to check; the declared stay stands beside the citizenship on record", async () => {
  const id = await leftIndonesia();
  const { fields } = (await loadItems(db, keys, { claimId: id }))!;
  expect(fields.filter(({ code }) => code === "taxResident" || code === "tax")).toEqual([
    { code: "taxResident", declared: "NO", record: "WNI", agrees: null },
    { code: "tax", declared: null, record: "60000000", agrees: null },
  ]);
});

test("of a foreigner the stay is checked whatever the reason; of a citizen who was not asked it is not", async () => {
  const { id } = await addClaim();
  const stay = async () =>
    (await loadItems(db, keys, { claimId: id }))!.fields.filter(({ code }) => code === "taxResident");
  expect(await stay()).toEqual([]);
  const citizenship = (is: string) =>
    sql`update members set citizenship = ${is} where id = (select member_id from claims where id = ${id})`.execute(db);
  await citizenship("WNA");
  expect(await stay()).toEqual([{ code: "taxResident", declared: "YES", record: "WNA", agrees: null }]);
  await citizenship("WNI");
});

test("nobody is paid before two officers wrote the same tax, each with a reason", async () => {
  const id = await leftIndonesia();
  await hold(dewi, id);
  const forward = (findings: Findings) => verifyFirst(platform, { actor: dewi, claimId: id, key: key(), findings });
  const missing = { ok: false, refusal: { code: "TAX_MISSING", items: ["tax"] } };
  expect(await forward(await ticked(id))).toEqual(missing);
  expect(await forward(await ticked(id, 12_000_000))).toEqual(missing);
  expect(await forward(await ticked(id, 60_000_001, why))).toEqual(missing);
  expect(await forward(await ticked(id, 12_000_000, why))).toEqual({ ok: true, value: { status: "VERIFIED" } });
  expect(await sums(id)).toEqual({ status: "VERIFIED", gross: 60_000_000, tax: null, net: null });

  await hold(hendra, id);
  const finish = (findings: Findings) => finishSecond(platform, { actor: hendra, claimId: id, key: key(), findings });
  expect(await finish(await ticked(id))).toEqual(missing);
  // By the second's reading a treaty's rate holds: the two differ, so nothing is paid.
  expect(await finish(await ticked(id, 6_000_000, "Perjanjian pajak, tarif 10 %, surat domisili ada."))).toEqual({
    ok: true,
    value: { differences: 1 },
  });
  expect(await approve(platform, { actor: hendra, claimId: id, key: key() })).toEqual({
    ok: false,
    refusal: { code: "TAX_DIFFERS", first: 12_000_000, second: 6_000_000 },
  });
  expect(await listPayees(db, keys, (await findCaseFile(db, keys, { claimId: id }))!)).toEqual([]);
  await returnToFirst(platform, { actor: hendra, claimId: id, key: key(), reason: "Ada surat keterangan domisili." });

  await hold(dewi, id);
  await forward(await ticked(id, 6_000_000, "Setuju: perjanjian pajak, 10 % dari 60.000.000."));
  await hold(hendra, id);
  expect(await finish(await ticked(id, 6_000_000, "Perjanjian pajak, tarif 10 %, surat domisili ada."))).toEqual({
    ok: true,
    value: { differences: 0 },
  });
  expect(await approve(platform, { actor: hendra, claimId: id, key: key() })).toEqual({
    ok: true,
    value: { status: "APPROVED" },
  });
  expect(await sums(id)).toEqual({ status: "APPROVED", gross: 60_000_000, tax: 6_000_000, net: 54_000_000 });
  const facts = await sql<{
    data: object;
  }>`select data from audit.facts where claim_id = ${id} and type = 'ClaimApproved'`.execute(db);
  expect(facts.rows[0]!.data).toMatchObject({ tax: 6_000_000 });
});

test("no tax at all is a sum too; the database approves nothing whose sum nobody has said", async () => {
  const id = await leftIndonesia();
  await expect(sql`update claims set status = 'APPROVED' where id = ${id}`.execute(db)).rejects.toThrow(
    "claims_paid_net",
  );
  await hold(dewi, id);
  expect(
    await verifyFirst(platform, {
      actor: dewi,
      claimId: id,
      key: key(),
      findings: await ticked(id, 0, "Perjanjian pajak: hanya dikenai pajak di negara asal."),
    }),
  ).toEqual({ ok: true, value: { status: "VERIFIED" } });
});
