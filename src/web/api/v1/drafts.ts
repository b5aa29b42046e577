import type { FastifyPluginAsync } from "fastify";
import type { House } from "../../../house.ts";
import { checkDraft, findPolicyVersion, isOpen, listPolicyVersions } from "../../../policies/index.ts";
import type { PolicyVersionView } from "../../../policies/index.ts";
import { letIn } from "./head-office.ts";
import { trouble } from "./trouble.ts";

/** A draft as a program sees it: nobody's name. */
const draftAnswer = ({ id, base, status, version, effectiveFrom, changedAt }: PolicyVersionView) => ({
  id,
  base,
  status,
  version,
  effectiveFrom,
  changedAt,
});

/** What head office is writing and has not published: with a key of head office only. */
export const draftsApi =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/drafts", async (request, reply) => {
      if (!(await letIn(house, request, reply, { asked: "DRAFTS" }))) return reply;
      const versions = await listPolicyVersions(house.db);
      return reply.send(versions.filter(({ status }) => isOpen(status)).map(draftAnswer));
    });

    app.get<{ Params: { id: string } }>("/drafts/:id", async (request, reply) => {
      const { id } = request.params;
      if (!(await letIn(house, request, reply, { asked: "DRAFT", policy: id }))) return reply;
      const version = await findPolicyVersion(house.db, id);
      if (!version || !isOpen(version.status))
        return reply.code(404).send(trouble("POLICY_NOT_FOUND", "/id", `There is no draft ${id}.`));
      const troubles = await checkDraft(house.db, id, version.file, house.clock.today());
      return reply.send({ ...draftAnswer(version), policy: version.file, troubles });
    });
  };
