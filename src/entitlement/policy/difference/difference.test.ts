import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDay } from "../../../platform/day.ts";
import { differences, lawBook, oldSources, policyBefore, type PolicyFile } from "../../index.ts";

type Loose = { [key: string]: any };
const shipped = (): Loose => JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Loose;
/** The regulation of 2022 with a later first day, changed by hand. */
const changed = (change: (file: Loose) => void): PolicyFile => {
  const file = { ...shipped(), id: "permenaker-9-2027", effectiveFrom: "2027-03-01" };
  change(file);
  return file as unknown as PolicyFile;
};
const sentences = (before: Loose, after: PolicyFile): string[] =>
  differences(before as unknown as PolicyFile, after).map(
    ({ heading, before: was, after: is }) => `${heading.id} | ${was?.id ?? "-"} | ${is?.id ?? "-"}`,
  );
/** What is told besides the first day, which is another one always. */
const spoken = (change: (file: Loose) => void): string[] => {
  const [first, ...others] = sentences(shipped(), changed(change));
  expect(first).toBe("Hari pertama | 26 April 2022. | 1 Maret 2027.");
  return others;
};

test("nothing changed, nothing said", () => {
  expect(spoken(() => {})).toEqual([]);
});

test("a longer waiting period is one sentence for its reason", () => {
  expect(spoken((file) => (file["parameters"].waitingPeriod.RESIGN[0].months = 2))).toEqual([
    "Mengundurkan diri: masa tunggu | 1 bulan sejak tanggal surat perusahaan. | 2 bulan sejak tanggal surat perusahaan.",
  ]);
});

test("a waiting period that falls away takes its condition with it", () => {
  expect(
    spoken((file) => {
      delete file["parameters"].waitingPeriod.PKWT_AKHIR;
      file["reasons"].PKWT_AKHIR.conditions = file["reasons"].PKWT_AKHIR.conditions.filter(
        (code: string) => code !== "WAITING_PERIOD",
      );
    }),
  ).toEqual([
    "Kontrak kerja habis: masa tunggu | 1 bulan sejak hari terakhir bekerja. | -",
    "Kontrak kerja habis: syarat “Masa tunggu 1 bulan sudah lewat” | Disyaratkan. | -",
  ]);
});

test("a parameter that changes again later is told with its day", () => {
  expect(
    spoken((file) => file["parameters"].pensionAge.push({ from: "2028-01-01", value: 57, cite: "rekaan" })),
  ).toEqual(["Usia pensiun (mulai 1 Januari 2028) | 56 tahun. | 57 tahun."]);
});

test("a change that the rule before had coming is told where it comes no more, and not where it still comes", () => {
  const coming = (file: Loose): Loose => {
    file["parameters"].pensionAge.push({ from: "2028-01-01", value: 57, cite: "rekaan" });
    return file;
  };
  const first = "Hari pertama | 26 April 2022. | 1 Maret 2027.";
  expect(
    sentences(
      coming(shipped()),
      changed((file) => void coming(file)),
    ),
  ).toEqual([first]);
  expect(
    sentences(
      coming(shipped()),
      changed(() => {}),
    ),
  ).toEqual([first, "Usia pensiun (mulai 1 Januari 2028) | 57 tahun. | 56 tahun."]);
});

test("a last day, and a rule that is revoked before it begins", () => {
  expect(spoken((file) => (file["effectiveTo"] = "2027-12-31"))).toEqual([
    "Hari terakhir | Sampai ada aturan berikutnya. | 31 Desember 2027.",
  ]);
  // The rule before ended because this one begins: nobody is told so.
  expect(
    sentences(
      { ...shipped(), effectiveTo: "2027-02-28" },
      changed(() => {}),
    ),
  ).toHaveLength(1);
  expect(
    sentences(
      { ...shipped(), effectiveTo: "2027-12-31" },
      changed(() => {}),
    )[1],
  ).toBe("Hari terakhir | 31 Desember 2027. | Sampai ada aturan berikutnya.");
  expect(
    spoken((file) => (file["revoked"] = { by: "permenaker-10-2027", on: "2027-02-20", cite: "Permenaker 10/2027" })),
  ).toEqual([
    "Pencabutan sebelum berlaku | Tidak dicabut. | Dicabut oleh permenaker-10-2027 pada 20 Februari 2027, sebelum hari pertamanya: tidak pernah dipakai.",
  ]);
});

