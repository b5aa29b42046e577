import { afterAll, expect, test } from "vitest";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { goodTexts } from "../../../../tests/announcement-fixture.ts";
import { openHeadOffice } from "../../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { createServer } from "../../server.ts";
import { formOfFile } from "./announcement-form.ts";

const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
const { publish } = await openHeadOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});
const desk = await enterConsole(platform, app, [
  ["tania", "HEAD_POLICY", "PUSAT"],
  ["umar", "HEAD_POLICY", "PUSAT"],
  ["citra", "CS", "PUSAT"],
]);
const typed = formOfFile({ texts: goodTexts, from: null, until: null }, "id");
const text = (page: string): string =>
  page
    .replace(/<(?:style|script)[\s\S]*?<\/\w+>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("from a rule change to a page for everybody, by two people", async () => {
  await publish("rekaan-9-2027", "2027-03-01");
  const tania = await desk("tania");
  const umar = await desk("umar");
  expect((await (await desk("citra")).get("/petugas/pengumuman")).statusCode).toBe(404);
  const begun = await tania.post("/petugas/pengumuman", { aturan: "rekaan-9-2027" });
  const here = String(begun.headers.location);
  expect(begun.statusCode).toBe(303);
  expect(text((await tania.get(here)).body)).toContain("Tentang aturan rekaan-9-2027");

  const version = async () => /name="versi" value="(\d+)"/.exec((await tania.get(here)).body)![1]!;
  const wrong = await tania.post(here, {
    ...typed,
    versi: await version(),
    "id-headline": "<script>alert(1)</script>",
    "plain-headline": "Dimohon klaim",
  });
  expect(wrong.statusCode).toBe(422);
  expect(text(wrong.body)).toContain(
    "Bahasa Indonesia, judul: tanda &lt; dan > tidak boleh dipakai. Tulis kalimat biasa.",
  );
  expect(wrong.body).not.toContain("<script>alert");
  expect(wrong.body).toContain('value="&lt;script>alert(1)&lt;/script>"');
  expect(wrong.body).toContain('value="Dimohon klaim"');

  const kept = await tania.post(here, { ...typed, versi: await version(), "plain-headline": "Dimohon klaim" });
  expect(text((await tania.get(String(kept.headers.location))).body)).toContain(
    "Bahasa sederhana, judul: jangan pakai “dimohon”. Tulis: tolong.",
  );
  expect(
    (await tania.post(here, { ...typed, versi: await version(), "baru-headline": "JHT saged cair saking griya" })).body,
  ).toContain("Tulis kode bahasa dua atau tiga huruf, misalnya jv.");
  const javanese = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith("id-") ? [[`baru-${name.slice(3)}`, value]] : [],
    ),
  );
  await tania.post(here, {
    ...typed,
    ...javanese,
    versi: await version(),
    "baru-kode": "jv",
    "baru-headline": "JHT saged cair saking griya",
  });
  expect((await tania.post(`${here}/minta`, { versi: await version() })).statusCode).toBe(303);
  const refused = await tania.post(`${here}/setujui`, { versi: await version() });
  expect([refused.statusCode, text(refused.body)]).toEqual([
    409,
    expect.stringContaining("Yang mengajukan tidak boleh menyetujui. Minta orang lain di kantor pusat."),
  ]);
  const code = async () => /\/pengumuman\/([A-Z0-9]{7})"/.exec((await umar.get(here)).body)?.[1];
  expect(await code()).toBeUndefined();
  expect((await umar.post(`${here}/setujui`, { versi: await version() })).statusCode).toBe(303);

  const page = await app.inject({ url: `/pengumuman/${await code()}` });
  expect([page.statusCode, text(page.body)]).toEqual([200, expect.stringContaining("JHT cair dari rumah")]);
  expect(page.body).toContain('<meta property="og:title" content="JHT cair dari rumah">');
  expect(page.body).toContain(
    `<meta property="og:url" content="http://127.0.0.1:3000/pengumuman/${await code()}?bahasa=id">`,
  );
  const inJavanese = text((await app.inject({ url: `/pengumuman/${await code()}?bahasa=jv` })).body);
  expect(inJavanese).toContain("JHT saged cair saking griya");
  expect(inJavanese).toContain("Sampun ngantos mbayar dhateng sinten kemawon.");
  // Sundanese has only its fixed parts: the rest is plain.
  const inSundanese = text((await app.inject({ url: `/pengumuman/${await code()}?bahasa=su` })).body);
  expect(inSundanese).toContain("Ulah mayar ka saha waé.");
  expect(inSundanese).toContain("JHT cair dari rumah");
  expect(text((await app.inject({ url: `/pengumuman/${await code()}?bahasa=en` })).body)).toContain(
    "Your savings, from home",
  );

  // The code on a poster leads there.
  const poster = /Poster A4 [\s\S]*?href="(\/m\/\w{7})"/.exec(
    (await umar.get(here)).body.replaceAll("</th>", " "),
  )![1]!;
  expect((await app.inject({ url: poster })).headers.location).toBe(`/pengumuman/${await code()}`);

  // Withdrawn: the page stays for who still finds the paper, and says why.
  await umar.post(`${here}/akhiri`, { versi: await version(), cara: "withdraw", mengapa: "Harinya salah cetak." });
  expect(text((await app.inject({ url: `/pengumuman/${await code()}` })).body)).toContain(
    "Pengumuman ini sudah berakhir, Selasa, 24 November 2026. Harinya salah cetak.",
  );
});

test("what was never approved is nowhere; an address that is none is a plain page", async () => {
  const tania = await desk("tania");
  const here = String((await tania.post("/petugas/pengumuman")).headers.location);
  const { rows } = await platform.pool.query(`select code from announcements where id = $1`, [here.split("/").at(-1)]);
  expect((await app.inject({ url: `/pengumuman/${rows[0].code}` })).statusCode).toBe(404);
  for (const url of ["/pengumuman/x", "/pengumuman/7K3M92Q?kantor=%27&bahasa=zz&bahasa=id"])
    expect((await app.inject({ url })).statusCode).toBe(404);
});
