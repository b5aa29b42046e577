/**
 * Nobody learns from the time of an answer who is a member or which claim exists: 500 right codes with wrong data of a
 * known person beside 500 of a person nobody knows, and 500 requests to resume a known claim beside 500 for unknown ones.
 * Known and unknown take turns, so that the machine's mood meets both. In process: the network's noise would only hide.
 */
import { claimSeals } from "../src/claims/claim-seals.ts";
import { confirmCode, requestCode } from "../src/identity/index.ts";
import { importMembers } from "../src/members/index.ts";
import { newId } from "../src/platform/ids.ts";
import { openBenchPlatform } from "./database.part.ts";
import { median, report } from "./report.part.ts";

const tries = 500;
const warmUp = 50;
const total = tries + warmUp;
const platform = await openBenchPlatform(4);
const { pool, keys } = platform;
const nik = (n: number): string => `3174031503${String(750_000 + n).padStart(6, "0")}`;
const contact = { channel: "EMAIL" as const, email: "warga@contoh.id", phone: null };
const seal = (value: unknown, purpose: string): Buffer => keys.seal(JSON.stringify(value), purpose);

try {
  const office = newId();
  await pool.query(
    "insert into offices (id, code, name, kind, address, zone) values ($1, 'B', 'B', 'BRANCH', '-', 'Asia/Jakarta')",
    [office],
  );
  await importMembers(
    platform,
    [],
    Array.from({ length: 5000 }, (_, n) => ({
      nik: nik(n),
      name: `PESERTA ${n}`,
      birthDate: "1975-03-15",
      citizenship: "WNI" as const,
      taxId: "NIK_VALID" as const,
      homeBranch: "B",
      paidBefore: [],
      memberships: [
        {
          kpj: String(10_000_000_000 + n),
          segment: "PU" as const,
          firstContribution: "2012-01-01",
          employments: [
            { npp: null, from: "2012-01-01", to: "2026-01-31", endReason: "PHK", letterDate: null, wage: 5_000_000 },
          ],
        },
      ],
      ledger: [{ year: 2026, contributions: 1, development: 0, balance: 41_276_500 }],
    })),
  );
  await pool.query(
    `insert into claims (id, code, member_id, office_id, reason, status, status_since, policy_id, person_sealed, contact_sealed, contact_index, answers_sealed, created_at)
    select gen_random_uuid(), 'JHT-' || row_number() over (), id, $1, 'PHK', 'DRAFT', now(), 'permenaker-4-2022', $2, $3, sha256(id::text::bytea), $4, now() from members`,
    [office, seal({}, claimSeals.person), seal(contact, claimSeals.contact), seal({}, claimSeals.answers)],
  );
  await pool.query("analyze");

  /** Milliseconds that the last step takes: a right code, wrong data. */
  const confirm = async (of: string): Promise<number> => {
    const device = newId();
    const person = { nik: of, name: "NAMA YANG SALAH", birthDate: "1980-01-01", kpj: "10000000000" };
    const asked = await requestCode(platform, {
      purpose: "START",
      person,
      contact,
      lang: "id",
      device,
      address: "10.0.0.1",
    });
    if (!asked.ok) throw new Error(JSON.stringify(asked));
    const sealed = await pool.query<{ payload_sealed: Buffer }>("select payload_sealed from challenges where id = $1", [
      asked.value.challengeId,
    ]);
    const { code } = JSON.parse(keys.open(sealed.rows[0]!.payload_sealed, "challenge")) as { code: string };
    const began = performance.now();
    const answer = await confirmCode(platform, { challengeId: asked.value.challengeId, code, device });
    const took = performance.now() - began;
    if (answer.ok || answer.refusal.code !== "NO_MATCH") throw new Error(JSON.stringify(answer));
    return took;
  };
  const resume = async (claimCode: string): Promise<number> => {
    const began = performance.now();
    const answer = await requestCode(platform, {
      purpose: "RESUME",
      claimCode,
      lang: "id",
      device: newId(),
      address: "10.0.0.1",
    });
    const took = performance.now() - began;
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return took;
  };
  const compare = async (
    known: (n: number) => Promise<number>,
    unknown: (n: number) => Promise<number>,
  ): Promise<[number, number]> => {
    const [a, b]: [number[], number[]] = [[], []];
    for (let n = 0; n < total; n++) {
      const knownFirst = n % 2 === 0;
      if (knownFirst) a.push(await known(n));
      b.push(await unknown(n));
      if (!knownFirst) a.push(await known(n));
    }
    return [median(a.slice(warmUp)), median(b.slice(warmUp))];
  };
  const [wrong, stranger] = await compare(
    (n) => confirm(nik(n)),
    (n) => confirm(nik(100_000 + n)),
  );
  const [claim, noClaim] = await compare(
    (n) => resume(`JHT-${n + 1}`),
    (n) => resume(`JHT-${100_000 + n}`),
  );
  const round = (value: number): number => Number(value.toFixed(2));
  report("check-timing", {
    wrongDataMs: round(wrong),
    unknownDataMs: round(stranger),
    confirmDifferenceMs: round(Math.abs(wrong - stranger)),
    knownClaimMs: round(claim),
    unknownClaimMs: round(noClaim),
    resumeDifferenceMs: round(Math.abs(claim - noClaim)),
  });
} finally {
  await platform.close();
}
