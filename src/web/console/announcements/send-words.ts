import { formatCount } from "../../../platform/numbers.ts";
import type { ConsoleLang } from "../words.ts";
import type { Audience, BroadcastRefusal } from "../../../outreach/index.ts";

/** Words of sending an announcement to members. */
const id = {
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
  counted: (people: number) => `${formatCount(people, "id")} orang berkepentingan. Yang menolak pesan tidak dikirimi.`,
  sample: "Bunyi pesannya",
  confirm: (people: number) => `Kirim ke ${formatCount(people, "id")} orang`,
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

const en: typeof id = {
  title: "Send to people",
  lead: "A message by WhatsApp, SMS or e-mail to those whom it concerns. Who refused messages gets none, nobody is woken at night, and nobody gets more than the limit of a week.",
  office: "For which office?",
  country: "The whole country",
  audience: "To whom?",
  audiences: { DRAFTS: "Who has a claim that was not sent yet", ELIGIBLE: "Who may claim and has never begun" },
  count: "Count first",
  counted: (people) =>
    `It concerns ${people === 1 ? "one person" : `${formatCount(people, "en")} people`}. Who refused messages gets none.`,
  sample: "What the message says",
  confirm: (people) => `Send to ${people === 1 ? "one person" : `${formatCount(people, "en")} people`}`,
  sure: "I have read the message and the number",
  sureMissing: "Tick that you have read the message and the number.",
  chooseFirst: "Choose to whom.",
  nobody: "Nobody is in this choice.",
  sent: "Confirmed. The messages go out little by little.",
  done: "What was sent",
  columns: ["To", "Office", "Confirmed", "Counted", "Sent", "Not sent", "State"],
  left: (stopped, noAddress, enough, failed) =>
    [
      stopped && `${stopped} refuse messages`,
      noAddress && `${noAddress} without an address`,
      enough && `${enough} had enough this week`,
      failed && `${failed} could not be read`,
    ]
      .filter(Boolean)
      .join(", ") || "–",
  running: "being sent",
  finished: "finished",
  back: "Announcements",
  link: "Send to people",
  refusals: {
    NOT_ALLOWED: "You are not allowed to do this.",
    NOT_HERE: "This announcement is not approved yet, has ended, or was not relayed to your office yet.",
    SENT_BEFORE: "This announcement was sent to them already.",
    NOBODY: "Nobody is in this choice.",
    MORE_THAN_SHOWN: "The number has changed much. Look again, then confirm.",
  },
};
export const sendWords: Readonly<Record<ConsoleLang, typeof id>> = { id, en };
