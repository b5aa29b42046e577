import type { Config } from "../../platform/config.ts";
import type { Channel } from "../../messages/index.ts";

/**
 * The SMS gateway: `POST /messages {to, text, ref}`. The same `ref` again is the same message, sent once, so a try whose
 * answer was lost may be repeated. Delivery is reported to `/partners/sms/delivery`.
 * @throws where the gateway is down, slow (10 s) or does not know our token
 */
export function createSms(config: Config["sms"]): Channel {
  return {
    send: async ({ to, text, reference }) => {
      const answer = await fetch(`${config.url}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${config.token}` },
        body: JSON.stringify({ to, text, ref: reference }),
        signal: AbortSignal.timeout(10_000),
      });
      const body = (await answer.json().catch(() => ({}))) as { id?: string; error?: { code?: string } };
      if (answer.ok && body.id) return { outcome: "ACCEPTED", partnerId: body.id };
      if (answer.status === 400 || answer.status === 422)
        return { outcome: "REFUSED", code: body.error?.code ?? String(answer.status) };
      throw new Error(`The SMS gateway answered ${answer.status}`);
    },
  };
}
