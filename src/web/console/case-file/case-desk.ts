import { conversationOf } from "../../../claims/index.ts";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { html } from "../../html.ts";
import { may, type Staff } from "../../../access/index.ts";
import {
  approve,
  findDeskClaim,
  findDeskFile,
  finishSecond,
  refuseClaim,
  releaseCase,
  requestCorrection,
  returnToFirst,
  saveFindings,
  taxItem,
  verifyFirst,
  type CaseRefusal,
  type DeskFile,
  type Finding,
  type Findings,
} from "../../../casework/index.ts";
import { ruleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { messagesOfClaim } from "../../../messages/index.ts";
import { parseClaimCode } from "../../../platform/ids.ts";
import { recordLook } from "../../../platform/facts.ts";
import type { Result } from "../../../platform/result.ts";
import { clockTime } from "../../ui/dates.ts";
import { rupiah } from "./case-view.tsx";
import { casePage } from "./case-page.tsx";
import type { Trouble } from "./case-head.tsx";
import type { Typed } from "./case-acts.tsx";
import { deskOf, fileOf } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { consoleWords, type ConsoleLang } from "../words.ts";

type CaseRequest = FastifyRequest<{ Params: { code: string } }>;

/** A sum as officers type it: `2500000`, `2.500.000` or `Rp 2.500.000`. @returns whole rupiah, null where it is none */
const readRupiah = (typed: string): number | null => {
  const digits = typed.replace(/^\s*rp/i, "").replace(/[.\s]/g, "");
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
};

/** Findings as they come with the form: `v.` the verdict, `n.` the sentence, `m.` the mark of the value that was shown, `a.` a tax. */
export function findingsOf(form: Readonly<Record<string, string>>): Findings {
  const given: Record<string, Finding> = {};
  for (const [name, verdict] of Object.entries(form)) {
    if (!name.startsWith("v.") || (verdict !== "OK" && verdict !== "ASK")) continue;
    const code = name.slice(2);
    const amount = code === taxItem ? readRupiah(form[`a.${code}`] ?? "") : null;
    given[code] = {
      verdict,
      note: (form[`n.${code}`] ?? "").slice(0, 1000),
      mark: form[`m.${code}`] ?? "",
      ...(amount !== null && { amount }),
    };
  }
  return given;
}

/** A refusal in words, with the items that it is about. */
export function troubleOf(refusal: CaseRefusal, lang: ConsoleLang): Trouble {
  const words = consoleWords[lang].trouble;
  switch (refusal.code) {
    case "MOVED_ON":
      return { words: words.MOVED_ON(words.statuses[refusal.status] ?? refusal.status), items: [], missing: [] };
    case "NOT_COMPLETE":
      return { words: words.NOT_COMPLETE, items: [...refusal.open, ...refusal.asked], missing: [] };
    case "REASON_MISSING":
      return { words: words.REASON_MISSING, items: refusal.items, missing: refusal.items };
    case "TAX_MISSING":
      return { words: words.TAX_MISSING, items: refusal.items, missing: [] };
    case "TAX_DIFFERS":
      return { words: words.TAX_DIFFERS(rupiah(refusal.first), rupiah(refusal.second)), items: [], missing: [] };
    case "CHANGED":
      return { words: words.CHANGED, items: refusal.items, missing: [] };
    default:
      return { words: words[refusal.code], items: [], missing: [] };
  }
}

type Acted = Result<{ readonly status?: string } | { readonly differences: number } | null | object, CaseRefusal>;

/** The case file and everything done in it. */
export const caseDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const load = async (staff: Staff, code: string): Promise<DeskFile | null> => {
      const plain = parseClaimCode(code);
      return plain && may(staff, "open-case-file")
        ? await findDeskFile(house.db, house.keys, actorOf(staff), plain)
        : null;
    };
    const send = async (
      request: CaseRequest,
      reply: FastifyReply,
      file: DeskFile,
      more: { trouble?: Trouble; typed?: Typed; status?: number } = {},
    ) => {
      const staff = staffOf(request);
      const shown =
        Math.min(
          Math.max(1, Math.trunc(Number(queryOf(request)["dok"] ?? 1)) || 1),
          Math.max(1, file.documents.length),
        ) - 1;
      return html(reply, more.status).send(
        casePage({
          staff,
          lang: request.lang,
          file: { ...file, rule: ruleWords(house.law.book(), file.file.decision?.policy, request.lang) },
          today: house.clock.today(staff.zone),
          shown,
          told: await messagesOfClaim(house.db, house.keys, file.file.claimId, request.lang),
          said: await conversationOf(house, file.file.claimId),
          ...more,
        }),
      );
    };

    const open = async (request: CaseRequest, reply: FastifyReply) => {
      const staff = staffOf(request);
      const file = await load(staff, request.params.code);
      if (!file) return reply.callNotFound();
      await recordLook(house.db, {
        type: "CaseFileOpened",
        actor: actorOf(staff),
        at: house.clock.now(),
        claimId: file.file.claimId,
      });
      return send(request, reply, file);
    };

    const act = async (
      staff: Staff,
      claimId: string,
      form: Readonly<Record<string, string>>,
    ): Promise<Acted | null> => {
      const common = { actor: actorOf(staff), claimId, key: (form["key"] ?? "").slice(0, 100) || "none" };
      const findings = findingsOf(form);
      switch (form["act"]) {
        case "save":
          return await saveFindings(house, { ...common, findings });
        case "forward":
          return await verifyFirst(house, { ...common, findings });
        case "correct":
          return await requestCorrection(house, { ...common, findings });
        case "finish":
          return await finishSecond(house, { ...common, findings });
        case "return":
          return await returnToFirst(house, { ...common, reason: form["alasan"] ?? "" });
        case "approve":
          return await approve(house, common);
        case "refuse":
          return await refuseClaim(house, { ...common, reason: form["tolak"] ?? "", sentence: form["kalimat"] ?? "" });
        case "release":
          return await releaseCase(house, { ...common, findings });
        default:
          return null;
      }
    };

    const post = async (request: CaseRequest, reply: FastifyReply) => {
      const staff = staffOf(request);
      const form = formOf(request);
      const plain = parseClaimCode(request.params.code);
      const claim = plain && may(staff, "open-case-file") ? await findDeskClaim(house.db, actorOf(staff), plain) : null;
      if (!claim) return reply.callNotFound();
      const result = await act(staff, claim.claimId, form);
      if (!result) return reply.callNotFound();
      const wantsJson = request.headers["accept"] === "application/json";
      if (!result.ok) {
        const trouble = troubleOf(result.refusal, request.lang);
        if (wantsJson) return reply.code(409).send({ error: { code: result.refusal.code, message: trouble.words } });
        // What came with the form is kept where it may be: the page shows it again beside what is missing.
        const findings = findingsOf(form);
        if (Object.keys(findings).length > 0)
          await saveFindings(house, { actor: actorOf(staff), claimId: claim.claimId, findings });
        const after = await load(staff, plain!);
        if (!after) return reply.callNotFound();
        const typed: Typed =
          form["act"] === "return"
            ? { reason: form["alasan"] ?? "" }
            : form["act"] === "refuse"
              ? { refusal: form["tolak"] ?? "", sentence: form["kalimat"] ?? "" }
              : {};
        return send(request, reply, after, { trouble, typed, status: 422 });
      }
      if (wantsJson) return reply.send({ ...result.value, at: clockTime(house.clock.now(), staff.zone) });
      const here = fileOf(staff, claim.code);
      if (form["act"] === "save" || form["act"] === "finish") return reply.redirect(here, 303);
      const status =
        form["act"] === "release" ? "RELEASED" : ((result.value as { status?: string } | null)?.status ?? "");
      return reply.redirect(`${deskOf(staff).queue}?kabar=${status}`, 303);
    };

    app.get<{ Params: { code: string } }>("/klaim/:code", async (request, reply) =>
      staffOf(request).role === "PENATA_MADYA"
        ? reply.redirect(fileOf(staffOf(request), request.params.code), 303)
        : open(request, reply),
    );
    app.get<{ Params: { code: string } }>("/klaim/:code/verifikasi", async (request, reply) =>
      staffOf(request).role === "PENATA_MADYA"
        ? open(request, reply)
        : reply.redirect(fileOf(staffOf(request), request.params.code), 303),
    );
    app.post<{ Params: { code: string } }>("/klaim/:code", post);
    app.post<{ Params: { code: string } }>("/klaim/:code/verifikasi", post);
  };
