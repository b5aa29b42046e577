import { expect, test } from "vitest";
import { compareNames } from "./name-match.rules.ts";

test.each([
  ["Sri Wahyuni", "SRI WAHYUNI", "MATCH"],
  ["Muh. Rizky", "MUHAMMAD RIZKY", "MATCH"],
  ["Drs. H. Budi Santoso, S.E.", "BUDI SANTOSO", "MATCH"],
  ["Siti Nur'aini", "SITI NURAINI", "MATCH"],
  ["Rizky Pratama", "RISKY PRATAMA", "NEAR"],
  ["Bambang Prasetyo", "BAMBANG PRASETIO", "NEAR"],
  ["Wahyuni Sri", "SRI WAHYUNI", "NEAR"],
  ["Ni Made Ariani Kusumawati Dewi", "NI MADE ARIANI KUSUM", "NEAR"],
  ["Sri Wahyuni", "SRI WAHYUDI HARTONO", "MISMATCH"],
  ["Budi", "Rudi", "MISMATCH"],
  ["Sri Wahyuni", "", "MISMATCH"],
  ["", "", "MISMATCH"],
] as const)("%s and %s: %s", (one, other, match) => {
  expect(compareNames(one, other)).toBe(match);
  expect(compareNames(other, one)).toBe(match);
});
