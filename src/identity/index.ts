export type { CivilRegistry, CivilRegistryAnswer } from "./civil-registry.port.ts";
