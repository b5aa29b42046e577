import { expect, test } from "vitest";
import { lineAt, readJson } from "./json-text.ts";

const fault = (text: string): string => {
  const read = readJson(text);
  return read.ok ? "ok" : `${read.fault.code} ${read.fault.line}:${read.fault.column}`;
};

test("what is missing or too much is named where somebody would mend it", () => {
  expect(fault("")).toBe("EMPTY 1:1");
  expect(fault('{\n  "a": 1\n  "b": 2\n}')).toBe("WANTS_COMMA 2:9");
  expect(fault('{\n  "a": 1,\n}')).toBe("LAST_COMMA 2:9");
  expect(fault('{\n  "a": [1, 2,]\n}')).toBe("LAST_COMMA 2:13");
  expect(fault('{\n  "a" 1\n}')).toBe("WANTS_COLON 2:6");
  expect(fault('{\n  "a": ,\n  "b": 2\n}')).toBe("WANTS_VALUE 2:7");
  expect(fault('{\n  "a":\n}')).toBe("WANTS_VALUE 2:7");
  expect(fault('{\n  "a": dua\n}')).toBe("WANTS_VALUE 2:8");
  expect(fault('{\n  "a": 1.000.000\n}')).toBe("WANTS_VALUE 2:8");
  expect(fault("{\n  a: 1\n}")).toBe("WANTS_NAME 2:3");
  expect(fault('{\n  "a": "dua,\n  "b": 2\n}')).toBe("OPEN_TEXT 2:8");
  expect(fault('{\n  "a": "C:\\dokumen"\n}')).toBe("STRANGE_TEXT 2:8");
  expect(fault('{\n  "a": {\n    "b": 1\n')).toBe("NOT_CLOSED 2:8");
  expect(fault('{ "a": 1 }\n}')).toBe("MORE 2:1");
  expect(fault(`${"[".repeat(9_000)}`)).toBe("TOO_DEEP 1:62");
});

test("a name that stands twice is refused: one of the two would be lost in silence", () => {
  expect(fault('{\n  "months": 1,\n  "months": 2\n}')).toBe("TWICE 3:3");
  expect(fault('[{ "a": 1 }, { "a": 2 }]')).toBe("ok");
});

test("what can be read says what the language's own parser says, and on which line each place stands", () => {
  const text = '{\n  "title": {\n    "id": "Satu \\"dua\\"",\n    "a/b": [\n      -1.5e2,\n      null\n    ]\n  }\n}';
  const read = readJson(text);
  expect(read).toMatchObject({ ok: true, value: { title: { id: 'Satu "dua"', "a/b": [-150, null] } } });
  const { lines } = read as Extract<typeof read, { ok: true }>;
  expect(["/title", "/title/id", "/title/a~1b/1", "/title/en", "/nothing"].map((at) => lineAt(lines, at))).toEqual([
    2, 3, 6, 2, 1,
  ]);
});
