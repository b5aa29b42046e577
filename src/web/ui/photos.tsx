import type { VNode } from "preact";

// Flat drawings of what a good photo looks like. A real identity card never appears in an example: people and numbers
// are invented, and the cards carry the word CONTOH.

const table = '<rect width="160" height="200" fill="#e9d9bd"/>';
/** Four corners in green: everything is in the picture. */
const corners =
  '<path d="m6 30V8h22M132 8h22v22M154 170v22h-22M28 192H6v-22" fill="none" stroke="#1d6a42" stroke-width="4" ' +
  'stroke-linecap="round"/>';

const card =
  '<rect x="12" y="54" width="136" height="86" rx="6" fill="#cfe3ee"/>' +
  '<path d="M12 116q34-16 68 0t68-5v23a6 6 0 0 1-6 6H18a6 6 0 0 1-6-6Z" fill="#bcd6e6"/>' +
  '<g font-family="sans-serif" fill="#1c2233">' +
  '<text x="80" y="66" font-size="7" font-weight="700" text-anchor="middle">PROVINSI CONTOH</text>' +
  '<text x="19" y="80" font-size="7" font-weight="700">NIK 3174 0000 0000 0007</text>' +
  '<g font-size="6"><text x="19" y="91">Nama: SRI WAHYUNI</text><text x="19" y="100">Lahir: 12-08-1984</text>' +
  '<text x="19" y="109">Alamat: JL. CONTOH 12</text></g></g>' +
  '<rect x="114" y="86" width="28" height="36" fill="#b3402f"/><circle cx="128" cy="100" r="7" fill="#c98f6b"/>' +
  '<path d="M116 122q2-13 12-13t12 13Z" fill="#33405f"/>';

const member =
  '<rect x="12" y="54" width="136" height="86" rx="6" fill="#fff"/>' +
  '<path d="M12 60a6 6 0 0 1 6-6h124a6 6 0 0 1 6 6v18H12Z" fill="#1f3a6e"/>' +
  '<path d="M12 78h136v4H12Z" fill="#f2b233"/>' +
  '<g font-family="sans-serif"><text x="20" y="70" font-size="9" font-weight="700" fill="#fff">KARTU PESERTA</text>' +
  '<g fill="#1c2233"><text x="20" y="97" font-size="7">Nomor peserta (KPJ)</text>' +
  '<text x="20" y="110" font-size="11" font-weight="700">1000 456 6781</text>' +
  '<text x="20" y="126" font-size="9">SRI WAHYUNI</text></g></g>';

const lines = "M32 92h96M32 102h96M32 112h70M32 128h96M32 138h84";
const letter =
  '<rect x="20" y="18" width="120" height="164" fill="#fffdf8"/><g font-family="serif" fill="#1c2233">' +
  '<text x="80" y="38" font-size="10" font-weight="700" text-anchor="middle">PT CONTOH</text>' +
  '<path d="M30 45h100" stroke="#1c2233"/>' +
  '<text x="80" y="60" font-size="7" font-weight="700" text-anchor="middle">SURAT KETERANGAN</text>' +
  '<text x="32" y="80" font-size="8">Nama: SRI WAHYUNI</text>' +
  '<text x="84" y="154" font-size="7">30 April 2026</text></g>' +
  `<path d="${lines}" stroke="#c9d3da" stroke-width="3"/>` +
  '<path d="M92 168c6-13 10 5 15-6s8 4 13-4" fill="none" stroke="#24498f" stroke-width="2"/>' +
  '<circle cx="96" cy="164" r="12" fill="none" stroke="#5a3e8e" opacity=".6"/>';

