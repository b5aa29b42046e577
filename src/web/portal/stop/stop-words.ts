import type { Lang } from "../../ui/words.ts";

const id = {
  heading: "Pesan yang ingin Anda terima",
  lead: (perWeek: number) =>
    `Pesan ini memberi tahu hak Anda, misalnya saat JHT Anda boleh dicairkan. Paling banyak ${perWeek} pesan seminggu, tidak di malam hari.`,
  stays: "Kode masuk dan kabar klaim Anda tetap kami kirim: Anda memintanya sendiri.",
  stopAll: "Berhenti semua",
  choose: "Atau pilih lewat apa kami boleh mengirim",
  again: "Mau menerimanya lagi? Pilih lewat apa",
  channels: { WHATSAPP: "WhatsApp", SMS: "SMS", EMAIL: "Email" },
  save: "Simpan pilihan",
  savedSome: "Tersimpan. Kami ikuti pilihan Anda.",
  savedNone: "Tersimpan. Kami tidak mengirim pesan seperti ini lagi. Saldo JHT Anda tetap ada.",
  notOurs: "Alamat ini tidak lengkap",
  notOursText: "Buka lagi tautan dari pesan kami, seluruhnya. Masih gagal? Telepon 1500 000.",
};
const en: typeof id = {
  heading: "Messages you want to get",
  lead: (perWeek: number) =>
    `These messages tell you of a right, such as when you may claim your JHT. At most ${perWeek} a week, never at night.`,
  stays: "One-time codes and news of your claim are still sent: you asked for them.",
  stopAll: "Stop all",
  choose: "Or choose how we may send them",
  again: "You want them again? Choose how",
  channels: { WHATSAPP: "WhatsApp", SMS: "SMS", EMAIL: "E-mail" },
  save: "Save my choice",
  savedSome: "Saved. We do as you chose.",
  savedNone: "Saved. We send no such messages any more. Your JHT savings stay.",
  notOurs: "This address is not whole",
  notOursText: "Open the link of our message again, all of it. It fails again? Call 1500 000.",
};
export const stopWords: Readonly<Record<Lang, typeof id>> = { id, en };
