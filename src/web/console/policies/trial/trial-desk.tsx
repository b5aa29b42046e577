import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { may } from "../../../../access/index.ts";
import { lawBook, ruleWords, type LawBook, type PolicyFile } from "../../../../entitlement/index.ts";
import type { House } from "../../../../house.ts";
import { addDays, formatDay, parseDay } from "../../../../platform/day.ts";
import {
  checkDraft,
  findPolicyVersion,
  population,
  tryClaims,
  tryPolicy,
  workMinutes,
  type TrialTally,
} from "../../../../policies/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { consolePage } from "../../page.tsx";
import { queryOf, staffOf } from "../../request.ts";
import { titleOf } from "../policy-page.tsx";
import { TrialPage } from "./trial-page.tsx";
import { trialWords } from "./trial-words.ts";

/** Made-up people of one trial on a page; the command line takes any number. */
const mostPeople = 50_000;
type Asked = { readonly from: string; readonly to: string; readonly people: number; readonly trouble: boolean };

/** A trial: who would come out differently under a policy, before it touches anybody. It reads, and writes nothing. */
export const trialDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    /** What was asked: days that make sense, and a number that does not hold the process up. */
    const asked = (query: Readonly<Record<string, string | undefined>>): Asked => {
      const today = house.clock.today();
      const from = query["dari"] ?? formatDay(addDays(parseDay(today)!, -90));
      const to = query["sampai"] ?? today;
      const people = Math.min(mostPeople, Math.max(1, Math.trunc(Number(query["orang"] ?? 20_000)) || 20_000));
      return { from, to, people, trouble: parseDay(from) === null || parseDay(to) === null || from > to };
    };

    const run = async (on: string | undefined, file: PolicyFile, book: LawBook, { from, to, people }: Asked) => {
      if (on === "klaim") return await tryClaims(house, book, file, { kinds: ["PAST", "OPEN", "DRAFT"], from, to });
      if (on === "orang")
        return tryPolicy(population(people, 1, house.clock.today()), file, book, workMinutes(file, book));
      return null;
    };

    app.get("/kebijakan/:id/uji", async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const staff = staffOf(request);
      const version = may(staff, "see-policies") ? await findPolicyVersion(house.db, request.params.id) : null;
      if (!version) return reply.callNotFound();
      const open = version.status === "DRAFT" || version.status === "PROPOSED";
      const troubles = open ? await checkDraft(house.db, version.id, version.file, house.clock.today()) : [];
      // What is not whole cannot decide anything: its page says what is wrong.
      if (troubles.length > 0) return reply.redirect(paths.staff.policy(version.id), 303);
      const { lang } = request;
      const file = version.file as unknown as PolicyFile;
      const others = { policies: house.law.book().policies.filter(({ id }) => id !== version.id) };
      const query = queryOf(request);
      const wishes = asked(query);
      const tally: TrialTally | null = wishes.trouble ? null : await run(query["atas"], file, others, wishes);
      return html(reply, wishes.trouble ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: trialWords[lang].title(version.id),
          here: paths.staff.policies,
          hasErrors: wishes.trouble,
          children: (
            <TrialPage
              lang={lang}
              id={version.id}
              name={titleOf(version, lang)}
              rule={ruleWords(lawBook([file]), file.id, lang)}
              asked={wishes}
              tally={tally}
            />
          ),
        }),
      );
    });
  };
