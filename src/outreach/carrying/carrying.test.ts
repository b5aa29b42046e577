import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { approveForTests } from "../../../tests/announcement-fixture.ts";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { relayCircular, spreadCirculars } from "../../circulars/index.ts";
import { idFromCode } from "../../offices/index.ts";
import { newId } from "../../platform/ids.ts";
import {
  announcementForSession,
  announcementsHandedTo,
  cancelSession,
  countEvidence,
  evidenceOf,
  findAnnouncement,
  findSession,
  giveEvidence,
  listSessions,
  noteAttendance,
  openEvidencePhoto,
  openLink,
  outreachFigures,
  planSession,
  saveOfficeLines,
} from "../index.ts";
import { forgetContacts } from "../sessions/forget-contacts.ts";
import { forgetPhotos } from "./forget-photos.ts";
import { namesSomebody, peopleTyped } from "./carrying.rules.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { officer, addClaim } = await openOffice(platform);
const kept = new Map<string, Buffer>();
const house = {
  ...platform,
  storage: {
    put: async (key: string, bytes: Buffer) => void kept.set(key, bytes),
    get: async (key: string) => kept.get(key)!,
    remove: async (key: string) => void kept.delete(key),
  },
  scanner: { scan: async () => ({ clean: true }) as const },
};
const head = officer("BRANCH_HEAD");
const [mampang, luwuk, dki] = ["MAMPANG", "LUWUK", "DKI"].map((code) => idFromCode("office", code)) as [
  string,
  string,
  string,
];
const relay = { ...officer("REGION_RELAY"), officeId: dki };
const announcementId = await approveForTests(platform, officer("HEAD_POLICY", 1), officer("HEAD_POLICY", 2));
await spreadCirculars(platform);
beforeEach(() => platform.setNow("2026-06-02T09:00:00+07:00"));

/** A JPEG of 32 by 16 pixels, as a phone writes it: with where it was taken. */
const gps = Buffer.from("Exif\0\0GPS -6.2607 106.8166", "latin1");
const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, gps.length + 2]),
  gps,
  Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 17, 0, 0xff, 0xda, 0, 2, 0x12, 0x34, 0xff, 0xd9]),
]);
const lines = {
  address: "Jalan Buncit Raya 24",
  hours: "Senin–Jumat 08.00–15.00 WIB",
  people: ["Petugas layanan, loket 2"],
};
const save = (more: object = {}) => saveOfficeLines(platform, { actor: head, announcementId, ...lines, ...more });
const evidence = (more: object = {}) =>
  giveEvidence(house, {
    actor: head,
    announcementId,
    channel: "POSTER",
    place: "Papan RW 05",
    reached: "300",
    photo,
    key: newId(),
    ...more,
  });

test("names of colleagues are found, numbers of people are read as people write them", () => {
  expect(namesSomebody("Temui Wati di loket 2", ["WATI SUSILO"])).toBe(true);
  expect(namesSomebody("Petugas layanan", ["ANA LA"])).toBe(false);
  expect(["40", " 1.200 ", "1.2", "empat", "-1", "1000001"].map((text) => peopleTyped(text, 1_000_000))).toEqual([
    40,
    1200,
    null,
    null,
    null,
    null,
  ]);
});

test("a branch adds nothing before its region has handed the announcement on; then it has paper and links of its own", async () => {
  expect(await save()).toEqual({ ok: false, refusal: { code: "NOT_HERE" } });
  expect(await announcementsHandedTo(platform.db, mampang)).toEqual([]);
  const circular = { about: "ANNOUNCEMENT", id: announcementId } as const;
  await relayCircular(platform, { actor: relay, circular, note: "Tempel di pos satpam.", key: newId() });
  expect(await save({ people: ["Temui BRANCH_HEAD di lantai 1"] })).toEqual({
    ok: false,
    refusal: { code: "PERSON_NAMED", at: "people" },
  });
  expect(await save({ address: "<b>Jalan</b>" })).toMatchObject({
    refusal: { code: "TROUBLES", troubles: [{ at: "address", code: "MARKUP" }] },
  });
  expect(await saveOfficeLines(platform, { actor: officer("CS"), announcementId, ...lines })).toMatchObject({
    refusal: { code: "NOT_ALLOWED" },
  });
  expect((await Promise.all([save(), save()])).map(({ ok }) => ok)).toEqual([true, true]);
  const [country, branch] = [
    (await findAnnouncement(platform.db, announcementId))!,
    (await findAnnouncement(platform.db, announcementId, "MAMPANG"))!,
  ];
  expect(branch.office).toEqual({ officeId: mampang, code: "MAMPANG", name: "Mampang", ...lines });
  expect([Object.keys(branch.links).length, Object.keys(country.links).length]).toEqual([9, 9]);
  expect(branch.links["POSTER"]).not.toBe(country.links["POSTER"]);
  expect(await announcementsHandedTo(platform.db, mampang)).toEqual([
    { id: announcementId, headline: "JHT cair dari rumah", isAddressed: true, evidence: 0 },
  ]);
  // Another branch's page is the whole country's.
  expect((await findAnnouncement(platform.db, announcementId, luwuk))!.office).toBeNull();
});

