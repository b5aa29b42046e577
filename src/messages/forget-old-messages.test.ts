import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { newId } from "../platform/ids.ts";
import { forgetOldMessages } from "./forget-old-messages.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db } = platform;
const { addClaim } = await openOffice(platform);

test("what was told beside a claim is gone after two years, not a day before, with how it was sent; what was told of a claim stays", async () => {
  const { id: claimId } = await addClaim();
  const { rows } = await sql<{ id: string }>`select member_id as id from claims where id = ${claimId}`.execute(db);
  const about = { member_id: rows[0]!.id, account_id: newId(), visit_id: newId(), claim_id: claimId };
  for (const [column, value] of Object.entries(about)) {
    const id = newId();
    await sql`insert into messages (id, key, ${sql.ref(column)}, template, lang, recipient_sealed, channels, status, at)
      values (${id}, ${column}, ${value}, 'x', 'id', '', '{SMS}', 'DELIVERED', '2026-06-02T09:00:00+07:00')`.execute(
      db,
    );
    await sql`insert into deliveries (id, message_id, channel, status, started_at)
      values (${newId()}, ${id}, 'SMS', 'DELIVERED', '2026-06-02T09:00:00+07:00')`.execute(db);
  }
  const left = async (): Promise<string[]> =>
    (
      await sql<{
        key: string;
      }>`select key from messages join deliveries on message_id = messages.id order by key`.execute(db)
    ).rows.map(({ key }) => key);
  platform.setNow("2028-06-02T08:59:00+07:00");
  expect(await forgetOldMessages(platform)).toBe(0);
  expect(await left()).toEqual(["account_id", "claim_id", "member_id", "visit_id"]);
  platform.setNow("2028-06-03T09:01:00+07:00");
  expect(await forgetOldMessages(platform)).toBe(3);
  expect(await left()).toEqual(["claim_id"]);
});
