import type { Config } from "../../platform/config.ts";
import type { Channel } from "../../messages/index.ts";

type Answer = { messages?: ReadonlyArray<{ id: string }>; error?: { code?: number } };

/** Errors that mean us or Meta, not the person: token (190), limits (4, 80007, 130429, 131048, 131056), their own trouble (1, 2, 131000, 131016). */
const tryAgain = new Set([1, 2, 4, 190, 80007, 130429, 131000, 131016, 131048, 131056]);

/** Meta refuses line breaks, tabs and more than four spaces inside a parameter. */
const asParameter = (value: string): string => value.replace(/\s+/g, " ").trim() || "-";

/**
 * WhatsApp, Meta's Cloud API: `POST /v21.0/{phone-id}/messages` with an approved template, its values as body parameters
 * in order. Our reference travels as `biz_opaque_callback_data` and comes back in each webhook
 * (`/partners/whatsapp/webhook`). The API has no idempotency key: a try whose answer was lost may arrive twice.
 * Templates are approved at Meta beforehand; their words are `whatsappTemplates` of messages.
 * @throws where Meta is down, slow (10 s), limits us, or does not know our token
 */
export function createWhatsapp(config: Config["whatsapp"]): Channel {
  return {
    send: async ({ to, template, reference }) => {
      const answer = await fetch(`${config.url}/v21.0/${config.phoneId}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${config.token}` },
        body: JSON.stringify({
          messaging_product: "whatsapp",
          recipient_type: "individual",
          to,
          type: "template",
          template: {
            name: template.name,
            language: { code: template.lang },
            components: [
              { type: "body", parameters: template.values.map((text) => ({ type: "text", text: asParameter(text) })) },
            ],
          },
          biz_opaque_callback_data: reference,
        }),
        signal: AbortSignal.timeout(10_000),
      });
      const body = (await answer.json().catch(() => ({}))) as Answer;
      const id = body.messages?.[0]?.id;
      if (answer.ok && id) return { outcome: "ACCEPTED", partnerId: id };
      const code = body.error?.code;
      if (answer.status >= 500 || code === undefined || tryAgain.has(code))
        throw new Error(`WhatsApp answered ${answer.status}, ${code ?? "no code"}`);
      return { outcome: "REFUSED", code: String(code) };
    },
  };
}
