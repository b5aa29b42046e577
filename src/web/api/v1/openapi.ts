import { reasons } from "../../../entitlement/index.ts";

const day = { type: "string", format: "date" } as const;
const dayOrNull = { type: ["string", "null"], format: "date" } as const;
const rupiah = { type: "integer", minimum: 0, description: "Whole rupiah" } as const;
const reason = { type: "string", enum: reasons } as const;

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
      facts: { type: "object", description: "companyPensionAge, phkProof, houseInSpouseName, creditUse, leavesOn" },
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

const json = (name: keyof typeof schemas) => ({
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});

/** The interface for programs, OpenAPI 3.1. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Lapak Asik",
    version: "1",
    description: "The law of the old-age savings benefit (JHT), asked by programs.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  paths: {
    "/api/v1/eligibility": {
      post: {
        summary: "Ask the law about one case",
        requestBody: { required: true, ...json("Case") },
        responses: {
          "200": { description: "The decision", ...json("Decision") },
          "422": { description: "What is wrong with the case, and where", ...json("CaseError") },
        },
      },
    },
  },
  components: { schemas },
};
