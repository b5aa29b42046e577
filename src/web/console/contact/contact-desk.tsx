import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { findContact, may, setContact } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { parseEmail, parsePhone } from "../../../members/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button } from "../../ui/forms.tsx";
import { EmailInput, PhoneInput } from "../../ui/known-inputs.tsx";
import { Notice } from "../../ui/status.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { contactWords } from "./contact-words.ts";

type Typed = { readonly email: string; readonly hp: string };

/** Where an officer is told of work that waits for their office: their own to see and to change. */
export const contactDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = (request: FastifyRequest, reply: FastifyReply, typed: Typed, errors: Errors): unknown => {
      const { lang } = request;
      const words = contactWords[lang];
      const wrong = Object.keys(errors).length > 0;
      const nowhere = !wrong && typed.email === "" && typed.hp === "";
      return html(reply, wrong ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: words.title,
          here: paths.staff.contact,
          hasErrors: wrong,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <div class="la-stack">
                {queryOf(request)["tersimpan"] !== undefined && !wrong && (
                  <Notice state="ok" live>
                    {nowhere ? words.savedNone : words.saved}
                  </Notice>
                )}
                <form action={paths.staff.contact} method="post" class="la-panel" noValidate>
                  <EmailInput
                    lang={lang}
                    label={words.email}
                    hint={words.emailHint}
                    value={typed.email}
                    error={errors["email"]}
                    own
                  />
                  <PhoneInput
                    lang={lang}
                    label={words.phone}
                    hint={words.phoneHint}
                    value={typed.hp}
                    error={errors["hp"]}
                    width="20"
                    own
                  />
                  <Button>{words.save}</Button>
                </form>
              </div>
            </>
          ),
        }),
      );
    };
    // The guard's tablet stands open at the door: nobody's address is shown there.
    const mayNot = (request: FastifyRequest): boolean => may(staffOf(request), "greet-visitors");

    app.get("/alamat", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const { email, phone } = await findContact(house.db, house.keys, staffOf(request).id);
      return show(request, reply, { email: email ?? "", hp: phone ? `0${phone.slice(2)}` : "" }, {});
    });

    app.post("/alamat", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const form = formOf(request);
      const typed = { email: (form["email"] ?? "").trim(), hp: (form["hp"] ?? "").trim() };
      const email = typed.email ? parseEmail(typed.email) : null;
      const phone = typed.hp ? parsePhone(typed.hp) : null;
      const words = contactWords[request.lang];
      const errors: Errors = {
        ...(typed.email && !email && { email: words.badEmail }),
        ...(typed.hp && !phone && { hp: words.badPhone }),
      };
      if (Object.keys(errors).length > 0) return show(request, reply, typed, errors);
      await setContact(house, { actor: actorOf(staffOf(request)), contact: { email, phone } });
      return reply.redirect(`${paths.staff.contact}?tersimpan`, 303);
    });
  };
