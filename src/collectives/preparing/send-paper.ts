import { ruleWords, type WithLaw } from "../../entitlement/index.ts";
import { checkFile, type FileRefusal, type Scanner, type Storage } from "../../evidence/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { writePaper } from "../collective.store.ts";
import { atCollective, type NotNow } from "./at-collective.ts";
import type { CompanyActor } from "./prepare-collective.ts";

export type PaperRefusal = NotNow | FileRefusal | { readonly code: "KIND_MISSING" | "FILE_MISSING" };

/**
 * HR sends the paper that proves the ends of all these jobs, once for all of them; sent again it takes the place of the one
 * before. A refused file leaves what was there.
 */
export async function sendPaper(
  platform: Platform & WithLaw & { readonly storage: Storage; readonly scanner: Scanner },
  wish: {
    readonly actor: CompanyActor;
    readonly id: string;
    /** Which of the papers that the law accepts. */
    readonly kind: string;
    readonly file: Buffer | null;
  },
): Promise<Result<null, PaperRefusal>> {
  const { clock, storage, law } = platform;
  const accepted = ruleWords(law.book(), undefined, "id").phkProofs;
  if (!accepted.some(({ code }) => code === wish.kind)) return refused({ code: "KIND_MISSING" });
  if (!wish.file || wish.file.length === 0) return refused({ code: "FILE_MISSING" });
  const checked = await checkFile(platform, wish.file);
  if (!checked.ok) return checked;
  const { storageKey, sha256, media } = checked.value;
  let before: string | null = null;
  const kept = await atCollective<null, PaperRefusal>(platform, { ...wish, verb: "change" }, async (tx, found) => {
    before = found.paperKey;
    await writePaper(tx, found.id, { kind: wish.kind, storageKey, type: media.type, sha256 });
    await recordFacts(tx, {
      type: "CollectivePaperSent",
      actor: { kind: "EMPLOYER", id: wish.actor.id },
      at: clock.now(),
      subject: found.id,
      officeId: found.officeId,
      data: { kind: wish.kind, bytes: checked.value.bytes },
    });
    return done(null);
  });
  const left = kept.ok ? before : storageKey;
  if (left) await storage.remove(left);
  return kept;
}
