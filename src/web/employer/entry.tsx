import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import {
  acceptInvitation,
  findInvitation,
  signInEmployer,
  signOutEmployer,
  type AcceptRefusal,
  type ShownInvitation,
} from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { formOf } from "../portal/fields.ts";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Button } from "../ui/forms.tsx";
import { CitizenPage } from "../ui/layout.tsx";
import { renderPage } from "../ui/render.ts";
import { credentialsErrors, NewCredentials, readCredentials } from "../ui/new-credentials.tsx";
import { readSignIn, SignInForm } from "../ui/sign-in-form.tsx";
import { Notice } from "../ui/status.tsx";
import type { Lang } from "../ui/words.ts";
import { closeEmployerSession, employerToken, openEmployerSession, safeBack } from "./request.ts";
import { employerWords } from "./words.ts";

type SignInProps = {
  readonly lang: Lang;
  readonly back: string;
  readonly login?: string;
  readonly errors?: Errors;
  readonly notice?: string | undefined;
};

function SignInPage({ lang, back, login, errors = {}, notice }: SignInProps): VNode {
  const words = employerWords[lang].signIn;
  return (
    <CitizenPage
      lang={lang}
      title={words.title}
      here={paths.employer.signIn}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {notice && <Notice state="info">{notice}</Notice>}
      <SignInForm lang={lang} action={paths.employer.signIn} words={words} back={back} login={login} errors={errors} />
      <p>{words.noAccount}</p>
      <p class="la-soft">{employerWords[lang].free}</p>
    </CitizenPage>
  );
}

type InvitationProps = {
  readonly lang: Lang;
  readonly token: string;
  readonly shown: ShownInvitation;
  readonly refused?: AcceptRefusal["code"];
};

function InvitationPage({ lang, token, shown, refused }: InvitationProps): VNode {
  const words = employerWords[lang].invitation;
  const { page, lead, accept } = shown.renews ? words.renewal : words;
  const errors = credentialsErrors(refused, words.trouble);
  return (
    <CitizenPage lang={lang} title={page} here={paths.employer.invitation(token)} hasErrors={Boolean(refused)}>
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{shown.renews ? page : words.title(shown.company)}</h1>
      <p>{lead(shown.name, shown.company, shown.npp)}</p>
      <p>{words.login(shown.login)}</p>
      <form action={paths.employer.invitation(token)} method="post" noValidate>
        {shown.totp ? (
          <NewCredentials lang={lang} words={words} totp={shown.totp} errors={errors} />
        ) : (
          <p>{words.known}</p>
        )}
        <Button>{accept}</Button>
      </form>
      <p class="la-soft">{employerWords[lang].free}</p>
    </CitizenPage>
  );
}

const GonePage = ({ lang }: { lang: Lang }): VNode => (
  <CitizenPage lang={lang} title={employerWords[lang].invitation.gone}>
    <h1>{employerWords[lang].invitation.gone}</h1>
    <p>{employerWords[lang].invitation.goneWhy}</p>
    <p>
      <a href={paths.employer.signIn}>{employerWords[lang].signIn.title}</a>
    </p>
  </CitizenPage>
);

/** Coming in by a one-time link, signing in and out. */
export const entryPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/masuk", async (request, reply) => {
      if (request.employer) return reply.redirect(paths.employer.home, 303);
      const query = request.query as Readonly<Record<string, string | undefined>>;
      const words = employerWords[request.lang].signIn;
      const notices: Readonly<Record<string, string>> = { habis: words.ended, keluar: words.out, baru: words.ready };
      return html(reply).send(
        renderPage(
          <SignInPage lang={request.lang} back={safeBack(query["kembali"])} notice={notices[query["sesi"] ?? ""]} />,
        ),
      );
    });

    app.post("/masuk", async (request, reply) => {
      const form = formOf(request.body);
      const words = employerWords[request.lang].signIn;
      const { typed, errors } = readSignIn(form, words.missing);
      const back = safeBack(form["kembali"]);
      const again = (status: number) =>
        html(reply, status).send(
          renderPage(<SignInPage lang={request.lang} back={back} login={typed.login} errors={errors} />),
        );
      if (Object.keys(errors).length > 0) return again(422);
      const entered = await signInEmployer(house, { ...typed, device: request.device });
      if (!entered.ok) {
        const tooMany = entered.refusal.code === "TOO_MANY";
        errors["nama"] = entered.refusal.code === "TOO_MANY" ? words.tooMany(entered.refusal.minutes) : words.wrong;
        return again(tooMany ? 429 : 422);
      }
      openEmployerSession(house, reply, entered.value.token);
      return reply.redirect(back || paths.employer.home, 303);
    });

    const leave = async (request: FastifyRequest, reply: FastifyReply) => {
      const token = employerToken(request);
      if (token) await signOutEmployer(house, token);
      closeEmployerSession(reply);
      return reply.redirect(`${paths.employer.signIn}?sesi=keluar`, 303);
    };
    app.get("/keluar", leave);
    app.post("/keluar", leave);

    type Invited = { Params: { token: string } };
    const show = async (
      request: FastifyRequest<Invited>,
      reply: FastifyReply,
      refused?: AcceptRefusal["code"],
    ): Promise<unknown> => {
      const shown = await findInvitation(house, request.params.token);
      // The address is the key: it is told to nobody the page links to.
      reply.header("referrer-policy", "no-referrer");
      if (!shown) return html(reply, 404).send(renderPage(<GonePage lang={request.lang} />));
      return html(reply, refused ? 422 : 200).send(
        renderPage(
          <InvitationPage
            lang={request.lang}
            token={request.params.token}
            shown={shown}
            {...(refused && { refused })}
          />,
        ),
      );
    };
    app.get<Invited>("/u/:token", async (request, reply) => show(request, reply));
    app.post<Invited>("/u/:token", async (request, reply) => {
      const form = formOf(request.body);
      const accepted = await acceptInvitation(house, request.params.token, readCredentials(form));
      if (!accepted.ok) return await show(request, reply, accepted.refusal.code);
      return reply.redirect(`${paths.employer.signIn}?sesi=baru`, 303);
    });
  };
