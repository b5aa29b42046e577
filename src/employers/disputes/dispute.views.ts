import { sql } from "kysely";
import { differingParts, openMemberName, type EndPart, type ToldEnd } from "../../members/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { disputeSeal, type Papers, type Side } from "./dispute.ts";

/** A dispute as an officer, or the company, sees it. */
export type DisputeSeen = {
  readonly id: string;
  readonly memberId: string;
  readonly employerId: string;
  readonly officeId: string;
  readonly claimId: string | null;
  readonly openedBy: "EMPLOYER" | "WORKER";
  readonly openedAt: Date;
  readonly worker: string;
  readonly company: string;
  readonly npp: string;
  readonly companySays: ToldEnd;
  readonly otherSays: ToldEnd;
  readonly papers: Papers;
  /** In which parts the company differs. */
  readonly differs: readonly EndPart[];
  readonly side: Side | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
};

type Row = Omit<DisputeSeen, "worker" | "papers" | "differs"> & { person: Buffer; sealed: Buffer };

async function read(db: Reader, keys: Keys, where: ReturnType<typeof sql>): Promise<readonly DisputeSeen[]> {
  const { rows } = await sql<Row>`
    select d.id, d.member_id as "memberId", d.employer_id as "employerId", d.office_id as "officeId", d.claim_id as "claimId", d.opened_by as "openedBy",
      d.opened_at as "openedAt", n.person_sealed as person, n.company, n.npp, d.company_says as "companySays", d.other_says as "otherSays",
      d.papers_sealed as sealed, d.side, d.decided_at as "decidedAt", n.decided_by_name as "decidedBy"
    from exit_disputes d join exit_dispute_names n on n.id = d.id where ${where}`.execute(db);
  return rows.map(({ person, sealed, ...row }) => ({
    ...row,
    differs: differingParts(row.otherSays, row.companySays),
    worker: openMemberName(keys, person),
    papers: JSON.parse(keys.open(sealed, disputeSeal)) as Papers,
  }));
}

/** What waits for an officer of a branch, the oldest first. */
export const openDisputesOf = (db: Reader, keys: Keys, officeId: string): Promise<readonly DisputeSeen[]> =>
  read(db, keys, sql`d.office_id = ${officeId} and d.decided_at is null order by d.opened_at limit 200`);

/** A company's disputes, the newest first. */
export const disputesOfCompany = (db: Reader, keys: Keys, employerId: string): Promise<readonly DisputeSeen[]> =>
  read(db, keys, sql`d.employer_id = ${employerId} order by d.opened_at desc limit 200`);

export const findDispute = async (db: Reader, keys: Keys, id: string): Promise<DisputeSeen | null> =>
  (await read(db, keys, sql`d.id = ${id}`))[0] ?? null;