test("what hangs is shown by a photograph that has lost where it was taken; sent twice it is kept once", async () => {
  expect(await evidence({ photo: null })).toMatchObject({ refusal: { code: "PHOTO_MISSING" } });
  expect(await evidence({ photo: Buffer.from("<script>alert(1)</script>") })).toMatchObject({
    refusal: { code: "UNUSABLE_PHOTO" },
  });
  expect(await evidence({ reached: "banyak" })).toMatchObject({ refusal: { code: "UNUSABLE_NUMBER" } });
  expect(await evidence({ channel: "BILLBOARD" })).toMatchObject({
    refusal: { code: "TROUBLES", troubles: [{ at: "channel", code: "MISSING" }] },
  });
  expect(kept.size).toBe(0);
  const key = newId();
  await evidence({ key });
  await evidence({ key });
  await evidence({ channel: "WHATSAPP", place: "Grup serikat pekerja", reached: "1.200", photo: null });
  const shown = await evidenceOf(platform.db, announcementId, { kind: "BRANCH", officeId: mampang });
  expect(shown.map(({ channel, kind, place, reached, hasPhoto }) => [channel, kind, place, reached, hasPhoto])).toEqual(
    [
      ["WHATSAPP", "SENT", "Grup serikat pekerja", 1200, false],
      ["POSTER", "HUNG", "Papan RW 05", 300, true],
    ],
  );
  for (const scope of [
    { kind: "HEAD", officeId: dki },
    { kind: "REGION", officeId: dki },
  ] as const) {
    expect(await evidenceOf(platform.db, announcementId, scope)).toEqual(shown);
    expect(await countEvidence(platform.db, announcementId, scope)).toEqual([
      { officeId: mampang, hung: 1, sent: 1, reached: 1500 },
    ]);
  }
  for (const scope of [
    { kind: "REGION", officeId: luwuk },
    { kind: "BRANCH", officeId: luwuk },
  ] as const)
    expect(await evidenceOf(platform.db, announcementId, scope)).toEqual([]);
  expect(kept.size).toBe(1);
  expect([...kept.values()][0]!.includes("GPS")).toBe(false);
  const opened = (await openEvidencePhoto(house, shown[1]!.id))!;
  expect([opened.officeId, opened.regionId]).toEqual([mampang, dki]);
  expect((await opened.jpeg()).includes("GPS")).toBe(false);
  await expect(
    sql`insert into announcement_evidence (id, announcement_id, office_id, channel, kind, place, reached, given_by, given_at)
      values (${newId()}, ${announcementId}, ${mampang}, 'POSTER', 'HUNG', 'x', 1, ${head.id}, now())`.execute(
      platform.db,
    ),
  ).rejects.toMatchObject({ constraint: "evidence_of_hanging" });
});

test("a photograph is gone two years after it was given, bytes first; that it hung stays", async () => {
  const hung = async () =>
    (await evidenceOf(platform.db, announcementId, { kind: "BRANCH", officeId: mampang })).find(
      ({ kind }) => kind === "HUNG",
    )!;
  const given = await hung();
  expect(given.hasPhoto).toBe(true);
  platform.setNow("2028-06-02T08:59:00+07:00");
  expect(await forgetPhotos(house)).toBe(0);
  platform.setNow("2028-06-03T09:01:00+07:00");
  const dies = { ...house, storage: { remove: async (key: string) => void (kept.delete(key), expect.fail("killed")) } };
  await expect(forgetPhotos(dies)).rejects.toThrow("killed");
  expect(kept.size).toBe(0);
  expect(await forgetPhotos(house)).toBe(1);
  expect(await forgetPhotos(house)).toBe(0);
  expect(await hung()).toEqual({ ...given, hasPhoto: false });
});

test("figures: reached, opened, began and sent, by channel and office; each sees their own", async () => {
  const country = (await findAnnouncement(platform.db, announcementId))!.links;
  const branch = (await findAnnouncement(platform.db, announcementId, "MAMPANG"))!.links;
  for (const code of [branch["POSTER"], branch["POSTER"], branch["POSTER"], country["POSTER"]])
    await openLink(platform, code!);
  for (const status of ["DRAFT", "SUBMITTED"]) {
    const { id } = await addClaim({ status });
    await platform.db.updateTable("claims").set({ link_code: branch["POSTER"]! }).where("id", "=", id).execute();
  }
  const rows = async (kind: "HEAD" | "REGION" | "BRANCH", officeId: string, of: string | null = announcementId) =>
    (await outreachFigures(platform.db, { kind, officeId }, of)).map(
      ({ office, channel, reached, opened, began, finished }) =>
        [office ?? "-", channel, reached, opened, began, finished].join(" "),
    );
  const ofMampang = ["Mampang POSTER 300 3 2 1", "Mampang WHATSAPP 1200 0 0 0"];
  expect(await rows("HEAD", mampang)).toEqual(["- POSTER 0 1 0 0", ...ofMampang]);
  expect(await rows("REGION", dki, null)).toEqual(ofMampang);
  expect(await rows("BRANCH", mampang)).toEqual(ofMampang);
  expect(await rows("BRANCH", luwuk)).toEqual([]);
});

