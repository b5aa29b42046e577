import type { HeirLack, Proof } from "../../../../claims/index.ts";
import type { Lang } from "../../../ui/words.ts";

type Words = {
  readonly title: string;
  readonly deathDay: readonly [question: string, hint: string];
  readonly about: (member: string) => string;
  readonly proof: Readonly<Record<Proof, string>>;
  readonly proofWhy: string;
  readonly proofHeading: string;
  readonly heirsHeading: string;
  readonly heirsText: string;
  readonly equalShares: string;
  readonly papersHeading: string;
  readonly papersText: string;
  readonly moreAfterProof: string;
  readonly sent: string;
  readonly notSent: string;
  readonly add: string;
  readonly addFirst: string;
  readonly change: string;
  readonly account: string;
  readonly accountOf: (holder: string) => string;
  readonly accountRefused: string;
  readonly through: (name: string) => string;
  readonly guardian: (name: string) => string;
  readonly share: (numerator: number, denominator: number) => string;
  readonly comeHeading: string;
  readonly come: string;
  readonly comeWho: string;
  readonly comeFree: string;
  readonly open: string;
  readonly nothingOpen: string;
  readonly lacks: Readonly<Record<HeirLack["code"], (name: string) => string>>;
  readonly order: string;
  readonly heirTitle: (place: number | null) => string;
  readonly heirHint: string;
  readonly name: string;
  readonly nik: string;
  readonly nikHint: string;
  readonly birth: string;
  readonly birthHint: string;
  readonly relation: string;
  readonly relationHint: string;
  readonly shareOf: string;
  readonly shareHint: string;
  readonly shareTop: string;
  readonly shareBottom: string;
  readonly guardianHeading: (years: number) => string;
  readonly guardianHint: string;
  readonly guardianName: string;
  readonly guardianNik: string;
  readonly receives: string;
  readonly receivesHint: string;
  readonly receivesOwn: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly save: string;
  readonly remove: string;
  readonly errors: {
    readonly relation: string;
    readonly share: string;
    readonly guardian: string;
    readonly guardianNik: string;
    readonly twice: string;
    readonly many: string;
    readonly stands: string;
  };
  readonly bankTitle: (holder: string) => string;
  readonly bankHint: string;
  readonly bankGuardian: (name: string) => string;
  readonly bankMismatch: (holder: string, wanted: string) => string;
  readonly payeesHeading: string;
  readonly payeesText: string;
  readonly parts: (gross: string, tax: string, net: string) => string;
  readonly payment: Readonly<Record<"NONE" | "ORDERED" | "BANK" | "DONE" | "REFUSED", string>>;
  readonly where: Readonly<Record<string, string | undefined>>;
};

