import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import {
  answerProof,
  findCaseFile,
  findProof,
  listHeirs,
  listHeirsDrafts,
  seenAtDesk,
  sharesOf,
  submitHeirsClaim,
  type CaseFile,
} from "../../../claims/index.ts";
import { guardianUnder, ruleWords, type RuleWords } from "../../../entitlement/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { recordLook } from "../../../platform/facts.ts";
import { parseClaimCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { HeirsClaimPage, HeirsListPage, type HeirsTrouble } from "./heirs-desk-pages.tsx";
import { heirsDeskWords } from "./heirs-desk-words.ts";

type ClaimRequest = FastifyRequest<{ Params: { code: string } }>;

/** Where a branch looks at the proof of a death and of who inherits, and sends the claim with the heirs who came. */
export const heirsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    /** A claim by heirs of this officer's office that is not sent yet. */
    const load = async (request: FastifyRequest, typed: string): Promise<CaseFile | null> => {
      const staff = staffOf(request);
      const code = parseClaimCode(typed);
      const file = code && may(staff, "finish-heirs-claim") ? await findCaseFile(house.db, house.keys, { code }) : null;
      return file?.officeId === staff.officeId && file.reason === "MENINGGAL" && file.status === "DRAFT" ? file : null;
    };
    const ruleOf = (file: CaseFile, lang: FastifyRequest["lang"]): RuleWords =>
      ruleWords(house.law.book(), file.decision?.policy, lang);

    const list = async (request: FastifyRequest, reply: FastifyReply, typed?: string): Promise<unknown> => {
      const staff = staffOf(request);
      const { lang } = request;
      const sent = parseClaimCode(queryOf(request)["terkirim"] ?? "");
      return html(reply, typed === undefined ? 200 : 404).send(
        consolePage({
          staff,
          lang,
          title: heirsDeskWords[lang].title,
          here: paths.staff.heirs,
          hasErrors: typed !== undefined,
          children: (
            <HeirsListPage
              lang={lang}
              drafts={await listHeirsDrafts(house.db, house.keys, staff.officeId)}
              zone={staff.zone}
              typed={typed}
              news={sent ? heirsDeskWords[lang].sent(sent) : undefined}
            />
          ),
        }),
      );
    };
    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      file: CaseFile,
      more: { readonly trouble?: HeirsTrouble; readonly typed?: string; readonly news?: string } = {},
    ): Promise<unknown> => {
      const staff = staffOf(request);
      const { lang } = request;
      return html(reply, more.trouble ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: `${heirsDeskWords[lang].title} ${file.code}`,
          here: paths.staff.heirs,
          hasErrors: Boolean(more.trouble),
          children: (
            <HeirsClaimPage
              lang={lang}
              file={file}
              rule={ruleOf(file, lang)}
              heirs={await listHeirs(house.db, house.keys, file.claimId)}
              proof={await findProof(house.db, file.claimId)}
              documents={await documentsOfClaim(house.db, file.claimId)}
              today={house.clock.today(staff.zone)}
              adultAt={guardianUnder(house.law.book(), file.decision?.policy ?? "")}
              {...more}
            />
          ),
        }),
      );
    };

    app.get("/ahli-waris", async (request, reply) => {
      if (!may(staffOf(request), "finish-heirs-claim")) return reply.callNotFound();
      const typed = queryOf(request)["kode"]?.trim();
      if (!typed) return await list(request, reply);
      const file = await load(request, typed);
      return file ? reply.redirect(paths.staff.heirsClaim(file.code), 303) : await list(request, reply, typed);
    });

    app.get("/ahli-waris/:code", async (request: ClaimRequest, reply) => {
      const file = await load(request, request.params.code);
      if (!file) return reply.callNotFound();
      const staff = staffOf(request);
      const look = { actor: actorOf(staff), at: house.clock.now(), claimId: file.claimId };
      await recordLook(house.db, { type: "CaseFileOpened", ...look });
      const news = queryOf(request)["kabar"] === "JAWAB" ? heirsDeskWords[request.lang].answered : undefined;
      return await show(request, reply, file, { news });
    });

    app.post("/ahli-waris/:code", async (request: ClaimRequest, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "finish-heirs-claim")) return reply.callNotFound();
      const file = await load(request, request.params.code);
      // Sent already, by a double click or in another tab: the list is where one goes on.
      if (!file) return reply.redirect(paths.staff.heirs, 303);
      const form = formOf(request);
      const [actor, { claimId }] = [actorOf(staff), file];
      if (form["act"] === "bukti") {
        const why = form["alasan"] ?? "";
        const proof = form["bukti"];
        if (proof !== "PROVED" && proof !== "REFUSED")
          return await show(request, reply, file, { trouble: "NO_ANSWER" });
        const answered = await answerProof(house, {
          actor,
          claimId,
          proof,
          why,
          shown: (form["tampak"] ?? "").split(" "),
        });
        if (answered.ok) return reply.redirect(`${paths.staff.heirsClaim(file.code)}?kabar=JAWAB`, 303);
        const typed = proof === "REFUSED" ? why : undefined;
        return await show(request, reply, file, { trouble: answered.refusal.code, typed });
      }
      const sent = await submitHeirsClaim(house, {
        actor,
        claimId,
        seen: seenAtDesk.filter((code) => form[`lihat-${code}`] === "ya"),
        shown: form["tampak"] ?? "",
        zone: staff.zone,
        declared: await declaredBy(file, request.lang),
      });
      if (sent.ok) return reply.redirect(`${paths.staff.heirs}?terkirim=${file.code}`, 303);
      return await show(request, reply, file, { trouble: sent.refusal.code });
    });

    /** What the heirs signed on paper, in the words of this page. */
    const declaredBy = async (file: CaseFile, lang: FastifyRequest["lang"]) => {
      const heirs = await listHeirs(house.db, house.keys, file.claimId);
      const shares = sharesOf(heirs);
      const words = heirsDeskWords[lang];
      const rule = ruleOf(file, lang);
      return {
        lang,
        sentence: words.declared,
        lines: heirs.map(({ person, relation }, index) => ({
          section: words.heirs,
          question: person.name,
          answer: `${rule.relation(relation)}, ${shares[index]!.numerator}/${shares[index]!.denominator}`,
        })),
      };
    };
  };
