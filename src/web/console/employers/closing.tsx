import type { VNode } from "preact";
import type { CloseRefusal, DemandSeen, findClosure } from "../../../employers/index.ts";
import { DemandState } from "../../employer/demands.tsx";
import { endIn } from "../../employer/disputes.tsx";
import { paths } from "../../paths.ts";
import { TypedDate } from "../../portal/typed-date.tsx";
import { plainDay } from "../../ui/dates.ts";
import type { Errors } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { demandsWords } from "./employers-words.ts";

/** What workers declared of a company that stayed silent: an officer may telephone it before its day passes. */
export function CompanyDemands(props: { readonly lang: ConsoleLang; readonly demands: readonly DemandSeen[] }): VNode {
  const { lang, demands } = props;
  const words = demandsWords[lang];
  return (
    <TablePanel label={words.title}>
      <table class="la-table">
        <caption>{words.title}</caption>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {demands.length === 0 && (
            <tr>
              <td colSpan={3}>{words.none}</td>
            </tr>
          )}
          {demands.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.worker}</th>
              <td>
                <DemandState demand={each} lang={lang} />
              </td>
              <td>{endIn(each.says, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}

/** What is wrong with a closing, by the field's id. */
export const closeErrors = ({ code }: CloseRefusal, lang: ConsoleLang): Errors => ({
  [code === "REASON_MISSING" ? "alasan" : "tutup"]: demandsWords[lang].trouble[code],
});

type ClosingProps = {
  readonly lang: ConsoleLang;
  readonly npp: string;
  readonly closure: Awaited<ReturnType<typeof findClosure>>;
  readonly may: boolean;
  readonly form: Readonly<Record<string, string>>;
  readonly errors: Errors;
};

/** That a company is closed, or the form by which a branch says so. */
export function Closing({ lang, npp, closure, may, form, errors }: ClosingProps): VNode | null {
  const words = demandsWords[lang];
  if (closure)
    return (
      <Notice state="wait">
        {words.closed(plainDay(closure.closedOn, lang), closure.by)} {closure.reason}
      </Notice>
    );
  if (!may) return null;
  return (
    <div class="la-panel">
      <h2>{words.close}</h2>
      <p>{words.closeLead}</p>
      <form action={paths.staff.employerClosing(npp)} method="post" noValidate>
        <TypedDate lang={lang} id="tutup" legend={words.closedOn} form={form} errors={errors} />
        <TextArea
          lang={lang}
          id="alasan"
          label={words.reason}
          hint={words.reasonHint}
          maxLength={1000}
          value={form["alasan"]}
          error={errors["alasan"]}
        />
        <Button>{words.closeButton}</Button>
      </form>
    </div>
  );
}
