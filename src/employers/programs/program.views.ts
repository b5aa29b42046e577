import type { Reader } from "../../platform/db/database.ts";

/** A key as its company sees it: never the secret. */
export type KeySeen = {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
};

/** How a company's address was told lately. */
export type DeliverySeen = {
  readonly id: string;
  readonly event: string;
  readonly status: "WAITING" | "DELIVERED" | "GIVEN_UP";
  readonly tries: number;
  readonly lastAnswer: string | null;
  readonly madeAt: Date;
};

export type ProgramsSeen = {
  readonly keys: readonly KeySeen[];
  readonly url: string | null;
  readonly deliveries: readonly DeliverySeen[];
};

/** What a company's programs have: keys that work, the address, and the last calls to it. */
export async function programsOf(db: Reader, employerId: string): Promise<ProgramsSeen> {
  const [keys, hook, deliveries] = await Promise.all([
    db
      .selectFrom("employer_keys")
      .select(["id", "name", "made_at", "used_at"])
      .where("employer_id", "=", employerId)
      .where("revoked_at", "is", null)
      .orderBy("made_at")
      .execute(),
    db.selectFrom("employer_webhooks").select("url").where("employer_id", "=", employerId).executeTakeFirst(),
    db
      .selectFrom("webhook_deliveries")
      .select(["id", "event", "status", "tries", "last_answer", "made_at"])
      .where("employer_id", "=", employerId)
      .orderBy("made_at", "desc")
      .limit(20)
      .execute(),
  ]);
  return {
    keys: keys.map((row) => ({ id: row.id, name: row.name, madeAt: row.made_at, usedAt: row.used_at })),
    url: hook?.url ?? null,
    deliveries: deliveries.map((row) => ({
      id: row.id,
      event: row.event,
      status: row.status as DeliverySeen["status"],
      tries: row.tries,
      lastAnswer: row.last_answer,
      madeAt: row.made_at,
    })),
  };
}
