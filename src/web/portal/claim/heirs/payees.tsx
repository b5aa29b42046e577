import type { VNode } from "preact";
import type { Payee } from "../../../../claims/index.ts";
import type { HeirPayment } from "../../../../payments/index.ts";
import { formatRupiah } from "../../../../platform/money.ts";
import { Icon } from "../../../ui/icons.tsx";
import { Tag, type State } from "../../../ui/status.tsx";
import type { Lang } from "../../../ui/words.ts";
import { maskAccount } from "../../fields.ts";
import { heirWords } from "./heir-words.ts";

type Shown = keyof (typeof heirWords)["id"]["payment"];

const shownOf = (payment: HeirPayment | undefined, refused: boolean): Shown => {
  if (!payment) return "NONE";
  if (payment.state === "REFUSED") return refused ? "REFUSED" : "NONE";
  return payment.state === "DONE" || payment.state === "ORDERED" ? payment.state : "BANK";
};
const stateOf: Readonly<Record<Shown, State>> = {
  NONE: "wait",
  ORDERED: "wait",
  BANK: "wait",
  DONE: "ok",
  REFUSED: "act",
};

/** A statement for each who receives: whose parts, tax and sum, to which account, and where the money is. */
export function Payees({
  lang,
  payees,
  payments,
}: {
  lang: Lang;
  payees: readonly Payee[];
  payments: ReadonlyMap<string, HeirPayment>;
}): VNode {
  const words = heirWords[lang];
  return (
    <>
      <h2>{words.payeesHeading}</h2>
      <ul class="la-docs">
        {payees.map((payee) => {
          const shown = shownOf(payments.get(payee.heirId!), payee.bankRefused);
          return (
            <li key={payee.heirId}>
              <Icon name="money" />
              <span class="la-docs__name">
                {payee.name}: {formatRupiah(payee.net)}
              </span>
              <Tag state={stateOf[shown]} icon={shown === "DONE" ? "check" : shown === "REFUSED" ? "alert" : "clock"}>
                {words.payment[shown]}
              </Tag>
              <p>
                {payee.bank && maskAccount(payee.bank.account)}
                {payee.parts.map(({ name, gross, tax }) => (
                  <span key={name}>
                    <br />
                    {name}: {words.parts(formatRupiah(gross), formatRupiah(tax), formatRupiah(gross - tax))}
                  </span>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
      <p class="la-soft">{words.payeesText}</p>
    </>
  );
}
