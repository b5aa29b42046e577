import { readFileSync } from "node:fs";
import { join } from "node:path";

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The settings of a command that acts on an installation's data: the environment's; where that names no database, those of
 * the sandbox that `npm start` runs on the same `DATA_DIR` (it leaves them in `running.json`, readable by its owner alone).
 */
export function settingsHere(env: Settings): Settings {
  if (env["DATABASE_URL"]) return env;
  const dataDir =
    env["DATA_DIR"] || join(import.meta.dirname, import.meta.dirname.endsWith("dist") ? ".." : "../..", "data");
  try {
    const running = JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8")) as Settings;
    return { ...env, ...running };
  } catch {
    return env;
  }
}
