import type { ComponentChildren, VNode } from "preact";
import { may, type Staff, type StaffVerb } from "../../access/index.ts";
import { paths } from "../paths.ts";
import type { IconName } from "../ui/icons.tsx";
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

/** What a list of this officer's office listens to; nothing happens by itself in the practice office. */
export const liveOf = (staff: Staff): string | undefined =>
  staff.practising ? undefined : `${paths.staff.live}?kantor=${staff.officeId}`;

type NavWord = keyof typeof consoleWords.id.nav;

/** The doors of the console in their order: address, sign, word, and the verbs of which one lets an officer in. */
const doors: ReadonlyArray<readonly [href: string, icon: IconName, word: NavWord, ...by: StaffVerb[]]> = [
  [paths.staff.branch, "chart", "branch", "see-branch"],
  [paths.staff.queue, "list", "queue", "see-queue"],
  [paths.staff.interviews, "video", "interviews", "hold-interview"],
  [paths.staff.heirs, "family", "heirs", "finish-heirs-claim"],
  [paths.staff.patterns, "pattern", "patterns", "answer-pattern"],
  [paths.staff.helpDesk, "helper", "helpDesk", "help-at-desk"],
  [paths.staff.reviews, "eye", "reviews", "review-sample"],
  [paths.staff.payments, "money", "payments", "see-payments"],
  [paths.staff.calls, "call", "calls", "help-at-desk"],
  [paths.staff.employers, "building", "employers", "see-employers"],
  [paths.staff.policies, "scale", "policies", "see-policies"],
  [paths.staff.announcements, "mega", "announcements", "see-announcements"],
  [paths.staff.notices, "book", "notices", "relay-circular", "acknowledge-circular"],
  [paths.staff.outreach, "reach", "outreach", "see-outreach"],
  [paths.staff.training, "cap", "training", "take-course", "see-training"],
  [paths.staff.readiness, "shield", "readiness", "see-readiness"],
  [paths.staff.incidents, "alert", "incidents", "declare-incident"],
  [paths.staff.switches, "flag", "switches", "switch-part"],
];
const practiceDoors: typeof doors = [
  [paths.practice.home, "cap", "practice"],
  [paths.practice.queue, "list", "queue"],
  [paths.practice.interviews, "video", "interviews", "hold-interview"],
];

/** Only the doors this officer may open. */
function navFor(staff: Staff, lang: ConsoleLang, here: string): readonly StaffNavItem[] {
  const words = consoleWords[lang].nav;
  return (staff.practising ? practiceDoors : doors)
    .filter(([, , , ...by]) => by.length === 0 || by.some((verb) => may(staff, verb)))
    .map(([href, icon, word]) => ({ href, icon, words: words[word], current: href === here }));
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
      language
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
      who={{
        name: staff.name,
        role: words.roles[staff.role] ?? staff.role,
        office: staff.officeName,
        href: paths.staff.contact,
      }}
    >
      {page.children}
    </StaffPage>
  );
  return renderPage(vnode);
}

/** Where somebody goes after signing in: the first door they may open; the guard's tablet has its own. */
export const homeOf = (staff: Staff): string =>
  may(staff, "greet-visitors") ? paths.door.guard : (navFor(staff, "id", "")[0]?.href ?? paths.staff.queue);
