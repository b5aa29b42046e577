import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { bankConfig, openApproved } from "../../../../tests/payments-fixture.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { createBank } from "../../../adapters/bank/bank.ts";
import type { House } from "../../../house.ts";
import { BankUnreachable, handInPayments, paymentJobs } from "../../../payments/index.ts";
import type { Announced } from "../../../platform/jobs.ts";
import { paymentsDesk } from "./payments-desk.tsx";

const platform = await createTestPlatform();
const { officer, addApproved } = await openApproved(platform);
const house = { ...platform, bank: createBank(bankConfig("http://127.0.0.1:1"), platform.clock) } as unknown as House;
let staff = officer("PAYMENT_RELEASER");
const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  request.staff = {
    id: staff.id,
    name: "Wulan",
    username: "wulan",
    role: staff.role,
    officeId: staff.officeId,
    officeName: "Pusat",
    zone: "Asia/Jakarta",
  } as typeof request.staff;
});
await app.register(formbody);
await app.register(paymentsDesk(house), { prefix: "/petugas" });

const page = async (): Promise<string> => (await app.inject({ url: "/petugas/pembayaran" })).body;
const press = (form: Record<string, string>) =>
  app.inject({
    method: "POST",
    url: "/petugas/pembayaran",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await sql<{
        state: string;
        count: number;
      }>`select state, count(*)::int as count from payment_orders group by state`.execute(platform.db)
    ).rows.map((row) => [row.state, row.count]),
  );

async function addOrders(count: number): Promise<void> {
  for (let each = 0; each < count; each++)
    await paymentJobs(house)["order-payment"]!({
      claim_id: await addApproved({ account: `12345671${each}0` }),
    } as Announced);
}

test("one is released by its button, all the rest by one, and a second press of the same button says the same", async () => {
  await addOrders(4);
  const shown = await page();
  const key = /name="kunci" value="([^"]+)"/.exec(shown)![1]!;
  const all = /name="lepas" value="([^"]+,[^"]+)"/.exec(shown)![1]!;
  const single = all.split(",")[0]!;
  expect(shown).toContain("Lepas 4 pembayaran, Rp165.106.000");
  expect(shown).not.toContain("1234567110");
  expect((await press({ lepas: single, kunci: key })).headers.location).toBe("/petugas/pembayaran?dilepas=1&sisa=0");
  for (const _ of [1, 2])
    expect((await press({ lepas: all, kunci: key })).headers.location).toBe("/petugas/pembayaran?dilepas=3&sisa=1");
  expect(await states()).toEqual({ RELEASED: 4 });
});

test("who verified sees that they did, and no button; who releases no payments sees no such page", async () => {
  await addOrders(1);
  staff = { ...officer("CS"), role: "PAYMENT_RELEASER" };
  const shown = await page();
  expect(shown).toContain("Anda ikut memeriksa");
  expect(shown).not.toContain('name="lepas"');
  for (const role of ["CS", "PENATA_MADYA", "BRANCH_HEAD", "ADMIN"] as const) {
    staff = { ...officer("CS", 3), role };
    expect([
      (await app.inject({ url: "/petugas/pembayaran" })).statusCode,
      (await press({ lepas: "x" })).statusCode,
    ]).toEqual([404, 404]);
  }
  expect((await states())["ORDERED"]).toBe(1);
});

test("a hundred are released by one press, twice pressed", async () => {
  staff = officer("PAYMENT_RELEASER");
  await addOrders(100);
  const shown = await page();
  const form = {
    lepas: /name="lepas" value="([^"]+,[^"]+)"/.exec(shown)![1]!,
    kunci: /name="kunci" value="([^"]+)"/.exec(shown)![1]!,
  };
  const answers = await Promise.all([press(form), press(form)]);
  expect(answers.map(({ headers }) => headers.location)).toEqual([
    "/petugas/pembayaran?dilepas=100&sisa=0",
    "/petugas/pembayaran?dilepas=100&sisa=0",
  ]);
  expect(await states()).toEqual({ ORDERED: 1, RELEASED: 104 });
});

test("what went by file is shown in words, and is taken back only with a reason and on the bank's word", async () => {
  staff = officer("PAYMENT_RELEASER");
  const made = await handInPayments(platform, { account: "1", bankCode: "009", initiator: "LAPAK-01" }, 2);
  const messageId = made.ok ? made.value.messageId : "";
  const shown = await page();
  expect(shown).toContain("Diserahkan ke bank lewat berkas: 2");
  expect(shown).toContain("Diserahkan lewat berkas");
  expect(shown).toContain(`Berkas ${messageId}`);
  const reference = /name="tarik" value="([^"]+)"/.exec(shown)![1]!;

  const short = await press({ tarik: reference, alasan: "<b>hilang" });
  expect(short.statusCode).toBe(422);
  expect(short.body).toContain("Tulis alasannya, 10 sampai 500 huruf.");
  expect(short.body).toContain("&lt;b>hilang</textarea>");
  const reason = { tarik: reference, alasan: "Berkas dimusnahkan sebelum sampai ke loket." };
  const bank = house.bank;
  const says = (status: typeof bank.status): void => void Object.assign(house, { bank: { ...bank, status } });
  says(async () => {
    throw new BankUnreachable("down");
  });
  expect((await press(reason)).body).toContain("Bank tidak menjawab, jadi belum ditarik kembali.");
  says(async () => ({ outcome: "PENDING", service: "INTERBANK", code: "", bankReference: null, message: "" }));
  expect((await press(reason)).body).toContain("Bank sudah mengenal pembayaran ini");
  expect((await states())["HANDED_IN"]).toBe(2);

  says(async () => ({ outcome: "NOT_FOUND", code: "4043601" }));
  staff = { ...officer("CS"), role: "PAYMENT_RELEASER" };
  expect(await page()).not.toContain('name="tarik"');
  expect((await press(reason)).body).toContain(
    "Pembayaran ini tidak lagi di berkas, atau Anda ikut memeriksa klaimnya.",
  );
  staff = officer("PAYMENT_RELEASER");
  expect((await press(reason)).headers.location).toBe("/petugas/pembayaran?ditarik=1");
  expect((await app.inject({ url: "/petugas/pembayaran?ditarik=1" })).body).toContain("Pembayaran ditarik kembali");
  expect((await states())["HANDED_IN"]).toBe(1);
  Object.assign(house, { bank });
});

test("what is no payment releases nothing, and says so", async () => {
  staff = officer("PAYMENT_RELEASER");
  for (const lepas of ["", "x", "\0", "0".repeat(100_000), "01890a5d-0000-7000-8000-00000000000a"])
    expect((await press({ lepas })).headers.location).toMatch(/^\/petugas\/pembayaran\?dilepas=0/);
  expect((await app.inject({ url: "/petugas/pembayaran?dilepas=%3Cscript%3E&sisa=x" })).body).not.toContain("<script");
});
