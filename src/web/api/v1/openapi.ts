import { collectivePaths, collectiveSchemas } from "./openapi-collectives.ts";
import { employerPaths, employerSchemas, employerSecurity } from "./openapi-employer.ts";
import { headOfficePaths, headOfficeSchemas, headOfficeSecurity } from "./openapi-head-office.ts";
import { content, json, ref } from "./openapi-parts.ts";
import { reasons } from "../../../entitlement/index.ts";
import { differingCase, trialSchema } from "./trial-schema.ts";

const day = { type: "string", format: "date" } as const;
const dayOrNull = { type: ["string", "null"], format: "date" } as const;
const rupiah = { type: "integer", minimum: 0, description: "Whole rupiah" } as const;
const reason = { type: "string", enum: reasons } as const;

const both = { type: "object", properties: { id: { type: "string" }, en: { type: "string" } } } as const;

const schemas = {
  Case: {
    type: "object",
    additionalProperties: false,
    required: [
      "case",
      "on",
      "reason",
      "policy",
      "member",
      "membership",
      "balance",
      "paidBefore",
      "taxId",
      "taxResident",
      "heir",
      "completeOn",
    ],
    properties: {
      case: { type: "string" },
      on: day,
      reason,
      policy: { type: ["string", "null"], description: "Null: the policy in force on `on`" },
      member: {
        type: "object",
        required: ["birthDate", "citizenship", "deathDate"],
        properties: { birthDate: day, citizenship: { enum: ["WNI", "WNA"] }, deathDate: dayOrNull },
      },
      membership: {
        type: "object",
        required: ["segment", "firstContribution", "employments"],
        properties: {
          segment: { enum: ["PU", "BPU"] },
          firstContribution: day,
          employments: {
            type: "array",
            items: {
              type: "object",
              required: ["from", "to", "endReason", "letterDate"],
              properties: {
                from: day,
                to: dayOrNull,
                endReason: { oneOf: [reason, { type: "null" }] },
                letterDate: dayOrNull,
              },
            },
          },
        },
      },
      balance: rupiah,
      paidBefore: {
        type: "array",
        items: {
          type: "object",
          required: ["date", "reason", "gross"],
          properties: { date: day, reason, gross: rupiah },
        },
      },
      taxId: { enum: ["NIK_VALID", "NPWP15", "NPWP16", "NONE"] },
      taxResident: { type: "boolean" },
      heir: { description: "Null, one {relation}, or a list of them" },
      completeOn: dayOrNull,
      facts: {
        type: "object",
        additionalProperties: false,
        properties: {
          companyPensionAge: { type: "integer", minimum: 1, maximum: 119 },
          phkProof: {
            type: "string",
            description: "A code of the regulation's `phkProofs`, or UNKNOWN_CODE; it may ask for one paper more",
          },
          houseInSpouseName: { type: "boolean" },
          creditUse: {
            type: "string",
            description: "A code of the regulation's `creditUses`, or UNKNOWN_CODE: which papers of the bank",
          },
          leavesOn: { type: "string", format: "date" },
        },
      },
    },
  },
  Decision: {
    type: "object",
    required: [
      "case",
      "policy",
      "eligible",
      "eligibleFrom",
      "conditions",
      "documents",
      "gross",
      "tax",
      "net",
      "payBy",
      "calendar",
    ],
    properties: {
      case: { type: "string" },
      policy: { type: "string" },
      eligible: { type: "boolean" },
      eligibleFrom: dayOrNull,
      conditions: {
        type: "array",
        items: {
          type: "object",
          properties: { code: { type: "string" }, met: { type: "boolean" }, from: dayOrNull, cite: { type: "string" } },
        },
      },
      documents: {
        type: "array",
        items: { type: "object", properties: { code: { type: "string" }, demandedBy: { enum: ["LAW", "CHANNEL"] } } },
      },
      gross: rupiah,
      tax: {
        type: "object",
        properties: {
          method: { enum: ["FINAL", "PROGRESSIVE", "MANUAL", "NONE"] },
          amount: { type: ["integer", "null"] },
        },
      },
      net: { type: ["integer", "null"] },
      payBy: dayOrNull,
      calendar: { enum: ["DECREED", "PROVISIONAL"] },
    },
  },
  PolicyFile: { $ref: "/api/v1/policy.schema.json", description: "A regulation as data" },
  KnownPolicy: {
    type: "object",
    properties: {
      id: { type: "string" },
      title: both,
      from: day,
      to: { ...dayOrNull, description: "The last day in force; null while it is" },
      revoked: { type: ["object", "null"], description: "Revoked before its first day: never in force by itself" },
    },
  },
  SignedPolicy: {
    type: "object",
    required: ["format", "policy", "key", "signature"],
    properties: {
      format: { const: "lapak-policy-1" },
      policy: { $ref: "#/components/schemas/PolicyFile" },
      key: { type: "string", description: "Public key (Ed25519, base64)" },
      signature: { type: "string", description: "Under the policy with the fields of every object in order (base64)" },
    },
  },
  PolicyTrouble: {
    type: "object",
    properties: {
      code: { type: "string" },
      at: { type: "string", description: "JSON pointer" },
      message: { type: "string" },
    },
  },
  Change: {
    type: "object",
    properties: {
      code: { type: "string", description: "JSON pointer into the later policy" },
      area: { enum: ["DATES", "PARAMETER", "REASON", "DOCUMENT", "HEIRS", "SERVICE", "WORDS"] },
      reason: { oneOf: [reason, { type: "null" }] },
      heading: both,
      before: { oneOf: [both, { type: "null" }], description: "Null: it is new" },
      after: { oneOf: [both, { type: "null" }], description: "Null: it is gone" },
      cite: { type: "string" },
    },
  },
  Trial: trialSchema,
  DifferingCase: differingCase,
  CaseError: {
    type: "object",
    properties: {
      case: { type: ["string", "null"] },
      error: {
        type: "object",
        properties: {
          code: { type: "string" },
          at: { type: "string", description: "JSON pointer" },
          message: { type: "string" },
        },
      },
    },
  },
} as const;

