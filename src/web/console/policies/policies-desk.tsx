import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import {
  checkPolicy,
  differences,
  oldSources,
  policyInForce,
  ruleWords,
  serviceRulesOn,
  type PolicyFile,
  type PolicyTrouble,
  type Reason,
} from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import {
  beginDraft,
  checkDraft,
  dayAsTyped,
  discardDraft,
  draftPolicy,
  fileBefore,
  findPolicyVersion,
  isOpen,
  listPolicyVersions,
  proposePolicy,
  publishPolicy,
  withdrawPolicy,
  type PolicyVersionView,
} from "../../../policies/index.ts";
import { cascadeBoard } from "../../../circulars/index.ts";
import { parseDay } from "../../../platform/day.ts";
import { findCourseOfPolicy, trainingBoard } from "../../../training/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { plainDay } from "../../ui/dates.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { hoursAWeek } from "../training/due-notices.tsx";
import { BoardPage, trainedColumn } from "./board-page.tsx";
import { ListPage, type Typed } from "./list-page.tsx";
import { PolicyPage, titleOf } from "./policy-page.tsx";
import { policyWords } from "./policy-words.ts";
import { lateNotices } from "./waiting-circulars.tsx";

type IdRequest = FastifyRequest<{ Params: { id: string } }>;

