import { UnreadableFile, type ReceivedRow } from "./exit.ts";
import { readCsv } from "./read-csv.ts";
import { isZip, readXlsx } from "./read-xlsx.ts";

/**
 * Reads a file by what it is, whatever its name says: a workbook is a zip, everything else is taken for CSV.
 * @throws UnreadableFile where it cannot be read, or not to its end
 */
export async function* readExitFile(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReceivedRow> {
  const stream = filled(chunks);
  const first = await stream.next();
  if (first.done) throw new UnreadableFile({ code: "EMPTY" });
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first.value!;
    yield* stream;
  }
  // The head of an old workbook (XLS), or of one behind a password.
  if (Buffer.from(first.value.subarray(0, 4)).equals(Buffer.from("d0cf11e0", "hex")))
    throw new UnreadableFile({ code: "NOT_A_SHEET" });
  yield* isZip(first.value) ? readXlsx(all()) : readCsv(all());
}

async function* filled(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) if (chunk.length > 0) yield chunk;
}
