import type { Page } from "playwright-core";
import { accessibilityTroubles } from "./browser.ts";
import { markupTroubles } from "./steps.ts";

/** A phone of 320 CSS px; a window of 640 px zoomed to 200 % is the same to a page. */
const narrow = { width: 320, height: 640 };
const wide = { width: 640, height: 900 };

/** What keeps somebody with a keyboard, a screen reader, a magnifier or a small phone from using a page; empty where nothing does. */
export async function pageTroubles(page: Page): Promise<string[]> {
  await page.setViewportSize(narrow);
  const found = [
    ...(await structureTroubles(page)),
    ...(await widthTroubles(page, narrow.width)),
    ...(await focusTroubles(page)),
    ...(await largeTextTroubles(page)),
    ...(await languageTroubles(page)),
  ];
  await page.setViewportSize(narrow);
  return [
    ...found.map((trouble) => `${page.url()} ${trouble}`),
    ...(await accessibilityTroubles(page)),
    ...(await markupTroubles(page)),
  ];
}

async function structureTroubles(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const headings = [...document.querySelectorAll("h1")].filter((each) => each.getClientRects().length > 0);
    return [
      ...(headings.length === 1 ? [] : [`${headings.length} h1`]),
      ...(document.title.trim().length > 0 ? [] : ["no title"]),
      ...(/^(id|en|jv|su)$/.test(document.documentElement.lang) ? [] : [`lang "${document.documentElement.lang}"`]),
      ...(document.querySelectorAll("main").length === 1 ? [] : ["not one main"]),
    ];
  });
}

/** Pages of officers, guards and companies speak the language that was switched to; letters and posters speak their reader's. */
async function languageTroubles(page: Page): Promise<string[]> {
  const { pathname } = new URL(page.url());
  if (!/^\/(petugas|pintu|perusahaan)\b/.test(pathname)) return [];
  const cookies = (await page.context().cookies(page.url())).filter(({ name }) => name !== "lang");
  const cookie = [...cookies.map(({ name, value }) => `${name}=${value}`), "lang=en"].join("; ");
  const english = await page.context().request.get(page.url(), { headers: { cookie } });
  if (!english.ok() || !english.headers()["content-type"]?.includes("text/html")) return [];
  const lang = /<html lang="(\w+)"/.exec(await english.text())?.[1];
  return lang === "en" ? [] : [`speaks "${lang}" where English was switched to`];
}

/** What makes the page scroll sideways; a table that scrolls in a box of its own does not. */
async function widthTroubles(page: Page, width: number): Promise<string[]> {
  return await page.evaluate((most) => {
    const is = document.documentElement.scrollWidth;
    if (is <= most) return [];
    const beyond = [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > most + 1 && !each.closest("[tabindex='0'] *"))
      .map((each) => `${each.tagName.toLowerCase()}.${each.className}`);
    return [`${is} px wide in ${most} px: ${beyond.slice(-3).join(", ")}`];
  }, width);
}

/** Text twice as large, as a phone's setting makes it: nothing is cut off, nothing lies beside the page. */
async function largeTextTroubles(page: Page): Promise<string[]> {
  await page.setViewportSize(wide);
  const cut = await page.evaluate(() => {
    const lettersOf = (each: Element): number => Number.parseFloat(getComputedStyle(each).fontSize);
    const before = lettersOf(document.body);
    document.documentElement.style.fontSize = "200%";
    const grown = lettersOf(document.body) / before;
    const cutOff = [...document.querySelectorAll<HTMLElement>("body *")].filter((each) => {
      const style = getComputedStyle(each);
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      return (
        each.clientWidth > 4 &&
        each.clientHeight > 4 &&
        each.textContent!.trim() !== "" &&
        ((hides(style.overflowX) && each.scrollWidth > each.clientWidth + 2) ||
          (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 2))
      );
    });
    return [
      ...(grown > 1.9 ? [] : [`the text does not grow with the reader's setting (${grown})`]),
      ...cutOff.map((each) => `cut off at 200 %: ${each.tagName}.${each.className} ${each.textContent!.slice(0, 40)}`),
    ];
  });
  const beside = (await widthTroubles(page, wide.width)).map((each) => `text at 200 %: ${each}`);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return [...cut, ...beside];
}

