import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { variedCases } from "../../../bench/rules-cases.part.ts";
import { decide, decisionText, lawBook, type Decision } from "../../entitlement/index.ts";
import { rulesEvaluate } from "./rules-evaluate.ts";

const example = {
  case: "c1",
  on: "2022-05-10",
  reason: "RESIGN",
  policy: null,
  member: { birthDate: "1990-03-02", citizenship: "WNI", deathDate: null },
  membership: {
    segment: "PU",
    firstContribution: "2012-01-01",
    employments: [{ from: "2012-01-01", to: "2022-04-01", endReason: "RESIGN", letterDate: "2022-04-03" }],
  },
  balance: 60_000_000,
  paidBefore: [{ date: "2019-05-02", reason: "SEBAGIAN_10", gross: 5_000_000 }],
  taxId: "NIK_VALID",
  taxResident: true,
  heir: null,
  completeOn: "2022-05-10",
} as const;

test("a line that is no case is answered in its place and the stream goes on", async () => {
  const output = new PassThrough();
  const answered = text(output);
  const code = await rulesEvaluate(
    [],
    Readable.from([
      `${JSON.stringify(example)}\n{"case":"x"\n`,
      `${JSON.stringify({ ...example, case: "c2", on: "soon" })}\n${JSON.stringify({ ...example, case: "c3" })}\n`,
    ]),
    output,
  );
  output.end();
  const lines = (await answered)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { case: string | null; error?: { code: string; at: string } });
  expect(code).toBe(1);
  expect(lines.map((line) => [line.case, line.error?.code ?? "decided"])).toEqual([
    ["c1", "decided"],
    [null, "NOT_JSON"],
    ["c2", "NOT_A_DAY"],
    ["c3", "decided"],
  ]);
});

test("a line may hold U+2028, be cut anywhere, or be far too long; the last needs no line feed", async () => {
  const output = new PassThrough();
  const answered = text(output);
  const odd = Buffer.from(`${JSON.stringify({ ...example, case: "a\u2028b é" })}\r\n`);
  const pieces = [
    odd.subarray(0, 12),
    odd.subarray(12, 15),
    odd.subarray(15),
    Buffer.from("x".repeat(1_500_000)),
    Buffer.from(`\n\n${JSON.stringify({ ...example, case: "last" })}`),
  ];
  expect(await rulesEvaluate([], Readable.from(pieces), output)).toBe(1);
  output.end();
  const lines = (await answered)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { case: string | null; error?: { code: string } });
  expect(lines.map((line) => [line.case, line.error?.code ?? "decided"])).toEqual([
    ["a\u2028b é", "decided"],
    [null, "LINE_TOO_LONG"],
    ["last", "decided"],
  ]);
});

test("a byte order mark before the first line is passed over", async () => {
  const { code, answers } = await answersTo([`\ufeff${JSON.stringify(example)}`]);
  expect([code, answers.map((answer) => answer.slice(0, 38))]).toEqual([0, ['{"case":"c1","policy":"permenaker-4-20']]);
});

test("a line that is no UTF-8 is refused, a mark that an editor wrote is passed over, however the stream is cut", async () => {
  const [mark, broken] = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe])];
  const line = (id: string): Buffer => Buffer.from(`${JSON.stringify({ ...example, case: id })}\r\n`);
  const head = [
    mark,
    line("first"),
    mark,
    line("second"),
    Buffer.from('{"case":"'),
    broken,
    Buffer.from('"}\n'),
    line("\ufffd"),
  ];
  const tail = Array.from({ length: 6_000 }, (_, index) =>
    index % 2 === 0 ? line(`n${index}`) : Buffer.concat([mark, line(`n${index}`)]),
  );
  const whole = Buffer.concat([...head, ...tail]);
  for (const cut of [2, 65_536]) {
    const pieces =
      cut === 2
        ? [whole.subarray(0, 2), whole.subarray(2)]
        : Array.from({ length: Math.ceil(whole.length / cut) }, (_, index) =>
            whole.subarray(index * cut, (index + 1) * cut),
          );
    const output = new PassThrough();
    const answered = text(output);
    expect(await rulesEvaluate([], Readable.from(pieces), output)).toBe(1);
    output.end();
    const answers = (await answered)
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each) as { case: string | null; error?: { code: string } });
    const told = answers.map((each) => each.error?.code ?? each.case);
    expect(told.slice(0, 4)).toEqual(["first", "second", "NOT_UNICODE", "\ufffd"]);
    expect(told).toHaveLength(6_004);
    expect([told[4], told[5], told[6_003]]).toEqual(["n0", "n1", "n5999"]);
  }
}, 60_000);

test("wrong usage is 2, a policy that cannot be read is 1", async () => {
  const output = new PassThrough();
  expect(await rulesEvaluate(["--polici", "x"], Readable.from([]), output)).toBe(2);
  expect(await rulesEvaluate(["--policy"], Readable.from([]), output)).toBe(2);
  expect(await rulesEvaluate(["--policy", "no-such-file.json"], Readable.from([]), output)).toBe(1);
  expect(
    await rulesEvaluate(
      ["--policy", "policies/permenaker-4-2022.json"],
      Readable.from([`${JSON.stringify({ ...example, on: "2021-05-10" })}\n`]),
      output,
    ),
  ).toBe(0);
});

/** What the command answers to lines, as it stands on its output. */
async function answersTo(lines: readonly string[]): Promise<{ code: number; answers: string[] }> {
  const output = new PassThrough();
  const answered = text(output);
  const code = await rulesEvaluate([], Readable.from(lines.map((line) => Buffer.from(`${line}\n`))), output);
  output.end();
  return { code, answers: (await answered).trimEnd().split("\n") };
}

test("a long stream is answered by threads, line by line in its order, and a broken line in its place", async () => {
  const cases = variedCases(4_160);
  const lines = Array.from({ length: 12_000 }, (_, index) =>
    index % 1000 === 999 ? `{"case": ${index}` : JSON.stringify({ ...cases[index % cases.length]!, case: `n${index}` }),
  );
  const { code, answers } = await answersTo(lines);
  expect(code).toBe(1);
  expect(answers).toHaveLength(12_000);
  answers.forEach((answer, index) =>
    expect(answer.startsWith(index % 1000 === 999 ? '{"case":null,"error"' : `{"case":"n${index}","policy"`)).toBe(
      true,
    ),
  );
  expect((await answersTo(lines.slice(0, 900))).code).toBe(0);
}, 60_000);

test("a decision is written letter by letter as JSON.stringify would", () => {
  const book = lawBook();
  const odd = ['a"b', "a\\b", "é\u2028\n", "", "n-1_2"];
  for (const [index, facts] of variedCases(4_160).entries()) {
    const decision = decide({ ...facts, case: odd[index % odd.length]! }, book) as Decision;
    if (!("error" in decision)) expect(decisionText(decision)).toBe(JSON.stringify(decision));
  }
});
