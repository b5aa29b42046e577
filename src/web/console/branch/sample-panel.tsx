import type { VNode } from "preact";
import type { SampleFigures } from "../../../casework/index.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { samplingWords } from "../sampling/sampling-words.ts";
import type { ConsoleLang } from "../words.ts";

/** What reviewers of other offices found in this branch's approved claims. */
export function SamplePanel({
  lang,
  figures,
  zone,
}: {
  lang: ConsoleLang;
  figures: SampleFigures;
  zone: string;
}): VNode {
  const words = samplingWords[lang].figures;
  return (
    <>
      <section class="la-panel" aria-labelledby="petik">
        <h2 id="petik">{words.heading}</h2>
        <p class="la-soft">{words.lead}</p>
        <dl class="la-figures">
          <div>
            <dt>{words.drawn}</dt>
            <dd class="is-big">{figures.drawn}</dd>
          </div>
          <div>
            <dt>{words.reviewed}</dt>
            <dd class="is-big">{figures.reviewed}</dd>
          </div>
          <div class={figures.disagreed > 0 ? "is-act" : "is-ok"}>
            <dt>{words.disagreed}</dt>
            <dd class="is-big">{figures.disagreed}</dd>
          </div>
        </dl>
      </section>
      {figures.disagreements.length > 0 && (
        <TablePanel label={words.why}>
          <table class="la-table">
            <caption>{words.why}</caption>
            <ColumnHeads columns={words.columns} />
            <tbody>
              {figures.disagreements.map((each) => (
                <tr key={each.code}>
                  <th scope="row">
                    <a href={paths.staff.caseFile(each.code)}>{each.code}</a>
                  </th>
                  <td>{plainDay(dayAt(each.at, zone), lang)}</td>
                  <td>{each.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePanel>
      )}
    </>
  );
}
