/** Where documents are kept, sealed. Keys are made by us; a key is written once and never overwritten. */
export type Storage = {
  readonly put: (key: string, sealed: Buffer) => Promise<void>;
  readonly get: (key: string) => Promise<Buffer>;
  readonly remove: (key: string) => Promise<void>;
};

/** Looks for malware. Throws where the scanner cannot be reached: the document then waits, it is not lost. */
export type Scanner = {
  readonly scan: (
    bytes: Buffer,
  ) => Promise<{ readonly clean: true } | { readonly clean: false; readonly finding: string }>;
};
