import type { VNode } from "preact";
import type { ClaimContact, ClaimPerson } from "../../../claims/index.ts";
import { paths } from "../../paths.ts";
import { Facts } from "../../ui/flow.tsx";
import { Button, TextInput } from "../../ui/forms.tsx";
import { ClaimCodeInput, EmailInput, KpjInput, NikInput, PhoneInput } from "../../ui/known-inputs.tsx";
import { DateInput, Radios } from "../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { checkWords } from "../check/check-words.ts";
import { dateFields, typedDate, type Form } from "../fields.ts";
import { portalWords } from "../words.ts";

const has = (errors: Errors): boolean => Object.keys(errors).length > 0;

export function PersonPage({
  lang,
  person,
  heir,
  fromMessage = false,
  form,
  errors,
}: {
  lang: Lang;
  person?: ClaimPerson;
  /** Whoever claims for a member who died gives the member's data here, not their own. */
  heir: boolean;
  /** A link in one of our messages led here. */
  fromMessage?: boolean;
  form: Form;
  errors: Errors;
}): VNode {
  const words = portalWords[lang].start;
  const [title, hint] = heir
    ? [checkWords[lang].heirPerson, checkWords[lang].heirPersonHint]
    : [words.person, words.personHint];
  const typed = has(errors) ? typedDate(form, "lahir") : dateFields(person?.birthDate);
  return (
    <CitizenPage lang={lang} title={title} here={paths.start.person} back={paths.first} hasErrors={has(errors)}>
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{words.step(1)}</p>
      <h1>{title}</h1>
      {fromMessage && <Notice state="info">{words.fromMessage}</Notice>}
      <p>{hint}</p>
      <form action={paths.start.person} method="post" noValidate>
        <TextInput
          lang={lang}
          id="nama"
          label={words.name}
          value={form["nama"] ?? person?.name}
          error={errors["nama"]}
          autoComplete="name"
          maxLength={100}
        />
        <NikInput
          lang={lang}
          label={words.nik}
          hint={words.nikHint}
          value={form["nik"] ?? person?.nik}
          error={errors["nik"]}
        />
        <DateInput
          lang={lang}
          id="lahir"
          legend={words.birth}
          hint={words.birthHint}
          value={typed}
          error={errors["lahir"]}
          birth
        />
        <KpjInput
          lang={lang}
          label={words.kpj}
          hint={words.kpjHint}
          value={form["kpj"] ?? person?.kpj}
          error={errors["kpj"]}
        />
        <Button>{portalWords[lang].next}</Button>
      </form>
    </CitizenPage>
  );
}

export function ContactPage({
  lang,
  contact,
  form,
  errors,
}: {
  lang: Lang;
  contact?: ClaimContact;
  form: Form;
  errors: Errors;
}): VNode {
  const words = portalWords[lang].start;
  const items = (["WHATSAPP", "SMS", "EMAIL"] as const).map((code) => ({
    value: code,
    words: words.channels[code][0]!,
    hint: words.channels[code][1] || undefined,
  }));
  return (
    <CitizenPage
      lang={lang}
      title={words.contact}
      here={paths.start.contact}
      back={paths.start.person}
      hasErrors={has(errors)}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{words.step(2)}</p>
      <h1>{words.contact}</h1>
      <p>{words.contactHint}</p>
      <form action={paths.start.contact} method="post" noValidate>
        <Radios
          lang={lang}
          id="lewat"
          legend={words.channel}
          items={items}
          value={form["lewat"] ?? contact?.channel}
          error={errors["lewat"]}
        />
        <PhoneInput
          lang={lang}
          label={words.phone}
          hint={words.phoneHint}
          value={form["hp"] ?? (contact?.phone ? `0${contact.phone.slice(2)}` : undefined)}
          error={errors["hp"]}
          own
        />
        <EmailInput
          lang={lang}
          label={words.email}
          hint={words.emailHint}
          value={form["email"] ?? contact?.email ?? undefined}
          error={errors["email"]}
          own
        />
        <Button>{words.send}</Button>
      </form>
    </CitizenPage>
  );
}

