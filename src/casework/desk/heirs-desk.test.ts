import { sql } from "kysely";
import { expect, test } from "vitest";
import { documentsOfClaim } from "../../evidence/index.ts";
import { addDocument, answerProof, findProof } from "../../claims/index.ts";
import { family, openHeirs } from "../../../tests/heirs-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import type { Findings } from "../case.ts";
import { followClaim, requestCorrection, takeNext, verifyFirst } from "../index.ts";
import { loadItems } from "../load-items.ts";

const platform = await createTestPlatform();
const { db, keys } = platform;
const { officer, addDraft, prove, papersOf, submit, needs } = await openHeirs(platform);
const cs = officer("CS");

async function findings(
  claimId: string,
  notes: Readonly<Record<string, string>>,
  asked: readonly string[] = [],
): Promise<Findings> {
  const { items } = (await loadItems(db, keys, { claimId }))!;
  return Object.fromEntries(
    items.map(({ code, mark }) => [
      code,
      { verdict: asked.includes(code) ? "ASK" : "OK", note: notes[code] ?? "", mark } as const,
    ]),
  );
}
/** What the civil registry answered about the member. */
const registry = (claimId: string, deceased: boolean): Promise<unknown> =>
  sql`update claims set checks = checks || jsonb_build_object('civilRegistry', jsonb_build_object('state', 'ANSWERED', 'askedFor', 'x', 'at', '2026-06-02', 'nik', true, 'name', true, 'birthDate', true, 'deceased', ${deceased}::boolean)) where id = ${claimId}`.execute(
    db,
  );
async function onTheDesk(): Promise<string> {
  const claimId = await addDraft(family, ["1111111100", "2222222200", "3333333300"]);
  await prove(claimId);
  await submit(claimId);
  await followClaim(platform, claimId);
  await takeNext(platform, cs);
  return claimId;
}

test("a death that the civil registry does not know needs a written reason; one that it knows is what heirs claim for", async () => {
  const claimId = await onTheDesk();
  await registry(claimId, false);
  expect(await verifyFirst(platform, { actor: cs, claimId, key: "a", findings: await findings(claimId, {}) })).toEqual({
    ok: false,
    refusal: { code: "REASON_MISSING", items: ["deathDate"] },
  });
  await registry(claimId, true);
  expect(await verifyFirst(platform, { actor: cs, claimId, key: "b", findings: await findings(claimId, {}) })).toEqual({
    ok: true,
    value: { status: "VERIFIED" },
  });
});

test("an officer questions one heir's share, and the correction names that heir", async () => {
  const claimId = await onTheDesk();
  const { items } = (await loadItems(db, keys, { claimId }))!;
  const codes = items.map(({ code }) => code).filter((code) => code.startsWith("heir."));
  expect(codes).toEqual(
    ["1", "2", "3"].flatMap((place) => [`heir.${place}.person`, `heir.${place}.share`, `heir.${place}.bank`]),
  );
  const why = "Surat ahli waris menulis sepertiga.";
  const asked = await findings(claimId, { "heir.2.share": why }, ["heir.2.share"]);
  expect((await requestCorrection(platform, { actor: cs, claimId, key: "c", findings: asked })).ok).toBe(true);
  const row = await db
    .selectFrom("claims")
    .select(["status", "correction"])
    .where("id", "=", claimId)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ status: "CORRECTION", correction: [{ kind: "FIELD", code: "heir.2.share", reason: why }] });
});

test("a certificate that an officer has seen is not replaced afterwards; after the officer has said no, another one is taken", async () => {
  const claimId = await addDraft(family, ["1111111100", "2222222200", "3333333300"]);
  const add = (code: string) =>
    addDocument(needs, { claimId, code, file: Buffer.from("%PDF-1.4\nlain\n%%EOF\n"), uploadId: null });
  const shown = await papersOf(claimId);
  for (const code of ["AKTA_KEMATIAN", "SURAT_AHLI_WARIS"]) expect(await add(code)).toMatchObject({ ok: true });
  const unseen = { actor: cs, claimId, shown };
  expect(await answerProof(platform, { ...unseen, proof: "PROVED", why: "" })).toEqual({
    ok: false,
    refusal: { code: "NOT_SHOWN" },
  });
  // Nor is a paper refused that nobody has read.
  expect(
    await answerProof(platform, { ...unseen, proof: "REFUSED", why: "Nama di surat keterangan berbeda." }),
  ).toEqual({ ok: false, refusal: { code: "NOT_SHOWN" } });
  expect((await findProof(db, claimId)).proof).toBe("WAITED");
  await prove(claimId);
  const seen = await documentsOfClaim(db, claimId);
  for (const code of ["AKTA_KEMATIAN", "SURAT_AHLI_WARIS"])
    expect(await add(code)).toEqual({ ok: false, refusal: { code: "PROVED" } });
  expect(await documentsOfClaim(db, claimId)).toEqual(seen);
  // Papers by which nothing was opened may still be bettered.
  expect(await add("KARTU_PESERTA")).toMatchObject({ ok: true });
  const why = "Nama di surat keterangan berbeda.";
  expect(
    await answerProof(platform, { actor: cs, claimId, proof: "REFUSED", why, shown: await papersOf(claimId) }),
  ).toMatchObject({ ok: true });
  expect(await add("SURAT_AHLI_WARIS")).toMatchObject({ ok: true });
});
