import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../../access/index.ts";
import { reasons, ruleWords, serviceRulesOn, type PolicyFile, type Reason } from "../../../../entitlement/index.ts";
import type { House } from "../../../../house.ts";
import {
  checkDraft,
  editDraft,
  findPolicyVersion,
  isOpen,
  saveDraft,
  type Draft,
  type PolicyVersionView,
} from "../../../../policies/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { Notice } from "../../../ui/status.tsx";
import { consolePage } from "../../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../../request.ts";
import type { ConsoleLang } from "../../words.ts";
import type { Drafted } from "./draft-fields.tsx";
import { draftWords } from "./draft-words.ts";
import { PartFields } from "./part-fields.tsx";
import { isPart, partNames, type PartName } from "./part-names.ts";
import { policyWords } from "../policy-words.ts";
import { TroubleList } from "../trouble-list.tsx";
import { troubleSentence } from "../trouble-words.ts";
import { placeWords } from "./place-words.ts";

type DraftRequest = FastifyRequest<{ Params: { id: string; part: string } }>;

/** The form in which a policy is drafted, a part a page, and the JSON beside it. */
export const draftDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const reasonNames =
      (version: PolicyVersionView, lang: ConsoleLang) =>
      (reason: string): string =>
        ruleWords(house.law.book(), version.base, lang).reason(reason);

    const send = async (
      request: DraftRequest,
      reply: FastifyReply,
      version: PolicyVersionView,
      more: { file?: unknown; text?: string; trouble?: string; overtaken?: boolean; status?: number } = {},
    ) => {
      const staff = staffOf(request);
      const { lang } = request;
      const file = more.file ?? version.file;
      return html(reply, more.status).send(
        consolePage({
          staff,
          lang,
          title: draftWords[lang].title(version.id),
          here: paths.staff.policies,
          islands: request.params.part === "json" ? ["policy-json.js"] : [],
          hasErrors: more.trouble !== undefined,
          children: (
            <DraftPage
              lang={lang}
              version={version}
              part={request.params.part as PartName}
              drafted={{
                file,
                troubles: await checkDraft(house.db, version.id, file as Draft, house.clock.today()),
                words: draftWords[lang],
                lang,
              }}
              reasonName={reasonNames(version, lang)}
              text={more.text ?? JSON.stringify(file, null, 2)}
              trouble={more.trouble}
              overtaken={more.overtaken ?? false}
              saved={queryOf(request)["tersimpan"] !== undefined}
            />
          ),
        }),
      );
    };

    const load = async (request: DraftRequest): Promise<PolicyVersionView | null> =>
      may(staffOf(request), "draft-policy") && isPart(request.params.part)
        ? await findPolicyVersion(house.db, request.params.id)
        : null;

    app.get("/kebijakan/:id/ubah/:part", async (request: DraftRequest, reply) => {
      const version = await load(request);
      if (!version) return reply.callNotFound();
      if (!isOpen(version.status)) return reply.redirect(paths.staff.policy(version.id), 303);
      return send(request, reply, version);
    });

    app.post("/kebijakan/:id/ubah/:part", async (request: DraftRequest, reply) => {
      const version = await load(request);
      if (!version) return reply.callNotFound();
      const form = formOf(request);
      const { lang } = request;
      const words = draftWords[lang];
      const standing = serviceRulesOn(house.law.book(), house.clock.today());
      const edited = ({ file: kept }: PolicyVersionView): PolicyFile => editDraft(kept as PolicyFile, form, standing);
      let file: unknown;
      if (request.params.part === "json") {
        const text = form["json"] ?? "";
        try {
          file = JSON.parse(text);
        } catch (error) {
          return send(request, reply, version, { text, trouble: words.notJson((error as Error).message), status: 422 });
        }
      } else file = edited(version);
      const saved = await saveDraft(house, {
        actor: actorOf(staffOf(request)),
        id: version.id,
        file,
        version: Number(form["versi"]),
      });
      if (saved.ok) return reply.redirect(`${paths.staff.policyPart(version.id, request.params.part)}?tersimpan`, 303);
      const { code } = saved.refusal;
      const now = (await findPolicyVersion(house.db, version.id))!;
      // What was typed stays on the page, on top of what the other wrote in the other parts: saving again keeps both.
      if (code === "STALE") {
        const json = request.params.part === "json";
        const trouble = (json ? words.staleJson : words.stale)(now.changedBy);
        const typed = json ? { text: form["json"] ?? "" } : { file: edited(now) };
        return send(request, reply, now, { ...typed, trouble, overtaken: true, status: 409 });
      }
      const trouble = code === "WRONG_STATE" ? words.locked : (policyWords[lang].trouble[code] ?? code);
      return send(request, reply, now, { trouble, status: 409 });
    });

    // What the JSON page asks while somebody types: nothing is kept.
    app.post("/kebijakan/:id/periksa", async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      if (!may(staffOf(request), "draft-policy")) return reply.callNotFound();
      const words = draftWords[request.lang];
      try {
        const draft = JSON.parse(formOf(request)["json"] ?? "") as Draft;
        const troubles = await checkDraft(house.db, request.params.id, draft, house.clock.today());
        const version = await findPolicyVersion(house.db, request.params.id);
        const names = version ? reasonNames(version, request.lang) : (reason: string) => reason;
        return await reply.send({
          words: troubles.length === 0 ? words.whole : words.troubles(troubles.length),
          troubles: troubles.map((each) => ({
            at: each.at,
            place: placeWords(draft, each.at, request.lang, names),
            message: troubleSentence(each, request.lang),
          })),
        });
      } catch (error) {
        return reply.send({ words: words.notJson((error as Error).message), troubles: [] });
      }
    });
  };

