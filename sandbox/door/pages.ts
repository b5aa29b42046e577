import type { Received } from "../inbox.ts";
import type { DemoPerson } from "../world/member.ts";

const CHANNEL_WORD: Record<Received["channel"], string> = { email: "E-mail", whatsapp: "WhatsApp", sms: "SMS" };

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function page(title: string, body: string, more = ""): string {
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="village.css">
${more}</head>
<body>
<header><p>Desa percobaan: semua orang dan pesan di sini rekaan.</p>
<nav aria-label="Halaman"><a href="inbox">Kotak masuk</a> <a href="people">Orang contoh</a></nav></header>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function inWib(at: string): string {
  return new Intl.DateTimeFormat("id-ID", {
    timeZone: "Asia/Jakarta",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(new Date(at));
}

/** The message's words, its links made into links. */
function wordsOf(message: Received): string {
  const inText = escape(message.text).replaceAll(
    /https?:\/\/[^\s<]+[^\s<.,;:!?)\]]/g,
    (link) => `<a href="${link}">${link}</a>`,
  );
  const others = message.links
    .filter((link) => !message.text.includes(link) && /^https?:\/\//.test(link))
    .map((link) => `<a href="${escape(link)}">${escape(link)}</a>`);
  return [inText, ...others].join("\n");
}

function messageItem(message: Received): string {
  return `<li class="${message.channel}">
<p class="top"><strong>${CHANNEL_WORD[message.channel]}</strong> untuk <a href="inbox?to=${encodeURIComponent(message.to)}">${escape(message.to)}</a>
<time datetime="${message.at}">${inWib(message.at)} WIB</time></p>
${message.subject === null ? "" : `<h2>${escape(message.subject)}</h2>\n`}<div class="words">${wordsOf(message)}</div>
</li>`;
}

/** After somebody wrote to the service. */
export const sentPage = (from: string, good: boolean): string =>
  page(
    good ? "Pesan dikirim" : "Pesan tidak dikirim",
    good
      ? `<p>Jawaban datang dalam beberapa detik di <a href="../inbox?to=${escape(from)}">kotak masuk ${escape(from)}</a>.</p>`
      : '<p>Tulis nomor HP dan isi pesan. <a href="../inbox">Kembali</a></p>',
  );

const SHOWN = 200;

/** What people received, newest first; renews its list every few seconds where JavaScript runs. */
export function inboxPage(messages: readonly Received[], to: string | null): string {
  const shown = messages.slice(-SHOWN).toReversed();
  const list =
    shown.length === 0
      ? "<p>Belum ada pesan.</p>"
      : `<ol class="messages">\n${shown.map(messageItem).join("\n")}\n</ol>`;
  const filter = `<form action="inbox"><label for="to">Nomor telepon atau e-mail</label>
<input id="to" name="to" type="text" value="${escape(to ?? "")}" autocomplete="off"> <button type="submit">Cari</button>${to === null ? "" : ' <a href="inbox">Tampilkan semua</a>'}</form>`;
  const write = `<details><summary>Kirim pesan dari sebuah HP ke layanan</summary>
<form action="inbox/send" method="post"><p><label for="from">Dari nomor</label><input id="from" name="from" type="text" value="${escape(to ?? "")}" autocomplete="off"></p>
<p><label for="channel">Lewat</label><select id="channel" name="channel"><option value="whatsapp">WhatsApp</option><option value="sms">SMS</option></select></p>
<p><label for="text">Isi, misalnya STATUS JHT-7K3M-92QF, STOP, atau pertanyaan</label><input id="text" name="text" type="text" autocomplete="off"></p>
<p><button type="submit">Kirim</button></p></form></details>`;
  const renew = '<script src="village.js" defer></script>\n';
  return page("Kotak masuk", `${filter}\n${write}\n<div id="list">\n${list}\n</div>`, renew);
}

function personItem(person: DemoPerson): string {
  const facts: readonly (readonly [string, string])[] = [
    ["NIK", person.nik],
    ["Tanggal lahir", person.birthDate],
    ["KPJ", person.kpj],
    ["Alasan", person.reason],
    ["Telepon", person.phone],
    ["E-mail", person.email],
    ["Rekening", `${person.bank} / ${person.account}`],
    ["Nama ibu", person.motherName],
  ];
  const rows = facts.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join("");
  return `<li><h2>${escape(person.name)}</h2><p lang="en">${escape(person.expect)}</p><dl>${rows}</dl>
<p><a href="inbox?to=${person.phone}">Pesan ke telepon</a> <a href="inbox?to=${encodeURIComponent(person.email)}">Pesan ke e-mail</a></p></li>`;
}

export function peoplePage(people: readonly DemoPerson[]): string {
  return page("Orang contoh", `<ol class="messages">\n${people.map(personItem).join("\n")}\n</ol>`);
}

export const STYLE = `:root { color: #1c2233; background: #fbf6ec; font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0 auto; max-width: 44rem; padding: 0 1rem 3rem; }
header { border-bottom: 1px solid #ddd6c8; color: #464d60; }
header p { margin: 0.75rem 0 0.25rem; }
nav a { display: inline-block; padding: 0.5rem 0.75rem 0.5rem 0; }
a { color: #24498f; overflow-wrap: anywhere; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #1c2233; outline-offset: 2px;
  background: #f2b233; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.25rem 0 0.75rem; }
h2 { font-size: 1.125rem; margin: 0.25rem 0; }
label { display: block; font-weight: 600; }
input, select, button { font: inherit; padding: 0.5rem 0.75rem; border: 2px solid #767065; border-radius: 6px; max-width: 100%;
  box-sizing: border-box; }
button { background: #1f3a6e; border-color: #1f3a6e; color: #fff; }
.messages { list-style: none; margin: 1rem 0 0; padding: 0; }
.messages li { background: #fff; border-left: 6px solid #1f3a6e; border-radius: 10px; margin: 0 0 0.75rem;
  padding: 0.75rem 1rem; }
.messages li.whatsapp { border-color: #1d6a42; }
.messages li.sms { border-color: #a8432a; }
.top { margin: 0; color: #464d60; }
.top time { display: block; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.75rem; margin: 0.5rem 0; }
dt { color: #464d60; } dd { margin: 0; overflow-wrap: anywhere; }
`;

export const SCRIPT = `setInterval(async () => {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("list");
    const list = document.getElementById("list");
    if (fresh && list && fresh.innerHTML !== list.innerHTML) list.innerHTML = fresh.innerHTML;
  } catch { /* The village is away for a moment: the next turn asks again. */ }
}, 3000);
`;
