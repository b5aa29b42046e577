import type { DocumentRefusal } from "../../../claims/index.ts";
import { fileSize } from "../../ui/file-size.ts";
import type { Lang } from "../../ui/words.ts";

/** Why a file was not taken and what to do, in one breath. @param limits what the rule of the service takes today */
export function refusalWords(
  refusal: DocumentRefusal | { readonly code: "SIGNED_OUT" | "NO_FILE" | "OURS" },
  lang: Lang,
  limits: { readonly maxBytes: number; readonly maxPdfPages: number },
): string {
  const id = lang === "id";
  const most = fileSize(limits.maxBytes, lang);
  switch (refusal.code) {
    case "NO_FILE":
      return id ? "Foto dokumennya atau pilih berkas dulu." : "Take a photo of the document or choose a file first.";
    case "EMPTY":
      return id
        ? "Berkas ini kosong. Foto ulang atau pilih berkas lain."
        : "This file is empty. Take the photo again or choose another file.";
    case "TOO_LARGE":
      return id
        ? `Berkas ini lebih dari ${most}. Foto ulang dengan kamera HP, atau pilih berkas yang lebih kecil.`
        : `This file is larger than ${most}. Take a photo with your phone, or choose a smaller file.`;
    case "OTHER_KIND":
      return id
        ? "Berkas ini bukan JPG, PNG, atau PDF. Foto dokumennya dengan kamera HP."
        : "This file is no JPG, PNG or PDF. Take a photo of the document with your phone.";
    case "BROKEN":
      return id
        ? "Berkas ini rusak atau terpotong. Kirim ulang, atau foto lagi."
        : "This file is damaged or cut off. Send it again, or take a new photo.";
    case "TOO_MANY_PAGES":
      return id
        ? `PDF ini ${refusal.pages} halaman. Paling banyak ${limits.maxPdfPages}. Kirim halaman yang perlu saja.`
        : `This PDF has ${refusal.pages} pages. At most ${limits.maxPdfPages}. Send only the pages that matter.`;
    case "LOCKED":
      return id
        ? "PDF ini dikunci dengan kata sandi. Buka kuncinya, atau foto dokumennya."
        : "This PDF is locked with a password. Unlock it, or take a photo of the document.";
    case "INFECTED":
      return id
        ? "Berkas ini mengandung virus. Jangan dipakai lagi. Foto dokumennya dengan kamera HP."
        : "This file holds a virus. Do not use it again. Take a photo of the document.";
    case "NOT_NOW":
      return id
        ? "Dokumen klaim ini tidak bisa diganti sekarang. Lihat status klaim Anda."
        : "The documents of this claim cannot be changed now. See the status of your claim.";
    case "NOT_ASKED":
      return id ? "Dokumen ini tidak kami minta untuk klaim Anda." : "This document is not asked for in your claim.";
    case "PROVED":
      return id
        ? "Petugas sudah melihat surat ini, jadi tidak diganti. Bila suratnya keliru, bicaralah dengan petugas kantor cabang."
        : "An officer has seen this paper, so it is not replaced. If it is wrong, talk to an officer of the branch.";
    case "OURS":
      return id
        ? "Ada gangguan di sistem kami. Kirim ulang sebentar lagi; yang sudah terkirim tidak hilang."
        : "Something went wrong here. Send it again in a moment; what has arrived is not lost.";
    case "SIGNED_OUT":
      return id
        ? "Demi keamanan, halaman ini sudah ditutup. Buka lagi klaim Anda, lalu kirim ulang."
        : "For your safety this page was closed. Open your claim again, then send it again.";
  }
}
