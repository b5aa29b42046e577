import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";

/** Something the claimant wrote to us. */
export type HeardText = {
  readonly id: string;
  readonly channel: "WHATSAPP" | "SMS";
  readonly at: Date;
  readonly text: string;
};

/** What came from the claim's own number, the newest first; questions for the state, which were answered, are left out. */
export async function textsOfClaim(db: Reader, keys: Keys, claimId: string): Promise<HeardText[]> {
  const { rows } = await sql<Omit<HeardText, "text"> & { sealed: Buffer }>`
    select id, channel, at, text_sealed as sealed from heard_texts where claim_id = ${claimId} and kind = 'OTHER' order by at desc, id desc limit 50`.execute(
    db,
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, text: keys.open(sealed, claimSeals.text).toString() }));
}
