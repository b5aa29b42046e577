/** About how heavy a photo may be when it leaves the phone: readable at the size at which an officer reads it. */
const targetBytes = 400_000;
const longestSide = 1900;

/** Draws a picture upright; drawing it anew leaves behind where and when it was taken. */
async function draw(file: Blob, longest: number): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

const encode = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", quality),
  );

/** A photo of about 400 kB: first the quality goes down a little, then the size. */
export async function shrink(file: Blob): Promise<Blob> {
  let best: Blob | null = null;
  for (const side of [longestSide, 1600, 1300]) {
    const canvas = await draw(file, side);
    for (const quality of [0.82, 0.72, 0.6]) {
      best = await encode(canvas, quality);
      if (best.size <= targetBytes) return best;
    }
  }
  return best!;
}

/** Whether a photo is large, bright and sharp enough to be read. Sharpness: the variance of the Laplacian of its grey values. */
export async function lookAt(file: Blob): Promise<{ large: boolean; bright: boolean; sharp: boolean }> {
  const canvas = await draw(file, 640);
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
  const grey = new Float32Array(width * height);
  let sum = 0;
  for (let at = 0; at < grey.length; at++) {
    grey[at] = 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!;
    sum += grey[at]!;
  }
  let total = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const edge = 4 * grey[at]! - grey[at - 1]! - grey[at + 1]! - grey[at - width]! - grey[at + width]!;
      total += edge;
      squares += edge * edge;
      count += 1;
    }
  }
  const variance = count === 0 ? 0 : squares / count - (total / count) ** 2;
  const whole = await createImageBitmap(file);
  const large = Math.max(whole.width, whole.height) >= 800;
  whole.close();
  return { large, bright: sum / grey.length > 70, sharp: variance > 40 };
}
