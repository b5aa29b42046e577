import { longestLine } from "./answer-lines.ts";

const feed = 10;

/**
 * A stream cut at line feeds into blocks of whole lines, as it comes; the last line needs no line feed. A line that is
 * longer than a case can be comes as null, and is never held: memory stays flat.
 */
export async function* blocksOf(input: NodeJS.ReadableStream): AsyncGenerator<Buffer | null> {
  let rest: Buffer[] = [];
  let held = 0;
  let skipping = false;
  for await (const chunk of input) {
    let bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
    const first = bytes.indexOf(feed);
    if (first === -1) {
      if (skipping) continue;
      rest.push(bytes);
      held += bytes.length;
      if (held > longestLine) [rest, held, skipping] = [[], 0, true];
      continue;
    }
    if (skipping || held + first > longestLine) {
      yield null;
      [rest, held, skipping] = [[], 0, false];
      bytes = bytes.subarray(first + 1);
    }
    const last = bytes.lastIndexOf(feed);
    if (last !== -1)
      yield rest.length === 0 ? bytes.subarray(0, last + 1) : Buffer.concat([...rest, bytes.subarray(0, last + 1)]);
    else if (rest.length > 0) yield Buffer.concat(rest);
    const tail = bytes.subarray(last + 1);
    rest = tail.length === 0 ? [] : [tail];
    held = tail.length;
  }
  if (skipping) yield null;
  else if (held > 0) yield Buffer.concat(rest);
}
