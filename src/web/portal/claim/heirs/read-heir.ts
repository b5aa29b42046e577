import type { Heir, HeirAnswers } from "../../../../claims/index.ts";
import type { Relation } from "../../../../entitlement/index.ts";
import { parseName, parseNik, parsePhone } from "../../../../members/index.ts";
import type { Lang } from "../../../ui/words.ts";
import { parseDate, type Form } from "../../fields.ts";
import { portalWords } from "../../words.ts";
import { heirWords } from "./heir-words.ts";

/** An heir as a form told of them, or what is wrong with it, by the field's id. */
export function readHeir(
  form: Form,
  known: { readonly relations: readonly Relation[]; readonly heirs: readonly Heir[] },
  today: string,
  lang: Lang,
): { readonly answers: HeirAnswers } | { readonly errors: Record<string, string> } {
  const { errors: common } = portalWords[lang];
  const own = heirWords[lang].errors;
  const errors: Record<string, string> = {};
  const name = parseName(form["nama"]);
  if (!name) errors["nama"] = common.name;
  const nik = parseNik(form["nik"]);
  if (!nik) errors["nik"] = common.nik;
  const birth = parseDate(form, "lahir");
  if ("trouble" in birth) errors["lahir"] = common.date[birth.trouble];
  else if (birth.day > today) errors["lahir"] = common.future;
  const relation = known.relations.find((each) => each === form["hubungan"]);
  if (!relation) errors["hubungan"] = own.relation;
  const [top, bottom] = [form["pembilang"]?.trim() ?? "", form["penyebut"]?.trim() ?? ""];
  const share = { numerator: Number(top), denominator: Number(bottom) };
  const shareFits = /^\d{1,6}$/.test(top) && /^\d{1,6}$/.test(bottom) && share.numerator >= 1;
  if ((top || bottom) && !(shareFits && share.numerator <= share.denominator && share.denominator <= 100_000))
    errors["pembilang"] = own.share;
  const [guardianName, guardianTyped] = [form["wali"]?.trim() ?? "", form["wali-nik"]?.trim() ?? ""];
  const guardianNik = parseNik(guardianTyped);
  if (guardianTyped && !parseName(guardianName)) errors["wali"] = own.guardian;
  else if (guardianName && !guardianNik) errors["wali-nik"] = own.guardianNik;
  const typedPhone = form["hp"]?.trim() ?? "";
  const phone = parsePhone(typedPhone);
  if (typedPhone && !phone) errors["hp"] = common.phone;
  const receiver = known.heirs.find(({ id, person }) => id === form["terima"] && person.nik !== nik);
  if (Object.keys(errors).length > 0 || !name || !nik || "trouble" in birth || !relation) return { errors };
  return {
    answers: {
      person: {
        name,
        nik,
        birthDate: birth.day,
        guardian: guardianName && guardianNik ? { name: parseName(guardianName)!, nik: guardianNik } : null,
      },
      relation,
      share: top || bottom ? share : null,
      paidThrough: receiver?.id ?? null,
      contact: phone ? { channel: "WHATSAPP", phone, email: null } : null,
    },
  };
}
