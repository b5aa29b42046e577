import { expect, test } from "vitest";
import { holdsTooMany, nestsTooDeep } from "./nesting.ts";

test("what is flat enough passes, and a hundred thousand brackets are found without falling over them", () => {
  expect(nestsTooDeep({ a: [{ b: 1 }] }, 3)).toBe(null);
  expect(nestsTooDeep({ a: [{ b: {} }] }, 3)).toBe("/a/0/b");
  expect(nestsTooDeep(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)), 2)).toBe("/0/0");
  expect(nestsTooDeep("text", 0)).toBe(null);
});

test("the first list or object with too many entries is named", () => {
  expect(holdsTooMany({ a: [1, 2, 3], "b/c": { x: 1, y: 2, z: 3 } }, 3)).toBe(null);
  expect(holdsTooMany({ a: [1, 2], "b/c": [[1, 2, 3]] }, 2)).toBe("/b~1c/0");
  expect(holdsTooMany([1, 2], 1)).toBe("");
});
