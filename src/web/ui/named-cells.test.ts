import { expect, test } from "vitest";
import { nameCells } from "./named-cells.ts";

const head = (...names: string[]): string =>
  `<thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>`;

test("every cell carries the name of its column", () => {
  const row = '<tr><th scope="row">A</th><td class="is-num">3</td><td><b>x</b></td></tr>';
  expect(
    nameCells(
      `<p>1</p><table class="la-table">${head("Kantor", "Jumlah", "<b>Terakhir</b>")}<tbody>${row}${row}</tbody></table>`,
    ),
  ).toBe(
    `<p>1</p><table class="la-table la-table--folds">${head("Kantor", "Jumlah", "<b>Terakhir</b>")}<tbody>` +
      '<tr><th scope="row" data-th="Kantor">A</th><td class="is-num" data-th="Jumlah">3</td><td data-th="Terakhir"><b>x</b></td></tr>'.repeat(
        2,
      ) +
      "</tbody></table>",
  );
});

test("a cell over several columns has no name, and those behind it keep theirs", () => {
  const body = '<tbody><tr><td colspan="2">x</td><td>y</td></tr></tbody>';
  expect(nameCells(`<table class="la-table">${head("A", "B", "C")}${body}</table>`)).toContain(
    '<td colspan="2">x</td><td data-th="C">y</td>',
  );
});

test("a table without a head is a list of pairs; one whose head has several rows stays as it is", () => {
  const bare = "<tbody><tr><td>1</td></tr></tbody>";
  expect(nameCells(`<table class="la-table">${bare}</table>`)).toBe(
    `<table class="la-table la-table--folds la-table--pairs">${bare}</table>`,
  );
  const tall = `<table class="la-table"><thead><tr><th>A</th></tr><tr><th>B</th></tr></thead>${bare}</table>`;
  expect(nameCells(tall)).toBe(tall);
});
