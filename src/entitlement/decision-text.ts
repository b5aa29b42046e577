import type { Condition, Decision } from "./case.ts";

/** Texts that come again in every decision (codes, citations, fixed conditions, lists of documents), each written once. */
const quoted = new Map<string, string>();
const fixedConditions = new WeakMap<Condition, string>();
const documentLists = new WeakMap<Decision["documents"], string>();

/** Bounded by what policies hold: only codes, ids and citations of policies are asked for here. */
function quote(text: string): string {
  let known = quoted.get(text);
  if (known === undefined) quoted.set(text, (known = JSON.stringify(text)));
  return known;
}

/** A day or null, as JSON: nothing in a day needs an escape. */
const dayText = (day: string | null): string => (day === null ? "null" : `"${day}"`);

function conditionText(condition: Condition): string {
  const { code, met, from, cite } = condition;
  // Those without a day are the same objects in every decision (`prepareReason`); the others are written anew.
  if (from !== null) return `{"code":${quote(code)},"met":${met},"from":"${from}","cite":${quote(cite)}}`;
  let known = fixedConditions.get(condition);
  if (known === undefined) fixedConditions.set(condition, (known = JSON.stringify(condition)));
  return known;
}

function documentsText(documents: Decision["documents"]): string {
  let known = documentLists.get(documents);
  if (known === undefined) documentLists.set(documents, (known = JSON.stringify(documents)));
  return known;
}

const plain = /^[\w-]*$/;

/**
 * A decision as JSON: letter by letter what `JSON.stringify` writes, five times as fast, for streams of millions
 * (`lapak rules evaluate`). Held to it by a property test.
 */
export function decisionText(decision: Decision): string {
  const { conditions, eligible, tax } = decision;
  let written = "";
  for (let index = 0; index < conditions.length; index++)
    written += index === 0 ? conditionText(conditions[index]!) : `,${conditionText(conditions[index]!)}`;
  const id = plain.test(decision.case) ? `"${decision.case}"` : JSON.stringify(decision.case);
  return (
    `{"case":${id},"policy":${quote(decision.policy)},"eligible":${eligible},"eligibleFrom":${dayText(decision.eligibleFrom)},` +
    `"conditions":[${written}],"documents":${documentsText(decision.documents)},"gross":${decision.gross},` +
    `"tax":{"method":"${tax.method}","amount":${tax.amount}},"net":${decision.net},"payBy":${dayText(decision.payBy)},"calendar":"${decision.calendar}"}`
  );
}
