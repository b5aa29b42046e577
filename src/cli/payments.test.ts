import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVillage, type Village } from "../../sandbox/village.ts";
import { settingsForTests } from "../../sandbox/village-for-tests.ts";
import { bankConfig, openApproved } from "../../tests/payments-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { createBank } from "../adapters/bank/bank.ts";
import { listPayments, paymentJobs, releasePayments } from "../payments/index.ts";
import type { Announced } from "../platform/jobs.ts";

const platform = await createTestPlatform();
const { officer, addApproved } = await openApproved(platform);
const folder = mkdtempSync(join(tmpdir(), "payments-"));
let village: Village;
beforeAll(async () => {
  village = await openVillage(settingsForTests());
}, 60_000);
afterAll(() => village.stop());

type Ended = { readonly code: number; readonly out: string; readonly err: string };
/** Runs the command as a process of its own, as an operator does. */
function lapak(...args: string[]): Promise<Ended> {
  const bank = bankConfig(`http://127.0.0.1:${village.ports.bank}`);
  const filler = Object.fromEntries(
    [
      "PUBLIC_URL",
      "WHATSAPP_URL",
      "WHATSAPP_PHONE_ID",
      "WHATSAPP_TOKEN",
      "WHATSAPP_APP_SECRET",
      "SMS_URL",
      "SMS_TOKEN",
      "SMS_SECRET",
      "SMTP_URL",
      "CIVIL_REGISTRY_URL",
      "CIVIL_REGISTRY_KEY",
    ].map((name) => [name, "http://127.0.0.1:1"]),
  );
  const env = {
    ...process.env,
    ...filler,
    LAPAK_SANDBOX: "1",
    DATABASE_URL: platform.databaseUrl,
    SMTP_URL: "smtp://127.0.0.1:1",
    LAPAK_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
    LAPAK_FINDING_KEY: Buffer.alloc(32, 9).toString("base64"),
    BANK_URL: bank.url,
    BANK_CLIENT_ID: bank.clientId,
    BANK_PRIVATE_KEY: bank.privateKeyPem,
    BANK_CLIENT_SECRET: bank.clientSecret,
    BANK_PARTNER_ID: bank.partnerId,
    BANK_SOURCE_ACCOUNT: bank.sourceAccount,
  };
  const script = `const { lapak } = await import(${JSON.stringify(new URL("lapak.ts", import.meta.url).href)}); process.exitCode = await lapak(process.argv.slice(1));`;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--input-type=module", "-e", script, "--", ...args],
      { env, cwd: new URL("../..", import.meta.url) },
      (_error, out, err) => resolve({ code: child.exitCode!, out, err }),
    );
  });
}

test("an operator exports what is released, and reconciles the bank's files", async () => {
  expect(await lapak("payments", "export")).toEqual({
    code: 0,
    out: "",
    err: "No payment is released and unsent: nothing to export.\n",
  });
  const account = "1234567905";
  await fetch(`http://127.0.0.1:${village.ports.bank}/accounts`, {
    method: "POST",
    body: JSON.stringify({ bank: "014", account, holder: "BAMBANG PRASETYO" }),
  });
  const deps = { ...platform, bank: createBank(bankConfig(`http://127.0.0.1:${village.ports.bank}`), platform.clock) };
  await paymentJobs(deps)["order-payment"]!({ claim_id: await addApproved({ account }) } as Announced);
  const [order] = await listPayments(platform.db, platform.keys, ["ORDERED"], null);
  await releasePayments(platform, { actor: officer("PAYMENT_RELEASER"), ids: [order!.id], key: "1" });

  const file = await lapak("payments", "export");
  expect([file.code, file.err]).toEqual([0, ""]);
  expect(file.out).toContain(`<EndToEndId>${order!.reference}</EndToEndId>`);
  expect(file.out).toContain("<MsgId>NOT-TO-HAND-IN-");
  expect((await listPayments(platform.db, platform.keys, ["RELEASED"], null)).length).toBe(1);
  expect(file.out).toContain("<NbOfTxs>1</NbOfTxs><CtrlSum>41276500.00</CtrlSum>");

  // Pending at the bank; then a status report comes as a file, the bank is asked, and both agree.
  await paymentJobs(deps)["send-payment"]!({ subject: order!.id } as Announced);
  expect((await listPayments(platform.db, platform.keys, ["PENDING"], null)).length).toBe(1);
  // What the bank may have is in no file: handed in, it would be paid twice. The same holds while its answer is unknown.
  const nothing = { code: 0, out: "", err: "No payment is released and unsent: nothing to export.\n" };
  expect(await lapak("payments", "export")).toEqual(nothing);
  const inState = (state: "SENDING" | "PENDING") =>
    platform.db.updateTable("payment_orders").set({ state }).where("id", "=", order!.id).execute();
  await inState("SENDING");
  expect(await lapak("payments", "export")).toEqual(nothing);
  await inState("PENDING");
  const report = (reference: string, status: string): string => {
    const path = join(folder, `${status}.xml`);
    writeFileSync(
      path,
      `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${status}</TxSts></TxInfAndSts></Document>`,
    );
    return path;
  };
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await lapak("payments", "reconcile", report(order!.reference, "ACSC"))).toEqual({
    code: 0,
    out: "pain.002: 1 of our transfers named, 1 asked about at the bank, 0 discrepancies\n",
    err: "",
  });
  expect((await listPayments(platform.db, platform.keys, ["DONE"], null)).length).toBe(1);
  expect(await lapak("payments", "reconcile", report(order!.reference, "ACSC"))).toMatchObject({
    code: 0,
    out: "pain.002: 1 of our transfers named, 0 asked about at the bank, 0 discrepancies\n",
  });
  expect(await lapak("payments", "reconcile", report(order!.reference, "RJCT"))).toMatchObject({
    code: 1,
    out: `pain.002: 1 of our transfers named, 0 asked about at the bank, 1 discrepancies\n${order!.reference}: the file says REFUSED, here it is DONE\n`,
  });
}, 60_000);

