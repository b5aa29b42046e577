/** The officers' keys. Letters work only outside text fields and can be turned off; the choice is kept in this browser. */
const off = "lapak-keys-off";
const lettersOff = (): boolean => localStorage.getItem(off) === "1";

const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.offsetParent !== null);
const current = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-row].la-row--next");

/** Moves the mark by so many rows and puts the focus where Enter and B, T act. */
function move(by: number): void {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(current() ?? all[0]!);
  const to = all[Math.min(all.length - 1, Math.max(0, current() ? at + by : 0))]!;
  for (const row of all) row.classList.toggle("la-row--next", row === to);
  to.scrollIntoView({ block: "nearest" });
  to.querySelector<HTMLElement>("a, input:checked, input[type=radio]")?.focus({ preventScroll: true });
}

/** Opens the next document without an answer, so that it is seen before the next B; false where none is left. */
function nextDocument(): boolean {
  const open = [...document.querySelectorAll<HTMLElement>("[data-document]")].find((each) => {
    const asked = each.querySelector(".la-yn");
    return asked !== null && asked.querySelector("input:checked") === null;
  });
  if (!open) return false;
  document.querySelector<HTMLElement>(`[data-tab="${open.dataset["document"]}"]`)?.click();
  for (const row of rows()) row.classList.remove("la-row--next");
  open.scrollIntoView({ block: "nearest" });
  open.querySelector<HTMLElement>(".la-yn input[type=radio]")?.focus({ preventScroll: true });
  return true;
}

/** Gives what is in hand an answer and goes on: row by row, then document by document. */
function answer(verdict: "OK" | "ASK"): void {
  const focused =
    document.activeElement?.closest<HTMLElement>(".la-yn") ??
    current()?.querySelector<HTMLElement>(".la-yn") ??
    document.querySelector<HTMLElement>("[data-row] .la-yn");
  const input = focused?.querySelector<HTMLInputElement>(`input[value=${verdict}]`);
  if (!focused || !input) return;
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  if (verdict === "ASK")
    document.querySelector<HTMLTextAreaElement>(`[data-question="${focused.dataset["item"]}"] textarea`)?.focus();
  const row = focused.closest<HTMLElement>("[data-row]");
  if (!row) return void (verdict === "OK" && nextDocument());
  for (const each of rows()) each.classList.toggle("la-row--next", each === row);
  if (verdict === "OK" && (row !== rows().at(-1) || !nextDocument())) move(1);
}

const press = (selector: string): boolean => {
  const found = document.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
};

const letters: Readonly<Record<string, () => unknown>> = {
  n: () => press("[data-key=n]"),
  j: () => move(1),
  k: () => move(-1),
  b: () => answer("OK"),
  t: () => answer("ASK"),
  r: () => press("[data-do=rotate]"),
  f: () => press("[data-do=face]"),
  "+": () => press("[data-do=zoom]"),
  "=": () => press("[data-do=zoom]"),
  "?": () => document.querySelector<HTMLElement>("[data-keys-panel]")?.scrollIntoView({ block: "center" }),
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.metaKey) return;
  const target = event.target as HTMLElement;
  const typing = target.matches("textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])");
  if (event.ctrlKey) {
    // A form beside the page's own work sends itself: an answer to a message must never send a case forward.
    const apart = target.closest<HTMLFormElement>("form[data-apart]");
    if (event.key === "Enter" && apart) apart.requestSubmit();
    else if (event.key !== "Enter" || !press("[data-main]")) return;
    event.preventDefault();
    return;
  }
  if (event.key === "Escape") {
    if (typing) target.blur();
    else press("[data-key=Escape]");
    return;
  }
  if (typing || lettersOff()) return;
  // A key that is held down must not answer what nobody has looked at.
  if (event.repeat && /^[btn]$/i.test(event.key)) return event.preventDefault();
  const key = event.key.toLowerCase();
  if (/^[1-9]$/.test(key) ? press(`[data-tab="${key}"]`) : letters[key] && letters[key]() !== false)
    event.preventDefault();
});

const button = document.querySelector<HTMLButtonElement>("[data-keys-switch]");
if (button) {
  const show = (): void =>
    void (button.textContent = (lettersOff() ? button.dataset["on"] : button.dataset["off"]) ?? "");
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    localStorage.setItem(off, lettersOff() ? "0" : "1");
    show();
  });
}

export {};
