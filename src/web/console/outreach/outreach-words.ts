import type { CarryRefusal, SessionKind, SessionRefusal, TextTrouble } from "../../../outreach/index.ts";

/** Words of the pages by which branches, regions and head office carry announcements and see what came of them. */
export const words = {
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
  channels: {
    WEB: "Halaman web",
    WHATSAPP: "WhatsApp",
    SMS: "SMS",
    EMAIL: "Surel",
    LETTER: "Surat",
    SQUARE: "Gambar persegi",
    STORY: "Gambar cerita",
    POSTER: "Poster A4",
    LEAFLET: "Selebaran lipat",
    SLIDES: "Layar ruang tunggu",
    HANDOUT: "Lembar bagi",
    SLIP: "Kertas antre",
  } as Readonly<Record<string, string>>,
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
    reachedPeople: (count: number) => `${count.toLocaleString("id")} orang`,
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
};

/** What is wrong with one line of a branch's form. */
export function lineTrouble(trouble: TextTrouble): string {
  switch (trouble.code) {
    case "MISSING":
      return "Isi bagian ini.";
    case "TOO_LONG":
      return `${trouble.letters.toLocaleString("id")} huruf. Paling banyak ${trouble.most}. Pendekkan.`;
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
}
