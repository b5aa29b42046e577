import type { VNode } from "preact";
import { findingOn, type DeskFile } from "../../../casework/index.ts";
import { Icon } from "../../ui/icons.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { itemName, Verdict, YesNo, type ShownFile } from "./case-view.tsx";

const isPdf = (document: DeskFile["documents"][number]): boolean => document.mediaType === "application/pdf";

/** Documents as tabs, one shown; without a script every tab is a page of its own. */
export function DocumentViewer({
  file,
  lang,
  shown,
  here,
  source: sourceOf,
}: {
  file: ShownFile;
  lang: ConsoleLang;
  shown: number;
  here: string;
  /** Where a document's bytes are. */
  source: (id: string) => string;
}): VNode {
  const words = consoleWords[lang].file;
  const keys = consoleWords[lang].keys;
  const items = new Map(file.items.map((item) => [item.code, item]));
  if (file.documents.length === 0)
    return (
      <section class="la-panel" aria-label={words.documents}>
        <p>{words.noDocuments}</p>
      </section>
    );
  return (
    <section class="la-panel la-panel--flush la-stay" aria-label={words.documents} data-viewer>
      <ul class="la-tabs">
        {file.documents.map((document, index) => {
          const finding = findingOn(items.get(`doc:${document.id}`)!, file.own);
          return (
            <li key={document.id}>
              <a
                href={`${here}?dok=${index + 1}`}
                aria-current={index === shown ? "true" : undefined}
                data-tab={index + 1}
              >
                {finding?.verdict === "OK" && <Icon name="check" class="is-ok" />}
                {itemName(file, `doc:${document.id}`, lang)} <kbd>{index + 1}</kbd>
              </a>
            </li>
          );
        })}
      </ul>
      <div class="la-tools" data-tools hidden>
        <button type="button" data-do="zoom">
          <Icon name="zoom" />
          {words.zoom} <kbd>+</kbd>
        </button>
        <button type="button" data-do="rotate">
          <Icon name="rotate" />
          {words.rotate} <kbd>R</kbd>
        </button>
        <button type="button" data-do="face">
          {words.face} <kbd>F</kbd>
        </button>
        <button type="button" data-do="page-previous" aria-label={words.pagePrevious} hidden>
          ‹
        </button>
        <button type="button" data-do="page-next" aria-label={words.pageNext} hidden>
          ›
        </button>
        <span class="la-soft" data-page data-word={words.page}></span>
      </div>
      {file.documents.map((document, index) => {
        const code = `doc:${document.id}`;
        const item = items.get(code)!;
        const name = itemName(file, code, lang);
        const source = sourceOf(document.id);
        return (
          <div
            key={document.id}
            data-document={index + 1}
            data-code={document.code}
            data-pages={document.pages}
            hidden={index !== shown}
          >
            <div class="la-view">
              {isPdf(document) ? (
                <iframe title={name} src={source} data-src={source} loading="lazy" width="100%" height="640" />
              ) : (
                <img alt={name} src={source} data-src={source} loading="lazy" />
              )}
            </div>
            <div class="la-title la-pad">
              <b>{name}</b>{" "}
              <a href={source} target="_blank" rel="noopener">
                {words.cannotShow}
              </a>
              <div class="is-end">
                {file.working ? (
                  <YesNo
                    item={item}
                    name={`${keys.document} ${name}`}
                    finding={findingOn(item, file.own)}
                    lang={lang}
                  />
                ) : (
                  <Verdict finding={findingOn(item, file.own)} lang={lang} />
                )}
              </div>
            </div>
          </div>
        );
      })}
    </section>
  );
}
