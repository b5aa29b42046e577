import {
  deepestPolicy,
  fieldAt,
  namesAt,
  optionalAt,
  reasons,
  type PolicyFile,
  type Reason,
  type ServiceRules,
} from "../../entitlement/index.ts";
import { dayAsTyped } from "./typed-day.ts";

/** A draft while it is being written: it may be unfinished, so nothing of its shape is sure. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Form = Readonly<Record<string, string>>;

/** What was typed, as the schema's kind of field; what is no number or no day stays a text, so that the check names the field. */
function leafOf(keys: readonly string[], typed: string): Json {
  // A field that grows with its text lets Enter through; the file knows no lines.
  const text = typed.trim().replace(/\s*[\r\n]+\s*/g, " ");
  const { holds, nullable } = fieldAt(keys);
  if (text === "" && nullable) return null;
  if (holds === "DAY") return dayAsTyped(text) ?? text;
  if (holds !== "WHOLE" && holds !== "RUPIAH" && holds !== "NUMBER") return text;
  // "Rp50.000.000", "Rp 50.000.000,00" and "50.000.000" are how people write it.
  const whole = /^(?:Rp)?\s*(\d+(?:\.\d{3})*)(?:,00)?$/.exec(text)?.[1];
  if (whole !== undefined) return Number(whole.replaceAll(".", ""));
  const number = holds === "NUMBER" ? text.replace(",", ".") : text;
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : text;
}

const keysOf = (pointer: string): string[] =>
  pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Names that would reach out of the file into the language itself. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/** A row of a list is added at its end only: further out would leave holes, and its "length" is no row. */
const isRowOf = (rows: Json[], key: string): boolean => /^\d{1,6}$/.test(key) && Number(key) <= rows.length;

function setAt(root: Json, pointer: string, typed: string): void {
  const keys = keysOf(pointer);
  if (keys.length > deepestPolicy || keys.some((key) => forbidden.has(key))) return;
  let here = root;
  keys.forEach((key, index) => {
    if (typeof here !== "object" || here === null) return;
    const holder = here as { [key: string]: Json };
    if (index === keys.length - 1) {
      if (Array.isArray(here) && !isRowOf(here, key)) return;
      holder[key] = leafOf(keys, typed);
      return;
    }
    if (holder[key] === undefined || holder[key] === null) {
      if (Array.isArray(here) && !isRowOf(here, key)) return;
      holder[key] = /^\d+$/.test(keys[index + 1]!) ? [] : {};
    }
    here = holder[key]!;
  });
}

/** Whether nobody typed anything there. A choice stands in a row all the same: alone it is no value. */
const isBlank = (value: Json, keys: readonly string[]): boolean =>
  value === "" ||
  value === null ||
  (typeof value === "object" &&
    Object.entries(value).every(
      ([key, each]) => fieldAt([...keys, key]).holds === "CHOICE" || isBlank(each as Json, [...keys, key]),
    ));

/** Of a list of rows, those in which nothing stands any more are taken away. */
function dropBlankRows(value: Json, keys: readonly string[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const here = [...keys, key];
    dropBlankRows(each, here);
    if (Array.isArray(each))
      (value as { [key: string]: Json })[key] = each.filter(
        (row, index) => typeof row !== "object" || !isBlank(row, [...here, String(index)]),
      );
  }
}

/** Of what may be left out, that of which every field was emptied: a code without words, an age that nobody wrote. */
function dropBlankFields(file: PolicyFile): void {
  const drop = (holder: Record<string, unknown>, keys: readonly string[], name: string): void => {
    const value = holder[name] as Json | undefined;
    if (typeof value === "object" && value !== null && isBlank(value, [...keys, name])) delete holder[name];
  };
  for (const part of ["conditions", "documents", "phkProofs"] as const)
    for (const code of Object.keys(fieldsOf(file[part]))) drop(fieldsOf(file[part]), [part], code);
  drop(fieldsOf(file.heirs), ["heirs"], "guardianUnder");
  const service = fieldsOf(file.service);
  for (const group of Object.keys(service))
    for (const name of optionalAt(`/service/${group}`))
      if (fieldsOf(service[group])[name] === "") delete fieldsOf(service[group])[name];
  const sampling = fieldsOf(service["sampling"]);
  const own = ["service", "sampling", "byReason"];
  for (const reason of reasons) drop(fieldsOf(sampling["byReason"]), own, reason);
  drop(sampling, own.slice(0, 2), "byReason");
  if (typeof file.revoked === "object" && isBlank(file.revoked as Json, ["revoked"]))
    Object.assign(file, { revoked: null });
}

/** What a draft may hold in place of an object or a list: nothing of it is sure while it is written. */
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Codes by the turn that was typed for each; those without one stay behind the others, as they stood. */
const inTurn = (codes: readonly string[], form: Form, kind: "syarat" | "dokumen"): string[] => {
  const turn = (code: string): number => {
    const typed = form[`urut-${kind}:${code}`]?.trim() ?? "";
    return /^\d{1,3}$/.test(typed) ? Number(typed) : 1_000;
  };
  return codes.toSorted((one, other) => turn(one) - turn(other));
};

