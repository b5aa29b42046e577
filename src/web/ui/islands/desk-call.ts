import { startCall, type CallSettings } from "./call.part.ts";

/** The officer's side of the call: the video, the still after the claimant has agreed, notes that save themselves. */
type Settings = CallSettings & {
  readonly still: string;
  readonly alive: string;
  readonly stillWords: Readonly<Record<"asked" | "declined" | "taken" | "failed", string>>;
};

for (const stage of document.querySelectorAll<HTMLElement>("[data-call]")) {
  const settings = JSON.parse(stage.dataset["call"]!) as Settings;
  const say = (text: string): void =>
    void (document.querySelector<HTMLElement>("[data-still-status]")!.textContent = text);
  const shoot = async (): Promise<void> => {
    const video = stage.querySelector<HTMLVideoElement>("[data-peer]")!;
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d")!.drawImage(video, 0, 0);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
    const answer =
      picture &&
      (await fetch(`${settings.still}/ambil`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: picture,
      }));
    say(answer?.ok ? settings.stillWords.taken : settings.stillWords.failed);
  };
  startCall(stage, settings, (body) => {
    if (body["still"] === "agreed") void shoot();
    if (body["still"] === "declined") say(settings.stillWords.declined);
  });
  setInterval(
    () => void fetch(settings.alive, { method: "POST", headers: { accept: "application/json" } }).catch(() => {}),
    10_000,
  );
  document.querySelector("[data-ask-still]")?.addEventListener("click", () => {
    say(settings.stillWords.asked);
    void fetch(settings.still, { method: "POST" });
  });
}

const desk = document.querySelector<HTMLElement>("[data-notes]");
if (desk) {
  const {
    notes: url,
    saved,
    conflict,
  } = JSON.parse(desk.dataset["notes"]!) as { notes: string; saved: string; conflict: string };
  const status = document.querySelector<HTMLElement>("[data-notes-status]")!;
  // What is typed last goes with the outcome's form: it must name the version that was saved here.
  const version = desk.querySelector<HTMLInputElement>("input[name=versi]")!;
  let timer = 0;
  let saving: Promise<void> | null = null;
  const save = async (): Promise<void> => {
    const text = desk.querySelector<HTMLTextAreaElement>("textarea[name=catatan]")!.value;
    const ticks = [...desk.querySelectorAll<HTMLInputElement>('input[name^="tanda-"]:checked')].map(
      ({ name }) => [name, "ya"] as const,
    );
    try {
      const answer = (await (
        await fetch(url, {
          method: "POST",
          body: new URLSearchParams([["catatan", text], ["versi", version.value], ...ticks].map(([a, b]) => [a!, b!])),
        })
      ).json()) as { version: number | null };
      if (answer.version === null) return void (status.textContent = conflict);
      version.value = String(answer.version);
      status.textContent = saved;
    } catch {
      timer = window.setTimeout(start, 3_000);
    }
    return undefined;
  };
  const start = (): void => {
    saving = save().finally(() => (saving = null));
  };
  desk.addEventListener("input", (event) => {
    if (!(event.target as HTMLElement).matches('textarea[name=catatan], input[name^="tanda-"]')) return;
    clearTimeout(timer);
    timer = window.setTimeout(start, 700);
  });
  const outcome = version.form!;
  outcome.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!saving) return;
    event.preventDefault();
    void saving.then(() => outcome.requestSubmit());
  });
}
