import { sql } from "kysely";
import type { Reader } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { ChannelName } from "./channels.port.ts";
import { messageSeals, type DeliveryStatus, type MessageStatus } from "./message.ts";
import type { TemplateCode, Values } from "./words/dictionary.ts";
import { compose, subjectIn } from "./words/templates.ts";

/** What was told about a claim, in its words, and how it got there. Machine times but for `at`. */
export type ToldMessage = {
  readonly id: string;
  readonly template: TemplateCode;
  readonly at: Date;
  readonly status: MessageStatus;
  readonly subject: string;
  /** The language in which `subject` stands here. */
  readonly subjectLang: "id" | "en";
  readonly text: string;
  readonly deliveries: ReadonlyArray<{
    readonly channel: ChannelName;
    readonly status: DeliveryStatus;
    readonly code: string | null;
    readonly acceptedAt: string | null;
    readonly provedAt: string | null;
  }>;
};

/** Newest first. @param lang the reader's, where somebody reads: subjects are in it where nothing in them was written in another */
export async function messagesOfClaim(
  db: Reader,
  keys: Keys,
  claimId: string,
  lang?: "id" | "en",
): Promise<ToldMessage[]> {
  const { rows } = await sql<{
    id: string;
    template: TemplateCode;
    lang: "id" | "en";
    at: Date;
    status: MessageStatus;
    values_sealed: Buffer;
    deliveries: ToldMessage["deliveries"];
  }>`
    select messages.id, template, lang, at, messages.status, values_sealed, coalesce((select jsonb_agg(jsonb_build_object('channel', channel, 'status', deliveries.status, 'code', code,
      'acceptedAt', accepted_at, 'provedAt', proved_at) order by started_at) from deliveries where message_id = messages.id), '[]') as deliveries
    from messages where claim_id = ${claimId} order by at desc, messages.id desc`.execute(db);
  return rows.map((row) => {
    const values = JSON.parse(keys.open(row.values_sealed, messageSeals.values)) as Values;
    const { subject, text } = compose(row.template, row.lang, values, "...");
    const translated = lang === undefined || lang === row.lang ? null : subjectIn(row.template, lang, values);
    return {
      id: row.id,
      template: row.template,
      at: row.at,
      status: row.status,
      subject: translated ?? subject,
      subjectLang: translated === null ? row.lang : lang!,
      text,
      deliveries: row.deliveries,
    };
  });
}

/** Which of these keys no message has yet: who queues thousands asks before it composes. */
export async function keysNotQueued(db: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await sql<{
    key: string;
  }>`select key from unnest(${[...keys]}::text[]) as wanted(key) where not exists (select from messages where messages.key = wanted.key)`.execute(
    db,
  );
  return new Set(rows.map(({ key }) => key));
}

/** The claims that were told something of this kind: their messages' keys begin so. */
export async function claimsTold(db: Reader, keyPrefix: string): Promise<string[]> {
  const { rows } = await sql<{
    claim_id: string;
  }>`select claim_id from messages where starts_with(key, ${keyPrefix}) and claim_id is not null order by id`.execute(
    db,
  );
  return rows.map(({ claim_id }) => claim_id);
}
