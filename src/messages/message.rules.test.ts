import { expect, test } from "vitest";
import { channelsFor, proofBy, type ChannelRules } from "./message.rules.ts";

const rules: ChannelRules = { order: ["SMS", "WHATSAPP"], codeProofSeconds: 20, proofSeconds: 900, cite: "rekaan" };
const reachedByAll = { phone: "6281200001234", email: "siti@contoh.example" };

test("the chosen channel comes first, then the published order; a channel that is not in it is left out", () => {
  expect(channelsFor(rules, "WHATSAPP", reachedByAll)).toEqual(["WHATSAPP", "SMS"]);
  expect(channelsFor(rules, "SMS", reachedByAll)).toEqual(["SMS", "WHATSAPP"]);
  expect(channelsFor(rules, "EMAIL", reachedByAll)).toEqual(["SMS", "WHATSAPP"]);
});

test("a closed channel still serves who has no other address; without an address there is none", () => {
  expect(channelsFor(rules, "EMAIL", { phone: null, email: "siti@contoh.example" })).toEqual(["EMAIL"]);
  expect(channelsFor(rules, "SMS", { phone: null, email: null })).toEqual([]);
});

test("a code and another message wait for their proof as long as published", () => {
  const at = new Date("2026-06-02T02:00:00Z");
  expect(proofBy(rules, true, at)).toEqual(new Date("2026-06-02T02:00:20Z"));
  expect(proofBy(rules, false, at)).toEqual(new Date("2026-06-02T02:15:00Z"));
});
