/** The case file: answers save themselves, questions open their box, documents are turned, enlarged and leafed through. */
const form = document.querySelector<HTMLFormElement>("[data-case]");
const viewer = document.querySelector<HTMLElement>("[data-viewer]");

function keepSaving(of: HTMLFormElement): void {
  const said = of.querySelector<HTMLElement>("[data-saved]");
  const progress = of.querySelector<HTMLElement>("[data-progress]");
  const asked = of.querySelector<HTMLElement>("[data-asked]");
  const changed = new Set<string>();
  const button = of.querySelector<HTMLElement>("[data-save]");
  if (button) button.hidden = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = false;

  const count = (): void => {
    const answers = [...of.querySelectorAll<HTMLInputElement>(".la-yn input:checked")];
    const numbers = [answers.length, of.querySelectorAll(".la-yn").length];
    if (progress) progress.textContent = (progress.textContent ?? "").replace(/\d+/g, () => String(numbers.shift()));
    if (asked)
      asked.textContent = (asked.textContent ?? "").replace(
        /\d+/,
        String(answers.filter((each) => each.value === "ASK").length),
      );
  };

  const save = async (): Promise<void> => {
    if (saving || changed.size === 0) return;
    saving = true;
    const codes = [...changed];
    changed.clear();
    const all = new FormData(of);
    const body = new URLSearchParams({ act: "save" });
    for (const code of codes)
      for (const part of ["v", "n", "m", "a"])
        if (all.has(`${part}.${code}`)) body.set(`${part}.${code}`, String(all.get(`${part}.${code}`)));
    try {
      const answer = await fetch(of.action, {
        method: "POST",
        body,
        headers: { accept: "application/json" },
        credentials: "same-origin",
      });
      const told = (await answer.json().catch(() => ({}))) as {
        error?: { message?: string };
        changed?: string[];
        at?: string;
      };
      if (answer.status === 401 || (told.changed?.length ?? 0) > 0) return location.reload();
      if (said)
        said.textContent = answer.ok ? `${of.dataset["savedWord"]} ${told.at ?? ""}` : (told.error?.message ?? "");
    } catch {
      // No network: what was answered stays on the page and goes with the next saving.
      for (const code of codes) changed.add(code);
      timer = setTimeout(() => void save(), 3_000);
    } finally {
      saving = false;
      if (changed.size > 0) timer ??= setTimeout(() => void save(), 600);
    }
  };

  const note = (code: string | undefined, wait: number): void => {
    if (!code) return;
    changed.add(code);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void save();
    }, wait);
  };
  of.addEventListener("change", (event) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>(".la-yn")?.dataset["item"];
    if (!item) return;
    const box = of.querySelector<HTMLElement>(`[data-question="${item}"]`);
    if (box && !box.dataset["keep"]) box.hidden = (event.target as HTMLInputElement).value !== "ASK";
    count();
    note(item, 150);
  });
  of.addEventListener("input", (event) =>
    note((event.target as HTMLElement).closest<HTMLElement>("[data-question]")?.dataset["question"], 800),
  );
  of.addEventListener("submit", () => clearTimeout(timer));
}

function watchDocuments(of: HTMLElement): void {
  const state = new Map<string, { turn: number; large: number; page: number }>();
  let shown = of.querySelector<HTMLElement>("[data-document]:not([hidden])")?.dataset["document"] ?? "1";
  let beside = false;
  const tools = of.querySelector<HTMLElement>("[data-tools]");
  if (tools) tools.hidden = false;
  const face = [...of.querySelectorAll<HTMLElement>("[data-document]")].find((each) =>
    /FOTO|SWAFOTO|SELFIE/.test(each.dataset["code"] ?? ""),
  )?.dataset["document"];
  const now = (): { turn: number; large: number; page: number } => state.get(shown) ?? { turn: 0, large: 1, page: 1 };

  const pages = (): number =>
    Number(of.querySelector<HTMLElement>(`[data-document="${shown}"]`)?.dataset["pages"] ?? 1);

  const draw = (): void => {
    for (const each of of.querySelectorAll<HTMLElement>("[data-document]")) {
      const own = each.dataset["document"]!;
      each.hidden = own !== shown && !(beside && own === face);
      if (each.hidden) continue;
      const seen = each.querySelector<HTMLElement & { src: string }>("[data-src]");
      const { turn, large } = state.get(own) ?? { turn: 0, large: 1 };
      if (seen) {
        seen.style.transform = `rotate(${turn}deg) scale(${large})`;
        seen.style.transformOrigin = large > 1 ? "top left" : "center";
        if (seen.parentElement) seen.parentElement.style.overflow = "auto";
      }
    }
    for (const tab of of.querySelectorAll<HTMLElement>("[data-tab]")) {
      if (tab.dataset["tab"] === shown) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    for (const name of ["page-previous", "page-next"]) {
      const button = of.querySelector<HTMLElement>(`[data-do=${name}]`);
      if (button) button.hidden = pages() < 2;
    }
    const label = of.querySelector<HTMLElement>("[data-page]");
    if (label) label.textContent = `${label.dataset["word"]} ${now().page}/${pages()}`;
  };

  of.addEventListener("click", (event) => {
    const tab = (event.target as HTMLElement).closest<HTMLElement>("[data-tab]");
    const what = (event.target as HTMLElement).closest<HTMLElement>("[data-do]")?.dataset["do"];
    if (!tab && !what) return;
    event.preventDefault();
    const { turn, large, page } = now();
    if (tab) shown = tab.dataset["tab"]!;
    if (what === "rotate") state.set(shown, { turn: (turn + 90) % 360, large, page });
    if (what === "zoom") state.set(shown, { turn, large: large >= 3 ? 1 : large + 0.5, page });
    if (what === "face") beside = !beside;
    if (what === "page-previous" || what === "page-next") {
      const to = Math.min(pages(), Math.max(1, page + (what === "page-next" ? 1 : -1)));
      state.set(shown, { turn, large, page: to });
      const frame = of.querySelector<HTMLIFrameElement>(`[data-document="${shown}"] iframe`);
      // A browser's own PDF viewer opens at the page named behind the number sign.
      if (frame) frame.src = `${frame.dataset["src"]}?hal=${to}#page=${to}`;
    }
    draw();
  });
  draw();
}

if (form) keepSaving(form);
if (viewer) watchDocuments(viewer);

export {};
