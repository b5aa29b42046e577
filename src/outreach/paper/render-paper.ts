import { fixedWords } from "../../messages/index.ts";
import type { Announcement, OfficeBlock } from "../announcements/announcement.ts";
import { DoesNotFit, type Paper } from "./drawing/block.ts";
import { contentOf, shownAddress, telephone, type PaperContent } from "./content.ts";
import { handOut } from "./layouts/hand-out.ts";
import { leaflet } from "./layouts/leaflet.ts";
import { letter, type LetterContent } from "./layouts/letter.ts";
import { report, type ReportContent } from "./layouts/report.ts";
import { smsText, whatsappText } from "./message-texts.ts";
import { paintPdf, type PrintOptions } from "./drawing/paint-pdf.ts";
import { paintPng } from "./drawing/paint-png.ts";
import { paintSvg, wordsOf } from "./drawing/paint-svg.ts";
import { square, story } from "./layouts/picture.ts";
import { poster } from "./layouts/poster.ts";
import { slides } from "./layouts/slides.ts";
import { rollSlip, slip } from "./layouts/slip.ts";
import { typefaces, type Typefaces } from "./drawing/typefaces.ts";

/** How each kind is laid out, and what file it becomes. */
const kinds = {
  POSTER: { layOut: poster, file: "pdf", name: "poster-a4" },
  LEAFLET: { layOut: leaflet, file: "pdf", name: "lipat-a4" },
  HANDOUT: { layOut: handOut, file: "pdf", name: "lembar-a4" },
  SLIP: { layOut: slip, file: "pdf", name: "carik-a6" },
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

const contentOfOrder = ({ announcement, lang, office, link, payWithinDays }: PaperOrder): PaperContent =>
  contentOf(announcement, lang, office, link, payWithinDays);

/** Lays out, and makes sure that every letter can be drawn. */
async function layOut(
  make: (faces: Typefaces) => Paper,
): Promise<{ readonly faces: Typefaces; readonly paper: Paper } | PaperRefusal> {
  const faces = await typefaces();
  try {
    const paper = make(faces);
    const character = faces.missing(paper.pages.map(wordsOf).join("").replaceAll("\n", ""));
    return character === null ? { faces, paper } : { refused: "UNPRINTABLE", character };
  } catch (error) {
    if (error instanceof DoesNotFit) return { refused: "DOES_NOT_FIT" };
    throw error;
  }
}

const fileNamed = (name: string, link: string, lang: string, file: string): string =>
  `${name}-${link
    .split("/")
    .at(-1)!
    .replace(/[^\w-]/g, "")}-${lang.replace(/[^\w-]/g, "")}.${file}`;

async function asPdf(
  make: (faces: Typefaces) => Paper,
  fileName: string,
  madeAt: Date,
  print: PrintOptions = {},
): Promise<PaperFile | PaperRefusal> {
  const laid = await layOut(make);
  if ("refused" in laid) return laid;
  return { bytes: await paintPdf(laid.faces, laid.paper, madeAt, print), mediaType: "application/pdf", fileName };
}

/**
 * Makes one paper or picture of an announcement: from the same announcement always the same words.
 * Takes 0.1 to 0.6 s of one core; libraries and typefaces are loaded at the first.
 */
export async function renderPaper(
  kind: PaperKind,
  order: PaperOrder,
  print: PrintOptions = {},
): Promise<PaperFile | PaperRefusal> {
  const { layOut: lay, file, name } = kinds[kind];
  const fileName = fileNamed(name, order.link, order.lang, file);
  const make = (faces: Typefaces): Paper => lay(faces, contentOfOrder(order));
  if (file === "pdf") return asPdf(make, fileName, order.madeAt, print);
  const laid = await layOut(make);
  if ("refused" in laid) return laid;
  const bytes = await paintPng(paintSvg(laid.faces, laid.paper, laid.paper.pages[0]!), laid.paper.width);
  return { bytes, mediaType: "image/png", fileName };
}

export type Slides = { readonly slides: ReadonlyArray<{ readonly svg: string; readonly words: string }> };

/** The slides for the waiting room's television, 1920 x 1080: each as SVG that needs no font and no script, and its words. */
export async function renderSlides(order: PaperOrder): Promise<Slides | PaperRefusal> {
  const laid = await layOut((faces) => slides(faces, contentOfOrder(order)));
  if ("refused" in laid) return laid;
  const { faces, paper } = laid;
  return { slides: paper.pages.map((page) => ({ svg: paintSvg(faces, paper, page), words: wordsOf(page) })) };
}

/** The announcement as messages. `sms` is null where it does not go into one. */
export function renderMessages(order: PaperOrder): { readonly whatsapp: string; readonly sms: string | null } {
  const content = contentOfOrder(order);
  return { whatsapp: whatsappText(content), sms: smsText(content) };
}

export type SlipOrder = {
  readonly lang: string;
  readonly headline: string;
  readonly office: OfficeBlock | null;
  readonly link: string;
  readonly madeAt: Date;
};

/**
 * A slip with one code, without an announcement: what the guard hands over.
 * @param size a sheet of A6, or as long as it needs for a receipt printer's roll of 80 mm
 */
export const renderSlip = (
  size: "A6" | "ROLL",
  { lang, headline, office, link, madeAt }: SlipOrder,
): Promise<PaperFile | PaperRefusal> => {
  const content = { words: fixedWords(lang), headline, office, url: link, shownUrl: shownAddress(link), telephone };
  const lay = size === "A6" ? slip : rollSlip;
  return asPdf((faces) => lay(faces, content), fileNamed("carik", link, lang, "pdf"), madeAt);
};

export type LetterOrder = Omit<LetterContent, "words" | "url" | "shownUrl" | "telephone"> & {
  readonly lang: string;
  readonly link: string;
  readonly madeAt: Date;
};

/** A letter to one person, for the window of a DL envelope; as many pages as it needs. */
export const renderLetter = ({ lang, link, madeAt, ...content }: LetterOrder): Promise<PaperFile | PaperRefusal> =>
  asPdf(
    (faces) =>
      letter(faces, { ...content, words: fixedWords(lang), url: link, shownUrl: shownAddress(link), telephone }),
    fileNamed("surat", link, lang, "pdf"),
    madeAt,
  );

export type ReportOrder = ReportContent & { readonly fileName: string; readonly madeAt: Date };

/** A report of figures for an office, on A4. */
export const renderReport = ({ fileName, madeAt, ...content }: ReportOrder): Promise<PaperFile | PaperRefusal> =>
  asPdf((faces) => report(faces, content), fileName, madeAt);
