export type { Scanner, Storage } from "./ports.ts";
export type { Document, StoredDocument } from "./document.ts";
export type { MediaType } from "./media.rules.ts";
export { documentsOfClaim, findDocument, findDocumentOfUpload } from "./document.store.ts";
export {
  checkFile,
  keepDocument,
  keepDrawing,
  openDocument,
  type CheckedFile,
  type FileRefusal,
} from "./keep-document.ts";

export { removeDocuments } from "./remove-documents.ts";
