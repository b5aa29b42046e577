import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkPolicy, differences, type PolicyFile, type ServiceRules } from "../../entitlement/index.ts";
import { beginDraft, editDraft as edit } from "./draft.rules.ts";

const shipped = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;
const older = JSON.parse(readFileSync("policies/permenaker-19-2015.json", "utf8")) as PolicyFile;
const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
const editDraft = (file: PolicyFile, form: Record<string, string>): PolicyFile => edit(file, form, service);
const begun = beginDraft(shipped, "permenaker-9-2027", "2027-03-01", [older, shipped], service);
const draft = editDraft(begun, {
  "/title/id": "Permenaker 9/2027",
  "/title/en": "Regulation 9 of 2027",
  "/cite": "Permenaker 9/2027",
});
/** What is told besides the first day and the name. */
const told = (file: PolicyFile): string[] =>
  differences(shipped, file)
    .filter(({ code }) => code !== "/effectiveFrom" && code !== "/title")
    .map(({ heading, after }) => `${heading.id} | ${after?.id ?? "-"}`);

test("a draft begins as the policy it was drafted from; only its title and source are still to be written", async () => {
  expect((await checkPolicy(begun)).map(({ at }) => at)).toEqual(["/title/id", "/title/en", "/cite"]);
  expect(await checkPolicy(draft)).toEqual([]);
  expect(draft).toMatchObject({ id: "permenaker-9-2027", effectiveFrom: "2027-03-01", effectiveTo: null });
  expect(told(draft)).toEqual([]);
});

test("a lawyer types a longer waiting period and its citation", async () => {
  const edited = editDraft(draft, {
    "/parameters/waitingPeriod/RESIGN/0/months": "2",
    "/parameters/waitingPeriod/RESIGN/0/from": "2027-03-01",
    "/parameters/waitingPeriod/RESIGN/0/cite": "Permenaker 9/2027 pasal 8",
  });
  expect(await checkPolicy(edited)).toEqual([]);
  expect(told(edited)).toEqual(["Mengundurkan diri: masa tunggu | 2 bulan sejak tanggal surat perusahaan."]);
});

test("rupiah may be typed as people write it; what is no number is kept and named at its field", async () => {
  const edited = editDraft(draft, { "/parameters/finalTax/0/exempt": "Rp60.000.000" });
  expect(edited.parameters.finalTax[0]!.exempt).toBe(60_000_000);
  const spaced = editDraft(draft, { "/parameters/finalTax/0/exempt": "Rp 60.000.000,00" });
  expect(spaced.parameters.finalTax[0]!.exempt).toBe(60_000_000);
  const wrong = editDraft(draft, { "/parameters/finalTax/0/exempt": "enam puluh juta" });
  expect((await checkPolicy(wrong)).map(({ at }) => at)).toEqual(["/parameters/finalTax/0/exempt"]);
});

test("a source that was pasted in several lines is one line in the file", async () => {
  const edited = editDraft(draft, { "/parameters/finalTax/0/cite": "PP 68/2009\r\npasal 5;\nPMK 16/2010" });
  expect(edited.parameters.finalTax[0]!.cite).toBe("PP 68/2009 pasal 5; PMK 16/2010");
  expect(await checkPolicy(edited)).toEqual([]);
});

test("a second value from a later day is added as a row, and an emptied row is gone", () => {
  const added = editDraft(draft, {
    "/parameters/pensionAge/1/from": "2028-01-01",
    "/parameters/pensionAge/1/value": "57",
    "/parameters/pensionAge/1/cite": "Permenaker 9/2027 pasal 6",
  });
  expect(added.parameters.pensionAge.map(({ value }) => value)).toEqual([56, 57]);
  const gone = editDraft(added, {
    "/parameters/pensionAge/1/from": "",
    "/parameters/pensionAge/1/value": "",
    "/parameters/pensionAge/1/cite": "",
  });
  expect(gone.parameters.pensionAge.map(({ value }) => value)).toEqual([56]);
});

test("an empty row with brackets in it is no row", () => {
  const edited = editDraft(draft, {
    "/parameters/progressiveTax/1/from": "",
    "/parameters/progressiveTax/1/cite": "",
    "/parameters/progressiveTax/1/noTaxIdSurchargePercent": "",
    "/parameters/progressiveTax/1/brackets/0/upTo": "",
    "/parameters/progressiveTax/1/brackets/0/percent": "",
    "/parameters/progressiveTax/1/brackets/1/upTo": "",
    "/parameters/progressiveTax/1/brackets/1/percent": "",
  });
  expect(edited.parameters).toEqual(draft.parameters);
});

