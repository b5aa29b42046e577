import type { WithLaw } from "../../entitlement/index.ts";
import { contactsOf } from "../../employers/index.ts";
import { mailFirst, queueMessage } from "../../messages/index.ts";
import type { Announced } from "../../platform/jobs.ts";
import type { Platform } from "../../platform/platform.ts";
import { findCollective } from "../collective.views.ts";

export type CompanyTeller = Platform & WithLaw & { readonly collectiveLink: (npp: string, id: string) => string };

/** The company's people are told what the branch did with a collective, once for each fact. What was mended since is not told. */
export async function tellCompany(teller: CompanyTeller, fact: Announced): Promise<void> {
  const { db, keys } = teller;
  const found = await findCollective(db, fact.subject!);
  if (!found) return;
  const sentBack = fact.type === "CollectiveSentBack";
  if (sentBack && found.status !== "DRAFT") return;
  const { company, npp, office, why } = found;
  const link = teller.collectiveLink(npp, found.id);
  const people = await contactsOf(db, keys, found.employerId);
  await db.transaction().execute(async (tx) => {
    for (const person of people)
      await queueMessage(tx, teller, {
        key: `collective-company:${fact.id}:${person.id}`,
        about: { accountId: person.id },
        template: sentBack ? "CollectiveSentBack" : "CollectiveChecked",
        lang: person.lang,
        ...mailFirst(person),
        values: { company, npp, office, link, ...(sentBack && { why: why ?? "" }) },
      });
  });
}
