/**
 * One side of a call between two browsers. Each page has a mark of its own and says hello with it; who hears a hello begins
 * afresh with that page and answers. The officer's side makes the offers, and only to a page that has begun with this one:
 * an offer that arrives before the hello would be nobody's. A page that is loaded anew hears all that was said before it, so
 * that either may come back; a way that is lost is looked for again (ICE restart). What is told goes through the server:
 * sent by POST, heard by server-sent events, in order.
 */
export type CallSettings = {
  readonly side: "CITIZEN" | "OFFICER";
  readonly send: string;
  readonly live: string;
  readonly ice: RTCIceServer[];
  readonly words: Readonly<Record<"connecting" | "connected" | "lost", string>>;
};
type Body = Readonly<Record<string, unknown>>;
type Call = { readonly toggle: (kind: "audio" | "video") => boolean };

export function startCall(stage: HTMLElement, settings: CallSettings, hear: (body: Body) => void): Call {
  const mine = Math.random().toString(36).slice(2);
  const officer = settings.side === "OFFICER";
  const peerVideo = stage.querySelector<HTMLVideoElement>("[data-peer]")!;
  const status = stage.querySelector<HTMLElement>("[data-status]");
  let theirs: string | null = null;
  let connection: RTCPeerConnection | null = null;
  let waitingCandidates: RTCIceCandidateInit[] = [];
  let restart = 0;

  const say = (text: string): void => {
    stage.dataset["state"] = text === settings.words.connected ? "connected" : "waiting";
    if (status) status.textContent = text;
  };
  const send = async (body: Body): Promise<void> => {
    for (let tries = 0; tries < 30; tries++) {
      try {
        const answer = await fetch(settings.send, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ from: mine, to: theirs, ...body }),
        });
        if (answer.ok || answer.status === 409 || answer.status === 401) return;
      } catch {
        // No network; the call is tried again below.
      }
      await new Promise((wait) => setTimeout(wait, 1000));
    }
  };

  const media = navigator.mediaDevices
    .getUserMedia({ video: { width: { ideal: 640 }, frameRate: { ideal: 20 } }, audio: true })
    .catch(() => navigator.mediaDevices.getUserMedia({ audio: true }))
    .catch(() => new MediaStream());
  void media.then((stream) => {
    const me = stage.querySelector<HTMLVideoElement>("[data-me]");
    if (!me) return;
    me.srcObject = stream;
    void me.play().catch(() => {});
  });

  const offer = async (options?: RTCOfferOptions): Promise<void> => {
    if (!connection || connection.signalingState !== "stable") return;
    await connection.setLocalDescription(await connection.createOffer(options));
    await send({ description: connection.localDescription });
  };
  const lookAgain = (afterMs = 3_000): void => {
    clearTimeout(restart);
    restart = window.setTimeout(() => {
      if (!connection || connection.connectionState === "connected") return;
      if (!officer) void send({ restart: true });
      else if (connection.signalingState === "stable") void offer({ iceRestart: true });
      else void send({ description: connection.localDescription });
      lookAgain();
    }, afterMs);
  };

  /** A fresh connection to the other side's present page. */
  const begin = async (mark: string): Promise<void> => {
    theirs = mark;
    connection?.close();
    const fresh = new RTCPeerConnection({ iceServers: settings.ice });
    connection = fresh;
    waitingCandidates = [];
    fresh.onicecandidate = ({ candidate }) => {
      if (candidate && connection === fresh) void send({ candidate });
    };
    fresh.ontrack = ({ streams }) => {
      peerVideo.srcObject = streams[0] ?? null;
      void peerVideo.play().catch(() => {});
    };
    fresh.onconnectionstatechange = () => {
      if (connection !== fresh) return;
      if (fresh.connectionState === "connected") {
        clearTimeout(restart);
        say(settings.words.connected);
      } else if (fresh.connectionState === "disconnected" || fresh.connectionState === "failed") {
        say(settings.words.lost);
        lookAgain();
      }
    };
    const stream = await media;
    for (const track of stream.getTracks()) fresh.addTrack(track, stream);
    if (officer && !stream.getVideoTracks().length) fresh.addTransceiver("video", { direction: "recvonly" });
    // A first way may take its time on a slow network; one that never comes is asked for again.
    lookAgain(8_000);
  };

  const take = async (body: Body): Promise<void> => {
    const { from, to } = body as { from?: string; to?: string | null };
    if (body["hello"] && from) {
      if (body["answer"] && to !== mine) return;
      if (from !== theirs) await begin(from);
      if (!body["answer"]) await send({ hello: true, answer: true });
      if (officer && !connection?.remoteDescription) await offer();
      return;
    }
    if (body["still"] || body["ended"]) return hear(body);
    if (from !== theirs || to !== mine || !connection) return;
    const description = body["description"] as RTCSessionDescriptionInit | undefined;
    const candidate = body["candidate"] as RTCIceCandidateInit | undefined;
    if (description) {
      await connection.setRemoteDescription(description);
      for (const early of waitingCandidates.splice(0)) await connection.addIceCandidate(early).catch(() => {});
      if (description.type === "offer") {
        await connection.setLocalDescription(await connection.createAnswer());
        await send({ description: connection.localDescription });
      }
    } else if (candidate) {
      if (connection.remoteDescription) await connection.addIceCandidate(candidate).catch(() => {});
      else waitingCandidates.push(candidate);
    } else if (body["restart"] && officer) await offer({ iceRestart: true });
  };

  say(settings.words.connecting);
  // Signals are taken one after another, in the order in which they were sent.
  let taking = Promise.resolve();
  let heard = "";
  let stream: EventSource;
  const listen = (): void => {
    stream = new EventSource(heard ? `${settings.live}&sejak=${heard}` : settings.live);
    stream.addEventListener("sinyal", (event) => {
      const { data, lastEventId } = event as MessageEvent<string>;
      heard = lastEventId;
      taking = taking.then(() => take(JSON.parse(data) as Body)).catch(() => {});
    });
    // A browser comes back by itself after a lost network, but not after an answer that is no stream (a proxy's 502).
    stream.addEventListener("error", () => stream.readyState === EventSource.CLOSED && setTimeout(listen, 2_000));
  };
  listen();
  void media.then(() => send({ hello: true }));
  window.addEventListener("pagehide", () => stream.close());

  return {
    toggle: (kind) => {
      let on = false;
      void media.then((each) =>
        each
          .getTracks()
          .filter((track) => track.kind === kind)
          .forEach((track) => (track.enabled = !track.enabled)),
      );
      for (const sender of connection?.getSenders() ?? []) if (sender.track?.kind === kind) on = !sender.track.enabled;
      return on;
    },
  };
}
