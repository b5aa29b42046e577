import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import {
  checkPolicy,
  decide,
  differences,
  findPolicy,
  parseCase,
  type PolicyFile,
} from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { formatDay } from "../../../platform/day.ts";
import { signPolicy } from "../../../policies/index.ts";
import { openApi } from "./openapi.ts";

const trouble = (code: string, at: string, message: string) => ({ error: { code, at, message } });

/** REST: the same actions with JSON in place of HTML. */
export const apiDoor =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.get("/openapi.json", async (_request, reply) => reply.send(openApi));

    // A case of the rules in, a decision out: exactly what `lapak rules evaluate` does with a line.
    app.post("/eligibility", async (request, reply) => {
      const facts = parseCase(request.body);
      const answer = "error" in facts ? facts : decide(facts, house.law.book());
      return reply.code("error" in answer ? 422 : 200).send(answer);
    });

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

    app.post("/policies/diff", async (request, reply) => {
      const body = (typeof request.body === "object" && request.body !== null ? request.body : {}) as Record<
        string,
        unknown
      >;
      const before = await policyOf(body["before"], "/before");
      if ("error" in before) return reply.code(422).send(before);
      const after = await policyOf(body["after"], "/after");
      if ("error" in after) return reply.code(422).send(after);
      return reply.send({ changes: differences(before, after) });
    });
  };
