/**
 * The guard's tablet. Every answer is kept on the tablet first and shown at once; it is sent when there is a network, again and
 * again under the id it was given here, until the service says that it has it. Nothing about a person is in it.
 */
type Slip = { readonly code: string; readonly address: string; readonly svg: string };
type Note = {
  readonly id: string;
  readonly made: number;
  readonly ke: string;
  readonly slip: Slip | null;
  /** Changed again while it was being sent: it stays to be sent once more. */
  readonly turn: number;
  readonly why?: string;
  readonly knew?: string;
  readonly priority?: string;
  readonly left?: string;
};

const slipsAtHand = 20;
/** The tablet is made to do without a network for so long; then somebody has to see to it. */
const longMinutes = 10;

function keep<Kept>(name: string, empty: Kept): { get: () => Kept; set: (value: Kept) => void } {
  return {
    get: () => {
      try {
        return (JSON.parse(localStorage.getItem(name) ?? "null") as Kept | null) ?? empty;
      } catch {
        return empty;
      }
    },
    set: (value) => localStorage.setItem(name, JSON.stringify(value)),
  };
}

function openTablet(question: HTMLElement): void {
  const settings = document.body.dataset as Record<string, string>;
  const main = document.querySelector<HTMLElement>("main")!;
  const net = document.querySelector<HTMLElement>("[data-net]")!;
  const queue = keep<Note[]>("pintu.antre", []);
  const stock = keep<Slip[]>("pintu.slip", []);
  const shown = keep<Note | null>("pintu.kini", null);
  /** Since when there is no network; over a page that is loaded anew. */
  const since = keep<number | null>("pintu.putus", null);
  const long = document.querySelector<HTMLElement>("[data-long]")!;

  /** For how many whole minutes there is no network. After ten, what to do about it is shown. */
  const offlineMinutes = (state: string): number => {
    since.set(state === "offline" ? (since.get() ?? Date.now()) : null);
    const minutes = Math.floor((Date.now() - (since.get() ?? Date.now())) / 60_000);
    long.hidden = minutes < longMinutes;
    long.querySelector("[data-minutes]")!.textContent = String(minutes);
    long.querySelector("[data-slips]")!.textContent = String(stock.get().length);
    return minutes;
  };

  const say = (state: "connected" | "offline" | "sign-in"): void => {
    const waiting = queue.get().length;
    const minutes = offlineMinutes(state);
    net.className = state === "connected" ? "la-tag la-tag--ok" : "la-tag la-tag--act";
    const words = {
      connected: settings["wordConnected"],
      offline: minutes > 0 ? settings["wordOfflineFor"]?.replace("{n}", String(minutes)) : settings["wordOffline"],
      "sign-in": settings["wordSignIn"],
    };
    const text = `${words[state] ?? ""}${state !== "connected" && waiting > 0 ? `: ${waiting}` : ""}`;
    const place = net.querySelector("span")!;
    if (place.textContent !== text) place.textContent = text;
    if (state === "sign-in" && !net.querySelector("a")) {
      const link = document.createElement("a");
      link.href = settings["signIn"] ?? "/";
      link.textContent = text;
      place.replaceChildren(link);
    }
  };

  let sending: Promise<void> | null = null;
  const send = (): Promise<void> => (sending ??= sendNow().finally(() => (sending = null)));
  const sendNow = async (): Promise<void> => {
    const notes = queue.get();
    const want = slipsAtHand - stock.get().length;
    try {
      const answer = await fetch(settings["send"]!, {
        method: "POST",
        headers: { "content-type": "application/json" },
        credentials: "same-origin",
        signal: AbortSignal.timeout?.(10_000),
        body: JSON.stringify({
          want,
          notes: notes.map(({ made, slip, turn: _turn, ...note }) => ({
            ...note,
            slip: slip?.code ?? "",
            ago: Date.now() - made,
          })),
        }),
      });
      if (answer.status === 401 || answer.status === 404) return say("sign-in");
      if (!answer.ok) throw new Error(String(answer.status));
      const told = (await answer.json()) as {
        kept: string[];
        slips: Slip[];
        day: { helped: number; sentHome: number };
      };
      const sent = new Map(notes.map(({ id, turn }) => [id, turn]));
      queue.set(queue.get().filter(({ id, turn }) => !told.kept.includes(id) || sent.get(id) !== turn));
      stock.set([...stock.get(), ...told.slips]);
      for (const [place, count] of [
        ["[data-helped]", told.day.helped],
        ["[data-home]", told.day.sentHome],
      ] as const) {
        const shows = document.querySelector(place);
        if (shows) shows.textContent = String(count);
      }
      say("connected");
    } catch {
      say("offline");
    }
  };

  const put = (note: Note): void => {
    queue.set([...queue.get().filter(({ id }) => id !== note.id), note]);
    shown.set(note);
    void send();
  };

  /** The number goes out with the request and is kept nowhere. */
  const sendAddress = async (form: HTMLFormElement, id: string): Promise<void> => {
    const said = form.querySelector<HTMLElement>("[data-said]")!;
    await send();
    try {
      const answer = await fetch(new URL(form.action).pathname.replace("ID", id), {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams({ hp: form.querySelector<HTMLInputElement>("input")!.value }),
      });
      said.textContent = ((await answer.json()) as { said: string }).said;
      form.querySelector<HTMLInputElement>("input")!.value = "";
    } catch {
      said.textContent = settings["wordOffline"] ?? "";
    }
  };

  /** The page of where somebody was sent, filled in on the tablet. */
  const show = (note: Note): void => {
    const copy = document.querySelector<HTMLTemplateElement>(`template[data-to=${note.ke}]`);
    if (!copy) return;
    const page = copy.content.cloneNode(true) as DocumentFragment;
    const find = <Found extends Element>(what: string): Found | null => page.querySelector<Found>(what);
    if (note.slip) {
      find("[data-qr]")!.innerHTML = note.slip.svg;
      find("[data-code]")!.textContent = note.slip.code;
      find("[data-address]")!.textContent = note.slip.address.replace(/^https?:\/\//, "");
    }
    find("[data-save]")?.remove();
    const print = find<HTMLElement>("[data-print]")!;
    print.hidden = false;
    print.addEventListener("click", () => window.print());
    find("[data-next]")!.addEventListener("click", (event) => {
      event.preventDefault();
      back();
    });
    const online = find<HTMLAnchorElement>("[data-online]");
    online?.addEventListener("click", async (event) => {
      event.preventDefault();
      await send();
      if (!queue.get().some(({ id }) => id === note.id)) location.href = online.pathname.replace("ID", note.id);
    });
    for (const input of page.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      input.checked = note[input.name as "why"] === input.value;
      input.addEventListener("change", () => {
        const now = shown.get() ?? note;
        put({ ...now, turn: now.turn + 1, [input.name]: input.value });
      });
    }
    const message = find<HTMLFormElement>("[data-message]");
    message?.addEventListener("submit", (event) => {
      event.preventDefault();
      void sendAddress(message, note.id);
    });
    for (const form of page.querySelectorAll<HTMLFormElement>("form:not([data-message])"))
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const to = (event.submitter as HTMLButtonElement | null)?.value;
        const now = shown.get() ?? note;
        if (!to || to === now.ke) return;
        const moved = { ...now, ke: to, turn: now.turn + 1 };
        put(moved);
        show(moved);
      });
    main.replaceChildren(page);
    window.scrollTo(0, 0);
    main.querySelector<HTMLElement>("h1")?.focus();
  };

  const templates = [...main.querySelectorAll("template")];
  const back = (): void => {
    shown.set(null);
    question.querySelector<HTMLInputElement>("input[name=id]")!.value = crypto.randomUUID();
    main.replaceChildren(question, ...templates);
    window.scrollTo(0, 0);
    void send();
  };
  // Kept beside the page: `show` takes everything else away.
  document.body.append(...templates.map((each) => each.cloneNode(true)));
  templates.splice(0).forEach((each) => each.remove());

  question.querySelector("form")!.addEventListener("submit", (event) => {
    event.preventDefault();
    const ke = (event.submitter as HTMLButtonElement | null)?.value;
    if (!ke) return;
    const [slip = null, ...rest] = stock.get();
    stock.set(rest);
    const note: Note = { id: crypto.randomUUID(), made: Date.now(), ke, slip, turn: 0 };
    put(note);
    show(note);
  });

  const kept = shown.get();
  if (kept) show(kept);
  void send();
  addEventListener("online", () => void send());
  addEventListener("offline", () => say("offline"));
  setInterval(() => void send(), 15_000);
  void navigator.serviceWorker?.register(settings["worker"]!, { scope: settings["scope"] }).catch(() => {});
}

// A page of the service about a visit is left for the question, not for what the tablet showed before.
for (const next of document.querySelectorAll("main > .la-door__acts [data-next]"))
  next.addEventListener("click", () => localStorage.removeItem("pintu.kini"));
const question = document.querySelector<HTMLElement>("[data-question]");
if (question) openTablet(question);
for (const button of document.querySelectorAll<HTMLElement>("main [data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
