import type { FastifyPluginAsync } from "fastify";
import { bookWithout, type PolicyFile } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import {
  checkDraft,
  findPolicyVersion,
  isOpen,
  keptMost,
  trialPicture,
  tryClaims,
  tryPeople,
  type TrialTally,
} from "../../../policies/index.ts";
import { letIn } from "./head-office.ts";
import { policyOf } from "./policy-of.ts";
import { trialWish, useOf, type TriedOn } from "./trial-wish.ts";
import { trouble, type Trouble } from "./trouble.ts";

/** Trials over the API: on made-up people for anybody, on claims of the house with a key of head office. They write nothing. */
export const trialsApi =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    /** A draft by its id, where it is whole; undefined where there is none. */
    const draftOf = async (id: string): Promise<PolicyFile | Trouble | undefined> => {
      const version = await findPolicyVersion(house.db, id);
      if (!version || !isOpen(version.status)) return undefined;
      const [first] = await checkDraft(house.db, id, version.file, house.clock.today());
      return first ? trouble(first.code, `/policy${first.at}`, first.message) : (version.file as unknown as PolicyFile);
    };

    const run = async (file: PolicyFile, tried: TriedOn, valuesOf: string | undefined): Promise<TrialTally> => {
      const book = bookWithout(house.law.book(), file.id);
      if (tried.on === "PEOPLE")
        return await tryPeople(book, file, { ...tried, on: house.clock.today() }, undefined, valuesOf);
      const { group, ...range } = tried;
      return await tryClaims(house, book, file, range, { most: keptMost, ...(group && { group }) }, valuesOf);
    };

    /** One at a time of who comes without a key, and one of who comes with one: a trial is seconds of a processor that citizens' pages need. */
    const trying = { keyed: false, anybody: false };
    app.post("/trials", async (request, reply) => {
      const wish = trialWish(request.body, house.clock.today());
      if ("error" in wish) return reply.code(422).send(wish);
      const { policy, valuesOf, tried } = wish;
      const keyed = tried.on === "CLAIMS" || request.headers.authorization !== undefined;
      if (keyed && !(await letIn(house, request, reply, useOf(wish)))) return reply;
      const draft = keyed && typeof policy === "string" ? await draftOf(policy) : undefined;
      const file = draft ?? (await policyOf(house, policy, "/policy"));
      if ("error" in file) return reply.code(422).send(file);
      if (valuesOf !== undefined && valuesOf < file.effectiveFrom) {
        const begins = `This policy begins on ${file.effectiveFrom}; give that day or a later one.`;
        return reply.code(422).send(trouble("BEFORE_ITS_FIRST_DAY", "/on", begins));
      }
      const turn = keyed ? "keyed" : "anybody";
      if (trying[turn])
        return reply
          .code(429)
          .header("retry-after", "2")
          .send(trouble("BUSY", "", "Another trial is under way. Ask again in two seconds."));
      trying[turn] = true;
      try {
        const tally = await run(file, tried, valuesOf);
        return await reply.send({ ...tally, picture: trialPicture(tally) });
      } finally {
        trying[turn] = false;
      }
    });
  };
