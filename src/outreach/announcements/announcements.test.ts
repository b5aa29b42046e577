import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { goodText, goodTexts } from "../../../tests/announcement-fixture.ts";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { openHeadOffice } from "../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { newId } from "../../platform/ids.ts";
import {
  approveAnnouncement,
  draftAnnouncement,
  endAnnouncement,
  endAnnouncementsOver,
  findAnnouncement,
  findAnnouncementFile,
  proposeAnnouncement,
  saveAnnouncement,
} from "../index.ts";
import { announcementTransitions } from "./announcement.transitions.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { officer } = await openOffice(platform);
const [rina, yusuf, cs] = [officer("HEAD_POLICY", 1), officer("HEAD_POLICY", 2), officer("CS")];
beforeEach(() => platform.setNow("2026-06-02T09:00:00+07:00"));

const ok = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const draft = async (): Promise<string> =>
  ok(await draftAnnouncement(platform, { actor: rina, policy: null, key: newId() })).id;
const file = async (id: string) => (await findAnnouncementFile(platform.db, id))!;
const act = async (id: string, actor = rina) => ({ actor, id, version: (await file(id)).version, key: newId() });
const save = async (id: string, texts: unknown = goodTexts, until: string | null = null) =>
  saveAnnouncement(platform, { actor: rina, id, texts, from: null, until, version: (await file(id)).version });
const approved = async (until: string | null = null): Promise<string> => {
  const id = await draft();
  ok(await save(id, goodTexts, until));
  ok(await proposeAnnouncement(platform, await act(id)));
  ok(await approveAnnouncement(platform, await act(id, yusuf)));
  return id;
};

test("the whole life on one screen", () => {
  expect(
    Object.entries(announcementTransitions).map(([verb, { from, to }]) => `${from.join(",")} --${verb}--> ${to}`),
  ).toEqual([
    "DRAFT,PROPOSED --save--> DRAFT",
    "DRAFT --propose--> PROPOSED",
    "PROPOSED --approve--> APPROVED",
    "APPROVED --end--> ENDED",
    "DRAFT,PROPOSED,APPROVED --withdraw--> WITHDRAWN",
  ]);
});

test("one writes, another approves: it has a link for each thing that it is made into", async () => {
  const id = await draft();
  expect(await proposeAnnouncement(platform, await act(id))).toMatchObject({ refusal: { code: "TROUBLES" } });
  expect(ok(await save(id))).toEqual({ troubles: [] });
  const asked = await act(id);
  expect(await Promise.all([proposeAnnouncement(platform, asked), proposeAnnouncement(platform, asked)])).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(await approveAnnouncement(platform, await act(id))).toEqual({ ok: false, refusal: { code: "SAME_PERSON" } });
  expect(await approveAnnouncement(platform, await act(id, cs))).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  ok(await approveAnnouncement(platform, await act(id, yusuf)));
  const { state, links, code } = (await findAnnouncement(platform.db, id))!;
  expect(state).toBe("APPROVED");
  expect(Object.keys(links).sort()).toEqual([
    "HANDOUT",
    "LEAFLET",
    "POSTER",
    "SLIDES",
    "SMS",
    "SQUARE",
    "STORY",
    "WEB",
    "WHATSAPP",
  ]);
  expect(await findAnnouncement(platform.db, code)).toMatchObject({ id, texts: goodTexts, office: null });
  // What was approved stays as it was approved.
  expect(await save(id, { ...goodTexts, id: { ...goodText, headline: "Lain" } })).toMatchObject({
    refusal: { code: "WRONG_STATE", state: "APPROVED" },
  });
});

test("the database too refuses one person in both parts, and words that change under the approver", async () => {
  const id = await draft();
  ok(await save(id));
  ok(await proposeAnnouncement(platform, await act(id)));
  const approve = (by: string, more = "") =>
    sql
      .raw(
        `update announcements set status = 'APPROVED', approved_by = '${by}', approved_at = now(), approved_role = 'HEAD_POLICY'${more} where id = '${id}'`,
      )
      .execute(platform.db);
  await expect(approve(rina.id)).rejects.toMatchObject({ code: "23514", constraint: "announcement_two_people" });
  await expect(approve(yusuf.id, `, texts = '{}'`)).rejects.toMatchObject({ code: "23514" });
  await expect(approve(cs.id)).rejects.toMatchObject({ code: "23514" });
  await expect(sql`delete from announcements`.execute(platform.db)).rejects.toMatchObject({ code: "42501" });
});

