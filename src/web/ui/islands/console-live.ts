import { hearLive } from "./live.part.ts";

/**
 * Keeps a list no more than two seconds behind. The event stream says that something happened in this office; the part
 * of the page is then asked for again.
 */
const holder = document.querySelector<HTMLElement>("[data-live]");

function keepLive(part: HTMLElement): void {
  const url = new URL(location.href);
  url.searchParams.set("bagian", part.dataset["livePart"] ?? "");
  let shown = "";
  let asking = false;
  let again = false;

  const refresh = async (): Promise<void> => {
    if (asking) return void (again = true);
    asking = true;
    try {
      const answer = await fetch(url, { headers: { accept: "text/html" }, credentials: "same-origin" });
      if (answer.status === 401) return location.reload();
      const text = answer.ok ? await answer.text() : shown;
      if (text !== shown && !part.contains(document.activeElement?.closest("select, input") ?? null)) {
        const marked =
          document.activeElement instanceof HTMLAnchorElement && part.contains(document.activeElement)
            ? document.activeElement.getAttribute("href")
            : null;
        if (shown) part.innerHTML = text;
        shown = text;
        if (marked)
          [...part.querySelectorAll("a")]
            .find((link) => link.getAttribute("href") === marked)
            ?.focus({ preventScroll: true });
      }
    } catch {
      // No network for now: the next turn asks again.
    } finally {
      asking = false;
      if (again) {
        again = false;
        setTimeout(() => void refresh(), 200);
      }
    }
  };

  shown = part.innerHTML;
  hearLive(part.dataset["live"] ?? "", () => void refresh());
}

if (holder) keepLive(holder);
