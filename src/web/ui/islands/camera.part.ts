/** Words of the kiosk's camera. */
type Words = Readonly<Record<"open" | "take" | "again" | "ready" | "taken" | "none", string>>;

/**
 * Photographs a paper at the kiosk: a live picture, one big button, again on wish. The photo goes into the page's own field for a file,
 * so that it is looked at and sent like any other; where there is no camera, that field stands as it is. Nothing is kept.
 *
 * @returns ends the camera: its light goes off
 */
export function cameraFor(input: HTMLInputElement, words: Words): () => void {
  const box = document.createElement("div");
  box.className = "la-camera";
  box.innerHTML = `<figure class="la-photo" hidden><video playsinline muted></video></figure>
    <p role="status"></p><button type="button" class="la-camera__take"></button>`;
  const figure = box.querySelector("figure")!;
  const video = box.querySelector("video")!;
  const said = box.querySelector("p")!;
  const button = box.querySelector("button")!;
  button.textContent = words.open;
  const field = input.closest<HTMLElement>(".govuk-form-group")!;
  const send = input.form!.querySelector<HTMLElement>("button[type=submit]")!;
  field.before(box);
  // A paper lies before the camera that looks away from the screen, a face before the one that looks at who stands here.
  const facing = location.pathname.endsWith("FOTO_DIRI") ? "user" : "environment";
  let stream: MediaStream | null = null;

  const end = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.srcObject = null;
    figure.hidden = true;
  };
  const open = async (): Promise<void> => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: { ideal: facing }, width: { ideal: 1920 }, height: { ideal: 1440 } },
      });
      video.srcObject = stream;
      await video.play();
      figure.hidden = false;
      // One thing at a time: first the photo, then sending it.
      field.hidden = !field.querySelector(".govuk-error-message");
      send.hidden = true;
      button.className = "la-camera__take";
      button.textContent = words.take;
      said.textContent = words.ready;
    } catch {
      end();
      field.hidden = false;
      send.hidden = false;
      box.replaceChildren(said);
      said.textContent = words.none;
    }
  };
  const take = async (): Promise<void> => {
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d")!.drawImage(video, 0, 0);
    end();
    const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.92));
    if (!photo) return;
    const files = new DataTransfer();
    files.items.add(new File([photo], "foto.jpg", { type: "image/jpeg" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    send.hidden = false;
    button.className = "la-camera__again";
    button.textContent = words.again;
    said.textContent = words.taken;
  };
  button.addEventListener("click", () => void (stream ? take() : open()));
  // On a device that was allowed it once, nobody has to ask for the picture.
  void navigator.permissions
    ?.query({ name: "camera" })
    .then(({ state }) => (state === "granted" ? open() : undefined))
    .catch(() => {});
  return end;
}
