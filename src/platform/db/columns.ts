import { parseDay } from "../day.ts";

/**
 * Whole columns as parameters of one statement (`unnest($1::uuid[], ...)`), in PostgreSQL's binary form of an array:
 * neither side writes or reads digits, and no statement grows with its rows. Thousands of rows travel in one trip.
 */

/** Object ids of the element types (pg_type). */
const oids = { bytea: 17, int8: 20, int4: 23, text: 25, date: 1082, uuid: 2950 } as const;

const headBytes = 20;

function head(to: Buffer, oid: number, count: number, hasNull: boolean): void {
  to.writeInt32BE(1, 0);
  to.writeInt32BE(hasNull ? 1 : 0, 4);
  to.writeInt32BE(oid, 8);
  to.writeInt32BE(count, 12);
  to.writeInt32BE(1, 16);
}

/** No array of no dimension has elements. */
const none = (oid: number): Buffer => {
  const empty = Buffer.alloc(12);
  empty.writeInt32BE(oid, 8);
  return empty;
};

function fixed<Value>(
  oid: number,
  size: number,
  values: ReadonlyArray<Value | null>,
  put: (to: Buffer, at: number, value: Value) => void,
): Buffer {
  if (values.length === 0) return none(oid);
  const to = Buffer.allocUnsafe(headBytes + values.length * (4 + size));
  let at = headBytes;
  let hasNull = false;
  for (const value of values) {
    if (value === null) {
      hasNull = true;
      to.writeInt32BE(-1, at);
      at += 4;
      continue;
    }
    to.writeInt32BE(size, at);
    put(to, at + 4, value);
    at += 4 + size;
  }
  head(to, oid, values.length, hasNull);
  return to.subarray(0, at);
}

function varying<Value>(
  oid: number,
  values: ReadonlyArray<Value | null>,
  lengthOf: (value: Value) => number,
  put: (to: Buffer, at: number, value: Value) => void,
): Buffer {
  if (values.length === 0) return none(oid);
  const lengths = values.map((value) => (value === null ? -1 : lengthOf(value)));
  const to = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + Math.max(length, 0), headBytes));
  let at = headBytes;
  values.forEach((value, index) => {
    to.writeInt32BE(lengths[index]!, at);
    at += 4;
    if (value === null) return;
    put(to, at, value);
    at += lengths[index]!;
  });
  head(to, oid, values.length, lengths.includes(-1));
  return to;
}

const digit = (code: number): number => (code <= 57 ? code - 48 : (code | 32) - 87);

function putUuid(to: Buffer, start: number, id: string): void {
  let at = start;
  for (let from = 0; from < 36; from += 2) {
    if (id.charCodeAt(from) === 45) from += 1;
    to[at++] = (digit(id.charCodeAt(from)) << 4) | digit(id.charCodeAt(from + 1));
  }
}

function putInt8(to: Buffer, at: number, value: number): void {
  to.writeInt32BE(Math.floor(value / 0x1_0000_0000), at);
  to.writeUInt32BE(value >>> 0, at + 4);
}

const daysTo2000 = Date.UTC(2000, 0, 1) / 86_400_000;

function putDate(to: Buffer, at: number, text: string): void {
  const day = parseDay(text);
  if (day === null) throw new Error("A day of a row is no day");
  to.writeInt32BE(Date.UTC(day >> 9, ((day >> 5) & 15) - 1, day & 31) / 86_400_000 - daysTo2000, at);
}

export const uuidColumn = (values: ReadonlyArray<string | null>): Buffer => fixed(oids.uuid, 16, values, putUuid);
/** Days as `YYYY-MM-DD`. */
export const dateColumn = (values: ReadonlyArray<string | null>): Buffer => fixed(oids.date, 4, values, putDate);
/** Whole numbers that a double holds exactly. */
export const int8Column = (values: ReadonlyArray<number | null>): Buffer => fixed(oids.int8, 8, values, putInt8);
export const int4Column = (values: ReadonlyArray<number | null>): Buffer =>
  fixed(oids.int4, 4, values, (to, at, value) => void to.writeInt32BE(value, at));
export const byteaColumn = (values: ReadonlyArray<Buffer | null>): Buffer =>
  varying(oids.bytea, values, (value) => value.length, (to, at, value) => void value.copy(to, at));
export const textColumn = (values: ReadonlyArray<string | null>): Buffer =>
  varying(oids.text, values, (value) => Buffer.byteLength(value), (to, at, value) => void to.write(value, at));
