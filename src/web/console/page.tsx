import type { ComponentChildren, VNode } from "preact";
import { may, type Staff } from "../../access/index.ts";
import { paths } from "../paths.ts";
import { StaffPage, type StaffNavItem } from "../ui/layout.tsx";
import { renderPage } from "../ui/render.ts";
import { consoleWords, type ConsoleLang } from "./words.ts";

/** The addresses of a desk: the console's, or those of the practice office. */
export type Desk = typeof paths.practice | typeof paths.staff;

/** Where the desk of this officer lies. */
export const deskOf = (staff: Staff): Desk => (staff.practising ? paths.practice : paths.staff);

/** Where this officer works on a claim: the second verification has an address of its own. */
export const fileOf = (staff: Staff, code: string): string =>
  staff.role === "PENATA_MADYA" ? deskOf(staff).verify(code) : deskOf(staff).caseFile(code);

/** Only the doors this officer may open. */
function navFor(staff: Staff, lang: ConsoleLang, here: string): readonly StaffNavItem[] {
  const words = consoleWords[lang].nav;
  if (staff.practising)
    return [
      { href: paths.practice.home, icon: "cap", words: words.practice } as const,
      { href: paths.practice.queue, icon: "list", words: words.queue } as const,
      ...(may(staff, "hold-interview")
        ? [{ href: paths.practice.interviews, icon: "video", words: words.interviews } as const]
        : []),
    ].map((item) => ({ ...item, current: item.href === here }));
  return [
    ...(may(staff, "see-branch") ? [{ href: paths.staff.branch, icon: "chart", words: words.branch } as const] : []),
    ...(may(staff, "see-queue") ? [{ href: paths.staff.queue, icon: "list", words: words.queue } as const] : []),
    ...(may(staff, "hold-interview")
      ? [{ href: paths.staff.interviews, icon: "video", words: words.interviews } as const]
      : []),
    ...(may(staff, "finish-heirs-claim")
      ? [{ href: paths.staff.heirs, icon: "users", words: words.heirs } as const]
      : []),
    ...(may(staff, "answer-pattern")
      ? [{ href: paths.staff.patterns, icon: "users", words: words.patterns } as const]
      : []),
    ...(may(staff, "help-at-desk")
      ? [{ href: paths.staff.helpDesk, icon: "helper", words: words.helpDesk } as const]
      : []),
    ...(may(staff, "review-sample") ? [{ href: paths.staff.reviews, icon: "eye", words: words.reviews } as const] : []),
    ...(may(staff, "see-payments")
      ? [{ href: paths.staff.payments, icon: "money", words: words.payments } as const]
      : []),
    ...(may(staff, "help-at-desk") ? [{ href: paths.staff.calls, icon: "call", words: words.calls } as const] : []),
    ...(may(staff, "see-employers")
      ? [{ href: paths.staff.employers, icon: "users", words: words.employers } as const]
      : []),
    ...(may(staff, "see-policies")
      ? [{ href: paths.staff.policies, icon: "scale", words: words.policies } as const]
      : []),
    ...(may(staff, "see-announcements")
      ? [{ href: paths.staff.announcements, icon: "mega", words: words.announcements } as const]
      : []),
    ...(may(staff, "see-outreach")
      ? [{ href: paths.staff.outreach, icon: "users", words: words.outreach } as const]
      : []),
    ...(may(staff, "relay-circular") || may(staff, "acknowledge-circular")
      ? [{ href: paths.staff.notices, icon: "mega", words: words.notices } as const]
      : []),
    ...(may(staff, "take-course") || may(staff, "see-training")
      ? [{ href: paths.staff.training, icon: "cap", words: words.training } as const]
      : []),
    ...(may(staff, "see-readiness")
      ? [{ href: paths.staff.readiness, icon: "chart", words: words.readiness } as const]
      : []),
    ...(may(staff, "declare-incident")
      ? [{ href: paths.staff.incidents, icon: "alert", words: words.incidents } as const]
      : []),
    ...(may(staff, "switch-part")
      ? [{ href: paths.staff.switches, icon: "flag", words: words.switches } as const]
      : []),
  ].map((item) => ({ ...item, current: item.href === here }));
}

/** A page of the console for whoever is signed in. `here` is the menu's address that this page belongs to. */
export function consolePage(page: {
  staff: Staff;
  lang: ConsoleLang;
  title: string;
  here: string;
  islands?: readonly string[];
  hasErrors?: boolean;
  children: ComponentChildren;
}): string {
  const { staff, lang } = page;
  const words = consoleWords[lang];
  const vnode: VNode = (
    <StaffPage
      lang={lang}
      title={page.title}
      nav={navFor(staff, lang, page.here)}
      islands={page.islands}
      hasErrors={page.hasErrors}
      home={deskOf(staff).queue}
      banner={
        staff.practising && {
          title: words.nav.practice,
          words: (
            <>
              {words.practising} <a href={paths.staff.queue}>{words.stopPractising}</a>
            </>
          ),
        }
      }
      who={{ name: staff.name, role: words.roles[staff.role] ?? staff.role, office: staff.officeName }}
    >
      {page.children}
    </StaffPage>
  );
  return renderPage(vnode);
}

/** Where somebody goes after signing in: the first door they may open. */
export const homeOf = (staff: Staff): string =>
  may(staff, "greet-visitors")
    ? paths.door.guard
    : may(staff, "see-branch")
      ? paths.staff.branch
      : may(staff, "see-queue")
        ? paths.staff.queue
        : may(staff, "see-payments")
          ? paths.staff.payments
          : may(staff, "see-policies")
            ? paths.staff.policies
            : may(staff, "relay-circular")
              ? paths.staff.notices
              : may(staff, "take-course")
                ? paths.staff.training
                : paths.staff.queue;
