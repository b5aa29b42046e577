/** A schema of this interface, by its name. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A body in JSON. */
export const content = (schema: object) => ({ content: { "application/json": { schema } } });

/** A body that is a schema of this interface. */
export const json = (name: string) => content(ref(name));

/** An object with exactly these fields. */
export const whole = (properties: Readonly<Record<string, object>>) => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

/** What every way in for companies' programs asks for, and how it turns somebody away. */
export const ofCompanies = {
  security: [{ employerKey: [] }],
  error: (description: string) => ({ description, ...json("EmployerError") }),
  noKey: { description: "No key that works", ...json("EmployerError") },
  /** @param what the call does once, such as "report" */
  onceKey: (what: string) => ({
    name: "idempotency-key",
    in: "header",
    required: true,
    schema: { type: "string", minLength: 8, maxLength: 100 },
    description: `The same key is the same ${what}`,
  }),
} as const;
