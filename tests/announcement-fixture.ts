import {
  approveAnnouncement,
  draftAnnouncement,
  proposeAnnouncement,
  saveAnnouncement,
  type AnnouncementText,
} from "../src/outreach/index.ts";
import { newId } from "../src/platform/ids.ts";
import type { Platform } from "../src/platform/platform.ts";
import type { StaffActor } from "../src/policies/index.ts";

/** An announcement that may go out as it is, in its three languages. */
export const goodText: AnnouncementText = {
  headline: "JHT cair dari rumah",
  steps: [
    { title: "Siapkan", text: "KTP, kartu peserta, surat berhenti, buku tabungan." },
    { title: "Isi", text: "Jawab pertanyaan dan foto surat Anda. 20 menit." },
    { title: "Wawancara", text: "Lewat video di HP, 10 menit. Waktunya Anda pilih." },
  ],
  bring: ["KTP asli", "Surat berhenti kerja"],
};
export const englishText: AnnouncementText = {
  headline: "Your savings, from home",
  steps: [
    { title: "Prepare", text: "Identity card, member card, letter, bank book." },
    { title: "Fill in", text: "Answer and photograph your papers. 20 minutes." },
    { title: "Interview", text: "By video on your phone, 10 minutes. You choose when." },
  ],
  bring: ["Your identity card"],
};
export const goodTexts = { id: goodText, plain: goodText, en: englishText };

/** An approved announcement: one of head office wrote it, another approved it. @returns its id */
export async function approveForTests(platform: Platform, writer: StaffActor, approver: StaffActor): Promise<string> {
  const made = await draftAnnouncement(platform, { actor: writer, policy: null, key: newId() });
  if (!made.ok) throw new Error(made.refusal.code);
  const { id } = made.value;
  const steps = [
    () => saveAnnouncement(platform, { actor: writer, id, texts: goodTexts, from: null, until: null, version: 1 }),
    () => proposeAnnouncement(platform, { actor: writer, id, version: 2, key: newId() }),
    () => approveAnnouncement(platform, { actor: approver, id, version: 3, key: newId() }),
  ];
  for (const step of steps) {
    const result = await step();
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  }
  return id;
}
