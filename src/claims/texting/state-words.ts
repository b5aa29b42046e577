import type { PlacedAppointment } from "../../appointments/index.ts";
import { promiseInWords, timeInWords } from "../../messages/index.ts";
import type { ClaimantClaim } from "../claim.views.ts";

/** Where a claim stands and what comes next, short enough for an SMS. */
export function stateInWords(
  claim: Pick<ClaimantClaim, "status" | "lang" | "promise" | "office">,
  booked: Pick<PlacedAppointment, "startsAt" | "zone"> | null,
  link: string,
): { readonly state: string; readonly next: string } {
  const { status, lang, promise, office } = claim;
  const id = lang === "id";
  const pay = id ? `Kami bayar ${promiseInWords(promise, lang)}.` : `We pay ${promiseInWords(promise, lang)}.`;
  const say = (state: string, next: string) => ({ state, next });
  switch (status) {
    case "DRAFT":
      return id ? say("belum dikirim.", `Lanjutkan: ${link}`) : say("not sent yet.", `Go on: ${link}`);
    case "SUBMITTED": {
      if (!booked)
        return id
          ? say("kami terima.", `Pilih waktu wawancara: ${link}`)
          : say("received.", `Choose an interview time: ${link}`);
      const time = timeInWords(booked.startsAt, booked.zone, lang, office.zone);
      return id
        ? say(`wawancara ${time}.`, "Siapkan KTP asli.")
        : say(`interview ${time}.`, "Have your identity card ready.");
    }
    case "CORRECTION":
      return id
        ? say("ada yang perlu diperbaiki.", `Lihat: ${link}`)
        : say("something is to be mended.", `See: ${link}`);
    case "INTERVIEWED":
    case "VERIFIED":
      return say(id ? "diperiksa petugas." : "being checked.", pay);
    case "APPROVED":
      return say(id ? "disetujui." : "approved.", pay);
    case "PAID":
      return id ? say("sudah dibayar.", "Selesai.") : say("paid.", "It is done.");
    case "REFUSED":
      return id ? say("tidak disetujui.", `Alasan: ${link}`) : say("refused.", `Why: ${link}`);
    case "WITHDRAWN":
      return id ? say("dibatalkan.", "Anda boleh klaim lagi.") : say("withdrawn.", "You may claim again.");
  }
}
