import { expect, test } from "vitest";
import { family, openHeirs } from "../../../tests/heirs-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { messagesOfClaim } from "../../messages/index.ts";
import { newId } from "../../platform/ids.ts";
import type { Announced } from "../../platform/jobs.ts";
import { listHeirs } from "../index.ts";
import { tellClaimant } from "./tell-claimant.ts";
import { tellHeir } from "./tell-heir.ts";

const platform = await createTestPlatform();
const { db, keys } = platform;
const { addDraft, prove, submit } = await openHeirs(platform);
const teller = { ...platform, resumeLink: "https://lapak.example/lanjut" };
const fact = (type: string, claimId: string, data: Record<string, unknown> = {}): Announced => ({
  id: newId(),
  type,
  at: "2026-06-02T07:31:00Z",
  actor_kind: "SYSTEM",
  actor_id: "test",
  actor_role: null,
  office_id: null,
  claim_id: claimId,
  subject: null,
  why: null,
  data,
});

test("an heir with a number of their own hears of their money, once; the family hears of the proof, and is not sent to choose a time", async () => {
  const claimId = await addDraft(family, ["1111111100", "2222222200", "3333333300"]);
  await prove(claimId);
  await submit(claimId);
  const [widow, son] = await listHeirs(db, keys, claimId);
  await tellClaimant(teller, fact("HeirsProved", claimId));
  await tellClaimant(teller, fact("ClaimSubmitted", claimId));
  const paid = fact("PaymentSettled", claimId, { outcome: "DONE", heir: son!.id, net: 15_478_687 });
  await tellHeir(teller, paid);
  await tellHeir(teller, paid);
  await tellHeir(teller, fact("PaymentSettled", claimId, { outcome: "REFUSED", heir: son!.id, net: 15_478_687 }));
  // The widow left no number; a claimant's own payment names no heir.
  await tellHeir(teller, fact("PaymentSettled", claimId, { outcome: "DONE", heir: widow!.id, net: 1 }));
  await tellHeir(teller, fact("PaymentSettled", claimId, { outcome: "DONE", net: 1 }));
  await tellClaimant(teller, fact("ClaimPaid", claimId));
  const told = await messagesOfClaim(db, keys, claimId);
  expect(told.map(({ template }) => template).sort()).toEqual([
    "HeirAccountRefused",
    "HeirPaid",
    "HeirsPaid",
    "HeirsProved",
  ]);
  expect(told.find(({ template }) => template === "HeirPaid")!.text).toContain(
    "Rp15.478.687 ke rekening berakhiran 2200",
  );
});