/** Tab through the page: every control is reached, in the order in which the page is read, and shows that it is. */
async function focusTroubles(page: Page): Promise<string[]> {
  await page.setViewportSize(narrow);
  const expected = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const controls = "a[href], button, input, select, textarea, summary, [tabindex], audio[controls], video[controls]";
    const reachable = [...document.querySelectorAll<HTMLElement>(controls)].filter((each) => {
      const field = each as HTMLInputElement;
      return (
        each.tabIndex >= 0 &&
        !field.disabled &&
        !each.matches("fieldset[disabled] *") &&
        field.type !== "hidden" &&
        each.checkVisibility({ visibilityProperty: true }) &&
        !(each.tagName === "SUMMARY" && each.parentElement?.tagName !== "DETAILS")
      );
    });
    // Of a group of radios the browser stops at one.
    const groups = new Set<string>();
    const stops = reachable.filter((each) => {
      const { type, name, form } = each as HTMLInputElement;
      if (type !== "radio") return true;
      const group = `${form ? [...document.forms].indexOf(form) : -1} ${name}`;
      if (groups.has(group)) return false;
      groups.add(group);
      return true;
    });
    return stops.length;
  });
  const looks = (): {
    place: number;
    name: string;
    top: number;
    bottom: number;
    look: string;
    idle: string;
    covered: boolean;
  } | null => {
    const now = document.activeElement as HTMLElement | null;
    if (now === null || now === document.body) return null;
    const parts = (each: HTMLElement): string =>
      [each, each.nextElementSibling, each.parentElement, each.closest("label"), each.closest("li"), each.closest("tr")]
        .filter((part) => part !== null)
        .flatMap((part) => [
          getComputedStyle(part),
          getComputedStyle(part, "::before"),
          getComputedStyle(part, "::after"),
        ])
        .map((style) => [
          style.outline,
          style.boxShadow,
          style.backgroundColor,
          style.borderColor,
          style.textDecoration,
        ])
        .join("|");
    const look = parts(now);
    const { top, bottom, left, right } = now.getBoundingClientRect();
    // WCAG 2.2, 2.4.11: what has the focus does not lie wholly behind a bar that keeps its place in the window.
    const behindBar = (y: number): boolean => {
      for (let above = document.elementFromPoint((left + right) / 2, y); above; above = above.parentElement)
        if (/sticky|fixed/.test(getComputedStyle(above).position)) return !above.contains(now);
      return false;
    };
    const covered = [top + 1, (top + bottom) / 2, bottom - 1].every(behindBar);
    now.blur();
    const idle = parts(now);
    now.focus({ preventScroll: true });
    return {
      place: [...document.querySelectorAll("*")].indexOf(now),
      name: `${now.tagName.toLowerCase()} "${(now.getAttribute("aria-label") ?? now.textContent ?? "").trim().slice(0, 30) || now.id}"`,
      top: top + scrollY,
      bottom: bottom + scrollY,
      look,
      idle,
      covered,
    };
  };
  const troubles: string[] = [];
  let last = { place: -1, bottom: -1, top: -1, name: "the start" };
  let reached = 0;
  for (; reached <= expected; reached++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(looks);
    if (now === null) break;
    if (now.place <= last.place) {
      if (reached !== expected) troubles.push(`focus goes back from ${last.name} to ${now.name}`);
      break;
    }
    if (now.look === now.idle) troubles.push(`focus does not show at ${now.name}`);
    if (now.covered) troubles.push(`a bar covers ${now.name}, which has the focus`);
    last = now;
  }
  if (reached !== expected) troubles.push(`Tab reaches ${reached} of ${expected} controls, the last ${last.name}`);
  return troubles;
}
