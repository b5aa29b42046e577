/** Writes the worked cases that the law can answer, so that a running service can show them: `taught-cases.json`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import type { WrittenCase } from "../src/entitlement/worked/worked-case.ts";

const folder = "src/entitlement/cases";

/** The text of the file; the test of the worked cases compares it. */
export function taughtText(): string {
  const taught = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => parse(readFileSync(`${folder}/${name}`, "utf8"), { schema: "core" }) as WrittenCase[])
    .filter(({ expect }) => !("error" in expect))
    .sort((one, other) => Number(other.typical ?? false) - Number(one.typical ?? false));
  return `[\n${taught.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync("src/entitlement/worked/taught-cases.json", taughtText());
