import { relations, type HelperPerson } from "../../../identity/index.ts";
import { parseName, parsePhone } from "../../../members/index.ts";
import type { Errors } from "../../ui/form-field.tsx";
import type { Lang } from "../../ui/words.ts";
import type { Form } from "../fields.ts";
import { helpingWords } from "./helping-words.ts";

/** Who is to help, as typed, or what is wrong with it. */
export function readHelper(form: Form, lang: Lang): { readonly helper: HelperPerson } | { readonly errors: Errors } {
  const words = helpingWords[lang].errors;
  const name = parseName(form["nama"]);
  const phone = parsePhone(form["hp"]);
  const relation = relations.find((each) => each === form["hubungan"]);
  if (name && phone && relation) return { helper: { name, phone, relation } };
  return {
    errors: {
      ...(!name && { nama: words.name }),
      ...(!relation && { hubungan: words.relation }),
      ...(!phone && { hp: words.phone }),
    },
  };
}
