import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";

/** The sentences that people read, where they stand in both policies and read otherwise. */
export function wordChanges({ before, after }: Pair): Change[] {
  const changes: Change[] = [];
  const entry = (code: string, heading: Both, was: Both | undefined, is: Both | undefined, cite: string): void => {
    if (was && is && !same(was, is))
      changes.push({ code, area: "WORDS", reason: null, heading, before: was, after: is, cite });
  };
  for (const [code, now] of Object.entries(after.file.conditions)) {
    const old = before.file.conditions[code];
    for (const state of ["met", "unmet"] as const)
      entry(
        `/conditions/${code}/${state}`,
        pick(`Kalimat syarat ${code}`, `Words of the condition ${code}`),
        old && both((lang) => old[lang][state]),
        both((lang) => now[lang][state]),
        now.cite,
      );
  }
  for (const [code, now] of Object.entries(after.file.documents)) {
    const old = before.file.documents[code];
    for (const part of ["name", "why", "good"] as const)
      entry(
        `/documents/${code}/${part}`,
        pick(`Kalimat dokumen ${now.id.name}`, `Words of the document ${now.en.name}`),
        old && both((lang) => old[lang][part]),
        both((lang) => now[lang][part]),
        now.cite,
      );
  }
  for (const [code, now] of Object.entries(after.file.refusals))
    entry(
      `/refusals/${code}`,
      pick("Alasan penolakan", "Reason for refusing"),
      before.file.refusals[code as keyof typeof before.file.refusals],
      now,
      now.cite,
    );
  for (const [relation, now] of Object.entries(after.file.heirs.words))
    entry(
      `/heirs/words/${relation}`,
      pick("Sebutan ahli waris", "What an heir is called"),
      before.file.heirs.words[relation as keyof typeof before.file.heirs.words],
      now,
      after.file.heirs.cite,
    );
  for (const [code, now] of Object.entries(after.file.creditUses))
    entry(
      `/creditUses/${code}`,
      pick("Guna kredit rumah", "Use of a mortgage share"),
      before.file.creditUses[code],
      now,
      after.file.reasons.SEBAGIAN_30_KREDIT.cite,
    );
  return changes;
}