const id: Words = {
  title: "Klaim oleh ahli waris",
  deathDay: ["Kapan peserta meninggal?", "Seperti di surat kematian. Contoh: 9 2 2026"],
  about: (member) => `Untuk peserta ${member}.`,
  proof: {
    WAITED:
      "Berkas peserta belum kami buka. Kirim dua surat bukti di bawah, atau bawa ke kantor. Petugas melihatnya dulu.",
    PROVED: "Petugas sudah melihat bukti ahli waris. Lengkapi yang masih kurang, lalu datang bersama.",
    REFUSED: "Bukti ahli waris belum cukup. Kirim lagi surat yang diminta.",
  },
  proofWhy: "Kata petugas:",
  proofHeading: "1. Surat bukti",
  heirsHeading: "2. Siapa ahli warisnya",
  heirsText: "Isi semua nama di surat ahli waris. Tiap penerima punya rekening sendiri.",
  equalShares: "Bagian belum diisi, jadi dibagi rata. Itu anggapan kami: yang menentukan surat ahli waris.",
  papersHeading: "3. Surat lain",
  papersText: "Foto atau PDF. Beberapa KTP: jadikan satu PDF.",
  moreAfterProof: "Setelah bukti dilihat petugas, mungkin ada surat lain yang diminta. Kami tulis di sini.",
  sent: "Sudah diterima",
  notSent: "Belum",
  add: "Tambah ahli waris",
  addFirst: "Isi ahli waris pertama",
  change: "Ubah",
  account: "Isi rekening",
  accountOf: (holder) => `Rekening atas nama ${holder}`,
  accountRefused: "Rekening ditolak bank. Isi rekening lain",
  through: (name) => `Diterima lewat ${name}, dengan surat kuasa`,
  guardian: (name) => `Wali: ${name}`,
  share: (numerator, denominator) => `Bagian ${numerator}/${denominator}`,
  comeHeading: "4. Datang ke kantor cabang",
  come: "Bawa kode klaim, KTP, dan semua surat asli. Petugas mengirim klaimnya saat itu juga.",
  comeWho: "Yang datang: setiap penerima uang, atau penerima kuasa dengan surat kuasa asli. Anak diwakili walinya.",
  comeFree: "Tanpa antrean wawancara. Gratis.",
  open: "Yang masih kurang",
  nothingOpen: "Semua sudah lengkap. Silakan datang.",
  lacks: {
    NO_HEIR: () => "Isi siapa ahli warisnya",
    SHARES_PARTLY: () => "Isi bagian untuk semua ahli waris, atau kosongkan semua",
    SHARES_SUM: () => "Jumlah semua bagian harus satu. Cocokkan dengan surat ahli waris",
    GUARDIAN: (name) => `Isi wali untuk ${name}`,
    RECEIVER: (name) =>
      `Pilih lagi siapa yang menerima untuk ${name}: harus ahli waris yang dewasa dan menerima sendiri`,
    BANK: (name) => `Isi rekening untuk ${name}`,
  },
  order: "Urutan ahli waris belum sesuai aturan. Bawa surat ahli waris, petugas menjelaskan.",
  heirTitle: (place) => (place === null ? "Siapa ahli waris ini?" : `Ahli waris ${place}`),
  heirHint: "Seperti di KTP atau kartu keluarga.",
  name: "Nama lengkap",
  nik: "NIK",
  nikHint: "16 angka. Anak: lihat kartu keluarga.",
  birth: "Tanggal lahir",
  birthHint: "Contoh: 12 3 1980",
  relation: "Siapanya peserta?",
  relationHint: "Pilih satu.",
  shareOf: "Bagian menurut surat ahli waris",
  shareHint: "Contoh: seperempat ditulis 1 dan 4. Kosongkan kalau surat tidak menyebut bagian.",
  shareTop: "Angka atas",
  shareBottom: "Angka bawah",
  guardianHeading: (years) => `Kalau umurnya di bawah ${years} tahun: walinya`,
  guardianHint: "Uang anak masuk ke rekening walinya.",
  guardianName: "Nama wali",
  guardianNik: "NIK wali",
  receives: "Uangnya diterima siapa?",
  receivesHint: "Lewat ahli waris lain perlu surat kuasa asli.",
  receivesOwn: "Rekening sendiri (anak: rekening wali)",
  phone: "Nomor HP (boleh kosong)",
  phoneHint: "Kami kabari kalau bagiannya sudah dikirim.",
  save: "Simpan ahli waris",
  remove: "Hapus ahli waris ini",
  errors: {
    relation: "Pilih hubungan dengan peserta",
    share: "Isi kedua angka bagian, misalnya 1 dan 4, atau kosongkan keduanya",
    guardian: "Isi nama wali, atau kosongkan juga NIK wali",
    guardianNik: "NIK wali harus 16 angka",
    twice: "NIK ini sudah ada di klaim ini",
    many: "Paling banyak 50 ahli waris. Hubungi kantor cabang",
    stands: "Ahli waris tidak dapat diubah lagi. Hubungi kantor cabang",
  },
  bankTitle: (holder) => `Rekening ${holder}`,
  bankHint: "Rekening harus atas nama orang ini. Kami tanya bank.",
  bankGuardian: (name) => `${name} masih anak: uangnya masuk ke rekening walinya.`,
  bankMismatch: (holder, wanted) => `Bank menyebut pemiliknya ${holder}. Yang kami cari: ${wanted}.`,
  payeesHeading: "Uang untuk tiap penerima",
  payeesText: "Jumlah semua penerima sama dengan uang klaim sesudah pajak.",
  parts: (gross, tax, net) => `${gross} dikurangi pajak ${tax} = ${net}`,
  payment: {
    NONE: "Menunggu pemeriksaan",
    ORDERED: "Menunggu izin kirim",
    BANK: "Di bank",
    DONE: "Sudah dikirim",
    REFUSED: "Ditolak bank",
  },
  where: {
    AKTA_KEMATIAN: "Hilang? Minta salinan di Dukcapil.",
    SURAT_AHLI_WARIS: "Urus di kelurahan dan kecamatan, notaris, atau pengadilan.",
    KTP_AHLI_WARIS: "KTP hilang? Minta surat pengganti di Dukcapil.",
    AKTA_LAHIR_ANAK: "Didapat di Dukcapil.",
    KARTU_KELUARGA: "Didapat di Dukcapil.",
    KARTU_PESERTA: "Kartu hilang? Datang saja, petugas mencari nomornya.",
    SURAT_WASIAT: "Salinan dari notaris.",
    NPWP: "Kartu NPWP peserta, atau bukti NIK sudah menjadi NPWP.",
    BUKU_TABUNGAN: "Halaman depan buku tabungan tiap penerima, jadikan satu PDF.",
  },
};

