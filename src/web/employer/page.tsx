import type { ComponentChildren } from "preact";
import type { ActsFor, EmployerPerson } from "../../employers/index.ts";
import { paths } from "../paths.ts";
import { StaffPage } from "../ui/layout.tsx";
import { renderPage } from "../ui/render.ts";
import type { Lang } from "../ui/words.ts";
import { collectiveWords } from "./collective/collective-words.ts";
import { employerWords } from "./words.ts";

/** A page of a company for whoever is signed in. `here` is the menu's address that it belongs to. */
export function employerPage(page: {
  readonly person: EmployerPerson;
  readonly company: ActsFor | null;
  readonly lang: Lang;
  readonly title: string;
  readonly here?: string;
  readonly hasErrors?: boolean;
  readonly islands?: readonly string[];
  readonly children: ComponentChildren;
}): string {
  const { person, company, lang, here } = page;
  const words = employerWords[lang];
  const nav = company
    ? [
        { href: paths.employer.company(company.npp), icon: "list", words: words.menu.reports } as const,
        { href: paths.employer.collectives(company.npp), icon: "users", words: collectiveWords[lang].menu } as const,
        { href: paths.employer.demands(company.npp), icon: "help", words: words.menu.demands } as const,
        { href: paths.employer.disputes(company.npp), icon: "scale", words: words.menu.disputes } as const,
        ...(company.role === "ADMIN"
          ? [
              { href: paths.employer.colleagues(company.npp), icon: "users", words: words.menu.colleagues } as const,
              { href: paths.employer.programs(company.npp), icon: "refresh", words: words.menu.programs } as const,
            ]
          : []),
      ].map((item) => ({ ...item, current: item.href === here }))
    : [];
  return renderPage(
    <StaffPage
      lang={lang}
      title={page.title}
      nav={nav}
      home={paths.employer.home}
      signOut={paths.employer.signOut}
      language
      hasErrors={page.hasErrors}
      islands={page.islands}
      who={{
        name: person.name,
        role: company ? words.role[company.role] : "",
        office: company ? `${company.name}, NPP ${company.npp}` : "",
      }}
    >
      {page.children}
    </StaffPage>,
  );
}
