import { json, ofCompanies, ref } from "./openapi-parts.ts";

/** What companies' programs may call, and how they are told what came of it. */
export const employerSecurity = {
  employerKey: {
    type: "http",
    scheme: "bearer",
    description: "A key that an admin of the company made at /perusahaan",
  },
} as const;

const day = { type: "string", description: "YYYY-MM-DD, DD/MM/YYYY" } as const;
const counts = Object.fromEntries(
  ["TAKEN", "KNOWN", "DISPUTED", "REFUSED", "WAITING"].map((answer) => [answer, { type: "integer" }]),
);

export const employerSchemas = {
  Exit: {
    type: "object",
    required: ["name", "kind", "endedOn"],
    additionalProperties: false,
    description:
      "A worker of the company, by `nik` or `kpj`. A number that is nobody's here and one that is somebody's elsewhere are answered alike.",
    properties: {
      nik: { type: ["string", "null"], description: "16 digits" },
      kpj: { type: ["string", "null"], description: "11 digits" },
      name: { type: "string" },
      kind: { type: "string", description: "A reason of the law (RESIGN, PHK, PKWT_AKHIR, ...) or its usual words" },
      endedOn: { ...day, description: "Last working day, three months ahead at most" },
      letterNumber: { type: ["string", "null"], maxLength: 60 },
      letterDate: { type: ["string", "null"], description: "YYYY-MM-DD; for RESIGN the waiting month counts from it" },
    },
  },
  ExitReport: {
    type: "object",
    properties: {
      report: { type: "string", format: "uuid" },
      status: { enum: ["RECEIVING", "ANSWERING", "ANSWERED", "BROKEN"] },
      rows: { type: "integer" },
      counts: { type: "object", properties: counts },
      exits: {
        type: "array",
        items: {
          type: "object",
          properties: {
            exit: { type: "integer", description: "Its place in the list, from 1" },
            answer: { enum: ["TAKEN", "KNOWN", "DISPUTED", "REFUSED", "WAITING"] },
            differs: {
              type: "array",
              items: { enum: ["kind", "endedOn", "letterDate"] },
              description:
                "In which parts it differs from the record, where an officer looks at it because of this report",
            },
            code: { type: "string", description: "Why it was refused" },
            message: { type: "string", description: "What to do" },
          },
        },
      },
    },
  },
  EmployerError: {
    type: "object",
    properties: {
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

const { security, error, noKey, onceKey } = ofCompanies;

export const employerPaths = {
  "/api/v1/employer/exits": {
    post: {
      summary: "Report who has left; at most 1,000 a call",
      description:
        "What came of it is also told to the company's address: POST with x-lapak-id and x-lapak-signature `t=SECOND,v1=HEX`, HEX being HMAC-SHA-256 of `SECOND.ID.BODY` under the address's secret. Turn away what is older than five minutes, and an id that came before. Answer 2xx; 408, 429, 5xx and silence are tried again for a day and a half.",
      security,
      parameters: [onceKey("report")],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["exits"],
              properties: { exits: { type: "array", minItems: 1, maxItems: 1000, items: ref("Exit") } },
            },
          },
        },
      },
      responses: {
        "200": { description: "An answer for each exit", ...json("ExitReport") },
        "400": error("The idempotency-key is missing"),
        "401": noKey,
        "409": error("The idempotency-key came before with another body"),
        "422": error("What is wrong with the body, and where"),
      },
    },
  },
  "/api/v1/employer/reports/{id}": {
    get: {
      summary: "What came of a report, 1,000 rows at a time",
      security,
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
        { name: "after", in: "query", schema: { type: "integer" }, description: "Rows behind this one" },
      ],
      responses: {
        "200": { description: "The report", ...json("ExitReport") },
        "401": noKey,
        "404": error("The company has no such report"),
      },
    },
  },
} as const;
