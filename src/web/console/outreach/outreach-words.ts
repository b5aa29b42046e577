import { formatCount } from "../../../platform/numbers.ts";
import type { ConsoleLang } from "../words.ts";
import type { CarryRefusal, SessionKind, SessionRefusal, TextTrouble } from "../../../outreach/index.ts";

/** Words of the pages by which branches, regions and head office carry announcements and see what came of them. */
const id = {
  title: "Jangkauan",
  lead: {
    HEAD: "Siapa yang sampai, membuka, dan mulai klaim, menurut kantor dan saluran.",
    REGION: "Siapa yang sampai, membuka, dan mulai klaim, di cabang wilayah Anda.",
    BRANCH: "Pengumuman yang sampai ke cabang Anda, kunjungan Anda, dan apa hasilnya.",
  },
  nobodyFollowed: "Yang dihitung hanya jumlah. Tidak ada orang yang dilacak.",
  which: "Pengumuman yang mana?",
  all: "Semua pengumuman",
  show: "Tampilkan",
  figures: "Hasil menurut saluran",
  byOffice: "Menurut kantor dan saluran",
  columns: {
    office: "Kantor",
    channel: "Saluran",
    reached: "Sampai",
    opened: "Dibuka",
    began: "Mulai klaim",
    finished: "Klaim terkirim",
  },
  country: "Seluruh negeri",
  total: "Jumlah",
  noFigures: "Belum ada yang dihitung.",
  chartCaption: "Batang atas: dibuka. Batang bawah: klaim yang dimulai dari kode itu.",
  chartText: (parts: string) => `Dibuka dan mulai klaim menurut saluran. ${parts}.`,
  chartPart: (channel: string, opened: number, began: number) => `${channel}: ${opened} dibuka, ${began} mulai klaim`,
  opened: "dibuka",
  began: "mulai",
  handed: "Pengumuman di cabang Anda",
  handedNone: "Belum ada pengumuman yang sampai ke cabang Anda.",
  handedColumns: { headline: "Judul", address: "Alamat cabang", evidence: "Bukti" },
  addressed: "Sudah ditambah",
  notAddressed: "Belum ditambah",
  asked: "Yang diminta dari kantor Anda",
  board: {
    branches: "Cabang Anda",
    shown: "Bukti",
    nothing: "Belum ada",
    hung: (count: number) => `${count} dipasang`,
    sent: (count: number) => `${count} dikirim`,
    evidence: "Bukti dari cabang",
    none: "Belum ada cabang yang menunjukkan bukti.",
    latest: (most: number) => `Yang terbaru saja: ${most} bukti.`,
    photoOf: (channel: string, office: string) => `Foto ${channel}, ${office}`,
  },
  carry: {
    saved: "Tersimpan.",
    reads: "Begini terbacanya",
    due: (day: string) => `Batas: ${day}`,
    fromRegion: (name: string) => `Catatan ${name}`,
    straight: "Langsung dari kantor pusat: kantor wilayah belum meneruskan.",
    withdrawn: "Ditarik kembali. Turunkan kertasnya.",
    relayNote: "Catatan untuk cabang Anda",
    relayHint: "Di mana sebaiknya ditempel atau dikirim di wilayah Anda?",
    relay: "Teruskan ke cabang",
    acknowledge: "Kami sudah paham",
    acknowledgeHint: "Dengan ini cabang menyatakan sudah membaca dan akan menyebarkan.",
    done: (day: string) => `Selesai ${day}.`,
    counts: (done: number, all: number) => `${done} dari ${all} cabang sudah paham.`,
    lines: "Alamat, jam dan petugas cabang",
    linesHint: "Tampil di kertas dan halaman cabang Anda. Setelah disimpan, cabang punya kode sendiri.",
    address: "Alamat",
    hours: "Jam buka",
    hoursHint: "Misalnya: Senin–Jumat 08.00–15.00 WIB",
    people: "Temui siapa?",
    peopleHint:
      "Satu baris satu tugas, paling banyak empat. Tulis tugasnya, jangan nama orang: Petugas layanan, loket 2.",
    saveLines: "Simpan",
    publicPage: "Buka halaman cabang Anda",
    evidence: "Bukti",
    evidenceHint:
      "Poster dan layar: satu foto di tempatnya. Pesan dan selebaran: kepada siapa dan kira-kira berapa orang.",
    channel: "Apa yang disebarkan?",
    place: "Di mana, atau kepada siapa?",
    placeHint: "Misalnya: papan RW 05, atau grup serikat pekerja PT Contoh. Jangan tulis nama orang.",
    reached: "Kira-kira berapa orang?",
    photo: "Foto kertas di tempatnya",
    photoHint: "JPG dari kamera. Tempat dan waktu di dalam foto kami hapus. Jangan sampai ada wajah orang.",
    give: "Kirim bukti",
    given: "Yang sudah ditunjukkan",
    none: "Belum ada bukti.",
    kinds: { HUNG: "Dipasang", SENT: "Dikirim" },
    seePhoto: "Lihat foto",
    reachedPeople: (count: number) => `${formatCount(count, "id")} orang`,
    refusals: {
      NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
      NOT_HERE: "Pengumuman ini belum diteruskan ke cabang Anda, atau sudah berakhir.",
      TROUBLES: "Ada yang harus dibetulkan.",
      PERSON_NAMED: "Jangan tulis nama orang. Tulis tugasnya saja.",
      UNUSABLE_NUMBER: "Tulis jumlah orang dengan angka, misalnya 40.",
      PHOTO_MISSING: "Pilih satu foto kertas di tempatnya.",
      UNUSABLE_PHOTO: "Foto ini tidak bisa dibaca. Pakai foto JPG dari kamera, atau foto yang lebih kecil.",
    } satisfies Record<CarryRefusal["code"], string>,
  },
  relays: {
    NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
    NO_SUCH_CIRCULAR: "Edaran ini tidak ada.",
    WITHDRAWN: "Pengumuman ini sudah berakhir.",
    ALREADY: "Ini sudah dilakukan.",
    NOTE_MISSING: "Tulis catatan untuk cabang Anda.",
    NOTE_TOO_LONG: "Catatannya terlalu panjang.",
    NOT_YET: "Kantor wilayah belum meneruskannya.",
  } as Readonly<Record<string, string>>,
  sessions: {
    title: "Kunjungan tatap muka",
    none: "Belum ada kunjungan.",
    columns: {
      place: "Tempat",
      when: "Waktu",
      attended: "Hadir",
      opened: "Dibuka",
      began: "Mulai klaim",
      finished: "Klaim terkirim",
    },
    plan: "Rencanakan kunjungan",
    kind: "Ke mana?",
    kinds: {
      FACTORY: "Pabrik atau perusahaan",
      KELURAHAN: "Kelurahan atau desa",
      OTHER: "Tempat lain",
    } satisfies Record<SessionKind, string>,
    place: "Nama dan alamat tempat",
    day: "Hari",
    dayHint: "Misalnya 1 Desember 2026",
    begins: "Mulai pukul",
    ends: "Selesai pukul",
    timeHint: "Misalnya 09.00, waktu kantor Anda",
    people: "Siapa yang berangkat?",
    peopleHint: "Tugasnya saja: dua petugas layanan",
    contact: "Kontak di tempat",
    forgotten: "Sudah dihapus",
    contactHint: "Nama dan nomor telepon. Disimpan tersegel, dihapus 90 hari sesudahnya.",
    expected: "Kira-kira berapa yang hadir?",
    announcement: "Lembar bagi dari pengumuman",
    planned: "Kunjungan tercatat. Kodenya siap dicetak.",
    begin: "Simpan rencana",
    cancelled: "Batal",
    cancel: "Batalkan kunjungan ini",
    attended: "Berapa orang yang hadir?",
    note: "Catat",
    print: "Cetak lembar bagi (PDF A4)",
    notPrinted: "Lembar bagi belum bisa dibuat sekarang. Coba lagi sebentar lagi.",
    code: "Kode kunjungan ini",
    codeHint: "Ada di lembar bagi. Yang memindainya terhitung di kunjungan ini, tanpa nama.",
    qr: (address: string) => `Kode QR menuju ${address}`,
    back: "Semua kunjungan",
    refusals: {
      NOT_ALLOWED: "Anda tidak berwenang untuk ini.",
      NO_SUCH_SESSION: "Kunjungan ini tidak ada.",
      TROUBLES: "Ada yang harus dibetulkan.",
      UNUSABLE_TIMES: "Tulis jam seperti 09.00, dan selesai sesudah mulai.",
      UNUSABLE_NUMBER: "Tulis jumlah orang dengan angka, misalnya 40.",
      PERSON_NAMED: "Jangan tulis nama orang di baris petugas. Tulis tugasnya saja.",
      NOT_YET: "Jumlah hadir dicatat pada harinya, atau sesudahnya.",
      OVER: "Kunjungan ini sudah dicatat atau dibatalkan.",
    } satisfies Record<SessionRefusal["code"], string>,
  },
  /** What is wrong with one line of a branch's form. */
  line: (trouble: TextTrouble): string => {
    switch (trouble.code) {
      case "MISSING":
        return "Isi bagian ini.";
      case "TOO_LONG":
        return `${formatCount(trouble.letters, "id")} huruf. Paling banyak ${trouble.most}. Pendekkan.`;
      case "TOO_WIDE":
        return "Tidak muat di kertas. Tulis dengan huruf kecil, atau pendekkan.";
      case "MARKUP":
        return "Tanda < dan > tidak boleh dipakai. Tulis kalimat biasa.";
      case "HIDDEN_CHARACTERS":
        return "Ada huruf yang tidak terlihat. Hapus, lalu ketik sendiri.";
      case "UNPRINTABLE":
        return `Tanda “${trouble.character}” tidak bisa dicetak. Ganti dengan huruf biasa.`;
      case "TOO_MANY":
        return `Paling banyak ${trouble.most} baris.`;
      case "UNUSABLE_DAY":
        return "Tulis hari seperti 1 Desember 2026, hari ini atau sesudahnya.";
      default:
        return "Tulis kalimat pendek dan biasa.";
    }
  },
};
export type OutreachWords = typeof id;

