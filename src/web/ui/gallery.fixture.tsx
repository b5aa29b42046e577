import type { VNode } from "preact";
import * as flow from "./flow.tsx";
import * as choices from "./choices.tsx";
import { ErrorSummary } from "./form-field.tsx";
import * as forms from "./forms.tsx";
import { CallButton, CallPage, CitizenPage, StaffPage } from "./layout.tsx";
import { PhotoExample, PhotoPair } from "./photos.tsx";
import * as status from "./status.tsx";

const errors = { nik: "Isi NIK dengan 16 angka", lahir: "Bulan harus angka 1 sampai 12", alasan: "Pilih satu keadaan" };
const time = { machine: "2026-06-02T14:31+07:00", words: "Selasa, 2 Juni, 14.31 WIB" };

const Forms = (): VNode => (
  <form action="/mulai" method="post" noValidate>
    <forms.OnceKey value="0197-a" />
    <forms.TextInput
      lang="id"
      id="nik"
      label="NIK"
      hint="16 angka di KTP"
      value="317"
      inputMode="numeric"
      width="20"
      error={errors.nik}
    />
    <choices.DateInput
      lang="id"
      id="lahir"
      legend="Tanggal lahir"
      value={{ day: "3", month: "15", year: "1990" }}
      error={errors.lahir}
      wrong="month"
      birth
    />
    <choices.Radios
      lang="id"
      id="alasan"
      legend="Apa keadaan Anda?"
      step="Pertanyaan 1 dari 3"
      error={errors.alasan}
      items={[
        { value: "PHK", words: "Saya kena PHK", hint: "Perusahaan yang menghentikan." },
        { value: "LAIN", words: "Keadaan lain", divider: "atau" },
      ]}
    />
    <choices.Select lang="id" id="bank" label="Bank" items={[{ value: "014", words: "Bank Contoh" }]} value="014" />
    <forms.TextArea lang="id" id="cerita" label="Apa yang terjadi?" maxLength={500} />
    <forms.FileInput lang="id" id="berkas" label="Foto KTP" accept="image/jpeg" hint="Paling besar 6 MB" />
    <choices.Checkbox lang="id" id="setuju" label="Isian saya benar" checked />
    <forms.Button>Kirim klaim</forms.Button>
    <forms.Button secondary name="pakai" value="ya" unchecked>
      Pakai foto yang tadi
    </forms.Button>
    <forms.Button call>Mulai klaim</forms.Button>
    <forms.Button disabled>Mengirim...</forms.Button>
  </form>
);

const States = (): VNode => (
  <>
    <p>
      <status.Tag state="ok" icon="check">
        Diterima
      </status.Tag>{" "}
      <status.Tag state="bad">Rusak</status.Tag>
    </p>
    {(["info", "ok", "act", "bad", "wait"] as const).map((state) => (
      <status.Notice key={state} state={state} live={state === "ok"}>
        Kabar
      </status.Notice>
    ))}
    <status.PromiseSlip day="2026-06-11" lang="id" lead="Janji kami" promise="Uang masuk paling lambat Kamis" />
    <status.PromiseSlip day="2026-06-10" lang="en" lead="Kept" promise="Sent" kept>
      One day early.
    </status.PromiseSlip>
    <status.Timeline
      items={[
        { when: "past", words: "Klaim diterima", time },
        { when: "past", words: "Klaim ditolak", time, ended: true },
        { when: "now", words: "Diperiksa", more: "Dimulai Senin" },
        { when: "later", words: "Uang dikirim", icon: "money" },
      ]}
    />
    <status.Seen items={[{ icon: "eye", role: "Penata madya", office: "Kantor Mampang", what: "Membuka KTP", time }]} />
  </>
);

