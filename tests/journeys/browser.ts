import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser, type BrowserContext, type Page } from "playwright-core";
import { readFileSync } from "node:fs";

/** A real Chromium: from npm on Linux x64, elsewhere the one of CHROMIUM_PATH. Camera and microphone are simulated. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env["CHROMIUM_PATH"];
  const executablePath = given && existsSync(given) ? given : await chromium.executablePath();
  const args = [
    ...chromium.args.filter((arg) => !/^--(single-process|headless)/.test(arg)),
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--disable-background-networking",
    "--no-sandbox",
  ];
  return await playwright.launch({ executablePath, args, headless: true });
}

/** What hangs says so soon, and where: a journey of many steps would else end without a word. */
const patienceMs = 20_000;
const scriptless = new WeakSet<BrowserContext>();

/** A phone of 360 px. */
export async function openPhone(
  browser: Browser,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    permissions: ["camera", "microphone"],
    locale: "id-ID",
    ...options,
  });
  if (options.javaScriptEnabled === false) scriptless.add(context);
  context.setDefaultTimeout(patienceMs);
  return context;
}

export async function openDesk(
  browser: Browser,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ["camera", "microphone"],
    locale: "id-ID",
    ...options,
  });
  if (options.javaScriptEnabled === false) scriptless.add(context);
  context.setDefaultTimeout(patienceMs);
  return context;
}

/** The page as the same person sees it, where axe can run: its own promises never end in a page without scripts. */
async function whereAxeRuns<T>(page: Page, run: (page: Page) => Promise<T>): Promise<T> {
  if (!scriptless.has(page.context())) return await run(page);
  const context = await openPhone(page.context().browser()!);
  try {
    await context.addCookies(await page.context().cookies());
    const twin = await context.newPage();
    await twin.goto(page.url());
    return await run(twin);
  } finally {
    await context.close();
  }
}

const axeSource = readFileSync(join(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
/** What axe finds on the page; an empty list where nothing is wrong. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  const found = await whereAxeRuns(page, async (seen) => {
    await seen.evaluate(axeSource);
    return await seen.evaluate(async () => {
      // From the page's end: a bar that keeps to the foot of the window lies there over nothing, and what it happens to cut in two
      // elsewhere is not small. That it covers nothing that is reached by Tab is looked at by itself (`focusTroubles`).
      const from = scrollY;
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      const { violations } = await (
        window as unknown as {
          axe: {
            run: (options: unknown) => Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }>;
          };
        }
      ).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
      scrollTo({ top: from, behavior: "instant" });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
    });
  });
  return found.map((each) => `${page.url()} ${each}`);
}

export const screensFolder = join(tmpdir(), "lapak-screens");
