import { readFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keepLedger, monthlyContribution } from "./ledger.ts";
import { makeWorld } from "./world.ts";
import { writeWorld } from "./write-world.ts";

const world = makeWorld("2026-11-23");

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}

describe("the demo world", () => {
  it("is the same, byte for byte, for the same seed and day", () => {
    expect(JSON.stringify(makeWorld("2026-11-23"))).toBe(JSON.stringify(world));
    expect(JSON.stringify(makeWorld("2026-11-23", "another"))).not.toBe(JSON.stringify(world));
  });

  it("has a head office, the eleven regions and branches in three time zones", () => {
    const kinds = Object.groupBy(world.offices, (office) => office.kind);
    expect(kinds.HEAD?.length).toBe(1);
    expect(kinds.REGION?.length).toBe(11);
    expect(kinds.BRANCH!.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(kinds.BRANCH!.map((office) => office.zone))].sort()).toEqual([
      "Asia/Jakarta",
      "Asia/Jayapura",
      "Asia/Makassar",
    ]);
    expect(distinct(world.offices.map((office) => office.code))).toBe(world.offices.length);
    const codes = new Set(world.offices.map((office) => office.code));
    expect(world.offices.every((office) => office.parent === null || codes.has(office.parent))).toBe(true);
  });

  it("staffs Mampang as the field study found it and every other branch with at least five", () => {
    const mampang = world.staff
      .filter((each) => each.office === "MAMPANG")
      .map((each) => each.role)
      .sort();
    expect(mampang).toEqual(["BRANCH_HEAD", "CS", "CS", "CS", "GENERAL_HR", "GUARD", "PENATA_MADYA", "PENATA_MADYA"]);
    expect(world.offices.find((office) => office.code === "MAMPANG")?.address).toContain(
      "Jalan Buncit Raya No. 24 Kav 1A",
    );
    for (const branch of world.offices.filter((office) => office.kind === "BRANCH" && office.code !== "MAMPANG")) {
      const roles = world.staff
        .filter((each) => each.office === branch.code)
        .map((each) => each.role)
        .sort();
      expect(roles).toEqual(["BRANCH_HEAD", "CS", "CS", "PENATA_MADYA", "PENATA_MADYA"]);
    }
    expect(world.staff.filter((each) => each.office === "PUSAT" && each.role === "PAYMENT_RELEASER").length).toBe(2);
    expect(distinct(world.staff.map((each) => each.username))).toBe(world.staff.length);
    expect(world.staff.every((each) => /^[A-Z2-7]{32}$/.test(each.totpSecret) && each.password.length >= 12)).toBe(
      true,
    );
  });

  it("has 5,000 members whose numbers nobody shares", () => {
    expect(world.members.length).toBe(5000);
    expect(distinct(world.members.map((each) => each.nik))).toBe(5000);
    expect(distinct(world.members.map((each) => each.phone))).toBe(5000);
    expect(distinct(world.members.map((each) => each.email))).toBe(5000);
    const cards = world.members.flatMap((each) => each.memberships.map((card) => card.kpj));
    expect(distinct(cards)).toBe(cards.length);
    expect(cards.every((kpj) => /^\d{11}$/.test(kpj))).toBe(true);
    expect(
      world.members.every((each) => /^08\d\d0000\d{4}$/.test(each.phone) && each.email.endsWith("@contoh.example")),
    ).toBe(true);
  });

  it("gives every NIK the birth date, 40 days later for a woman, and a serial no registry reaches", () => {
    for (const { nik, birthDate, sex } of world.members) {
      const day = Number(birthDate.slice(8)) + (sex === "F" ? 40 : 0);
      expect(nik).toMatch(/^\d{16}$/);
      expect(nik.slice(6, 12)).toBe(`${String(day).padStart(2, "0")}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`);
      expect(Number(nik.slice(12))).toBeGreaterThanOrEqual(9001);
    }
  });

  it("keeps ledgers that add up, year by year, and never owes", () => {
    for (const member of world.members) {
      let balance = 0;
      for (const row of member.ledger) {
        balance += row.contributions + row.development - row.paid;
        expect(row.balance).toBe(balance);
        expect(balance).toBeGreaterThanOrEqual(0);
      }
      const paid = member.paidBefore.reduce((sum, each) => sum + each.gross, 0);
      expect(member.ledger.reduce((sum, row) => sum + row.paid, 0)).toBe(paid);
    }
  });

  it("lets no work end, no letter be written and nobody be paid after today", () => {
    for (const { memberships, paidBefore } of world.members) {
      for (const job of memberships.flatMap((card) => card.employments)) {
        expect(
          job.from <= "2026-11-23" && (job.to ?? "") <= "2026-11-23" && (job.letterDate ?? "") <= "2026-11-23",
        ).toBe(true);
        expect(job.to === null || job.from < job.to).toBe(true);
        expect((job.to === null) === (job.endReason === null)).toBe(true);
      }
      expect(paidBefore.every((each) => each.date <= "2026-11-23")).toBe(true);
    }
  });

  it("names only employers that exist", () => {
    const known = new Set(world.employers.map((each) => each.npp));
    expect(known.size).toBe(world.employers.length);
    const jobs = world.members.flatMap((each) => each.memberships.flatMap((card) => card.employments));
    expect(jobs.every((job) => known.has(job.npp))).toBe(true);
  });

  it("spreads reasons and ages as in 2021", () => {
    const crowd = world.members.slice(world.people.length);
    const ended = crowd
      .map((each) => each.memberships[0]!.employments.at(-1)!.endReason)
      .filter((reason) => reason !== null);
    const share = (reason: string): number => ended.filter((each) => each === reason).length / ended.length;
    expect(share("RESIGN")).toBeGreaterThan(0.52);
    expect(share("RESIGN")).toBeLessThan(0.6);
    expect(share("PHK")).toBeGreaterThan(0.33);
    expect(share("PHK")).toBeLessThan(0.4);
    const young = crowd.filter((each) => each.birthDate > "1996-11-23").length / crowd.length;
    expect(young).toBeGreaterThan(0.4);
    expect(young).toBeLessThan(0.5);
  });
});

