import { formatRupiah } from "../../../platform/money.ts";
import { reasons } from "../../case.ts";
import { wordsOf } from "../../words.ts";
import type { MessageChannel, ServiceRules } from "../service.ts";
import { wholeService } from "../service-rules.ts";
import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";
import { formatPercent } from "../../../platform/numbers.ts";

type Said = readonly [at: string, heading: Both, say: (rules: ServiceRules) => Both];
const hoursSaid = (at: keyof Omit<ServiceRules["hours"], "cite">, id: string, en: string): Said => [
  `hours/${at}`,
  pick(id, en),
  ({ hours }) => pick(`${hours[at].from}.00–${hours[at].to}.00.`, `${hours[at].from}:00–${hours[at].to}:00.`),
];
/** A number of the service by its place; every one of them that is new is said here, and the test of this file counts. */
type Counted = {
  [Group in keyof ServiceRules]: {
    [Name in keyof ServiceRules[Group] & string]: ServiceRules[Group][Name] extends number ? `${Group}/${Name}` : never;
  }[keyof ServiceRules[Group] & string];
}[keyof ServiceRules];
const count = (at: Counted, id: string, en: string, unit: string, unitEn: string): Said => {
  const [group, name] = at.split("/") as [keyof ServiceRules, string];
  const of = (rules: ServiceRules): number => (rules[group] as unknown as Readonly<Record<string, number>>)[name]!;
  return [at, pick(id, en), (rules) => pick(`${of(rules)} ${unit}.`, `${of(rules)} ${unitEn}.`)];
};
const channelNames: Readonly<Record<MessageChannel, string>> = { WHATSAPP: "WhatsApp", SMS: "SMS", EMAIL: "e-mail" };

const mebibyte = 1024 * 1024;

