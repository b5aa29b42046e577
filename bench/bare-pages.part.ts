/**
 * The peer of the citizen pages: Fastify and Preact with nothing else, rendering the markup it is handed, at every request
 * anew. A process of its own, started with a JSON file of `{path: html}`; prints its port.
 */
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import Fastify from "fastify";
import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";

type Element = {
  readonly name: string;
  readonly attributes: Record<string, string | boolean>;
  readonly children: Array<Element | string>;
};

const alone = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);

/** Markup as our own renderer writes it: every element closed, every value in double quotes. */
function parse(html: string): Element {
  const open: Element[] = [{ name: "", attributes: {}, children: [] }];
  for (const [, closing, name, attributes, closed, text] of html
    .replace(/^<!DOCTYPE html>/i, "")
    .matchAll(/<(\/?)([a-zA-Z0-9-]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g)) {
    if (text !== undefined) open.at(-1)!.children.push(plain(text));
    else if (closing) open.pop();
    else {
      const element: Element = { name: name!, attributes: {}, children: [] };
      for (const [, key, , value] of attributes!.matchAll(/([^\s=]+)(="([^"]*)")?/g))
        element.attributes[key!] = value === undefined ? true : plain(value);
      open.at(-1)!.children.push(element);
      if (!closed && !alone.has(name!)) open.push(element);
    }
  }
  return open[0]!.children[0] as Element;
}

const build = (element: Element): VNode =>
  h(
    element.name,
    element.attributes,
    ...element.children.map((child) => (typeof child === "string" ? child : build(child))),
  );

const brotli = promisify(brotliCompress);
const pages = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Record<string, string>;
const app = Fastify();
for (const [path, html] of Object.entries(pages)) {
  const tree = parse(html);
  app.get(path, async (request, reply) => {
    const page = `<!DOCTYPE html>${renderToString(build(tree))}`;
    reply.type("text/html; charset=utf-8");
    if (!request.headers["accept-encoding"]) return page;
    return reply
      .header("content-encoding", "br")
      .send(await brotli(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
  });
}
await app.listen({ port: 0, host: "127.0.0.1" });
console.log((app.server.address() as { port: number }).port);
