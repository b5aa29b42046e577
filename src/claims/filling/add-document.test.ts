import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createFileStorage } from "../../adapters/object-storage/file-storage.ts";
import { createScanner } from "../../adapters/virus-scanner/scanner.ts";
import { documentsOfClaim, findDocument, openDocument } from "../../evidence/index.ts";
import { addDocument, decideAnew, getClaimForClaimant, saveAnswers } from "../index.ts";

const folder = mkdtempSync(join(tmpdir(), "lapak-documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const platform = await createTestPlatform();
const needs = { ...platform, storage: createFileStorage(folder), scanner: createScanner(null) };
const { addClaim } = await openOffice(platform);
const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n${words}\n%%EOF\n`);
const draft = async (): Promise<string> => {
  const { id } = await addClaim({ status: "DRAFT" });
  await saveAnswers(platform, id, {});
  return id;
};
const stored = (): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

test("a document is kept sealed, and a second one with the same code takes its place", async () => {
  const claimId = await draft();
  expect(await addDocument(needs, { claimId, code: "KTP", file: pdf("NIK 3174"), uploadId: null })).toMatchObject({
    ok: true,
  });
  expect(stored().some((path) => readFileSync(path).includes("NIK 3174"))).toBe(false);
  const second = await addDocument(needs, { claimId, code: "KTP", file: pdf("lebih jelas"), uploadId: null });
  const now = await documentsOfClaim(platform.db, claimId);
  expect(now).toMatchObject([
    { id: second.ok && second.value.id, code: "KTP", mediaType: "application/pdf", pages: 1 },
  ]);
  expect((await openDocument(needs, (await findDocument(platform.db, now[0]!.id))!)).equals(pdf("lebih jelas"))).toBe(
    true,
  );
});

test("an upload that is finished twice is one document", async () => {
  const claimId = await draft();
  const first = await addDocument(needs, { claimId, code: "KTP", file: pdf("a"), uploadId: "upload-1" });
  const before = stored().length;
  expect(await addDocument(needs, { claimId, code: "KTP", file: pdf("a"), uploadId: "upload-1" })).toEqual(first);
  expect(stored().length).toBe(before);
});

test("what is not asked, not now, or no good file is refused; nothing of it stays and nothing sent before is lost", async () => {
  const claimId = await draft();
  await addDocument(needs, { claimId, code: "KTP", file: pdf("baik"), uploadId: null });
  const before = stored().length;
  const add = (code: string, file: Buffer, claim = claimId) =>
    addDocument(needs, { claimId: claim, code, file, uploadId: null });
  expect(await add("SURAT_CINTA", pdf("x"))).toEqual({ ok: false, refusal: { code: "NOT_ASKED" } });
  expect(await add("KTP", pdf("x"), (await addClaim({ status: "SUBMITTED" })).id)).toEqual({
    ok: false,
    refusal: { code: "NOT_NOW", status: "SUBMITTED" },
  });
  expect(await add("KTP", Buffer.from("MZ program"))).toEqual({ ok: false, refusal: { code: "OTHER_KIND" } });
  expect(
    await add("KTP", pdf(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""))),
  ).toEqual({ ok: false, refusal: { code: "INFECTED" } });
  expect([stored().length, (await documentsOfClaim(platform.db, claimId)).length]).toEqual([before, 1]);
});

test("what a draft asks for is decided as of the day on which a paper comes, though no page was opened since", async () => {
  // Laid off on 30 April: the month ends on 30 May.
  platform.setNow("2026-05-20T09:00:00+07:00");
  const claimId = await draft();
  expect(await addDocument(needs, { claimId, code: "KTP", file: pdf("a"), uploadId: null })).toMatchObject({
    ok: true,
  });
  expect((await getClaimForClaimant(platform.db, platform.keys, claimId)).decision).toMatchObject({
    eligible: false,
    eligibleFrom: "2026-05-30",
  });
  platform.setNow("2026-05-30T09:00:00+07:00");
  const read = await decideAnew(platform, await getClaimForClaimant(platform.db, platform.keys, claimId));
  expect(read.decision).toMatchObject({ eligible: true, gross: 41_276_500 });
  expect((await getClaimForClaimant(platform.db, platform.keys, claimId)).decision).toMatchObject({ eligible: false });
  expect(await addDocument(needs, { claimId, code: "KTP", file: pdf("b"), uploadId: null })).toMatchObject({
    ok: true,
  });
  expect((await getClaimForClaimant(platform.db, platform.keys, claimId)).decision).toEqual(read.decision);
});