test("documents asked for in another turn, and heirs of equal right named in another turn", () => {
  expect(
    spoken((file) => {
      const { documents } = file["reasons"].RESIGN;
      [documents[0], documents[1]] = [documents[1], documents[0]];
      documents.pop();
      file["heirs"].order[0].reverse();
    }),
  ).toEqual([
    "Mengundurkan diri: urutan dokumen | Kartu peserta; KTP; Surat berhenti kerja; NPWP; Buku tabungan | KTP; Kartu peserta; Surat berhenti kerja; NPWP; Buku tabungan",
    "Mengundurkan diri: Foto diri | Diminta layanan, tidak wajib menurut aturan. | -",
    "Urutan menyebut ahli waris yang sama berhaknya | Suami atau istri dan Anak, lalu Orang tua, lalu Cucu, lalu Kakek atau nenek, lalu Saudara kandung, lalu Mertua, lalu Yang ditunjuk dalam wasiat | Anak dan Suami atau istri, lalu Orang tua, lalu Cucu, lalu Kakek atau nenek, lalu Saudara kandung, lalu Mertua, lalu Yang ditunjuk dalam wasiat",
  ]);
});

test("a source that changed under a rule that did not, once for all that name it; words that changed in one language", () => {
  expect(
    spoken((file) => {
      for (const reason of ["PHK", "RESIGN", "PENSIUN_56", "PENSIUN_PKB"])
        file["reasons"][reason].cite = "Permenaker 9/2027";
      // Here the rule itself is another one: its own entry shows the source.
      file["parameters"].pensionAge = [{ from: "2027-03-01", value: 57, cite: "Permenaker 9/2027 pasal 4" }];
      file["title"].en = "Regulation 9 of 2027";
    }),
  ).toEqual([
    "Usia pensiun | 56 tahun. | 57 tahun.",
    "Nama aturan (bahasa Inggris) | Minister of Manpower Regulation No. 4 of 2022 | Regulation 9 of 2027",
    "Sumber: Sudah 57 tahun atau lebih; Pensiun menurut aturan perusahaan | Permenaker 4/2022 pasal 6(1) | Permenaker 9/2027",
    "Sumber: Mengundurkan diri | Permenaker 4/2022 pasal 8-9 | Permenaker 9/2027",
    "Sumber: Kena PHK | Permenaker 4/2022 | Permenaker 9/2027",
  ]);
});

test("documents: no longer demanded by law, new, and gone", () => {
  expect(
    spoken((file) => {
      const { documents } = file["reasons"].RESIGN;
      documents[2] = ["SURAT_PENGUNDURAN_DIRI", "CHANNEL"];
      documents.pop();
      documents.push(["KARTU_KELUARGA", "LAW"]);
    }),
  ).toEqual([
    "Mengundurkan diri: Surat berhenti kerja | Wajib menurut aturan. | Diminta layanan, tidak wajib menurut aturan.",
    "Mengundurkan diri: Foto diri | Diminta layanan, tidak wajib menurut aturan. | -",
    "Mengundurkan diri: Kartu keluarga | - | Wajib menurut aturan.",
  ]);
});

test("tax, heirs and words", () => {
  expect(
    spoken((file) => {
      file["parameters"].finalTax[0].exempt = 60_000_000;
      file["heirs"].order = [
        ["SPOUSE", "CHILD"],
        ["PARENT"],
        ["SIBLING"],
        ["GRANDCHILD"],
        ["GRANDPARENT"],
        ["PARENT_IN_LAW"],
        ["WILL"],
      ];
      file["conditions"].AGE.id.met = "Usia Anda sudah cukup.";
    }),
  ).toEqual([
    "Pajak final | Sampai Rp50.000.000 tanpa pajak, di atasnya 5%, untuk pembayaran dalam 2 tahun kalender. | Sampai Rp60.000.000 tanpa pajak, di atasnya 5%, untuk pembayaran dalam 2 tahun kalender.",
    "Urutan ahli waris | Suami atau istri dan Anak, lalu Orang tua, lalu Cucu, lalu Kakek atau nenek, lalu Saudara kandung, lalu Mertua, lalu Yang ditunjuk dalam wasiat | Suami atau istri dan Anak, lalu Orang tua, lalu Saudara kandung, lalu Cucu, lalu Kakek atau nenek, lalu Mertua, lalu Yang ditunjuk dalam wasiat",
    "Syarat terpenuhi: “Usia Anda sudah cukup” (bahasa Indonesia) | Anda sudah berusia [usia pensiun] tahun. | Usia Anda sudah cukup.",
  ]);
});