test("conditions and documents of a reason are ticked", () => {
  const { conditions, documents } = draft.reasons.RESIGN;
  const form: Record<string, string> = { alasan: "RESIGN", "dokumen:KARTU_KELUARGA": "LAW", "bila:NPWP": "TAX_ID" };
  for (const code of conditions) form[`syarat:${code}`] = "ya";
  for (const [code, by] of documents) form[`dokumen:${code}`] = by;
  form["dokumen:SURAT_PENGUNDURAN_DIRI"] = "";
  expect(told(editDraft(draft, form))).toEqual([
    "Mengundurkan diri: Surat berhenti kerja | -",
    "Mengundurkan diri: Kartu keluarga | Wajib menurut aturan.",
  ]);
});

/** What the page of a reason sends when nothing is touched, with more or other answers. */
const reasonForm = (
  file: PolicyFile,
  reason: "RESIGN" | "PHK",
  more: Record<string, string>,
): Record<string, string> => ({
  alasan: reason,
  ...Object.fromEntries(file.reasons[reason].conditions.map((code) => [`syarat:${code}`, "ya"])),
  ...Object.fromEntries(file.reasons[reason].documents.map(([code, by]) => [`dokumen:${code}`, by])),
  ...more,
});

test("a waiting period goes with its tick, and comes back as a row that wants its length and source", async () => {
  const without = editDraft(draft, reasonForm(draft, "RESIGN", { "syarat:WAITING_PERIOD": "" }));
  expect(Object.keys(without.parameters.waitingPeriod)).toEqual(["PHK", "PKWT_AKHIR"]);
  expect(await checkPolicy(without)).toEqual([]);
  const back = editDraft(without, reasonForm(without, "RESIGN", { "syarat:WAITING_PERIOD": "ya" }));
  expect((await checkPolicy(back)).map(({ code, at }) => [code, at])).toEqual([
    ["NO_WHOLE_NUMBER", "/parameters/waitingPeriod/RESIGN/0/months"],
    ["EMPTY", "/parameters/waitingPeriod/RESIGN/0/cite"],
  ]);
  expect(back.parameters.waitingPeriod.RESIGN![0]!.from).toBe("2027-03-01");
});

test("a later waiting period is gone once its fields are emptied, though a choice still stands in its row", () => {
  const row = "/parameters/waitingPeriod/PHK/1";
  const later = editDraft(draft, {
    [`${row}/months`]: "3",
    [`${row}/days`]: "0",
    [`${row}/countsFrom`]: "EXIT",
    [`${row}/from`]: "1 Januari 2028",
    [`${row}/cite`]: "pasal 8",
  });
  expect(later.parameters.waitingPeriod.PHK![1]).toEqual({
    months: 3,
    days: 0,
    countsFrom: "EXIT",
    from: "2028-01-01",
    cite: "pasal 8",
  });
  const emptied = editDraft(later, {
    [`${row}/months`]: "",
    [`${row}/days`]: "",
    [`${row}/from`]: "",
    [`${row}/cite`]: "",
  });
  expect(emptied.parameters.waitingPeriod.PHK).toHaveLength(1);
});

