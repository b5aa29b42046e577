import { expect, test } from "vitest";
import { storableJson } from "./storable-json.ts";

test("what jsonb refuses is left out or marked, everything else stays as it was typed", () => {
  expect(storableJson({ why: "sudah\0 benar", cut: "baik 😀".slice(0, 6), "a\0": [1, null, "\ud800"] })).toBe(
    '{"why":"sudah benar","cut":"baik \ufffd","a":[1,null,"\ufffd"]}',
  );
  expect(storableJson({ text: "a \\\\u0000 that was typed", day: "2026-05-01" })).toBe(
    '{"text":"a \\\\\\\\u0000 that was typed","day":"2026-05-01"}',
  );
});
