import { sql } from "kysely";
import type { Reader, Tx } from "./db/database.ts";
import { newId } from "./ids.ts";
import { storableJson } from "./storable-json.ts";

/** Who does something. The system acts under the name of the job that acts. */
export type Actor =
  | { readonly kind: "CITIZEN"; readonly id: string }
  | { readonly kind: "STAFF"; readonly id: string; readonly role: string; readonly officeId: string }
  /** Somebody of a company, by their account or by its API key. */
  | { readonly kind: "EMPLOYER"; readonly id: string }
  /** Somebody whom the claimant lets help, by the id of the consent. */
  | { readonly kind: "HELPER"; readonly id: string }
  /** A program of head office, by its key: it reads, and no action takes it. */
  | { readonly kind: "PROGRAM"; readonly id: string }
  | { readonly kind: "SYSTEM"; readonly id: string };

/** Who acts in a claim on the claimant's side. */
export type ClaimantSide = Actor & { readonly kind: "CITIZEN" | "HELPER" };

/**
 * Something that happened, in the past tense: who, when, which office, why.
 * A fact is for ever: it never holds a name, a number or a document of a person, only ids, codes and reasons.
 */
export type Fact = {
  readonly type: string;
  readonly actor: Actor;
  /** The office's time. */
  readonly at: Date;
  /** The claim it belongs to, where there is one. */
  readonly claimId?: string;
  /** What it happened to, where that is not the claim. */
  readonly subject?: string;
  /** The office in which it happened, where the actor is not of the staff. */
  readonly officeId?: string;
  readonly why?: string;
  readonly data?: Record<string, unknown>;
};

/** A fact as `record_facts` takes it. */
export function factRow(fact: Fact): Record<string, unknown> {
  const { actor } = fact;
  return {
    id: newId(),
    type: fact.type,
    at: fact.at.toISOString(),
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_role: actor.kind === "STAFF" ? actor.role : null,
    office_id: fact.officeId ?? (actor.kind === "STAFF" ? actor.officeId : null),
    claim_id: fact.claimId ?? null,
    subject: fact.subject ?? null,
    why: fact.why ?? null,
    data: fact.data ?? {},
  };
}

/** The facts of one action as one JSON text, for statements that record them together with their other writes. */
export const factsJson = (facts: readonly Fact[]): string => storableJson(facts.map(factRow));

/**
 * Records facts and announces them to the worker, in the caller's transaction: fact and consequences commit together.
 * `record_facts` inserts the rows (audit.record) and adds one job `announce` for each fact.
 */
export async function recordFacts(tx: Tx, ...facts: readonly Fact[]): Promise<void> {
  await sql`select record_facts(${factsJson(facts)}::jsonb)`.execute(tx);
}

/** Records that somebody looked. Nothing follows from a look, so it may stand outside a transaction. */
export async function recordLook(db: Reader, ...facts: readonly Fact[]): Promise<void> {
  await sql`select record_facts(${factsJson(facts)}::jsonb, false)`.execute(db);
}
