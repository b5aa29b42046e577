import type { VNode } from "preact";
import type { ClaimantClaim } from "../../../claims/index.ts";
import { helperActs, helperNevers, relations, type HelperAuthority } from "../../../identity/index.ts";
import { paths } from "../../paths.ts";
import { Radios } from "../../ui/choices.tsx";
import { dayAndTime } from "../../ui/dates.ts";
import { Facts } from "../../ui/flow.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, TextInput } from "../../ui/forms.tsx";
import { PhoneInput } from "../../ui/known-inputs.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { Notice, Seen, type SeenItem } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import type { Form } from "../fields.ts";
import { portalWords } from "../words.ts";
import { helpingWords } from "./helping-words.ts";

const has = (errors: Errors): boolean => Object.keys(errors).length > 0;

/** What a helper may do and what never, in words. */
export const MayAndNever = ({ lang }: { lang: Lang }): VNode => {
  const words = helpingWords[lang];
  return (
    <>
      <h2>{words.may}</h2>
      <Facts items={helperActs.map((act) => ({ icon: "check" as const, words: words.acts[act] }))} />
      <h2>{words.never}</h2>
      <Facts items={helperNevers.map((never) => ({ icon: "lock" as const, words: words.nevers[never] }))} />
    </>
  );
};

/** Who helps, how, and in which number they are reached; the officer's form has the same fields. */
export const HelperFields = ({
  lang,
  form,
  errors,
  relation,
}: {
  lang: Lang;
  form: Form;
  errors: Errors;
  /** The question as it is put to an officer. */
  relation?: string;
}): VNode => {
  const words = helpingWords[lang];
  return (
    <>
      <TextInput
        lang={lang}
        id="nama"
        label={words.name}
        value={form["nama"]}
        error={errors["nama"]}
        autoComplete="off"
        maxLength={100}
      />
      <Radios
        lang={lang}
        id="hubungan"
        legend={relation ?? words.relation}
        items={relations.map((value) => ({ value, words: words.relations[value] }))}
        value={form["hubungan"]}
        error={errors["hubungan"]}
      />
      <PhoneInput lang={lang} label={words.phone} hint={words.phoneHint} value={form["hp"]} error={errors["hp"]} />
    </>
  );
};

/** The claimant's page: who helps now, what they did, and letting somebody help. */
export function ConsentPage({
  lang,
  claim,
  now,
  past,
  acts,
  open,
  days,
  form,
  errors,
}: {
  readonly lang: Lang;
  readonly claim: ClaimantClaim;
  readonly now: HelperAuthority | null;
  readonly past: readonly HelperAuthority[];
  readonly acts: readonly SeenItem[];
  /** Whether there is still something to help with. */
  readonly open: boolean;
  /** How long a consent lasts that is given today. */
  readonly days: number;
  readonly form: Form;
  readonly errors: Errors;
}): VNode {
  const words = helpingWords[lang];
  const until = (at: Date): string => dayAndTime(at, claim.office.zone, lang);
  return (
    <CitizenPage lang={lang} title={words.ask} leave="SAVE" back={paths.claim.next} hasErrors={has(errors)}>
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{portalWords[lang].claim.codeLine(claim.code)}</p>
      <h1>{words.ask}</h1>
      {now ? (
        <>
          <Notice state="ok" icon="helper">
            {words.now(now.name, words.relations[now.relation], until(now.endsAt))}
            {now.givenBy === "OFFICER" && ` ${words.byOfficer}`}
          </Notice>
          <form action={paths.claim.helperEnd} method="post">
            <Button secondary>{words.end}</Button>
          </form>
        </>
      ) : (
        <p>{words.askLead}</p>
      )}
      {(now || acts.length > 0) && (
        <>
          <h2>{words.done}</h2>
          {acts.length > 0 ? (
            <div class="la-card">
              <Seen items={acts} />
            </div>
          ) : (
            <p>{words.nothing}</p>
          )}
        </>
      )}
      <MayAndNever lang={lang} />
      <p>{words.days(days)}</p>
      {open ? (
        <>
          {now && <h2>{words.other}</h2>}
          {now && <p>{words.otherHint}</p>}
          <form action={paths.claim.helper} method="post" noValidate>
            <HelperFields lang={lang} form={form} errors={errors} />
            <Button>{words.send}</Button>
          </form>
        </>
      ) : (
        <p>{words.errors.closed}</p>
      )}
      {past.length > 0 && (
        <>
          <h2>{words.past}</h2>
          <ul>
            {past.map((each) => (
              <li key={each.id}>
                {words.pastLine(each.name, words.relations[each.relation], until(each.revokedAt ?? each.endsAt))}
              </li>
            ))}
          </ul>
        </>
      )}
    </CitizenPage>
  );
}

/** Six digits, for the claimant who allows and for the helper who enters. */
export function HelpCodePage({
  lang,
  label,
  sent,
  action,
  button,
  back,
  error,
}: {
  readonly lang: Lang;
  readonly label: string;
  readonly sent: string;
  readonly action: string;
  readonly button: string;
  readonly back: string;
  readonly error: string | null;
}): VNode {
  const words = helpingWords[lang];
  const errors: Errors = error ? { kode: error } : {};
  return (
    <CitizenPage lang={lang} title={label} back={back} hasErrors={error !== null}>
      <ErrorSummary lang={lang} errors={errors} />
      <Notice state="ok" icon="chat" live>
        {sent}
      </Notice>
      <form action={action} method="post" noValidate>
        <TextInput
          lang={lang}
          id="kode"
          label={label}
          heading
          hint={words.codeHint}
          error={errors["kode"]}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          width="10"
        />
        <Button>{button}</Button>
      </form>
      <p>
        <a href={back}>{words.again}</a>
      </p>
    </CitizenPage>
  );
}
