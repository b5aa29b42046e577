import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Storage } from "../../evidence/index.ts";

/** Documents as files under the data directory, spread over folders. Written whole or not at all, and on the disk before we say so. */
export function createFileStorage(dataDir: string): Storage {
  const place = (key: string): { folder: string; file: string } => {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error("A storage key is an id of ours");
    const folder = join(dataDir, "documents", key.slice(-2));
    return { folder, file: join(folder, key) };
  };
  return {
    put: async (key, sealed) => {
      const { folder, file } = place(key);
      await mkdir(folder, { recursive: true });
      const handle = await open(`${file}.part`, "w", 0o600);
      try {
        await handle.writeFile(sealed);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${file}.part`, file);
    },
    get: (key) => readFile(place(key).file),
    remove: (key) => rm(place(key).file, { force: true }),
  };
}
