import type { Audience, BroadcastRefusal } from "../../../outreach/index.ts";

/** Words of sending an announcement to members. */
export const sendWords = {
  title: "Kirim ke warga",
  lead: "Pesan WhatsApp, SMS, atau email ke warga yang berkepentingan. Yang menolak pesan tidak dikirimi, tidak ada yang dibangunkan malam hari, dan tidak ada yang menerima lebih banyak dari batas seminggu.",
  office: "Untuk kantor mana?",
  country: "Seluruh negeri",
  audience: "Kepada siapa?",
  audiences: {
    DRAFTS: "Yang punya klaim belum dikirim",
    ELIGIBLE: "Yang sudah berhak dan belum pernah mulai klaim",
  } satisfies Record<Audience, string>,
  count: "Hitung dulu",
  counted: (people: number) =>
    `${people.toLocaleString("id")} orang berkepentingan. Yang menolak pesan tidak dikirimi.`,
  sample: "Bunyi pesannya",
  confirm: (people: number) => `Kirim ke ${people.toLocaleString("id")} orang`,
  sure: "Saya sudah membaca pesan dan jumlahnya",
  sureMissing: "Beri tanda bahwa Anda sudah membaca pesan dan jumlahnya.",
  chooseFirst: "Pilih kepada siapa.",
  nobody: "Tidak ada orang dalam pilihan ini.",
  sent: "Dikonfirmasi. Pesan dikirim bertahap.",
  done: "Yang sudah dikirim",
  columns: ["Kepada", "Kantor", "Dikonfirmasi", "Dihitung", "Dikirim", "Tidak dikirim", "Keadaan"],
  left: (stopped: number, noAddress: number, enough: number, failed: number) =>
    [
      stopped && `${stopped} menolak pesan`,
      noAddress && `${noAddress} tanpa alamat`,
      enough && `${enough} sudah cukup minggu ini`,
      failed && `${failed} tidak terbaca`,
    ]
      .filter(Boolean)
      .join(", ") || "–",
  running: "sedang dikirim",
  finished: "selesai",
  back: "Pengumuman",
  link: "Kirim ke warga",
  refusals: {
    NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
    NOT_HERE: "Pengumuman ini belum disetujui, sudah berakhir, atau belum diteruskan ke kantor Anda.",
    SENT_BEFORE: "Pengumuman ini sudah dikirim ke mereka.",
    NOBODY: "Tidak ada orang dalam pilihan ini.",
    MORE_THAN_SHOWN: "Jumlahnya sudah berubah banyak. Lihat lagi, lalu konfirmasi.",
  } satisfies Record<BroadcastRefusal["code"], string>,
};
