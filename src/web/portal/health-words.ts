import type { Lang } from "../ui/words.ts";

const id = {
  heading: "Status layanan",
  well: "Layanan berjalan biasa.",
  disturbed: "Ada gangguan. Isian Anda tetap tersimpan.",
  since: (when: string) => `Sejak ${when}.`,
  over: (from: string, to: string) => `Sudah selesai: ${from} sampai ${to}.`,
  past: "Gangguan 90 hari terakhir",
  promise: "Janji bayar 5 hari kerja",
  promiseNone: "Belum ada klaim yang dibayar dalam 90 hari terakhir.",
  half: (days: number) => `Separuh orang menerima uang paling lama ${days} hari kerja setelah berkas lengkap.`,
  nineOfTen: (days: number) => `Sembilan dari sepuluh orang paling lama ${days} hari kerja.`,
  kept: (kept: number, count: number) =>
    `${kept} dari ${count} klaim dibayar pada hari yang kami janjikan, atau lebih cepat.`,
  offices: "Wawancara di setiap cabang",
  officesLead: "Anda bebas memilih cabang mana saja. Semuanya lewat video atau telepon.",
  soonest: "Paling cepat",
  all: (count: number, zone: string) => `Semua ${count} cabang di daerah ${zone}`,
  next: (when: string) => `Waktu kosong berikutnya: ${when}.`,
  full: "Sedang penuh. Kami buatkan daftar tunggu, jadi tidak perlu berebut.",
  wait: (days: number, heard: number) =>
    days === 0
      ? `Separuh dari ${heard} orang diwawancara pada hari mereka mengirim.`
      : `Separuh dari ${heard} orang menunggu paling lama ${days} hari.`,
  lines: [
    "Angka ini dari 90 hari terakhir dan diperbarui setiap menit.",
    "Isian Anda tersimpan di setiap langkah, juga saat jaringan putus.",
  ],
};
export type HealthWords = typeof id;

const en: HealthWords = {
  heading: "Service status",
  well: "The service works as usual.",
  disturbed: "Something is disturbed. What you filled in stays saved.",
  since: (when) => `Since ${when}.`,
  over: (from, to) => `Over: ${from} to ${to}.`,
  past: "Disturbed in the last 90 days",
  promise: "The promise: paid in 5 working days",
  promiseNone: "No claim was paid in the last 90 days.",
  half: (days) => `Half of the people had the money ${days} working days after the file was complete, or sooner.`,
  nineOfTen: (days) => `Nine of ten people within ${days} working days.`,
  kept: (kept, count) => `${kept} of ${count} claims were paid on the day that we promised, or sooner.`,
  offices: "Interviews at each branch",
  officesLead: "You may choose any branch. All of it is by video or telephone.",
  soonest: "Soonest",
  all: (count, zone) => `All ${count} branches in the zone ${zone}`,
  next: (when) => `Next free time: ${when}.`,
  full: "Full at present. We keep a waiting list, so there is no race.",
  wait: (days, heard) =>
    days === 0
      ? `Half of ${heard} people were heard on the day they sent it.`
      : `Half of ${heard} people waited ${days} days at most.`,
  lines: [
    "These numbers are of the last 90 days and are renewed each minute.",
    "What you fill in is saved at each step, also when the network drops.",
  ],
};

export const healthWords: Readonly<Record<Lang, HealthWords>> = { id, en };