/** A policy by the id under which it is known, or the file itself. */
const policyOrId = { oneOf: [{ type: "string" }, ref("PolicyFile")] };

/** The interface for programs, OpenAPI 3.1. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Lapak Asik",
    version: "1",
    description:
      "The law of the old-age savings benefit (JHT), asked by programs; companies that report who has left; and head office's trials of a policy.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  paths: {
    "/api/v1/eligibility": {
      post: {
        summary: "Ask the law about one case",
        requestBody: { required: true, ...json("Case") },
        responses: {
          "200": { description: "The decision", ...json("Decision") },
          "400": { description: "The body is no JSON", ...json("CaseError") },
          "422": { description: "What is wrong with the case, and where", ...json("CaseError") },
        },
      },
    },
    ...employerPaths,
    ...collectivePaths,
    ...headOfficePaths,
    "/api/v1/policies": {
      get: {
        summary: "The regulations that are known here, oldest first",
        responses: { "200": { description: "The list", ...content({ type: "array", items: ref("KnownPolicy") }) } },
      },
    },
    "/api/v1/policy.schema.json": {
      get: {
        summary: "The JSON Schema of a regulation, with every code and its words",
        responses: {
          "200": {
            description: "JSON Schema 2020-12",
            content: { "application/schema+json": { schema: { type: "object" } } },
          },
        },
      },
    },
    "/api/v1/policies/{id}": {
      get: {
        summary: "One regulation, signed by this installation",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": { description: "What `lapak policy export` gives", ...json("SignedPolicy") },
          "404": { description: "There is none of this id", ...json("CaseError") },
        },
      },
    },
    "/api/v1/policies/check": {
      post: {
        summary: "Everything that is wrong with a policy; nothing is kept",
        requestBody: { required: true, ...json("PolicyFile") },
        responses: {
          "200": {
            description: "Empty where it can be used",
            ...content({ type: "object", properties: { troubles: { type: "array", items: ref("PolicyTrouble") } } }),
          },
        },
      },
    },
    "/api/v1/policies/diff": {
      post: {
        summary: "What is otherwise under one policy than under another, in sentences",
        requestBody: {
          required: true,
          ...content({
            type: "object",
            required: ["before", "after"],
            properties: { before: policyOrId, after: policyOrId },
          }),
        },
        responses: {
          "200": {
            description: "The changes",
            ...content({ type: "object", properties: { changes: { type: "array", items: ref("Change") } } }),
          },
          "422": { description: "What is wrong with a policy, and where", ...json("CaseError") },
        },
      },
    },
  },
  components: {
    schemas: { ...schemas, ...employerSchemas, ...collectiveSchemas, ...headOfficeSchemas },
    securitySchemes: { ...employerSecurity, ...headOfficeSecurity },
  },
};
