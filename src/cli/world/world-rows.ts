import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The rows of one of a world's NDJSON files, one at a time. */
export async function* rowsOf<Row>(folder: string, name: string): AsyncGenerator<Row> {
  for await (const line of createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity })) {
    if (line) yield JSON.parse(line) as Row;
  }
}
