import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { colleaguesOf, invitePerson, removePerson, type Colleague, type InviteRefusal } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { isId, newId } from "../../platform/ids.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { formOf, onceKeyOf, type Form } from "../portal/fields.ts";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Button, OnceKey, TextInput } from "../ui/forms.tsx";
import { EmailInput, PhoneInput } from "../ui/known-inputs.tsx";
import { Notice, Tag } from "../ui/status.tsx";
import type { Lang } from "../ui/words.ts";
import { TablePanel } from "../ui/table-panel.tsx";
import { employerPage } from "./page.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

/** What is wrong with an invitation, by the fields of its form. */
export function inviteErrors(refusal: InviteRefusal, lang: Lang): Errors {
  const words = employerWords[lang].colleagues.trouble;
  if (refusal.code !== "UNUSABLE") return { nama: words[refusal.code] };
  const fields = { name: "nama", phone: "hp", email: "email", contact: "email" } as const;
  return Object.fromEntries(refusal.fields.map((field) => [fields[field], words[field]]));
}

/** Who is to be invited: the same form for a company's admin and for an officer of a branch. */
export function InviteForm(props: {
  readonly lang: Lang;
  readonly action: string;
  readonly form: Form;
  readonly errors: Errors;
}): VNode {
  const { lang, action, form, errors } = props;
  const words = employerWords[lang].colleagues;
  return (
    <form action={action} method="post" noValidate>
      <OnceKey value={newId()} />
      <TextInput lang={lang} id="nama" label={words.name} value={form["nama"]} error={errors["nama"]} maxLength={100} />
      <EmailInput
        lang={lang}
        label={words.email}
        hint={words.contactHint}
        value={form["email"]}
        error={errors["email"]}
      />
      <PhoneInput lang={lang} label={words.phone} value={form["hp"]} error={errors["hp"]} width="20" />
      <Radios
        lang={lang}
        id="peran"
        legend={words.role}
        items={(["REPORTER", "ADMIN"] as const).map((value) => ({ value, words: employerWords[lang].role[value] }))}
        value={form["peran"] ?? "REPORTER"}
      />
      <Button>{words.send}</Button>
    </form>
  );
}

/** Who acts for a company, and who is invited. `removal` makes the address of a removal; without it none is offered. */
export function ColleagueTable(props: {
  readonly lang: Lang;
  readonly colleagues: readonly Colleague[];
  readonly me?: string;
  readonly removal: (id: string) => string;
  /** Where a branch sends a new link to who lost password or phone; a company's admin cannot. */
  readonly reset?: (id: string) => string;
}): VNode {
  const { lang, colleagues, me, removal, reset } = props;
  const words = employerWords[lang].colleagues;
  return (
    <TablePanel label={words.title}>
      <table class="la-table">
        <caption>{words.title}</caption>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span class="govuk-visually-hidden">{words.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {colleagues.map(({ id, contact, role, state }) => (
            <tr key={id}>
              <th scope="row">{contact.name}</th>
              <td>{contact.login}</td>
              <td>
                {employerWords[lang].role[role]}{" "}
                {state === "INVITED" && (
                  <Tag state="wait" icon="clock">
                    {words.invited}
                  </Tag>
                )}
                {state === "REMOVED" && <Tag state="none">{words.removed}</Tag>}
              </td>
              <td>
                {state === "ACTIVE" &&
                  (id === me ? (
                    <span class="la-soft">{words.you}</span>
                  ) : (
                    <>
                      {reset && (
                        <form action={reset(id)} method="post">
                          <OnceKey value={newId()} />
                          <button type="submit" class="govuk-button govuk-button--secondary">
                            {words.reset}
                            <span class="govuk-visually-hidden">: {contact.name}</span>
                          </button>
                        </form>
                      )}
                      <form action={removal(id)} method="post">
                        <button type="submit" class="govuk-button govuk-button--secondary">
                          {words.remove}
                          <span class="govuk-visually-hidden">: {contact.name}</span>
                        </button>
                      </form>
                    </>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}

/** For admins of a company: who reports, inviting and removing. */
export const colleaguePages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const isAdmin = (request: FastifyRequest): boolean => companyOf(request)?.role === "ADMIN";

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      more: { form?: Form; errors?: Errors; notice?: string | undefined } = {},
    ) => {
      const { lang } = request;
      const { form = {}, errors = {}, notice } = more;
      const company = companyOf(request)!;
      const words = employerWords[lang].colleagues;
      const person = personOf(request);
      const colleagues = await colleaguesOf(house.db, house.keys, company.employerId, house.clock.real());
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        employerPage({
          person,
          company,
          lang,
          title: words.title,
          here: paths.employer.colleagues(company.npp),
          hasErrors: Object.keys(errors).length > 0,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <div class="la-stack">
                {notice && <Notice state="ok">{notice}</Notice>}
                <ColleagueTable
                  lang={lang}
                  colleagues={colleagues}
                  me={person.id}
                  removal={(id) => paths.employer.removal(company.npp, id)}
                />
                <div class="la-panel">
                  <h2>{words.invite}</h2>
                  <InviteForm lang={lang} action={paths.employer.colleagues(company.npp)} form={form} errors={errors} />
                </div>
              </div>
            </>
          ),
        }),
      );
    };

    app.get<{ Querystring: { terkirim?: string } }>("/:npp/rekan", async (request, reply) =>
      isAdmin(request)
        ? await show(request, reply, {
            notice: request.query.terkirim ? employerWords[request.lang].colleagues.sent : undefined,
          })
        : reply.callNotFound(),
    );

    app.post("/:npp/rekan", async (request, reply) => {
      if (!isAdmin(request)) return reply.callNotFound();
      const form = formOf(request.body);
      const company = companyOf(request)!;
      const invited = await invitePerson(
        house,
        {
          actor: { kind: "EMPLOYER", id: personOf(request).id },
          employerId: company.employerId,
          role: form["peran"] === "ADMIN" ? "ADMIN" : "REPORTER",
          name: form["nama"] ?? "",
          phone: form["hp"] ?? "",
          email: form["email"] ?? "",
          lang: request.lang,
          key: onceKeyOf(form),
        },
        (token) => house.config.publicUrl + paths.employer.invitation(token),
      );
      if (!invited.ok) return await show(request, reply, { form, errors: inviteErrors(invited.refusal, request.lang) });
      return reply.redirect(`${paths.employer.colleagues(company.npp)}?terkirim=1`, 303);
    });

    app.post<{ Params: { npp: string; id: string } }>("/:npp/rekan/:id", async (request, reply) => {
      const { id } = request.params;
      if (!isAdmin(request) || !isId(id)) return reply.callNotFound();
      const company = companyOf(request)!;
      const removed = await removePerson(house, {
        actor: { kind: "EMPLOYER", id: personOf(request).id },
        employerId: company.employerId,
        personId: id,
      });
      if (!removed.ok)
        return await show(request, reply, {
          errors: { nama: employerWords[request.lang].colleagues.trouble[removed.refusal.code] },
        });
      return reply.redirect(paths.employer.colleagues(company.npp), 303);
    });
  };
