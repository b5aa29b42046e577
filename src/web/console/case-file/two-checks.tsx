import type { VNode } from "preact";
import { differences, findingOn } from "../../../casework/index.ts";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { itemName, valueWords, Verdict, type ShownFile } from "./case-view.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";

/** Both checks side by side, the differences first. Only drawn once the second officer has finished. */
export function TwoChecks({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  const first = file.first!;
  const differing = new Set(differences(file.items, file.own, first));
  const fields = new Map(file.fields.map((field) => [field.code as string, field]));
  const ordered = [...file.items].sort((a, b) => Number(differing.has(b.code)) - Number(differing.has(a.code)));
  return (
    <>
      <TablePanel label={words.both}>
        <table class="la-table">
          <caption>{words.both}</caption>
          <ColumnHeads columns={words.bothColumns} />
          <tbody>
            {ordered.map((item) => (
              <tr key={item.code} class={differing.has(item.code) ? "is-diff" : undefined}>
                <th scope="row">{itemName(file, item.code, lang)}</th>
                <td>
                  {valueWords(
                    item.code,
                    fields.get(item.code)?.declared ?? fields.get(item.code)?.record ?? null,
                    lang,
                  )}
                </td>
                <td>
                  <Verdict finding={findingOn(item, file.own)} lang={lang} />
                </td>
                <td>
                  <Verdict finding={findingOn(item, first)} lang={lang} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TablePanel>
      {ordered
        .filter((item) => findingOn(item, file.own)?.note || findingOn(item, first)?.note)
        .map((item) => (
          <section key={item.code} class="la-panel" aria-label={itemName(file, item.code, lang)}>
            <h2>{itemName(file, item.code, lang)}</h2>
            {findingOn(item, file.own)?.note && (
              <p>
                {words.bothColumns[2]}: “{findingOn(item, file.own)!.note}”
              </p>
            )}
            {findingOn(item, first)?.note && (
              <p>
                {words.firstOfficer}: “{findingOn(item, first)!.note}”
              </p>
            )}
          </section>
        ))}
    </>
  );
}
