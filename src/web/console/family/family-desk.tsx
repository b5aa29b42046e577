import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { findClaimContact, findClaimStanding } from "../../../claims/index.ts";
import { noteConsent } from "../../../identity/index.ts";
import type { House } from "../../../house.ts";
import { parseClaimCode } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { HelperFields, MayAndNever } from "../../portal/helping/consent-pages.tsx";
import { helpingWords } from "../../portal/helping/helping-words.ts";
import { readHelper } from "../../portal/helping/read-helper.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button } from "../../ui/forms.tsx";
import { ClaimCodeInput } from "../../ui/known-inputs.tsx";
import { Notice } from "../../ui/status.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { familyWords } from "./family-words.ts";

/** Noting a consent that is given in front of an officer, for who has no phone of their own at hand. */
export const familyDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = (
      request: FastifyRequest,
      reply: FastifyReply,
      form: Readonly<Record<string, string>>,
      errors: Errors,
    ): unknown => {
      const { lang } = request;
      const words = familyWords[lang];
      const saved = parseClaimCode(queryOf(request)["dicatat"] ?? "");
      const wrong = Object.keys(errors).length > 0;
      return html(reply, wrong ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: words.title,
          here: paths.staff.helpDesk,
          hasErrors: wrong,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <div class="la-stack">
                {saved && !wrong && <Notice state="ok">{words.saved(saved)}</Notice>}
                <div class="la-panel">
                  <form action={paths.staff.helpers} method="post" noValidate>
                    <ClaimCodeInput
                      lang={lang}
                      label={words.claim}
                      value={form["kode-klaim"]}
                      error={errors["kode-klaim"]}
                    />
                    <HelperFields lang={lang} form={form} errors={errors} relation={words.relation} />
                    <Checkbox
                      lang={lang}
                      id="dilihat"
                      label={words.seen}
                      checked={form["dilihat"] === "ya"}
                      error={errors["dilihat"]}
                    />
                    <Button>{words.save}</Button>
                  </form>
                </div>
                <div class="la-panel">
                  <MayAndNever lang={lang} />
                </div>
              </div>
            </>
          ),
        }),
      );
    };

    app.get("/keluarga", async (request, reply) =>
      may(staffOf(request), "help-at-desk") ? show(request, reply, {}, {}) : reply.callNotFound(),
    );

    app.post("/keluarga", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "help-at-desk")) return reply.callNotFound();
      const form = formOf(request);
      const words = familyWords[request.lang].errors;
      const read = readHelper(form, request.lang);
      const code = parseClaimCode(form["kode-klaim"] ?? "");
      const found = code && (await findClaimContact(house.db, house.keys, code));
      const standing = found && (await findClaimStanding(house.db, found.claimId));
      const ours = standing && may(staff, "help-at-desk", { officeId: standing.officeId }) ? standing : null;
      const errors: Errors = {
        ...(!ours && { "kode-klaim": words.claim }),
        ...("errors" in read && read.errors),
        ...(form["dilihat"] !== "ya" && { dilihat: words.seen }),
      };
      if (Object.keys(errors).length > 0 || !ours || "errors" in read) return show(request, reply, form, errors);
      const { claimId } = ours;
      const noted = await noteConsent(house, { actor: actorOf(staff), claimId, helper: read.helper });
      if (noted.ok) return reply.redirect(`${paths.staff.helpers}?dicatat=${ours.code}`, 303);
      return show(
        request,
        reply,
        form,
        noted.refusal.code === "OWN_PHONE"
          ? { hp: helpingWords[request.lang].errors.own }
          : { "kode-klaim": words.claim },
      );
    });
  };
