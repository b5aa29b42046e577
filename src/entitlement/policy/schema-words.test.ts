import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Words = { readonly id: string; readonly en: string };
type Listed = { readonly const: string; readonly words: Words };

const read = (name: string): any => JSON.parse(readFileSync(`policies/${name}.json`, "utf8"));
const { $defs } = read("policy.schema");
const listed = (list: string): Listed[] => $defs[list].oneOf;
const lists = ["conditionCode", "documentCode", "phkProofCode", "relation", "refusalCode", "errorCode", "when"];

test.each(lists)("every code of %s has its words in Indonesian and in English", (list) => {
  expect(listed(list).length).toBeGreaterThan(4);
  for (const { const: code, words } of listed(list)) {
    expect([code, Object.keys(words)]).toEqual([code, ["id", "en"]]);
    expect(words.id.trim().length, code).toBeGreaterThan(3);
    expect(words.en.trim().length, code).toBeGreaterThan(3);
    expect(words.id, code).not.toBe(words.en);
  }
});

test("the words of the schema are those of the regulation in force", () => {
  const law = read("permenaker-4-2022");
  const both = (words: (lang: "id" | "en") => string): Words => ({ id: words("id"), en: words("en") });
  const said = (list: string, code: string): Words => listed(list).find((each) => each.const === code)!.words;
  for (const [code, each] of Object.entries<any>(law.conditions))
    expect(said("conditionCode", code)).toEqual(both((lang) => `${each[lang].met} / ${each[lang].unmet}`));
  for (const [code, each] of Object.entries<any>(law.documents))
    expect(said("documentCode", code)).toEqual(both((lang) => `${each[lang].name}. ${each[lang].why}`));
  for (const [code, each] of Object.entries<any>(law.phkProofs)) expect(said("phkProofCode", code)).toEqual(each);
  for (const [code, each] of Object.entries<any>(law.heirs.words)) expect(said("relation", code)).toEqual(each);
  for (const [code, each] of Object.entries<any>(law.refusals))
    expect(said("refusalCode", code)).toEqual(both((lang) => each[lang]));
});

test("every error that the law can answer is in the schema's list, and no other", () => {
  const sources = ["src/entitlement/parse-case.ts", "src/entitlement/decide.ts", "src/cli/rules/answer-lines.ts"];
  const answered = sources.flatMap((path) => readFileSync(path, "utf8").match(/(?<=")[A-Z]+(?:_[A-Z]+)+(?=")/g) ?? []);
  expect([...new Set(answered)].sort()).toEqual(
    listed("errorCode")
      .map(({ const: code }) => code)
      .sort(),
  );
});
