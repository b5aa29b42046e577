import type { Guide } from "./guide.ts";

export const guidesId: readonly Guide[] = [
  {
    slug: "klaim-dari-hp",
    title: "Klaim JHT dari HP",
    lead: "Sekitar 20 menit. Gratis. Anda tidak perlu datang ke kantor.",
    steps: [
      {
        heading: "Siapkan empat benda",
        text: "KTP, kartu peserta, surat berhenti kerja, dan buku tabungan. Letakkan di meja yang terang.",
        picture: { file: "first", shows: "Halaman pertama dengan tombol Mulai." },
      },
      {
        heading: "Cek dulu apakah sudah bisa",
        text: "Tekan Mulai. Pilih mengapa Anda berhenti kerja. Kami jawab bisa atau belum. Kalau belum, kami sebut tanggalnya.",
        picture: { file: "check", shows: "Pertanyaan mengapa Anda klaim, dengan pilihan jawaban." },
      },
      {
        heading: "Isi data dan kode",
        text: "Tulis nama, NIK, tanggal lahir, dan nomor kartu peserta. Kami kirim kode enam angka ke HP Anda. Kode itu hanya untuk Anda.",
      },
      {
        heading: "Foto dokumen",
        text: "Foto satu per satu. Jaringan putus? Foto yang sudah terkirim tetap aman. Lanjutkan kapan saja.",
        picture: { file: "documents", shows: "Daftar dokumen dengan tanda mana yang sudah diterima." },
      },
      {
        heading: "Periksa lalu kirim",
        text: "Baca semua isian sekali lagi. Tekan Kirim klaim. Simpan kode klaim Anda.",
      },
      {
        heading: "Pilih waktu wawancara",
        text: "Ada jam pagi, siang, dan malam. Wawancara lewat video sekitar 10 menit. Boleh juga lewat telepon.",
        picture: { file: "time", shows: "Daftar waktu wawancara yang kosong." },
      },
      {
        heading: "Tunggu uang masuk",
        text: "Dua petugas memeriksa berkas Anda. Uang masuk paling lama 5 hari kerja setelah berkas lengkap dan benar. Tanggalnya tertulis di halaman status.",
        picture: { file: "status", shows: "Halaman status: uang sudah dikirim." },
      },
    ],
  },
  {
    slug: "foto-dokumen",
    title: "Foto dokumen yang terbaca",
    lead: "Foto yang jelas membuat klaim lebih cepat. Tidak perlu kamera bagus.",
    steps: [
      {
        heading: "Cari tempat terang",
        text: "Dekat jendela paling baik. Matikan lampu kilat. Jangan sampai bayangan Anda jatuh di kertas.",
        picture: { file: "upload", shows: "Halaman kirim foto dengan contoh foto yang baik." },
      },
      { heading: "Semua pojok terlihat", text: "Pegang HP lurus di atas kertas. Keempat pojok masuk ke dalam foto." },
      {
        heading: "Baca hasilnya",
        text: "Kalau Anda bisa membaca hurufnya, kami juga bisa. Kalau kabur, foto sekali lagi.",
      },
      {
        heading: "Sinyal lemah tidak apa-apa",
        text: "Kami kecilkan fotonya dulu. Kalau jaringan putus, kiriman lanjut dari yang sudah sampai.",
      },
    ],
  },
  {
    slug: "wawancara",
    title: "Wawancara lewat video",
    lead: "Petugas mau melihat bahwa Anda benar pemilik klaim. Sekitar 10 menit.",
    steps: [
      {
        heading: "Masuk 10 menit lebih awal",
        text: "Buka tautan di pesan kami. Kami coba dulu kamera dan suara Anda.",
        picture: { file: "waiting-room", shows: "Ruang tunggu dengan nomor giliran dan gambar kamera sendiri." },
      },
      {
        heading: "Pegang KTP asli",
        text: "Petugas minta Anda menunjukkan KTP asli. Duduk di tempat terang dan tenang.",
      },
      {
        heading: "Jawab dengan tenang",
        text: "Petugas bertanya tentang pekerjaan Anda dan rekening Anda. Petugas tidak pernah minta uang, PIN, atau kode.",
      },
      {
        heading: "Kalau putus atau terlewat",
        text: "Klaim Anda tetap ada. Kami simpan waktu baru untuk Anda, atau petugas menelepon.",
      },
    ],
  },
  {
    slug: "tanpa-hp",
    title: "Tidak punya HP atau internet",
    lead: "Datang saja ke cabang mana pun. Tidak ada yang disuruh pulang.",
    steps: [
      {
        heading: "Temui petugas di pintu",
        text: "Katakan Anda mau klaim JHT. Petugas mengantar Anda ke kios atau meja bantuan.",
      },
      {
        heading: "Isi di kios, atau dibantu petugas",
        text: "Hurufnya besar dan bisa dibacakan. Dokumen difoto di situ juga.",
      },
      {
        heading: "Wawancara hari itu juga",
        text: "Kalau ada petugas yang kosong, Anda diwawancara hari itu. Ibu hamil, lansia, orang sakit, dan penyandang disabilitas didahulukan.",
      },
      {
        heading: "Simpan kode klaim",
        text: "Dengan kode itu Anda bisa lanjut di rumah atau di HP keluarga. Mau bertanya? Telepon 1500 000.",
      },
    ],
  },
  {
    slug: "dibantu-keluarga",
    title: "Dibantu keluarga",
    lead: "Anak atau saudara boleh membantu. Klaim tetap milik Anda.",
    steps: [
      {
        heading: "Anda yang memberi izin",
        text: "Buka klaim Anda, lalu tekan Minta keluarga membantu. Izin diberikan dengan kode yang masuk ke HP Anda sendiri, atau di depan petugas.",
      },
      {
        heading: "Yang boleh dan yang tidak",
        text: "Pembantu boleh mengisi, memotret dokumen, dan memilih waktu. Pembantu tidak boleh mengganti rekening dan tidak boleh diwawancara untuk Anda.",
      },
      {
        heading: "Izin ada batasnya",
        text: "Izin berakhir sendiri. Anda boleh mencabutnya kapan saja. Semua yang dibuat pembantu tercatat dan bisa Anda lihat.",
      },
      {
        heading: "Jangan bayar siapa pun",
        text: "Orang yang minta uang untuk mengurus klaim bukan dari kami. Laporkan ke 1500 000.",
      },
    ],
  },
  {
    slug: "ahli-waris",
    title: "Keluarga peserta yang meninggal",
    lead: "Tabungan JHT menjadi hak ahli waris. Kami bantu langkah demi langkah.",
    steps: [
      {
        heading: "Siapa yang berhak",
        text: "Suami, istri, atau anak lebih dulu. Kalau tidak ada, orang tua, cucu, kakek nenek, saudara, lalu mertua, menurut urutan undang-undang.",
      },
      {
        heading: "Siapkan surat",
        text: "Surat kematian, surat keterangan ahli waris, KTP Anda, dan kartu peserta almarhum. Untuk anak, bawa akta lahirnya.",
      },
      {
        heading: "Mulai dari rumah",
        text: "Tekan Mulai klaim, lalu pilih ahli waris. Data almarhum baru dibuka setelah suratnya kami periksa. Langkah terakhir di kantor cabang: bawa surat asli dan kode klaim.",
      },
      {
        heading: "Belum lengkap tidak apa-apa",
        text: "Klaim Anda kami simpan. Kami tulis surat mana yang kurang dan di mana mengurusnya.",
      },
    ],
  },
  {
    slug: "phk-banyak-orang",
    title: "PHK banyak orang: untuk HR",
    lead: "Perusahaan menyiapkan. Tiap pekerja memutuskan sendiri di HP-nya.",
    steps: [
      {
        heading: "Laporkan dulu yang berhenti",
        text: "Masuk di halaman perusahaan. Kirim satu berkas CSV atau XLSX. Tiap baris kami jawab.",
      },
      {
        heading: "Buat daftar, kirim satu bukti",
        text: "Pilih PHK banyak orang. Tambahkan laporan tadi. Kirim bukti PHK sekali saja untuk semua.",
      },
      {
        heading: "Serahkan ke cabang",
        text: "Cabang memeriksa buktinya. Lalu cabang menyisihkan waktu wawancara. Anda kami kabari.",
      },
      {
        heading: "Pekerja kami kabari sendiri",
        text: "Tiap orang dapat satu pesan. Ia boleh setuju, berkata lain, atau klaim sendiri. Tidak ada yang dipaksa.",
      },
      {
        heading: "Yang Anda lihat",
        text: "Hanya siapa yang sudah setuju. Rekening, dokumen, dan isi klaim tidak Anda lihat. Jangan minta kode pekerja.",
      },
    ],
  },
  {
    slug: "waspada-penipuan",
    title: "Kenali penipuan",
    lead: "Layanan ini gratis dari awal sampai uang masuk.",
    steps: [
      {
        heading: "Kami tidak pernah minta uang",
        text: "Tidak ada biaya, pajak muka, atau uang terima kasih. Siapa pun yang minta bukan dari kami.",
      },
      {
        heading: "Kode hanya untuk Anda",
        text: "Petugas tidak pernah bertanya kode enam angka Anda. Jangan sebut kepada siapa pun.",
      },
      {
        heading: "Lihat alamatnya",
        text: "Tautan asli selalu menuju alamat situs ini. Ragu? Jangan tekan. Telepon 1500 000.",
      },
      {
        heading: "Sudah terlanjur?",
        text: "Telepon 1500 000 sekarang juga. Kami tahan dulu pembayarannya dan kami periksa.",
      },
    ],
  },
];
