import { answerCase, decisionText, type LawBook, type Policy } from "../../entitlement/index.ts";

/** No case is longer (a list holds at most 100 jobs and 100 payments); a longer line is answered, never gathered. */
export const longestLine = 1024 * 1024;

/** The law that a stream of cases is answered by. */
export type Law = { readonly book: LawBook; readonly policy: Policy | null };
export type Answered = { readonly text: string; readonly failed: boolean };

const refusal = (code: string, message: string): string =>
  JSON.stringify({ case: null, error: { code, at: "", message } });

/** The answer to a line that is longer than a case can be. */
export const tooLong: Answered = {
  text: `${refusal("LINE_TOO_LONG", `A line may hold ${longestLine} letters at most.`)}\n`,
  failed: true,
};

/** Whether nothing stands on a line; a case begins with a brace, so most lines are told by their first letter. */
const isBlank = (line: string): boolean => line.charCodeAt(0) !== 123 && line.trim() === "";

function answer(line: string, { book, policy }: Law): Answered {
  if (line.length > longestLine)
    return { text: refusal("LINE_TOO_LONG", `A line may hold ${longestLine} letters at most.`), failed: true };
  let value: unknown;
  try {
    // Some editors put a byte order mark before the first line; RFC 8259 lets a reader pass over it.
    value = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  } catch (error) {
    return { text: refusal("NOT_JSON", (error as Error).message), failed: true };
  }
  const decision = answerCase(value, book, policy);
  return "error" in decision
    ? { text: JSON.stringify(decision), failed: true }
    : { text: decisionText(decision), failed: false };
}

const decoder = new TextDecoder();
const strict = new TextDecoder("utf-8", { fatal: true });

/** The same for bytes: a line that is no UTF-8 is answered in its place, never as another case than the one that was sent. */
export function answerBytes(block: Uint8Array, law: Law): Answered {
  const text = decoder.decode(block);
  if (!text.includes("\ufffd")) return answerLines(text, law);
  let answers = "";
  let failed = false;
  for (let from = 0; from < block.length;) {
    const feed = block.indexOf(10, from);
    const end = feed === -1 ? block.length : feed + 1;
    const answered = answerLine(block.subarray(from, end), law);
    from = end;
    failed ||= answered.failed;
    answers += answered.text;
  }
  return { text: answers, failed };
}

function answerLine(bytes: Uint8Array, law: Law): Answered {
  let line: string;
  try {
    line = strict.decode(bytes);
  } catch {
    return { text: `${refusal("NOT_UNICODE", "This line is not written in UTF-8.")}\n`, failed: true };
  }
  return answerLines(line, law);
}

/**
 * Answers whole lines, a decision or an error for each, in their order; empty lines are passed over. Lines end at line
 * feeds only: JSON may hold U+2028, which other readers take for an end of line.
 */
export function answerLines(text: string, law: Law): Answered {
  let answers = "";
  let failed = false;
  for (let from = 0; from < text.length;) {
    const feed = text.indexOf("\n", from);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(from, end);
    from = end + 1;
    if (isBlank(line)) continue;
    const answered = answer(line, law);
    failed ||= answered.failed;
    answers += answered.text;
    answers += "\n";
  }
  return { text: answers, failed };
}
