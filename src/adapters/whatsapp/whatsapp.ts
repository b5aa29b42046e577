import type { Config } from "../../platform/config.ts";
import type { Channel, OutgoingMessage, SendAnswer } from "../../messages/index.ts";

type Answer = { messages?: ReadonlyArray<{ id: string }>; error?: { code?: number } };

/** Errors that mean us or Meta, not the person: token (190), limits (4, 80007, 130429, 131048, 131056), their own trouble (1, 2, 131000, 131016). */
const tryAgain = new Set([1, 2, 4, 190, 80007, 130429, 131000, 131016, 131048, 131056]);

/** "Re-engagement message": more than 24 hours since the person wrote, by Meta's clock. A template still goes. */
const dayIsOver = "131047";

/** Meta refuses line breaks, tabs and more than four spaces inside a parameter. */
const asParameter = (value: string): string => value.replace(/\s+/g, " ").trim() || "-";

/**
 * WhatsApp, Meta's Cloud API: `POST /v21.0/{phone-id}/messages` with an approved template, its values as body parameters
 * in order; within 24 hours after the person wrote (`isAnswer`), the words themselves. Our reference travels as `biz_opaque_callback_data` and comes back in each webhook
 * (`/partners/whatsapp/webhook`). The API has no idempotency key: a try whose answer was lost may arrive twice.
 * Templates are approved at Meta beforehand; their words are `whatsappTemplates` of messages.
 * @throws where Meta is down, slow (10 s), limits us, or does not know our token
 */
export function createWhatsapp(config: Config["whatsapp"]): Channel {
  const post = async ({ to, reference }: OutgoingMessage, content: object): Promise<SendAnswer> => {
    const answer = await fetch(`${config.url}/v21.0/${config.phoneId}/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${config.token}` },
      body: JSON.stringify({
        messaging_product: "whatsapp",
        recipient_type: "individual",
        to,
        ...content,
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
  };
  const byTemplate = ({ name, lang, values }: OutgoingMessage["template"]): object => ({
    type: "template",
    template: {
      name,
      language: { code: lang },
      components: [{ type: "body", parameters: values.map((text) => ({ type: "text", text: asParameter(text) })) }],
    },
  });
  return {
    send: async (message) => {
      if (message.isAnswer) {
        const answer = await post(message, { type: "text", text: { body: message.text } });
        if (answer.outcome === "ACCEPTED" || answer.code !== dayIsOver) return answer;
      }
      return await post(message, byTemplate(message.template));
    },
  };
}
