import { expect, test } from "vitest";
import { fileSize } from "./file-size.ts";

test("a limit in bytes is said in MB, with the comma or point of the language", () => {
  expect(fileSize(6_291_456, "id")).toBe("6 MB");
  expect(fileSize(1_572_864, "id")).toBe("1,5 MB");
  expect(fileSize(1_572_864, "en")).toBe("1.5 MB");
});
