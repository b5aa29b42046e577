import type { Platform } from "../../platform/platform.ts";
import { markUpload } from "./upload.store.ts";

const columns = { TOLD: "told_at", GIVEN_UP: "given_up_at" } as const;

/**
 * Notes how an upload that did not become a document ended. `TOLD`: its sender saw why. `GIVEN_UP`: cleared away after a day in
 * which nobody went on with it. Both may be so; doing it again changes nothing, and an upload that nobody knows is passed over.
 */
export const noteUpload = (
  { db, clock }: Pick<Platform, "db" | "clock">,
  { name, how }: { readonly name: string; readonly how: keyof typeof columns },
): Promise<void> => markUpload(db, { name, how: columns[how], at: clock.now() });
