/** A picture as PNG. @param width in pixels; the height follows */
export async function paintPng(svg: string, width: number): Promise<Buffer> {
  const { Resvg } = await import("@resvg/resvg-js");
  // There are no words in it that would ask for a font.
  return new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render().asPng();
}
