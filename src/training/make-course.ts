import {
  differences,
  policyBefore,
  bookWithout,
  type LawBook,
  type PolicyFile,
  type WithLaw,
} from "../entitlement/index.ts";
import { population, findPolicyVersion, tryPolicy, workMinutes } from "../policies/index.ts";
import { parseDay } from "../platform/day.ts";
import { recordFacts } from "../platform/facts.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import { questionsFrom } from "./course.rules.ts";
import type { Example } from "./course.ts";
import { insertCourse } from "./training.store.ts";

/** Made-up people of whom the examples are taken; the same ones for the same policy. */
const people = 4_000;
const mostExamples = 6;

/** Cases of the rule's first day that come out differently, no two of one reason and kind: what an officer will meet. */
function examplesOf(book: LawBook, file: PolicyFile): Example[] {
  const tally = tryPolicy(population(people, 1, file.effectiveFrom), file, book, workMinutes(file, book));
  const seen = new Set<string>();
  return [...tally.worseCases, ...tally.otherCases]
    .filter(({ reason, kinds }) => {
      const kind = `${reason} ${kinds[0]}`;
      return !seen.has(kind) && seen.add(kind);
    })
    .slice(0, mostExamples)
    .map(({ reason, on: day, id, en }) => ({
      reason,
      on: day,
      before: { id: id.before, en: en.before },
      after: { id: id.after, en: en.after },
    }));
}

const inWords = (day: string): { id: string; en: string } => {
  const words = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
      new Date(`${day}T00:00:00Z`),
    );
  return { id: words("id-ID"), en: words("en-GB") };
};

/**
 * Makes the course of a published policy: what changes, what to say, examples, and a quiz. Once for a policy; a policy that
 * was withdrawn meanwhile gets none.
 */
export async function makeCourse({ db, clock, law }: Platform & WithLaw, policyId: string): Promise<void> {
  const version = await findPolicyVersion(db, policyId);
  if (version?.status !== "PUBLISHED") return;
  const file = version.file as unknown as PolicyFile;
  const before = policyBefore(law.book(), { id: policyId, from: parseDay(file.effectiveFrom)! });
  if (!before) return;
  const changes = differences(before.file, file);
  const id = newId();
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    const isNew = await insertCourse(
      tx,
      {
        id,
        kind: "POLICY",
        policyId,
        title: file.title,
        changes,
        examples: examplesOf(bookWithout(law.book(), policyId), file),
        questions: questionsFrom(changes, inWords(file.effectiveFrom), file.cite, newId()),
      },
      at,
    );
    if (isNew)
      await recordFacts(tx, {
        type: "CourseMade",
        actor: { kind: "SYSTEM", id: "make-course" },
        at,
        subject: id,
        data: { policy: policyId },
      });
  });
}
