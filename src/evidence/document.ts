import type { MediaType } from "./media.rules.ts";

/** What a kept document is: a kind that is taken from outside, or a picture that the practice office drew itself. */
export type KeptType = MediaType | "image/svg+xml";

/** A document as it stands on a claim now. */
export type Document = {
  readonly id: string;
  readonly code: string;
  readonly at: Date;
  readonly mediaType: KeptType;
  readonly bytes: number;
  readonly pages: number;
};

/** Where one document's bytes are, for whoever may see them. */
export type StoredDocument = Document & { readonly claimId: string; readonly storageKey: string };
