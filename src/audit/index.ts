export { chainFacts } from "./chain-facts.ts";
export { verifyChain, type ChainVerdict } from "./verify-chain.ts";
export { factsOfClaim, type ClaimFactSeen } from "./audit.views.ts";
