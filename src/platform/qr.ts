import { encode } from "uqr";

/** A QR code as one shape, to be filled with a dark colour on a light ground. */
export type QrCode = {
  /** Modules along an edge, the quiet zone of four on each side included: the picture's viewBox is `0 0 size size`. */
  readonly size: number;
  /** The dark modules, as the `d` of an SVG path; a PDF draws the same. One shape, so that no hairline shows between modules. */
  readonly path: string;
};

/** ISO/IEC 18004 asks for four light modules around a code; readers of cheap phones need them. */
const quiet = 4;

/**
 * The QR code of a text. Error correction is Q or better: a quarter of it may be stained, folded or faded by the sun.
 * @param text usually an address; up to about 1,600 bytes, 60 for a code that reads well at 2 cm
 */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: "Q", boostEcc: true, border: quiet });
  let path = "";
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      const wide = x + 1 - from;
      path += `M${from} ${y}h${wide}v1h-${wide}z`;
    }
  return { size, path };
}

/** Made anew in XML: nothing of a caller's text may end an attribute. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The QR code as a picture for a page: dark on white, as large as its place.
 * @param label what a screen reader says in its place, such as "Kode QR menuju lapak-asik.example/m/7K3M92Q"
 */
export function qrSvg(text: string, label: string): string {
  const { size, path } = qrCode(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="la-qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(label)}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#1c2233" d="${path}"/></svg>`
  );
}
