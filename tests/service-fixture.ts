import { readFileSync } from "node:fs";
import { lawBook, type PolicyFile, type ServiceRules } from "../src/entitlement/index.ts";

type Loose = { -readonly [Group in keyof ServiceRules]: Record<string, unknown> };

/** A platform in whose law a policy has published other rules of the service, from 1 June 2026 on. */
export function withService<Has extends object>(platform: Has, change: (service: Loose) => void) {
  const rule = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
  change(service as Loose);
  const published = lawBook([{ ...rule, id: "permenaker-9-2026", effectiveFrom: "2026-06-01", service }]);
  return { ...platform, law: { book: () => published } };
}