test("a form cannot reach out of the file", () => {
  editDraft(draft, { "/__proto__/polluted": "x", "/constructor/prototype/polluted": "x" });
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("heirs are put in another order; what only an older rule described can be ticked", async () => {
  const rank: Record<string, string> = {
    "urutan:SPOUSE": "0",
    "urutan:CHILD": "0",
    "urutan:PARENT": "0",
    "urutan:GRANDCHILD": "1",
    "urutan:GRANDPARENT": "2",
    "urutan:SIBLING": "4",
    "urutan:PARENT_IN_LAW": "5",
    "urutan:WILL": "6",
  };
  const edited = editDraft(draft, rank);
  expect(edited.heirs.order.map((together) => together.join("+"))).toEqual([
    "SPOUSE+CHILD+PARENT",
    "GRANDCHILD",
    "GRANDPARENT",
    "SIBLING",
    "PARENT_IN_LAW",
    "WILL",
  ]);
  expect(Object.keys(draft.documents)).toContain("PAKLARING");
  expect(await checkPolicy(edited)).toEqual([]);
});

test("a form on a draft that lacks the part it is about changes what it can and never falls over", () => {
  const form = { alasan: "PHK", "syarat:AGE": "ya", "dokumen:KTP": "LAW", "urutan:CHILD": "1", "/heirs/cite": "x" };
  for (const part of ["reasons", "conditions", "documents", "heirs", "parameters"])
    for (const value of [
      null,
      5,
      "x",
      [],
      [null],
      {},
      { PHK: null },
      { PHK: { conditions: 5, documents: [null, 5] } },
    ]) {
      const broken = { ...draft, [part]: value } as unknown as PolicyFile;
      expect(editDraft(broken, form)).toMatchObject({ id: "permenaker-9-2027" });
    }
});

test("a list's length is no field, and a pointer of ten thousand steps is none", () => {
  const hostile = {
    "/parameters/pensionAge/length": "4294967295",
    "/parameters/pensionAge/-1/value": "5",
    "/parameters/pensionAge/1e0/value": "5",
    "/parameters/pensionAge/1000000000/value": "5",
    [`/parameters${"/a".repeat(10_000)}`]: "5",
    "/parameters/__proto__/hijacked": "yes",
    "/parameters/constructor/prototype/hijacked": "yes",
  };
  expect(editDraft(draft, hostile)).toEqual(draft);
  expect({}).not.toHaveProperty("hijacked");
});

test("a channel is moved up, and one is taken out, by what is chosen for each turn", async () => {
  const edited = editDraft(draft, {
    "/service/channels/order/0": "SMS",
    "/service/channels/order/1": "",
    "/service/channels/order/2": "WHATSAPP",
    "/service/channels/codeProofSeconds": "30",
  });
  expect(await checkPolicy(edited)).toEqual([]);
  expect(told(edited)).toEqual([
    "Urutan saluran pesan | SMS, lalu WhatsApp.",
    "Kode masuk dikirim lewat saluran berikutnya setelah | 30 detik tanpa bukti sampai.",
  ]);
});

test("conditions and documents are read in the turn that was typed for them", () => {
  const was = draft.reasons.PHK;
  const turns = reasonForm(draft, "PHK", {
    ...Object.fromEntries(was.conditions.map((code, index) => [`urut-syarat:${code}`, String(index + 1)])),
    ...Object.fromEntries(was.documents.map(([code], index) => [`urut-dokumen:${code}`, String(index + 1)])),
    "urut-syarat:WAITING_PERIOD": "0",
    "urut-dokumen:KTP": "0",
    "syarat:AGE": "ya",
  });
  const { conditions, documents } = editDraft(draft, turns).reasons.PHK;
  expect(conditions).toEqual(["WAITING_PERIOD", ...was.conditions.filter((code) => code !== "WAITING_PERIOD"), "AGE"]);
  expect(documents[0]![0]).toBe("KTP");
});

test("an age for guardians, a revocation and a proof are written, and gone once their fields are emptied", async () => {
  const written = editDraft(draft, {
    "/heirs/guardianUnder/years": "21",
    "/heirs/guardianUnder/cite": "KUHPerdata pasal 330",
    "/revoked/by": "permenaker-8-2027",
    "/revoked/on": "1 Februari 2027",
    "/revoked/cite": "Permenaker 8/2027 pasal 20",
    "/phkProofs/PUTUSAN_PHI/id": "Putusan pengadilan hubungan industrial yang tetap",
  });
  expect(await checkPolicy(written)).toEqual([]);
  expect(written.heirs.guardianUnder).toEqual({ years: 21, cite: "KUHPerdata pasal 330" });
  expect(written.revoked).toEqual({ by: "permenaker-8-2027", on: "2027-02-01", cite: "Permenaker 8/2027 pasal 20" });
  const emptied = editDraft(written, {
    "/heirs/guardianUnder/years": "",
    "/heirs/guardianUnder/cite": "",
    "/revoked/by": "",
    "/revoked/on": "",
    "/revoked/cite": "",
    "/phkProofs/PUTUSAN_PHI/id": "",
    "/phkProofs/PUTUSAN_PHI/en": "",
  });
  expect([emptied.revoked, "guardianUnder" in emptied.heirs]).toEqual([null, false]);
  expect(Object.keys(emptied.phkProofs)).not.toContain("PUTUSAN_PHI");
  expect(await checkPolicy(emptied)).toEqual([]);
});

test("the rules of the service go with their tick, and come back as they hold; so does a group that may be left out", async () => {
  const ticks = Object.fromEntries(Object.keys(service).map((group) => [`layanan:${group}`, "ya"]));
  const none = editDraft(draft, { "aturan-layanan": "ada", "/service/upload/maxBytes": "1" });
  expect(none.service).toBeNull();
  expect(editDraft(none, { "aturan-layanan": "belum", layanan: "ya" }).service).toEqual(service);
  const without = editDraft(draft, { "aturan-layanan": "ada", layanan: "ya", ...ticks, "layanan:work": "" });
  expect(Object.keys(without.service!)).not.toContain("work");
  expect(without.service!.quota).toEqual(service.quota);
  expect(await checkPolicy(without)).toEqual([]);
});

test("half a minute may be typed with a comma", () => {
  const edited = editDraft(draft, { "/service/work/minutesPerDocument": "2,5" });
  expect(edited.service!.work!.minutesPerDocument).toBe(2.5);
});

test("a number that a file may leave out falls away when its field is emptied; another is named as missing its value", async () => {
  const edited = editDraft(draft, { "/service/door/slipNumbers": "", "/service/door/agedMinutes": "" });
  expect(edited.service!.door).not.toHaveProperty("slipNumbers");
  expect((await checkPolicy(edited)).map(({ at }) => at)).toEqual(["/service/door/agedMinutes"]);
});
