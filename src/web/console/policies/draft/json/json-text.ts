/** What keeps a text from being JSON, said at the place where somebody would mend it. */
export type JsonFault = {
  readonly code:
    | "EMPTY"
    | "WANTS_VALUE"
    | "WANTS_NAME"
    | "WANTS_COLON"
    | "WANTS_COMMA"
    | "LAST_COMMA"
    | "OPEN_TEXT"
    | "STRANGE_TEXT"
    | "NOT_CLOSED"
    | "MORE"
    | "TWICE"
    | "TOO_DEEP";
  /** Line and column from 1 on, as people count. */
  readonly line: number;
  readonly column: number;
};

/** A text of JSON: what it says, and on which line each of its places stands, by pointer. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly lines: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly fault: JsonFault };

/** More levels than any policy has, and few enough for the stack. */
const deepest = 60;

class Fault {
  readonly code: JsonFault["code"];
  readonly index: number;
  constructor(code: JsonFault["code"], index: number) {
    this.code = code;
    this.index = index;
  }
}

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * Reads JSON as somebody typed it. The parser of the language says what is wrong in its own words and lets a name stand twice,
 * of which one is lost in silence: this one names the place, and refuses that.
 */
export function readJson(text: string): ReadJson {
  const lines = new Map<string, number>();
  let index = 0;
  /** Where the last thing ended that was read: there a comma is missing. */
  let ended = 0;
  let counted = 0;
  let line = 1;
  const lineOf = (place: number): number => {
    for (; counted < place; counted += 1) if (text[counted] === "\n") line += 1;
    return line;
  };
  const skip = (): void => {
    while (index < text.length && " \t\r\n".includes(text[index]!)) index += 1;
  };
  const wrong = (code: JsonFault["code"], place = index): never => {
    throw new Fault(code, Math.min(place, text.length));
  };
  const match = (shape: RegExp): string | undefined => {
    shape.lastIndex = index;
    const found = shape.exec(text)?.[0];
    if (found === undefined) return undefined;
    index += found.length;
    ended = index;
    return found;
  };
  const string = (): string => {
    const start = index;
    const found = match(/"(?:[^"\\\n\r]|\\.)*"/y);
    if (found === undefined) return wrong("OPEN_TEXT", start);
    try {
      return JSON.parse(found) as string;
    } catch {
      return wrong("STRANGE_TEXT", start);
    }
  };
  /** A list or an object, after its opening bracket: entries with commas between them. */
  const entries = (opened: number, close: string, entry: (count: number) => void): void => {
    for (let count = 0; ; count += 1) {
      skip();
      if (text[index] === close && count === 0) break;
      if (index >= text.length) wrong("NOT_CLOSED", opened);
      entry(count);
      skip();
      if (text[index] === close) break;
      if (index >= text.length) wrong("NOT_CLOSED", opened);
      if (text[index] !== ",") wrong("WANTS_COMMA", ended);
      const comma = index;
      index += 1;
      skip();
      if (text[index] === close) wrong("LAST_COMMA", comma);
    }
    index += 1;
    ended = index;
  };
  const value = (at: string, depth: number): void => {
    skip();
    if (depth > deepest) wrong("TOO_DEEP");
    const opened = index;
    const letter = text[index];
    if (letter === '"') return void string();
    if (letter === "[") {
      index += 1;
      return entries(opened, "]", (count) => {
        lines.set(`${at}/${count}`, lineOf(index));
        value(`${at}/${count}`, depth + 1);
      });
    }
    if (letter === "{") {
      const names = new Set<string>();
      index += 1;
      return entries(opened, "}", () => {
        const start = index;
        if (text[index] !== '"') wrong("WANTS_NAME");
        const name = string();
        if (names.has(name)) wrong("TWICE", start);
        names.add(name);
        const here = `${at}/${escaped(name)}`;
        lines.set(here, lineOf(start));
        skip();
        if (text[index] !== ":") wrong("WANTS_COLON", ended);
        index += 1;
        ended = index;
        value(here, depth + 1);
      });
    }
    if (match(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y) === undefined)
      wrong("WANTS_VALUE", letter === undefined || letter === "," || letter === "}" || letter === "]" ? ended : index);
  };
  try {
    skip();
    if (index === text.length) wrong("EMPTY", 0);
    lines.set("", lineOf(index));
    value("", 0);
    skip();
    if (index < text.length) wrong("MORE");
    return { ok: true, value: JSON.parse(text), lines };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const before = text.slice(0, fault.index);
    const start = before.lastIndexOf("\n") + 1;
    return { ok: false, fault: { code: fault.code, line: before.split("\n").length, column: fault.index - start + 1 } };
  }
}

/** On which line a place stands; of one that is missing, the line of what it is missing in. */
export function lineAt(lines: ReadonlyMap<string, number>, pointer: string): number {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
    if (at === "") return 1;
  }
}
