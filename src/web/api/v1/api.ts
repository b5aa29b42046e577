import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { answerCase, checkPolicy, differences, findPolicy, policySchema } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { formatDay } from "../../../platform/day.ts";
import { signPolicy } from "../../../policies/index.ts";
import { draftsApi } from "./drafts.ts";
import { employerApi } from "./employer.ts";
import { openApi } from "./openapi.ts";
import { policyOf } from "./policy-of.ts";
import { trialsApi } from "./trials.ts";
import { isObject, trouble } from "./trouble.ts";

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

/** JSON without NUL, which PostgreSQL cannot keep and nobody types: it is taken out at this door as at that of forms. */
const withoutNul = (json: string): string =>
  json.replace(/\\(u0000|[^])/g, (pair, escaped: string) => (escaped === "u0000" ? "" : pair));

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

    const parseJson = app.getDefaultJsonParser("error", "error");
    app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) =>
      parseJson(request, withoutNul(body), done),
    );

    await app.register(employerApi(house), { prefix: "/employer" });
    await app.register(draftsApi(house));
    await app.register(trialsApi(house));
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

    app.post("/policies/diff", async (request, reply) => {
      const body = isObject(request.body) ? request.body : {};
      const before = await policyOf(house, body["before"], "/before");
      if ("error" in before) return reply.code(422).send(before);
      const after = await policyOf(house, body["after"], "/after");
      if ("error" in after) return reply.code(422).send(after);
      return reply.send({ changes: differences(before, after) });
    });
  };
