/** Lets the guides and a begun claim open without a network, where the browser can; says so where a form could not be sent. */
const { worker } = (document.currentScript as HTMLScriptElement).dataset;
const unsent = {
  id: "Belum terkirim: jaringan putus. Isian Anda masih di sini. Kirim lagi saat ada sinyal.",
  en: "Not sent: the network dropped. What you typed is still here. Send it again with a signal.",
};
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (data !== "UNSENT") return;
  const notice = document.createElement("div");
  notice.className = "la-notice la-notice--act";
  notice.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = unsent[document.documentElement.lang === "en" ? "en" : "id"];
  notice.append(words);
  document.querySelector("[data-unsent]")?.remove();
  notice.dataset["unsent"] = "";
  document.querySelector("main")?.prepend(notice);
  notice.scrollIntoView();
});
// A kept page gives way to the fresh one when the network is back. What was typed, or is being read, stays: only the notice goes.
const kept = document.querySelector("[data-kept]");
let stays = location.pathname.startsWith("/panduan");
if (kept) addEventListener("input", () => (stays = true), { once: true });
/** A phone says that it has a network before anything comes through it: asked until there is an answer. */
async function giveWay(): Promise<void> {
  const there = await fetch("/healthz", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!there) setTimeout(() => void giveWay(), 2_000);
  else if (stays) kept!.remove();
  else location.reload();
}
if (kept) addEventListener("online", () => void giveWay(), { once: true });
if (kept && navigator.onLine) setTimeout(() => void giveWay(), 2_000);
// After the page has loaded: on a slow network what is seen comes first.
if (worker)
  addEventListener("load", () => void navigator.serviceWorker?.register(worker, { scope: "/" }).catch(() => {}));
