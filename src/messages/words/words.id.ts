import type { Dictionary } from "./dictionary.ts";

/** Ends every message: what it costs, and how to know a true one. */
const genuine =
  "Layanan ini gratis. Kami tidak pernah meminta uang atau kode. Pesan asli selalu menyebut kode klaim Anda.";
const genuineSms = "Gratis. Jangan beri uang/kode.";
/** The same for what is told to somebody who has no claim code yet: a true one is known by its address. */
const genuineNotice =
  "Layanan ini gratis. Kami tidak pernah meminta uang atau kode. Pesan asli hanya menuju alamat {site} .";
const genuineNoticeSms = `${genuineSms} Stop: balas STOP`;

/** The same for people of companies, who have no claim. */
const genuineCompany =
  "Layanan ini gratis. Kami tidak pernah meminta uang atau kode. Pesan asli selalu menyebut NPP perusahaan Anda.";

/** For people who work here: nobody asks them for their secrets either. */
const genuineOffice = "Kami tidak pernah meminta sandi atau kode Anda. Pesan asli hanya menuju alamat {site} .";

export const indonesian: Dictionary = {
  OneTimeCode: {
    subject: "Kode masuk Lapak Asik",
    text: "Kode masuk Lapak Asik Anda: {code}. Berlaku {minutes} menit.\n\nJangan berikan kode ini kepada siapa pun, juga kepada petugas. Layanan ini gratis. Tidak meminta kode? Abaikan pesan ini.",
    sms: "Kode Lapak Asik: {code}. Berlaku {minutes} menit. Jangan berikan kepada siapa pun, juga petugas. Layanan ini gratis.",
  },
  HelperConsentCode: {
    subject: "Kode izin membantu, klaim {claim}",
    text: `Kode izin: {code}. Berlaku {minutes} menit. Dengan kode ini Anda mengizinkan {helper} membantu klaim {claim}: mengisi, memotret dokumen, memilih waktu. Rekening, pengiriman klaim, dan wawancara tetap Anda sendiri.\n\nTidak ingin dibantu? Abaikan pesan ini dan jangan berikan kodenya. Layanan ini gratis.`,
    sms: `Kode izin membantu klaim {claim}: {code}. Berlaku {minutes} menit. Tidak meminta? Abaikan. ${genuineSms}`,
  },
  HelperInvited: {
    subject: "Anda diminta membantu klaim {claim}",
    text: `Keluarga Anda meminta Anda membantu klaim {claim} sampai {day}. Masuk dengan kode klaim itu dan nomor HP Anda sendiri di {link} .\n\nAnda boleh mengisi, memotret dokumen dan memilih waktu. Yang lain dikerjakan keluarga Anda sendiri.\n\n${genuine}`,
    sms: `Anda diminta membantu klaim {claim} sampai {day}: {link} ${genuineSms}`,
  },
  HelperAllowed: {
    subject: "Keluarga boleh membantu klaim {claim}",
    text: `Mulai sekarang seorang keluarga boleh membantu klaim {claim} sampai {day}. Di {link} Anda melihat siapa, apa yang dikerjakannya, dan cara mencabut izin kapan saja.\n\nBukan Anda yang mengizinkan? Cabut sekarang juga. ${genuine}`,
    sms: `Klaim {claim}: keluarga boleh membantu sampai {day}. Cabut: {link} ${genuineSms}`,
  },
  HelperActed: {
    subject: "Keluarga membantu klaim {claim}",
    text: `Klaim {claim}: {helper}, keluarga yang Anda izinkan, {did}.\n\nDi {link} Anda melihat semua yang dikerjakannya. Tidak setuju? Di sana Anda mencabut izinnya kapan saja.\n\n${genuine}`,
    sms: `Klaim {claim}: keluarga Anda {did}. Cabut izin: {link} ${genuineSms}`,
  },
  StatusTold: {
    subject: "Status klaim {claim}",
    text: `Klaim {claim}: {state}\n\nLangkah berikutnya: {next}\n\nLengkapnya di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: {state} {next} ${genuineSms}`,
  },
  StatusHowTo: {
    subject: "Cara melihat status klaim",
    text: "Kami tidak dapat memberi tahu status klaim ke nomor ini. Kirim STATUS dan kode klaim dari nomor HP yang dipakai waktu mendaftar, atau lihat di {link} .\n\nTidak punya kode klaim? Telepon 1500 000. Layanan ini gratis. Kami tidak pernah meminta uang atau kode.",
    sms: `Situs resmi: {link} Status: kirim STATUS dan kode klaim dari HP yang terdaftar. ${genuineSms}`,
  },
  TextKept: {
    subject: "Pesan Anda kami simpan, klaim {claim}",
    text: `Pesan Anda kami simpan di klaim {claim}. Petugas membacanya pada jam kerja dan menjawab ke nomor ini.\n\nIngin tahu statusnya? Balas STATUS {claim} atau lihat di {link} .\n\n${genuine}`,
    sms: `Pesan Anda kami simpan di klaim {claim}. Petugas membacanya. Status: balas STATUS {claim} ${genuineSms}`,
  },
  OfficerAnswer: {
    subject: "Jawaban petugas, klaim {claim}",
    text: `Jawaban petugas {office} untuk pesan Anda, klaim {claim}:\n\n{answer}\n\nMasih ingin bertanya? Balas pesan ini. Klaim Anda ada di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: {brief} ${genuineSms}`,
  },
  MessagesStopped: {
    subject: "Pesan pemberitahuan dihentikan",
    text: "Pesan pemberitahuan kami hentikan ke nomor ini. Kabar tentang klaim Anda sendiri tetap kami kirim. Semua ada di {link} .\n\nLayanan ini gratis. Kami tidak pernah meminta uang atau kode.",
    sms: `Pesan pemberitahuan kami hentikan. Kabar klaim tetap dikirim. Situs resmi: {link} ${genuineSms}`,
  },
  ClaimSubmitted: {
    subject: "Klaim {claim} sudah kami terima",
    text: `Klaim Anda {claim} sudah kami terima. Kami bayar {promise}.\n\nBerikutnya: pilih waktu wawancara lewat HP di {link} . Simpan kode klaim ini.\n\n${genuine}`,
    sms: `Klaim {claim} kami terima. Pilih waktu wawancara: {link} ${genuineSms}`,
  },
  InterviewTimeChosen: {
    subject: "Wawancara Anda: {time}",
    text: `Wawancara klaim {claim}: {time}, dengan {office}. Anda tidak perlu datang.\n\n{how}\n\nSiapkan KTP asli dan kartu peserta. Masuk atau ganti waktu di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: wawancara {time}. {act} {link} ${genuineSms}`,
  },
  InterviewTomorrow: {
    subject: "Besok wawancara Anda: {time}",
    text: `Besok wawancara klaim {claim}: {time}, dengan {office}.\n\n{how}\n\nSiapkan KTP asli dan kartu peserta. Tidak bisa? Ganti waktunya di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: wawancara {time}. {act} {link} ${genuineSms}`,
  },
  InterviewSoon: {
    subject: "Sebentar lagi wawancara Anda: {time}",
    text: `Sebentar lagi wawancara klaim {claim}: {time}.\n\n{how}\n\nSiapkan KTP asli, kartu peserta dan tempat yang terang. Masuk atau ganti waktu di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: wawancara {time}. {act} {link} ${genuineSms}`,
  },
  InterviewMissed: {
    subject: "Kami belum berhasil menghubungi Anda",
    text: `Kami belum berhasil menghubungi Anda untuk wawancara klaim {claim}. Klaim Anda tetap kami simpan.\n\nPilih waktu baru di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: kami belum bisa menghubungi Anda. Pilih waktu baru: {link} ${genuineSms}`,
  },
  InterviewMissedTimeKept: {
    subject: "Kami belum berhasil menghubungi Anda, waktu baru kami simpan",
    text: `Kami belum berhasil menghubungi Anda untuk wawancara klaim {claim}. Klaim Anda tetap kami simpan.\n\nKami menyimpan waktu baru untuk Anda: {time}, {office}. Tekan {link} untuk memakainya atau memilih waktu lain. Disimpan sampai {until}.\n\n${genuine}`,
    sms: `Klaim {claim}: belum terhubung. Pakai waktu {time}: {link} ${genuineSms}`,
  },
  InterviewTimeOffered: {
    subject: "Kami menyimpan waktu wawancara untuk Anda",
    text: `Kami menyimpan waktu wawancara untuk klaim {claim}: {time}, {office}.\n\nTekan {link} untuk memakainya atau memilih waktu lain.\n\n${genuine}`,
    sms: `Klaim {claim}: kami simpan waktu {time}. Pakai: {link} ${genuineSms}`,
  },
  InterviewPassed: {
    subject: "Wawancara selesai, klaim {claim}",
    text: `Wawancara klaim {claim} sudah selesai. Dua petugas kini memeriksa berkas Anda.\n\nKami bayar {promise}. Lihat perkembangannya di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: wawancara selesai. Kami bayar {promise}. ${genuineSms}`,
  },
  CorrectionRequested: {
    subject: "Ada yang perlu diperbaiki, klaim {claim}",
    text: `Ada yang perlu Anda perbaiki pada klaim {claim}: {items}\n\nPerbaiki di {link} . Hanya itu yang perlu dikirim; yang lain tetap tersimpan.\n\n${genuine}`,
    sms: `Klaim {claim}: ada yang perlu diperbaiki. Lihat: {link} ${genuineSms}`,
  },
  CorrectionAnswered: {
    subject: "Perbaikan kami terima, klaim {claim}",
    text: `Perbaikan klaim {claim} sudah kami terima. Terima kasih.\n\nPetugas memeriksanya. Kami bayar {promise}. Lihat di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: perbaikan kami terima. Kami bayar {promise}. ${genuineSms}`,
  },
  PromiseMoved: {
    subject: "Tanggal bayar berubah, klaim {claim}",
    text: `Tanggal bayar klaim {claim} berubah. Kami bayar {promise}.\n\nAlasannya dapat Anda baca di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: tanggal bayar berubah, {promise}. Alasan: {link} ${genuineSms}`,
  },
  ClaimApproved: {
    subject: "Klaim {claim} disetujui",
    text: `Klaim Anda {claim} kami setujui. Kami kirim uangnya ke rekening Anda {promise}.\n\nAnda tidak perlu berbuat apa-apa. Lihat di {link} .\n\n${genuine}`,
    sms: `Klaim {claim} disetujui. Kami kirim uangnya {promise}. ${genuineSms}`,
  },
  ClaimPaid: {
    subject: "Uang JHT Anda sudah dikirim",
    text: `Uang JHT klaim {claim} sudah kami kirim: {amount} ke rekening berakhiran {account}.\n\nRinciannya di {link} . Belum masuk besok? Hubungi kami lewat alamat itu.\n\n${genuine}`,
    sms: `Klaim {claim}: {amount} sudah kami kirim ke rekening berakhiran {account}. ${genuineSms}`,
  },
  ClaimRefused: {
    subject: "Klaim {claim} tidak dapat kami setujui",
    text: `Klaim {claim} tidak dapat kami setujui. Alasannya: {reasons}\n\nSaldo JHT Anda tetap milik Anda. Aturannya dan langkah Anda berikutnya ada di {link} .\n\nTidak setuju? Telepon 1500 000 dan minta keberatan. Petugas lain yang menjawab.\n\n${genuine}`,
    sms: `Klaim {claim} tidak dapat kami setujui. Saldo tetap milik Anda. Alasan: {link} ${genuineSms}`,
  },
  ClaimWithdrawn: {
    subject: "Klaim {claim} dibatalkan",
    text: `Klaim {claim} sudah dibatalkan. Saldo JHT Anda tetap ada.\n\nBukan Anda yang membatalkan? Beri tahu kami lewat {link} . Anda boleh klaim lagi kapan saja.\n\n${genuine}`,
    sms: `Klaim {claim} dibatalkan. Saldo tetap ada. Bukan Anda? {link} ${genuineSms}`,
  },
  PaymentStopped: {
    subject: "Bank menolak kiriman, klaim {claim}",
    text: `Bank menolak kiriman uang klaim {claim}. Uang Anda aman pada kami.\n\nPeriksa nomor rekening Anda di {link} . Setelah itu kami kirim lagi.\n\n${genuine}`,
    sms: `Klaim {claim}: bank menolak kiriman. Uang aman. Periksa rekening: {link} ${genuineSms}`,
  },
  HeirsProved: {
    subject: "Bukti ahli waris sudah kami terima, klaim {claim}",
    text: `Petugas sudah melihat surat kematian dan surat ahli waris untuk klaim {claim}.\n\nLengkapi ahli waris dan rekeningnya di {link} , lalu datang bersama ke kantor cabang.\n\n${genuine}`,
    sms: `Klaim {claim}: bukti ahli waris diterima. Lengkapi: {link} ${genuineSms}`,
  },
  HeirsProofRefused: {
    subject: "Bukti ahli waris belum cukup, klaim {claim}",
    text: `Bukti ahli waris untuk klaim {claim} belum cukup: {why}\n\nKirim lagi di {link} . Yang lain tetap tersimpan.\n\n${genuine}`,
    sms: `Klaim {claim}: bukti ahli waris belum cukup. Alasan: {link} ${genuineSms}`,
  },
  HeirsPaid: {
    subject: "Semua ahli waris sudah dibayar, klaim {claim}",
    text: `Uang JHT klaim {claim} sudah kami kirim ke semua penerima.\n\nRincian tiap penerima ada di {link} . Belum masuk besok? Hubungi kami lewat alamat itu.\n\n${genuine}`,
    sms: `Klaim {claim}: uang sudah kami kirim ke semua penerima. Rincian: {link} ${genuineSms}`,
  },
  HeirPaid: {
    subject: "Bagian Anda sebagai ahli waris sudah dikirim",
    text: `Bagian Anda dari klaim {claim} sudah kami kirim: {amount} ke rekening berakhiran {account}.\n\nBelum masuk besok? Telepon 1500 000 dan sebut kode klaim.\n\n${genuine}`,
    sms: `Klaim {claim}: bagian Anda {amount} dikirim ke rekening berakhiran {account}. ${genuineSms}`,
  },
  HeirAccountRefused: {
    subject: "Bank menolak rekening Anda, klaim {claim}",
    text: `Bank menolak rekening berakhiran {account} untuk bagian Anda dari klaim {claim}. Uang Anda aman pada kami.\n\nBeri rekening lain atas nama Anda kepada keluarga yang mengajukan klaim ini, atau datang ke kantor cabang.\n\n${genuine}`,
    sms: `Klaim {claim}: bank menolak rekening berakhiran {account}. Uang aman. Beri rekening lain. ${genuineSms}`,
  },
  RuleChanges: {
    subject: "Aturan berubah mulai {first}",
    text: `Aturan klaim JHT berubah mulai {first}. Untuk klaim {claim} yang belum Anda kirim: {changes}\n\nLanjutkan klaim Anda di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: aturan berubah mulai {first}. Artinya bagi Anda: {link} ${genuineSms}`,
  },
  EmployerInvited: {
    subject: "Undangan untuk {company}",
    text: `Anda diundang melaporkan pekerja yang berhenti dari {company} (NPP {npp}) di Lapak Asik.\n\nBuka {link} dalam {days} hari. Tautan ini hanya untuk Anda dan hanya sekali pakai.\n\n${genuineCompany}`,
    sms: `Undangan Lapak Asik, NPP {npp}: {link} ${genuineSms}`,
  },
  EmployerReset: {
    subject: "Kata sandi baru untuk {company}",
    text: `Kantor cabang mengirim tautan agar Anda membuat kata sandi dan aplikasi kode baru untuk {company} (NPP {npp}) di Lapak Asik. Yang lama tidak berlaku lagi.\n\nBuka {link} dalam {days} hari. Tautan ini hanya untuk Anda dan hanya sekali pakai.\n\n${genuineCompany}`,
    sms: `Sandi baru Lapak Asik, NPP {npp}: {link} ${genuineSms}`,
  },
  SlipSent: {
    subject: "Mulai klaim JHT dari HP Anda",
    text: `Anda baru saja datang ke {office}. Mulai klaim JHT dari HP ini: {link} . Macet? Panggil satpam atau petugas di pintu.\n\n${genuineNotice}`,
    sms: `Mulai klaim JHT dari HP ini. Situs resmi: {link} Macet? Panggil petugas. ${genuineSms}`,
  },
  ExitDisputeDecided: {
    subject: "Kapan Anda berhenti dari {company}: sudah diputus",
    text: `Anda dan {company} (NPP {npp}) berbeda soal berhentinya Anda. Petugas memutus: {end}. Alasannya: {why}\n\nLanjutkan klaim Anda di {link} . Tidak setuju? Telepon 1500 000 dan minta keberatan.\n\n${genuineCompany}`,
    sms: `NPP {npp}: petugas memutus Anda berhenti {end}. {link} ${genuineSms}`,
  },
  OfficersUncertified: {
    subject: "{count} petugas belum bersertifikat untuk aturan baru",
    text: `Aturan "{title}" mulai berlaku {day}. {count} petugas Anda belum lulus latihannya: {names}. Sejak hari itu mereka tidak menerima klaim dengan aturan baru.\n\nLihat di {link} siapa yang perlu latihan dulu. ${genuineOffice}`,
    sms: `{count} petugas Anda belum bersertifikat untuk aturan yang berlaku {day}. Lihat: {link} .`,
  },
  CircularArrived: {
    subject: "Edaran baru untuk kantor Anda, batasnya {day}",
    text: `Edaran baru dari {from} untuk kantor Anda: "{title}". Batasnya {day}.\n\nBuka di {link} , baca, lalu teruskan atau nyatakan paham. ${genuineOffice}`,
    sms: `Edaran baru menunggu kantor Anda, batasnya {day}. Buka: {link} .`,
  },
  CircularDue: {
    subject: "Edaran menunggu kantor Anda sampai {day}",
    text: `Edaran "{title}" menunggu kantor Anda. Batasnya {day}.\n\nBuka di {link} , baca, lalu teruskan atau nyatakan paham. ${genuineOffice}`,
    sms: `Edaran kantor pusat menunggu kantor Anda sampai {day}. Buka: {link} .`,
  },
  CircularOverdue: {
    subject: "Edaran terlambat di kantor Anda",
    text: `Edaran "{title}" seharusnya selesai {day}, dan kantor Anda belum menyelesaikannya. Kantor wilayah dan kantor pusat sudah kami kabari.\n\nMasih bisa: buka di {link} , lalu teruskan atau nyatakan paham. ${genuineOffice}`,
    sms: `Edaran kantor pusat terlambat di kantor Anda: batasnya {day}. Masih bisa: {link} .`,
  },
  CircularOfficesLate: {
    subject: "{count} kantor terlambat dengan edaran",
    text: `Edaran "{title}" belum diselesaikan {count} kantor: {offices}. Batasnya sudah lewat.\n\nKantornya sudah kami kabari. Lihat di {link} siapa yang perlu ditelepon. ${genuineOffice}`,
    sms: `{count} kantor terlambat dengan edaran kantor pusat. Lihat siapa: {link} .`,
  },
  ExitDisputeDecidedCompany: {
    subject: "Laporan yang berbeda sudah diputus, {company}",
    text: `Laporan {company} (NPP {npp}) berbeda dari catatan atau keterangan pekerja. Petugas sudah memutus. Alasannya: {why}\n\nLihat di {link} .\n\n${genuineCompany}`,
    sms: `NPP {npp}: laporan yang berbeda sudah diputus. Lihat: {link} ${genuineSms}`,
  },
  ExitDemanded: {
    subject: "Mohon dijawab sampai {day}: pekerja {company}",
    text: `Seorang pekerja menyatakan sudah berhenti dari {company} (NPP {npp}). Kami belum menerima laporan Anda.\n\nJawab sampai {day} di {link} : benar, berbeda, atau masih bekerja. Tanpa jawaban, keterangan pekerja yang kami pakai.\n\n${genuineCompany}`,
    sms: `NPP {npp}: seorang pekerja berhenti? Jawab sampai {day}: {link} ${genuineSms}`,
  },
  ExitDeclared: {
    subject: "Kami bertanya ke {company}, klaim {claim}",
    text: `Anda menyatakan sudah berhenti dari {company}. Kami bertanya ke perusahaan dan menunggu sampai {day}. Bila mereka diam, klaim Anda jalan terus dengan keterangan Anda.\n\nAnda tidak perlu berbuat apa-apa. Lihat di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: kami tunggu perusahaan sampai {day}. {link} ${genuineSms}`,
  },
  ExitConfirmed: {
    subject: "{company} membenarkan, klaim {claim}",
    text: `Perusahaan {company} membenarkan bahwa Anda sudah berhenti. Lanjutkan klaim {claim} di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: perusahaan membenarkan Anda berhenti. Lanjutkan: {link} ${genuineSms}`,
  },
  ExitDiffers: {
    subject: "Jawaban {company} berbeda, klaim {claim}",
    text: `Perusahaan {company} menjawab bahwa Anda sudah berhenti, tetapi jenis atau tanggalnya berbeda. Petugas cabang memutus dan memberi tahu Anda. Punya surat atau pesan sebagai bukti? Simpan.\n\nLihat jawabannya di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: jawaban perusahaan berbeda. Petugas memutus. {link} ${genuineSms}`,
  },
  ExitStillWorks: {
    subject: "{company} menjawab: masih bekerja, klaim {claim}",
    text: `Perusahaan {company} menjawab bahwa Anda masih bekerja di sana. Petugas cabang memutus dan memberi tahu Anda. Tunjukkan surat atau pesan yang Anda punya ke kantor cabang, atau telepon 1500 000.\n\nLihat di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: kata perusahaan Anda masih bekerja. Lihat: {link} ${genuineSms}`,
  },
  ExitSilent: {
    subject: "Klaim {claim} jalan terus",
    text: `Perusahaan {company} tidak menjawab sampai {day}. Kami memakai keterangan Anda: {end}.\n\nLanjutkan klaim Anda di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: perusahaan diam, klaim jalan terus. {link} ${genuineSms}`,
  },
  ExitGoesOn: {
    subject: "Klaim {claim} jalan terus",
    text: `Perusahaan {company} tidak perlu ditunggu lagi: berhentinya Anda sudah tercatat.\n\nLanjutkan klaim Anda di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: berhentinya Anda sudah tercatat. Lanjutkan: {link} ${genuineSms}`,
  },
  ExitDemandDecided: {
    subject: "Sudah diputus: pekerjaan Anda di {company}, klaim {claim}",
    text: `Anda menyatakan berhenti dari {company}, perusahaan menjawab masih bekerja. Petugas sudah memutus. Alasannya: {why}\n\nLihat hasilnya di {link} . Tidak setuju? Telepon 1500 000 dan minta keberatan.\n\n${genuine}`,
    sms: `Klaim {claim}: petugas sudah memutus soal pekerjaan Anda. Lihat: {link} ${genuineSms}`,
  },
  RuleStays: {
    subject: "Perubahan aturan tidak jadi, klaim {claim}",
    text: `Perubahan aturan yang kami kabarkan tidak jadi berlaku. Untuk klaim {claim} tetap berlaku aturan yang sekarang.\n\nLanjutkan klaim Anda di {link} .\n\n${genuine}`,
    sms: `Klaim {claim}: perubahan aturan tidak jadi. Lanjutkan: {link} ${genuineSms}`,
  },
  RightBegins: {
    subject: "Anda sudah boleh mencairkan JHT",
    text: `Menurut catatan kami, Anda boleh mencairkan Jaminan Hari Tua (JHT) mulai {day}. Semuanya bisa lewat HP, tanpa datang ke kantor.\n\nMulai di {link} . Setelah Anda masuk, yang sudah kami tahu langsung terisi. Tidak mau sekarang? Saldo Anda tetap ada.\n\n${genuineNotice}\n\nTidak mau pesan seperti ini? Buka {stop} dan pilih. Terima kasih.`,
    sms: `JHT Anda bisa dicairkan mulai {day}. Situs resmi: {link} ${genuineNoticeSms}`,
  },
  RightStillThere: {
    subject: "JHT Anda masih bisa dicairkan",
    text: `Anda boleh mencairkan Jaminan Hari Tua (JHT) sejak {day}. Kami belum melihat klaim Anda. Semuanya bisa lewat HP, tanpa datang ke kantor.\n\nMulai di {link} . Ini pengingat terakhir. Saldo Anda tetap ada, kapan pun Anda klaim.\n\n${genuineNotice}\n\nTidak mau pesan seperti ini? Buka {stop} dan pilih. Terima kasih.`,
    sms: `JHT Anda bisa dicairkan sejak {day}. Situs resmi: {link} ${genuineNoticeSms}`,
  },
  CollectiveReady: {
    subject: "Klaim JHT Anda bersama {company}",
    text: `Perusahaan {company} menyiapkan klaim Jaminan Hari Tua (JHT) untuk pekerja yang berhenti, juga untuk Anda. Anda sendiri yang memutuskan dan mengirimnya, lewat HP Anda. Waktu wawancara sudah kami sisihkan.\n\nLihat di {link} . Ada yang salah? Katakan di sana. Rekening dan dokumen Anda tidak dilihat perusahaan. Anda juga boleh klaim sendiri.\n\n${genuineNotice}\n\nTidak mau pesan seperti ini? Buka {stop} dan pilih. Terima kasih.`,
    sms: `Klaim JHT Anda disiapkan perusahaan. Anda yang memutuskan. Situs resmi: {link} ${genuineNoticeSms}`,
  },
  CollectiveStillReady: {
    subject: "Klaim JHT Anda masih menunggu Anda",
    text: `Perusahaan {company} menyiapkan klaim Jaminan Hari Tua (JHT) juga untuk Anda, dan kami belum melihat jawaban Anda. Anda sendiri yang memutuskan dan mengirimnya, lewat HP Anda.\n\nLihat di {link} . Ini pengingat terakhir. Anda juga boleh klaim sendiri, kapan pun.\n\n${genuineNotice}\n\nTidak mau pesan seperti ini? Buka {stop} dan pilih. Terima kasih.`,
    sms: `Klaim JHT dari perusahaan menunggu jawaban Anda. Situs resmi: {link} ${genuineNoticeSms}`,
  },
  CollectiveSentBack: {
    subject: "Pengajuan kolektif {company} perlu diperbaiki",
    text: `Kantor kami, {office}, mengembalikan pengajuan kolektif {company} (NPP {npp}): {why}\n\nPerbaiki dan serahkan lagi di {link} . Daftar pekerja tetap tersimpan.\n\n${genuineCompany}`,
    sms: `NPP {npp}: pengajuan kolektif perlu diperbaiki. Lihat {link} ${genuineSms}`,
  },
  CollectiveChecked: {
    subject: "Pengajuan kolektif {company} sudah diperiksa",
    text: `Kantor kami, {office}, sudah memeriksa pengajuan kolektif {company} (NPP {npp}). Cabang menyisihkan waktu wawancara, lalu tiap pekerja kami kabari sendiri. Anda tidak perlu berbuat apa-apa.\n\nLihat di {link} .\n\n${genuineCompany}`,
    sms: `NPP {npp}: pengajuan kolektif sudah diperiksa. Pekerja kami kabari. {link} ${genuineSms}`,
  },
  AnnouncementTold: {
    subject: "{headline}",
    text: `Kabar dari Lapak Asik: {headline}\n\nTiga langkah:\n1. {one}\n2. {two}\n3. {three}\n\nSelengkapnya di {link} .\n\n${genuineNotice}\n\nTidak mau pesan seperti ini? Buka {stop} dan pilih. Terima kasih.`,
    sms: `{brief} Situs resmi: {link} ${genuineNoticeSms}`,
  },
};
