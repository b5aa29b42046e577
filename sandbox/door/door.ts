import type { Answer, Call, Partner } from "../wire/http.ts";
import type { Inbox } from "../inbox.ts";
import type { DemoPerson } from "../world/member.ts";
import type { EmployerPerson } from "../world/offices/employer-people.ts";
import type { StaffMember } from "../world/offices/staff.ts";
import { SCRIPT, STYLE, inboxPage, peoplePage } from "./pages.ts";

export type DoorDeps = {
  readonly inbox: Inbox;
  readonly people: readonly DemoPerson[];
  readonly staff: readonly StaffMember[];
  readonly employerPeople: readonly EmployerPerson[];
};

function staffEntry({ username, password, totpSecret, name, role, office }: StaffMember): Record<string, string> {
  return { username, password, totpSecret, name, role, office };
}

function html(text: string): Answer {
  return { status: 200, type: "text/html", text };
}

/** The village's own door, which our web shows under /sandbox: that prefix may be left on. */
export function door({ inbox, people, staff, employerPeople }: DoorDeps): Partner {
  return (call: Call): Answer => {
    const to = call.query.get("to")?.trim() ?? "";
    const filter = to === "" ? null : to;
    switch (call.path.replace(/^\/sandbox(?=\/|$)/, "")) {
      case "/inbox.json":
        return { status: 200, json: inbox.list(filter) };
      case "/people.json":
        return { status: 200, json: people };
      case "/staff.json":
        return { status: 200, json: staff.map(staffEntry) };
      case "/employers.json":
        return { status: 200, json: employerPeople };
      case "/inbox":
        return html(inboxPage(inbox.list(filter), filter));
      case "/people":
        return html(peoplePage(people));
      case "/village.css":
        return { status: 200, type: "text/css", text: STYLE };
      case "/village.js":
        return { status: 200, type: "text/javascript", text: SCRIPT };
      default:
        return { status: 404, type: "text/plain", text: "not found" };
    }
  };
}
