import { afterAll, expect, test } from "vitest";
import { createPress, type PaperOrder } from "../index.ts";
import { link, office, texts } from "./announcement.fixture.ts";

const press = createPress();
afterAll(() => press.stop());

const order: PaperOrder = {
  announcement: { texts, dates: { from: null, until: null } },
  lang: "id",
  office,
  link,
  payWithinDays: 5,
  madeAt: new Date("2026-06-01T02:00:00Z"),
};

test("papers come from beside the process, and what is asked for twice is made once", async () => {
  const [poster, again, slides, refused] = await Promise.all([
    press.paper("POSTER", order),
    press.paper("POSTER", { ...order }),
    press.slides(order),
    press.paper("SQUARE", {
      ...order,
      announcement: { ...order.announcement, texts: { ...texts, id: { ...texts.id, headline: "JHT ".repeat(100) } } },
    }),
  ]);
  expect(poster).toMatchObject({ mediaType: "application/pdf", fileName: "poster-a4-7K3M92Q-id.pdf" });
  expect("bytes" in poster && poster.bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  expect(again).toBe(poster);
  expect("slides" in slides && slides.slides).toHaveLength(7);
  expect(refused).toEqual({ refused: "DOES_NOT_FIT" });
});

test("what waits too long is told to come back; the others are served", async () => {
  const small = createPress(3);
  const slip = (headline: string) => small.slip("ROLL", { lang: "id", headline, office, link, madeAt: order.madeAt });
  const answers = await Promise.all(["Satu", "Dua", "Tiga", "Empat"].map(slip));
  expect(answers.map((answer) => ("refused" in answer ? answer.refused : answer.fileName))).toEqual([
    ...Array.from({ length: 3 }, () => "carik-7K3M92Q-id.pdf"),
    "BUSY",
  ]);
  expect(await slip("Empat")).toMatchObject({ fileName: "carik-7K3M92Q-id.pdf" });
  await small.stop();
});

test("whoever asks for announcements in every language of every branch keeps no letter or slip from being made", async () => {
  const small = createPress(8);
  const asked = Array.from({ length: 8 }, (_, at) => small.paper("HANDOUT", { ...order, payWithinDays: at + 1 }));
  const slip = small.slip("ROLL", { lang: "id", headline: "Satu", office, link, madeAt: order.madeAt });
  const answers = await Promise.all(asked);
  expect(answers.map((answer) => ("refused" in answer ? answer.refused : answer.fileName))).toEqual([
    "lembar-a4-7K3M92Q-id.pdf",
    "lembar-a4-7K3M92Q-id.pdf",
    ...Array.from({ length: 6 }, () => "BUSY"),
  ]);
  expect(await slip).toMatchObject({ fileName: "carik-7K3M92Q-id.pdf" });
  expect(await small.paper("HANDOUT", { ...order, payWithinDays: 9 })).toMatchObject({
    fileName: "lembar-a4-7K3M92Q-id.pdf",
  });
  await small.stop();
});

test("who waits when the press is stopped is told so", async () => {
  const waiting = press.paper("STORY", order);
  await Promise.all([press.stop(), expect(waiting).rejects.toThrow("The press was stopped")]);
});

test("a press that was stopped begins anew at the next order", async () => {
  expect(await press.paper("HANDOUT", order)).toMatchObject({ fileName: "lembar-a4-7K3M92Q-id.pdf" });
});