/** The policy desk: what is known, what is drafted, and the way of each draft to two publishers. */
export const policiesDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const list = async (
      request: FastifyRequest,
      reply: FastifyReply,
      more: { typed?: Typed; errors?: Readonly<Record<string, string>> } = {},
    ) => {
      const staff = staffOf(request);
      return html(reply, more.errors ? 422 : 200).send(
        consolePage({
          staff,
          lang: request.lang,
          title: policyWords[request.lang].title,
          here: paths.staff.policies,
          hasErrors: more.errors !== undefined,
          children: (
            <ListPage
              lang={request.lang}
              today={house.clock.today()}
              book={house.law.book()}
              versions={await listPolicyVersions(house.db)}
              mayDraft={may(staff, "draft-policy")}
              mayOpen={may(staff, "trust-sender") && may(staff, "make-program-key")}
              late={await lateNotices(house, staff, request.lang)}
              typed={more.typed ?? {}}
              errors={more.errors ?? {}}
            />
          ),
        }),
      );
    };

    app.get("/kebijakan", async (request, reply) =>
      may(staffOf(request), "see-policies") ? list(request, reply) : reply.callNotFound(),
    );

    app.post("/kebijakan", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "draft-policy")) return reply.callNotFound();
      const typed = formOf(request);
      const words = policyWords[request.lang];
      const first = dayAsTyped(typed["mulai"] ?? "");
      const book = house.law.book();
      const base =
        book.policies.find(({ id }) => id === typed["dasar"]) ?? policyInForce(book, parseDay(house.clock.today())!);
      if (first === null || !base) return list(request, reply, { typed, errors: { mulai: words.badDay } });
      const known = book.policies.map(({ file }) => file);
      const begun = await draftPolicy(house, {
        actor: actorOf(staff),
        id: (typed["nama"] ?? "").trim(),
        base: beginDraft(base.file, base.id, first, known, serviceRulesOn(book, first)) as unknown as Record<
          string,
          unknown
        >,
        note: typed["catatan"] ?? "",
        key: onceKeyOf(typed),
      });
      if (begun.ok) return reply.redirect(paths.staff.policyPart(begun.value.id, "pokok"), 303);
      const nama = begun.refusal.code === "EXISTS" ? words.exists : words.unusableId;
      return list(request, reply, { typed, errors: { nama } });
    });

    const show = async (
      request: IdRequest,
      reply: FastifyReply,
      version: PolicyVersionView,
      more: { trouble?: string; status?: number } = {},
    ) => {
      const staff = staffOf(request);
      // What is published stands as it was checked; its day may have come since.
      const troubles: readonly PolicyTrouble[] = isOpen(version.status)
        ? await checkDraft(house.db, version.id, version.file, house.clock.today())
        : await checkPolicy(version.file);
      const before = fileBefore(house.law.book(), version);
      const changes = troubles.length === 0 ? differences(before, version.file as PolicyFile) : null;
      return html(reply, more.status).send(
        consolePage({
          staff,
          lang: request.lang,
          title: version.id,
          here: paths.staff.policies,
          hasErrors: more.trouble !== undefined,
          children: (
            <PolicyPage
              lang={request.lang}
              staff={staff}
              version={version}
              today={house.clock.today()}
              troubles={troubles}
              reasonName={(reason) => ruleWords(house.law.book(), version.base, request.lang).reason(reason as Reason)}
              changes={changes}
              oldSources={isOpen(version.status) && changes ? oldSources(before, changes) : []}
              trouble={more.trouble}
              done={queryOf(request)["kabar"]}
            />
          ),
        }),
      );
    };

    app.get("/kebijakan/:id", async (request: IdRequest, reply) => {
      const version = may(staffOf(request), "see-policies")
        ? await findPolicyVersion(house.db, request.params.id)
        : null;
      return version ? show(request, reply, version) : reply.callNotFound();
    });

    app.get("/kebijakan/:id/berkas.json", async (request: IdRequest, reply) => {
      if (!may(staffOf(request), "see-policies")) return reply.callNotFound();
      const version = await findPolicyVersion(house.db, request.params.id);
      const file = version?.file ?? house.law.book().policies.find(({ id }) => id === request.params.id)?.file;
      if (!file) return reply.callNotFound();
      return reply
        .header("content-disposition", `attachment; filename="${request.params.id}.json"`)
        .type("application/json; charset=utf-8")
        .send(`${JSON.stringify(file, null, 2)}\n`);
    });

    app.post("/kebijakan/:id", async (request: IdRequest, reply) => {
      const staff = staffOf(request);
      const version = may(staff, "see-policies") ? await findPolicyVersion(house.db, request.params.id) : null;
      if (!version) return reply.callNotFound();
      const form = formOf(request);
      const act = { actor: actorOf(staff), id: version.id, key: onceKeyOf(form) };
      const shown = { ...act, version: Number(form["versi"]) };
      const acts = {
        ajukan: () => proposePolicy(house, shown),
        terbit: () => publishPolicy(house, shown),
        tarik: () => withdrawPolicy(house, { ...act, why: form["mengapa"] ?? "" }),
        sisihkan: () => discardDraft(house, act),
      } as const;
      const name = form["act"] as keyof typeof acts;
      if (!Object.hasOwn(acts, name)) return show(request, reply, version);
      const result = await acts[name]();
      // What was published or withdrawn is in this process's book at once; other processes follow within seconds.
      await house.law.refresh();
      if (result.ok) return reply.redirect(`${paths.staff.policy(version.id)}?kabar=${name}`, 303);
      const now = (await findPolicyVersion(house.db, version.id)) ?? version;
      const words = policyWords[request.lang].trouble;
      return show(request, reply, now, { trouble: words[result.refusal.code] ?? result.refusal.code, status: 409 });
    });

    app.get("/kebijakan/:id/sebaran", async (request: IdRequest, reply) => {
      const staff = staffOf(request);
      const version = may(staff, "see-cascade") ? await findPolicyVersion(house.db, request.params.id) : null;
      if (!version) return reply.callNotFound();
      const course = await findCourseOfPolicy(house.db, version.id);
      return html(reply).send(
        consolePage({
          staff,
          lang: request.lang,
          title: policyWords[request.lang].cascade.title,
          here: paths.staff.policies,
          children: (
            <BoardPage
              lang={request.lang}
              board={await cascadeBoard(house.db, { about: "POLICY", id: version.id })}
              under={
                <>
                  <a href={paths.staff.policy(version.id)}>{titleOf(version, request.lang)}</a>
                  {version.effectiveFrom &&
                    ` · ${policyWords[request.lang].takesForce(plainDay(version.effectiveFrom, request.lang))}`}
                </>
              }
              last={trainedColumn(
                course ? await trainingBoard(house.db, course.id, hoursAWeek(house)) : [],
                request.lang,
              )}
            />
          ),
        }),
      );
    });
  };
