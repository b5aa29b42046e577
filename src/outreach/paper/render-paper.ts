import type { Announcement, OfficeBlock } from "../announcements/announcement.ts";
import { DoesNotFit, type Paper } from "./block.ts";
import { contentOf, type PaperContent } from "./content.ts";
import { paintPdf, type PrintOptions } from "./paint-pdf.ts";
import { paintPng } from "./paint-png.ts";
import { paintSvg, wordsOf } from "./paint-svg.ts";
import { square, story } from "./picture.ts";
import { poster } from "./poster.ts";
import { typefaces, type Typefaces } from "./typefaces.ts";

/** How each kind is laid out, and what file it becomes. */
const kinds = {
  POSTER: { layOut: poster, file: "pdf", name: "poster-a4" },
  SQUARE: { layOut: square, file: "png", name: "persegi" },
  STORY: { layOut: story, file: "png", name: "cerita" },
} as const satisfies Record<
  string,
  { layOut: (faces: Typefaces, content: PaperContent) => Paper; file: "pdf" | "png"; name: string }
>;

/** What an announcement can be printed or drawn as. */
export type PaperKind = keyof typeof kinds;

export const paperKinds = Object.keys(kinds) as readonly PaperKind[];

export type PaperFile = {
  readonly bytes: Buffer;
  readonly mediaType: "application/pdf" | "image/png";
  /** Letters, digits and hyphens only: `poster-a4-7K3M92Q-id.pdf`. */
  readonly fileName: string;
};

/** Words that cannot be printed as they are: too long, or with a letter that our types do not have. */
export type PaperRefusal =
  { readonly refused: "DOES_NOT_FIT" } | { readonly refused: "UNPRINTABLE"; readonly character: string };

export type PaperOrder = {
  readonly announcement: Pick<Announcement, "texts" | "dates">;
  /** A key of the announcement's texts, or another language that has the fixed parts. */
  readonly lang: string;
  readonly office: OfficeBlock | null;
  /** The whole address that the code leads to; its last part names the file. */
  readonly link: string;
  /** Working days within which a complete claim is paid, by the law in force; null says nothing of it. */
  readonly payWithinDays: number | null;
  /** The day that stands in a PDF's description. The same order with the same day makes the same bytes. */
  readonly madeAt: Date;
};

/**
 * Makes one paper or picture of an announcement: from the same announcement always the same words.
 * Takes 0.1 to 0.6 s of one core; libraries and typefaces (about 40 MB of memory) are loaded at the first.
 */
export async function renderPaper(
  kind: PaperKind,
  order: PaperOrder,
  print: PrintOptions = {},
): Promise<PaperFile | PaperRefusal> {
  const { layOut, file, name } = kinds[kind];
  const faces = await typefaces();
  const content = contentOf(order.announcement, order.lang, order.office, order.link, order.payWithinDays);
  let paper: Paper;
  try {
    paper = layOut(faces, content);
  } catch (error) {
    if (error instanceof DoesNotFit) return { refused: "DOES_NOT_FIT" };
    throw error;
  }
  const character = faces.missing(paper.pages.map(wordsOf).join("").replaceAll("\n", ""));
  if (character !== null) return { refused: "UNPRINTABLE", character };
  const fileName = `${name}-${order.link
    .split("/")
    .at(-1)!
    .replace(/[^\w-]/g, "")}-${content.words.tag}.${file}`;
  if (file === "pdf")
    return { bytes: await paintPdf(faces, paper, order.madeAt, print), mediaType: "application/pdf", fileName };
  const bytes = await paintPng(paintSvg(faces, paper, paper.pages[0]!), paper.width);
  return { bytes, mediaType: "image/png", fileName };
}
