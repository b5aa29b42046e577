import { openJournal } from "./wire/journal.ts";

/** One message as the person received it. */
export type Received = {
  readonly channel: "email" | "whatsapp" | "sms";
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  readonly links: readonly string[];
  readonly at: string;
};

export type Inbox = {
  readonly receive: (message: Omit<Received, "at" | "links"> & { readonly links?: readonly string[] }) => void;
  /** Newest last; only those to `to` when it is given. */
  readonly list: (to: string | null) => readonly Received[];
};

export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"']+/g) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?)\]]+$/, "")))];
}

/** 0812-0000-1234, 6281200001234 and +62 812 0000 1234 are one telephone. */
export function sameAddress(a: string, b: string): boolean {
  return addressKey(a) === addressKey(b);
}

function addressKey(address: string): string {
  const text = address.trim().toLowerCase();
  if (text.includes("@")) return text;
  return text.replaceAll(/\D/g, "").replace(/^0/, "62");
}

/** What people received on every channel, kept in `file`. */
export function openInbox(file: string): Inbox {
  const journal = openJournal<Received>(file);
  return {
    receive: ({ channel, to, subject, text, links }) => {
      journal.append({ channel, to, subject, text, links: links ?? linksIn(text), at: new Date().toISOString() });
    },
    list: (to) => (to === null ? journal.lines : journal.lines.filter((each) => sameAddress(each.to, to))),
  };
}