const answers = [
  { key: "Nama", value: "SRI", change: "/mulai" },
  { key: "Bank", value: "Contoh" },
];
const times = [
  { value: "a", words: "09.00", note: "penuh", full: true },
  { value: "b", words: "09.20" },
];
const Flow = (): VNode => (
  <>
    <flow.Facts items={[{ icon: "money", words: <b>Gratis.</b> }]} />
    <flow.Chips items={[{ icon: "id", words: "KTP" }]} />
    <flow.Checks
      items={[
        { state: "ok", words: "Terlihat" },
        { state: "act", icon: "sun", words: "Gelap" },
      ]}
    />
    <flow.DocumentList
      items={[
        {
          icon: "id",
          name: "KTP",
          href: "/klaim/dokumen/KTP",
          state: "ok",
          stateIcon: "check",
          stateWords: "Diterima",
        },
        { icon: "money", name: "NPWP", href: null, state: "none", stateIcon: "check", stateWords: "Tidak perlu" },
        {
          icon: "book",
          name: "Buku tabungan",
          href: "/klaim/dokumen/BUKU_TABUNGAN",
          state: "act",
          stateIcon: "sun",
          stateWords: "Kurang terang",
          more: "Foto ulang.",
        },
      ]}
    />
    <flow.SummaryList lang="id" rows={answers} />
    <flow.MoneySum
      rows={[
        { words: "Saldo", amount: "Rp18.450.000" },
        { words: "Terima", amount: "Rp1", sum: true },
      ]}
    />
    <flow.NextSteps items={["Wawancara", "Diperiksa"]} />
    <flow.Details summary="Lihat aturannya">Permenaker 4/2022</flow.Details>
    <form action="/klaim/waktu" method="post">
      <flow.Picks name="waktu" group="2026-06-04" legend="Kamis, 4 Juni" items={times} first />
      <flow.Picks name="waktu" group="2026-06-05" legend="Jumat, 5 Juni" items={times} value="b" />
      <forms.Button>Pakai waktu ini</forms.Button>
    </form>
    <flow.Turn place={2} words="Urutan ke-2" wait="Kira-kira 6 menit lagi" />
    <flow.Progress id="maju" value={2} max={5}>
      2 dari 5 sudah kami terima.
    </flow.Progress>
    <flow.Saved>Tersimpan 14.05 WIB.</flow.Saved>
    <flow.CodeCard label="Kode klaim Anda" code="JHT-7K3M-92QF" more="Simpan." />
    {(["id", "member", "letter", "book", "face"] as const).map((name) => (
      <PhotoExample key={name} of={name} label={`Contoh ${name}`} caption="Contoh yang baik" />
    ))}
    <PhotoPair
      own={{ src: "data:image/gif;base64,R0lGODlhAQABAAAAACw=", label: "Foto Anda", caption: "Foto Anda" }}
      good={{ of: "book", label: "Contoh", caption: "Contoh yang baik" }}
    />
  </>
);

/** Every part of the citizens' pages on one, in all its states. */
export const citizenGallery = (
  <CitizenPage lang="id" title="Galeri" here="/cek" back="/" hasErrors islands={["upload.js"]}>
    <ErrorSummary lang="id" errors={errors} />
    <h1>Galeri</h1>
    <Forms />
    <States />
    <Flow />
  </CitizenPage>
);

/** The frame of the officers' pages; what stands in it is looked at on the pages themselves (tests/journeys). */
export const staffGallery = (
  <StaffPage
    lang="id"
    title="Antrean"
    who={{ name: "Dewi", role: "Petugas layanan", office: "Mampang" }}
    nav={[{ href: "/petugas/antrean", icon: "list", words: "Antrean", current: true }]}
  >
    <h1>Antrean</h1>
  </StaffPage>
);

const buttons = [
  <CallButton key="mute" icon="mic" words="Suara" act="mute" pressed={false} />,
  <CallButton key="end" icon="x" words="Selesai" act="end" end />,
];

export const callGallery = (
  <CallPage
    lang="id"
    title="Wawancara"
    officer={{ name: "Dewi", place: "Petugas layanan Mampang" }}
    since="04.12"
    buttons={buttons}
  >
    <div class="la-call__ask" role="status">
      <h1>Tunjukkan KTP asli</h1>
      <p>Pegang di depan kamera.</p>
    </div>
  </CallPage>
);
