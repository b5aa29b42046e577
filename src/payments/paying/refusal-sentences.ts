/** Not the bank's code but ours: the inquiry before the transfer named a holder whom nobody approved. */
export const holderChanged = "HOLDER_CHANGED";

const refusedSentence =
  "Bank menolak rekening ini (mungkin sudah ditutup atau tidak aktif). Isi rekening lain atas nama Anda sendiri. Uang Anda aman.";
const holderSentence =
  "Nama pemilik rekening di bank berbeda dengan nama Anda. Periksa nomor rekening, atau isi rekening lain atas nama Anda sendiri. Uang Anda aman.";
const heirSentence =
  "Bank menolak rekening penerima ini (mungkin sudah ditutup atau tidak aktif). Isi rekening lain atas nama penerima. Uangnya aman; bagian ahli waris lain tetap dibayar.";
const heirHolderSentence =
  "Nama pemilik rekening di bank berbeda dengan nama penerima ini. Periksa nomor rekening, atau isi rekening lain atas nama penerima. Uangnya aman; bagian ahli waris lain tetap dibayar.";

/** Why an account is asked for anew, in the sentence that is read. @param heir one payee of several */
export const sentenceFor = (code: string, heir: boolean): string =>
  code === holderChanged ? (heir ? heirHolderSentence : holderSentence) : heir ? heirSentence : refusedSentence;
