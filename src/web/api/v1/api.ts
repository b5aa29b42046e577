import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import {
  answerCase,
  bookWithout,
  checkPolicy,
  differences,
  findPolicy,
  policySchema,
  type PolicyFile,
} from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { formatDay, parseDay } from "../../../platform/day.ts";
import { signPolicy, trialPicture, tryPeople } from "../../../policies/index.ts";
import { employerApi } from "./employer.ts";
import { openApi } from "./openapi.ts";

/** People of one trial over the API; the command line takes any number. */
const mostPeople = 20_000;

const bodyOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};

const trouble = (code: string, at: string, message: string) => ({ error: { code, at, message } });

const notJson = {
  code: "NOT_JSON",
  message: "The body is no JSON. Send one object, with the header content-type: application/json.",
};
/** What the server says of a body that it could not read, in the codes of the law. */
const unreadable: Readonly<Record<string, { readonly code: string; readonly message: string }>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: notJson,
  FST_ERR_CTP_BODY_TOO_LARGE: { code: "TOO_LONG", message: "The body is longer than is taken here." },
};

/** REST: the same actions with JSON in place of HTML. */
export const apiDoor =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    // A body that cannot be read is told in the same shape as one that is wrong, not in the words of the server beneath.
    app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, _request, reply) => {
      const unread = unreadable[error.code ?? ""];
      if (!unread) throw error;
      return reply.code(error.statusCode ?? 400).send({ case: null, ...trouble(unread.code, "", unread.message) });
    });

    await app.register(employerApi(house), { prefix: "/employer" });
    app.get("/openapi.json", async (_request, reply) => reply.send(openApi));

    // A case of the rules in, a decision out: exactly what `lapak rules evaluate` does with a line.
    app.post("/eligibility", async (request, reply) => {
      const answer = answerCase(request.body, house.law.book());
      return reply.code("error" in answer ? 422 : 200).send(answer);
    });

    app.get("/policy.schema.json", async (_request, reply) =>
      reply.type("application/schema+json").send(JSON.stringify(policySchema)),
    );

    // Regulations are public: those that are known here, also one that is still to come.
    app.get("/policies", async (_request, reply) =>
      reply.send(
        house.law
          .book()
          .policies.map(({ id, file, from, to }) => ({
            id,
            title: file.title,
            from: formatDay(from),
            to: to === null ? null : formatDay(to),
            revoked: file.revoked,
          })),
      ),
    );

    app.get<{ Params: { id: string } }>("/policies/:id", async (request, reply) => {
      const policy = findPolicy(house.law.book(), request.params.id);
      return policy
        ? reply.send(signPolicy(house.keys, policy.file))
        : reply.code(404).send(trouble("POLICY_NOT_FOUND", "/id", `There is no policy ${request.params.id}.`));
    });

    app.post("/policies/check", async (request, reply) => reply.send({ troubles: await checkPolicy(request.body) }));

    /** A policy by its id, or the file itself where it is whole. @returns an answer that says what is wrong */
    const policyOf = async (value: unknown, at: string): Promise<PolicyFile | ReturnType<typeof trouble>> => {
      if (typeof value === "string")
        return (
          findPolicy(house.law.book(), value)?.file ?? trouble("POLICY_NOT_FOUND", at, `There is no policy ${value}.`)
        );
      const [first] = await checkPolicy(value);
      return first ? trouble(first.code, at + first.at, first.message) : (value as PolicyFile);
    };

    let trying = false;
    // Made-up people only: what real claims would become is for who may see them (the desk, the command line).
    app.post("/trials", async (request, reply) => {
      const body = bodyOf(request.body);
      const file = await policyOf(body["policy"], "/policy");
      if ("error" in file) return reply.code(422).send(file);
      const { population: count = 5_000, seed = 1, on: valuesOf } = body;
      if (!Number.isInteger(count) || (count as number) < 1 || (count as number) > mostPeople)
        return reply.code(422).send(trouble("TOO_LARGE", "/population", `A whole number from 1 to ${mostPeople}.`));
      if (!Number.isSafeInteger(seed))
        return reply.code(422).send(trouble("NO_WHOLE_NUMBER", "/seed", "A whole number."));
      if (valuesOf !== undefined && (typeof valuesOf !== "string" || parseDay(valuesOf) === null))
        return reply.code(422).send(trouble("NOT_A_DAY", "/on", "A day is written YYYY-MM-DD."));
      if (typeof valuesOf === "string" && valuesOf < file.effectiveFrom)
        return reply
          .code(422)
          .send(
            trouble(
              "BEFORE_ITS_FIRST_DAY",
              "/on",
              `This policy begins on ${file.effectiveFrom}; give that day or a later one.`,
            ),
          );
      const book = bookWithout(house.law.book(), file.id);
      // Anybody may ask, so one at a time: a trial is a second of a processor that citizens' pages need.
      if (trying)
        return reply
          .code(429)
          .header("retry-after", "2")
          .send(trouble("BUSY", "", "Another trial is under way. Ask again in two seconds."));
      trying = true;
      try {
        const made = { people: count as number, seed: seed as number, on: house.clock.today() };
        const tally = await tryPeople(book, file, made, undefined, valuesOf);
        return await reply.send({ ...tally, picture: trialPicture(tally) });
      } finally {
        trying = false;
      }
    });

    app.post("/policies/diff", async (request, reply) => {
      const body = bodyOf(request.body);
      const before = await policyOf(body["before"], "/before");
      if ("error" in before) return reply.code(422).send(before);
      const after = await policyOf(body["after"], "/after");
      if ("error" in after) return reply.code(422).send(after);
      return reply.send({ changes: differences(before, after) });
    });
  };
