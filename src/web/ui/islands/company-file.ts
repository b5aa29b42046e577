import type { Upload } from "tus-js-client";
import { digestOf, sayIn, sendInPieces, type PieceWords } from "./pieces.part.ts";

/**
 * Betters the form for a company's file: it is sent in pieces, goes on by itself when the network is back, and on whichever device the
 * same file is chosen again. No copy of it is kept in the browser. Without this island the form sends the file whole.
 */
type Settings = {
  readonly sendings: string;
  readonly mark: string;
  readonly done: string;
  readonly home: string;
  readonly max: number;
  readonly words: PieceWords & Readonly<Record<"resumes" | "preparing" | "reading" | "none" | "tooLarge", string>>;
};

function start(form: HTMLFormElement, settings: Settings): void {
  const { words } = settings;
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const status = form.querySelector<HTMLElement>("[data-sending-status]")!;
  const say = sayIn(status);
  document.querySelector("#berkas-hint")?.append(` ${words.resumes}`);
  let sending: Upload | null = null;

  const refuse = (text: string): void => {
    say(text);
    status.querySelector("p")!.className = "govuk-error-message";
    input.disabled = false;
    button.disabled = false;
    sending = null;
  };
  const send = async (file: File): Promise<void> => {
    for (const trouble of document.querySelectorAll(".govuk-error-summary, #berkas-error")) trouble.remove();
    input.closest(".govuk-form-group")?.classList.remove("govuk-form-group--error");
    input.disabled = true;
    button.disabled = true;
    say(words.preparing);
    let digest: string | null;
    try {
      digest = await digestOf(file);
    } catch {
      // Taken away, or changed on the disk since it was chosen.
      return refuse(words.failed);
    }
    sending = sendInPieces(file, {
      endpoint: settings.sendings,
      pieceBytes: 512 * 1024,
      metadata: { nama: file.name, ...(digest && { sidik: digest }) },
      ...(digest && { standsAt: `${settings.sendings}/${settings.mark}${digest}` }),
      words,
      say,
      whole: () => say(words.reading),
      failed: refuse,
      done: (sent) => location.assign(digest ? `${settings.done}/${digest}${sent ? "" : "?lagi=1"}` : settings.home),
    });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const file = input.files?.[0];
    if (button.disabled) return;
    if (!file) refuse(words.none);
    else if (file.size > settings.max) refuse(words.tooLarge);
    else void send(file);
  });
  window.addEventListener("online", () => sending?.start());
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sending]"))
  start(form, JSON.parse(form.dataset["sending"]!) as Settings);
