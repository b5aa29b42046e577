import type { SMTPServerDataStream } from "smtp-server";
import { SMTPServer } from "smtp-server";
import type { Inbox } from "../inbox.ts";
import type { Journal } from "../wire/journal.ts";
import { readMail } from "./read-mail.ts";

export type RawMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly at: string;
};

const LARGEST_MAIL = 25_000_000;

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

function refusal(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

/** Everybody's mailbox: takes any mail from anybody, except to addresses that begin with "tolak" (no such mailbox). */
export function mailbox(inbox: Inbox, journal: Journal<RawMail>): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? "anybody" }),
    onRcptTo: (address, _session, callback) =>
      callback(address.address.toLowerCase().startsWith("tolak") ? refusal(550, "5.1.1 no such mailbox") : null),
    onData: (stream, session, callback) => {
      readAll(stream).then(
        (raw) => {
          if (stream.sizeExceeded) {
            callback(refusal(552, "5.3.4 message too large"));
            return;
          }
          const { mailFrom, rcptTo } = session.envelope;
          const to = rcptTo.map((each) => each.address);
          journal.append({
            from: mailFrom === false ? "" : mailFrom.address,
            to,
            raw: raw.toString("base64"),
            at: new Date().toISOString(),
          });
          const mail = readMail(raw);
          for (const address of to) inbox.receive({ channel: "email", to: address, ...mail });
          callback();
        },
        (reason: unknown) => callback(reason instanceof Error ? reason : new Error(String(reason))),
      );
    },
  });
}
