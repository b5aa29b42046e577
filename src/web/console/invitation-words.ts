import type { ConsoleLang } from "./words.ts";

const id = {
  title: "Kata sandi dan aplikasi kode Anda",
  lead: (name: string, username: string) =>
    `${name}, buat kata sandi dan aplikasi kode Anda. Anda masuk dengan nama pengguna ${username}.`,
  app: "1. Pasang aplikasi kode",
  appHow: "Pakai aplikasi kode apa saja, misalnya Google Authenticator. Tambah akun, lalu tulis kunci ini:",
  appLink: "Atau tekan di sini bila aplikasi itu ada di HP ini",
  password: "2. Buat kata sandi",
  passwordHint: "Sedikitnya 10 huruf. Tiga kata yang tidak berhubungan mudah diingat.",
  again: "Tulis kata sandi sekali lagi",
  code: "3. Kode 6 angka dari aplikasi itu",
  accept: "Simpan",
  own: "Tautan ini hanya untuk Anda. Kami tidak pernah meminta kata sandi atau kode Anda.",
  gone: "Tautan ini tidak berlaku lagi",
  goneWhy:
    "Mungkin sudah dipakai, sudah lewat 7 hari, atau ada tautan yang lebih baru. Minta tautan baru lewat kepala kantor Anda.",
  signIn: "Masuk petugas",
  trouble: {
    NO_SUCH_INVITATION: "Tautan ini tidak berlaku lagi.",
    PASSWORD_SHORT: "Kata sandi terlalu pendek. Pakai sedikitnya 10 huruf.",
    PASSWORD_DIFFERS: "Dua kata sandi itu berbeda. Tulis yang sama dua kali.",
    CODE_WRONG: "Kode tidak cocok. Periksa kuncinya, lalu tulis kode yang sedang tampil.",
  },
};

const en: typeof id = {
  title: "Your password and code app",
  lead: (name, username) => `${name}, make your password and code app. You sign in with the user name ${username}.`,
  app: "1. Set up a code app",
  appHow: "Use any code app, such as Google Authenticator. Add an account and type this key:",
  appLink: "Or press here if the app is on this phone",
  password: "2. Choose a password",
  passwordHint: "At least 10 letters. Three unrelated words are easy to remember.",
  again: "Type the password again",
  code: "3. The 6-digit code from that app",
  accept: "Save",
  own: "This link is for you alone. We never ask for your password or code.",
  gone: "This link works no longer",
  goneWhy:
    "It may have been used, be older than 7 days, or have been replaced by a newer one. Ask the head of your office for a new one.",
  signIn: "Staff sign-in",
  trouble: {
    NO_SUCH_INVITATION: "This link works no longer.",
    PASSWORD_SHORT: "The password is too short. Use at least 10 letters.",
    PASSWORD_DIFFERS: "The two passwords differ. Type the same one twice.",
    CODE_WRONG: "The code does not fit. Check the key, then type the code that is shown now.",
  },
};

/** Words of the page behind an officer's one-time link. */
export const invitationWords: Readonly<Record<ConsoleLang, typeof id>> = { id, en };
