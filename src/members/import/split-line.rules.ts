/** No line of members is longer (30 cells of 150 letters at most); a longer one is answered, never gathered. */
export const longestLine = 64 * 1024;

/**
 * The cells of a line. A cell may stand in quotation marks, a mark inside is doubled; a cell never goes on over the end of
 * the line, so that one forgotten mark spoils one line and not the rest of the file.
 * @returns null where a quotation mark is not closed, or something stands behind a closed one
 */
export function splitLine(line: string, separator: string): string[] | null {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  for (let at = 0; ;) {
    if (line[at] !== '"') {
      const end = line.indexOf(separator, at);
      cells.push(line.slice(at, end === -1 ? undefined : end));
      if (end === -1) return cells;
      at = end + 1;
      continue;
    }
    let cell = "";
    for (at += 1; ;) {
      const mark = line.indexOf('"', at);
      if (mark === -1) return null;
      cell += line.slice(at, mark);
      at = mark + 1;
      if (line[at] !== '"') break;
      cell += '"';
      at += 1;
    }
    cells.push(cell);
    if (at === line.length) return cells;
    if (line[at] !== separator) return null;
    at += 1;
  }
}

/**
 * What stands in a cell: without blanks around it, and without the apostrophe by which spreadsheets mark a text (and by
 * which our own report marks one that a spreadsheet would take for a formula).
 */
export function readCell(cell: string): string {
  if (cell === "") return cell;
  const text = cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32 ? cell.trim() : cell;
  return text.charCodeAt(0) === 39 ? text.slice(1).trim() : text;
}

/** Whether a spreadsheet would take the text for a formula and work it out. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);
