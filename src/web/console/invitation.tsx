import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import {
  acceptStaffInvitation,
  findStaffInvitation,
  type CredentialsTrouble,
  type ShownStaffInvitation,
} from "../../access/index.ts";
import type { House } from "../../house.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { ErrorSummary } from "../ui/form-field.tsx";
import { Button } from "../ui/forms.tsx";
import { credentialsErrors, NewCredentials, readCredentials } from "../ui/new-credentials.tsx";
import { renderPage } from "../ui/render.ts";
import { invitationWords } from "./invitation-words.ts";
import { formOf } from "./request.ts";
import { SignInFrame } from "./sign-in.tsx";
import type { ConsoleLang } from "./words.ts";

type Refused = CredentialsTrouble | "NO_SUCH_INVITATION";

function InvitationPage(props: {
  readonly lang: ConsoleLang;
  readonly token: string;
  readonly shown: ShownStaffInvitation;
  readonly refused?: Refused;
}): VNode {
  const { lang, token, shown, refused } = props;
  const words = invitationWords[lang];
  const errors = credentialsErrors(refused, words.trouble);
  return (
    <SignInFrame lang={lang} title={words.title} hasErrors={Boolean(refused)}>
      <h1>{words.title}</h1>
      <p>{words.lead(shown.name, shown.username)}</p>
      <ErrorSummary lang={lang} errors={errors} />
      <form action={paths.staff.invitation(token)} method="post" noValidate>
        <NewCredentials lang={lang} words={words} totp={shown.totp} errors={errors} />
        <Button>{words.accept}</Button>
      </form>
      <p class="la-soft">{words.own}</p>
    </SignInFrame>
  );
}

const GonePage = ({ lang }: { readonly lang: ConsoleLang }): VNode => (
  <SignInFrame lang={lang} title={invitationWords[lang].gone} hasErrors={false}>
    <h1>{invitationWords[lang].gone}</h1>
    <p>{invitationWords[lang].goneWhy}</p>
    <p>
      <a href={paths.staff.signIn}>{invitationWords[lang].signIn}</a>
    </p>
  </SignInFrame>
);

/** Coming in by a one-time link: the first time, or after password or phone were lost. */
export const invitationDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    type Invited = { Params: { token: string } };
    const show = async (request: FastifyRequest<Invited>, reply: FastifyReply, refused?: Refused): Promise<unknown> => {
      const { token } = request.params;
      const shown = await findStaffInvitation(house, token);
      // The address is the key: it is told to nobody the page links to.
      reply.header("referrer-policy", "no-referrer");
      if (!shown) return html(reply, 404).send(renderPage(<GonePage lang={request.lang} />));
      return html(reply, refused ? 422 : 200).send(
        renderPage(<InvitationPage lang={request.lang} token={token} shown={shown} {...(refused && { refused })} />),
      );
    };
    app.get<Invited>("/undangan/:token", async (request, reply) => await show(request, reply));
    app.post<Invited>("/undangan/:token", async (request, reply) => {
      const accepted = await acceptStaffInvitation(house, request.params.token, readCredentials(formOf(request)));
      if (!accepted.ok) return await show(request, reply, accepted.refusal.code);
      return reply.redirect(`${paths.staff.signIn}?sesi=baru`, 303);
    });
  };
