import type { Upload } from "tus-js-client";
import { digestOf, sayIn, sendInPieces, type PieceWords } from "./pieces.part.ts";
import { lookAt, shrink } from "./photo.part.ts";

/**
 * Betters the plain upload form: the photo is shrunk on the phone, looked at, and sent in pieces that survive a lost
 * network and a closed browser. Without this island the form sends the file as it is.
 */
type Words = PieceWords &
  Readonly<
    Record<
      | "resumes"
      | "preparing"
      | "done"
      | "checks"
      | "bright"
      | "dark"
      | "sharp"
      | "blurred"
      | "large"
      | "small"
      | "useAnyway"
      | "cost"
      | "tooLarge"
      | "yours",
      string
    >
  >;
type Settings = {
  readonly code: string;
  readonly claim: string;
  readonly done: string;
  readonly max: number;
  readonly words: Words;
};

const icon = (path: string): string =>
  `<svg class="la-i" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
const tick = icon("m5 12.5 4.5 4.5L19 7.5");
const warn = icon("M12 3.5 2.5 20h19Z M12 10v4.5 M12 17.3v.1");

function start(form: HTMLFormElement, settings: Settings): void {
  const { words } = settings;
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const status = form.querySelector<HTMLElement>("[data-upload-status]")!;
  const say = sayIn(status);
  const sendWords = button.textContent;
  // Only with this island: a plain form begins again from nothing.
  document.querySelector("#berkas-hint")?.append(` ${words.resumes}`);
  let ready: Blob | null = null;
  let sending: Upload | null = null;

  /** What was said of another file is not left standing beside this one. */
  const forgetTroubles = (): void => {
    for (const trouble of document.querySelectorAll(".govuk-error-summary, #berkas-error")) trouble.remove();
    input.closest(".govuk-form-group")?.classList.remove("govuk-form-group--error");
    status.replaceChildren();
    button.textContent = sendWords;
  };
  const refuse = (text: string): void => {
    say(text);
    status.querySelector("p")!.className = "govuk-error-message";
  };

  const showPhoto = (photo: Blob, checks: ReadonlyArray<{ ok: boolean; words: string }>): void => {
    const box = document.createElement("div");
    const picture = document.createElement("figure");
    picture.className = "la-photo";
    picture.innerHTML = `<img class="la-photo__own" alt=""><figcaption></figcaption>`;
    picture.querySelector("img")!.src = URL.createObjectURL(photo);
    picture.querySelector("figcaption")!.textContent = words.yours;
    const list = document.createElement("ul");
    list.className = "la-checks";
    for (const check of checks) {
      const line = document.createElement("li");
      line.className = check.ok ? "is-ok" : "is-act";
      line.innerHTML = `${check.ok ? tick : warn}<span></span>`;
      line.querySelector("span")!.textContent = check.words;
      list.append(line);
    }
    box.append(picture, list);
    if (checks.some(({ ok }) => !ok)) {
      const cost = document.createElement("p");
      cost.className = "la-soft";
      cost.textContent = words.cost;
      box.append(cost);
      button.textContent = words.useAnyway;
    }
    status.replaceChildren(box);
  };

  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    ready = null;
    forgetTroubles();
    if (!file) return;
    if (!file.type.startsWith("image/")) {
      if (file.size > settings.max) refuse(words.tooLarge);
      else ready = file;
      return;
    }
    say(words.preparing);
    try {
      const photo = await shrink(file);
      const seen = await lookAt(photo);
      ready = photo;
      showPhoto(photo, [
        { ok: seen.large, words: seen.large ? words.large : words.small },
        { ok: seen.sharp, words: seen.sharp ? words.sharp : words.blurred },
        { ok: seen.bright, words: seen.bright ? words.bright : words.dark },
      ]);
    } catch {
      // A picture that this browser cannot open: the server looks at it as it is.
      if (file.size > settings.max) refuse(words.tooLarge);
      else {
        ready = file;
        status.replaceChildren();
      }
    }
  });

  const send = (file: Blob): void => {
    button.disabled = true;
    void remember(settings, file);
    const upload = sendInPieces(file, {
      endpoint: "/uploads",
      pieceBytes: 96 * 1024,
      metadata: { dokumen: settings.code },
      mark: async () => `lapak:${settings.claim}:${settings.code}:${(await digestOf(file)) ?? Math.random()}`,
      words,
      say,
      failed: (why, refused) => {
        button.disabled = false;
        // A file that is refused for what it is would be refused again by itself whenever the page is opened.
        if (refused) forget(settings);
        refuse(why);
        // Who was told can try again: only what fails unseen is counted against us. Without a network it is said when there is one.
        const seen = (): void => void (upload.url && navigator.sendBeacon(`${upload.url}/terlihat`));
        if (navigator.onLine) seen();
        else window.addEventListener("online", seen, { once: true });
      },
      done: () => {
        say(words.done, 100);
        forget(settings);
        location.assign(settings.done);
      },
    });
    sending = upload;
  };

  form.addEventListener("submit", (event) => {
    if (sending && button.disabled) return event.preventDefault();
    if (!ready) return undefined;
    event.preventDefault();
    send(ready);
    return undefined;
  });
  // What was on its way died with the network: let go first, or two of it would run side by side.
  window.addEventListener("online", () => {
    if (sending && button.disabled) void sending.abort().then(() => sending!.start());
  });
  // A browser that was closed in the middle goes on by itself when the page is opened again.
  void recall(settings).then((file) => file && !sending && send(file));
}

/** The file under way is kept on the phone until it is safe with us, so that nobody has to take the photo again. */
function store(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("lapak-asik", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kiriman");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
const key = ({ claim, code }: Settings): string => `${claim}:${code}`;
const remember = async (settings: Settings, file: Blob): Promise<void> =>
  store()
    .then((db) => void db.transaction("kiriman", "readwrite").objectStore("kiriman").put(file, key(settings)))
    .catch(() => {});
const forget = (settings: Settings): void =>
  void store()
    .then((db) => db.transaction("kiriman", "readwrite").objectStore("kiriman").delete(key(settings)))
    .catch(() => {});
const recall = (settings: Settings): Promise<Blob | null> =>
  store()
    .then(
      (db) =>
        new Promise<Blob | null>((resolve) => {
          const asked = db.transaction("kiriman").objectStore("kiriman").get(key(settings));
          asked.onsuccess = () => resolve((asked.result as Blob | undefined) ?? null);
          asked.onerror = () => resolve(null);
        }),
    )
    .catch(() => null);

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]"))
  start(form, JSON.parse(form.dataset["upload"]!) as Settings);
