import type { CivilRecord } from "../world/member.ts";
import type { Answer, Call, Partner } from "../wire/http.ts";
import { bears, readObject, textOf } from "../wire/http.ts";

type Word = "Sesuai" | "Tidak Sesuai";

const FIELDS = ["nik", "name", "birthDate", "motherName"] as const;

function normal(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").toUpperCase();
}

function word(same: boolean): Word {
  return same ? "Sesuai" : "Tidak Sesuai";
}

function refuse(status: number, code: string, message: string): Answer {
  return { status, json: { error: { code, message } } };
}

function match(records: ReadonlyMap<string, CivilRecord>, asked: Record<string, unknown>): Answer {
  const unknown = Object.keys(asked).find((key) => !(FIELDS as readonly string[]).includes(key));
  if (unknown !== undefined) return refuse(400, "UNKNOWN_FIELD", `unknown field ${unknown}`);
  const [nik, name, birthDate] = [textOf(asked.nik), textOf(asked.name), textOf(asked.birthDate)];
  if (nik === null || name === null || birthDate === null)
    return refuse(400, "MISSING_FIELD", "nik, name and birthDate are needed");
  if (!/^\d{16}$/.test(nik)) return refuse(400, "MALFORMED_NIK", "a NIK has 16 digits");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return refuse(400, "MALFORMED_DATE", "birthDate is YYYY-MM-DD");
  const record = records.get(nik);
  const content: Record<string, Word> = {
    nik: word(record !== undefined),
    name: word(normal(name) === record?.name.toUpperCase()),
    birthDate: word(birthDate === record?.birthDate),
  };
  const motherName = textOf(asked.motherName);
  if (motherName !== null) content.motherName = word(normal(motherName) === record?.motherName.toUpperCase());
  return { status: 200, json: { content, deceased: record?.deceased === true } };
}

/**
 * The civil registry (Dukcapil): says of each field whether it is the same, and whether the person has died; it never
 * gives
 * out what it has stored (DOMAIN 7.7).
 */
export function civilRegistry(records: ReadonlyMap<string, CivilRecord>, key: string): Partner {
  return (call: Call) => {
    if (call.path !== "/v1/match" || call.method !== "POST") return refuse(404, "NOT_FOUND", "only POST /v1/match");
    if (!bears(call, key)) return refuse(401, "UNAUTHORIZED", "wrong or missing key");
    const asked = readObject(call.body);
    return asked === null ? refuse(400, "MALFORMED", "the body is not a JSON object") : match(records, asked);
  };
}