test("an operator hands a file in, loses it, gets the same again, and settles it by the bank's report", async () => {
  const deps = { ...platform, bank: createBank(bankConfig(`http://127.0.0.1:${village.ports.bank}`), platform.clock) };
  await paymentJobs(deps)["order-payment"]!({ claim_id: await addApproved({ account: "1234567100" }) } as Announced);
  const [order] = await listPayments(platform.db, platform.keys, ["ORDERED"], null);
  await releasePayments(platform, { actor: officer("PAYMENT_RELEASER"), ids: [order!.id], key: "2" });

  const file = await lapak("payments", "export", "--hand-in");
  const messageId = /<MsgId>(LAPAK-\d+)<\/MsgId>/.exec(file.out)![1]!;
  expect([file.code, file.err]).toEqual([
    0,
    `1 payments are in the file ${messageId}. The worker sends them no more.\n`,
  ]);
  expect(file.out).toContain(`<EndToEndId>${order!.reference}</EndToEndId>`);
  expect(await lapak("payments", "export", "--hand-in")).toEqual({
    code: 0,
    out: "",
    err: "No payment is released, unsent and fit for a file: nothing to hand in.\n",
  });
  expect((await lapak("payments", "export")).out).toBe("");
  expect(await lapak("payments", "export", "--again", messageId)).toEqual({ code: 0, out: file.out, err: "" });

  // The sandbox bank knows nothing of what came by the counter, as a status service for transfers by wire may not.
  const path = join(folder, "booked.xml");
  writeFileSync(
    path,
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><Ntry><CdtDbtInd>DBIT</CdtDbtInd><NtryDtls><TxDtls><Refs><EndToEndId>${order!.reference}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Document>`,
  );
  expect(await lapak("payments", "reconcile", path)).toEqual({
    code: 0,
    out: "camt.054: 1 of our transfers named, 1 asked about at the bank, 1 settled by this file, 0 discrepancies\n",
    err: "",
  });
  expect((await listPayments(platform.db, platform.keys, ["DONE"], null)).map(({ id }) => id)).toContain(order!.id);
  expect(await lapak("payments", "export", "--again", messageId)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("1 of its 1 payments are settled or taken back."),
  });
}, 60_000);

test("wrong usage and wrong files are told in one sentence", async () => {
  for (const wrong of [["x"], ["--again"], ["--hand-in", "--again", "LAPAK-1"]])
    expect((await lapak("payments", "export", ...wrong)).code).toBe(2);
  expect(await lapak("payments", "export", "--again", "LAPAK-1")).toEqual({
    code: 1,
    out: "",
    err: "There is no file LAPAK-1.\n",
  });
  const help = await lapak("payments", "export", "--help");
  expect([help.code, help.err]).toEqual([0, ""]);
  expect(help.out).toContain("Never in a file: payments whose sending has begun (SENDING, PENDING).");
  expect(help.out).toContain("--hand-in  makes a file for the bank's counter and takes its payments from the worker");
  expect((await lapak("payments", "reconcile")).code).toBe(2);
  const missing = await lapak("payments", "reconcile", join(folder, "none.xml"));
  expect([missing.code, missing.err.split("\n").length]).toEqual([1, 2]);
  writeFileSync(join(folder, "other.xml"), "<Document/>");
  expect(await lapak("payments", "reconcile", join(folder, "other.xml"))).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("is no pain.002 and no camt.054"),
  });
}, 60_000);
