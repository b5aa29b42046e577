import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { byteaColumn, dateColumn, int4Column, int8Column, textColumn, uuidColumn } from "./columns.ts";

const { db } = await createTestPlatform();

test("columns arrive as they were, with what is empty in its place", async () => {
  const { rows } = await sql`select id::text, day::text, whole::text, small::text, word, encode(raw, 'hex') as raw from unnest(
    ${uuidColumn(["0190a1b2-c3d4-7e5f-8091-a2b3c4d5e6f7", null, "ffffffff-ffff-ffff-ffff-ffffffffffff"])}::uuid[],
    ${dateColumn(["1961-02-28", "2000-01-01", null])}::date[],
    ${int8Column([9_007_199_254_740_991, -1, null])}::bigint[],
    ${int4Column([2026, -2_147_483_648, null])}::int[],
    ${textColumn(["Nur'aini \"é\" 漢", "", null])}::text[],
    ${byteaColumn([Buffer.from([0, 255, 10]), Buffer.alloc(0), null])}::bytea[]) as t(id, day, whole, small, word, raw)`.execute(
    db,
  );
  expect(rows).toEqual([
    {
      id: "0190a1b2-c3d4-7e5f-8091-a2b3c4d5e6f7",
      day: "1961-02-28",
      whole: "9007199254740991",
      small: "2026",
      word: "Nur'aini \"é\" 漢",
      raw: "00ff0a",
    },
    { id: null, day: "2000-01-01", whole: "-1", small: "-2147483648", word: "", raw: "" },
    { id: "ffffffff-ffff-ffff-ffff-ffffffffffff", day: null, whole: null, small: null, word: null, raw: null },
  ]);
});

test("a column of nothing has no rows, and a day that is none is not sent", async () => {
  const { rows } = await sql`select * from unnest(${uuidColumn([])}::uuid[], ${textColumn([])}::text[])`.execute(db);
  expect(rows).toEqual([]);
  expect(() => dateColumn(["2026-02-30"])).toThrow("no day");
});
