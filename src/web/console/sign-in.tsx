import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { ComponentChildren, VNode } from "preact";
import { findSession, may, signIn, signOut } from "../../access/index.ts";
import type { House } from "../../house.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Mark } from "../ui/icons.tsx";
import { assetUrl, renderPage } from "../ui/render.ts";
import { readSignIn, SignInForm } from "../ui/sign-in-form.tsx";
import { Notice } from "../ui/status.tsx";
import { homeOf } from "./page.tsx";
import { formOf, queryOf, sessionCookie } from "./request.ts";
import { consoleWords, type ConsoleLang } from "./words.ts";

type SignInProps = {
  readonly lang: ConsoleLang;
  readonly back: string;
  readonly login?: string;
  readonly errors?: Errors;
  readonly notice?: string;
};

/** The frame of what is seen before somebody is signed in: the mark and the promise on one side, the form on the other. */
export function SignInFrame(props: {
  readonly lang: ConsoleLang;
  readonly title: string;
  readonly hasErrors: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { lang, title, hasErrors, children } = props;
  const words = consoleWords[lang].signIn;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${hasErrors ? (lang === "id" ? "Kesalahan: " : "Error: ") : ""}${title} – Lapak Asik`}</title>
        <meta name="theme-color" content="#1f3a6e" />
        <link rel="icon" href="/mark.svg" />
        <link rel="stylesheet" href={assetUrl("console.css")} />
      </head>
      <body class="la-staff">
        <div class="la-sign">
          <header class="la-sign__brand">
            <p class="la-brand">
              <Mark />
              Lapak Asik
            </p>
            <p>
              {words.brand[0]}
              <br />
              {words.brand[1]}
            </p>
          </header>
          <div>
            <main id="isi">{children}</main>
          </div>
        </div>
      </body>
    </html>
  );
}

function SignInPage({ lang, back, login, errors = {}, notice }: SignInProps): VNode {
  const words = consoleWords[lang].signIn;
  return (
    <SignInFrame lang={lang} title={words.title} hasErrors={Object.keys(errors).length > 0}>
      <h1>{words.heading}</h1>
      <p class="la-soft">{words.only}</p>
      {notice && <Notice state="info">{notice}</Notice>}
      <ErrorSummary lang={lang} errors={errors} />
      <SignInForm lang={lang} action={paths.staff.signIn} words={words} back={back} login={login} errors={errors} />
      <p>{words.help}</p>
    </SignInFrame>
  );
}

/** Only an address of the console, so that nobody is sent elsewhere from here. */
const safeBack = (text: string | undefined): string =>
  text &&
  (text === paths.door.guard || /^\/petugas\/[\w\-/?=&%.]*$/.test(text)) &&
  !text.startsWith(paths.staff.signIn) &&
  !text.startsWith(paths.staff.signOut)
    ? text
    : "";

/** Signing in and out. */
export const signInDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/masuk", async (request, reply) => {
      if (request.staff) return reply.redirect(homeOf(request.staff), 303);
      const query = queryOf(request);
      const words = consoleWords[request.lang].signIn;
      const notices: Readonly<Record<string, string>> = { habis: words.ended, keluar: words.out, baru: words.ready };
      const notice = notices[query["sesi"] ?? ""];
      return html(reply).send(
        renderPage(<SignInPage lang={request.lang} back={safeBack(query["kembali"])} {...(notice && { notice })} />),
      );
    });

    app.post("/masuk", async (request, reply) => {
      const form = formOf(request);
      const words = consoleWords[request.lang].signIn;
      const { typed, errors } = readSignIn(form, words.missing);
      const back = safeBack(form["kembali"]);
      const again = (status: number) =>
        html(reply, status).send(
          renderPage(<SignInPage lang={request.lang} back={back} login={typed.login} errors={errors} />),
        );
      if (Object.keys(errors).length > 0) return again(422);
      const entered = await signIn(house, {
        username: typed.login,
        password: typed.password,
        code: typed.code,
        device: request.device,
      });
      if (!entered.ok) {
        errors["nama"] = entered.refusal.code === "TOO_MANY" ? words.tooMany(entered.refusal.minutes) : words.wrong;
        return again(entered.refusal.code === "TOO_MANY" ? 429 : 422);
      }
      const staff = await findSession(house, entered.value.token);
      // The guard's tablet knows its own pages only, and keeps its session when the browser is closed by mistake.
      const atDoor = staff !== null && may(staff, "greet-visitors");
      reply.setCookie(sessionCookie, entered.value.token, {
        path: atDoor ? paths.door.guard : "/petugas",
        httpOnly: true,
        sameSite: "lax",
        secure: house.config.publicUrl.startsWith("https:"),
        ...(atDoor && { expires: entered.value.endsAt }),
      });
      if (atDoor) return reply.redirect(paths.door.guard, 303);
      return reply.redirect(back || (staff ? homeOf(staff) : paths.staff.queue), 303);
    });

    const leave = async (request: FastifyRequest, reply: FastifyReply) => {
      const token = request.cookies[sessionCookie];
      if (token && request.staff) await signOut(house, request.staff, token);
      return reply.clearCookie(sessionCookie, { path: "/petugas" }).redirect(`${paths.staff.signIn}?sesi=keluar`, 303);
    };
    app.get("/keluar", leave);
    app.post("/keluar", leave);
  };
