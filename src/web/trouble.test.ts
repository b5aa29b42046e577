import { expect, test } from "vitest";
import { troublePage } from "./trouble.tsx";

const wayOn = (url: string): string | undefined =>
  /<a href="([^"]*)" class="govuk-button"/.exec(troublePage("id", "NOT_FOUND", { mark: "12345678", url }))?.[1];

test("from a page that is not there an officer comes back to the work, a guard to the door, a company to its page", () => {
  expect(wayOn("/petugas/uji-petik")).toBe("/petugas/antrean");
  expect(wayOn("/pintu/kunjungan/1")).toBe("/pintu");
  expect(wayOn("/perusahaan/CT000171/tidak-ada")).toBe("/perusahaan");
  expect(wayOn("/klaim/tidak-ada")).toBe("/");
  expect(wayOn("/perusahaan-palsu")).toBe("/");
});
