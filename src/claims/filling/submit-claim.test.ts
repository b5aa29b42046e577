import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createFileStorage } from "../../adapters/object-storage/file-storage.ts";
import { createScanner } from "../../adapters/virus-scanner/scanner.ts";
import { lawBook } from "../../entitlement/index.ts";
import { newId } from "../../platform/ids.ts";
import {
  addDocument,
  decideAnew,
  getClaimForClaimant,
  saveAnswers,
  saveBank,
  submitClaim,
  type Declared,
} from "../index.ts";

const folder = mkdtempSync(join(tmpdir(), "lapak-submit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const platform = await createTestPlatform();
const needs = { ...platform, storage: createFileStorage(folder), scanner: createScanner(null) };
const { addClaim } = await openOffice(platform);
const declared: Declared = {
  lang: "id",
  lines: [{ section: "Diri", question: "Nama", answer: "BAMBANG PRASETYO" }],
  sentence: "Semua isian ini benar.",
};
const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");

/** A draft with every answer, account and document but those named. */
async function fill(but: readonly string[] = []): Promise<string> {
  const { id } = await addClaim({ status: "DRAFT" });
  const saved = await saveAnswers(platform, id, {});
  if (!but.includes("BANK"))
    await saveBank(platform, id, { bankCode: "014", account: "1234567890", holder: "BAMBANG PRASETYO" }, "MATCH");
  for (const { code } of (saved.ok && saved.value.decision?.documents) || [])
    if (!but.includes(code)) await addDocument(needs, { claimId: id, code, file: pdf, uploadId: null });
  return id;
}
const factsOf = async (claimId: string): Promise<number> =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from audit.facts where claim_id = ${claimId} and type = 'ClaimSubmitted'`.execute(
      platform.db,
    )
  ).rows[0]!.n;

test("pressed in five tabs at once, a claim is sent once, with the words that were shown", async () => {
  const claimId = await fill();
  const answers = await Promise.all(Array.from({ length: 5 }, () => submitClaim(platform, { claimId, declared })));
  const { code, ...claim } = await getClaimForClaimant(platform.db, platform.keys, claimId);
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: { code } })));
  expect(claim).toMatchObject({ status: "SUBMITTED", declared, decision: { eligible: true, net: 41_276_500 } });
  expect(await factsOf(claimId)).toBe(1);
});

test("what is missing is named, and nothing is sent", async () => {
  const claimId = await fill(["BANK", "KTP"]);
  expect(await submitClaim(platform, { claimId, declared })).toEqual({
    ok: false,
    refusal: { code: "INCOMPLETE", missing: [{ kind: "BANK" }, { kind: "DOCUMENT", code: "KTP" }] },
  });
  expect([(await getClaimForClaimant(platform.db, platform.keys, claimId)).status, await factsOf(claimId)]).toEqual([
    "DRAFT",
    0,
  ]);
});

test("the law is asked again at the moment of sending", async () => {
  const claimId = await fill();
  platform.setNow("2026-05-29T12:00:00+07:00");
  expect(await submitClaim(platform, { claimId, declared })).toMatchObject({
    ok: false,
    refusal: { code: "NOT_ELIGIBLE", decision: { eligibleFrom: "2026-05-30" } },
  });
  platform.setNow("2026-06-02T14:31:00+07:00");
});

test("a draft that a new rule overtakes is sent under the new rule or not at all: its papers are those of the day of sending", async () => {
  const claimId = await fill();
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8"));
  Object.assign(file, { id: "permenaker-9-2026", effectiveFrom: "2026-06-02" });
  file.reasons.PHK.documents.push(["KARTU_KELUARGA", "LAW"]);
  const book = lawBook([file]);
  const overtaken = { ...platform, law: { book: () => book } };
  expect(await submitClaim(overtaken, { claimId, declared })).toEqual({
    ok: false,
    refusal: { code: "INCOMPLETE", missing: [{ kind: "DOCUMENT", code: "KARTU_KELUARGA" }] },
  });
  const draft = await decideAnew(overtaken, await getClaimForClaimant(platform.db, platform.keys, claimId));
  expect(draft.decision).toMatchObject({ policy: "permenaker-9-2026", eligible: true });
  await addDocument({ ...needs, ...overtaken }, { claimId, code: "KARTU_KELUARGA", file: pdf, uploadId: null });
  expect(await submitClaim(overtaken, { claimId, declared })).toMatchObject({ ok: true });
});

test("a withdrawn claim and one that does not exist cannot be sent", async () => {
  const { id } = await addClaim({ status: "WITHDRAWN" });
  expect(await submitClaim(platform, { claimId: id, declared })).toEqual({
    ok: false,
    refusal: { code: "NOT_NOW", status: "WITHDRAWN" },
  });
  expect(await submitClaim(platform, { claimId: newId(), declared })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_CLAIM" },
  });
});