const en: OutreachWords = {
  title: "Reach",
  lead: {
    HEAD: "Whom it reached, who opened it and began a claim, by office and channel.",
    REGION: "Whom it reached, who opened it and began a claim, at the branches of your region.",
    BRANCH: "Announcements that came to your branch, your visits, and what came of them.",
  },
  nobodyFollowed: "Only numbers are counted. Nobody is followed.",
  which: "Which announcement?",
  all: "All announcements",
  show: "Show",
  figures: "What came of it, by channel",
  byOffice: "By office and channel",
  columns: {
    office: "Office",
    channel: "Channel",
    reached: "Reached",
    opened: "Opened",
    began: "Began a claim",
    finished: "Claims sent",
  },
  country: "The whole country",
  total: "Total",
  noFigures: "Nothing has been counted yet.",
  chartCaption: "Upper bar: opened. Lower bar: claims that began from that code.",
  chartText: (parts) => `Opened and began a claim, by channel. ${parts}.`,
  chartPart: (channel, opened, began) => `${channel}: ${opened} opened, ${began} began a claim`,
  opened: "opened",
  began: "began",
  handed: "Announcements at your branch",
  handedNone: "No announcement has come to your branch yet.",
  handedColumns: { headline: "Headline", address: "The branch's address", evidence: "Evidence" },
  addressed: "Added",
  notAddressed: "Not added yet",
  asked: "What is asked of your office",
  board: {
    branches: "Your branches",
    shown: "Evidence",
    nothing: "None yet",
    hung: (count) => `${count} hung up`,
    sent: (count) => `${count} sent`,
    evidence: "Evidence of the branches",
    none: "No branch has shown evidence yet.",
    latest: (most) => `The latest only: ${most}.`,
    photoOf: (channel, office) => `Photo: ${channel}, ${office}`,
  },
  carry: {
    saved: "Saved.",
    reads: "How it reads",
    due: (day) => `Due: ${day}`,
    fromRegion: (name) => `Note of ${name}`,
    straight: "Straight from head office: the region has not relayed it yet.",
    withdrawn: "Withdrawn. Take the papers down.",
    relayNote: "A note for your branches",
    relayHint: "Where in your region is it best hung up or sent?",
    relay: "Relay to the branches",
    acknowledge: "We have understood",
    acknowledgeHint: "By this the branch says that it has read it and will spread it.",
    done: (day) => `Done ${day}.`,
    counts: (done, all) => `${done} of ${all} branches have understood.`,
    lines: "Address, hours and people of the branch",
    linesHint: "Shown on your branch's papers and page. Once saved, the branch has a code of its own.",
    address: "Address",
    hours: "Opening hours",
    hoursHint: "Such as: Senin–Jumat 08.00–15.00 WIB",
    people: "Whom to ask for?",
    peopleHint: "One task a line, at most four. Write the task, no person's name: Petugas layanan, loket 2.",
    saveLines: "Save",
    publicPage: "Open your branch's page",
    evidence: "Evidence",
    evidenceHint:
      "Posters and screens: one photo in their place. Messages and leaflets: to whom, and to about how many.",
    channel: "What was spread?",
    place: "Where, or to whom?",
    placeHint: "Such as: the board of RW 05, or the union's group at PT Contoh. No person's name.",
    reached: "To about how many people?",
    photo: "Photo of the paper in its place",
    photoHint: "A JPG from the camera. Place and time in the photo are removed by us. No faces, please.",
    give: "Send the evidence",
    given: "What was shown",
    none: "No evidence yet.",
    kinds: { HUNG: "Hung up", SENT: "Sent" },
    seePhoto: "See the photo",
    reachedPeople: (count) => (count === 1 ? "one person" : `${formatCount(count, "en")} people`),
    refusals: {
      NOT_ALLOWED: "You are not allowed to do this.",
      NOT_HERE: "This announcement was not relayed to your branch yet, or has ended.",
      TROUBLES: "Some things have to be put right.",
      PERSON_NAMED: "Write no person's name. Write the task only.",
      UNUSABLE_NUMBER: "Write the number of people in digits, such as 40.",
      PHOTO_MISSING: "Choose one photo of the paper in its place.",
      UNUSABLE_PHOTO: "This photo cannot be read. Use a JPG from the camera, or a smaller photo.",
    },
  },
  relays: {
    NOT_ALLOWED: "You are not allowed to do this.",
    NO_SUCH_CIRCULAR: "There is no such circular.",
    WITHDRAWN: "This announcement has ended.",
    ALREADY: "This was done already.",
    NOTE_MISSING: "Write a note for your branches.",
    NOTE_TOO_LONG: "The note is too long.",
    NOT_YET: "The region has not relayed it yet.",
  },
  sessions: {
    title: "Visits face to face",
    none: "No visits yet.",
    columns: {
      place: "Place",
      when: "Time",
      attended: "Came",
      opened: "Opened",
      began: "Began a claim",
      finished: "Claims sent",
    },
    plan: "Plan a visit",
    kind: "Where to?",
    kinds: { FACTORY: "Factory or company", KELURAHAN: "Kelurahan or village", OTHER: "Another place" },
    place: "Name and address of the place",
    day: "Day",
    dayHint: "Such as 1 December 2026",
    begins: "Begins at",
    ends: "Ends at",
    timeHint: "Such as 09.00, by your office's clock",
    people: "Who goes?",
    peopleHint: "The task only: two service officers",
    contact: "Contact at the place",
    forgotten: "Deleted",
    contactHint: "Name and telephone number. Kept sealed, deleted 90 days afterwards.",
    expected: "About how many will come?",
    announcement: "Hand-out of the announcement",
    planned: "The visit is planned. Its code is ready to print.",
    begin: "Save the plan",
    cancelled: "Cancelled",
    cancel: "Cancel this visit",
    attended: "How many people came?",
    note: "Save the number",
    print: "Print the hand-out (A4 PDF)",
    notPrinted: "The hand-out cannot be made now. Try again in a moment.",
    code: "Code of this visit",
    codeHint: "It stands on the hand-out. Who scans it is counted with this visit, without a name.",
    qr: (address) => `QR code to ${address}`,
    back: "All visits",
    refusals: {
      NOT_ALLOWED: "You are not allowed to do this.",
      NO_SUCH_SESSION: "There is no such visit.",
      TROUBLES: "Some things have to be put right.",
      UNUSABLE_TIMES: "Write times such as 09.00, and the end after the beginning.",
      UNUSABLE_NUMBER: "Write the number of people in digits, such as 40.",
      PERSON_NAMED: "Write no person's name in the line of who goes. Write the task only.",
      NOT_YET: "How many came is noted on the day, or afterwards.",
      OVER: "This visit was noted or cancelled already.",
    },
  },
  line: (trouble) => {
    switch (trouble.code) {
      case "MISSING":
        return "Fill this in.";
      case "TOO_LONG":
        return `${formatCount(trouble.letters, "en")} letters. At most ${trouble.most}. Shorten it.`;
      case "TOO_WIDE":
        return "Does not fit on paper. Write it in small letters, or shorten it.";
      case "MARKUP":
        return "The signs < and > may not be used. Write an ordinary sentence.";
      case "HIDDEN_CHARACTERS":
        return "Some letters cannot be seen. Delete them and type it yourself.";
      case "UNPRINTABLE":
        return `The sign “${trouble.character}” cannot be printed. Use an ordinary letter.`;
      case "TOO_MANY":
        return `At most ${trouble.most} lines.`;
      case "UNUSABLE_DAY":
        return "Write a day such as 1 December 2026, today or later.";
      default:
        return "Write a short, ordinary sentence.";
    }
  },
};
export const outreachWords: Readonly<Record<ConsoleLang, OutreachWords>> = { id, en };
