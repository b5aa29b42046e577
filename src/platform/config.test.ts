import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const partners = Object.fromEntries(
  "DATABASE_URL PUBLIC_URL BANK_URL BANK_CLIENT_ID BANK_PRIVATE_KEY BANK_CLIENT_SECRET BANK_PARTNER_ID BANK_SOURCE_ACCOUNT WHATSAPP_URL WHATSAPP_PHONE_ID WHATSAPP_TOKEN WHATSAPP_APP_SECRET SMS_URL SMS_TOKEN SMS_SECRET SMTP_URL CIVIL_REGISTRY_URL CIVIL_REGISTRY_KEY SCANNER_URL"
    .split(" ")
    .map((name) => [name, "x"]),
);
const keys = {
  LAPAK_KEYS: `a:${Buffer.alloc(32, 1).toString("base64")}`,
  LAPAK_FINDING_KEY: Buffer.alloc(32, 2).toString("base64"),
};

test("outside the sandbox each secret and partner that is not set is named, and what it is", () => {
  const { BANK_URL: _bank, SCANNER_URL: _scanner, ...some } = partners;
  expect(() => readConfig({ ...some, ...keys })).toThrow(/BANK_URL: .*[\s\S]*SCANNER_URL: the virus scanner/);
  expect(() => readConfig({})).toThrow(/LAPAK_KEYS: /);
});

test("nobody is believed on where a request came from but the proxies named, and a name that is none is refused", () => {
  expect(readConfig({ ...partners, ...keys }).trustedProxies).toBe("loopback");
  const named = { ...partners, ...keys, TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::1" };
  expect(readConfig(named).trustedProxies).toBe("10.0.0.0/8, 2001:db8::1");
  expect(() => readConfig({ ...partners, ...keys, TRUSTED_PROXIES: "proxy.dalam" })).toThrow(
    'TRUSTED_PROXIES must be addresses or ranges like 10.0.0.0/8, or "loopback", not "proxy.dalam".',
  );
});

test("a port that is none and a key of the wrong length say what to do", () => {
  expect(() => readConfig({ ...partners, ...keys, PORT: "99999" })).toThrow("PORT must be between 0 and 65535");
  expect(() => readConfig({ ...partners, ...keys, LAPAK_FINDING_KEY: "c2hvcnQ=" })).toThrow("openssl rand -base64 32");
});
