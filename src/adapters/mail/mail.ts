import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import type { Config } from "../../platform/config.ts";
import type { Channel } from "../../messages/index.ts";

/** A mail server's answer to a message that will never be taken: 5xx (RFC 5321, 4.2.1). */
const refusalOf = (error: unknown): string | null => {
  const code = (error as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 500 && code < 600 ? String(code) : null;
};

/**
 * E-mail over SMTP. The Message-ID is made of our reference, so that a mail sent twice is one mail to most readers.
 * The partner's id is the mail server's answer, the proof that it was handed over.
 * @throws where the server cannot be reached or asks to try later (4xx)
 */
export function createMail(config: Config["mail"]): Channel {
  let transport: Promise<Transporter> | null = null;
  const open = (): Promise<Transporter> =>
    (transport ??= import("nodemailer").then(({ createTransport }) =>
      createTransport(config.url, {
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
      } as object),
    ));
  const domain = /@([^>\s]+)/.exec(config.from)?.[1] ?? "localhost";
  return {
    send: async (message) => {
      try {
        const sent = (await (
          await open()
        ).sendMail({
          from: config.from,
          to: message.to,
          subject: message.subject,
          text: message.text,
          messageId: `<${createHash("sha256").update(message.reference).digest("hex").slice(0, 40)}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        })) as { response: string };
        return { outcome: "ACCEPTED", partnerId: sent.response.slice(0, 200) };
      } catch (error) {
        const code = refusalOf(error);
        if (code) return { outcome: "REFUSED", code };
        throw error;
      }
    },
  };
}
