import { sql } from "kysely";
import { expect, test } from "vitest";
import { openHeadOffice } from "../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { publishPolicy } from "../index.ts";

const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
const { rina, yusuf, penata, key, propose } = await openHeadOffice(platform);

test("the database itself refuses what must never be, whoever writes", async () => {
  const version = await propose("by-hand", "2028-01-01");
  const publishAs = (by: string, role: string, at = "2026-11-24T09:00:00+07:00") =>
    sql`update policy_versions set status = 'PUBLISHED', published_by = ${by}, published_at = ${at}, published_role = ${role} where id = 'by-hand'`.execute(
      platform.db,
    );
  await expect(publishAs(rina.id, "HEAD_POLICY")).rejects.toThrow("policy_two_people");
  await expect(publishAs(penata.id, "PENATA_MADYA")).rejects.toThrow("policy_by_head_office");
  await expect(publishAs(penata.id, "HEAD_POLICY")).rejects.toThrow("The role is not this person's");
  await expect(publishAs(yusuf.id, "HEAD_POLICY", "2028-01-01T00:00:00+07:00")).rejects.toThrow(
    "policy_published_before_its_day",
  );
  await expect(
    sql`update policy_versions set file = file || '{"cite":"x"}' where id = 'by-hand'`.execute(platform.db),
  ).rejects.toThrow("What was proposed is changed as a draft");
  await publishPolicy(platform, { actor: yusuf, id: "by-hand", version, key: key() });
  const never = "A published policy is not changed";
  await expect(
    sql`update policy_versions set file = file || '{"cite":"x"}' where id = 'by-hand'`.execute(platform.db),
  ).rejects.toThrow(never);
  await expect(
    sql`update policy_versions set effective_from = '2028-01-02' where id = 'by-hand'`.execute(platform.db),
  ).rejects.toThrow(never);
  await expect(sql`delete from policy_versions where id = 'by-hand'`.execute(platform.db)).rejects.toThrow(
    "permission denied",
  );
  await expect(
    sql`update policy_versions set status = 'WITHDRAWN', withdrawn_by = ${rina.id}, withdrawn_at = '2028-01-01T00:00:00+07:00', withdrawn_why = 'x' where id = 'by-hand'`.execute(
      platform.db,
    ),
  ).rejects.toThrow("policy_withdrawn_before_its_day");
  await propose("the-same-day", "2028-01-01").then(
    () => expect.unreachable(),
    (error: Error) => expect(error.message).toContain("/effectiveFrom"),
  );
});
