/** The waiting room: says that somebody is there, shows the place in the queue, and lets them see and hear themselves first. */
type Settings = {
  readonly alive: string;
  readonly words: Readonly<Record<"cameraOk" | "micOk" | "micWait" | "cameraNo", string>>;
};

function start(room: HTMLElement, { alive, words }: Settings): void {
  const enter = room.querySelector<HTMLElement>("[data-enter]")!;
  const turn = room.querySelector<HTMLElement>(".la-turn")!;
  const checks = room.querySelector<HTMLElement>("[data-checks]")!;

  const tell = async (): Promise<void> => {
    try {
      const answer = (await (await fetch(alive, { method: "POST" })).json()) as {
        gone?: boolean;
        place: number;
        words: string;
        wait: string;
        ready: boolean;
      };
      if (answer.gone) return location.reload();
      enter.hidden = !answer.ready;
      const [place, says] = [turn.querySelector("b"), turn.querySelector("strong")];
      if (place) place.textContent = String(answer.place);
      if (says) says.textContent = answer.words;
    } catch {
      // No network now; the next sign of life tries again, and the place is kept.
    }
    return undefined;
  };
  void tell();
  setInterval(() => void tell(), 5_000);

  const say = (code: string, ok: boolean, text: string): void => {
    let line = checks.querySelector<HTMLElement>(`[data-check=${code}]`);
    if (!line) {
      line = document.createElement("li");
      line.dataset["check"] = code;
      checks.append(line);
    }
    line.className = ok ? "is-ok" : "is-act";
    line.innerHTML = `<svg class="la-i" viewBox="0 0 24 24" aria-hidden="true"><path d="${ok ? "m5 12.5 4.5 4.5L19 7.5" : "M12 3.5 2.5 20h19Z"}"/></svg><span></span>`;
    line.querySelector("span")!.textContent = text;
  };

  room.querySelector("[data-try]")!.addEventListener("click", async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640 }, audio: true });
      const figure = room.querySelector<HTMLElement>("[data-camera]")!;
      figure.hidden = false;
      const video = figure.querySelector("video")!;
      video.srcObject = stream;
      void video.play().catch(() => {});
      say("camera", true, words.cameraOk);
      say("mic", false, words.micWait);
      const context = new AudioContext();
      const meter = context.createAnalyser();
      context.createMediaStreamSource(stream).connect(meter);
      const wave = new Uint8Array(meter.fftSize);
      const listen = setInterval(() => {
        meter.getByteTimeDomainData(wave);
        if (!wave.some((value) => Math.abs(value - 128) > 6)) return;
        say("mic", true, words.micOk);
        clearInterval(listen);
        void context.close();
      }, 200);
    } catch {
      say("camera", false, words.cameraNo);
    }
  });
}

for (const room of document.querySelectorAll<HTMLElement>("[data-waiting]"))
  start(room, JSON.parse(room.dataset["waiting"]!) as Settings);