test("a proof that falls away, one called otherwise, an heir called otherwise, and conditions read in another turn", () => {
  expect(
    spoken((file) => {
      delete file["phkProofs"].PUTUSAN_PHI;
      file["phkProofs"].SURAT_LAPORAN.id = "Surat laporan PHK";
      file["heirs"].words.WILL.id = "Penerima wasiat";
      file["creditUses"].ANGSURAN.id = "Membayar cicilan";
      file["reasons"].KELUAR_WNA.conditions.reverse();
    }),
  ).toEqual([
    "WNA meninggalkan Indonesia: urutan membaca syarat | Data peserta cocok; Anda warga negara asing; Anda sudah berhenti bekerja; Ada saldo JHT | Ada saldo JHT; Anda sudah berhenti bekerja; Anda warga negara asing; Data peserta cocok",
    "Bukti PHK yang dapat dipilih (bahasa Indonesia) | Surat laporan PHK dari perusahaan ke dinas tenaga kerja | Surat laporan PHK",
    "Bukti PHK yang dapat dipilih | Putusan pengadilan hubungan industrial | -",
    "Sebutan ahli waris (bahasa Indonesia) | Yang ditunjuk dalam wasiat | Penerima wasiat",
    "Guna kredit rumah (bahasa Indonesia) | Angsuran | Membayar cicilan",
  ]);
});

test("what is no law is compared with what holds: also where the rule before named nothing of it", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  const named = structuredClone(service);
  named["booking"].daysAhead = 14;
  const policy = (id: string, effectiveFrom: string, rules: Loose | null): PolicyFile =>
    changed((file) => Object.assign(file, { id, effectiveFrom, service: rules }));
  const last = policy("c", "2027-05-01", service);
  const book = lawBook([policy("a", "2027-03-01", named), policy("b", "2027-04-01", null), last]);
  const before = policyBefore(book, { id: "c", from: parseDay("2027-05-01")! })!;
  expect(sentences(before.file as unknown as Loose, last)).toEqual([
    "Hari pertama | 1 April 2027. | 1 Mei 2027.",
    "Wawancara dapat dipesan | 14 hari kerja ke depan. | 7 hari kerja ke depan.",
  ]);
});

test("what is no law: hours and windows", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  expect(spoken((file) => (file["service"] = service))).toEqual([]);
  service["booking"].daysAhead = 14;
  service["hours"].evening.to = 21;
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Wawancara dapat dipesan | 7 hari kerja ke depan. | 14 hari kerja ke depan.",
    "Jam wawancara malam | 18.00–20.00. | 18.00–21.00.",
  ]);
});

test("what is no law: over which channels people are told, and what an officer's work is reckoned at", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  service["channels"].order = ["SMS", "EMAIL"];
  service["channels"].proofSeconds = 1800;
  service["work"].minutesPerInterview = 15;
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Perkiraan satu wawancara | 12 menit. | 15 menit.",
    "Urutan saluran pesan | WhatsApp, lalu SMS, lalu e-mail. | SMS, lalu e-mail.",
    "Pesan lain dikirim lewat saluran berikutnya setelah | 600 detik tanpa bukti sampai. | 1800 detik tanpa bukti sampai.",
  ]);
});

test("what is no law: the share of interview times that is kept for people at the door", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  Object.assign(service["quota"], { onlinePercent: 70, branchMost: 90, giveBackMinutes: 60 });
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Waktu wawancara di jam kantor | 80% ditawarkan lewat HP, 20% disimpan untuk yang datang. | 70% ditawarkan lewat HP, 30% disimpan untuk yang datang.",
    "Cabang boleh memilih bagian lewat HP | Dari 60% sampai 100%. | Dari 60% sampai 90%.",
    "Waktu kosong untuk yang datang dibuka lewat HP | 120 menit sebelumnya. | 60 menit sebelumnya.",
  ]);
});

test("what is no law: how many approved claims are looked at again", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  service["sampling"].percentAbove = 30;
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Uji petik klaim yang disetujui | 5 dari 100; di atas Rp50.000.000 20 dari 100. | 5 dari 100; di atas Rp50.000.000 30 dari 100.",
  ]);
});

test("what is no law: reasons of which more approved claims are looked at again", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  service["sampling"].byReason = {
    MENINGGAL: { percent: 30, percentAbove: 100 },
    SEBAGIAN_10: { percent: 1, percentAbove: 2 },
  };
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Peserta meninggal, ahli waris mengajukan: uji petik | Seperti alasan lain. | 30 dari 100; di atas Rp50.000.000 100 dari 100.",
    "Ambil sebagian 10%: uji petik | Seperti alasan lain. | 1 dari 100; di atas Rp50.000.000 2 dari 100.",
  ]);
});

test("what is no law: when and how often people are told what they did not ask for", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  Object.assign(service["notices"], { quietFrom: 19, perWeek: 1, againAfterDays: 21 });
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Pesan yang tidak diminta dikirim | Pukul 8.00 sampai 20.00. | Pukul 8.00 sampai 19.00.",
    "Pesan yang tidak diminta, paling banyak | 2 dalam tujuh hari. | 1 dalam tujuh hari.",
    "Hak yang mulai diingatkan sekali lagi setelah | 14 hari. | 21 hari.",
  ]);
});

