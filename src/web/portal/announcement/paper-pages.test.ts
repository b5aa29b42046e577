import { HtmlValidate } from "html-validate";
import { afterAll, expect, test } from "vitest";
import { goodTexts } from "../../../../tests/announcement-fixture.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { openHeadOffice } from "../../../../tests/policies-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { formOfFile } from "../../console/announcements/announcement-form.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
await openHeadOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});
const desk = await enterConsole(platform, app, [
  ["tania", "HEAD_POLICY", "PUSAT"],
  ["umar", "HEAD_POLICY", "PUSAT"],
]);
const tania = await desk("tania");
const umar = await desk("umar");
const here = String((await tania.post("/petugas/pengumuman")).headers.location);
const version = async () => /name="versi" value="(\d+)"/.exec((await tania.get(here)).body)![1]!;
await tania.post(here, { ...formOfFile({ texts: goodTexts, from: null, until: null }, "id"), versi: await version() });
await tania.post(`${here}/minta`, { versi: await version() });
const { rows } = await platform.pool.query(`select code from announcements where id = $1`, [here.split("/").at(-1)]);
const at = `/pengumuman/${rows[0].code}`;

test("before a second person has approved it, nothing of it can be printed", async () => {
  for (const path of ["poster.pdf", "persegi.png", "whatsapp.txt", "layar"])
    expect((await app.inject({ url: `${at}/${path}` })).statusCode).toBe(404);
  await umar.post(`${here}/setujui`, { versi: await version() });
  expect((await app.inject({ url: at })).statusCode).toBe(200);
});

test("then everybody gets its papers and pictures, and a link preview shows the square", async () => {
  for (const [path, type, begins] of [
    ["poster.pdf", "application/pdf", "%PDF-1.7"],
    ["lipat.pdf?cetak=1", "application/pdf", "%PDF-1.7"],
    ["lembar.pdf?bahasa=jv", "application/pdf", "%PDF-1.7"],
    ["persegi.png", "image/png", "\u0089PNG"],
    ["cerita.png?bahasa=en", "image/png", "\u0089PNG"],
  ] as const) {
    const file = await app.inject({ url: `${at}/${path}` });
    expect([path, file.statusCode, file.headers["content-type"]]).toEqual([path, 200, type]);
    expect(file.rawPayload.subarray(0, begins.length).toString("latin1")).toBe(begins);
  }
  const page = (await app.inject({ url: at })).body;
  expect(page).toContain(`<meta property="og:image" content="http://127.0.0.1:3000${at}/persegi.png?bahasa=id">`);
  expect(page).toContain(`<a href="${at}/poster.pdf?bahasa=id">Poster A4 (PDF)</a>`);
});

test("its words can be passed on as a text, each with the link of its own way", async () => {
  const [whatsapp, sms] = [await app.inject({ url: `${at}/whatsapp.txt` }), await app.inject({ url: `${at}/sms.txt` })];
  expect([whatsapp.statusCode, whatsapp.headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(whatsapp.body).toContain("Tiga langkah:");
  expect(sms.body.length).toBeLessThanOrEqual(160);
  const [one, other] = [whatsapp.body, sms.body].map((text) => /\/m\/[0-9A-Z]+/.exec(text)![0]);
  expect(one).not.toBe(other);
  expect((await app.inject({ url: at })).body).toContain(
    `<a href="${at}/whatsapp.txt?bahasa=id">Teks untuk WhatsApp</a>`,
  );
});

test("the television goes from slide to slide without a script, and begins again", async () => {
  const seen: string[] = [];
  let next = `${at}/layar`;
  for (let turns = 0; turns < 7; turns++) {
    const { statusCode, body } = await app.inject({ url: next });
    expect(statusCode).toBe(200);
    expect(body).not.toContain("<script");
    seen.push(/<title>([^<]*)</.exec(body)![1]!);
    next = /http-equiv="refresh" content="\d+;url=([^"]+)"/.exec(body)![1]!.replaceAll("&amp;", "&");
    // A page that goes on by itself is what a television without buttons is for.
    const { results } = await new HtmlValidate({
      root: true,
      extends: ["html-validate:recommended"],
      rules: { "meta-refresh": "off" },
    }).validateString(body);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  }
  expect(seen).toEqual([
    "JHT cair dari rumah",
    "1. Siapkan",
    "2. Isi",
    "3. Wawancara",
    "Yang perlu dibawa",
    "PALING LAMA",
    "JHT cair dari rumah",
  ]);
});

test("a slide that is none is the first; a branch that is none is the whole country's; withdrawn, nobody prints it", async () => {
  for (const query of ["?ke=99", "?ke=-1", "?ke=x", "?kantor=%27"])
    expect(/<title>([^<]*)</.exec((await app.inject({ url: `${at}/layar${query}` })).body)?.[1]).toBe(
      "JHT cair dari rumah",
    );
  await umar.post(`${here}/akhiri`, { versi: await version(), cara: "withdraw", mengapa: "Harinya salah cetak." });
  expect((await app.inject({ url: `${at}/poster.pdf` })).statusCode).toBe(404);
});