describe("the ledger", () => {
  it("takes 5.7 % of a wage, as in the worked example of 5,060,000", () => {
    expect(monthlyContribution("PU", 5_060_000)).toBe(288_420);
    expect(monthlyContribution("BPU", 1_000_000)).toBe(20_000);
  });

  it("credits development from the month after a contribution", () => {
    const job = {
      npp: "CT000001",
      from: "2020-11-01",
      to: "2020-12-31",
      endReason: "RESIGN",
      letterDate: null,
      wage: 10_000_000,
    } as const;
    const card = { kpj: "99000000001", segment: "PU", firstContribution: "2020-11-01", employments: [job] } as const;
    // 2020: 570,000 earns one month at 5.63 % = 2,674.25. 2021: 1,142,674 earns 5.57 % = 63,646.94.
    expect(keepLedger([card], [], "2022-01-15")).toEqual([
      { year: 2020, contributions: 1_140_000, development: 2_674, paid: 0, balance: 1_142_674 },
      { year: 2021, contributions: 0, development: 63_647, paid: 0, balance: 1_206_321 },
      { year: 2022, contributions: 0, development: 0, paid: 0, balance: 1_206_321 },
    ]);
  });
});

describe("the people one can be", () => {
  it("are at least 24 members, each with the fields that outsiders rely on and one plain sentence", () => {
    expect(world.people.length).toBeGreaterThanOrEqual(24);
    for (const person of world.people) {
      expect(Object.keys(person).slice(0, 8)).toEqual([
        "nik",
        "name",
        "birthDate",
        "kpj",
        "phone",
        "email",
        "reason",
        "expect",
      ]);
      expect(person.expect.endsWith(".")).toBe(true);
      const member = world.members.find((each) => each.nik === person.nik)!;
      expect(member.memberships.some((card) => card.kpj === person.kpj)).toBe(true);
      expect(member.bankAccounts[0]).toMatchObject({ bank: person.bank, account: person.account });
      expect(["RESIGN", "PHK", "PENSIUN_56", "CACAT_TOTAL", "BPU_BERHENTI", "KELUAR_WNI", "KELUAR_WNA"]).toContain(
        person.reason,
      );
    }
  });

  it("tell literal amounts", () => {
    const expects = (name: string): string | undefined => world.people.find((each) => each.name === name)?.expect;
    expect(expects("Hendra Saputra")).toContain("Eligible; Rp91.504.400; final tax Rp2.075.220, net Rp89.429.180;");
    expect(expects("Tono Sudarsono")).toContain(
      "Eligible; Rp134.612.999; progressive tax Rp14.191.949, net Rp120.421.050",
    );
    expect(expects("Rina Permatasari")).toBe(
      "Not yet: the waiting month after the employer's letter ends on 2026-12-13.",
    );
    expect(expects("Kartika Sukmawati")).toBe("Nothing to pay: the balance is Rp0, everything was paid on 2024-01-18.");
  });

  it("are right on any day, also at the end of a month and of a year", () => {
    for (const today of ["2026-12-31", "2027-01-01", "2027-03-31", "2028-02-29"]) {
      const other = makeWorld(today);
      const rina = other.people.find((each) => each.name === "Rina Permatasari")!;
      expect(rina.expect.slice(-11, -1) > today).toBe(true);
      expect(other.people.find((each) => each.name === "Kartika Sukmawati")!.expect).toContain("balance is Rp0");
      expect(other.people.filter((each) => each.expect.startsWith("Eligible")).length).toBe(35);
    }
  });
});

describe("writing the world", () => {
  it("writes one file a subject in under three seconds", () => {
    const folder = mkdtempSync(join(tmpdir(), "world-"));
    const started = performance.now();
    writeWorld(folder, makeWorld("2026-11-23"));
    expect(performance.now() - started).toBeLessThan(3000);
    const lines = (subject: string): number =>
      readFileSync(join(folder, `${subject}.ndjson`), "utf8").split("\n").length - 1;
    expect(["offices", "members", "civil-registry", "people"].map(lines)).toEqual([
      world.offices.length,
      5000,
      5000,
      world.people.length,
    ]);
  });
});