/** What was ticked for a reason: its conditions and documents, in the turn that was typed, or as they stood, new ones behind. */
function setReason(file: PolicyFile, reason: Reason, form: Form): void {
  const was = fieldsOf(fieldsOf(file.reasons)[reason]);
  const inOrder = (codes: readonly unknown[], all: readonly string[]): string[] => [
    ...new Set([...codes.filter((code) => typeof code === "string"), ...all]),
  ];
  const conditions = inOrder(rowsOf(was["conditions"]), Object.keys(fieldsOf(file.conditions))).filter(
    (code) => form[`syarat:${code}`] === "ya",
  );
  const listed = inOrder(
    rowsOf(was["documents"]).map((need) => rowsOf(need)[0]),
    Object.keys(fieldsOf(file.documents)),
  );
  const documents = inTurn(listed, form, "dokumen").flatMap((code) => {
    const by = form[`dokumen:${code}`];
    const when = form[`bila:${code}`];
    return by === "LAW" || by === "CHANNEL" ? [when ? [code, by, when] : [code, by]] : [];
  });
  Object.assign(was, { conditions: inTurn(conditions, form, "syarat"), documents });
  setWaiting(file, reason, conditions.includes("WAITING_PERIOD"));
}

/** The waiting period comes and goes with its tick: a reason that begins to wait gets a row to fill in. */
function setWaiting(file: PolicyFile, reason: Reason, waits: boolean): void {
  const periods = fieldsOf(fieldsOf(file.parameters)["waitingPeriod"]);
  if (!waits) delete periods[reason];
  else if (rowsOf(periods[reason]).length === 0)
    periods[reason] = [{ from: file.effectiveFrom, months: "", days: 0, countsFrom: "EXIT", cite: "" }];
}

/** Who comes before whom: those of one rank together, ranks that nobody has left out. */
function setHeirs(file: PolicyFile, form: Form): void {
  const ranks: string[][] = [];
  const heirs = fieldsOf(file.heirs);
  for (const relation of namesAt("/heirs/words")) {
    const rank = Number(form[`urutan:${relation}`]);
    if (Number.isInteger(rank) && rank >= 0 && rank < 20) (ranks[rank] ??= []).push(relation);
  }
  Object.assign(heirs, { order: ranks.filter(Boolean) });
}

/** The rules of the service come and go with their ticks: what begins to be written here begins as it holds now. */
function setService(file: PolicyFile, form: Form, standing: ServiceRules): void {
  if (form["layanan"] !== "ya") return void Object.assign(file, { service: null });
  const was = fieldsOf(file.service);
  const groups = namesAt("/service") as Array<keyof ServiceRules>;
  const written = groups.filter(
    (group) =>
      // While nothing is ruled here the page has no ticks for the groups: all of them come.
      form["aturan-layanan"] === "belum" ||
      !optionalAt("/service").includes(group) ||
      form[`layanan:${group}`] === "ya",
  );
  // A field that was not on the page yet has been posted by nobody: a group that is new here is filled in whole.
  const service = written.map((group) => [group, was[group] ?? standing[group]]);
  Object.assign(file, { service: Object.fromEntries(service) });
}

/**
 * A draft with what a form of the desk said. Fields are named by their JSON pointer, so that the check's answers stand
 * beside the fields they are about. Ticks and turns of a reason (`alasan`) are `syarat:CODE`, `dokumen:CODE`, `bila:CODE`,
 * `urut-syarat:CODE`, `urut-dokumen:CODE`; ranks of heirs `urutan:RELATION`; whether the rules of the service are written
 * here at all `layanan` and `layanan:GROUP`, with `aturan-layanan` to say whether the page has ticks for groups (`ada`, `belum`).
 * @param standing the rules of the service that hold now
 */
export function editDraft(file: PolicyFile, form: Form, standing: ServiceRules): PolicyFile {
  const edited = structuredClone(file);
  for (const [name, typed] of Object.entries(form))
    if (name.startsWith("/")) setAt(edited as unknown as Json, name, typed);
  const reason = reasons.find((each) => each === form["alasan"]);
  if (reason) setReason(edited, reason, form);
  if (Object.keys(form).some((name) => name.startsWith("urutan:"))) setHeirs(edited, form);
  if (form["aturan-layanan"] !== undefined) setService(edited, form, standing);
  dropBlankRows(edited.parameters as unknown as Json, ["parameters"]);
  dropBlankFields(edited);
  const channels = fieldsOf(fieldsOf(edited.service)["channels"]);
  if (Array.isArray(channels["order"])) channels["order"] = channels["order"].filter((channel) => channel !== "");
  return edited;
}

/**
 * A draft to begin with: the policy in force under a new name and first day. Of each parameter the value that holds is
 * kept with the day from which it held, so that its history stays in the policy before. Title and source are left
 * open: a new rule has its own. Conditions and documents that only
 * other policies describe are described here too: then they can be ticked.
 * @param service the rules of the service that hold on that day, to be changed with it
 */
export function beginDraft(
  base: PolicyFile,
  id: string,
  effectiveFrom: string,
  known: readonly PolicyFile[],
  service: ServiceRules,
): PolicyFile {
  const file = structuredClone(base) as unknown as Record<string, Json>;
  const parameters = file["parameters"] as { [key: string]: Json };
  const latest = (values: Json): Json => {
    const begun = (values as Array<{ from: string }>).filter(({ from }) => from <= effectiveFrom);
    return [
      ...begun.slice(-1),
      ...(values as Array<{ from: string }>).filter(({ from }) => from > effectiveFrom),
    ] as unknown as Json;
  };
  for (const [name, values] of Object.entries(parameters)) {
    if (Array.isArray(values)) parameters[name] = latest(values);
    else
      for (const [reason, each] of Object.entries(values as { [key: string]: Json }))
        (values as { [key: string]: Json })[reason] = latest(each);
  }
  const described = (part: "conditions" | "documents"): object =>
    Object.assign({}, ...known.map((each) => each[part]), base[part]) as object;
  const [conditions, documents] = [described("conditions"), described("documents")];
  return {
    ...file,
    id,
    title: { id: "", en: "" },
    cite: "",
    effectiveFrom,
    effectiveTo: null,
    revoked: null,
    conditions,
    documents,
    service,
  } as unknown as PolicyFile;
}
