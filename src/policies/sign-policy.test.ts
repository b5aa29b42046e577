import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createKeys } from "../platform/keys.ts";
import { canonicalText, openSignedPolicy, signPolicy } from "./sign-policy.ts";

const keysOf = (byte: number) =>
  createKeys(new Map([["test", Buffer.alloc(32, byte)]]), "test", Buffer.alloc(32, byte));
const [jakarta, banten] = [keysOf(1), keysOf(2)];
const policy = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Record<string, unknown>;

test("what one installation signed, another that trusts it opens; the order of fields does not matter", () => {
  const signed = JSON.parse(JSON.stringify(signPolicy(jakarta, policy))) as { policy: Record<string, unknown> };
  const shuffled = { ...signed, policy: Object.fromEntries(Object.entries(signed.policy).reverse()) };
  expect(openSignedPolicy(shuffled, [jakarta.publicKey])).toEqual({ policy });
});

test("another key, a changed number, or no signature is not believed", () => {
  const signed = signPolicy(jakarta, policy);
  expect(openSignedPolicy(signed, [banten.publicKey])).toEqual({ why: "UNKNOWN_KEY" });
  expect(
    openSignedPolicy({ ...signed, policy: { ...policy, effectiveFrom: "2022-04-27" } }, [jakarta.publicKey]),
  ).toEqual({ why: "WRONG_SIGNATURE" });
  expect(openSignedPolicy({ ...signed, key: banten.publicKey }, [banten.publicKey])).toEqual({
    why: "WRONG_SIGNATURE",
  });
  expect(openSignedPolicy({ ...signed, signature: "x" }, [jakarta.publicKey])).toEqual({ why: "WRONG_SIGNATURE" });
  for (const value of [policy, null, [], "text"])
    expect(openSignedPolicy(value, [jakarta.publicKey])).toEqual({ why: "NOT_SIGNED" });
});

test("a signed file of nothing but brackets is refused, not fallen over", () => {
  const policy = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;
  const signed = { format: "lapak-policy-1", key: jakarta.publicKey, signature: "x", policy };
  expect(openSignedPolicy(signed, [jakarta.publicKey])).toEqual({ why: "NOT_SIGNED" });
});

test("canonical text", () => {
  expect(canonicalText({ b: [1, "x", null], a: { d: true, c: "é" } })).toBe(
    '{"a":{"c":"é","d":true},"b":[1,"x",null]}',
  );
});
