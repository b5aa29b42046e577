import { afterAll, expect, test } from "vitest";
import { approveForTests } from "../../../../tests/announcement-fixture.ts";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { spreadCirculars } from "../../../circulars/index.ts";
import { giveEvidence } from "../../../outreach/index.ts";
import { newId } from "../../../platform/ids.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { officer } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});
const desk = await enterConsole(platform, app, [
  ["tania", "HEAD_POLICY", "PUSAT"],
  ["relai", "REGION_RELAY", "DKI"],
  ["kepala", "BRANCH_HEAD", "MAMPANG"],
  ["luwuk", "BRANCH_HEAD", "LUWUK"],
]);
const text = (page: string): string =>
  page
    .replace(/<(?:style|script)[\s\S]*?<\/\w+>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
/** A JPEG of 32 by 16 pixels. */
const photo = Buffer.from("ffd8ffc0000b080010002001011100ffda0002" + "1234" + "ffd9", "hex");

const announcementId = await approveForTests(platform, officer("HEAD_POLICY", 1), officer("HEAD_POLICY", 2));
await spreadCirculars(platform);
const board = `/petugas/pengumuman/${announcementId}/sebaran`;
const edaran = `/petugas/edaran/pengumuman/${announcementId}`;

test("head office sees who received, relayed, understood and showed an announcement; the region its own branches", async () => {
  const [tania, relai, kepala] = [await desk("tania"), await desk("relai"), await desk("kepala")];
  expect((await tania.get(`/petugas/pengumuman/${announcementId}`)).body).toContain(`href="${board}"`);
  const begun = text((await tania.get(board)).body);
  expect(begun).toContain("0 dari 2 cabang sudah paham");
  expect(begun).toContain("Belum ada cabang yang menunjukkan bukti.");

  await relai.post(edaran, { catatan: "Tempel di pos satpam." });
  await kepala.post(edaran);
  const evidence = await giveEvidence(
    { ...house, clock: platform.clock },
    {
      actor: officer("BRANCH_HEAD"),
      announcementId,
      channel: "POSTER",
      place: "Papan RW 05",
      reached: "300",
      photo,
      key: newId(),
    },
  );
  expect(evidence.ok).toBe(true);

  const page = (await tania.get(board)).body;
  const said = text(page);
  expect(said).toContain("1 dari 2 cabang sudah paham");
  expect(said).toContain("DKI Kam 4 Jun Sel 2 Jun Sel 2 Jun, RELAI");
  expect(said).toContain("Luwuk Jum 5 Jun – – Belum ada");
  expect(said).toContain("Mampang Jum 5 Jun Sel 2 Jun Sel 2 Jun, KEPALA 1 dipasang 300 orang");
  expect(said).toContain("Tempel di pos satpam.");
  expect(said).toContain("Poster A4: Papan RW 05");
  const picture = /src="(\/petugas\/jangkauan\/bukti\/[^"]+)"/.exec(page)![1]!;

  const region = (await relai.get(edaran)).body;
  expect(text(region)).toContain("Mampang Jum 5 Jun Sel 2 Jun Sel 2 Jun, KEPALA 1 dipasang 300 orang");
  expect(region).toContain(picture);
  for (const who of [tania, relai, kepala]) expect((await who.get(picture)).headers["content-type"]).toBe("image/jpeg");
});

test("another branch sees neither the board nor what Mampang showed", async () => {
  const [tania, luwuk, relai] = [await desk("tania"), await desk("luwuk"), await desk("relai")];
  const picture = /src="(\/petugas\/jangkauan\/bukti\/[^"]+)"/.exec((await tania.get(board)).body)![1]!;
  expect((await luwuk.get(picture)).statusCode).toBe(404);
  expect((await luwuk.get(edaran)).body).not.toContain("Papan RW 05");
  for (const who of [luwuk, relai]) expect((await who.get(board)).statusCode).toBe(404);
  expect((await tania.get(`/petugas/pengumuman/${newId()}/sebaran`)).statusCode).toBe(404);
});
