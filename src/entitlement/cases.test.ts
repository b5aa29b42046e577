import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decide, lawBook, parseCase } from "./index.ts";

const book = lawBook();

type Written = { title: string; why: string; case: Record<string, unknown>; expect: Record<string, unknown> };

const base = {
  case: "case",
  policy: null,
  member: { birthDate: "1990-03-02", citizenship: "WNI", deathDate: null },
  balance: 18_450_000,
  paidBefore: [],
  taxId: "NIK_VALID",
  taxResident: true,
  heir: null,
  completeOn: null,
};

/** A worked case names only what matters; the rest is an ordinary worker (see `base`). */
function complete({
  employments = [],
  firstContribution = "2015-01-01",
  birthDate,
  deathDate,
  ...rest
}: Record<string, unknown>): unknown {
  const jobs = (employments as Array<Record<string, unknown>>).map((job) => ({
    from: "2015-01-01",
    to: null,
    endReason: null,
    letterDate: null,
    ...job,
  }));
  return {
    ...base,
    ...rest,
    member: { ...base.member, ...(birthDate ? { birthDate } : {}), ...(deathDate ? { deathDate } : {}) },
    membership: { segment: "PU", firstContribution, employments: jobs },
  };
}

const folder = join(import.meta.dirname, "cases");
for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
  describe(file, () => {
    for (const { title, case: facts, expect: wanted } of parse(readFileSync(join(folder, file), "utf8"), {
      schema: "core",
    }) as Written[]) {
      test(title, () => {
        const read = parseCase(complete(facts));
        const answer = ("error" in read ? read : decide(read, book)) as Record<string, unknown>;
        const shown: Record<string, unknown> =
          "error" in answer
            ? { error: (answer["error"] as { code: string }).code }
            : {
                ...answer,
                unmet: (answer["conditions"] as Array<{ code: string; met: boolean }>)
                  .filter(({ met }) => !met)
                  .map(({ code }) => code),
                documents: (answer["documents"] as Array<{ code: string }>).map(({ code }) => code),
                method: (answer["tax"] as { method: string }).method,
                tax: (answer["tax"] as { amount: number }).amount,
              };
        expect(shown).toMatchObject(wanted);
      });
    }
  });
}
