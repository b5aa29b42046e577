import { sql } from "kysely";
import type { ChannelName, MessageStatus } from "../../messages/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { claimSeals } from "../claim-seals.ts";

/** Something the claimant wrote to us, or an officer's answer. `at` by the office's clock, as everything beside it. */
export type SaidText = {
  readonly id: string;
  readonly at: Date;
  readonly text: string;
  /** Of an answer: the channel of the last try; null before the first. */
  readonly channel: ChannelName | null;
} & (
  | { readonly kind: "HEARD"; readonly isNew: boolean }
  | { readonly kind: "ANSWERED"; readonly officer: string; readonly status: MessageStatus }
);

type Row = {
  readonly id: string;
  readonly at: Date;
  readonly kind: "HEARD" | "ANSWERED";
  readonly sealed: Buffer;
  readonly channel: ChannelName | null;
  readonly isNew: boolean;
  readonly officer: string;
  readonly status: MessageStatus | null;
};

/**
 * What the claim's own number wrote and what officers answered, the newest fifty of each, the newest last; questions for the
 * state, which were answered, are left out.
 */
export async function conversationOf(
  { db, keys, clock }: Pick<Platform, "db" | "keys" | "clock">,
  claimId: string,
): Promise<SaidText[]> {
  const ahead = clock.now().getTime() - clock.real().getTime();
  const { rows } = await sql<Row>`
    select id, at, kind, text_sealed as sealed, channel, is_new as "isNew", officer, status
    from (select *, row_number() over (partition by kind order by at desc, id desc) as nth
      from claim_conversations where claim_id = ${claimId}) said
    where nth <= 50 order by at, id`.execute(db);
  return rows.map(({ id, at, kind, sealed, channel, isNew, officer, status }): SaidText => {
    const said = {
      id,
      at: new Date(at.getTime() + ahead),
      channel,
      text: keys.open(sealed, claimSeals.text).toString(),
    };
    return kind === "HEARD"
      ? { ...said, kind, isNew }
      : // No address at all: nothing was queued.
        { ...said, kind, officer, status: status ?? "FAILED" };
  });
}
