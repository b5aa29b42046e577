import { createHash } from "node:crypto";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import type { Clock } from "../platform/clock.ts";
import type { Keys } from "../platform/keys.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { findDocumentOfUpload, replaceDocument } from "./document.store.ts";
import type { KeptType, StoredDocument } from "./document.ts";
import { isTrouble, readMedia, withoutPrivateData, type Media, type MediaTrouble } from "./media.rules.ts";
import type { Scanner, Storage } from "./ports.ts";

/** A file that has been looked at and sealed away, and is not yet anybody's document. */
export type CheckedFile = {
  readonly media: Omit<Media, "type"> & { readonly type: KeptType };
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly storageKey: string;
};
export type FileRefusal = MediaTrouble | { readonly code: "INFECTED" };

type Needs = WithLaw & {
  readonly clock: Clock;
  readonly keys: Keys;
  readonly storage: Storage;
  readonly scanner: Scanner;
};

/**
 * Looks at a file (kind, size, malware), takes the private data out of a photograph, and puts it into storage, sealed.
 * Done before any transaction: storage and scanner take their time. A file that no document names afterwards is swept away.
 * @throws where the scanner or the storage cannot be reached: the sender tries again, nothing is half kept
 */
export async function checkFile(
  { clock, keys, law, storage, scanner }: Needs,
  file: Buffer,
): Promise<Result<CheckedFile, FileRefusal>> {
  const media = readMedia(file, serviceRulesOn(law.book(), clock.today()).upload);
  if (isTrouble(media)) return refused(media);
  const verdict = await scanner.scan(file);
  if (!verdict.clean) return refused({ code: "INFECTED" });
  const kept = media.type === "image/jpeg" ? withoutPrivateData(file) : file;
  return done(await sealAway({ keys, storage }, media, kept));
}

/** Keeps a picture that we drew ourselves, for practice: there is nothing in it to be looked for. */
export const keepDrawing = async (needs: Pick<Needs, "keys" | "storage">, svg: string): Promise<CheckedFile> =>
  await sealAway(needs, { type: "image/svg+xml", pages: 1, width: null, height: null }, Buffer.from(svg));

async function sealAway(
  { keys, storage }: Pick<Needs, "keys" | "storage">,
  media: CheckedFile["media"],
  kept: Buffer,
): Promise<CheckedFile> {
  const storageKey = newId();
  await storage.put(storageKey, keys.sealBytes(kept, `document:${storageKey}`));
  return { media, bytes: kept.length, sha256: createHash("sha256").update(kept).digest(), storageKey };
}

/** Makes a checked file the document of a claim, in the caller's transaction; an upload that is finished twice is kept once. */
export async function keepDocument(
  tx: Tx,
  file: CheckedFile,
  of: { claimId: string; code: string; at: Date; source: "CLAIMANT" | "INTERVIEW_STILL"; uploadId: string | null },
): Promise<{ id: string; isNew: boolean }> {
  const before = of.uploadId === null ? undefined : await findDocumentOfUpload(tx, of.uploadId);
  if (before) return { id: before.id, isNew: false };
  const id = newId();
  await replaceDocument(tx, {
    id,
    ...of,
    mediaType: file.media.type,
    bytes: file.bytes,
    pages: file.media.pages,
    width: file.media.width,
    height: file.media.height,
    sha256: file.sha256,
    storageKey: file.storageKey,
  });
  return { id, isNew: true };
}

/** Opens a document's bytes. @throws where they were changed in storage */
export const openDocument = async (
  { keys, storage }: Pick<Needs, "keys" | "storage">,
  document: Pick<StoredDocument, "storageKey">,
): Promise<Buffer> => keys.openBytes(await storage.get(document.storageKey), `document:${document.storageKey}`);