test("what is no law: what many claims have in common, a family's consent, what companies are given", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  Object.assign(service["patterns"], { withinDays: 90, account: 3 });
  service["helping"].consentDays = 7;
  service["companies"].answerDays = 10;
  service["reminders"].soonMinutes = 45;
  service["door"].kioskSilentSeconds = 90;
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Pola di banyak klaim dicari dalam | 180 hari terakhir. | 90 hari terakhir.",
    "Rekening yang sama ditunjukkan kepada kepala cabang | 2 orang berbeda. | 3 orang berbeda.",
    "Izin bagi keluarga yang membantu berlaku | 14 hari. | 7 hari.",
    "Perusahaan yang ditanya ditunggu | 7 hari kerja. | 10 hari kerja.",
    "Wawancara diingatkan sekali lagi | 30 menit sebelumnya. | 45 menit sebelumnya.",
    "Layar kios dihapus setelah | 60 detik tanpa sentuhan. | 90 detik tanpa sentuhan.",
  ]);
});

test("what is no law: offered times, turns and slips at the door, calls, readiness, switches", () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  Object.assign(service["booking"], { noticeMinutes: 90, missedKeptHours: 48 });
  Object.assign(service["door"], { priorityInRow: 3, helperAheadDays: 5, slipNumbers: 2 });
  service["calls"].openMinutes = 20;
  service["readiness"].readyPercent = 90;
  service["switches"].lastDays = 180;
  expect(spoken((file) => (file["service"] = service))).toEqual([
    "Waktu kosong ditawarkan paling lambat | 60 menit sebelum mulai. | 90 menit sebelum mulai.",
    "Waktu lain itu disimpan | 24 jam. | 48 jam.",
    "Yang didahulukan dipanggil berturut-turut, paling banyak | 2 orang, lalu satu yang lain. | 3 orang, lalu satu yang lain.",
    "Waktu dengan penolong dapat diberikan | 3 hari kerja ke depan. | 5 hari kerja ke depan.",
    "Satu slip dikirim ke, paling banyak | 3 nomor. | 2 nomor.",
    "Telepon yang tidak ditutup boleh diambil petugas lain setelah | 30 menit. | 20 menit.",
    "Disebut siap mulai dari | 95 dari 100. | 90 dari 100.",
    "Sakelar menyala paling lama | 366 hari. | 180 hari.",
  ]);
});

/** Every number of the service, by its place. */
const numbersOf = (value: object, at: string): string[] =>
  Object.entries(value).flatMap(([name, each]) =>
    typeof each === "number"
      ? [`${at}/${name}`]
      : typeof each === "object"
        ? numbersOf(each as object, `${at}/${name}`)
        : [],
  );

test("no number of the service can be changed without a sentence that says so", () => {
  const shippedService = readFileSync("policies/service.json", "utf8");
  const places = numbersOf(JSON.parse(shippedService) as object, "");
  expect(places.length).toBeGreaterThan(40);
  for (const place of places) {
    const service = JSON.parse(shippedService) as Loose;
    const keys = place.slice(1).split("/");
    const holder = keys.slice(0, -1).reduce((here, key) => here[key], service as any);
    holder[keys.at(-1)!] += 1;
    expect([place, spoken((file) => (file["service"] = service)).length]).toEqual([place, 1]);
  }
});

test("a policy written before a group of the service was known says nothing of it: what the release carries holds", () => {
  const {
    channels: _channels,
    work: _work,
    ...before
  } = JSON.parse(readFileSync("policies/service.json", "utf8")) as Loose;
  expect(spoken((file) => (file["service"] = before))).toEqual([]);
});

test("the law of 2015 and the law of 2022: what the newer one brought, and the brackets that had changed before it", () => {
  const older = JSON.parse(readFileSync("policies/permenaker-19-2015.json", "utf8")) as PolicyFile;
  const told = differences(older, shipped() as unknown as PolicyFile).map(({ heading }) => heading.id);
  expect(told).toContain("Kontrak kerja habis: masa tunggu");
  expect(told).toContain("Mengundurkan diri: Surat keterangan kerja (paklaring)");
  expect(told).not.toContain("Pajak progresif");
});

test("a number that changed under the source of the old rule is named; one with a source of its own is not", () => {
  const before = shipped() as unknown as PolicyFile;
  const after = changed(({ parameters, reasons }) => {
    parameters.payWithinWorkingDays = [{ from: "2027-03-01", value: 3, cite: "Permenaker 9/2027 pasal 14" }];
    parameters.pensionAge[0].value = 57;
    reasons.PHK.documents.push(["KARTU_KELUARGA", "LAW"]);
    reasons.RESIGN.documents = reasons.RESIGN.documents.slice(1);
  });
  const changes = differences(before, after);
  expect(changes).toHaveLength(5);
  expect(oldSources(before, changes).map(({ heading }) => heading.id)).toEqual([
    "Usia pensiun",
    "Kena PHK: Kartu keluarga",
  ]);
});
