import { expect, test } from "vitest";
import {
  answerInSms,
  dayInWords,
  helpedInWords,
  interviewInWords,
  namesInWords,
  promiseInWords,
  smsAnswerMost,
  timeInWords,
} from "./in-words.ts";
import { isUnasked, templateValues, type TemplateCode } from "./dictionary.ts";
import { isOneSms } from "./one-sms.rules.ts";
import { compose, subjectIn, whatsappTemplates } from "./templates.ts";

const link = "https://lapak-asik.example/lanjut";
const example = (lang: "id" | "en"): Record<string, string> => ({
  code: "402913",
  minutes: "10",
  claim: "JHT-7K3M-92QF",
  link,
  office: "Kantor Cabang Mampang",
  amount: "Rp41.276.500",
  account: "7890",
  time: timeInWords(new Date("2026-06-04T03:00:00Z"), "Asia/Jakarta", lang),
  until: timeInWords(new Date("2026-06-03T07:00:00Z"), "Asia/Jakarta", lang),
  promise: promiseInWords({ on: "2026-06-11", calendar: "DECREED" }, lang),
  items:
    lang === "id"
      ? "KTP: foto buram; Rekening bank: nama pemilik berbeda."
      : "KTP: blurred photo; Bank account: other holder.",
  site: "lapak-asik.example",
  ...interviewInWords("VIDEO", lang),
  first: dayInWords("2026-09-30", lang),
  day: dayInWords("2026-09-30", lang),
  helper: "SITI CONTOH",
  did: helpedInWords("CHOOSE_TIME", lang),
  answer: lang === "id" ? "KTP lama boleh, asal fotonya jelas." : "An old identity card will do if it is clear.",
  brief: answerInSms("x".repeat(smsAnswerMost + 1), lang, link),
  state: lang === "id" ? "kami terima." : "received.",
  next: lang === "id" ? `Pilih waktu wawancara: ${link}` : `Choose an interview time: ${link}`,
  changes: lang === "id" ? "Dokumen tambahan: Kartu keluarga." : "More documents: Family card.",
  company: "PT Contoh",
  title: lang === "id" ? "Masa tunggu dua bulan" : "Waiting two months",
  count: "7",
  names: "Budi, Siti, Umar dan 4 lainnya",
  offices: "Mampang, Grogol, Luwuk dan 4 lainnya",
  from: "Kanwil DKI Jakarta",
  npp: "CT000001",
  days: "7",
  why: lang === "id" ? "Surat ahli waris belum ditandatangani lurah." : "The certificate is not signed yet.",
  end: lang === "id" ? "Kena PHK, Jumat, 15 Mei 2026" : "Laid off, Friday 15 May 2026",
  reasons: lang === "id" ? "Anda masih bekerja." : "You still work.",
});
/** What is told to members without a claim carries a short link, the official address and a way to stop it. */
const ofTemplate = (template: TemplateCode, values: Record<string, string>, lang: "id" | "en") =>
  isUnasked(template)
    ? {
        day: dayInWords("2026-09-30", lang),
        link: `https://lapak-asik.example/m/7K3M92Q/${lang}`,
        site: "lapak-asik.example",
        headline: lang === "id" ? "JHT cair dari rumah." : "Your savings, from home.",
        one: lang === "id" ? "Siapkan: KTP dan kartu peserta." : "Prepare: identity card and member card.",
        two: lang === "id" ? "Isi: jawab dan foto surat Anda." : "Fill in: answer and photograph your papers.",
        three: lang === "id" ? "Wawancara: lewat HP, 10 menit." : "Interview: by phone, 10 minutes.",
        brief: "x".repeat(56),
        stop: `https://lapak-asik.example/berhenti/${"x".repeat(43)}`,
        company: "PT Contoh",
      }
    : values;
const templates = Object.keys(templateValues) as TemplateCode[];

test("every message, as people read it", async () => {
  const page = templates.map((template) =>
    (["id", "en"] as const)
      .map((lang) => {
        const { subject, text, sms } = compose(template, lang, ofTemplate(template, example(lang), lang));
        return `## ${template}, ${lang}\n\n**${subject}**\n\n${text}\n\nSMS (${sms.length}): ${sms}\n`;
      })
      .join("\n"),
  );
  await expect(
    `# All messages\n\nWritten by words.test.ts (\`npx vitest run src/messages/words -u\`).\n\n${page.join("\n")}`,
  ).toMatchFileSnapshot("words.golden.md");
});

/** The longest that a day, a zone, an amount and a way of holding an interview can be. */
const longest = (lang: "id" | "en"): Record<string, string> => ({
  ...example(lang),
  ...interviewInWords("PHONE", lang),
  amount: "Rp1.234.567.890",
  time: timeInWords(new Date("2026-09-30T03:00:00Z"), "Asia/Makassar", lang, "Asia/Jakarta"),
  promise: promiseInWords({ on: "2026-09-30", calendar: "DECREED" }, lang),
  brief: answerInSms("x".repeat(smsAnswerMost), lang, link),
});

