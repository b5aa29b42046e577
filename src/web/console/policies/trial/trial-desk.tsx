import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { may } from "../../../../access/index.ts";
import { bookWithout, lawBook, ruleWords, type PolicyFile } from "../../../../entitlement/index.ts";
import type { House } from "../../../../house.ts";
import { addDays, formatDay, parseDay } from "../../../../platform/day.ts";
import {
  checkDraft,
  dayAsTyped,
  dimensions,
  findPolicyVersion,
  isOpen,
  keptMost,
  trialDays,
  tryClaims,
  tryPeople,
  type Kept,
  type PolicyVersionView,
  type TrialTally,
} from "../../../../policies/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { consolePage } from "../../page.tsx";
import { queryOf, staffOf } from "../../request.ts";
import { titleOf } from "../policy-page.tsx";
import { casesAsCsv } from "./trial-cases.tsx";
import { TrialPage, type Asked } from "./trial-page.tsx";
import { trialWords } from "./trial-words.ts";

/** Made-up people of one trial on a page; the command line takes any number. */
const mostPeople = 50_000;
/** Lines of the file of all cases: the largest trial there is, and an end. */
const mostLines = 200_000;
type TrialRequest = FastifyRequest<{ Params: { id: string } }>;

/** `age:20-29`: a dimension and one of its names. */
function groupOf(text: string | undefined): Kept["group"] {
  const [, dimension, name] = /^([a-z]+):(.{1,100})$/.exec(text ?? "") ?? [];
  const by = dimensions.find((each) => each === dimension);
  return by && { by, name: name! };
}

/** A trial: who would come out differently under a policy, before it touches anybody. It reads, and writes nothing. */
export const trialDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    /** What was asked: days that make sense, and a number that does not hold the process up. */
    const askedBy = (request: FastifyRequest): Asked => {
      const query = queryOf(request);
      const today = house.clock.today();
      const from = dayAsTyped(query["dari"] ?? formatDay(addDays(parseDay(today)!, -90)));
      const to = dayAsTyped(query["sampai"] ?? today);
      return {
        on: query["atas"] === "klaim" || query["atas"] === "orang" ? query["atas"] : null,
        from: from ?? query["dari"]!,
        to: to ?? query["sampai"]!,
        valuesOf: query["nilai"] ?? null,
        people: Math.min(mostPeople, Math.max(1, Math.trunc(Number(query["orang"] ?? 20_000)) || 20_000)),
        group: groupOf(query["kelompok"]),
        page: Math.min(1_000, Math.max(1, Math.trunc(Number(query["hal"] ?? 1)) || 1)),
        trouble: from === null || to === null || from > to,
      };
    };

    /** The version where it may be tried by who asks; null where it is not for them, and what keeps it from being tried. */
    const find = async (request: TrialRequest): Promise<{ version: PolicyVersionView; whole: boolean } | null> => {
      const version = may(staffOf(request), "see-policies")
        ? await findPolicyVersion(house.db, request.params.id)
        : null;
      if (!version) return null;
      const troubles = isOpen(version.status)
        ? await checkDraft(house.db, version.id, version.file, house.clock.today())
        : [];
      return { version, whole: troubles.length === 0 };
    };

    const daysOf = (file: PolicyFile): string[] => trialDays(file, bookWithout(house.law.book(), file.id));
    const run = async (file: PolicyFile, { on, from, to, people, trouble, valuesOf }: Asked, kept: Kept) => {
      const others = bookWithout(house.law.book(), file.id);
      if (trouble || on === null) return null;
      // A day that begins nothing says what the one before it says: only those that are offered are taken.
      const day = daysOf(file).find((each) => each === valuesOf);
      return on === "klaim"
        ? await tryClaims(house, others, file, { kinds: ["PAST", "OPEN", "DRAFT"], from, to }, kept, day)
        : await tryPeople(others, file, { people, seed: 1, on: house.clock.today() }, kept, day);
    };
    const ruleOf = (file: PolicyFile, { lang }: FastifyRequest) => ruleWords(lawBook([file]), file.id, lang);

    app.get("/kebijakan/:id/uji", async (request: TrialRequest, reply) => {
      const found = await find(request);
      if (!found) return reply.callNotFound();
      const { version, whole } = found;
      // What is not whole cannot decide anything: its page says what is wrong.
      if (!whole) return reply.redirect(paths.staff.policy(version.id), 303);
      const { lang } = request;
      const file = version.file as unknown as PolicyFile;
      const asked = askedBy(request);
      const tally: TrialTally | null = await run(file, asked, {
        most: keptMost,
        ...(asked.group && { group: asked.group }),
      });
      return html(reply, asked.trouble ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: trialWords[lang].title(version.id),
          here: paths.staff.policies,
          hasErrors: asked.trouble,
          children: (
            <TrialPage
              lang={lang}
              id={version.id}
              name={titleOf(version, lang)}
              rule={ruleOf(file, request)}
              asked={asked}
              days={daysOf(file)}
              tally={tally}
              titles={Object.fromEntries(house.law.book().policies.map(({ file: { id, title } }) => [id, title[lang]]))}
            />
          ),
        }),
      );
    });

    // Every differing case, worse ones first: what the page shows a part of.
    app.get("/kebijakan/:id/uji.csv", async (request: TrialRequest, reply) => {
      const found = await find(request);
      const asked = askedBy(request);
      if (!found?.whole) return reply.callNotFound();
      const file = found.version.file as unknown as PolicyFile;
      const tally = await run(file, asked, { most: mostLines, ...(asked.group && { group: asked.group }) });
      if (!tally) return reply.redirect(paths.staff.policyTrial(found.version.id), 303);
      return reply
        .header("content-disposition", `attachment; filename="uji-coba-${found.version.id}.csv"`)
        .type("text/csv; charset=utf-8")
        .send(
          `\uFEFF${casesAsCsv([...tally.worseCases, ...tally.otherCases], { lang: request.lang, rule: ruleOf(file, request) })}`,
        );
    });
  };
