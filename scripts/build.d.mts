/** Builds what changed into dist/. Rejects with one sentence that names the place of what does not compile. */
export function build(): Promise<void>;
