import { paths } from "../../src/web/paths.ts";

/** Pages that need a longer story: the journey that comes to them looks at them with axe and html-validate, by the test's file. */
export const pagesOfOtherJourneys: Readonly<Record<string, string>> = {
  announcement: "announcement.test.ts",
  announcementSlides: "announcement.test.ts",
  "staff.announcement": "announcement.test.ts",
  "staff.announcementBoard": "announcement.test.ts",
  "staff.session": "announcement.test.ts",
  "staff.announcementSend": "announcement.test.ts",
  "staff.sessionHandOut": "announcement.test.ts",
  "staff.notice ANNOUNCEMENT": "announcement.test.ts",
  stopMessages: "notice.test.ts",
  "staff.texts": "texts.test.ts",
  "staff.textsOf": "texts.test.ts",
  "staff.call": "texts.test.ts",
  "staff.letter": "texts.test.ts",
  "employer.invitation": "employer.test.ts",
  "claim.employer": "employer.test.ts",
  "claim.collective": "collective.test.ts",
  "employer.collective": "collective.test.ts",
  "staff.collective": "collective.test.ts",
  "employer.demand": "silent-employer.test.ts",
  "claim.branch": "at-the-branch.test.ts",
  "staff.review": "at-the-branch.test.ts",
  "staff.demand": "still-works.test.ts",
  "staff.dispute": "collective.test.ts",
  "claim.heirBank": "heirs.test.ts",
  "claim.correction": "correction.test.ts",
  "staff.policyTrial": "policy.test.ts",
  "staff.policyBoard": "policy.test.ts",
  "staff.course": "policy.test.ts",
  "staff.courseOfPolicy": "policy.test.ts",
  "staff.notice POLICY": "policy.test.ts",
  "staff.coursePeople": "policy.test.ts",
  "practice.answer": "practice.test.ts",
  "practice.verify": "practice.test.ts",
  "kiosk.home": "kiosk.test.ts",
  "kiosk.noPhone": "kiosk.test.ts",
};

/** Addresses of the tree at which nobody reads a page of its own, by what they are instead. */
const noPages: Readonly<Record<string, readonly string[]>> = {
  "leads on to another page": [
    "language",
    "link",
    "signOut",
    "claim.next",
    "kiosk.wipe",
    "employer.signOut",
    "employer.fileReport",
    "door.signOut",
  ],
  "takes a form, and answers with a page of the list": [
    "claim.helperEnd",
    "employer.keyRemoval",
    "employer.removal",
    "employer.collectiveAct",
    "employer.askAgain",
    "staff.collectiveAct",
    "door.ending",
    "door.message",
    "kiosk.slip",
    "staff.signOut",
    "staff.takeNext",
    "staff.helpCall",
    "staff.helpAdd",
    "staff.helpClaim",
    "staff.helpInterview",
    "staff.helpSeen",
    "staff.helpEnding",
    "staff.takeReview",
    "staff.branchShare",
    "staff.policySender",
    "staff.policyProgramEnd",
    "staff.sessions",
    "staff.policyCheck",
    "staff.announcementAct",
    "staff.incidentOver",
    "staff.switchOff",
    "staff.switchChange",
    "staff.employerRemoval",
    "staff.employerReset",
    "staff.employerClosing",
    "practice.begin",
    "practice.takeNext",
  ],
  "a file or a picture": [
    "announcementPaper",
    "announcementMessage",
    "employer.example",
    "employer.toMend",
    "staff.document",
    "staff.evidencePhoto",
    "staff.collectivePaper",
    "staff.readinessPdf",
    "practice.camera",
    "practice.original",
    "practice.document",
  ],
  "answers to a script": ["door.send", "kiosk.awake", "uploads", "employer.sendings", "live", "staff.live"],
};
const isNoPage = (name: string): boolean => Object.values(noPages).some((names) => names.includes(name));

/** Every address of the tree by its name, `:a` and `:b` where something is to be filled in. */
function addresses(tree: object, above = ""): ReadonlyArray<readonly [name: string, pattern: string]> {
  return Object.entries(tree).flatMap(([key, value]): ReadonlyArray<readonly [string, string]> => {
    const name = `${above}${key}`;
    if (name === "staff.notice")
      return [
        [`${name} POLICY`, paths.staff.notice({ about: "POLICY", id: ":a" })],
        [`${name} ANNOUNCEMENT`, paths.staff.notice({ about: "ANNOUNCEMENT", id: ":a" })],
      ];
    if (typeof value === "string") return [[name, value]];
    if (typeof value === "function") {
      const made = (value as (...filled: string[]) => string)(":a", ":b").split("?")[0]!;
      return [[name, made.replace("undefined", ":b")]];
    }
    return addresses(value as object, `${name}.`);
  });
}

const all = addresses(paths);

/** The names of all pages of the service. */
export const pageNames: readonly string[] = all.map(([name]) => name).filter((name) => !isNoPage(name));

/** Literal parts first: `/petugas/latihan/kebijakan/:a` before `/petugas/latihan/:a`. */
const known = all
  .toSorted(([, a], [, b]) => a.split(":").length - b.split(":").length)
  .map(([name, pattern]) => ({ name, is: new RegExp(`^${pattern.replace(/:[ab]/g, "[^/]+")}/?$`) }));

/** Which page an address shows: its name in the tree, or its own shape where the tree does not name it; null for what is no page. */
export function pageOf(url: string): string | null {
  const { pathname } = new URL(url, "http://here");
  const found = known.find(({ is }) => is.test(pathname));
  if (found) return isNoPage(found.name) ? null : found.name;
  return /^\/(assets|sandbox|api)\b|\.\w+$/.test(pathname) ? null : pathname.replace(/\/[0-9a-f-]{36}(?=\/|$)/g, "/:a");
}

/** Names on the list of what is no page that the tree does not have (any more). */
export const namesOfNothing: readonly string[] = Object.values(noPages)
  .flat()
  .filter((name) => !all.some(([each]) => each === name));
