import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { decide, parseCase } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { openApi } from "./openapi.ts";

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
  };
