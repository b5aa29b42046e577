import type { Answer, Call, Partner } from "../wire/http.ts";
import type { Inbox } from "../inbox.ts";
import type { DemoPerson } from "../world/member.ts";
import type { EmployerPerson } from "../world/offices/employer-people.ts";
import type { StaffMember } from "../world/offices/staff.ts";
import { SCRIPT, STYLE, inboxPage, peoplePage, sentPage } from "./pages.ts";

/** Hands a text that somebody writes to the partner that brings it to our web. */
export type WriteText = (text: { channel: "whatsapp" | "sms"; from: string; text: string }) => void;

export type DoorDeps = {
  readonly writeText: WriteText;
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

/** Somebody writes to the service, as they would from their own telephone. */
function write(writeText: WriteText, body: string): string {
  const form = new URLSearchParams(body);
  const from = (form.get("from") ?? "").replaceAll(/\D/g, "").replace(/^0/, "62");
  const text = (form.get("text") ?? "").trim();
  const good = /^62\d{7,13}$/.test(from) && text !== "" && text.length <= 918;
  if (good) writeText({ channel: form.get("channel") === "sms" ? "sms" : "whatsapp", from, text });
  return sentPage(from, good);
}

/** The village's own door, which our web shows under /sandbox: that prefix may be left on. */
export function door({ writeText, inbox, people, staff, employerPeople }: DoorDeps): Partner {
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
      case "/inbox/send":
        return call.method === "POST"
          ? html(write(writeText, call.body))
          : { status: 404, type: "text/plain", text: "not found" };
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
