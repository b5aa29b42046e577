const tables = /<table class="la-table([^"]*)">(.*?)<\/table>/gs;
const cell = /<t([rdh])\b([^>]*)>/g;
const headCells = /<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gs;

/** What a head says, without its tags. */
const plain = (head: string): string => head.replace(/<[^>]*>/g, "").trim();

/**
 * Tables as a phone needs them: every cell of the body carries what its column is (`data-th`), for a row that is folded into a
 * card has no head above it. A table without a head is a list of pairs; one with a head of several rows stays as it is and
 * scrolls. Takes and gives HTML.
 */
export function nameCells(html: string): string {
  return html.replace(tables, (table, more: string, inside: string) => {
    const ends = Math.max(0, inside.indexOf("</thead>"));
    const head = inside.slice(0, ends);
    if (head.split("<tr").length > 2 || head.includes("colspan")) return table;
    const names = [...head.matchAll(headCells)].map(([, words]) => plain(words!));
    let at = 0;
    const body = inside.slice(ends).replace(cell, (tag, kind: string, attributes: string) => {
      if (kind === "r") {
        at = 0;
        return tag;
      }
      const name = names[at];
      const spans = Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1);
      at += spans;
      return name && spans === 1 ? `<t${kind}${attributes} data-th="${name}">` : tag;
    });
    const kind = names.length > 0 ? "" : " la-table--pairs";
    return `<table class="la-table la-table--folds${kind}${more}">${head}${body}</table>`;
  });
}
