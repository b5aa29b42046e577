import { sql } from "kysely";
import { findMemberByNik, importMembers, type Member, type MemberRow } from "../src/members/index.ts";
import { messageSeals } from "../src/messages/message.ts";
import { compose } from "../src/messages/words/templates.ts";
import type { NoticeTeller } from "../src/outreach/index.ts";
import type { TestPlatform } from "./test-platform.ts";

type Job = MemberRow["memberships"][number]["employments"][number];

/** A job in a company that ended, or goes on where `to` is null. */
export const job = (to: string | null, told: Partial<Job> = {}): Job => ({
  npp: "AA000001",
  from: "2016-03-01",
  to,
  endReason: to === null ? null : "RESIGN",
  letterDate: to,
  wage: 5_000_000,
  ...told,
});

export const tellerOf = (platform: TestPlatform): NoticeTeller => ({
  ...platform,
  site: "lapak.example",
  linkTo: (code, lang) => `https://lapak.example/m/${code}/${lang}`,
  stopAt: (token) => `https://lapak.example/berhenti/${token}`,
});

/** Members with what is on record of them, for tests of what they are told. */
export function membersOf(platform: TestPlatform) {
  let count = 0;
  const bring = async (row: MemberRow): Promise<Member> => {
    await importMembers(platform, [{ npp: "AA000001", name: "PT Benang Contoh", city: "Jakarta" }], [row]);
    return (await findMemberByNik(platform.db, platform.keys, row.nik))!;
  };
  const rowOf = (jobs: readonly Job[], told: Partial<MemberRow>): MemberRow => {
    count += 1;
    return {
      nik: `31740315037${String(50_000 + count).padStart(5, "0")}`,
      name: "BAMBANG PRASETYO",
      birthDate: "1985-03-15",
      citizenship: "WNI",
      taxId: "NIK_VALID",
      phone: `62812000${String(10_000 + count)}`,
      email: `bambang.${count}@contoh.example`,
      homeBranch: "MAMPANG",
      paidBefore: [],
      memberships: [
        { kpj: `1000992${String(1000 + count)}`, segment: "PU", firstContribution: "2016-03-01", employments: jobs },
      ],
      ledger: [{ year: 2026, contributions: 1_000_000, development: 0, balance: 41_276_500 }],
      ...told,
    };
  };
  return {
    add: async (jobs: readonly Job[], told: Partial<MemberRow> = {}) => {
      const row = rowOf(jobs, told);
      return { row, member: await bring(row) };
    },
    /** The registry hears something more of somebody it knows. */
    hear: (row: MemberRow, jobs: readonly Job[], told: Partial<MemberRow> = {}): Promise<Member> =>
      bring({ ...row, memberships: [{ ...row.memberships[0]!, employments: jobs }], ...told }),
    /** What was queued for a member, oldest first. */
    told: async (memberId: string) => {
      const { rows } = await sql<{
        template: "RightBegins";
        lang: "id" | "en";
        channels: string[];
        status: string;
        held: Date | null;
        values: Buffer;
      }>`select template, lang, channels, status, held_until as held, values_sealed as values from messages where member_id = ${memberId} order by id`.execute(
        platform.db,
      );
      return rows.map(({ values: sealed, ...row }) => {
        const values = JSON.parse(platform.keys.open(sealed, messageSeals.values)) as Record<string, string>;
        const { text, sms } = compose(row.template, row.lang, values);
        return { ...row, values, text, sms };
      });
    },
    right: async (memberId: string) =>
      (
        await sql<{ reason: string; day: string; tell_on: string | null; untold: string | null }>`
          select reason, day, tell_on, untold from right_days where member_id = ${memberId} order by reason`.execute(
          platform.db,
        )
      ).rows.map(({ reason, day, tell_on, untold }) => [reason, day, tell_on, untold]),
  };
}
