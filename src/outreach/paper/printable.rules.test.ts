import { expect, test } from "vitest";
import { typefaces } from "./drawing/typefaces.ts";
import { unprintableIn, widthOf } from "./printable.rules.ts";

const faces = await typefaces();
const everyLetter = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
  /^[\p{Script=Latin}\p{N}\p{P}\p{Sc}+=~^`|° ]$/u.test(letter),
);

test("what may be written can be printed in both weights, and what our type has of letters, digits and signs may be written", () => {
  const may = everyLetter.filter((letter) => unprintableIn(letter) === null);
  expect(may.filter((letter) => faces.missing(letter) !== null)).toEqual([]);
  const has = everyLetter.filter((letter) => faces.missing(letter) === null && !/[<>]/.test(letter));
  expect(has.filter((letter) => unprintableIn(letter) !== null)).toEqual([]);
  expect(may.length).toBe(370);
});

test("no letter is wider in our bold type than is reckoned with, and a line is the sum of its letters", () => {
  const may = everyLetter.filter((letter) => unprintableIn(letter) === null);
  expect(may.filter((letter) => faces.width(letter, 700, 0) > widthOf(letter) + 0.000_1)).toEqual([]);
  // n 0.6 twice, a space 0.3, M 0.9 twice.
  expect(widthOf("nn MM")).toBeCloseTo(3.3);
});

test.each([
  ["Wangsuli pitakènan, léngkah “katilu” – Rp1.500 (50%)", null],
  ["Paḍang", "ḍ"],
  ["Ɓugis", "Ɓ"],
  ["JHT ﬁnal", "ﬁ"],
  ["½ hari – ⅓ dana", "⅓"],
  ["Arab: ١٢", "١"],
])("%j: the first sign that cannot be printed is %j", (line, sign) => {
  expect(unprintableIn(line)).toBe(sign);
});
