import policySchema from "../../../policies/policy.schema.json" with { type: "json" };

/** As much of a JSON Schema as says where a field is and what it holds. */
type Node = {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
  readonly propertyNames?: Node;
  readonly items?: Node | false;
  readonly prefixItems?: readonly Node[];
  readonly oneOf?: ReadonlyArray<Node & { readonly const?: string }>;
};

const schema = policySchema as unknown as Node & { readonly $defs: Readonly<Record<string, Node>> };
const [day, rupiah] = ["#/$defs/day", "#/$defs/rupiah"];

const followed = (node: Node): Node =>
  node.$ref === undefined ? node : followed(schema.$defs[node.$ref.slice("#/$defs/".length)]!);

/** Of something that may also be null, what it is where it is not. */
const filled = (node: Node): Node => node.oneOf?.find((each) => each.type !== "null" && !("const" in each)) ?? node;

const isNull = (node: Node): boolean => node.oneOf?.some(({ type }) => type === "null") ?? false;

function below(node: Node, key: string): Node | undefined {
  const { properties, additionalProperties, items, prefixItems } = followed(filled(node));
  const fixed = properties && Object.hasOwn(properties, key) ? properties[key] : prefixItems?.[Number(key)];
  return fixed ?? (additionalProperties || items || undefined);
}

const nodeAt = (keys: readonly string[]): Node | undefined =>
  keys.reduce<Node | undefined>((node, key) => node && below(node, key), schema);

/** What stands at a place of a policy, as its JSON Schema says. */
export type PolicyField = {
  /** WHOLE: a whole number, RUPIAH: one of rupiah; NUMBER: one that may have a fraction; TEXT also where the schema knows no such place. */
  readonly holds: "WHOLE" | "RUPIAH" | "NUMBER" | "DAY" | "CHOICE" | "TEXT" | "ROWS" | "FIELDS";
  /** Whether it may be null. */
  readonly nullable: boolean;
};

/** @param keys the steps of a pointer, unescaped */
export function fieldAt(keys: readonly string[]): PolicyField {
  const node = nodeAt(keys);
  if (node === undefined) return { holds: "TEXT", nullable: false };
  const nullable = isNull(node);
  const inside = filled(node);
  if (inside.$ref === day) return { holds: "DAY", nullable };
  if (inside.$ref === rupiah) return { holds: "RUPIAH", nullable };
  const { type, enum: choices, oneOf, properties, additionalProperties, items } = followed(inside);
  if (type === "integer") return { holds: "WHOLE", nullable };
  if (type === "number") return { holds: "NUMBER", nullable };
  if (choices || oneOf) return { holds: "CHOICE", nullable };
  if (properties || additionalProperties) return { holds: "FIELDS", nullable };
  return { holds: items ? "ROWS" : "TEXT", nullable };
}

/** The names under a place that the schema knows, in its order: fields, or codes that may stand there. */
function namesUnder(node: Node | undefined): readonly string[] {
  const { properties, propertyNames } = node ? followed(filled(node)) : {};
  if (properties) return Object.keys(properties);
  return propertyNames ? (followed(propertyNames).oneOf ?? []).map((each) => each.const!) : [];
}
export const namesAt = (pointer: string): readonly string[] => namesUnder(nodeAt(pointer.slice(1).split("/")));

/** Of the names under a place those that a file may leave out. */
export function optionalAt(pointer: string): readonly string[] {
  const node = nodeAt(pointer.slice(1).split("/"));
  const { required = [] } = node ? followed(filled(node)) : {};
  return namesAt(pointer).filter((name) => !required.includes(name));
}

/** The pointers of all fields under a place that hold one value; a list counts as one. */
export const leavesAt = (pointer: string): readonly string[] =>
  namesAt(pointer).flatMap((name) => {
    const at = `${pointer}/${name}`;
    return fieldAt(at.slice(1).split("/")).holds === "FIELDS" ? leavesAt(at) : [at];
  });

function ordered(value: unknown, node: Node | undefined): unknown {
  if (node === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each, index) => ordered(each, below(node, String(index))));
  const known = namesUnder(node);
  const names = [
    ...known.filter((name) => Object.hasOwn(value, name)),
    ...Object.keys(value).filter((name) => !known.includes(name)),
  ];
  return Object.fromEntries(
    names.map((name) => [name, ordered((value as Record<string, unknown>)[name], below(node, name))]),
  );
}

/**
 * A policy, finished or not, with its fields in the order in which the schema names them: the database keeps what a file
 * says and not how it was laid out, and people read one from name and dates to words. What the schema does not know
 * stands behind, as it was.
 */
export const policyInOrder = <File>(file: File): File => ordered(file, schema) as File;
