import { expect, test } from "vitest";
import { nestsTooDeep } from "./nesting.ts";

test("what is flat enough passes, and a hundred thousand brackets are found without falling over them", () => {
  expect(nestsTooDeep({ a: [{ b: 1 }] }, 3)).toBe(null);
  expect(nestsTooDeep({ a: [{ b: {} }] }, 3)).toBe("/a/0/b");
  expect(nestsTooDeep(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)), 2)).toBe("/0/0");
  expect(nestsTooDeep("text", 0)).toBe(null);
});
