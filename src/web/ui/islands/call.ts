import { startCall, type CallSettings } from "./call.part.ts";

/** The claimant's side of the call. */
type Settings = CallSettings & { readonly alive: string; readonly done: string };

for (const stage of document.querySelectorAll<HTMLElement>("[data-call]")) {
  const settings = JSON.parse(stage.dataset["call"]!) as Settings;
  const still = stage.querySelector<HTMLFormElement>("[data-still]")!;
  const call = startCall(stage, settings, (body) => {
    if (body["still"] === "ask") still.hidden = false;
    if (body["ended"]) location.assign(settings.done);
  });
  still.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = (event.submitter as HTMLButtonElement).value;
    still.hidden = true;
    void fetch(still.action, { method: "POST", body: new URLSearchParams({ setuju: answer }) });
  });
  const alive = async (): Promise<void> => {
    try {
      const answer = (await (await fetch(settings.alive, { method: "POST" })).json()) as { gone?: boolean };
      if (answer.gone) location.assign(settings.done);
    } catch {
      // The network is away; the call itself says so.
    }
  };
  setInterval(() => void alive(), 10_000);
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-do]")) {
    button.addEventListener("click", () => {
      const act = button.dataset["do"];
      if (act === "mute" || act === "camera")
        button.setAttribute("aria-pressed", String(!call.toggle(act === "mute" ? "audio" : "video")));
      if (act === "leave" || act === "phone")
        location.assign(act === "leave" ? settings.done : settings.alive.replace("/hadir", ""));
    });
  }
}
