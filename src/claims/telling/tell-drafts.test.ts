import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { openHeadOffice } from "../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { lawBook, type PolicyFile } from "../../entitlement/index.ts";
import { messagesOfClaim } from "../../messages/index.ts";
import { newId } from "../../platform/ids.ts";
import type { Announced } from "../../platform/jobs.ts";
import { openLaw, withdrawPolicy } from "../../policies/index.ts";
import { saveAnswers } from "../index.ts";
import { tellDrafts, tellDraftsStay } from "./tell-drafts.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);

type Loose = { [key: string]: any };
const next = (change: (file: Loose) => void): PolicyFile => {
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Loose;
  Object.assign(file, { id: "permenaker-9-2026", effectiveFrom: "2026-07-01" });
  change(file);
  return file as unknown as PolicyFile;
};
const tellerWith = (file: PolicyFile) => {
  const book = lawBook([file]);
  return {
    ...platform,
    law: { book: () => book, refresh: async () => {} },
    resumeLink: "https://lapak.example/lanjut",
  };
};
const published = (type: string): Announced => ({
  id: newId(),
  type,
  at: platform.clock.now().toISOString(),
  actor_kind: "STAFF",
  actor_id: newId(),
  actor_role: "HEAD_POLICY",
  office_id: null,
  claim_id: null,
  subject: "permenaker-9-2026",
  why: null,
  data: {},
});
const draft = async (): Promise<string> => {
  const { id } = await addClaim({ status: "DRAFT" });
  await saveAnswers(platform, id, { reason: "PHK", phkProof: "PERJANJIAN_BERSAMA" });
  return id;
};
const toldOf = async (id: string) =>
  (await messagesOfClaim(platform.db, platform.keys, id)).map(({ template, text }) => [template, text.split("\n")[0]]);

test("a draft that needs one more paper hears so once; a claim that was sent hears nothing", async () => {
  const [unfinished, sent] = [await draft(), (await addClaim({ status: "SUBMITTED" })).id];
  const teller = tellerWith(next((file) => file["reasons"].PHK.documents.push(["KARTU_KELUARGA", "LAW"])));
  const fact = published("PolicyPublished");
  await tellDrafts(teller, fact);
  await tellDrafts(teller, fact);
  const told = await toldOf(unfinished);
  expect(told).toHaveLength(1);
  expect(told[0]![0]).toBe("RuleChanges");
  expect(told[0]![1]).toMatch(
    /^Aturan klaim JHT berubah mulai Rabu, 1 Juli 2026\. Untuk klaim JHT-\S+ yang belum Anda kirim: Dokumen tambahan: Kartu keluarga\. Tidak diminta bila Anda mengirim klaim sebelum hari itu\.$/,
  );
  expect(await toldOf(sent)).toEqual([]);
  await tellDraftsStay(teller, published("PolicyWithdrawn"));
  expect((await toldOf(unfinished)).map(([template]) => template).sort()).toEqual(["RuleChanges", "RuleStays"]);
});

test("a rule that changes nothing for a draft is not told", async () => {
  const id = await draft();
  await tellDrafts(
    tellerWith(next((file) => (file["parameters"].pensionAge[0].value = 57))),
    published("PolicyPublished"),
  );
  expect(await toldOf(id)).toEqual([]);
});

test("a process that has not heard of the policy yet looks for it at once; of one that was withdrawn meanwhile nothing is told", async () => {
  const { publish, rina, key } = await openHeadOffice(platform);
  const withPaper = (file: Loose): void => void file["reasons"].PHK.documents.push(["KARTU_KELUARGA", "LAW"]);
  const law = openLaw(platform.db, () => {});
  const teller = { ...platform, law, resumeLink: "https://lapak.example/lanjut" };
  const fact = published("PolicyPublished");
  const [first, second] = [await draft(), await draft()];
  await publish("permenaker-9-2026", "2026-07-01", withPaper);
  await tellDrafts(teller, fact);
  expect((await toldOf(first)).map(([template]) => template)).toEqual(["RuleChanges"]);

  await publish(
    "permenaker-10-2026",
    "2026-08-01",
    (file) => void file["reasons"].PHK.documents.push(["PASPOR", "LAW"]),
  );
  await withdrawPolicy(platform, { actor: rina, id: "permenaker-10-2026", why: "Diundur.", key: key() });
  await tellDrafts(teller, { ...fact, subject: "permenaker-10-2026" });
  expect((await toldOf(second)).map(([template]) => template)).toEqual(["RuleChanges"]);
  law.close();
});
