import type { MediaType } from "./media.rules.ts";

/** A document as it stands on a claim now. */
export type Document = {
  readonly id: string;
  readonly code: string;
  readonly at: Date;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly pages: number;
};

/** Where one document's bytes are, for whoever may see them. */
export type StoredDocument = Document & { readonly claimId: string; readonly storageKey: string };
