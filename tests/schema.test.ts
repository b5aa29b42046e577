import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { dumpSchema } from "../scripts/dump-schema.ts";
import { createTestPlatform } from "./test-platform.ts";

test("the migrations make exactly the shape reviewers read in db/schema.sql", async (context) => {
  const { databaseUrl } = await createTestPlatform();
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const version = (
      await client.query<{ major: number }>("select current_setting('server_version_num')::int / 10000 as major")
    ).rows[0]!.major;
    context.skip(version !== 18, "other versions word the same shape differently");
    const mended = "Run: npx node scripts/write-schema.ts";
    expect(await dumpSchema(client), mended).toBe(readFileSync("db/schema.sql", "utf8"));
  } finally {
    await client.end();
  }
});
