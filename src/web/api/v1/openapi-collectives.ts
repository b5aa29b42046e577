import { content, json, ofCompanies, ref, whole } from "./openapi-parts.ts";

/** How companies' programs prepare claims of many workers. */
const listed = {
  collective: { type: "string", format: "uuid" },
  reason: { enum: ["PHK", "PKWT_AKHIR"] },
  branch: { type: "string", description: "Code of the branch that checks the proof" },
  status: { enum: ["DRAFT", "HANDED_IN", "CHECKED", "BOOKED", "ENDED", "WITHDRAWN"] },
  listed: { type: "integer", description: "Workers on the list" },
  confirmed: { type: "integer", description: "Workers who confirmed on their own phone" },
} as const;
export const collectiveSchemas = {
  Collective: whole(listed),
  CollectiveListed: whole({
    ...listed,
    added: { type: "integer", description: "New on the list by this call" },
    passedOver: {
      ...whole({
        OTHER_REASON: { type: "integer", description: "Left for another reason" },
        DISPUTED: { type: "integer", description: "An officer decides about their end first" },
        ELSEWHERE: { type: "integer", description: "On another open list" },
      }),
      description: "Workers of the report who cannot be on it; the page of the list names them",
    },
  }),
  Branch: whole({ code: { type: "string" }, name: { type: "string" } }),
} as const;

const { security, error, noKey, onceKey } = ofCompanies;
const body = (properties: Readonly<Record<string, object>>) => ({ required: true, ...content(whole(properties)) });
const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } } as const;

export const collectivePaths = {
  "/api/v1/employer/branches": {
    get: {
      summary: "The branches to which a list can go",
      security,
      responses: {
        "200": { description: "By name", ...content({ type: "array", items: ref("Branch") }) },
        "401": noKey,
      },
    },
  },
  "/api/v1/employer/collectives": {
    post: {
      summary: "Begin a list of workers who leave at once",
      description:
        "The list is handed in on its page, by a person: that is where the proof is sent. Each worker then decides on their own phone.",
      security,
      parameters: [onceKey("list")],
      requestBody: body({ reason: listed.reason, branch: listed.branch }),
      responses: {
        "200": { description: "The list", ...json("Collective") },
        "400": error("The idempotency-key is missing"),
        "401": noKey,
        "409": error("The idempotency-key came before with another body"),
        "422": error("What is wrong with the body, and where"),
      },
    },
  },
  "/api/v1/employer/collectives/{id}": {
    get: {
      summary: "How a list stands",
      security,
      parameters: [id],
      responses: {
        "200": { description: "The list", ...json("Collective") },
        "401": noKey,
        "404": error("The company has no such list"),
      },
    },
  },
  "/api/v1/employer/collectives/{id}/workers": {
    post: {
      summary: "Put the workers of a report on the list",
      description: "Doing it again changes nothing; who cannot be on it is passed over.",
      security,
      parameters: [id],
      requestBody: body({ report: { type: "string", format: "uuid", description: "Of POST /api/v1/employer/exits" } }),
      responses: {
        "200": { description: "The list as it is now", ...json("CollectiveListed") },
        "401": noKey,
        "404": error("The company has no such list"),
        "409": error("The list is handed in already"),
        "422": error("What is wrong with the body, and where"),
      },
    },
  },
} as const;
