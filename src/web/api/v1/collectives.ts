import type { FastifyPluginAsync, FastifyReply } from "fastify";
import {
  candidatesOf,
  collectiveReasons,
  findCollective,
  listWorkers,
  prepareCollective,
  type CollectiveSeen,
} from "../../../collectives/index.ts";
import { findReport } from "../../../employers/index.ts";
import type { House } from "../../../house.ts";
import { branches, type Office } from "../../../offices/index.ts";
import { isId } from "../../../platform/ids.ts";
import { letCompanyIn, onceKeyIn, onceKeyUsed } from "./company.ts";
import { isObject, trouble, type Trouble } from "./trouble.ts";

type Wish = { readonly reason: CollectiveSeen["reason"]; readonly office: Office };

const unknownField = (body: Readonly<Record<string, unknown>>, known: readonly string[]): Trouble | null => {
  const field = Object.keys(body).find((each) => !known.includes(each));
  return field === undefined ? null : trouble("UNKNOWN_FIELD", `/${field}`, "This field is not known.");
};

/** For which reason and branch a program wants a list, or where that is wrong. */
function wishIn(body: unknown, offices: readonly Office[]): Wish | Trouble {
  const told = isObject(body) ? body : {};
  const reason = collectiveReasons.find((each) => each === told["reason"]);
  if (!reason) return trouble("UNKNOWN_CODE", "/reason", `One of ${collectiveReasons.join(", ")}.`);
  const office = offices.find(({ code }) => code === told["branch"]);
  if (!office) return trouble("NO_SUCH_BRANCH", "/branch", "A code of GET /api/v1/employer/branches.");
  return unknownField(told, ["reason", "branch"]) ?? { reason, office };
}

const answerOf = ({ id, reason, officeId, status, listed, confirmed }: CollectiveSeen, offices: readonly Office[]) => ({
  collective: id,
  reason,
  branch: offices.find((office) => office.id === officeId)!.code,
  status,
  listed,
  confirmed,
});

const notFound = (reply: FastifyReply): FastifyReply =>
  reply.code(404).send(trouble("NOT_FOUND", "/id", "Your company has no such list."));

/** A company's program prepares claims for workers whom it reported. The proof is sent, and the list handed in, by a person. */
export const collectivesApi =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/branches", async (request, reply) => {
      if (!(await letCompanyIn(house, request, reply))) return reply;
      return reply.send((await branches(house.db)).map(({ code, name }) => ({ code, name })));
    });

    app.post("/collectives", async (request, reply) => {
      const key = await letCompanyIn(house, request, reply);
      const once = key && onceKeyIn(request, reply, "list");
      if (!key || !once) return reply;
      const offices = await branches(house.db);
      const wish = wishIn(request.body, offices);
      if ("error" in wish) return reply.code(422).send(wish);
      const { reason, office } = wish;
      const actor = { kind: "EMPLOYER", id: key.id, employerId: key.employerId } as const;
      const asked = { actor, preparedBy: key.madeBy, reason, officeId: office.id, key: once };
      const made = await prepareCollective(house, asked);
      if (!made.ok)
        return made.refusal.code === "KEY_USED"
          ? onceKeyUsed(reply)
          : reply.code(422).send(trouble(made.refusal.code, "", "This cannot be prepared."));
      return reply.send(answerOf((await findCollective(house.db, made.value.id))!, offices));
    });

    app.post<{ Params: { id: string } }>("/collectives/:id/workers", async (request, reply) => {
      const key = await letCompanyIn(house, request, reply);
      if (!key) return reply;
      const { id } = request.params;
      const told = isObject(request.body) ? request.body : {};
      const wrong = unknownField(told, ["report"]);
      if (wrong) return reply.code(422).send(wrong);
      const { report: reportId } = told;
      const report = isId(reportId) ? await findReport(house.db, key.employerId, reportId) : null;
      if (report?.status !== "ANSWERED")
        return reply.code(422).send(trouble("NO_SUCH_REPORT", "/report", "Your company has no such answered report."));
      const actor = { kind: "EMPLOYER", id: key.id, employerId: key.employerId } as const;
      const listed = await listWorkers(house, { actor, id, from: { reportId: report.id } });
      if (!listed.ok)
        switch (listed.refusal.code) {
          case "NO_SUCH_COLLECTIVE":
            return notFound(reply);
          case "NOT_NOW":
            return reply.code(409).send(trouble("NOT_NOW", "", `The list is ${listed.refusal.status}.`));
          case "TOO_MANY":
            return reply.code(422).send(trouble("TOO_MANY", "/report", `At most ${listed.refusal.most} on one list.`));
        }
      const found = (await findCollective(house.db, id))!;
      const candidates = await candidatesOf(house.db, house.keys, found, { reportId: report.id, most: 2000 });
      const passedOver = Object.fromEntries(
        (["OTHER_REASON", "DISPUTED", "ELSEWHERE"] as const).map((code) => [
          code,
          candidates.filter(({ standing }) => standing === code).length,
        ]),
      );
      const answer = answerOf(found, await branches(house.db));
      return reply.send({ ...answer, added: listed.value.added, passedOver });
    });

    app.get<{ Params: { id: string } }>("/collectives/:id", async (request, reply) => {
      const key = await letCompanyIn(house, request, reply);
      if (!key) return reply;
      const { id } = request.params;
      const found = isId(id) ? await findCollective(house.db, id) : null;
      return found?.employerId === key.employerId
        ? reply.send(answerOf(found, await branches(house.db)))
        : notFound(reply);
    });
  };
