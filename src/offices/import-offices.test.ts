import { expect, test } from "vitest";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { branches, findOffice, importOffices, type OfficeRow } from "./index.ts";

const platform = await createTestPlatform();

const head: OfficeRow = {
  code: "PUSAT",
  name: "Kantor Pusat",
  kind: "HEAD",
  parent: null,
  address: "Jakarta",
  zone: "Asia/Jakarta",
};
const region: OfficeRow = {
  code: "KANWIL-DKI",
  name: "Kanwil DKI",
  kind: "REGION",
  parent: "PUSAT",
  address: "Jakarta",
  zone: "Asia/Jakarta",
};
const branch: OfficeRow = {
  code: "MAMPANG",
  name: "Mampang",
  kind: "BRANCH",
  parent: "KANWIL-DKI",
  address: "Jalan Buncit Raya",
  zone: "Asia/Jakarta",
};

test("a file of offices is taken whole, children before parents too, and again without change", async () => {
  expect(await importOffices(platform, [branch, region, head])).toEqual({ ok: true, value: { count: 3 } });
  const before = await findOffice(platform.db, "MAMPANG");
  expect(await importOffices(platform, [branch, region, head])).toEqual({ ok: true, value: { count: 3 } });
  expect(await findOffice(platform.db, before!.id)).toEqual(before);
  expect((await branches(platform.db)).map((each) => each.code)).toEqual(["MAMPANG"]);
});

test.each([
  ["zone", { ...branch, zone: "Asia/Singapore" as "Asia/Jakarta" }],
  ["kind", { ...branch, kind: "KIOSK" as "BRANCH" }],
  ["parent", { ...branch, parent: "NOWHERE" }],
  ["parent", { ...branch, parent: null }],
  ["name", { ...branch, name: "" }],
])("a row with a wrong %s is named and nothing is taken", async (field, row) => {
  expect(await importOffices(platform, [head, region, row])).toEqual({
    ok: false,
    refusal: { code: "UNUSABLE_ROW", office: "MAMPANG", field },
  });
});
