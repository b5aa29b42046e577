import { linksIn } from "../inbox.ts";

export type Mail = { readonly subject: string; readonly text: string; readonly links: readonly string[] };

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: Buffer };

function splitPart(raw: Buffer): Part {
  const text = raw.toString("latin1");
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? Buffer.alloc(0) : raw.subarray(end.index + end[0].length) };
}

function fromQuotedPrintable(text: string): Buffer {
  const joined = text
    .replaceAll(/=[ \t]*\r?\n/g, "")
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(joined, "latin1");
}

function inCharset(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * Words such as =?UTF-8?Q?Klaim_Anda?= in a header (RFC 2047); neighbours in one charset are read as one row of
 * bytes.
 */
export function readHeader(text: string): string {
  const row = /(?:=\?[^?\s]+\?[BbQq]\?[^?]*\?=\s*)+/g;
  return text
    .replaceAll(row, (words) => {
      const pieces = [...words.matchAll(/=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=/g)];
      const bytes = pieces.map(([, , how, piece]) =>
        how!.toUpperCase() === "B" ? Buffer.from(piece!, "base64") : fromQuotedPrintable(piece!.replaceAll("_", " ")),
      );
      return inCharset(Buffer.concat(bytes), pieces[0]![1]!) + (/\s$/.test(words) ? " " : "");
    })
    .trim();
}

function bodyOf(part: Part): string {
  const type = part.headers.get("content-type") ?? "text/plain";
  const how = (part.headers.get("content-transfer-encoding") ?? "7bit").toLowerCase();
  const text = part.body.toString("latin1");
  const bytes =
    how === "base64" ? Buffer.from(text, "base64") : how === "quoted-printable" ? fromQuotedPrintable(text) : part.body;
  return inCharset(bytes, parameterOf(type, "charset") ?? "utf-8");
}

/** The parts that hold no further parts, in their order. */
function leavesOf(part: Part): Part[] {
  const type = part.headers.get("content-type") ?? "text/plain";
  const boundary = /^multipart\//i.test(type) ? parameterOf(type, "boundary") : null;
  if (boundary === null) return [part];
  const mark = boundary.replaceAll(/[^\w]/g, "\\$&");
  const pieces = part.body.toString("latin1").split(new RegExp(`(?:^|\\r?\\n)--${mark}(?:--)?[ \\t]*(?=\\r?\\n|$)`));
  return pieces
    .slice(1)
    .filter((piece) => piece.trim() !== "")
    .flatMap((piece) => leavesOf(splitPart(Buffer.from(piece.replace(/^\r?\n/, ""), "latin1"))));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", apos: "'" };

function unescapeHtml(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(
        Math.min(0x10ffff, decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)),
      );
    },
  );
}

function textOfHtml(html: string): string {
  const bare = html
    .replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, "")
    .replaceAll(/<br\s*\/?>|<\/(p|div|h\d|li|tr)>/gi, "\n")
    .replaceAll(/<[^>]+>/g, "");
  return unescapeHtml(bare)
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ ?\n[ \n]*\n ?/g, "\n\n");
}

/** Subject, readable text and links of a message as it came over the wire. */
export function readMail(raw: Buffer): Mail {
  const whole = splitPart(raw);
  const leaves = leavesOf(whole);
  const find = (type: string): Part | undefined =>
    leaves.find((leaf) => (leaf.headers.get("content-type") ?? "text/plain").toLowerCase().startsWith(type));
  const [plain, html] = [find("text/plain"), find("text/html")];
  const htmlText = html === undefined ? "" : bodyOf(html);
  const text = (plain === undefined ? textOfHtml(htmlText) : bodyOf(plain)).replaceAll("\r\n", "\n").trim();
  const hrefs = [...htmlText.matchAll(/href\s*=\s*"(https?:[^"]+)"/gi)].map((found) => unescapeHtml(found[1]!));
  return {
    subject: readHeader(whole.headers.get("subject") ?? ""),
    text,
    links: [...new Set([...linksIn(text), ...hrefs])],
  };
}
