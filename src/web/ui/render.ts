import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Names of built files by their plain names; empty where nothing has been built (unit tests of pages). */
const manifest: Readonly<Record<string, string>> = (() => {
  try {
    return JSON.parse(readFileSync(join(import.meta.dirname, "assets", "manifest.json"), "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
})();

/** The address of a built style or island. */
export const assetUrl = (name: string): string => `/assets/${manifest[name] ?? name}`;

/** A page as it is sent. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>${renderToString(page)}`;

/** A part of a page, for islands that replace it. */
export const renderPart = (part: VNode): string => renderToString(part);
