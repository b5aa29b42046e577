import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import chromium from "@sparticuz/chromium";
import { HtmlValidate } from "html-validate";
import { chromium as browsers, type Browser } from "playwright-core";
import { compile } from "sass";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FirstPage } from "../portal/first-page.tsx";
import * as dates from "./dates.ts";
import { ErrorSummary } from "./form-field.tsx";
import { callGallery, citizenGallery, staffGallery } from "./gallery.fixture.tsx";
import { renderPage, renderPart } from "./render.ts";
import { TablePanel } from "./table-panel.tsx";

const pages = { citizen: renderPage(citizenGallery), staff: renderPage(staffGallery), call: renderPage(callGallery) };
const sheetsOf = { citizen: ["portal-first", "portal"], staff: ["console"], call: ["portal-first", "portal"] };

const css = (name: string): string =>
  compile(join(import.meta.dirname, "styles", `${name}.scss`), {
    style: "compressed",
    loadPaths: [join(import.meta.dirname, "..", "..", "..", "node_modules")],
    quietDeps: true,
  }).css;
const onTheWire = (text: string): number => brotliCompressSync(text).length;

describe("dates in words", () => {
  it("names the weekday, the day, the month and the year", () => {
    expect(dates.longDay("2026-06-11", "id")).toBe("Kamis, 11\u00a0Juni\u00a02026");
    expect(dates.longDay("2026-06-11", "en")).toBe("Thursday, 11\u00a0June\u00a02026");
    expect(dates.plainDay("1984-08-12", "id")).toBe("12 Agustus 1984");
    expect(dates.mediumDay("2026-06-04", "id")).toBe("Kamis, 4 Juni");
    expect(dates.shortDay("2026-06-09", "id")).toBe("Sel 9 Jun");
    expect(dates.leafOf("2026-06-11", "id")).toEqual({ month: "JUNI", date: 11, weekday: "Kamis" });
  });

  it("tells the time by the office's clock, also where that is tomorrow", () => {
    const at = new Date("2026-06-02T16:31:00Z");
    expect(dates.clockTime(at, "Asia/Jakarta")).toBe("23.31 WIB");
    expect(dates.clockTime(at, "Asia/Makassar")).toBe("00.31 WITA");
    expect(dates.dayAndBothTimes(new Date("2026-06-04T02:00:00Z"), "Asia/Makassar", "Asia/Jakarta")).toBe(
      "Kamis, 4 Juni, 10.00 WITA (09.00 WIB)",
    );
    expect(dates.dayAndBothTimes(new Date("2026-06-04T02:00:00Z"), "Asia/Pontianak", "Asia/Jakarta")).toBe(
      "Kamis, 4 Juni, 09.00 WIB",
    );
    expect(dates.dayAndBothTimes(at, "Asia/Makassar", "Asia/Jakarta", "en")).toMatch(
      /00.31 WITA \(\w+, \d+ \w+, 23.31 WIB\)/,
    );
    expect(dates.dayAt(at, "Asia/Jayapura")).toBe("2026-06-03");
    expect(dates.dayAndTime(at, "Asia/Jayapura", "id")).toBe("Rabu, 3 Juni, 01.31 WIT");
    expect(dates.machineTime(at, "Asia/Makassar")).toBe("2026-06-03T00:31+08:00");
  });
});

describe("pages", () => {
  it("are valid to the recommended rules of html-validate, none left out", async () => {
    const reader = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
    for (const html of Object.values(pages)) {
      const report = await reader.validateString(html);
      const said = report.results.flatMap((file) => file.messages);
      expect(said.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)).toEqual([]);
    }
  });

  it("say in the title that something is wrong, and what page it is", () => {
    expect(pages.citizen).toContain("<title>Kesalahan: Galeri – Lapak Asik</title>");
    expect(pages.staff).toContain("<title>Antrean – Lapak Asik</title>");
  });

  it("carry no inline style or script, so that the strictest policy holds", () => {
    for (const html of Object.values(pages)) {
      expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+=/);
    }
  });

  it("let a keyboard reach a table that scrolls sideways, by a name", () => {
    expect(renderPart(<TablePanel label="Terancam lewat">x</TablePanel>)).toBe(
      '<div class="la-panel la-panel--flush" role="group" aria-label="Terancam lewat" tabindex="0">x</div>',
    );
  });

  it("offer the other language, the way back, and the way past the head", () => {
    expect(pages.citizen).toContain('href="/bahasa?ke=en&amp;kembali=%2Fcek" hreflang="en" lang="en">English</a>');
    expect(pages.citizen).toContain('<a href="/" class="govuk-back-link">Kembali</a>');
    expect(pages.citizen).toContain('<a href="#isi" class="govuk-skip-link">Langsung ke isi</a>');
    expect(pages.call).toContain('<a href="#isi" class="govuk-skip-link">Langsung ke tombol</a>');
  });

  it("fit the first flight of a cheap network", () => {
    const mark = readFileSync(join(import.meta.dirname, "styles", "mark.svg"), "utf8");
    const first = renderPage(<FirstPage lang="id" />);
    // The page itself may go uncompressed; 600 bytes of headers for each of the three.
    expect(first.length + onTheWire(css("portal-first")) + onTheWire(mark) + 3 * 600).toBeLessThan(14_600);
    expect(pages.citizen.length + onTheWire(css("portal-first")) + onTheWire(css("portal"))).toBeLessThan(40_000);
  });
});

