import { textOf } from "../wire/http.ts";
import type { Template, Templates } from "./templates.ts";
import { fillIn, placesIn } from "./templates.ts";

type Refused = { readonly status: number; readonly code: number; readonly title: string; readonly details: string };

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function componentsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

function isType(component: Record<string, unknown>, type: string): boolean {
  return String(component.type).toLowerCase() === type;
}

function parametersOf(component: Record<string, unknown> | undefined): string[] {
  return componentsOf(component?.parameters).map((each) => String(each.text ?? each.payload ?? ""));
}

function invalid(details: string): Refused {
  return { status: 400, code: 100, title: "Invalid parameter", details };
}

function readTemplateMessage(sent: Record<string, unknown>, templates: Templates): { text: string } | Refused {
  const name = textOf(sent.name);
  const language = textOf(objectOf(sent.language).code);
  if (name === null || language === null) return invalid("template.name and template.language.code are needed");
  const components = componentsOf(sent.components);
  const body = parametersOf(components.find((each) => isType(each, "body")));
  const button = parametersOf(components.find((each) => isType(each, "button")));
  const known = templates.find(name, language);
  // Unlike Meta, the sandbox also takes a template that nobody registered: it shows the bare parameters.
  if (known === null) return { text: [...body, ...button].join("\n") };
  if (placesIn(known.body) !== body.length) {
    return {
      status: 400,
      code: 132000,
      title: "Number of parameters does not match the expected number of params",
      details: `body: ${body.length} given, ${placesIn(known.body)} expected`,
    };
  }
  const link = known.button === null ? [] : [fillIn(known.button, button)];
  return { text: [fillIn(known.body, body), ...link].join("\n\n") };
}

/** What the person will read, or why Meta would refuse the message. */
export function readMessage(body: Record<string, unknown>, templates: Templates): { text: string } | Refused {
  if (body.type === "template") return readTemplateMessage(objectOf(body.template), templates);
  if (body.type !== "text" && body.type !== undefined)
    return { status: 400, code: 131051, title: "Unsupported message type", details: String(body.type) };
  const text = textOf(objectOf(body.text).body);
  return text === null ? invalid("text.body is needed") : { text };
}

/**
 * A template as it is registered: {name, language, components: [{type: "BODY", text}, {type: "BUTTONS", buttons:
 * [{url}]}]}.
 */
export function readTemplate(sent: Record<string, unknown>): Template | null {
  const components = componentsOf(sent.components);
  const [name, language] = [textOf(sent.name), textOf(sent.language)];
  const body = textOf(components.find((each) => isType(each, "body"))?.text);
  const button = textOf(componentsOf(components.find((each) => isType(each, "buttons"))?.buttons)[0]?.url);
  return name === null || language === null || body === null ? null : { name, language, body, button };
}
