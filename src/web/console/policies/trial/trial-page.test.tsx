import { expect, test } from "vitest";
import { lawBook, ruleWords } from "../../../../entitlement/index.ts";
import { renderPart } from "../../../ui/render.ts";
import type { ConsoleLang } from "../../words.ts";
import { TrialPage, type Asked } from "./trial-page.tsx";

const asked: Asked = {
  on: null,
  from: "2026-05-31",
  to: "2026-08-31",
  people: 20_000,
  valuesOf: null,
  group: undefined,
  page: 1,
  trouble: false,
};

/** What stands in the fields of the days of a trial's form. */
function daysOn(lang: ConsoleLang, wish: Asked): readonly (string | undefined)[] {
  const page = renderPart(
    <TrialPage
      lang={lang}
      id="permenaker-9-2026"
      name="Rekaan"
      rule={ruleWords(lawBook([]), "permenaker-9-2026", lang)}
      asked={wish}
      days={[]}
      tally={null}
      titles={{}}
    />,
  );
  return [...page.matchAll(/id="(?:dari|sampai)"[^>]* value="([^"]*)"/g)].map(([, day]) => day);
}

test("the days of a trial are written out; what is no day stays as it was typed", () => {
  expect(daysOn("id", asked)).toEqual(["31 Mei 2026", "31 Agustus 2026"]);
  expect(daysOn("en", asked)).toEqual(["31 May 2026", "31 August 2026"]);
  expect(daysOn("id", { ...asked, from: "31 Juni", trouble: true })).toEqual(["31 Juni", "31 Agustus 2026"]);
});
