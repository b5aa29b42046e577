import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { declareIncident, endIncident, listIncidents } from "../index.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { officer } = await openOffice(platform);
const admin = officer("ADMIN");
const words = {
  id: "Kirim foto sedang lambat. Coba lagi nanti malam; isian Anda tersimpan.",
  en: "Sending photos is slow. Try again tonight; what you filled in is saved.",
};

test("an incident is told until somebody says that it works again, and stays in the list of the past", async () => {
  const wish = { actor: admin, part: "UPLOAD", words, key: "a" };
  const declared = await declareIncident(platform, wish);
  expect(declared.ok).toBe(true);
  // Pressing twice declares once.
  expect(await declareIncident(platform, wish)).toEqual(declared);
  const [open] = await listIncidents(platform.db, platform.clock.now());
  expect(open).toMatchObject({ part: "UPLOAD", words, endedAt: null });
  expect(await endIncident(platform, { actor: admin, id: open!.id, key: "b" })).toEqual({ ok: true, value: null });
  const past = await listIncidents(platform.db, new Date("2026-06-01T00:00:00Z"));
  expect(past.map(({ endedAt }) => endedAt)).toEqual([new Date("2026-06-02T02:00:00Z")]);
  expect(await endIncident(platform, { actor: admin, id: open!.id, key: "c" })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_INCIDENT" },
  });
});

test("two who announce the same part at once announce it once; an officer of a branch may not", async () => {
  const both = await Promise.all(
    ["d", "e"].map((key) => declareIncident(platform, { actor: admin, part: "PAYMENT", words, key })),
  );
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: "ALREADY_OPEN" } });
  expect(await declareIncident(platform, { actor: officer("CS"), part: "MESSAGES", words, key: "f" })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
});

test("words that say nothing, or of one language only, are refused by their field", async () => {
  const wish = { actor: admin, part: "INTERVIEW", key: "g" };
  const short = await declareIncident(platform, { ...wish, words: { ...words, en: " Slow. 🙂 " } });
  expect(short).toEqual({ ok: false, refusal: { code: "WORDS_MISSING", field: "en" } });
  const none = await declareIncident(platform, { ...wish, part: "KOPI", words });
  expect(none).toEqual({ ok: false, refusal: { code: "NO_SUCH_PART" } });
});
