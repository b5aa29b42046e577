/** What makes a drawn face one's own. */
export type Face = {
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
  readonly style: "SHORT" | "LONG" | "VEIL";
  readonly glasses?: true;
};

const hairBehind = ({ style, hair }: Face): string =>
  style === "LONG"
    ? `<path d="M-62-20c0-56 124-56 124 0l10 104h-144z" fill="${hair}"/>`
    : style === "VEIL"
      ? `<path d="M-68-14c0-72 136-72 136 0l14 130h-164z" fill="${hair}"/>`
      : "";

const hairBefore = ({ style, hair }: Face): string =>
  style === "SHORT"
    ? `<path d="M-54-12c-8-80 116-80 108 0-14-26-94-26-108 0z" fill="${hair}"/>`
    : style === "LONG"
      ? `<path d="M-56 0c-8-96 120-96 112 0-6-24-30-40-56-40s-50 16-56 40z" fill="${hair}"/>`
      : `<path d="M-58 8c-8-108 124-108 116 0-14-50-102-50-116 0z" fill="${hair}"/>`;

/** Head and shoulders, about 170 wide and 230 high, the middle of the face at `x`, `y`. */
export function drawFace(face: Face, x: number, y: number, scale = 1): string {
  const glasses = face.glasses
    ? '<g fill="none" stroke="#222" stroke-width="4"><circle cx="-21" cy="-2" r="16"/><circle cx="21" cy="-2" r="16"/><path d="M-5-2h10"/></g>'
    : "";
  return `<g transform="translate(${x} ${y}) scale(${scale})">${hairBehind(face)}<path d="M-84 150c0-62 34-84 84-84s84 22 84 84z" fill="${face.shirt}"/><rect x="-18" y="40" width="36" height="40" fill="${face.skin}"/><ellipse rx="52" ry="64" fill="${face.skin}"/>${hairBefore(face)}<g fill="#222"><circle cx="-21" cy="-2" r="5"/><circle cx="21" cy="-2" r="5"/></g><path d="M-18 32q18 12 36 0" fill="none" stroke="#7c3b2c" stroke-width="5" stroke-linecap="round"/>${glasses}</g>`;
}
