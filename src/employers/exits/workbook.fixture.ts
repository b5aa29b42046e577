import { crc32, deflateRawSync } from "node:zlib";

type Cell = string | number | { readonly formula: string; readonly value: string };

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A zip of parts, each deflated, as spreadsheet programs write them. */
function zip(parts: ReadonlyArray<readonly [string, string]>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, more, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

/** A workbook of one sheet: texts of the first row are shared, those below stand in their cells. */
export function workbook(
  rows: ReadonlyArray<readonly Cell[]>,
  { padSheetTo = 0, doctype = "" }: { readonly padSheetTo?: number; readonly doctype?: string } = {},
): Buffer {
  const shared = rows[0]!.map(String);
  const cellXml = (cell: Cell, row: number, column: number): string => {
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (typeof cell === "object")
      return `<c r="${reference}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
    if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
    if (cell === "") return "";
    return row === 0
      ? `<c r="${reference}" t="s"><v>${column}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  };
  const body = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join("")}</row>`,
  );
  const sheet = `<?xml version="1.0"?>${doctype}<worksheet><sheetData>${body.join("")}</sheetData></worksheet>`;
  return zip([
    ["xl/workbook.xml", '<workbook><workbookPr/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'],
    [
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
    ["xl/sharedStrings.xml", `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`],
    ["xl/worksheets/sheet1.xml", sheet.padEnd(padSheetTo, " ")],
  ]);
}