test.each([
  ["<script>alert(1)</script>", "MARKUP"],
  ["JHT \u202ehamur", "HIDDEN_CHARACTERS"],
  ["J".repeat(10_240), "TOO_LONG"],
] as const)("a headline %s is refused, and what was kept before stays", async (headline, code) => {
  const id = await draft();
  ok(await save(id));
  expect(await save(id, { ...goodTexts, id: { ...goodText, headline } })).toMatchObject({
    refusal: { code: "TROUBLES", troubles: [{ at: "id.headline", code }] },
  });
  expect((await file(id)).texts).toEqual(goodTexts);
});

test("an older version is not written over a newer one; the same words twice change nothing", async () => {
  const id = await draft();
  const { version } = await file(id);
  ok(await save(id));
  const again = { actor: yusuf, id, from: null, until: null, version };
  expect(await saveAnnouncement(platform, { ...again, texts: goodTexts })).toEqual({
    ok: true,
    value: { troubles: [] },
  });
  expect((await file(id)).version).toBe(version + 1);
  const other = { ...goodTexts, jv: { ...goodText, headline: "JHT saged cair saking griya" } };
  expect(await saveAnnouncement(platform, { ...again, texts: other })).toEqual({
    ok: false,
    refusal: { code: "STALE" },
  });
});

test("a proposal that is changed is a draft again", async () => {
  const id = await draft();
  ok(await save(id));
  ok(await proposeAnnouncement(platform, await act(id)));
  const shown = await act(id, yusuf);
  ok(await save(id, goodTexts, "2026-12-31"));
  expect((await file(id)).state).toBe("DRAFT");
  expect(await approveAnnouncement(platform, shown)).toMatchObject({ refusal: { code: "WRONG_STATE" } });
});

test("it ends by itself the day after its last, once; or by hand with a reason; then nothing moves", async () => {
  const [over, ended, open] = [await approved("2026-06-30"), await approved(), await approved()];
  expect(await endAnnouncement(platform, { ...(await act(ended)), how: "end", why: "sudah" })).toMatchObject({
    refusal: { code: "REASON_MISSING" },
  });
  ok(await endAnnouncement(platform, { ...(await act(ended)), how: "withdraw", why: "Harinya salah cetak." }));
  platform.setNow("2026-06-30T23:00:00+07:00");
  expect(await endAnnouncementsOver(platform)).toBe(0);
  platform.setNow("2026-07-01T01:00:00+07:00");
  const both = await Promise.all([endAnnouncementsOver(platform), endAnnouncementsOver(platform)]);
  expect(both.sort()).toEqual([0, 1]);
  expect([(await file(over)).state, (await file(ended)).state, (await file(open)).state]).toEqual([
    "ENDED",
    "WITHDRAWN",
    "APPROVED",
  ]);
  expect(
    await endAnnouncement(platform, { ...(await act(over)), how: "withdraw", why: "Sudah lewat lama." }),
  ).toMatchObject({ refusal: { code: "WRONG_STATE" } });
});

test("begun from a rule change it says what the law's sentences say, from the rule's first day", async () => {
  await (await openHeadOffice(platform)).publish("rekaan-9-2027", "2027-03-01");
  const text = (id: string, en: string) => ({ id, en });
  const change = { code: "/x", reason: null, cite: "rekaan" } as const;
  const id = ok(
    await draftAnnouncement(platform, {
      actor: rina,
      policy: {
        id: "rekaan-9-2027",
        effectiveFrom: "2027-03-01",
        changes: [
          {
            ...change,
            area: "PARAMETER",
            heading: text("Masa tunggu", "Waiting"),
            before: null,
            after: text("2 bulan.", "2 months."),
          },
          {
            ...change,
            area: "DOCUMENT",
            heading: text("PHK: Kartu keluarga", "Layoff: Family card"),
            before: null,
            after: text("Wajib.", "By law."),
          },
        ],
      },
      key: newId(),
    }),
  ).id;
  const { texts, from } = await file(id);
  expect([texts.id.headline, texts.id.steps[0], texts.id.bring, texts.en.bring, from]).toEqual([
    "Masa tunggu",
    { title: "Yang berubah", text: "2 bulan." },
    ["Kartu keluarga"],
    ["Family card"],
    "2027-03-01",
  ]);
});
