import { formatPercent } from "../../../platform/numbers.ts";

const id = {
  heading: "Waktu wawancara: lewat HP dan yang datang",
  now: (online: number) =>
    `Hari ini ${formatPercent(online)} waktu di jam kantor ditawarkan lewat HP, ${formatPercent(100 - online)} disimpan untuk yang datang.`,
  plan: (day: string, officers: number, times: number, minutes: number) =>
    `${day}: ${officers} petugas, ${times} waktu, masing-masing ${minutes} menit.`,
  parts: (online: number, door: number, outside: number) =>
    `${online} lewat HP, ${door} untuk yang datang, ${outside} di jam istirahat dan malam (lewat HP).`,
  noPlan: "Belum ada hari yang direncanakan.",
  giveBack: (minutes: number) =>
    `Waktu untuk yang datang yang masih kosong dibuka lewat HP ${minutes} menit sebelumnya.`,
  change: "Ubah bagian cabang ini",
  percent: (least: number, most: number) => `Lewat HP (%), ${least} sampai ${most}`,
  from: "Mulai hari",
  fromHint: (days: number) => `Misalnya 31 Desember 2026: paling cepat besok, paling lambat ${days} hari lagi.`,
  reason: "Mengapa?",
  save: "Pakai bagian ini",
  saved: "Bagian cabang tersimpan.",
  history: "Riwayat bagian cabang ini",
  columns: ["Mulai", "Lewat HP", "Alasan", "Oleh"],
  none: "Belum pernah diubah: cabang memakai aturan pusat.",
  trouble: {
    NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
    NOT_AHEAD: "Tulis hari seperti 31 Desember 2026, dari besok sampai batas dari pusat.",
    OUT_OF_BOUNDS: "Tulis angka bulat di dalam batas dari pusat.",
    REASON_MISSING: "Tulis alasannya, sedikitnya sepuluh huruf.",
  },
};

const en: typeof id = {
  heading: "Interview times: online and at the door",
  now: (online: number) =>
    `Today ${formatPercent(online)} of the times in office hours are offered online, ${formatPercent(100 - online)} are kept for people at the door.`,
  plan: (day: string, officers: number, times: number, minutes: number) =>
    `${day}: ${officers} officers, ${times} times of ${minutes} minutes.`,
  parts: (online: number, door: number, outside: number) =>
    `${online} online, ${door} for people at the door, ${outside} at lunch and in the evening (online).`,
  noPlan: "No day is planned yet.",
  giveBack: (minutes: number) => `A time for the door that is still free goes online ${minutes} minutes before.`,
  change: "Change this branch's share",
  percent: (least: number, most: number) => `Online (%), ${least} to ${most}`,
  from: "From",
  fromHint: (days: number) =>
    `Such as 31 December 2026: tomorrow at the earliest, ${days} days from now at the latest.`,
  reason: "Why?",
  save: "Use this share",
  saved: "The branch's share is saved.",
  history: "History of this branch's share",
  columns: ["From", "Online", "Reason", "By"],
  none: "Never changed: the branch follows head office.",
  trouble: {
    NOT_ALLOWED: "You may not do this.",
    NOT_AHEAD: "Write a day such as 31 December 2026, from tomorrow to head office's bound.",
    OUT_OF_BOUNDS: "Write a whole number within head office's bounds.",
    REASON_MISSING: "Write the reason, ten letters at least.",
  },
};

export const shareWords = { id, en };
