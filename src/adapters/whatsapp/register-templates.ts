type Template = { readonly name: string; readonly language: string; readonly category: string; readonly body: string };

/**
 * Asks for approval of the templates: `POST /v21.0/{account}/message_templates`. Meta takes hours and a person looks at
 * each; its account id is another than our number's, and its own form for AUTHENTICATION fixes the words. The sandbox
 * approves at once, and its inbox then shows the messages in full.
 * @throws where one is not taken
 */
export async function registerTemplates(
  at: { readonly url: string; readonly account: string; readonly token: string },
  templates: readonly Template[],
): Promise<void> {
  for (const { name, language, category, body } of templates) {
    const answer = await fetch(`${at.url}/v21.0/${at.account}/message_templates`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${at.token}` },
      body: JSON.stringify({ name, language, category, components: [{ type: "BODY", text: body }] }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`WhatsApp did not take the template ${name}: ${answer.status}`);
  }
}
