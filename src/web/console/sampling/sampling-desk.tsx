import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may, type Staff } from "../../../access/index.ts";
import {
  answerReview,
  findReviewDesk,
  findReviewFile,
  releaseReview,
  takeReview,
  type DeskFile,
} from "../../../casework/index.ts";
import { ruleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { findOffice } from "../../../offices/index.ts";
import { recordLook } from "../../../platform/facts.ts";
import { parseClaimCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { ReviewPage, SamplingPage, type ReviewTrouble } from "./sampling-pages.tsx";
import { samplingWords } from "./sampling-words.ts";

type ReviewRequest = FastifyRequest<{ Params: { code: string } }>;
const ninetyDays = 90 * 86_400_000;

/** Where a penata madya of another office looks again at approved claims that were drawn. */
export const samplingDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const load = async (staff: Staff, code: string): Promise<DeskFile | null> => {
      const plain = parseClaimCode(code);
      return plain && may(staff, "review-sample")
        ? await findReviewFile(house.db, house.keys, actorOf(staff), plain)
        : null;
    };
    const show = async (
      request: ReviewRequest,
      reply: FastifyReply,
      file: DeskFile,
      more: { readonly typed?: string; readonly refused?: ReviewTrouble } = {},
    ): Promise<FastifyReply> => {
      const { lang } = request;
      const wanted = Math.trunc(Number(queryOf(request)["dok"])) || 1;
      const shown = Math.min(Math.max(1, wanted), Math.max(1, file.documents.length)) - 1;
      const office = (await findOffice(house.db, file.case.officeId))!.name;
      const rule = ruleWords(house.law.book(), file.file.decision?.policy, lang);
      return html(reply, more.refused ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: `${samplingWords[lang].title} ${file.file.code}`,
          here: paths.staff.reviews,
          islands: ["console-case.js"],
          hasErrors: Boolean(more.refused),
          children: <ReviewPage lang={lang} file={{ ...file, rule }} office={office} shown={shown} {...more} />,
        }),
      );
    };

    app.get("/uji-petik", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "review-sample")) return reply.callNotFound();
      const since = new Date(house.clock.now().getTime() - ninetyDays);
      const { lang } = request;
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: samplingWords[lang].title,
          here: paths.staff.reviews,
          children: (
            <SamplingPage
              lang={lang}
              desk={await findReviewDesk(house.db, actorOf(staff), since)}
              zone={staff.zone}
              news={queryOf(request)["kabar"]}
            />
          ),
        }),
      );
    });

    app.post("/uji-petik/ambil", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "review-sample")) return reply.callNotFound();
      const taken = await takeReview(house, actorOf(staff));
      return reply.redirect(
        taken.ok && taken.value ? paths.staff.review(taken.value.code) : `${paths.staff.reviews}?kabar=KOSONG`,
        303,
      );
    });

    app.get("/uji-petik/:code", async (request: ReviewRequest, reply) => {
      const staff = staffOf(request);
      const file = await load(staff, request.params.code);
      if (!file) return reply.callNotFound();
      const look = { actor: actorOf(staff), at: house.clock.now(), claimId: file.file.claimId };
      await recordLook(house.db, { type: "CaseFileOpened", ...look, data: { why: "SAMPLE" } });
      return await show(request, reply, file);
    });

    app.post("/uji-petik/:code", async (request: ReviewRequest, reply) => {
      const staff = staffOf(request);
      const file = await load(staff, request.params.code);
      // Answered already, by a double click or in another tab: the list says so.
      if (!file) return may(staff, "review-sample") ? reply.redirect(paths.staff.reviews, 303) : reply.callNotFound();
      const form = formOf(request);
      const [actor, { claimId }] = [actorOf(staff), file.file];
      if (form["jawaban"] === "KEMBALI") {
        await releaseReview(house, { actor, claimId });
        return reply.redirect(`${paths.staff.reviews}?kabar=KEMBALI`, 303);
      }
      const reason = form["alasan"] ?? "";
      if (form["jawaban"] !== "YA" && form["jawaban"] !== "TIDAK")
        return await show(request, reply, file, { typed: reason, refused: "ANSWER_MISSING" });
      const result = await answerReview(house, {
        actor,
        claimId,
        verdict: { agrees: form["jawaban"] === "YA", reason },
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(`${paths.staff.reviews}?kabar=JAWAB`, 303);
      return await show(request, reply, file, { typed: reason, refused: result.refusal.code });
    });
  };
