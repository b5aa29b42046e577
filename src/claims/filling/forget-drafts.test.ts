import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createFileStorage } from "../../adapters/object-storage/file-storage.ts";
import { keepDocument } from "../../evidence/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import { forgetDrafts } from "../index.ts";

const platform = await createTestPlatform("2026-01-05T09:00:00+07:00");
const { db, setNow } = platform;
const { addClaim } = await openOffice(platform);
const folder = mkdtempSync(join(tmpdir(), "drafts-"));
const storage = createFileStorage(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const deps = {
  ...platform,
  storage,
  endSessions: (tx: typeof db, claimId: string) =>
    sql`delete from portal_sessions where claim_id = ${claimId}`.execute(tx),
};

const came = (claimId: string): Promise<void> =>
  db
    .transaction()
    .execute((tx) =>
      recordFacts(tx, {
        type: "SessionOpened",
        actor: { kind: "CITIZEN", id: claimId },
        at: platform.clock.now(),
        claimId,
      }),
    );
/** A draft or claim with two files (one replaced), a message and a session. */
async function add(status: string): Promise<string> {
  const { id } = await addClaim({ status });
  await came(id);
  for (const page of ["a", "b"]) {
    const storageKey = newId();
    await storage.put(storageKey, Buffer.from(`${page} sealed`));
    await db
      .transaction()
      .execute((tx) =>
        keepDocument(
          tx,
          {
            media: { type: "image/jpeg", pages: 1, width: 10, height: 10 } as never,
            bytes: 8,
            sha256: Buffer.from(page),
            storageKey,
          },
          { claimId: id, code: "KTP", at: platform.clock.now(), source: "CLAIMANT", uploadId: null },
        ),
      );
  }
  await sql`insert into messages (id, key, claim_id, template, lang, recipient_sealed, channels, status, at)
    values (${newId()}, ${newId()}, ${id}, 'ClaimWithdrawn', 'id', '-', array['SMS'], 'SENT', now())`.execute(db);
  await sql`insert into portal_sessions (token_hash, claim_id, created_at, seen_at, ends_at) values (${id}::text::bytea, ${id}, now(), now(), now())`.execute(
    db,
  );
  return id;
}
const files = (): number =>
  readdirSync(folder, { recursive: true }).filter((name) => /[0-9a-f-]{36}$/.test(String(name))).length;
const kept = async (): Promise<string[]> =>
  (await db.selectFrom("claims").select("id").orderBy("created_at").execute()).map(({ id }) => id);

test("a draft that nobody touched for 90 days goes with its files; others stay, and a second turn changes nothing", async () => {
  const [left, used, sent] = [await add("DRAFT"), await add("DRAFT"), await add("SUBMITTED")];
  expect(files()).toBe(6);
  setNow("2026-03-01T09:00:00+07:00");
  await came(used);
  setNow("2026-04-05T09:00:00+07:00");
  expect(await forgetDrafts(deps)).toBe(0);

  setNow("2026-04-06T09:00:00+07:00");
  // The storage fails: nothing is half removed, and the next turn ends it.
  const broken = {
    remove: async (): Promise<void> => {
      throw new Error("disk");
    },
  };
  expect(await forgetDrafts({ ...deps, storage: broken })).toBe(0);
  expect((await kept()).includes(left)).toBe(true);
  const [one, two] = await Promise.all([forgetDrafts(deps), forgetDrafts(deps)]);
  expect(one + two).toBe(1);
  expect(await forgetDrafts(deps)).toBe(0);
  expect((await kept()).sort()).toEqual([used, sent].sort());
  expect(files()).toBe(4);
  for (const table of ["documents", "messages", "portal_sessions"])
    expect((await sql`select 1 from ${sql.table(table)} where claim_id = ${left}`.execute(db)).rows).toEqual([]);
  const { rows } =
    await sql`select actor_kind, data from audit.facts where claim_id = ${left} and type = 'DraftForgotten'`.execute(
      db,
    );
  expect(rows).toEqual([{ actor_kind: "SYSTEM", data: {} }]);

  setNow("2026-05-31T09:00:00+07:00");
  expect(await forgetDrafts(deps)).toBe(1);
  expect(await kept()).toEqual([sent]);
});
