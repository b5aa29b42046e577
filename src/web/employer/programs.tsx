import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import {
  makeEmployerKey,
  programsOf,
  revokeEmployerKey,
  setWebhook,
  type ProgramsSeen,
} from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { isId } from "../../platform/ids.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { formOf, type Form } from "../portal/fields.ts";
import { dayAndTime } from "../ui/dates.ts";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Button, TextInput } from "../ui/forms.tsx";
import { NewSecret, Tag } from "../ui/status.tsx";
import type { Lang } from "../ui/words.ts";
import type { VNode } from "preact";
import { employerPage } from "./page.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

type Shown = {
  readonly form?: Form;
  readonly errors?: Errors;
  /** A secret that is shown this once. */
  readonly secret?: { readonly of: "key" | "webhook"; readonly value: string };
};

const states = { WAITING: "wait", DELIVERED: "ok", GIVEN_UP: "bad" } as const;

function Keys({
  lang,
  npp,
  seen,
  errors,
  form,
}: {
  lang: Lang;
  npp: string;
  seen: ProgramsSeen;
  errors: Errors;
  form: Form;
}): VNode {
  const words = employerWords[lang].programs;
  return (
    <section class="la-panel">
      <h2>{words.keys}</h2>
      <p>{words.keysLead}</p>
      {seen.keys.length > 0 && (
        <ul class="govuk-list">
          {seen.keys.map(({ id, name, madeAt, usedAt }) => (
            <li key={id}>
              <form action={paths.employer.keyRemoval(npp, id)} method="post">
                <b>{name}</b>{" "}
                <span class="la-soft">
                  {words.made(dayAndTime(madeAt, "Asia/Jakarta", lang))}
                  {usedAt && `, ${words.used(dayAndTime(usedAt, "Asia/Jakarta", lang))}`}
                </span>{" "}
                <button type="submit" class="govuk-button govuk-button--secondary">
                  {words.revoke}
                  <span class="govuk-visually-hidden">: {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form action={paths.employer.programs(npp)} method="post" noValidate>
        <TextInput
          lang={lang}
          id="nama-kunci"
          label={words.name}
          hint={words.nameHint}
          value={form["nama-kunci"]}
          error={errors["nama-kunci"]}
          maxLength={60}
        />
        <Button name="aksi" value="kunci">
          {words.make}
        </Button>
      </form>
    </section>
  );
}

function Hook({
  lang,
  npp,
  seen,
  errors,
  form,
}: {
  lang: Lang;
  npp: string;
  seen: ProgramsSeen;
  errors: Errors;
  form: Form;
}): VNode {
  const words = employerWords[lang].programs;
  return (
    <section class="la-panel">
      <h2>{words.hook}</h2>
      <p>{words.hookLead}</p>
      <form action={paths.employer.programs(npp)} method="post" noValidate>
        <TextInput
          lang={lang}
          id="alamat"
          label={words.url}
          hint={words.urlHint}
          value={form["alamat"] ?? seen.url ?? ""}
          error={errors["alamat"]}
          maxLength={500}
        />
        <Button name="aksi" value="alamat">
          {words.save}
        </Button>
      </form>
      {seen.deliveries.length > 0 && (
        <>
          <h3>{words.calls}</h3>
          <ul class="govuk-list">
            {seen.deliveries.map(({ id, event, status, tries, lastAnswer, madeAt }) => (
              <li key={id}>
                <Tag state={states[status]}>{words.states[status]}</Tag> <code>{event}</code>{" "}
                <span class="la-soft">
                  {dayAndTime(madeAt, "Asia/Jakarta", lang)}, {words.tries(tries)}
                  {lastAnswer && ` (${lastAnswer})`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** For admins of a company: keys for its programs, and the address that is told what came of reports. */
export const programPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const isAdmin = (request: FastifyRequest): boolean => companyOf(request)?.role === "ADMIN";

    const show = async (request: FastifyRequest, reply: FastifyReply, shown: Shown = {}) => {
      const { lang } = request;
      const { form = {}, errors = {}, secret } = shown;
      const company = companyOf(request)!;
      const { npp } = company;
      const words = employerWords[lang].programs;
      const seen = await programsOf(house.db, company.employerId);
      const wrong = Object.keys(errors).length > 0;
      return html(reply, wrong ? 422 : 200).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title: words.title,
          here: paths.employer.programs(npp),
          hasErrors: wrong,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <div class="la-stack">
                {secret && <NewSecret words={words.secret[secret.of]} secret={secret.value} />}
                <Keys lang={lang} npp={npp} seen={seen} errors={errors} form={form} />
                <Hook lang={lang} npp={npp} seen={seen} errors={errors} form={form} />
              </div>
            </>
          ),
        }),
      );
    };

    app.get("/:npp/program", async (request, reply) =>
      isAdmin(request) ? await show(request, reply) : reply.callNotFound(),
    );

    // The answer shows a secret this once, so it is the page itself and no redirect.
    app.post("/:npp/program", async (request, reply) => {
      if (!isAdmin(request)) return reply.callNotFound();
      const words = employerWords[request.lang].programs;
      const form = formOf(request.body);
      const by = { personId: personOf(request).id, employerId: companyOf(request)!.employerId };
      if (form["aksi"] === "kunci") {
        const made = await makeEmployerKey(house, { ...by, name: form["nama-kunci"] ?? "" });
        return made.ok
          ? await show(request, reply, { secret: { of: "key", value: made.value.secret } })
          : await show(request, reply, { form, errors: { "nama-kunci": words.trouble[made.refusal.code] } });
      }
      const set = await setWebhook(house, { ...by, url: form["alamat"] ?? "", sandbox: house.config.sandbox });
      if (!set.ok) return await show(request, reply, { form, errors: { alamat: words.trouble[set.refusal.code] } });
      const { secret } = set.value;
      return await show(request, reply, secret ? { secret: { of: "webhook", value: secret } } : {});
    });

    app.post<{ Params: { npp: string; id: string } }>("/:npp/program/:id", async (request, reply) => {
      const { id } = request.params;
      if (!isAdmin(request) || !isId(id)) return reply.callNotFound();
      const company = companyOf(request)!;
      await revokeEmployerKey(house, { personId: personOf(request).id, employerId: company.employerId, id });
      return reply.redirect(paths.employer.programs(company.npp), 303);
    });
  };
