import { expect, test } from "vitest";
import type { DeskRow } from "../interview.views.ts";
import { inTurn } from "./desk-order.rules.ts";

const at = (time: string): Date => new Date(`2026-06-05T${time}:00+07:00`);
const row = (id: string, time: string, more: Partial<DeskRow> = {}): DeskRow => ({
  id,
  code: id,
  name: id,
  reason: "PHK",
  startsAt: at(time),
  kind: "IN_PERSON",
  present: true,
  outcome: null,
  holder: null,
  priority: null,
  madeAt: at("08:00"),
  startedAt: null,
  ...more,
});
const order = (rows: readonly DeskRow[], now = "09:00"): string =>
  inTurn(rows, at(now), { agedMinutes: 30, priorityInRow: 2 })
    .map(({ id }) => id)
    .join(" ");

test("who is pregnant, elderly, ill or disabled is interviewed first, also where their time is later", () => {
  const rows = [
    row("budi", "09:00", { madeAt: at("08:45") }),
    row("ani", "09:20", { madeAt: at("08:50"), priority: "PREGNANT" }),
    row("cici", "09:40", { madeAt: at("08:40") }),
  ];
  expect(order(rows)).toBe("ani cici budi");
});

test("of three interviews at most two are theirs, those that were opened already among them", () => {
  const opened = [
    row("done", "08:00", { priority: "ILL", startedAt: at("08:05"), outcome: "PASSED" }),
    row("held", "08:20", { priority: "ELDERLY", startedAt: at("08:25"), holder: "Rizal" }),
  ];
  const waiting = [
    row("ani", "08:40", { madeAt: at("08:35"), priority: "DISABLED" }),
    row("budi", "09:00", { madeAt: at("08:50") }),
  ];
  expect(order([...opened, ...waiting])).toBe("budi ani");
});

test("nobody waits for ever: after thirty minutes they stand among the first", () => {
  const rows = [
    row("ani", "09:00", { madeAt: at("08:40"), priority: "ILL" }),
    row("budi", "09:20", { madeAt: at("08:30") }),
  ];
  expect(order(rows, "08:59")).toBe("ani budi");
  expect(order(rows, "09:00")).toBe("budi ani");
});

test("who is seen by video or telephone waits from their own time on, and only in the waiting room", () => {
  const rows = [
    row("early", "09:20", { kind: "VIDEO" }),
    row("away", "08:40", { kind: "VIDEO", present: false, priority: "ILL" }),
    row("booth", "09:00", { kind: "VIDEO", priority: "ELDERLY" }),
    row("desk", "09:00", { madeAt: at("08:50") }),
  ];
  expect(order(rows)).toBe("booth desk");
});
