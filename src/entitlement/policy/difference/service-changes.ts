import { formatRupiah } from "../../../platform/money.ts";
import type { MessageChannel, ServiceRules } from "../service.ts";
import { wholeService } from "../service-rules.ts";
import { both, pick, same, type Both, type Change, type Pair } from "./change.ts";

type Said = readonly [at: string, heading: Both, say: (rules: ServiceRules) => Both];
const hoursSaid = (at: keyof Omit<ServiceRules["hours"], "cite">, id: string, en: string): Said => [
  `hours/${at}`,
  pick(id, en),
  ({ hours }) => pick(`${hours[at].from}.00–${hours[at].to}.00.`, `${hours[at].from}:00–${hours[at].to}:00.`),
];
const countSaid = (at: string, heading: Both, unit: Both, of: (rules: ServiceRules) => number): Said => [
  at,
  heading,
  (rules) => both((lang) => `${of(rules)} ${unit[lang]}.`),
];
const channelNames: Readonly<Record<MessageChannel, string>> = { WHATSAPP: "WhatsApp", SMS: "SMS", EMAIL: "e-mail" };
const minutes = pick("menit", "minutes");

/** What of the service is no law, in words. */
const service: readonly Said[] = [
  countSaid(
    "upload/maxBytes",
    pick("Berkas paling besar", "Largest file"),
    pick("byte", "bytes"),
    (each) => each.upload.maxBytes,
  ),
  countSaid(
    "upload/maxPdfPages",
    pick("Halaman PDF paling banyak", "Most pages of a PDF"),
    pick("halaman", "pages"),
    (each) => each.upload.maxPdfPages,
  ),
  countSaid(
    "booking/daysAhead",
    pick("Wawancara dapat dipesan", "Interviews can be booked"),
    pick("hari kerja ke depan", "working days ahead"),
    (each) => each.booking.daysAhead,
  ),
  countSaid(
    "booking/slotMinutes",
    pick("Lama satu wawancara", "Length of an interview"),
    minutes,
    (each) => each.booking.slotMinutes,
  ),
  countSaid(
    "booking/offerMinutes",
    pick("Waktu kosong disimpan", "A time that came free is kept"),
    minutes,
    (each) => each.booking.offerMinutes,
  ),
  hoursSaid("morning", "Jam wawancara pagi", "Morning interviews"),
  hoursSaid("lunch", "Jam wawancara siang", "Lunchtime interviews"),
  hoursSaid("afternoon", "Jam wawancara sore", "Afternoon interviews"),
  hoursSaid("afternoonAfterLunch", "Jam sore yang bertugas siang", "Afternoon of who works through lunch"),
  hoursSaid("evening", "Jam wawancara malam", "Evening interviews"),
  countSaid("code/minutes", pick("Kode masuk berlaku", "A one-time code works"), minutes, (each) => each.code.minutes),
  countSaid(
    "code/attempts",
    pick("Kesempatan mencoba kode", "Tries for a code"),
    pick("kali", "times"),
    (each) => each.code.attempts,
  ),
  countSaid(
    "code/perSubject",
    pick("Kode per orang", "Codes for a person"),
    pick("per jam", "an hour"),
    (each) => each.code.perSubject,
  ),
  countSaid(
    "code/perDevice",
    pick("Kode per perangkat", "Codes for a device"),
    pick("per jam", "an hour"),
    (each) => each.code.perDevice,
  ),
  countSaid(
    "code/perDeviceWhereBusy",
    pick("Kode per perangkat di alamat ramai", "Codes for a device at a busy address"),
    pick("per jam", "an hour"),
    (each) => each.code.perDeviceWhereBusy,
  ),
  countSaid(
    "code/busyAddress",
    pick("Alamat disebut ramai", "An address is busy"),
    pick("kode per jam", "codes an hour"),
    (each) => each.code.busyAddress,
  ),
  countSaid(
    "session/minutes",
    pick("Sesi warga berakhir tanpa kegiatan", "A claimant's session ends when idle"),
    minutes,
    (each) => each.session.minutes,
  ),
  countSaid(
    "training/passPercent",
    pick("Lulus latihan dengan", "A course is passed with"),
    pick("dari 100", "of 100"),
    (each) => each.training.passPercent,
  ),
  countSaid(
    "work/minutesPerDocument",
    pick("Perkiraan memeriksa satu dokumen", "Estimate for checking a document"),
    minutes,
    (each) => each.work.minutesPerDocument,
  ),
  countSaid(
    "work/minutesPerInterview",
    pick("Perkiraan satu wawancara", "Estimate for an interview"),
    minutes,
    (each) => each.work.minutesPerInterview,
  ),
  [
    "channels/order",
    pick("Urutan saluran pesan", "Order of message channels"),
    ({ channels: { order } }) => {
      const list = (then: string): string => order.map((channel) => channelNames[channel]).join(then);
      return pick(`${list(", lalu ")}.`, `${list(", then ")}.`);
    },
  ],
  countSaid(
    "channels/codeProofSeconds",
    pick("Kode masuk dikirim lewat saluran berikutnya setelah", "A one-time code goes over the next channel after"),
    pick("detik tanpa bukti sampai", "seconds without proof"),
    (each) => each.channels.codeProofSeconds,
  ),
  countSaid(
    "channels/proofSeconds",
    pick("Pesan lain dikirim lewat saluran berikutnya setelah", "Other messages go over the next channel after"),
    pick("detik tanpa bukti sampai", "seconds without proof"),
    (each) => each.channels.proofSeconds,
  ),
  [
    "quota/onlinePercent",
    pick("Waktu wawancara di jam kantor", "Interview times in office hours"),
    ({ quota: { onlinePercent: online } }) =>
      pick(
        `${online}% ditawarkan lewat HP, ${100 - online}% disimpan untuk yang datang.`,
        `${online} % are offered online, ${100 - online} % kept for people at the door.`,
      ),
  ],
  [
    "quota/branchLeast",
    pick("Cabang boleh memilih bagian lewat HP", "A branch may choose its online share"),
    ({ quota: { branchLeast, branchMost } }) =>
      pick(`Dari ${branchLeast}% sampai ${branchMost}%.`, `From ${branchLeast} % to ${branchMost} %.`),
  ],
  countSaid(
    "quota/giveBackMinutes",
    pick("Waktu kosong untuk yang datang dibuka lewat HP", "A free time kept for the door goes online"),
    pick("menit sebelumnya", "minutes before"),
    (each) => each.quota.giveBackMinutes,
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
  countSaid(
    "notices/perWeek",
    pick("Pesan yang tidak diminta, paling banyak", "Messages nobody asked for, at most"),
    pick("dalam tujuh hari", "in seven days"),
    (each) => each.notices.perWeek,
  ),
  countSaid(
    "notices/againAfterDays",
    pick("Hak yang mulai diingatkan sekali lagi setelah", "A right that began is told once more after"),
    pick("hari", "days"),
    (each) => each.notices.againAfterDays,
  ),
  countSaid(
    "notices/lateDays",
    pick("Hak yang mulai lebih lama dari ini tidak diberitahukan", "A right that began longer ago is not told"),
    pick("hari", "days"),
    (each) => each.notices.lateDays,
  ),
];

/** What of the service is otherwise under another policy; nothing where that one names no rules of the service. */
export function serviceChanges({ before, after }: Pair): Change[] {
  if (after.file.service === null) return [];
  const [was, is] = [wholeService(before.file.service), wholeService(after.file.service)];
  return service.flatMap(([at, heading, say]): Change[] => {
    const [old, now] = [say(was), say(is)];
    const { cite } = is[at.split("/")[0] as keyof ServiceRules];
    return same(old, now)
      ? []
      : [{ code: `/service/${at}`, area: "SERVICE", reason: null, heading, before: old, after: now, cite }];
  });
}
