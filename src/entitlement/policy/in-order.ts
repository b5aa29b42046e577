import policySchema from "../../../policies/policy.schema.json" with { type: "json" };

type Schema = {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
};

const root = policySchema as unknown as Schema;

/** The schema that speaks of fields: through references, and past the "or null" of what may be open. */
function fieldsOf(schema: Schema | boolean | undefined): Schema | undefined {
  if (typeof schema !== "object") return undefined;
  if (schema.$ref)
    return fieldsOf(
      schema.$ref
        .slice(2)
        .split("/")
        .reduce<Schema>((here, key) => (here as Record<string, Schema>)[key]!, root),
    );
  const one = schema.oneOf?.find(({ $ref, properties }) => $ref ?? properties);
  return one ? fieldsOf(one) : schema;
}

const codesOf = (schema: Schema | undefined): unknown[] =>
  fieldsOf(schema)?.oneOf?.map((each) => each.const) ?? [...(fieldsOf(schema)?.enum ?? [])];

function ordered(value: unknown, described: Schema | boolean | undefined): unknown {
  const schema = fieldsOf(described);
  if (schema === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => ordered(each, schema.items));
  const known = [...Object.keys(schema.properties ?? {}), ...codesOf(schema.propertyNames)] as string[];
  const names = [
    ...known.filter((name) => Object.hasOwn(value, name)),
    ...Object.keys(value).filter((name) => !known.includes(name)),
  ];
  return Object.fromEntries(
    names.map((name) => [
      name,
      ordered((value as Record<string, unknown>)[name], schema.properties?.[name] ?? schema.additionalProperties),
    ]),
  );
}

/**
 * A policy, finished or not, with its fields in the order in which the schema names them: the database keeps what a file
 * says and not how it was laid out, and people read one from name and dates to words. What the schema does not know
 * stands behind, as it was.
 */
export const policyInOrder = <File>(file: File): File => ordered(file, root) as File;
