import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { nameCells } from "./named-cells.ts";

/** Names of built files by their plain names; empty where nothing has been built (unit tests of pages). */
const manifest = ((): Readonly<Record<string, string>> => {
  try {
    const text = readFileSync(join(import.meta.dirname, "assets", "manifest.json"), "utf8");
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
})();

/** The address of a built style or island. */
export const assetUrl = (name: string): string => `/assets/${manifest[name] ?? name}`;

// Preact closes `<br/>` as XML does; HTML has no such thing, and every page is two dozen bytes shorter without.
const xmlEnd = /(<(?:area|br|col|hr|img|input|link|meta|source|track|wbr)\b[^>]*?)\/>/g;
const toHtml = (vnode: VNode): string => nameCells(renderToString(vnode).replace(xmlEnd, "$1>"));

/** A page as it is sent. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>${toHtml(page)}`;

/** A part of a page, for islands that replace it. */
export const renderPart = (part: VNode): string => toHtml(part);