describe("errors", () => {
  it("stand above, take the focus, and link to the field, which says the same", () => {
    expect(pages.citizen).toContain('<div class="govuk-error-summary" tabindex="-1" autofocus>');
    expect(pages.citizen).toContain("Ada 3 isian yang perlu diperbaiki");
    expect(pages.citizen).toContain('<li><a href="#nik">Isi NIK dengan 16 angka</a></li>');
    expect(pages.citizen).toContain(
      '<p id="nik-error" class="govuk-error-message"><span class="govuk-visually-hidden">Kesalahan:</span> ' +
        "Isi NIK dengan 16 angka</p>",
    );
    expect(pages.citizen).toMatch(/govuk-input--error" id="nik"[^>]* aria-describedby="nik-hint nik-error">/);
  });

  it("mark only the part of a date that is wrong", () => {
    expect(pages.citizen).toMatch(/govuk-input--width-2 govuk-input--error" id="lahir-month"/);
    expect(pages.citizen).toMatch(/govuk-input--width-2" id="lahir"/);
    expect(pages.citizen).toMatch(/govuk-input--width-4" id="lahir-year"[^>]* autocomplete="bday-year"/);
  });

  it("are not there where nothing is wrong", () => {
    expect(renderPart(<ErrorSummary lang="id" errors={{ nik: undefined }} />)).toBe("");
  });
});

describe("parts", () => {
  it("choose nothing beforehand", () => {
    expect(pages.citizen).not.toMatch(/<input class="govuk-radios__input"[^>]* checked/);
  });

  it("show a full time, but do not offer it", () => {
    expect(pages.citizen).toMatch(/id="waktu" value="a" disabled><label for="waktu">09.00 <small>penuh<\/small>/);
    expect(pages.citizen).toMatch(/id="waktu-2026-06-05-1" value="b" checked>/);
  });

  it("tint what needs the person, and only that", () => {
    expect(pages.citizen.match(/la-docs__need/g)).toHaveLength(1);
  });

  it("keep what a person typed as text", () => {
    expect(renderPart(<p>{'<img src="x"/> & <br/>'}</p>)).toBe("<p>&lt;img src=&quot;x&quot;/> &amp; &lt;br/></p>");
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    // In one process the browser would end with its first page.
    const args = chromium.args.filter((each) => each !== "--single-process");
    browser = await browsers.launch({ args, executablePath: await chromium.executablePath(), headless: true });
  });
  afterAll(() => browser?.close());

  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const violations = "axe.run().then((told) => told.violations.map((each) => `${each.id}: ${each.nodes[0].html}`))";

  it.each([
    { name: "citizen", width: 320, focus: "govuk-error-summary" },
    { name: "staff", width: 1366, focus: "la-staff" },
    { name: "call", width: 360, focus: "la-call" },
  ] as const)("the $name page has nothing that axe minds, and fits $width px", async ({ name, width, focus }) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    const sheets = sheetsOf[name].map((sheet) => `<style>${css(sheet)}</style>`).join("");
    const alone = pages[name].replace(/<link rel="stylesheet"[^>]*>|<script[^>]*><\/script>/g, "");
    await page.setContent(alone.replace("</head>", `${sheets}</head>`));
    await page.evaluate(axe);
    expect(await page.evaluate<string[]>(violations)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe(focus);
    await page.close();
  });
});