const en: Words = {
  title: "A claim by heirs",
  deathDay: ["When did the member die?", "As on the death certificate. For example: 9 2 2026"],
  about: (member) => `For member ${member}.`,
  proof: {
    WAITED:
      "We have not opened the member's file yet. Send the two papers below, or bring them. An officer looks at them first.",
    PROVED: "An officer has seen the heirs' proof. Complete what is missing, then come together.",
    REFUSED: "The heirs' proof is not enough yet. Send the paper that is asked for again.",
  },
  proofWhy: "The officer says:",
  proofHeading: "1. Proof",
  heirsHeading: "2. Who the heirs are",
  heirsText: "Enter every name on the certificate of heirs. Each who receives has an account of their own.",
  equalShares: "No shares are given, so they are equal. That is our assumption: the certificate of heirs decides.",
  papersHeading: "3. Other papers",
  papersText: "Photo or PDF. Several identity cards: make one PDF of them.",
  moreAfterProof: "Once an officer has seen the proof another paper may be asked for. It will stand here.",
  sent: "Received",
  notSent: "Not yet",
  add: "Add an heir",
  addFirst: "Enter the first heir",
  change: "Change",
  account: "Enter the account",
  accountOf: (holder) => `Account in the name of ${holder}`,
  accountRefused: "The bank refused the account. Enter another",
  through: (name) => `Received through ${name}, by power of attorney`,
  guardian: (name) => `Guardian: ${name}`,
  share: (numerator, denominator) => `Share ${numerator}/${denominator}`,
  comeHeading: "4. Come to the branch",
  come: "Bring the claim code, identity cards and all original papers. The officer sends the claim there and then.",
  comeWho:
    "Who comes: everybody who receives money, or whom they authorised with the original letter. Children are represented by their guardian.",
  comeFree: "No interview to wait for. It is free.",
  open: "What is still missing",
  nothingOpen: "Everything is complete. Please come.",
  lacks: {
    NO_HEIR: () => "Enter who the heirs are",
    SHARES_PARTLY: () => "Enter a share for every heir, or leave all empty",
    SHARES_SUM: () => "All shares together must be one. Compare them with the certificate of heirs",
    GUARDIAN: (name) => `Enter a guardian for ${name}`,
    RECEIVER: (name) => `Choose again who receives for ${name}: an heir of age who receives themselves`,
    BANK: (name) => `Enter the account for ${name}`,
  },
  order: "The order of heirs does not follow the rule yet. Bring the certificate of heirs, the officer explains.",
  heirTitle: (place) => (place === null ? "Who is this heir?" : `Heir ${place}`),
  heirHint: "As on the identity card or family card.",
  name: "Full name",
  nik: "NIK",
  nikHint: "16 digits. A child: see the family card.",
  birth: "Birth date",
  birthHint: "For example: 12 3 1980",
  relation: "What are they to the member?",
  relationHint: "Choose one.",
  shareOf: "Share by the certificate of heirs",
  shareHint: "For example: a quarter is 1 and 4. Leave it empty where the certificate names no shares.",
  shareTop: "Upper number",
  shareBottom: "Lower number",
  guardianHeading: (years) => `If they are under ${years}: their guardian`,
  guardianHint: "A child's money goes to the guardian's account.",
  guardianName: "Guardian's name",
  guardianNik: "Guardian's NIK",
  receives: "Who receives the money?",
  receivesHint: "Through another heir needs the original power of attorney.",
  receivesOwn: "Their own account (a child: the guardian's)",
  phone: "Phone number (may stay empty)",
  phoneHint: "We tell them when their part has been sent.",
  save: "Save this heir",
  remove: "Remove this heir",
  errors: {
    relation: "Choose the relation to the member",
    share: "Enter both numbers of the share, such as 1 and 4, or leave both empty",
    guardian: "Enter the guardian's name, or leave their NIK empty too",
    guardianNik: "The guardian's NIK has 16 digits",
    twice: "This NIK is on this claim already",
    many: "50 heirs at most. Contact the branch",
    stands: "The heirs cannot be changed any more. Contact the branch",
  },
  bankTitle: (holder) => `Account of ${holder}`,
  bankHint: "The account must be in this person's name. We ask the bank.",
  bankGuardian: (name) => `${name} is a child: the money goes to the guardian's account.`,
  bankMismatch: (holder, wanted) => `The bank names ${holder} as its holder. We look for: ${wanted}.`,
  payeesHeading: "Money for each who receives",
  payeesText: "All of them together are the claim's money after tax.",
  parts: (gross, tax, net) => `${gross} less ${tax} tax = ${net}`,
  payment: {
    NONE: "Waits to be checked",
    ORDERED: "Waits for release",
    BANK: "At the bank",
    DONE: "Sent",
    REFUSED: "Refused by the bank",
  },
  where: {
    AKTA_KEMATIAN: "Lost? Ask the civil registry for a copy.",
    SURAT_AHLI_WARIS: "Made by the village and district office, a notary or a court.",
    KTP_AHLI_WARIS: "Lost card? Ask the civil registry for a substitute letter.",
    AKTA_LAHIR_ANAK: "From the civil registry.",
    KARTU_KELUARGA: "From the civil registry.",
    KARTU_PESERTA: "Lost card? Just come, the officer looks up the number.",
    SURAT_WASIAT: "A copy from the notary.",
    NPWP: "The member's NPWP card, or proof that the NIK is the tax number.",
    BUKU_TABUNGAN: "The front page of each receiver's bank book, as one PDF.",
  },
};

export const heirWords: Readonly<Record<Lang, Words>> = { id, en };
