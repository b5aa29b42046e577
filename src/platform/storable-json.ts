/** What `jsonb` refuses in a text: NUL, and half of a surrogate pair, which a text that was cut may end with. */
const storableText = (text: string): string => text.replaceAll("\0", "").toWellFormed();
const storable = (_name: string, value: unknown): unknown => {
  if (typeof value === "string") return storableText(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [storableText(name), each]));
};

/** A value as JSON that `jsonb` takes, whatever was typed: no write fails over a letter that nobody sees. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/.test(json) ? JSON.stringify(value, storable) : json;
}
