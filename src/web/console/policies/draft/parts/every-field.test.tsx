import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { reasons, type PolicyFile, type ServiceRules } from "../../../../../entitlement/index.ts";
import { editDraft } from "../../../../../policies/index.ts";
import { draftWords } from "../draft-words.ts";
import { PartFields } from "./part-fields.tsx";
import { partNames, partOf, type PartName } from "../part-names.ts";

type Loose = { [key: string]: any };
const read = (name: string): Loose => JSON.parse(readFileSync(`policies/${name}.json`, "utf8")) as Loose;
const schema = read("policy.schema");
const service = read("service");
const policy = { ...read("permenaker-4-2022"), service } as unknown as PolicyFile;
const formParts = [...partNames.filter((part) => part !== "json"), ...reasons];

/** What a browser would send of a page: each field by its name, of boxes the ticked ones; with what else could be chosen. */
function sentFrom(html: string) {
  const attribute = (tag: string, name: string): string | undefined =>
    new RegExp(` ${name}="([^"]*)"`)
      .exec(tag)?.[1]
      ?.replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&");
  const form: Record<string, string> = {};
  const others = new Map<string, string[]>();
  for (const [tag] of html.matchAll(/<input[^>]*>|<select.*?<\/select>|<textarea.*?<\/textarea>/gs)) {
    const name = attribute(tag, "name")!;
    if (tag.startsWith("<textarea"))
      form[name] = />(.*)<\//s
        .exec(tag)![1]!
        .replaceAll("&quot;", '"')
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&");
    else if (tag.startsWith("<select")) {
      const options = [...tag.matchAll(/<option[^>]*>/g)].map(([each]) => each);
      const chosen = options.find((each) => / selected/.test(each)) ?? options[0]!;
      form[name] = attribute(chosen, "value") ?? "";
      others.set(
        name,
        options.map((each) => attribute(each, "value") ?? "").filter((value) => value !== form[name] && value !== ""),
      );
    } else if (attribute(tag, "type") !== "checkbox") form[name] = attribute(tag, "value") ?? "";
    else {
      others.set(name, ["ya"]);
      if (/ checked/.test(tag)) form[name] = "ya";
    }
  }
  return { form, others };
}

const pageOf = (part: PartName) =>
  sentFrom(
    renderToString(
      <PartFields
        part={part as Exclude<PartName, "json">}
        drafted={{ file: policy, troubles: [], words: draftWords.id, lang: "id" }}
      />,
    ),
  );
const pages = new Map(formParts.map((part) => [part as PartName, pageOf(part)]));

/** Every field that the JSON Schema knows, with what it holds; of a list its first row, of codes each. */
function walk(node: Loose, at: string): Array<{ at: string; holds: Loose }> {
  if (node["$ref"]) {
    const named = (node["$ref"] as string).split("/").at(-1)!;
    return named === "day" ? [{ at, holds: { day: true } }] : walk(schema["$defs"][named] as Loose, at);
  }
  const inside = (node["oneOf"] as Loose[] | undefined)?.filter((each) => each["type"] !== "null");
  if (inside?.length === 1) return walk(inside[0]!, at);
  if (node["properties"])
    return Object.entries<Loose>(node["properties"] as Loose).flatMap(([name, each]) => walk(each, `${at}/${name}`));
  if (node["propertyNames"]) {
    const codes = schema["$defs"][(node["propertyNames"]["$ref"] as string).split("/").at(-1)!]["oneOf"] as Loose[];
    return codes.flatMap((code) => walk(node["additionalProperties"] as Loose, `${at}/${code["const"]}`));
  }
  if (node["items"] && !node["prefixItems"]) return walk(node["items"] as Loose, `${at}/0`);
  return [{ at, holds: node }];
}
const leaves = walk(schema, "");

/** Lists of codes are ticked or put in a turn instead of typed. */
const ticked = [
  { list: /^\/reasons\/\w+\/conditions\/0$/, name: "syarat:ALIVE" },
  { list: /^\/reasons\/\w+\/documents\/0$/, name: "dokumen:KTP" },
  { list: /^\/heirs\/order\/0\/0$/, name: "urutan:SPOUSE" },
];
const nameOf = (at: string): string => ticked.find(({ list }) => list.test(at))?.name ?? at;
const valueAt = (file: unknown, at: string): unknown =>
  at
    .slice(1)
    .split("/")
    .reduce<unknown>((here, key) => (here as Loose | undefined)?.[key], file);

test("every field that the schema knows has its place in the form", () => {
  expect(leaves.length).toBeGreaterThan(400);
  const homeless = leaves
    .map(({ at }) => at)
    // The name under which a draft is kept is chosen once, when it is begun; the form shows it.
    .filter((at) => at !== "/id")
    .filter((at) => partOf(at) === "json" || !Object.hasOwn({ ...pages.get(partOf(at))!.form }, nameOf(at)))
    .filter((at) => !pages.get(partOf(at))?.others.has(nameOf(at)));
  expect(homeless).toEqual([]);
});

test("what is typed into a field arrives in the file, as the number, day, choice or text that the schema wants there", () => {
  const lost: string[] = [];
  for (const { at, holds } of leaves.filter((leaf) => leaf.at !== "/id" && nameOf(leaf.at) === leaf.at)) {
    const { form, others } = pages.get(partOf(at))!;
    const [choice] = others.get(at) ?? [];
    const number = holds["type"] === "integer" || holds["type"] === "number";
    const typed = choice ?? (holds["day"] ? "3 Mei 2031" : number ? "7.000" : "kata rekaan");
    const wanted = choice ?? (holds["day"] ? "2031-05-03" : number ? 7000 : "kata rekaan");
    const file = editDraft(policy, { ...form, [at]: typed }, service as ServiceRules);
    if (valueAt(file, at) !== wanted) lost.push(`${at}: ${JSON.stringify(valueAt(file, at))}`);
  }
  expect(lost).toEqual([]);
});

test("a page that is saved untouched changes nothing", () => {
  for (const [part, { form }] of pages)
    expect([part, editDraft(policy, form, service as ServiceRules)]).toEqual([part, policy]);
});

test("every rule of the service is called by words, not by its code, in both languages", () => {
  const names = leaves
    .filter(({ at }) => at.startsWith("/service/"))
    .flatMap(({ at }) => at.split("/").slice(2))
    // A reason is called as the draft itself calls it.
    .filter((name) => !["cite", "order", "0", ...reasons].includes(name));
  for (const { service: called } of [draftWords.id, draftWords.en])
    expect([...new Set(names)].filter((name) => !Object.hasOwn(called, name))).toEqual([]);
});