test("each SMS fits one, at its longest: 160 letters of GSM 03.38 that count once", () => {
  expect(longest("en")["time"]).toBe("Wednesday 30 September, 11:00 WITA (10:00 WIB)");
  for (const template of templates)
    for (const lang of ["id", "en"] as const) {
      const { sms } = compose(template, lang, ofTemplate(template, longest(lang), lang));
      expect([template, lang, sms.length <= 160 ? "fits" : sms.length, isOneSms(sms)]).toEqual([
        template,
        lang,
        "fits",
        true,
      ]);
    }
});

test("161 letters, a letter with a mark and a line break are more than one SMS", () => {
  expect(["a".repeat(160), "a".repeat(161), "caf\u00e9", "a\nb", ""].map(isOneSms)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("no WhatsApp template begins or ends with a value or has two side by side: Meta turns those away", () => {
  for (const { name, language, body } of whatsappTemplates()) {
    expect([name, language, /^\{\{|\}\}$|\}\}\s*\{\{/.test(body), body.length <= 1024]).toEqual([
      name,
      language,
      false,
      true,
    ]);
  }
});

test("many names are said by three of them and a number", () => {
  expect([["Mampang"], ["A", "B", "C"], ["A", "B", "C", "D", "E"]].map(namesInWords)).toEqual([
    "Mampang",
    "A, B, C",
    "A, B, C dan 2 lainnya",
  ]);
});

test("an interview by telephone does not send anybody to the waiting room", () => {
  const words = compose("InterviewSoon", "id", { ...example("id"), ...interviewInWords("PHONE", "id") });
  expect(words.text).toContain("Lewat telepon biasa. Petugas menelepon nomor Anda pada jam itu.");
  expect([words.text, words.sms].join()).not.toContain("ruang tunggu");
});

test("a value that is not given stops a message, but not the reading of an old one", () => {
  expect(() => compose("ClaimPaid", "id", { claim: "JHT-7K3M-92QF", link })).toThrow(
    "A message lacks the value amount",
  );
  expect(compose("ClaimPaid", "id", { claim: "JHT-7K3M-92QF", link }, "...").text).toContain(
    "sudah kami kirim: ... ke rekening",
  );
});

/** Told to officers of their own office: they pay nothing, and have no claim. */
const toOfficers: readonly TemplateCode[] = [
  "CircularArrived",
  "CircularDue",
  "CircularOverdue",
  "CircularOfficesLate",
  "OfficersUncertified",
];

test("what officers are told names the official site and says that nobody asks for their secrets", () => {
  for (const template of toOfficers) {
    const { text } = compose(template, "id", example("id"));
    expect([template, text.includes("sandi atau kode"), text.includes("lapak-asik.example .")]).toEqual([
      template,
      true,
      true,
    ]);
  }
});

test("every message to people says that it is free, and names the claim or the company, tells to keep the code or names the official site", () => {
  for (const template of templates.filter((each) => !toOfficers.includes(each))) {
    const { text, sms } = compose(template, "id", ofTemplate(template, example("id"), "id"));
    expect([
      template,
      /gratis/i.test(text),
      /gratis/i.test(sms),
      /JHT-7K3M-92QF|Kode|CT000001|Situs resmi/.test(sms),
    ]).toEqual([template, true, true, true]);
  }
});

test("what nobody asked for says that we never ask for money or a code, and how to stop it", () => {
  for (const template of templates.filter(isUnasked)) {
    const { text, sms } = compose(template, "id", ofTemplate(template, {}, "id"));
    expect(text).toContain("tidak pernah meminta uang atau kode. Pesan asli hanya menuju alamat lapak-asik.example");
    expect(text).toContain("Tidak mau pesan seperti ini? Buka https://lapak-asik.example/berhenti/");
    expect(sms).toContain("Jangan beri uang/kode. Stop: balas STOP");
  }
});

test("the order of WhatsApp's values is that of its words", () => {
  expect(compose("ClaimPaid", "id", example("id")).template).toEqual({
    name: "lapak_claim_paid",
    lang: "id",
    values: ["JHT-7K3M-92QF", "Rp41.276.500", "7890", link],
  });
  expect(
    whatsappTemplates().find(({ name, language }) => name === "lapak_claim_paid" && language === "id")!.body,
  ).toMatch(/^Uang JHT klaim \{\{1\}\} sudah kami kirim: \{\{2\}\} ke rekening berakhiran \{\{3\}\}\./);
});

test("times carry the office's zone, provisional days say about", () => {
  expect(timeInWords(new Date("2026-06-04T03:00:00Z"), "Asia/Makassar", "id")).toBe("Kamis, 4 Juni, 11.00 WITA");
  expect(promiseInWords({ on: "2027-06-11", calendar: "PROVISIONAL" }, "id")).toBe("sekitar Jumat, 11 Juni 2027");
});

test("a subject is told in the reader's language where nothing in it was written in another", () => {
  expect(subjectIn("ClaimApproved", "id", { claim: "JHT-7K3M-92QF" })).toBe("Klaim JHT-7K3M-92QF disetujui");
  expect(subjectIn("ClaimPaid", "en", {})).toBe("Your JHT money is on its way");
  expect(subjectIn("InterviewSoon", "en", { time: "Kamis, 4 Juni, 11.00 WITA" })).toBeNull();
});
