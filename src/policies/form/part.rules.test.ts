import { expect, test } from "vitest";
import { partOfFile, withPart } from "./part.rules.ts";

const file = { id: "a", title: { id: "A", en: "B" }, parameters: { one: [1], two: [2] }, service: null };
const places = ["/title", "/parameters/two"];

test("a part is a file that holds its places only", () => {
  expect(partOfFile(file, places)).toEqual({ title: { id: "A", en: "B" }, parameters: { two: [2] } });
  expect(partOfFile(file, ["/service", "/parameters/three"])).toEqual({ service: null, parameters: {} });
  expect(partOfFile(file, [""])).toBe(file);
  expect(partOfFile({ parameters: 5 }, places)).toEqual({ parameters: {} });
});

test("put back it changes its places and nothing else; what it leaves out is gone", () => {
  expect(withPart(file, places, { title: "C", parameters: { two: [3] } })).toEqual({
    file: { id: "a", title: "C", parameters: { one: [1], two: [3] }, service: null },
    strange: [],
  });
  expect(withPart(file, places, {})).toEqual({
    file: { id: "a", parameters: { one: [1] }, service: null },
    strange: [],
  });
  expect(withPart(file, places, partOfFile(file, places))).toEqual({ file, strange: [] });
});

test("what belongs to another part is named, and does not get in", () => {
  const typed = { title: { id: "A", en: "B" }, id: "b", parameters: { one: [9], two: [2] }, "a/b": 1 };
  expect(withPart(file, places, typed)).toEqual({ file, strange: ["/id", "/parameters/one", "/a~1b"] });
  expect(withPart(file, places, [1]).strange).toEqual([""]);
  expect(withPart(file, places, { parameters: 5 }).strange).toEqual(["/parameters"]);
  expect(withPart({ ...file, parameters: 5 }, places, { parameters: { two: [7] } }).file).toMatchObject({
    parameters: 5,
  });
});
