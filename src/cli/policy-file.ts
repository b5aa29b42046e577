import { checkPolicy, type PolicyFile } from "../entitlement/index.ts";
import { readText } from "./read-text.ts";

/** What a file of JSON says, unchecked; or a sentence that tells why it cannot be read. */
export async function readJsonFile(file: string): Promise<{ readonly value: unknown } | { readonly why: string }> {
  const read = await readText(file);
  if ("why" in read) return read;
  if (read.text.trim() === "") return { why: `The file ${file} is empty.` };
  try {
    return { value: JSON.parse(read.text) as unknown };
  } catch (error) {
    return { why: `The file ${file} is no JSON: ${(error as Error).message}` };
  }
}

/** A policy that can be used; or all that is wrong with the file, a line each, with its place. */
export async function readPolicy(file: string): Promise<{ readonly policy: PolicyFile } | { readonly why: string }> {
  const read = await readJsonFile(file);
  if ("why" in read) return read;
  const troubles = await checkPolicy(read.value);
  return troubles.length === 0
    ? { policy: read.value as PolicyFile }
    : { why: troubles.map(({ at, message }) => `${file} ${at}: ${message}`).join("\n") };
}
