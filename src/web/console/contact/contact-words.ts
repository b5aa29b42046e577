import type { ConsoleLang } from "../words.ts";

const id = {
  title: "Alamat Anda",
  lead: "Ke sini kami mengabari Anda bila ada yang menunggu kantor Anda, misalnya edaran yang hampir lewat batasnya. Hanya Anda yang melihat dan mengubahnya.",
  email: "Email kantor",
  emailHint: "Boleh kosong. Dipakai lebih dulu.",
  phone: "Nomor HP",
  phoneHint: "Boleh kosong. Misalnya 0812 3456 7890.",
  save: "Simpan",
  saved: "Tersimpan. Kabar berikutnya kami kirim ke sini.",
  savedNone: "Tersimpan. Tanpa alamat Anda hanya melihat kabar di layar ini.",
  badEmail: "Email ini tidak dapat dibaca. Tulis seperti nama@kantor.go.id.",
  badPhone: "Nomor HP ini tidak dapat dibaca. Tulis seperti 0812 3456 7890.",
};

export const contactWords: Readonly<Record<ConsoleLang, typeof id>> = {
  id,
  en: {
    title: "Your address",
    lead: "Here we tell you when something waits for your office, such as a circular that is nearly due. Only you see and change it.",
    email: "Office e-mail",
    emailHint: "May be empty. Used first.",
    phone: "Mobile number",
    phoneHint: "May be empty. Such as 0812 3456 7890.",
    save: "Save",
    saved: "Saved. What comes next we send here.",
    savedNone: "Saved. Without an address you see what waits on this screen only.",
    badEmail: "This e-mail cannot be read. Write it like name@office.go.id.",
    badPhone: "This mobile number cannot be read. Write it like 0812 3456 7890.",
  },
};
