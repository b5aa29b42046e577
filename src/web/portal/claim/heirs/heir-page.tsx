import type { VNode } from "preact";
import { holderOf, type ClaimantClaim, type Heir } from "../../../../claims/index.ts";
import type { Relation, RuleWords } from "../../../../entitlement/index.ts";
import { banks } from "../../../../payments/index.ts";
import { paths } from "../../../paths.ts";
import { DateInput, Select } from "../../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../../ui/form-field.tsx";
import { Button, TextInput } from "../../../ui/forms.tsx";
import { NikInput, PhoneInput } from "../../../ui/known-inputs.tsx";
import { CitizenPage } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/status.tsx";
import type { Lang } from "../../../ui/words.ts";
import { dateFields, maskName, typedDate, type Form } from "../../fields.ts";
import { portalWords } from "../../words.ts";
import { heirWords } from "./heir-words.ts";

type HeirPageProps = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly heirs: readonly Heir[];
  /** The heir to change; null for another one. */
  readonly heir: Heir | null;
  readonly relations: readonly Relation[];
  readonly adultAt: number;
  readonly form: Form;
  readonly errors: Errors;
};

/** Where one goes back to: the page of all heirs, or what is to be mended. */
const backOf = ({ status }: ClaimantClaim): string =>
  status === "CORRECTION" ? paths.claim.correction : paths.claim.heirs;

/** One heir: who, related how, which share, through whom it is received. */
export function HeirPage(props: HeirPageProps): VNode {
  const { lang, rule, claim, heirs, heir, relations, adultAt, form, errors } = props;
  const words = heirWords[lang];
  const wrong = Object.keys(errors).length > 0;
  const others = heirs.filter(({ id, paidThrough }) => id !== heir?.id && paidThrough === null);
  const text = (id: string, label: string, kept: string | undefined, more: object = {}): VNode => (
    <TextInput
      lang={lang}
      id={id}
      label={label}
      value={form[id] ?? kept}
      error={errors[id]}
      autoComplete="off"
      maxLength={100}
      {...more}
    />
  );
  return (
    <CitizenPage
      lang={lang}
      title={words.heirTitle(heir?.place ?? null)}
      leave="SAVE"
      back={backOf(claim)}
      hasErrors={wrong}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{portalWords[lang].claim.codeLine(claim.code)}</p>
      <h1>{words.heirTitle(heir?.place ?? null)}</h1>
      <p>{words.heirHint}</p>
      <form action={paths.claim.heir(heir?.place ?? "baru")} method="post" noValidate>
        {text("nama", words.name, heir?.person.name)}
        <NikInput
          lang={lang}
          label={words.nik}
          hint={words.nikHint}
          value={form["nik"] ?? heir?.person.nik}
          error={errors["nik"]}
        />
        <DateInput
          lang={lang}
          id="lahir"
          legend={words.birth}
          hint={words.birthHint}
          value={wrong ? typedDate(form, "lahir") : dateFields(heir?.person.birthDate)}
          error={errors["lahir"]}
        />
        <Select
          lang={lang}
          id="hubungan"
          label={words.relation}
          hint={words.relationHint}
          items={relations.map((relation) => ({ value: relation, words: rule.relation(relation) }))}
          value={form["hubungan"] ?? heir?.relation}
          error={errors["hubungan"]}
        />
        <h2>{words.shareOf}</h2>
        <p>{words.shareHint}</p>
        {text("pembilang", words.shareTop, heir?.share?.numerator.toString(), {
          inputMode: "numeric",
          maxLength: 6,
          width: "4",
        })}
        {text("penyebut", words.shareBottom, heir?.share?.denominator.toString(), {
          inputMode: "numeric",
          maxLength: 6,
          width: "4",
        })}
        <h2>{words.guardianHeading(adultAt)}</h2>
        <p>{words.guardianHint}</p>
        {text("wali", words.guardianName, heir?.person.guardian?.name)}
        <NikInput
          lang={lang}
          id="wali-nik"
          label={words.guardianNik}
          value={form["wali-nik"] ?? heir?.person.guardian?.nik}
          error={errors["wali-nik"]}
        />
        {others.length > 0 && (
          <Select
            lang={lang}
            id="terima"
            label={words.receives}
            hint={words.receivesHint}
            items={[
              { value: "sendiri", words: words.receivesOwn },
              ...others.map(({ id, person }) => ({ value: id, words: person.name })),
            ]}
            value={form["terima"] ?? heir?.paidThrough ?? "sendiri"}
            error={errors["terima"]}
          />
        )}
        <PhoneInput
          lang={lang}
          label={words.phone}
          hint={words.phoneHint}
          value={form["hp"] ?? heir?.contact?.phone?.replace(/^62/, "0")}
          error={errors["hp"]}
        />
        <Button>{words.save}</Button>
        {heir && claim.status === "DRAFT" && (
          <Button secondary name="hapus" value="ya" unchecked>
            {words.remove}
          </Button>
        )}
      </form>
    </CitizenPage>
  );
}

/** The account for one heir's part; where the bank names another holder, that is told, and may be kept for an officer. */
export function HeirBankPage({
  lang,
  claim,
  heir,
  guardianFirst,
  form,
  errors,
  holder,
}: {
  readonly lang: Lang;
  readonly claim: ClaimantClaim;
  readonly heir: Heir;
  /** A child whose guardian was not told yet: the account must be the guardian's. */
  readonly guardianFirst: boolean;
  readonly form: Form;
  readonly errors: Errors;
  /** Whom the bank named in place of the heir or guardian; null where it did not. */
  readonly holder: string | null;
}): VNode {
  const words = heirWords[lang];
  const bankWords = portalWords[lang].claim;
  const title = words.bankTitle(holderOf(heir));
  return (
    <CitizenPage lang={lang} title={title} leave="SAVE" back={backOf(claim)} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{bankWords.codeLine(claim.code)}</p>
      <h1>{title}</h1>
      {guardianFirst ? (
        <Notice state="act" icon="alert">
          {words.bankGuardian(heir.person.name)}{" "}
          <a href={paths.claim.heir(heir.place)}>{words.lacks.GUARDIAN(heir.person.name)}</a>
        </Notice>
      ) : (
        <p>{words.bankHint}</p>
      )}
      {holder && (
        <Notice state="act" icon="alert">
          {words.bankMismatch(maskName(holder), holderOf(heir))}
        </Notice>
      )}
      <form action={paths.claim.heirBank(heir.place)} method="post" noValidate>
        <Select
          lang={lang}
          id="bank"
          label={bankWords.bank}
          items={banks.map(({ code, name }) => ({ value: code, words: name }))}
          value={form["bank"] ?? heir.bank?.bankCode}
          error={errors["bank"]}
        />
        <TextInput
          lang={lang}
          id="rekening"
          label={bankWords.account}
          hint={bankWords.accountHint}
          value={form["rekening"] ?? heir.bank?.account}
          error={errors["rekening"]}
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
        />
        <Button>{bankWords.bankAsk}</Button>
        {holder && (
          <Button secondary name="tetap" value="ya">
            {bankWords.useAnyway}
          </Button>
        )}
      </form>
    </CitizenPage>
  );
}