/** What of the service is no law, in words. */
const service: readonly Said[] = [
  [
    "upload/maxBytes",
    pick("Berkas paling besar", "Largest file"),
    ({ upload: { maxBytes } }) =>
      maxBytes % mebibyte === 0
        ? pick(`${maxBytes / mebibyte} MB.`, `${maxBytes / mebibyte} MB.`)
        : pick(`${maxBytes} byte.`, `${maxBytes} bytes.`),
  ],
  count("upload/maxPdfPages", "Halaman PDF paling banyak", "Most pages of a PDF", "halaman", "pages"),
  count(
    "booking/daysAhead",
    "Wawancara dapat dipesan",
    "Interviews can be booked",
    "hari kerja ke depan",
    "working days ahead",
  ),
  count("booking/slotMinutes", "Lama satu wawancara", "Length of an interview", "menit", "minutes"),
  count("booking/offerMinutes", "Waktu kosong disimpan", "A time that came free is kept", "menit", "minutes"),
  count(
    "booking/noticeMinutes",
    "Waktu kosong ditawarkan paling lambat",
    "A time that came free is offered at the latest",
    "menit sebelum mulai",
    "minutes before it begins",
  ),
  count(
    "booking/answerUntilMinutes",
    "Waktu yang ditawarkan harus dijawab paling lambat",
    "A time that is offered must be answered at the latest",
    "menit sebelum mulai",
    "minutes before it begins",
  ),
  count(
    "booking/missedAfterHours",
    "Yang wawancaranya tidak jadi diberi waktu lain paling cepat",
    "Whose interview did not take place is kept another time, at the earliest",
    "jam sesudahnya",
    "hours later",
  ),
  count("booking/missedKeptHours", "Waktu lain itu disimpan", "That other time is kept", "jam", "hours"),
  hoursSaid("morning", "Jam wawancara pagi", "Morning interviews"),
  hoursSaid("lunch", "Jam wawancara siang", "Lunchtime interviews"),
  hoursSaid("afternoon", "Jam wawancara sore", "Afternoon interviews"),
  hoursSaid("afternoonAfterLunch", "Jam sore yang bertugas siang", "Afternoon of who works through lunch"),
  hoursSaid("evening", "Jam wawancara malam", "Evening interviews"),
  count("code/minutes", "Kode masuk berlaku", "A one-time code works", "menit", "minutes"),
  count("code/attempts", "Kesempatan mencoba kode", "Tries for a code", "kali", "times"),
  count("code/perSubject", "Kode per orang", "Codes for a person", "per jam", "an hour"),
  count("code/perDevice", "Kode per perangkat", "Codes for a device", "per jam", "an hour"),
  count(
    "code/perDeviceWhereBusy",
    "Kode per perangkat di alamat ramai",
    "Codes for a device at a busy address",
    "per jam",
    "an hour",
  ),
  count("code/busyAddress", "Alamat disebut ramai", "An address is busy", "kode per jam", "codes an hour"),
  count(
    "session/minutes",
    "Sesi warga berakhir tanpa kegiatan",
    "A claimant's session ends when idle",
    "menit",
    "minutes",
  ),
  count("training/passPercent", "Lulus latihan dengan", "A course is passed with", "dari 100", "of 100"),
  count(
    "work/minutesPerDocument",
    "Perkiraan memeriksa satu dokumen",
    "Estimate for checking a document",
    "menit",
    "minutes",
  ),
  count("work/minutesPerInterview", "Perkiraan satu wawancara", "Estimate for an interview", "menit", "minutes"),
  [
    "channels/order",
    pick("Urutan saluran pesan", "Order of message channels"),
    ({ channels: { order } }) => {
      const list = (then: string): string => order.map((channel) => channelNames[channel]).join(then);
      return pick(`${list(", lalu ")}.`, `${list(", then ")}.`);
    },
  ],
  count(
    "channels/codeProofSeconds",
    "Kode masuk dikirim lewat saluran berikutnya setelah",
    "A one-time code goes over the next channel after",
    "detik tanpa bukti sampai",
    "seconds without proof",
  ),
  count(
    "channels/proofSeconds",
    "Pesan lain dikirim lewat saluran berikutnya setelah",
    "Other messages go over the next channel after",
    "detik tanpa bukti sampai",
    "seconds without proof",
  ),
  [
    "quota/onlinePercent",
    pick("Waktu wawancara di jam kantor", "Interview times in office hours"),
    ({ quota: { onlinePercent: online } }) =>
      pick(
        `${formatPercent(online)} ditawarkan lewat HP, ${formatPercent(100 - online)} disimpan untuk yang datang.`,
        `${formatPercent(online)} are offered online, ${formatPercent(100 - online)} kept for people at the door.`,
      ),
  ],
  [
    "quota/branchLeast",
    pick("Cabang boleh memilih bagian lewat HP", "A branch may choose its online share"),
    ({ quota: { branchLeast, branchMost } }) =>
      pick(
        `Dari ${formatPercent(branchLeast)} sampai ${formatPercent(branchMost)}.`,
        `From ${formatPercent(branchLeast)} to ${formatPercent(branchMost)}.`,
      ),
  ],
  count(
    "quota/giveBackMinutes",
    "Waktu kosong untuk yang datang dibuka lewat HP",
    "A free time kept for the door goes online",
    "menit sebelumnya",
    "minutes before",
  ),
  count(
    "quota/chosenAheadDays",
    "Bagian pilihan cabang boleh mulai paling lambat",
    "A share that a branch chooses begins at the latest",
    "hari lagi",
    "days ahead",
  ),
  [
    "sampling/percent",
    pick("Uji petik klaim yang disetujui", "Sampling of approved claims"),
    ({ sampling: { percent, percentAbove, aboveRupiah } }) =>
      pick(
        `${percent} dari 100; di atas ${formatRupiah(aboveRupiah)} ${percentAbove} dari 100.`,
        `${percent} of 100; above ${formatRupiah(aboveRupiah)} ${percentAbove} of 100.`,
      ),
  ],
  [
    "notices/quietFrom",
    pick("Pesan yang tidak diminta dikirim", "Messages nobody asked for are sent"),
    ({ notices: { quietFrom, quietTo } }) =>
      pick(`Pukul ${quietTo}.00 sampai ${quietFrom}.00.`, `From ${quietTo}:00 to ${quietFrom}:00.`),
  ],
  count(
    "notices/perWeek",
    "Pesan yang tidak diminta, paling banyak",
    "Messages nobody asked for, at most",
    "dalam tujuh hari",
    "in seven days",
  ),
  count(
    "notices/againAfterDays",
    "Hak yang mulai diingatkan sekali lagi setelah",
    "A right that began is told once more after",
    "hari",
    "days",
  ),
  count(
    "notices/lateDays",
    "Hak yang mulai lebih lama dari ini tidak diberitahukan",
    "A right that began longer ago is not told",
    "hari",
    "days",
  ),
  count(
    "patterns/withinDays",
    "Pola di banyak klaim dicari dalam",
    "Patterns in many claims are looked for over",
    "hari terakhir",
    "days back",
  ),
  count(
    "patterns/helper",
    "Penolong yang sama ditunjukkan kepada kepala cabang",
    "The same helper is shown to the head of a branch",
    "orang berbeda",
    "different people",
  ),
  count(
    "patterns/phone",
    "Nomor HP yang sama ditunjukkan kepada kepala cabang",
    "The same telephone is shown to the head of a branch",
    "orang berbeda",
    "different people",
  ),
  count(
    "patterns/account",
    "Rekening yang sama ditunjukkan kepada kepala cabang",
    "The same account is shown to the head of a branch",
    "orang berbeda",
    "different people",
  ),
  count(
    "patterns/device",
    "HP atau peramban yang sama ditunjukkan kepada kepala cabang",
    "The same browser is shown to the head of a branch",
    "orang berbeda",
    "different people",
  ),
  count(
    "helping/consentDays",
    "Izin bagi keluarga yang membantu berlaku",
    "A family helper's consent lasts",
    "hari",
    "days",
  ),
  count(
    "companies/answerDays",
    "Perusahaan yang ditanya ditunggu",
    "A company that is asked is waited for",
    "hari kerja",
    "working days",
  ),
  count(
    "companies/aheadDays",
    "Berhenti kerja boleh dilaporkan",
    "An exit may be reported",
    "hari sebelumnya",
    "days before",
  ),
  count("cascade/regionDays", "Wilayah meneruskan dalam", "A region relays within", "hari kerja", "working days"),
  count(
    "cascade/branchDays",
    "Cabang menyatakan paham dalam",
    "A branch acknowledges within",
    "hari kerja",
    "working days",
  ),
  count(
    "cascade/remindBeforeDays",
    "Kantor diingatkan",
    "An office is reminded",
    "hari kerja sebelum harinya",
    "working days before its day",
  ),
  count(
    "cascade/escalateAfterDays",
    "Wilayah dan kantor pusat diberi tahu yang terlambat",
    "The region and head office are told who is late",
    "hari kerja sesudah harinya",
    "working days after its day",
  ),
  count(
    "cascade/certifiedBeforeDays",
    "Kepala cabang diberi tahu siapa yang belum bersertifikat",
    "The head of a branch is told who has no certificate",
    "hari kerja sebelum aturan berlaku",
    "working days before the rule begins",
  ),
  count("collectives/leastPeople", "Pengajuan kolektif paling sedikit", "A collective has at least", "orang", "people"),
  count(
    "collectives/leadHours",
    "Waktu rombongan ditahan sebelum yang pertama",
    "Times of a group are held before the first",
    "jam",
    "hours",
  ),
  count(
    "collectives/returnMinutes",
    "Waktu rombongan yang sisa dibuka lewat HP",
    "A group's times that are left go online before",
    "menit",
    "minutes",
  ),
  count(
    "collectives/remindAfterDays",
    "Rombongan diingatkan sekali setelah",
    "People of a group are reminded once after",
    "hari",
    "days",
  ),
  count("collectives/endAfterDays", "Pengajuan kolektif berakhir sesudah", "A collective ends after", "hari", "days"),
  count(
    "reminders/eveningHour",
    "Wawancara besok diingatkan mulai jam",
    "People are reminded of tomorrow's interview from",
    "waktu kantor",
    "o'clock",
  ),
  count(
    "reminders/untilHour",
    "Wawancara besok tidak lagi diingatkan mulai jam",
    "Nobody is reminded of tomorrow's interview any more from",
    "waktu kantor",
    "o'clock",
  ),
  count(
    "reminders/soonMinutes",
    "Wawancara diingatkan sekali lagi",
    "People are reminded of an interview once more",
    "menit sebelumnya",
    "minutes before",
  ),
  count(
    "reminders/answersAnHour",
    "Tulisan dari satu nomor yang dijawab otomatis, paling banyak",
    "Texts from one number that are answered, at most",
    "per jam",
    "an hour",
  ),
  count(
    "door/kioskSilentSeconds",
    "Layar kios dihapus setelah",
    "A kiosk forgets whoever stood there after",
    "detik tanpa sentuhan",
    "seconds without a touch",
  ),
  count(
    "door/agedMinutes",
    "Yang menunggu dipanggil seperti yang didahulukan setelah",
    "Who waits is called like those with priority after",
    "menit",
    "minutes",
  ),
  count(
    "door/priorityInRow",
    "Yang didahulukan dipanggil berturut-turut, paling banyak",
    "Those with priority are called in a row, at most",
    "orang, lalu satu yang lain",
    "people, then one of the others",
  ),
  count(
    "door/helperAheadDays",
    "Waktu dengan penolong dapat diberikan",
    "A time with a helper can be given",
    "hari kerja ke depan",
    "working days ahead",
  ),
  count("door/slipNumbers", "Satu slip dikirim ke, paling banyak", "One slip is sent to, at most", "nomor", "numbers"),
  count(
    "door/slipMinutes",
    "Pesan slip tidak dikirim lagi setelah",
    "The message with a slip is not sent any more after",
    "menit",
    "minutes",
  ),
  count(
    "calls/openMinutes",
    "Telepon yang tidak ditutup boleh diambil petugas lain setelah",
    "A call that nobody ended may be taken by another after",
    "menit",
    "minutes",
  ),
  count("readiness/readyPercent", "Disebut siap mulai dari", "Counts as ready from", "dari 100", "of 100"),
  count(
    "readiness/almostPercent",
    "Disebut hampir siap mulai dari",
    "Counts as almost ready from",
    "dari 100",
    "of 100",
  ),
  count(
    "switches/beginWithinDays",
    "Sakelar boleh disiapkan paling jauh",
    "A switch may be set at most",
    "hari ke depan",
    "days ahead",
  ),
  count("switches/lastDays", "Sakelar menyala paling lama", "A switch is on for at most", "hari", "days"),
];

