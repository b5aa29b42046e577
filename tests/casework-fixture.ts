import { sql } from "kysely";
import { roles, type Role } from "../src/access/index.ts";
import { followClaim, type StaffActor } from "../src/casework/index.ts";
import { claimSeals } from "../src/claims/index.ts";
import { findMemberByNik, importMembers } from "../src/members/index.ts";
import { idFromCode, importOffices } from "../src/offices/index.ts";
import { newClaimCode, newId } from "../src/platform/ids.ts";
import type { Platform } from "../src/platform/platform.ts";

/** An office with officers of every role, and claims in any status, for tests of the staff's side. */
export async function openOffice(platform: Platform): Promise<{
  readonly officer: (role: Role, nth?: number) => StaffActor;
  readonly addClaim: (claim?: {
    status?: string;
    promiseOn?: string;
    /** The rule under which it was sent. */
    policyId?: string;
    name?: string;
  }) => Promise<{ id: string; code: string }>;
}> {
  await importOffices(platform, [
    { code: "PUSAT", name: "Pusat", kind: "HEAD", parent: null, address: "Jakarta", zone: "Asia/Jakarta" },
    { code: "DKI", name: "DKI", kind: "REGION", parent: "PUSAT", address: "Jakarta", zone: "Asia/Jakarta" },
    {
      code: "MAMPANG",
      name: "Mampang",
      kind: "BRANCH",
      parent: "DKI",
      address: "Jalan Buncit Raya",
      zone: "Asia/Jakarta",
    },
    { code: "LUWUK", name: "Luwuk", kind: "BRANCH", parent: "DKI", address: "Luwuk", zone: "Asia/Makassar" },
  ]);
  const officeId = idFromCode("office", "MAMPANG");
  for (const role of roles)
    for (const nth of [1, 2, 3]) {
      await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed)
      values (${idFromCode("staff", `${role}-${nth}`)}, ${`${role.toLowerCase()}-${nth}`}, ${`${role} ${nth}`}, ${role}, ${officeId}, '-', '-')`.execute(
        platform.db,
      );
    }
  let count = 0;
  return {
    officer: (role, nth = 1) => ({ kind: "STAFF", id: idFromCode("staff", `${role}-${nth}`), role, officeId }),
    addClaim: async (claim = {}) => {
      count += 1;
      const name = claim.name ?? "BAMBANG PRASETYO";
      const nik = `31740315037${String(10_000 + count).padStart(5, "0")}`;
      const kpj = `1000882${String(1000 + count)}`;
      await importMembers(
        platform,
        [{ npp: "AA000001", name: "PT Benang Contoh", city: "Jakarta" }],
        [
          {
            nik,
            name,
            birthDate: "1975-03-15",
            citizenship: "WNI",
            taxId: "NIK_VALID",
            paidBefore: [],
            memberships: [
              {
                kpj,
                segment: "PU",
                firstContribution: "2012-01-01",
                employments: [
                  {
                    npp: "AA000001",
                    from: "2012-01-01",
                    to: "2026-04-30",
                    endReason: "PHK",
                    letterDate: null,
                    wage: 5_000_000,
                  },
                ],
              },
            ],
            ledger: [{ year: 2026, contributions: 1_000_000, development: 0, balance: 41_276_500 }],
          },
        ],
      );
      const member = (await findMemberByNik(platform.db, platform.keys, nik))!;
      const id = newId();
      const code = newClaimCode();
      const seal = (value: unknown, purpose: string): Buffer => platform.keys.seal(JSON.stringify(value), purpose);
      const at = platform.clock.now();
      await platform.db
        .insertInto("claims")
        .values({
          id,
          code,
          member_id: member.id,
          office_id: officeId,
          reason: "PHK",
          status: claim.status ?? "INTERVIEWED",
          status_since: at,
          policy_id: claim.policyId ?? "permenaker-4-2022",
          person_sealed: seal({ nik, name, birthDate: "1975-03-15", kpj }, claimSeals.person),
          contact_sealed: seal({ channel: "WHATSAPP", phone: "6281200000000", email: null }, claimSeals.contact),
          contact_index: Buffer.from(id),
          bank_sealed: seal({ bankCode: "014", account: "1234567890", holder: name }, claimSeals.bank),
          bank_match: "MATCH",
          answers_sealed: seal({ reason: "PHK", phkProof: "LETTER" }, claimSeals.answers),
          gross: 41_276_500,
          tax: 0,
          net: 41_276_500,
          submitted_at: claim.status === "DRAFT" ? null : at,
          promise_on: claim.promiseOn ?? "2026-06-09",
          promise_calendar: "DECREED",
          created_at: at,
        })
        .execute();
      await followClaim(platform, id);
      return { id, code };
    },
  };
}

/** The head of the branch keeps no interview time for the door: for tests that count every time of a day. */
export const offerEveryTimeOnline = (platform: Platform): Promise<unknown> =>
  sql`insert into office_online_shares (office_id, from_day, online_percent, reason, set_by, set_at)
    values (${idFromCode("office", "MAMPANG")}, '2026-01-01', 100, 'Semua lewat HP untuk uji', ${idFromCode("staff", "BRANCH_HEAD-1")}, now())`.execute(
    platform.db,
  );