const plan = {
  kind: "FACTORY",
  place: "PT Benang Contoh, Jalan Industri 3",
  day: "2026-06-04",
  begins: "9:00",
  ends: "11.30",
  people: "Dua petugas layanan",
  contact: "Bagian SDM, 0800 0000 001",
  expected: "120",
  announcementId,
};

test("a visit to a factory: planned with a code of its own, held, counted", async () => {
  const wish = { actor: head, plan, key: newId() };
  const made = await planSession(platform, wish);
  expect(await planSession(platform, wish)).toEqual(made);
  const id = made.ok ? made.value.id : "";
  const session = (await findSession(platform, id, mampang))!;
  expect(session).toMatchObject({
    place: plan.place,
    begins: "09.00",
    ends: "11.30",
    expected: 120,
    attended: null,
    contact: plan.contact,
  });
  expect(await openLink(platform, session.linkCode)).toEqual({
    purpose: "SESSION",
    channel: "HANDOUT",
    leadsTo: "CHECK",
    officeId: mampang,
    subject: id,
  });
  expect((await announcementForSession(platform.db, session))!.links["HANDOUT"]).toBe(session.linkCode);
  const { rows } = await sql<{
    kept: string;
  }>`select encode(contact_sealed, 'escape') as kept from outreach_sessions`.execute(platform.db);
  expect(rows[0]!.kept).not.toContain("SDM");

  expect(await noteAttendance(platform, { actor: head, id, attended: "87" })).toEqual({
    ok: false,
    refusal: { code: "NOT_YET" },
  });
  platform.setNow("2026-06-04T12:00:00+07:00");
  expect(await noteAttendance(platform, { actor: head, id, attended: "delapan" })).toMatchObject({
    refusal: { code: "UNUSABLE_NUMBER" },
  });
  for (const attended of ["87", "87", "88"])
    expect(await noteAttendance(platform, { actor: head, id, attended })).toEqual({ ok: true, value: null });
  expect(await cancelSession(platform, { actor: head, id })).toEqual({ ok: false, refusal: { code: "OVER" } });
  expect(await noteAttendance(platform, { actor: { ...head, officeId: luwuk }, id, attended: "1" })).toMatchObject({
    refusal: { code: "NO_SUCH_SESSION" },
  });
  const { id: claim } = await addClaim({ status: "SUBMITTED" });
  await platform.db.updateTable("claims").set({ link_code: session.linkCode }).where("id", "=", claim).execute();
  const [line] = await listSessions(platform.db, { kind: "REGION", officeId: dki }, "2026-06-04");
  expect(line).toMatchObject({ office: "Mampang", attended: 88, opened: 1, began: 1, finished: 1 });
  expect(await listSessions(platform.db, { kind: "BRANCH", officeId: luwuk }, "2026-06-04")).toEqual([]);

  // 4 June and 90 days is 2 September: known on that day, forgotten on the next, the numbers stay.
  platform.setNow("2026-09-02T12:00:00+07:00");
  expect(await forgetContacts(platform)).toBe(0);
  platform.setNow("2026-09-03T12:00:00+07:00");
  expect(await forgetContacts(platform)).toBe(1);
  expect(await findSession(platform, id, mampang)).toMatchObject({ contact: null, attended: 88 });
});

test.each([
  [{ day: "2026-06-01" }, { code: "TROUBLES", troubles: [{ at: "day", code: "UNUSABLE_DAY" }] }],
  [{ place: "" }, { code: "TROUBLES", troubles: [{ at: "place", code: "MISSING" }] }],
  [{ kind: "MALL" }, { code: "TROUBLES", troubles: [{ at: "kind", code: "MISSING" }] }],
  [{ place: "\u202e" }, { code: "TROUBLES", troubles: [{ at: "place", code: "HIDDEN_CHARACTERS" }] }],
  [{ begins: "25.00" }, { code: "UNUSABLE_TIMES" }],
  [{ begins: "11.30" }, { code: "UNUSABLE_TIMES" }],
  [{ expected: "0" }, { code: "UNUSABLE_NUMBER" }],
  [{ people: "BRANCH_HEAD" }, { code: "PERSON_NAMED" }],
] as const)("a visit with %j is refused, and no link is made for it", async (change, refusal) => {
  const before = await platform.db.selectFrom("links").select("code").execute();
  const result = await planSession(platform, { actor: head, plan: { ...plan, ...change }, key: newId() });
  expect(result).toEqual({ ok: false, refusal });
  expect(await platform.db.selectFrom("links").select("code").execute()).toHaveLength(before.length);
});
