export type { Link, LinkChannel, LinkPurpose } from "./link.ts";
export { makeLinks } from "./make-link.ts";
export { openLink } from "./open-link.ts";
