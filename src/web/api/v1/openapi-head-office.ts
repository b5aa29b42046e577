import { dimensions } from "../../../policies/index.ts";
import { content, json, ref, whole } from "./openapi-parts.ts";

/** What programs of head office may call: drafts, and trials on claims. */
export const headOfficeSecurity = {
  programKey: {
    type: "http",
    scheme: "bearer",
    description:
      "A key that a policy officer made at /petugas/kebijakan-program. It reads policies and runs trials, 60 calls an hour; it ends on its day, when it is taken back, or when its maker is a policy officer no more. Every use is on record.",
  },
} as const;

const error = (description: string) => ({ description, ...json("CaseError") });
const day = { type: "string", format: "date" } as const;

const draft = {
  id: { type: "string" },
  base: { type: "string", description: "The policy that it was drafted from" },
  status: { enum: ["DRAFT", "PROPOSED"] },
  version: { type: "integer", description: "Another number: another file" },
  effectiveFrom: { type: ["string", "null"], format: "date" },
  changedAt: { type: "string", format: "date-time" },
} as const;

export const headOfficeSchemas = {
  Draft: whole(draft),
  DraftFile: whole({
    ...draft,
    policy: { type: "object", description: "The file as it stands; whole only where there are no troubles" },
    troubles: { type: "array", items: ref("PolicyTrouble") },
  }),
  TriedClaims: {
    type: "object",
    additionalProperties: false,
    description:
      "Claims of the house, as the policy desk shows them: counts, groups, and differing cases by claim code. Nobody is named.",
    properties: {
      from: { ...day, description: "First day on which past claims were decided; 90 days ago where it is left out" },
      to: { ...day, description: "Last day; today where it is left out" },
      kinds: { type: "array", uniqueItems: true, minItems: 1, items: { enum: ["PAST", "OPEN", "DRAFT"] } },
      group: {
        type: "object",
        required: ["by", "name"],
        properties: { by: { enum: dimensions }, name: { type: "string", maxLength: 100 } },
        description: "Only the differing cases of this group are listed; all are counted",
      },
    },
  },
} as const;

const withKey = [{ programKey: [] }];
const noKey = error("No key that works");
const tooOften = error("The calls of this hour are used up; Retry-After says when to ask again");

export const headOfficePaths = {
  "/api/v1/drafts": {
    get: {
      summary: "What head office is writing and has not published",
      security: withKey,
      responses: {
        "200": {
          description: "The drafts, the latest change first",
          ...content({ type: "array", items: ref("Draft") }),
        },
        "401": noKey,
        "429": tooOften,
      },
    },
  },
  "/api/v1/drafts/{id}": {
    get: {
      summary: "One draft, and what is still wrong with it",
      security: withKey,
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: {
        "200": { description: "The draft", ...json("DraftFile") },
        "401": noKey,
        "404": error("There is no draft of this id"),
        "429": tooOften,
      },
    },
  },
  "/api/v1/trials": {
    post: {
      summary: "Who would come out differently under a policy; nothing is kept",
      description:
        "Made-up people are tried for anybody. With a key of head office claims of the house are tried (`claims`), and `policy` may be the id of a draft.",
      security: [{}, { programKey: [] }],
      requestBody: {
        required: true,
        ...content({
          type: "object",
          required: ["policy"],
          properties: {
            policy: { oneOf: [{ type: "string" }, ref("PolicyFile")] },
            claims: { ...ref("TriedClaims"), description: "Needs a key; in place of `population` and `seed`" },
            population: { type: "integer", minimum: 1, maximum: 20000, default: 5000 },
            seed: { type: "integer", default: 1, description: "The same seed makes the same people" },
            on: {
              ...day,
              description:
                "The day whose values of the policy are tried: its first day (so where it is left out), or a later one on which a value begins",
            },
          },
        }),
      },
      responses: {
        "200": { description: "Counts, sums, groups and differing cases", ...json("Trial") },
        "401": noKey,
        "422": error("What is wrong, and where"),
        "429": error(
          "Another trial is under way, or the calls of this hour are used up; Retry-After says when to ask again",
        ),
      },
    },
  },
} as const;
