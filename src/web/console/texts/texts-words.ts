const id = {
  title: "Pesan dari warga",
  lead: "Pesan lewat WhatsApp dan SMS yang belum dibaca atau dijawab, yang paling lama menunggu di atas. Juga dari klaim yang belum ada petugasnya.",
  none: "Tidak ada pesan yang menunggu.",
  caption: "Pesan yang menunggu",
  columns: ["Klaim", "Menunggu sejak", "Pesan", "Keadaan klaim", "Di meja"],
  nobody: "belum ada",
  notice: (claims: number) => `Ada pesan baru dari ${claims} warga.`,
  read: "Baca dan jawab",
  flag: "Pesan baru",
  heading: (code: string) => `Pesan, klaim ${code}`,
  summary: (all: number, fresh: number) =>
    fresh > 0 ? `Pesan dari pemilik klaim: ${all}, ${fresh} baru` : `Pesan dari pemilik klaim: ${all}`,
  claimant: "Pemilik klaim",
  fresh: "baru",
  empty: "(tanpa tulisan)",
  hint: "Datang dari nomor yang terdaftar di klaim ini.",
  channels: { WHATSAPP: "WhatsApp", SMS: "SMS", EMAIL: "email" },
  label: "Jawaban Anda",
  limit: (channel: "WHATSAPP" | "SMS", most: number) =>
    `Terkirim lewat ${channel === "SMS" ? "SMS" : "WhatsApp"}, paling panjang ${most} huruf. Kode klaim dan "gratis, jangan beri uang atau kode" ditambahkan otomatis. Jangan minta kode, uang, atau nomor rekening.`,
  send: "Kirim jawaban",
  settle: "Sudah dibaca, tidak perlu dijawab",
  toFile: "Buka berkas klaim",
  back: "Semua pesan",
  sent: { WHATSAPP: "Jawaban dikirim lewat WhatsApp.", SMS: "Jawaban dikirim lewat SMS." },
  settled: "Ditandai sudah dibaca.",
  holder: (name: string) => `Klaim ini di meja ${name}. Dia yang menjawab.`,
  trouble: {
    EMPTY: "Tulis jawabannya.",
    TOO_LONG: (letters: number, most: number) => `Jawaban ini ${letters} huruf, paling panjang ${most}. Pendekkan.`,
    UNPRINTABLE: (character: string) => `Tanda ${character} tidak bisa dikirim. Hapus atau ganti.`,
    ASKS: (word: string) =>
      `Hapus kata "${word}". Penipu memakai kata itu, jadi kami tidak pernah menulisnya. Setiap pesan sudah mengatakan gratis.`,
    LONG_NUMBER:
      "Hapus nomor yang panjang. Nomor rekening, NIK, dan telepon tidak ditulis di pesan. Sebut halaman klaim.",
    LINK: "Hapus alamat situs. Alamat resmi ditambahkan otomatis.",
    BANNED_WORD: (word: string, instead: string) => `Ganti "${word}" dengan: ${instead}.`,
    NOTHING_HEARD: "Warga ini belum menulis apa pun.",
    ALREADY_ANSWERED: (officer: string, when: string) =>
      `Sudah dijawab ${officer}, ${when}. Jawaban Anda belum terkirim. Baca dulu jawaban itu; kirim hanya kalau masih ada yang kurang.`,
  },
};

const en: typeof id = {
  title: "Messages from people",
  lead: "What came by WhatsApp and SMS and is not read or answered, the longest waiting first. Also of claims that no officer has.",
  none: "No message waits.",
  caption: "Messages that wait",
  columns: ["Claim", "Waiting since", "Messages", "State of the claim", "On the desk of"],
  nobody: "nobody",
  notice: (claims) => `New messages from ${claims} ${claims === 1 ? "person" : "people"}.`,
  read: "Read and answer",
  flag: "New message",
  heading: (code) => `Messages, claim ${code}`,
  summary: (all, fresh) =>
    fresh > 0 ? `Messages from the claimant: ${all}, ${fresh} new` : `Messages from the claimant: ${all}`,
  claimant: "Claimant",
  fresh: "new",
  empty: "(no words)",
  hint: "They came from the number of this claim.",
  channels: { WHATSAPP: "WhatsApp", SMS: "SMS", EMAIL: "e-mail" },
  label: "Your answer",
  limit: (channel, most) =>
    `Goes by ${channel === "SMS" ? "SMS" : "WhatsApp"}, at most ${most} letters. The claim code and "free, give nobody money or codes" are added. Ask for no code, no money, no account number.`,
  send: "Send the answer",
  settle: "Read, needs no answer",
  toFile: "Open the case file",
  back: "All messages",
  sent: { WHATSAPP: "The answer was sent by WhatsApp.", SMS: "The answer was sent by SMS." },
  settled: "Marked as read.",
  holder: (name) => `This claim is with ${name}, who answers.`,
  trouble: {
    EMPTY: "Write the answer.",
    TOO_LONG: (letters, most) => `This answer has ${letters} letters, at most ${most} go. Make it shorter.`,
    UNPRINTABLE: (character) => `The sign ${character} cannot be sent. Delete or replace it.`,
    ASKS: (word) =>
      `Delete "${word}". Thieves use that word, so we never write it. Every message says already that it is free.`,
    LONG_NUMBER: "Delete the long number. Account numbers, NIK and telephones are not written in messages.",
    LINK: "Delete the address. The official one is added.",
    BANNED_WORD: (word, instead) => `Replace "${word}" by: ${instead}.`,
    NOTHING_HEARD: "This person has not written anything.",
    ALREADY_ANSWERED: (officer, when) =>
      `${officer} has answered already, ${when}. Yours was not sent. Read that answer first; send only what is still missing.`,
  },
};

/** Words of what people write to us and of the officers' answers. */
export const textsWords = { id, en };
