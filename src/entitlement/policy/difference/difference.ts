import { compilePolicy, type PolicyFile } from "../policy.ts";
import type { Change, Pair } from "./change.ts";
import { dateChanges } from "./date-changes.ts";
import { heirChanges } from "./heir-changes.ts";
import { parameterChanges } from "./parameter-changes.ts";
import { reasonChanges } from "./reason-changes.ts";
import { serviceChanges } from "./service-changes.ts";
import { sourceChanges } from "./source-changes.ts";
import { wordChanges } from "./word-changes.ts";

/**
 * What is otherwise under one policy than under another, in plain sentences made from the two files: what decides first,
 * words and sources last. Parameters are compared as they hold on the later policy's first day, and on each later day on
 * which either of them changes. @throws where a file was never checked (`checkPolicy`)
 */
export function differences(before: PolicyFile, after: PolicyFile): readonly Change[] {
  const pair: Pair = { before: compilePolicy(before), after: compilePolicy(after) };
  const changes = [
    ...dateChanges(pair),
    ...parameterChanges(pair),
    ...reasonChanges(pair),
    ...heirChanges(pair),
    ...serviceChanges(pair),
    ...wordChanges(pair),
  ];
  return [...changes, ...sourceChanges(pair, changes)];
}
