export type { Scanner, Storage } from "./ports.ts";
