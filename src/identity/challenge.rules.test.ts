import { expect, test } from "vitest";
import { mayAskForCode } from "./challenge.rules.ts";

const limits = { perSubject: 5, perDevice: 10, perDeviceWhereBusy: 3, busyAddress: 60 };

test.each([
  ["the first code", { subject: 0, device: 0, address: 0 }, true],
  ["the fifth code for one person", { subject: 4, device: 4, address: 4 }, true],
  ["the sixth code for one person", { subject: 5, device: 5, address: 5 }, false],
  ["a browser that tries many people", { subject: 0, device: 10, address: 10 }, false],
  ["a new browser behind a very busy address", { subject: 0, device: 0, address: 100_000 }, true],
  ["a browser that insists behind a busy address", { subject: 0, device: 3, address: 60 }, false],
])("%s", (_what, counts, allowed) => {
  expect(mayAskForCode(counts, limits)).toBe(allowed);
});
