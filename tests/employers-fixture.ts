import { newTotpSecret } from "../src/access/index.ts";
import { acceptInvitation, findInvitation, invitePerson, type EmployerRole } from "../src/employers/index.ts";
import { findEmployer, importMembers } from "../src/members/index.ts";
import type { WithLaw } from "../src/entitlement/index.ts";
import type { Platform } from "../src/platform/platform.ts";
import type { TestPlatform } from "./test-platform.ts";
import { TOTP } from "otpauth";

/** A company with three workers, and another one with one. */
export const companies = [
  { npp: "CT000001", name: "PT Benang Contoh", city: "Jakarta" },
  { npp: "CT000002", name: "PT Kayu Contoh", city: "Jepara" },
];

/** Workers as the registry knows them: all still working, since 1 January 2020. */
export const workers = [
  { nik: "3174031503750001", kpj: "10008824411", name: "BUDI SANTOSO", npp: "CT000001" },
  { nik: "3174035503800002", kpj: "10008824422", name: "SITI RAHAYU", npp: "CT000001" },
  { nik: "3174031503900003", kpj: "10008824433", name: "UMAR WIRATAMA", npp: "CT000001" },
  { nik: "3320011503850004", kpj: "10008824444", name: "JOKO WALUYO", npp: "CT000002" },
] as const;

/** Companies and their workers, in the registry, at the branch that `openOffice` made before. */
export async function openCompanies(
  platform: TestPlatform,
): Promise<{ readonly benang: string; readonly kayu: string }> {
  await importMembers(
    platform,
    companies,
    workers.map(({ nik, kpj, name, npp }) => ({
      nik,
      name,
      birthDate: "1985-03-15",
      phone: "6281200000000",
      homeBranch: "MAMPANG",
      citizenship: "WNI" as const,
      taxId: "NIK_VALID" as const,
      paidBefore: [],
      memberships: [
        {
          kpj,
          segment: "PU" as const,
          firstContribution: "2020-01-01",
          employments: [{ npp, from: "2020-01-01", to: null, endReason: null, letterDate: null, wage: 5_000_000 }],
        },
      ],
      ledger: [{ year: 2026, contributions: 1_000_000, development: 0, balance: 41_276_500 }],
    })),
  );
  const idOf = async (npp: string): Promise<string> => (await findEmployer(platform.db, { npp }))!.id;
  return { benang: await idOf("CT000001"), kayu: await idOf("CT000002") };
}

export const password = "tiga kata lepas";
export const codeOf = (secret: string, at = new Date()): string =>
  new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: at.getTime() });

/** Somebody of a company who was invited by a branch and came in. */
export async function joinCompany(
  platform: Platform & WithLaw,
  by: Parameters<typeof invitePerson>[1]["actor"],
  employerId: string,
  email: string,
  role: EmployerRole = "ADMIN",
): Promise<{ readonly personId: string; readonly secret: string | null }> {
  const tokens: string[] = [];
  const invited = await invitePerson(
    platform,
    { actor: by, employerId, role, name: "Rina Contoh", phone: "", email, lang: "id", key: `${email}-${employerId}` },
    (token) => (tokens.push(token), `http://x/${token}`),
  );
  if (!invited.ok) throw new Error(invited.refusal.code);
  const shown = (await findInvitation(platform, tokens[0]!))!;
  const secret = shown.totp?.secret ?? null;
  const accepted = await acceptInvitation(platform, tokens[0]!, {
    password,
    again: password,
    code: codeOf(secret ?? newTotpSecret(), platform.clock.real()),
  });
  if (!accepted.ok) throw new Error(accepted.refusal.code);
  return { personId: accepted.value.personId, secret };
}
