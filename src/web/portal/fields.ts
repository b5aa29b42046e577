import { parseDay } from "../../platform/day.ts";
import { isId, newId } from "../../platform/ids.ts";

/** A form as it was posted: flat, all texts. */
export type Form = Readonly<Record<string, string | undefined>>;

/** The body of a request as a form: its texts, without NUL bytes. What is no form, or no text (a body of JSON), is left out. */
export function formOf(body: unknown): Readonly<Record<string, string>> {
  const fields = typeof body === "object" && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === "string" ? [[name, value.replaceAll("\0", "")]] : [])),
  );
}

/** The key by which a form is taken once (`ui/forms.tsx` puts it in); a form without one counts as new each time it is sent. */
export const onceKeyOf = ({ kunci }: Form): string => (isId(kunci) ? kunci : newId());

/** An account number: 6 to 20 digits. */
export function parseAccount(text: string | undefined): string | null {
  const account = (text ?? "").replace(/[\s.-]/g, "");
  return /^\d{6,20}$/.test(account) ? account : null;
}

/** Why three fields are no date, or the date. */
export type DateAnswer =
  { readonly day: string } | { readonly trouble: "EMPTY" | "DAY" | "MONTH" | "YEAR" | "NO_SUCH_DAY" };

export function parseDate(form: Form, id: string): DateAnswer {
  const [day, month, year] = [form[`${id}-day`], form[`${id}-month`], form[`${id}-year`]].map((text) =>
    (text ?? "").trim(),
  );
  if (!day && !month && !year) return { trouble: "EMPTY" };
  if (!/^\d{1,2}$/.test(day!) || Number(day) < 1 || Number(day) > 31) return { trouble: "DAY" };
  if (!/^\d{1,2}$/.test(month!) || Number(month) < 1 || Number(month) > 12) return { trouble: "MONTH" };
  if (!/^\d{4}$/.test(year!) || Number(year) < 1900 || Number(year) > 2200) return { trouble: "YEAR" };
  const iso = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  return parseDay(iso) === null ? { trouble: "NO_SUCH_DAY" } : { day: iso };
}

/** The three fields of a date, to be shown again as typed. */
export const typedDate = (form: Form, id: string): { day?: string; month?: string; year?: string } => ({
  day: form[`${id}-day`],
  month: form[`${id}-month`],
  year: form[`${id}-year`],
});

/** A stored day as three fields. */
export const dateFields = (day: string | undefined): { day?: string; month?: string; year?: string } =>
  day ? { year: day.slice(0, 4), month: String(Number(day.slice(5, 7))), day: String(Number(day.slice(8, 10))) } : {};

/** "3174 •••• •••• 0007": enough to recognise one's own. */
export const maskNik = (nik: string): string => `${nik.slice(0, 4)} •••• •••• ${nik.slice(12)}`;
export const maskKpj = (kpj: string): string => `${kpj.slice(0, 4)} ••• ${kpj.slice(7)}`;
/**
 * "J••• W••••••" for JOKO WALUYO: enough to recognise an account of one's own family, too little to look up whose an account
 * is by its number.
 */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${word.slice(0, 1)}${"•".repeat(Math.max(0, word.length - 1))}`)
    .join(" ");
export const maskAccount = (account: string): string => `••••••• ${account.slice(-4)}`;
export const maskContact = ({
  channel,
  phone,
  email,
}: {
  channel: string;
  phone: string | null;
  email: string | null;
}): string => (channel === "EMAIL" && email ? email.replace(/^(.).*(@.*)$/, "$1•••$2") : (maskPhone({ phone }) ?? ""));
/** The number that rings, for somebody who knows it: "0812 •••• 0123"; null where the claim has none. */
export const maskPhone = ({ phone }: { phone: string | null }): string | null =>
  phone && `0${phone.slice(2, 5)} •••• ${phone.slice(-4)}`;