/** Rates of the sampling that a reason has of its own. */
const sampledReasons = ({ after }: Pair): Said[] =>
  reasons.map((reason) => [
    `sampling/byReason/${reason}`,
    both((lang) => `${wordsOf(after, lang).reason(reason)}: ${lang === "id" ? "uji petik" : "sampling"}`),
    ({ sampling: { aboveRupiah, byReason } }) => {
      const own = byReason?.[reason];
      return own
        ? pick(
            `${own.percent} dari 100; di atas ${formatRupiah(aboveRupiah)} ${own.percentAbove} dari 100.`,
            `${own.percent} of 100; above ${formatRupiah(aboveRupiah)} ${own.percentAbove} of 100.`,
          )
        : pick("Seperti alasan lain.", "As for other reasons.");
    },
  ]);

/** What of the service is otherwise under another policy; nothing where that one names no rules of the service. */
export function serviceChanges(pair: Pair): Change[] {
  const { before, after } = pair;
  if (after.file.service === null) return [];
  const [was, is] = [wholeService(before.file.service), wholeService(after.file.service)];
  return [...service, ...sampledReasons(pair)].flatMap(([at, heading, say]): Change[] => {
    const [old, now] = [say(was), say(is)];
    const { cite } = is[at.split("/")[0] as keyof ServiceRules];
    return same(old, now)
      ? []
      : [{ code: `/service/${at}`, area: "SERVICE", reason: null, heading, before: old, after: now, cite }];
  });
}
