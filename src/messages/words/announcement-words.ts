/**
 * The fixed parts of everything that an announcement is made into: written once, never typed by head office. Javanese is in
 * krama, with krama inggil for what the reader has or does (`kagungan`, `dipunasta`) and krama andhap for what is asked of them
 * (`nyuwun`); Sundanese in lemes, for the reader (`kagungan`, `dicandak`) and for oneself (`nyuhunkeun`, `abdi`). Neither says
 * `kami` or `kula bantu` of the office: who helps is left out, as one does. TO BE CHECKED BY NATIVE SPEAKERS before it is printed: they were
 * written with care and a dictionary, by nobody who grew up with them.
 */
export type FixedWords = {
  /** As the language calls itself, on the switch. */
  readonly name: string;
  /** BCP 47, for `lang=`. */
  readonly tag: string;
  readonly greeting: string;
  readonly free: string;
  readonly nobodyAsks: string;
  readonly scan: string;
  readonly noPhone: string;
  readonly steps: string;
  readonly step: (number: number) => string;
  readonly bring: string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly office: string;
  readonly hours: string;
  readonly askFor: string;
  readonly telephone: string;
  /** Before an address that is typed by hand. */
  readonly orOpen: string;
  /** The promise of payment: a leaf of the calendar, and what stands beside it. */
  readonly promise: {
    readonly label: string;
    readonly unit: string;
    readonly text: (days: number) => string;
    readonly after: string;
  };
  /** A line on which somebody writes by hand. */
  readonly claimCode: string;
};

const id: FixedWords = {
  name: "Bahasa Indonesia",
  tag: "id",
  greeting: "Bapak/Ibu yang kami hormati,",
  free: "Gratis. Jangan bayar siapa pun.",
  nobodyAsks: "Petugas tidak pernah meminta uang atau kode Anda.",
  scan: "Arahkan kamera HP ke sini",
  noPhone: "Tidak punya HP? Masuk saja. Kami bantu di kantor ini.",
  steps: "Tiga langkah",
  step: (number) => `Langkah ${number}`,
  bring: "Yang perlu dibawa",
  from: (day) => `Mulai ${day}`,
  until: (day) => `Sampai ${day}`,
  office: "Kantor kami",
  hours: "Jam buka",
  askFor: "Temui",
  telephone: "Telepon",
  orOpen: "atau buka",
  promise: {
    label: "Paling lama",
    unit: "hari kerja",
    text: (days) => `Uang masuk dalam ${days} hari kerja`,
    after: "setelah berkas lengkap dan benar.",
  },
  claimCode: "Kode klaim saya",
};

const plain: FixedWords = { ...id, name: "Bahasa sederhana", greeting: "Bapak/Ibu," };

const en: FixedWords = {
  name: "English",
  tag: "en",
  greeting: "Dear Sir or Madam,",
  free: "Free. Pay nobody.",
  nobodyAsks: "Our officers never ask for your money or your code.",
  scan: "Point your phone's camera here",
  noPhone: "No phone? Just come in. We help you in this office.",
  steps: "Three steps",
  step: (number) => `Step ${number}`,
  bring: "What to bring",
  from: (day) => `From ${day}`,
  until: (day) => `Until ${day}`,
  office: "Our office",
  hours: "Open",
  askFor: "Ask for",
  telephone: "Telephone",
  orOpen: "or open",
  promise: {
    label: "At most",
    unit: "working days",
    text: (days) => `Paid within ${days} working days`,
    after: "of a complete and correct file.",
  },
  claimCode: "My claim code",
};

const jv: FixedWords = {
  name: "Basa Jawa",
  tag: "jv",
  greeting: "Bapak/Ibu ingkang kinurmatan,",
  free: "Gratis. Sampun ngantos mbayar dhateng sinten kemawon.",
  nobodyAsks: "Petugas mboten nate nyuwun arta utawi kode panjenengan.",
  scan: "Arahaken kamera HP mriki",
  noPhone: "Mboten kagungan HP? Mangga mlebet kemawon. Badhe dipunbiyantu wonten ing kantor menika.",
  steps: "Tigang langkah",
  step: (number) => `Langkah ${number}`,
  bring: "Ingkang prelu dipunasta",
  from: (day) => `Wiwit ${day}`,
  until: (day) => `Ngantos ${day}`,
  office: "Kantor kula sadaya",
  hours: "Wekdal bikak",
  askFor: "Mangga manggihi",
  telephone: "Telpon",
  orOpen: "utawi bikak",
  promise: {
    label: "Paling dangu",
    unit: "dinten kerja",
    text: (days) => `Arta mlebet salebeting ${days} dinten kerja`,
    after: "sasampunipun berkas jangkep saha leres.",
  },
  claimCode: "Kode klaim kula",
};

const su: FixedWords = {
  name: "Basa Sunda",
  tag: "su",
  greeting: "Bapa/Ibu anu dipihormat,",
  free: "Gratis. Ulah mayar ka saha waé.",
  nobodyAsks: "Petugas teu kantos nyuhunkeun artos atanapi kode ti Bapa/Ibu.",
  scan: "Arahkeun kaméra HP ka dieu",
  noPhone: "Teu kagungan HP? Mangga lebet waé. Badé dibantosan di ieu kantor.",
  steps: "Tilu léngkah",
  step: (number) => `Léngkah ${number}`,
  bring: "Anu kedah dicandak",
  from: (day) => `Kawit ${day}`,
  until: (day) => `Dugi ka ${day}`,
  office: "Kantor abdi sadaya",
  hours: "Waktos buka",
  askFor: "Mangga tepangan",
  telephone: "Telepon",
  orOpen: "atanapi buka",
  promise: {
    label: "Panglamina",
    unit: "dinten damel",
    text: (days) => `Artos lebet dina ${days} dinten damel`,
    after: "saatos berkas lengkep sareng leres.",
  },
  claimCode: "Kode klaim abdi",
};

const fixed: Readonly<Record<string, FixedWords>> = { id, plain, en, jv, su };

/** Languages whose fixed parts are here, in the order of the switch. */
export const fixedLanguages: readonly string[] = Object.keys(fixed);

/** The fixed parts in a language; of one that is not here, in Indonesian. */
export const fixedWords = (lang: string): FixedWords => fixed[lang] ?? id;
