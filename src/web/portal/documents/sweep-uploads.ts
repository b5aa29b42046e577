import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "@tus/file-store";
import { noteUpload } from "../../../claims/index.ts";
import type { House } from "../../../house.ts";
import { finishUpload } from "./finish-upload.ts";

/** How long an unfinished upload is kept for its sender to come back. */
const keepHours = 24;
/** Younger ones are under way in a process that lives. */
const youngMs = 60_000;

/**
 * Finishes uploads whose last byte arrived just before a process died, and removes those that nobody came back for. What
 * cannot be finished now stays until the next sweep.
 */
export async function sweepUploads(house: House, directory: string, store: FileStore): Promise<void> {
  for (const name of await readdir(directory)) {
    const file = join(directory, name);
    const found = await stat(file).catch(() => null);
    if (!found) continue;
    const age = Date.now() - found.mtimeMs;
    const upload = name.endsWith(".json") || age < youngMs ? null : await store.getUpload(name).catch(() => null);
    if (upload && upload.offset === upload.size) {
      await finishUpload(house, { id: name, directory, code: upload.metadata?.["dokumen"] ?? "" }).catch(
        (error: unknown) =>
          house.log("warn", "an upload that is whole could not be finished", { error: String(error) }),
      );
    } else if (age > keepHours * 3_600_000) {
      if (!name.endsWith(".json")) await noteUpload(house, { name, how: "GIVEN_UP" });
      await rm(file, { force: true });
    }
  }
}
