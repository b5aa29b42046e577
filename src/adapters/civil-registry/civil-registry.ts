import type { CivilRegistry } from "../../identity/index.ts";
import type { Config } from "../../platform/config.ts";

type Answer = { content: Readonly<Record<"nik" | "name" | "birthDate", string>>; deceased: boolean };

/**
 * The civil registry: `POST /v1/match`, each field answered "Sesuai" (same) or "Tidak Sesuai" (DOMAIN 7.7).
 * Anything but "Sesuai" counts as not the same.
 * @throws where the registry is down, slow (8 s), or answers in another form
 */
export function createCivilRegistry(config: Config["civilRegistry"]): CivilRegistry {
  return {
    compare: async ({ nik, name, birthDate }) => {
      const answer = await fetch(`${config.url}/v1/match`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${config.key}` },
        body: JSON.stringify({ nik, name, birthDate }),
        signal: AbortSignal.timeout(8_000),
      });
      if (!answer.ok) throw new Error(`The civil registry answered ${answer.status}`);
      const { content, deceased } = (await answer.json()) as Answer;
      const same = (field: "nik" | "name" | "birthDate"): boolean => content[field] === "Sesuai";
      return { nik: same("nik"), name: same("name"), birthDate: same("birthDate"), deceased: deceased === true };
    },
  };
}
