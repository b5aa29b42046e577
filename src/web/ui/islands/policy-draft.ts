import { JsonSheet } from "./json-sheet.part.ts";
import { redraw } from "./redraw.part.ts";

/**
 * A part of a policy, as fields and as JSON. Half a second after the last key the server says what the other side is then and
 * what is wrong; nothing is kept before somebody saves, and what was written last is what is saved.
 */
type Side = "isian" | "json";
type Answer = {
  /** The fields that the JSON fills; null for the whole file, and while the text cannot be read. */
  readonly fields: string | null;
  readonly json: string;
  /** Why the text cannot be read; null where it can. */
  readonly unreadable: string | null;
  readonly notes: string;
  readonly troubles: string;
  readonly lines: Readonly<Record<string, number>>;
};

function keepInStep(form: HTMLFormElement): void {
  const find = <Found extends HTMLElement>(mark: string): Found | null => form.querySelector<Found>(`[data-${mark}]`);
  const [fields, troubles, save] = [find("fields"), find("troubles")!, find<HTMLButtonElement>("save")!];
  const [restore, saveJson, unreadable] = [find<HTMLButtonElement>("restore"), find("save-json"), find("unreadable")!];
  const area = form.querySelector<HTMLTextAreaElement>("[name=json]")!;
  const sheet = new JsonSheet(area, find("sheet")!, find("notes")!);
  if (saveJson) saveJson.hidden = true;

  /** The number of the latest question: an answer that a later key overtook says nothing. */
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const bodyOf = (side: Side): URLSearchParams => {
    const body = new URLSearchParams({ sumber: side });
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && (name === "json") === (side === "json")) body.append(name, value);
    return body;
  };

  const hear = (answer: Answer, side: Side): void => {
    if (side === "isian" && area.value !== answer.json) area.value = answer.json;
    if (fields && answer.fields !== null) redraw(fields, answer.fields);
    // One truth at a time: while the text cannot be read, the fields wait.
    if (fields) fields.inert = answer.unreadable !== null;
    if (restore) restore.hidden = answer.unreadable === null;
    const words = answer.unreadable ?? "";
    if (unreadable.textContent !== words) unreadable.textContent = words;
    if (troubles.innerHTML !== answer.troubles) troubles.innerHTML = answer.troubles;
    sheet.told(answer.notes, answer.lines);
  };

  const ask = async (side: Side): Promise<void> => {
    const number = ++latest;
    const answer = await fetch(form.dataset["draft"]!, {
      method: "POST",
      body: bodyOf(side),
      headers: { accept: "application/json" },
      credentials: "same-origin",
      redirect: "manual",
    }).catch(() => null);
    if (number !== latest || answer === null) return;
    // Loading the page anew would throw away what was typed.
    if (answer.status === 401 || answer.type === "opaqueredirect") {
      troubles.textContent = form.dataset["signedOut"]!;
      return;
    }
    if (!answer.ok) return;
    const told = (await answer.json()) as Answer;
    if (number === latest) hear(told, side);
  };

  const touched = (side: Side, wait: number): void => {
    latest += 1;
    save.value = side;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(side), wait);
  };

  area.addEventListener("input", () => {
    sheet.draw();
    touched("json", 500);
  });
  if (fields) {
    fields.addEventListener("input", () => touched("isian", 500));
    fields.addEventListener("change", () => touched("isian", 50));
    fields.addEventListener("focusin", ({ target }) => sheet.show((target as HTMLInputElement).name));
  }
  restore?.addEventListener("click", () => {
    if (fields) fields.inert = false;
    touched("isian", 0);
  });
  // What came back unsaved was written as JSON.
  if (form.dataset["typed"]) touched("json", 0);
}

const draft = document.querySelector<HTMLFormElement>("[data-draft]");
if (draft) keepInStep(draft);
