import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { lapak } from "./lapak.ts";

const folder = mkdtempSync(join(tmpdir(), "lapak-words-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let said = "";
vi.spyOn(process.stdout, "write").mockImplementation((text) => ((said += String(text)), true));
vi.spyOn(process.stderr, "write").mockImplementation((text) => ((said += String(text)), true));
beforeEach(() => {
  said = "";
});
const file = (name: string, bytes: string | Buffer): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const tell = async (...args: string[]): Promise<readonly [number, string]> => {
  said = "";
  const code = await lapak(args);
  return [code, said.replaceAll(folder, "HERE").trim()];
};

test("a command that is not there is named, before the list of those that are", async () => {
  const [code, words] = await tell("staff", "fire");
  expect([code, words.split("\n")[0]]).toEqual([2, "There is no command “staff fire”. Usage:"]);
});

test("a word too many is wrong usage, and nothing starts", async () => {
  expect(await tell("serve", "--port")).toEqual([2, "Usage: lapak serve"]);
  expect(await tell("worker", "twice")).toEqual([2, "Usage: lapak worker"]);
  expect(await tell("migrate", "back")).toEqual([2, "Usage: lapak migrate"]);
  expect(await tell("audit", "verify", "all")).toEqual([2, "Usage: lapak audit verify"]);
});

test("a file that cannot be read is told in plain words", async () => {
  const check = (name: string) => tell("policy", "check", name);
  expect(await check(join(folder, "none.json"))).toEqual([
    1,
    "The file HERE/none.json cannot be read: there is none of this name.",
  ]);
  expect(await check(folder)).toEqual([1, "The file HERE cannot be read: it is a folder."]);
  const notUtf8 = (name: string) =>
    `The file HERE/${name} cannot be read: it is not written in UTF-8. Save it as UTF-8 and start again.`;
  expect(await check(file("latin.json", Buffer.from('{"id":"caf\xe9"}', "latin1")))).toEqual([
    1,
    notUtf8("latin.json"),
  ]);
  expect(await check(file("wide.json", Buffer.from('\ufeff{"id":1}', "utf16le")))).toEqual([1, notUtf8("wide.json")]);
  expect(await check(file("empty.json", ""))).toEqual([1, "The file HERE/empty.json is empty."]);
  expect((await check(file("half.json", "{")))[1]).toContain("The file HERE/half.json is no JSON: ");
  // A byte order mark, as some editors write it, is passed over.
  expect((await check(file("marked.json", "\ufeff{}")))[1]).toContain("HERE/marked.json /id: This field is missing.");
  const reconcile = await tell("payments", "reconcile", join(folder, "none.xml"));
  expect(reconcile).toEqual([1, "The file HERE/none.xml cannot be read: there is none of this name."]);
});