export function CodePage({
  lang,
  to,
  action,
  back,
  errors,
}: {
  lang: Lang;
  to: string | null;
  action: string;
  back: string;
  errors: Errors;
}): VNode {
  const words = portalWords[lang].start;
  return (
    <CitizenPage lang={lang} title={words.code} back={back} hasErrors={has(errors)}>
      <ErrorSummary lang={lang} errors={errors} />
      {to && <p class="la-step">{words.step(3)}</p>}
      <Notice state="ok" icon="chat" live>
        {to ? words.codeSent(to) : words.codeSentBlind}
      </Notice>
      <form action={action} method="post" noValidate>
        <TextInput
          lang={lang}
          id="kode"
          label={words.code}
          heading
          hint={words.codeHint}
          error={errors["kode"]}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          width="10"
        />
        <Button>{words.confirm}</Button>
      </form>
      <p>
        <a href={back}>{words.again}</a>
      </p>
    </CitizenPage>
  );
}

export function ResumePage({
  lang,
  form,
  errors,
  ended,
}: {
  lang: Lang;
  form: Form;
  errors: Errors;
  ended?: boolean;
}): VNode {
  const words = portalWords[lang].resume;
  return (
    <CitizenPage lang={lang} title={words.heading} here={paths.resume.code} back={paths.first} hasErrors={has(errors)}>
      <ErrorSummary lang={lang} errors={errors} />
      {ended && (
        <Notice state="info" icon="lock">
          {words.ended}
        </Notice>
      )}
      <h1>{words.heading}</h1>
      <form action={paths.resume.code} method="post" noValidate>
        <ClaimCodeInput
          lang={lang}
          label={words.code}
          hint={words.codeHint}
          value={form["kode-klaim"]}
          error={errors["kode-klaim"]}
        />
        <Button>{words.send}</Button>
      </form>
      <h2>{words.noCode}</h2>
      <p>
        <a href={paths.start.person}>{words.startNew}</a>
      </p>
      <p>
        <a href={paths.helping.signIn}>{words.helping}</a>
      </p>
    </CitizenPage>
  );
}

/** Wrong data and unknown data look alike: the page knows neither which field nor whether there is such a person. */
export function NoMatchPage({ lang }: { lang: Lang }): VNode {
  const words = portalWords[lang].start;
  return (
    <CitizenPage lang={lang} title={words.noMatch} answered back={paths.start.person}>
      <h1>{words.noMatch}</h1>
      <p>{words.noMatchText}</p>
      <Facts
        items={[
          { icon: "id", words: words.noMatchTips[0] },
          { icon: "card", words: words.noMatchTips[1] },
          { icon: "user", words: words.noMatchTips[2] },
          { icon: "call", words: words.noMatchTips[3] },
        ]}
      />
      <a href={paths.start.person} class="govuk-button">
        {words.tryAgain}
      </a>
    </CitizenPage>
  );
}

export function ClaimOpenPage({ lang }: { lang: Lang }): VNode {
  const words = portalWords[lang];
  return (
    <CitizenPage lang={lang} title={words.start.claimOpen} answered back={paths.start.person}>
      <h1>{words.start.claimOpen}</h1>
      <p>{words.start.claimOpenText}</p>
      <a href={paths.resume.code} class="govuk-button">
        {words.resume.heading}
      </a>
      <Facts items={[{ icon: "call", words: words.check.tips.call }]} />
    </CitizenPage>
  );
}

export function TooManyPage({ lang, back }: { lang: Lang; back: string }): VNode {
  const words = portalWords[lang].start;
  return (
    <CitizenPage lang={lang} title={words.tooMany} answered back={back}>
      <h1>{words.tooMany}</h1>
      <p>{words.tooManyText}</p>
    </CitizenPage>
  );
}
