import { paths } from "./paths.ts";
import { CitizenPage } from "./ui/layout.tsx";
import { renderPage } from "./ui/render.ts";
import type { Lang } from "./ui/words.ts";

type Trouble = "NOT_FOUND" | "OURS" | "TOO_LARGE" | "UNREADABLE" | "ELSEWHERE";

const words: Record<Lang, Record<Trouble, readonly [heading: string, text: string]> & { go: string; mark: string }> = {
  id: {
    NOT_FOUND: [
      "Halaman ini tidak ada",
      "Mungkin alamatnya salah tulis, atau tautannya sudah lama. Isian Anda yang tersimpan tidak hilang.",
    ],
    OURS: [
      "Ada yang salah di tempat kami",
      "Bukan salah Anda. Yang sudah tersimpan tidak hilang. Tunggu sebentar, lalu coba lagi.",
    ],
    TOO_LARGE: ["Kiriman ini terlalu besar", "Kirim berkas yang lebih kecil. Isian Anda yang lain tidak hilang."],
    UNREADABLE: ["Kiriman ini tidak bisa kami baca", "Kembali ke halaman tadi, lalu coba sekali lagi."],
    ELSEWHERE: [
      "Kiriman ini bukan dari halaman kami",
      "Demi keamanan, kami tidak memprosesnya. Buka halaman kami, lalu coba lagi.",
    ],
    go: "Ke halaman pertama",
    mark: "Kalau menelepon 1500 000, sebut tanda ini:",
  },
  en: {
    NOT_FOUND: [
      "There is no such page",
      "The address may be mistyped, or the link is old. What you saved is not lost.",
    ],
    OURS: [
      "Something went wrong here",
      "It is not your fault. What was saved is not lost. Wait a moment and try again.",
    ],
    TOO_LARGE: ["This is too large", "Send a smaller file. Your other answers are not lost."],
    UNREADABLE: ["We cannot read this", "Go back to the page before and try once more."],
    ELSEWHERE: [
      "This was not sent from our pages",
      "For your safety we did not act on it. Open our pages and try again.",
    ],
    go: "To the first page",
    mark: "If you call 1500 000, name this mark:",
  },
};

/** Where one begins anew: officers, guards and companies at their own pages, everybody else where claims begin. */
function firstPageOf(url: string): string {
  const under = (root: string): boolean => url === root || url.startsWith(`${root}/`);
  if (under("/petugas")) return paths.staff.queue;
  if (under(paths.door.guard)) return paths.door.guard;
  return under(paths.employer.home) ? paths.employer.home : paths.first;
}

/** What went wrong, in plain words, with what to do; and a mark by which we find it in the log. */
export function troublePage(lang: Lang, trouble: Trouble, { mark, url }: { mark: string; url: string }): string {
  const [heading, text] = words[lang][trouble];
  return renderPage(
    <CitizenPage lang={lang} title={heading}>
      <h1>{heading}</h1>
      <p>{text}</p>
      <a href={firstPageOf(url)} class="govuk-button">
        {words[lang].go}
      </a>
      {trouble === "OURS" && (
        <p class="la-soft la-small">
          {words[lang].mark} {mark.slice(0, 8)}
        </p>
      )}
    </CitizenPage>,
  );
}