function DraftPage({
  lang,
  version,
  part,
  drafted,
  reasonName,
  text,
  trouble,
  overtaken,
  saved,
}: {
  lang: ConsoleLang;
  version: PolicyVersionView;
  part: PartName;
  drafted: Drafted;
  reasonName: (reason: Reason) => string;
  text: string;
  trouble: string | undefined;
  /** Somebody else saved first: what was typed here is shown, and is not saved. */
  overtaken: boolean;
  saved: boolean;
}) {
  const words = draftWords[lang];
  const names: ReadonlyArray<readonly [PartName, string]> = [
    ...partNames.map((each) => [each, words.parts[each]] as const),
    ...reasons.map((reason) => [reason, reasonName(reason)] as const),
  ];
  const link = ([name, said]: readonly [PartName, string]) => (
    <li key={name}>
      <a href={paths.staff.policyPart(version.id, name)} aria-current={name === part ? "page" : undefined}>
        {said}
      </a>
    </li>
  );
  const heading = names.find(([name]) => name === part)![1];

  return (
    <>
      <div class="la-title">
        <h1>{words.title(version.id)}</h1>
        <p class="la-soft">
          <a href={paths.staff.policy(version.id)}>{words.back}</a>
        </p>
      </div>
      {trouble && (
        <Notice state="act" live>
          {trouble}{" "}
          {overtaken && (
            <a href={paths.staff.policy(version.id)} target="_blank" rel="noopener">
              {words.latest}
            </a>
          )}
        </Notice>
      )}
      {saved && !trouble && (
        <Notice state="ok" live>
          {words.saved}
        </Notice>
      )}
      <div class="la-cols la-cols--parts">
        <nav class="la-panel la-parts" aria-label={words.partsLabel}>
          <ul>{names.slice(0, partNames.length).map(link)}</ul>
          <h2>{words.reasonsHeading}</h2>
          <ul>{names.slice(partNames.length).map(link)}</ul>
        </nav>
        <form method="post" action={paths.staff.policyPart(version.id, part)} class="la-panel" novalidate>
          <h2>{heading}</h2>
          <p class="la-soft">{part === "json" ? words.jsonHint : words.lead}</p>
          <input type="hidden" name="versi" value={version.version} />
          {part !== "json" && <PartFields drafted={drafted} part={part} />}
          {part === "json" && (
            <textarea
              class="la-json"
              name="json"
              rows={28}
              spellcheck={false}
              aria-label={words.json}
              data-check={paths.staff.policyCheck(version.id)}
              data-signed-out={words.signedOut}
            >
              {text}
            </textarea>
          )}
          <div data-troubles role="status">
            <p>
              <b>{drafted.troubles.length === 0 ? words.whole : words.troubles(drafted.troubles.length)}</b>
            </p>
            <TroubleList
              lang={lang}
              id={version.id}
              file={drafted.file}
              troubles={drafted.troubles}
              reasonName={(reason) => reasonName(reason as Reason)}
            />
          </div>
          <button type="submit" class="govuk-button">
            {words.save}
          </button>
        </form>
      </div>
    </>
  );
}