const book =
  '<rect x="14" y="22" width="132" height="156" rx="4" fill="#fff"/>' +
  '<path d="M14 26a4 4 0 0 1 4-4h124a4 4 0 0 1 4 4v24H14Z" fill="#2c6e86"/>' +
  '<g font-family="sans-serif" fill="#1c2233">' +
  '<text x="80" y="41" font-size="10" font-weight="700" text-anchor="middle" fill="#fff">BANK CONTOH</text>' +
  '<text x="24" y="72" font-size="8">Nomor rekening</text>' +
  '<text x="24" y="86" font-size="12" font-weight="700">0071 2234 412</text>' +
  '<text x="24" y="106" font-size="8">Nama</text>' +
  '<text x="24" y="119" font-size="11" font-weight="700">SRI WAHYUNI</text></g>' +
  '<path d="M24 136h112M24 148h112M24 160h70" stroke="#c9d3da" stroke-width="4"/>';

const face =
  '<g transform="scale(.534) translate(-60 -60)"><rect x="60" y="60" width="300" height="376" fill="#e7d7bd"/>' +
  '<path d="M60 60h120v150H60Z" fill="#f6ecd8"/>' +
  '<path d="M112 260q-20-168 98-168t98 168q8 70-20 110H132q-28-40-20-110Z" fill="#2a1d18"/>' +
  '<rect x="178" y="300" width="64" height="70" fill="#a96f4c"/>' +
  '<path d="M60 560q6-180 150-196 144 16 150 196Z" fill="#a8432a"/>' +
  '<path d="M172 352q38 44 76 0l10 20q-48 54-96 0Z" fill="#f9e6df"/>' +
  '<ellipse cx="210" cy="232" rx="74" ry="94" fill="#c98f6b"/>' +
  '<path d="M134 228q4-108 84-108 66 8 70 100-20-50-60-62-60 10-94 70Z" fill="#2a1d18"/>' +
  '<g fill="none" stroke-linecap="round"><path d="M168 216q14-10 28 0M224 216q14-10 28 0" stroke="#2b1a12" ' +
  'stroke-width="6"/><path d="M210 244q-10 22 2 24" stroke="#a96f4c" stroke-width="5"/>' +
  '<path d="M184 286q26 20 52 0" stroke="#8c3b2e" stroke-width="6"/></g>' +
  '<circle cx="182" cy="236" r="6" fill="#2b1a12"/><circle cx="238" cy="236" r="6" fill="#2b1a12"/></g>';

const drawings = {
  id: { __html: table + card + corners },
  member: { __html: table + member + corners },
  letter: { __html: table + letter + corners },
  book: { __html: table + book + corners },
  face: { __html: face + corners },
} as const;

export type PhotoName = keyof typeof drawings;

/** Which drawing fits a document's code; a letter where none is nearer. */
export function photoFor(documentCode: string): PhotoName {
  if (documentCode === "KTP") return "id";
  if (documentCode === "KARTU_PESERTA") return "member";
  if (documentCode === "BUKU_TABUNGAN") return "book";
  if (documentCode === "FOTO_DIRI") return "face";
  return "letter";
}

export type PhotoExampleProps = {
  readonly of: PhotoName;
  /** What it shows, for whoever does not see it: "Contoh: KTP terang dan semua sudut terlihat". */
  readonly label: string;
  /** "Contoh yang baik". */
  readonly caption: string;
};

/** A drawing of a good photo. */
export const PhotoExample = ({ of, label, caption }: PhotoExampleProps): VNode => (
  <figure class="la-photo">
    <svg viewBox="0 0 160 200" role="img" aria-label={label} dangerouslySetInnerHTML={drawings[of]} />
    <figcaption>{caption}</figcaption>
  </figure>
);

export type OwnPhotoProps = { readonly src: string; readonly label: string; readonly caption: string };

/** Yours beside a good one: the thumb sees the difference. */
export const PhotoPair = ({ own, good }: { own: OwnPhotoProps; good: PhotoExampleProps }): VNode => (
  <div class="la-pair">
    <figure class="la-photo">
      <img src={own.src} alt={own.label} />
      <figcaption>{own.caption}</figcaption>
    </figure>
    <PhotoExample {...good} />
  </div>
);
