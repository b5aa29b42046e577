/** The desk of whoever interviews and verifies: in the console, and once more in the practice office. */
const desk = (root: string) => ({
  queue: `${root}/antrean`,
  takeNext: `${root}/ambil`,
  caseFile: (code: string) => `${root}/klaim/${code}`,
  verify: (code: string) => `${root}/klaim/${code}/verifikasi`,
  balance: (code: string) => `${root}/klaim/${code}/saldo`,
  document: (id: string) => `${root}/berkas/${id}`,
  interviews: `${root}/wawancara`,
  interview: (id: string) => `${root}/wawancara/${id}`,
});

/** The last part of the address of each paper and picture. */
export const paperFiles = {
  POSTER: "poster.pdf",
  LEAFLET: "lipat.pdf",
  HANDOUT: "lembar.pdf",
  SQUARE: "persegi.png",
  STORY: "cerita.png",
} as const;

/** The same of each text of it. */
export const messageFiles = { WHATSAPP: "whatsapp.txt", SMS: "sms.txt" } as const;

/** Every address of the service, in one tree. Pages link and redirect only through this. */
export const paths = {
  first: "/",
  /** Without `back` one comes back to the page that one came from. */
  language: (to: "id" | "en", back?: string) =>
    `/bahasa?ke=${to}${back === undefined ? "" : `&kembali=${encodeURIComponent(back)}`}`,
  /** A short link, on paper and in messages. A message's opens in the language in which it is written. */
  link: (code: string, lang?: "id" | "en") => `/m/${code}${lang ? `/${lang}` : ""}`,
  /** What the agency tells people; of a branch with that branch's own address. Its square picture is what a link preview shows. */
  announcement: (code: string, { office, lang }: { office?: string | null; lang?: string } = {}) => {
    const query = new URLSearchParams({ ...(office && { kantor: office }), ...(lang && { bahasa: lang }) }).toString();
    return `/pengumuman/${code}${query && `?${query}`}`;
  },
  /** A paper or a picture of it. `bleed`: for a printing house. */
  announcementPaper: (
    code: string,
    kind: keyof typeof paperFiles,
    { office, lang, bleed }: { office?: string | null; lang?: string; bleed?: boolean } = {},
  ) => {
    const query = new URLSearchParams({
      ...(office && { kantor: office }),
      ...(lang && { bahasa: lang }),
      ...(bleed && { cetak: "1" }),
    }).toString();
    return `/pengumuman/${code}/${paperFiles[kind]}${query && `?${query}`}`;
  },
  /** Its words as somebody passes them on. */
  announcementMessage: (
    code: string,
    kind: keyof typeof messageFiles,
    { office, lang }: { office?: string | null; lang?: string } = {},
  ) => {
    const query = new URLSearchParams({ ...(office && { kantor: office }), ...(lang && { bahasa: lang }) }).toString();
    return `/pengumuman/${code}/${messageFiles[kind]}${query && `?${query}`}`;
  },
  /** The waiting room's television: goes on by itself, round and round. */
  announcementSlides: (
    code: string,
    { office, lang, slide }: { office?: string | null; lang?: string; slide?: number } = {},
  ) => {
    const query = new URLSearchParams({
      ...(office && { kantor: office }),
      ...(lang && { bahasa: lang }),
      ...(slide !== undefined && { ke: String(slide) }),
    }).toString();
    return `/pengumuman/${code}/layar${query && `?${query}`}`;
  },
  /** From a message that nobody asked for: stop them, without signing in. */
  stopMessages: (token: string) => `/berhenti/${token}`,
  guides: "/panduan",
  guide: (slug: string) => `/panduan/${slug}`,
  help: "/bantuan",
  trueMessages: "/pesan-asli",
  yourData: "/data-anda",
  serviceHealth: "/status-layanan",
  check: { reason: "/cek", facts: "/cek/keadaan", answer: "/cek/jawaban" },
  start: { person: "/mulai", contact: "/mulai/kontak", code: "/mulai/kode" },
  resume: { code: "/lanjut", oneTimeCode: "/lanjut/kode" },
  signOut: "/keluar",
  /** Family members who help: their own way in, and what they may do. */
  helping: { signIn: "/bantu", oneTimeCode: "/bantu/kode", home: "/bantu/klaim" },
  claim: {
    helper: "/klaim/keluarga",
    helperCode: "/klaim/keluarga/kode",
    helperEnd: "/klaim/keluarga/cabut",
    next: "/klaim",
    reason: "/klaim/alasan",
    work: "/klaim/pekerjaan",
    stay: "/klaim/menetap",
    notYet: "/klaim/belum-bisa",
    branch: "/klaim/cabang",
    heirs: "/klaim/ahli-waris",
    /** By their place on the claim, or `baru` for another one. */
    heir: (place: number | string) => `/klaim/ahli-waris/${place}`,
    heirBank: (place: number | string) => `/klaim/ahli-waris/${place}/rekening`,
    bank: "/klaim/rekening",
    documents: "/klaim/dokumen",
    document: (code: string) => `/klaim/dokumen/${code}`,
    answers: "/klaim/periksa",
    time: "/klaim/waktu",
    receipt: "/klaim/tanda-terima",
    status: "/klaim/status",
    balance: "/klaim/saldo",
    withdraw: "/klaim/batal",
    correction: "/klaim/perbaikan",
    collective: "/klaim/kolektif",
    employer: "/klaim/perusahaan",
    left: "/klaim/berhenti",
    waitingRoom: "/klaim/ruang-tunggu",
    call: "/klaim/wawancara",
  },
  employer: {
    home: "/perusahaan",
    signIn: "/perusahaan/masuk",
    signOut: "/perusahaan/keluar",
    invitation: (token: string) => `/perusahaan/u/${token}`,
    company: (npp: string) => `/perusahaan/${npp}`,
    one: (npp: string) => `/perusahaan/${npp}/pekerja`,
    file: (npp: string) => `/perusahaan/${npp}/berkas`,
    /** The report that a file became, by what is in it. */
    fileReport: (npp: string, digest: string) => `/perusahaan/${npp}/berkas/${digest}`,
    /** Where files come in pieces. */
    sendings: (npp: string) => `/perusahaan/${npp}/kiriman`,
    example: (npp: string) => `/perusahaan/${npp}/contoh.csv`,
    report: (npp: string, id: string) => `/perusahaan/${npp}/laporan/${id}`,
    askAgain: (npp: string, id: string) => `/perusahaan/${npp}/laporan/${id}/periksa-lagi`,
    toMend: (npp: string, id: string) => `/perusahaan/${npp}/laporan/${id}/perbaiki.csv`,
    demands: (npp: string) => `/perusahaan/${npp}/pertanyaan`,
    demand: (npp: string, id: string) => `/perusahaan/${npp}/pertanyaan/${id}`,
    disputes: (npp: string) => `/perusahaan/${npp}/perbedaan`,
    collectives: (npp: string) => `/perusahaan/${npp}/kolektif`,
    collective: (npp: string, id: string) => `/perusahaan/${npp}/kolektif/${id}`,
    /** What HR does with a collective: puts people on it or off it, sends its paper, hands it in, takes it back. */
    collectiveAct: (npp: string, id: string, act: "daftar" | "lepas" | "bukti" | "serahkan" | "tarik") =>
      `/perusahaan/${npp}/kolektif/${id}/${act}`,
    programs: (npp: string) => `/perusahaan/${npp}/program`,
    keyRemoval: (npp: string, id: string) => `/perusahaan/${npp}/program/${id}`,
    colleagues: (npp: string) => `/perusahaan/${npp}/rekan`,
    removal: (npp: string, id: string) => `/perusahaan/${npp}/rekan/${id}`,
  },
  /** The guard's tablet at a branch's door. */
  door: {
    guard: "/pintu",
    send: "/pintu/kirim",
    visit: (id: string) => `/pintu/kunjungan/${id}`,
    helperTime: (id: string) => `/pintu/kunjungan/${id}/waktu`,
    message: (id: string) => `/pintu/kunjungan/${id}/pesan`,
    ending: (id: string) => `/pintu/kunjungan/${id}/pulang`,
    open: "/pintu/belum-jelas",
    step: "/pintu/langkah",
    signOut: "/pintu/keluar",
    kiosks: "/pintu/kios",
  },
  /** The branch's kiosk. `wipe`: nothing of whoever stood here stays; `awake`: somebody still touches the screen. */
  kiosk: { home: "/kios", slip: "/kios/slip", noPhone: "/kios/tanpa-hp", wipe: "/kios/selesai", awake: "/kios/masih" },
  uploads: "/uploads",
  live: "/live",
  staff: {
    signIn: "/petugas/masuk",
    signOut: "/petugas/keluar",
    invitation: (token: string) => `/petugas/undangan/${token}`,
    /** Where an officer is told of work that waits. */
    contact: "/petugas/alamat",
    ...desk("/petugas"),
    kiosks: "/petugas/kios",
    helpDesk: "/petugas/meja-bantuan",
    helpCall: "/petugas/meja-bantuan/panggil",
    helpAdd: "/petugas/meja-bantuan/tambah",
    helpVisit: (id: string) => `/petugas/meja-bantuan/${id}`,
    helpClaim: (id: string) => `/petugas/meja-bantuan/${id}/klaim`,
    helpSeen: (id: string) => `/petugas/meja-bantuan/${id}/hadir`,
    helpInterview: (id: string) => `/petugas/meja-bantuan/${id}/wawancara`,
    helpEnding: (id: string) => `/petugas/meja-bantuan/${id}/pulang`,
    branch: "/petugas/cabang",
    heirs: "/petugas/ahli-waris",
    heirsClaim: (code: string) => `/petugas/ahli-waris/${code}`,
    reviews: "/petugas/uji-petik",
    takeReview: "/petugas/uji-petik/ambil",
    review: (code: string) => `/petugas/uji-petik/${code}`,
    branchShare: "/petugas/cabang/bagian",
    payments: "/petugas/pembayaran",
    policies: "/petugas/kebijakan",
    policySenders: "/petugas/kebijakan-masuk",
    policySender: (id: string) => `/petugas/kebijakan-masuk/${id}`,
    policyPrograms: "/petugas/kebijakan-program",
    policyProgramEnd: (id: string) => `/petugas/kebijakan-program/${id}`,
    policy: (id: string) => `/petugas/kebijakan/${id}`,
    policyPart: (id: string, part: string) => `/petugas/kebijakan/${id}/ubah/${part}`,
    policyCheck: (id: string, part: string) => `/petugas/kebijakan/${id}/periksa/${part}`,
    policyTrial: (id: string) => `/petugas/kebijakan/${id}/uji`,
    policyBoard: (id: string) => `/petugas/kebijakan/${id}/sebaran`,
    training: "/petugas/latihan",
    course: (id: string) => `/petugas/latihan/${id}`,
    coursePeople: (id: string) => `/petugas/latihan/${id}/kantor`,
    courseOfPolicy: (id: string) => `/petugas/latihan/kebijakan/${id}`,
    announcements: "/petugas/pengumuman",
    announcement: (id: string) => `/petugas/pengumuman/${id}`,
    announcementBoard: (id: string) => `/petugas/pengumuman/${id}/sebaran`,
    announcementAct: (id: string, act: "minta" | "setujui" | "akhiri") => `/petugas/pengumuman/${id}/${act}`,
    announcementSend: (id: string, query = "") => `/petugas/pengumuman/${id}/kirim${query}`,
    outreach: "/petugas/jangkauan",
    evidencePhoto: (id: string) => `/petugas/jangkauan/bukti/${id}`,
    sessions: "/petugas/jangkauan/kunjungan",
    session: (id: string) => `/petugas/jangkauan/kunjungan/${id}`,
    sessionHandOut: (id: string) => `/petugas/jangkauan/kunjungan/${id}/lembar-a4.pdf`,
    notices: "/petugas/edaran",
    readiness: "/petugas/kesiapan",
    readinessPdf: "/petugas/kesiapan/laporan",
    incidents: "/petugas/gangguan",
    incidentOver: (id: string) => `/petugas/gangguan/${id}`,
    notice: ({ about, id }: { about: "POLICY" | "ANNOUNCEMENT"; id: string }) =>
      about === "POLICY" ? `/petugas/edaran/${id}` : `/petugas/edaran/pengumuman/${id}`,
    switches: "/petugas/sakelar",
    switchOff: (id: string) => `/petugas/sakelar/${id}`,
    switchChange: (id: string) => `/petugas/sakelar/${id}/ubah`,
    patterns: "/petugas/pola",
    helpers: "/petugas/keluarga",
    texts: "/petugas/pesan",
    textsOf: (code: string) => `/petugas/pesan/${code}`,
    calls: "/petugas/telepon",
    call: (id: string) => `/petugas/telepon/${id}`,
    letter: (id: string) => `/petugas/telepon/surat/${id}`,
    employers: "/petugas/perusahaan",
    employer: (npp: string) => `/petugas/perusahaan/${npp}`,
    employerRemoval: (npp: string, id: string) => `/petugas/perusahaan/${npp}/orang/${id}`,
    employerReset: (npp: string, id: string) => `/petugas/perusahaan/${npp}/orang/${id}/sandi`,
    employerClosing: (npp: string) => `/petugas/perusahaan/${npp}/tutup`,
    collectives: "/petugas/kolektif",
    collective: (id: string) => `/petugas/kolektif/${id}`,
    collectivePaper: (id: string) => `/petugas/kolektif/${id}/bukti`,
    collectiveAct: (id: string, act: "periksa" | "kembalikan" | "waktu" | "batal-waktu" | "telepon") =>
      `/petugas/kolektif/${id}/${act}`,
    demand: (id: string) => `/petugas/perbedaan/masih/${id}`,
    disputes: "/petugas/perbedaan",
    dispute: (id: string) => `/petugas/perbedaan/${id}`,
    live: "/petugas/live",
  },
  practice: {
    home: "/petugas/berlatih",
    begin: "/petugas/berlatih/mulai",
    camera: (id: string) => `/petugas/berlatih/wawancara/${id}/kamera`,
    original: (id: string) => `/petugas/berlatih/wawancara/${id}/ktp-asli`,
    answer: (code: string) => `/petugas/berlatih/jawaban/${code}`,
    ...desk("/petugas/berlatih"),
  },
} as const;
