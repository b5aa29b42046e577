import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileStorage } from "../src/adapters/object-storage/file-storage.ts";
import { createScanner } from "../src/adapters/virus-scanner/scanner.ts";
import { approve, finishSecond, followClaim, takeNext, verifyFirst, type StaffActor } from "../src/casework/index.ts";
import {
  addDocument,
  answerProof,
  listHeirs,
  markOfHeirs,
  saveAnswers,
  saveHeir,
  saveHeirBank,
  seenAtDesk,
  submitHeirsClaim,
  type HeirAnswers,
} from "../src/claims/index.ts";
import { documentsOfClaim } from "../src/evidence/index.ts";
import { loadItems } from "../src/casework/load-items.ts";
import { newId } from "../src/platform/ids.ts";
import type { TestPlatform } from "./test-platform.ts";
import { openOffice } from "./casework-fixture.ts";

const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");
const guardian = { name: "SRI WAHYUNI", nik: "3174015203800001" };
/** A widow, a son of age and a daughter of eleven; a quarter and three eighths each. */
export const family: readonly HeirAnswers[] = [
  {
    person: { nik: guardian.nik, name: guardian.name, birthDate: "1980-03-12", guardian: null },
    relation: "SPOUSE",
    share: { numerator: 1, denominator: 4 },
    paidThrough: null,
    contact: null,
  },
  {
    person: { nik: "3174010101040002", name: "DIMAS PRASETYO", birthDate: "2004-01-01", guardian: null },
    relation: "CHILD",
    share: { numerator: 3, denominator: 8 },
    paidThrough: null,
    contact: { channel: "WHATSAPP", phone: "6281200002222", email: null },
  },
  {
    person: { nik: "3174014201150003", name: "RANI PRASETYO", birthDate: "2015-01-02", guardian },
    relation: "CHILD",
    share: { numerator: 3, denominator: 8 },
    paidThrough: null,
    contact: null,
  },
];

/** Claims by heirs, from the first answer to the second officer's approval, each step by its own action. */
export async function openHeirs(platform: TestPlatform) {
  const { officer, addClaim } = await openOffice(platform);
  const needs = {
    ...platform,
    storage: createFileStorage(mkdtempSync(join(tmpdir(), "lapak-heirs-"))),
    scanner: createScanner(null),
  };
  const [cs, penata] = [officer("CS"), officer("PENATA_MADYA")];
  const ticked = async (claimId: string) =>
    Object.fromEntries(
      (await loadItems(platform.db, platform.keys, { claimId }))!.items.map(({ code, mark }) => [
        code,
        { verdict: "OK" as const, note: "Akta kematian asli sudah dilihat.", mark },
      ]),
    );
  const key = newId;
  /** The papers that an officer's page shows now. */
  const papersOf = async (claimId: string): Promise<string[]> =>
    (await documentsOfClaim(platform.db, claimId)).map(({ id }) => id);
  return {
    officer,
    addClaim,
    needs,
    /** A draft with these heirs and every paper; `accounts` by their place. */
    async addDraft(heirs: readonly HeirAnswers[], accounts: readonly string[]): Promise<string> {
      const { id: claimId } = await addClaim({ status: "DRAFT" });
      await saveAnswers(platform, claimId, { reason: "MENINGGAL", deathDate: "2026-05-20" });
      for (const answers of heirs) await saveHeir(platform, { claimId, place: null, answers });
      for (const heir of await listHeirs(platform.db, platform.keys, claimId)) {
        const account = accounts[heir.place - 1];
        const holder = heir.person.guardian?.name ?? heir.person.name;
        const bank = account && { bankCode: "014", account, holder };
        if (bank) await saveHeirBank(platform, { claimId, heirId: heir.id }, bank, "MATCH");
      }
      const saved = await saveAnswers(platform, claimId, {});
      for (const { code } of (saved.ok && saved.value.decision?.documents) || [])
        await addDocument(needs, { claimId, code, file: pdf, uploadId: null });
      return claimId;
    },
    prove: async (claimId: string, actor: StaffActor = cs) =>
      answerProof(platform, { actor, claimId, proof: "PROVED", why: "", shown: await papersOf(claimId) }),
    papersOf,
    submit: async (claimId: string, seen = seenAtDesk, actor: StaffActor = cs) =>
      submitHeirsClaim(platform, {
        actor,
        claimId,
        seen,
        shown: markOfHeirs(await listHeirs(platform.db, platform.keys, claimId)),
        zone: "Asia/Jakarta",
        declared: { lang: "id", lines: [], sentence: "Formulir F4 ditandatangani di depan petugas." },
      }),
    /** Both verifications, everything ticked. */
    async verify(claimId: string): Promise<void> {
      await followClaim(platform, claimId);
      await takeNext(platform, cs);
      const first = await verifyFirst(platform, { actor: cs, claimId, key: key(), findings: await ticked(claimId) });
      await takeNext(platform, penata);
      await finishSecond(platform, { actor: penata, claimId, key: key(), findings: await ticked(claimId) });
      const second = await approve(platform, { actor: penata, claimId, key: key() });
      if (!first.ok || !second.ok) throw new Error(`Not verified: ${JSON.stringify([first, second])}`);
    },
  };
}
