import { cameraFor } from "./camera.part.ts";

/**
 * The kiosk's screen: reads its step aloud on wish, asks in silence whether somebody is still there, and wipes itself when it
 * has lasted (`data-silence`, in seconds). What stands on it of a person (answers, amounts, codes) is never read aloud: others hear it.
 */
const { wipe, awake, silence, resting, wordListen, wordStop, wordsCamera } = document.body.dataset as Record<
  string,
  string
>;
const wipeAfter = Number(silence) * 1000;
const askAfter = wipeAfter * 0.75;
const tellEvery = 20_000;
/** No page takes longer to read aloud. A voice that never ends, as some browsers' do, keeps no screen open. */
const longestReading = 300_000;
const readOn = "kios.baca";

const still = document.querySelector<HTMLElement>("[data-still]")!;
const left = document.querySelector<HTMLElement>("[data-left]")!;
const inCall = document.body.classList.contains("la-call");
let last = Date.now();
let told = last;
/** When somebody last did something. */
let done = last;
let touched = resting === undefined;

/** The service forgets who stood here by its own clock: it hears that somebody still does. */
const tell = (): void => {
  told = Date.now();
  void fetch(awake!, { method: "POST", keepalive: true }).catch(() => {});
};
const isHere = (): void => {
  last = done = Date.now();
  touched = true;
  if (last - told > tellEvery) tell();
};
for (const event of ["pointerdown", "keydown", "input", "wheel", "touchmove"])
  addEventListener(event, isHere, { passive: true, capture: true });
// It goes away by a whole press, never on the way down: the finger would press what lies beneath.
let before: Element | null = null;
const stay = (): void => {
  still.hidden = true;
  if (before instanceof HTMLElement) before.focus();
  tell();
};
still.addEventListener("click", stay);
still.addEventListener("keydown", (event) => {
  if (event.key === "Escape") stay();
  // There is one button to be at.
  if (event.key === "Tab") event.preventDefault();
});

const field = document.querySelector<HTMLInputElement>("form[data-upload] input[type=file]");
const endCamera = field && navigator.mediaDevices ? cameraFor(field, JSON.parse(wordsCamera!)) : (): void => undefined;

/** A photo that was under way is kept by the page until it is safe: with whoever stood here it goes. */
const forgetPhotos = (): void => {
  try {
    void indexedDB
      .databases()
      .then((all) => all.forEach(({ name }) => name && indexedDB.deleteDatabase(name)))
      .catch(() => {});
  } catch {
    // A browser that cannot name what it keeps is told to forget it by the page to which it goes.
  }
};
if (resting !== undefined) forgetPhotos();

let leftAt = 0;
/** Wipes now, whatever the network does: what stands here goes at once, and the page that forgets the rest is asked for until it comes. */
const leave = (): void => {
  if (Date.now() - leftAt < 10_000) return;
  leftAt = Date.now();
  for (const own of document.querySelectorAll("main, .la-kiosk__bar")) own.replaceChildren();
  window.speechSynthesis?.cancel();
  endCamera();
  forgetPhotos();
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  location.replace(wipe!);
};
setInterval(() => {
  // In a call nobody touches anything and somebody is there: it ends when the officer ends it.
  const isRead = window.speechSynthesis?.speaking && Date.now() - done < longestReading;
  if (inCall || isRead) {
    last = Date.now();
    if (last - told > tellEvery) tell();
  }
  if (!touched) return;
  const silent = Date.now() - last;
  if (silent >= wipeAfter) return leave();
  left.textContent = String(Math.ceil((wipeAfter - silent) / 1000));
  if (silent < askAfter || !still.hidden) return;
  before = document.activeElement;
  still.hidden = false;
  still.querySelector("button")!.focus();
}, 500);
// A page that the browser kept for the back button is the former person's.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

const listen = document.querySelector<HTMLButtonElement>("[data-listen]");
const mute = document.querySelector<HTMLElement>("[data-mute]");
const spoken = document.documentElement.lang === "en" ? "en" : "id";
/** A voice of the page's language: another one would read it so that nobody understands. */
const voice = (): SpeechSynthesisVoice | undefined =>
  window.speechSynthesis?.getVoices().find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === spoken);

/** Offers to read aloud, once a voice is there: browsers learn of theirs after the page. */
function offerVoice(): void {
  if (!listen?.hidden || !voice()) return;
  mute!.hidden = true;
  listen.hidden = false;
  const words = listen.querySelector<HTMLElement>("[data-listen-words]")!;
  const parts = (): string[] =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "main :is(h1, h2, p, legend, label, li, .govuk-hint, button, .govuk-button)",
      ),
    ]
      .filter(
        (part) =>
          part.offsetParent &&
          !part.closest("dl, table, code, .la-code, .la-listen") &&
          !part.querySelector("h1, h2, p, li, legend, label"),
      )
      .map(({ innerText }) => innerText.trim())
      .filter(Boolean);
  const read = (): void => {
    speechSynthesis.cancel();
    const sentences = parts().map((part) => {
      const sentence = new SpeechSynthesisUtterance(part);
      sentence.voice = voice() ?? null;
      sentence.lang = spoken === "en" ? "en-US" : "id-ID";
      sentence.rate = 0.9;
      return sentence;
    });
    for (const sentence of sentences) speechSynthesis.speak(sentence);
    sentences.at(-1)?.addEventListener("end", () => (words.textContent = wordListen!));
    words.textContent = wordStop!;
  };
  listen.addEventListener("click", () => {
    if (words.textContent === wordStop) {
      sessionStorage.removeItem(readOn);
      speechSynthesis.cancel();
      words.textContent = wordListen!;
    } else {
      // Who asked once is read to on every screen until they stop it or leave.
      sessionStorage.setItem(readOn, "1");
      read();
    }
  });
  if (sessionStorage.getItem(readOn)) read();
}
offerVoice();
window.speechSynthesis?.addEventListener("voiceschanged", offerVoice);
// Who waits for a voice in vain is told that everything stands here in writing.
setTimeout(() => mute && listen?.hidden && (mute.hidden = false), 1500);
