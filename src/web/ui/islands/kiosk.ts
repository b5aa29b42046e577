/**
 * The kiosk's screen: reads its step aloud on wish, asks after 45 silent seconds whether somebody is still there, and wipes
 * itself after 60. What stands on it of a person (answers, amounts, codes) is never read aloud: others hear it.
 */
const { wipe, awake, resting, wordListen, wordStop } = document.body.dataset as Record<string, string>;
const askAfter = 45_000;
const wipeAfter = 60_000;
const tellEvery = 20_000;
const readOn = "kios.baca";

const still = document.querySelector<HTMLElement>("[data-still]")!;
const left = document.querySelector<HTMLElement>("[data-left]")!;
const inCall = document.body.classList.contains("la-call");
let last = Date.now();
let told = last;
let touched = resting === undefined;

/** The service forgets who stood here by its own clock: it hears that somebody still does. */
const tell = (): void => {
  told = Date.now();
  void fetch(awake!, { method: "POST", keepalive: true }).catch(() => {});
};
const isHere = (): void => {
  last = Date.now();
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

const leave = (): void => {
  speechSynthesis?.cancel();
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
  if (inCall || window.speechSynthesis?.speaking) {
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
if (listen && "speechSynthesis" in window) {
  const words = listen.querySelector<HTMLElement>("[data-listen-words]")!;
  const english = document.documentElement.lang === "en";
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
    const spoken = parts().map((part) => {
      const sentence = new SpeechSynthesisUtterance(part);
      sentence.lang = english ? "en-US" : "id-ID";
      sentence.rate = 0.9;
      return sentence;
    });
    for (const sentence of spoken) speechSynthesis.speak(sentence);
    spoken.at(-1)?.addEventListener("end", () => (words.textContent = wordListen!));
    words.textContent = wordStop!;
  };
  listen.hidden = false;
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
