import { Upload } from "tus-js-client";

/** How a sending stands, in words; `{n}` is how much of a hundred is safe. */
export type PieceWords = Readonly<Record<"sending" | "offline" | "resuming" | "failed", string>>;
export type Say = (text: string, percent?: number) => void;

/** Says it in a form's place for that: the words, and a bar where there is something to measure. */
export const sayIn =
  (status: HTMLElement): Say =>
  (text, percent) => {
    status.innerHTML =
      percent === undefined ? `<p><b></b></p>` : `<p><b></b></p><progress class="la-progress" max="100"></progress>`;
    status.querySelector("b")!.textContent = text.replace("{n}", String(percent ?? 0));
    const bar = status.querySelector("progress");
    if (bar) bar.value = percent ?? 0;
  };

/** What is in a file, as hexadecimal; null where the browser has no digest: without a secure connection, as in a trial in an office's own network. */
export const digestOf = async (file: Blob): Promise<string | null> =>
  crypto.subtle
    ? Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join("")
    : null;

export type Sending = {
  readonly endpoint: string;
  /** What is cut off in the middle of a piece may have to be sent twice, so many bytes at most. */
  readonly pieceBytes: number;
  readonly metadata: Readonly<Record<string, string>>;
  /** By what this browser knows the file again: what is in it, or the rest of one would be put behind the beginning of another. */
  readonly mark?: () => Promise<string>;
  /** Where this file stands if it was begun before, on whichever device. */
  readonly standsAt?: string;
  readonly words: PieceWords;
  readonly say: Say;
  /** Every byte is on its way or there: what the server makes of it may take its time. */
  readonly whole?: () => void;
  /** All is kept. `sent`: some of it in this sending. */
  readonly done: (sent: boolean) => void;
  /** It was not taken, and why; `refused`: for what it is, so that sending it again is of no use. */
  readonly failed: (words: string, refused: boolean) => void;
};

/** Sends a file in pieces that survive a lost network and a closed browser; it tries for as long as the page is open. */
export function sendInPieces(file: Blob, sending: Sending): Upload {
  const { words, say } = sending;
  let percent = 0;
  let asked = 0;
  let sent = false;
  const upload = new Upload(file, {
    endpoint: sending.endpoint,
    uploadUrl: sending.standsAt ?? null,
    chunkSize: sending.pieceBytes,
    retryDelays: Array.from({ length: 400 }, (_, index) => Math.min(500 * 2 ** Math.min(index, 4), 5000)),
    metadata: { ...sending.metadata },
    ...(sending.mark
      ? { fingerprint: sending.mark, removeFingerprintOnSuccess: true }
      : { storeFingerprintForResuming: false }),
    // The library takes any trouble in asking how much arrived for "nothing did", and would send all of it again.
    onAfterResponse: (request, response) => {
      const code = response.getStatus();
      asked = request.getMethod() === "HEAD" ? code : 0;
      sent ||= request.getMethod() === "PATCH";
      if (asked >= 400 && asked !== 404 && asked !== 410) throw new Error(String(code));
    },
    onShouldRetry: (error) => {
      const code = error.originalResponse?.getStatus() ?? asked;
      if (code === 0 || code >= 500 || code === 409 || code === 423) {
        say(words.offline, percent);
        return true;
      }
      return false;
    },
    onProgress: (bytes, all) => {
      percent = Math.floor((bytes / all) * 100);
      if (bytes === all && sending.whole) sending.whole();
      else say(words.sending, percent);
    },
    onError: (error) => {
      const answer = "originalResponse" in error ? error.originalResponse : null;
      const body = answer?.getBody();
      sending.failed(body && body.length < 300 ? body : words.failed, answer?.getStatus() === 422);
    },
    onSuccess: () => sending.done(sent),
  });
  if (sending.standsAt) upload.start();
  else
    void upload.findPreviousUploads().then((before) => {
      if (before[0]) {
        say(words.resuming, 0);
        upload.resumeFromPreviousUpload(before[0]);
      }
      upload.start();
    });
  return upload;
}
