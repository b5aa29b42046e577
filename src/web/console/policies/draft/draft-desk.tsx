import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../../access/index.ts";
import { ruleWords, serviceRulesOn } from "../../../../entitlement/index.ts";
import type { House } from "../../../../house.ts";
import {
  checkDraft,
  findPolicyVersion,
  isOpen,
  saveDraft,
  type Draft,
  type PolicyVersionView,
} from "../../../../policies/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { renderPart } from "../../../ui/render.ts";
import { consolePage } from "../../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../../request.ts";
import { policyWords } from "../policy-words.ts";
import { DraftPage, DraftTroubles, viewNotes, type DraftView } from "./draft-page.tsx";
import { draftWords } from "./draft-words.ts";
import { JsonNotes, linesOf } from "./json/json-beside.tsx";
import { jsonWords } from "./json/json-words.ts";
import { keptDraft, typedDraft, type Typed } from "./json/typed-draft.ts";
import { isPart, type PartName } from "./part-names.ts";
import { PartFields } from "./parts/part-fields.tsx";

type DraftRequest = FastifyRequest<{ Params: { id: string; part: string } }>;

/** The form in which a policy is drafted, a part a page, and the JSON of each part beside its fields. */
export const draftDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    /** A part with what is kept or was typed, and what is wrong with the whole file then. */
    const viewOf = async (
      { params, lang }: DraftRequest,
      version: PolicyVersionView,
      typed: Typed,
    ): Promise<DraftView> => {
      const file = typed.fault ? version.file : typed.file;
      const names = ruleWords(house.law.book(), version.base, lang);
      return {
        version,
        part: params.part as PartName,
        typed,
        drafted: {
          file,
          troubles: await checkDraft(house.db, version.id, file as Draft, house.clock.today()),
          words: draftWords[lang],
          lang,
        },
        reasonName: (reason) => names.reason(reason),
      };
    };

    const send = async (
      request: DraftRequest,
      reply: FastifyReply,
      version: PolicyVersionView,
      typed: Typed,
      { trouble, overtaken = false, status }: { trouble?: string; overtaken?: boolean; status?: number } = {},
    ) =>
      html(reply, status).send(
        consolePage({
          staff: staffOf(request),
          lang: request.lang,
          title: draftWords[request.lang].title(version.id),
          here: paths.staff.policies,
          islands: ["policy-draft.js"],
          hasErrors: trouble !== undefined,
          children: (
            <DraftPage
              view={await viewOf(request, version, typed)}
              trouble={trouble}
              overtaken={overtaken}
              saved={queryOf(request)["tersimpan"] !== undefined}
            />
          ),
        }),
      );

    const load = async (request: DraftRequest): Promise<PolicyVersionView | null> =>
      may(staffOf(request), "draft-policy") && isPart(request.params.part)
        ? await findPolicyVersion(house.db, request.params.id)
        : null;

    const typedOn = (request: DraftRequest, version: PolicyVersionView): Typed =>
      typedDraft(
        version.file,
        request.params.part as PartName,
        formOf(request),
        serviceRulesOn(house.law.book(), house.clock.today()),
      );

    app.get("/kebijakan/:id/ubah/:part", async (request: DraftRequest, reply) => {
      const version = await load(request);
      if (!version) return reply.callNotFound();
      if (!isOpen(version.status)) return reply.redirect(paths.staff.policy(version.id), 303);
      return send(request, reply, version, keptDraft(version.file, request.params.part as PartName));
    });

    app.post("/kebijakan/:id/ubah/:part", async (request: DraftRequest, reply) => {
      const version = await load(request);
      if (!version) return reply.callNotFound();
      const { lang } = request;
      const { part } = request.params;
      const words = draftWords[lang];
      const typed = typedOn(request, version);
      if (typed.fault || typed.strange.length > 0)
        return send(request, reply, version, typed, { trouble: jsonWords[lang].notSaved, status: 422 });
      const saved = await saveDraft(house, {
        actor: actorOf(staffOf(request)),
        id: version.id,
        file: typed.file,
        version: Number(formOf(request)["versi"]),
      });
      if (saved.ok) return reply.redirect(`${paths.staff.policyPart(version.id, part)}?tersimpan`, 303);
      const { code } = saved.refusal;
      const now = (await findPolicyVersion(house.db, version.id))!;
      // What was typed stays on the page, on top of what the other wrote in the other parts: saving again keeps both.
      if (code === "STALE") {
        const trouble = (part === "json" ? words.staleJson : words.stale)(now.changedBy);
        return send(request, reply, now, typedOn(request, now), { trouble, overtaken: true, status: 409 });
      }
      const trouble = code === "WRONG_STATE" ? words.locked : (policyWords[lang].trouble[code] ?? code);
      const shown = code === "WRONG_STATE" ? keptDraft(now.file, part as PartName) : typed;
      return send(request, reply, now, shown, { trouble, status: 409 });
    });

    // What the page asks while somebody types: the other side of what was typed, and what is wrong. Nothing is kept.
    app.post("/kebijakan/:id/periksa/:part", async (request: DraftRequest, reply) => {
      const version = await load(request);
      if (!version) return reply.callNotFound();
      const view = await viewOf(request, version, typedOn(request, version));
      const { part, drafted, typed } = view;
      return reply.send({
        fields: typed.fault || part === "json" ? null : renderPart(<PartFields drafted={drafted} part={part} />),
        json: typed.text,
        unreadable: typed.fault ? jsonWords[request.lang].unreadable(typed.fault.line) : null,
        notes: renderPart(<JsonNotes lang={request.lang} notes={viewNotes(view)} />),
        troubles: renderPart(<DraftTroubles {...view} />),
        lines: linesOf(typed),
      });
    });
  };
