/**
 * One stream for all tabs of an office's pages: a browser allows six connections to one host (HTTP/1.1), and a stream keeps
 * one. Whoever holds the lock listens and passes on "look again"; when it goes, the next takes over. Where the stream cannot
 * be had the listener says it every second and a half instead, for all. A page hidden for a minute holds nothing and hears
 * nothing; seen again it looks at once. Browsers without locks open a stream for each page, as before.
 *
 * @param url what to listen to, and the name under which tabs share it
 */
export function hearLive(url: string, look: () => void): void {
  let stop: (() => void) | undefined;

  /** Listens itself, until the signal says otherwise. */
  const listen = (signal: AbortSignal, say: () => void): void => {
    let stream: EventSource | undefined;
    let polling = 0;
    let retry = 0;
    const calm = (): void => {
      clearInterval(polling);
      polling = 0;
    };
    const open = (): void => {
      stream = new EventSource(url);
      stream.onmessage = say;
      stream.onopen = () => {
        calm();
        // What happened while nobody listened was told to nobody.
        say();
      };
      stream.onerror = () => {
        polling ||= window.setInterval(say, 1_500);
        // A refusal, say of a proxy while the server is exchanged, ends a stream for good.
        if (stream?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, 5_000);
      };
    };
    signal.addEventListener("abort", () => {
      stream?.close();
      clearTimeout(retry);
      calm();
    });
    open();
  };

  const start = (): void => {
    if (stop) return;
    look();
    const ends = new AbortController();
    const { signal } = ends;
    stop = () => {
      ends.abort();
      stop = undefined;
    };
    if (!("locks" in navigator && "BroadcastChannel" in window)) return listen(signal, look);
    const channel = new BroadcastChannel(url);
    channel.onmessage = look;
    signal.addEventListener("abort", () => channel.close());
    const say = (): void => {
      look();
      channel.postMessage(0);
    };
    navigator.locks
      .request(url, { signal }, () => {
        listen(signal, say);
        return new Promise<void>((gone) => signal.addEventListener("abort", () => gone()));
      })
      .catch(() => {});
  };

  let hidden = 0;
  const seen = (): void => {
    clearTimeout(hidden);
    if (document.hidden) hidden = window.setTimeout(() => stop?.(), 60_000);
    else if (stop) look();
    else start();
  };
  document.addEventListener("visibilitychange", seen);
  // A page kept for "back" must not keep the lock from the others.
  window.addEventListener("pagehide", () => stop?.());
  window.addEventListener("pageshow", ({ persisted }) => persisted && start());
  start();
  // A tab may be opened behind the one that is read.
  if (document.hidden) seen();
}
