import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { officeKinds, zones, type OfficeRow } from "./office.ts";
import { writeOffices } from "./office.store.ts";

export type OfficesRefusal = {
  readonly code: "UNUSABLE_ROW";
  readonly office: string;
  readonly field: "code" | "name" | "kind" | "parent" | "zone";
};

/** The first row that cannot be taken, and by which field. Parents may stand anywhere in the file. */
function unusable(rows: readonly OfficeRow[]): OfficesRefusal | null {
  const codes = new Set(rows.map((row) => row.code));
  const wrong = (row: OfficeRow): OfficesRefusal["field"] | null =>
    !row.code
      ? "code"
      : !row.name
        ? "name"
        : !officeKinds.includes(row.kind)
          ? "kind"
          : !zones.includes(row.zone)
            ? "zone"
            : (row.kind === "HEAD") !== (row.parent === null) || (row.parent !== null && !codes.has(row.parent))
              ? "parent"
              : null;
  for (const row of rows) {
    const field = wrong(row);
    if (field) return { code: "UNUSABLE_ROW", office: row.code, field };
  }
  return null;
}

/**
 * Takes the whole tree of offices from a file. Doing it again changes nothing; a changed row changes the office.
 * @returns how many rows were taken; all or none
 */
export async function importOffices(
  platform: Platform,
  rows: readonly OfficeRow[],
): Promise<Result<{ count: number }, OfficesRefusal>> {
  const refusal = unusable(rows);
  if (refusal) return refused(refusal);
  await platform.db.transaction().execute(async (tx) => {
    await writeOffices(tx, rows);
    await recordFacts(tx, {
      type: "OfficesImported",
      actor: { kind: "SYSTEM", id: "import-offices" },
      at: platform.clock.now(),
      data: { count: rows.length },
    });
  });
  return done({ count: rows.length });
}
