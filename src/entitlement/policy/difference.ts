import { formatRupiah } from "../../platform/money.ts";
import { formatDay, parseDay, type Day } from "../../platform/day.ts";
import { reasons, type Reason } from "../case.ts";
import type { DocumentNeed, When } from "../documents.ts";
import type { FinalTax, Parameters, ProgressiveTax, Waiting } from "./parameters.ts";
import { compilePolicy, parametersAt, type Policy, type PolicyFile } from "./policy.ts";
import type { ServiceRules } from "./service.ts";
import { shippedService } from "./service-rules.ts";
import { waitingWords, wordsOf, type Lang } from "../words.ts";

type Both = Readonly<Record<Lang, string>>;

/** One thing that is otherwise under another policy, in sentences that a lawyer and an officer read alike. */
export type Change = {
  /** JSON pointer into the later file; where something is gone, into the earlier one. */
  readonly code: string;
  readonly area: "DATES" | "PARAMETER" | "REASON" | "DOCUMENT" | "HEIRS" | "SERVICE" | "WORDS";
  /** The reason for which it is otherwise; null: for all. */
  readonly reason: Reason | null;
  readonly heading: Both;
  /** Null: it is new. */
  readonly before: Both | null;
  /** Null: it is gone. */
  readonly after: Both | null;
  readonly cite: string;
};

const both = (make: (lang: Lang) => string): Both => ({ id: make("id"), en: make("en") });
const pick = (id: string, en: string): Both => ({ id, en });

const sinceWords: Readonly<Record<Waiting["countsFrom"], Both>> = {
  EMPLOYER_LETTER: pick("sejak tanggal surat perusahaan", "from the date of the employer's letter"),
  EXIT: pick("sejak hari terakhir bekerja", "from the last day of work"),
};
const waitingSentence = (waiting: Waiting | undefined): Both | null =>
  waiting ? both((lang) => `${waitingWords(waiting, lang)} ${sinceWords[waiting.countsFrom][lang]}.`) : null;

const percentWords = (percent: number, lang: Lang): string => (lang === "id" ? `${percent}%` : `${percent} %`);

const finalTaxSentence = ({ exempt, percent, years, clock }: FinalTax): Both =>
  pick(
    `Sampai ${formatRupiah(exempt)} tanpa pajak, di atasnya ${percent}%, untuk pembayaran dalam ${years} tahun${clock === "CALENDAR_YEARS" ? " kalender" : " sejak pembayaran pertama"}.`,
    `No tax up to ${formatRupiah(exempt)}, ${percent} % above it, on payments within ${years} ${clock === "CALENDAR_YEARS" ? "calendar years" : "years of the first payment"}.`,
  );

const bracketWords = ({ brackets, noTaxIdSurchargePercent }: ProgressiveTax): Both =>
  both((lang) => {
    const steps = brackets.map(({ upTo, percent }) =>
      upTo === null
        ? `${lang === "id" ? "selebihnya" : "the rest"} ${percentWords(percent, lang)}`
        : `${lang === "id" ? "sampai" : "up to"} ${formatRupiah(upTo)} ${percentWords(percent, lang)}`,
    );
    const list = steps.join(", ");
    return lang === "id"
      ? `${list.charAt(0).toUpperCase()}${list.slice(1)}; tanpa nomor pajak ditambah ${noTaxIdSurchargePercent}% dari pajaknya.`
      : `${list.charAt(0).toUpperCase()}${list.slice(1)}; without a tax number ${noTaxIdSurchargePercent} % of the tax more.`;
  });

/** A parameter in words: what it is about, and what it says. */
type Spoken = {
  readonly name: keyof PolicyFile["parameters"];
  readonly heading: Both;
  readonly say: (parameters: Parameters) => Both;
};

const spoken: readonly Spoken[] = [
  {
    name: "pensionAge",
    heading: pick("Usia pensiun", "Pension age"),
    say: ({ pensionAge }) => pick(`${pensionAge} tahun.`, `${pensionAge} years.`),
  },
  {
    name: "payWithinWorkingDays",
    heading: pick("Batas waktu bayar", "Time to pay"),
    say: ({ payWithinWorkingDays: days }) =>
      pick(
        `Paling lama ${days} hari kerja setelah dokumen lengkap dan benar.`,
        `At most ${days} working days after the file is complete and correct.`,
      ),
  },
  {
    name: "taxIdAbove",
    heading: pick("NPWP diminta", "Tax number asked for"),
    say: ({ taxIdAbove }) =>
      pick(
        `Bila saldo di atas ${formatRupiah(taxIdAbove)}, atau pernah mengambil sebagian.`,
        `Above a balance of ${formatRupiah(taxIdAbove)}, or after a partial payment.`,
      ),
  },
  {
    name: "partial",
    heading: pick("Mengambil sebagian", "Taking a part"),
    say: ({ membershipYears, percent }) =>
      pick(
        `Setelah ${membershipYears} tahun menjadi peserta: ${percent.SEBAGIAN_10}% untuk persiapan pensiun, ${percent.SEBAGIAN_30_TUNAI}% untuk membeli rumah, ${percent.SEBAGIAN_30_KREDIT}% untuk kredit rumah.`,
        `After ${membershipYears} years of membership: ${percent.SEBAGIAN_10} % towards retirement, ${percent.SEBAGIAN_30_TUNAI} % to buy a home, ${percent.SEBAGIAN_30_KREDIT} % for a mortgage.`,
      ),
  },
  { name: "finalTax", heading: pick("Pajak final", "Final tax"), say: ({ finalTax }) => finalTaxSentence(finalTax) },
  {
    name: "progressiveTax",
    heading: pick("Pajak progresif", "Progressive tax"),
    say: ({ progressiveTax }) => bracketWords(progressiveTax),
  },
];

const same = (one: Both | null, other: Both | null): boolean => one?.id === other?.id && one?.en === other?.en;

/** A pair of compared policies, compiled, and the day on which they are compared. */
type Pair = { readonly before: Policy; readonly after: Policy };

/** The days of the later policy on which its parameters are looked at: its first, and each change that is still to come. */
const turnsOf = ({ after }: Pair): Day[] => [
  after.from,
  ...after.spans
    .map(({ from }) => from)
    .filter((from) => from > after.from)
    .sort((a, b) => a - b),
];

const citeOf = (values: ReadonlyArray<{ readonly from: string; readonly cite: string }>, day: Day): string =>
  values.findLast(({ from }) => parseDay(from)! <= day)?.cite ?? values[0]?.cite ?? "";

/** From when a value holds, where that is later than the policy itself. */
const fromWords = (day: Day, { after }: Pair): Both =>
  day === after.from ? pick("", "") : pick(` (mulai ${formatDay(day)})`, ` (from ${formatDay(day)})`);

function parameterChanges(pair: Pair): Change[] {
  const { before, after } = pair;
  const changes: Change[] = [];
  let standing = parametersAt(before, after.from);
  for (const day of turnsOf(pair)) {
    const now = parametersAt(after, day);
    const from = fromWords(day, pair);
    const heading = (words: Both): Both => both((lang) => words[lang] + from[lang]);
    for (const reason of reasons) {
      const [was, is] = [waitingSentence(standing.waiting[reason]), waitingSentence(now.waiting[reason])];
      if (same(was, is)) continue;
      const values = after.file.parameters.waitingPeriod[reason] ?? before.file.parameters.waitingPeriod[reason] ?? [];
      changes.push({
        code: `/parameters/waitingPeriod/${reason}`,
        area: "PARAMETER",
        reason,
        heading: heading(
          both((lang) => `${wordsOf(after, lang).reason(reason)}: ${lang === "id" ? "masa tunggu" : "waiting period"}`),
        ),
        before: was,
        after: is,
        cite: citeOf(values, day),
      });
    }
    for (const { name, heading: words, say } of spoken) {
      const [was, is] = [say(standing), say(now)];
      if (same(was, is)) continue;
      changes.push({
        code: `/parameters/${name}`,
        area: "PARAMETER",
        reason: null,
        heading: heading(words),
        before: was,
        after: is,
        cite: citeOf(after.file.parameters[name] as ReadonlyArray<{ from: string; cite: string }>, day),
      });
    }
    standing = now;
  }
  return changes;
}

const whenWords: Readonly<Record<When, Both>> = {
  TAX_ID: pick("bila saldo besar atau pernah mengambil sebagian", "above the balance limit or after a partial payment"),
  CHILD_HEIR: pick("bila ahli warisnya anak", "where an heir is a child"),
  WILL_HEIR: pick("bila ada wasiat", "where there is a will"),
  SPOUSE_HOUSE: pick("bila rumah atas nama pasangan", "where the home is in the spouse's name"),
  CREDIT_DOWN_PAYMENT: pick("bila untuk uang muka", "for a down payment"),
  CREDIT_INSTALMENT: pick("bila untuk angsuran atau pelunasan", "for instalments or paying off"),
  PHK_NOTICE: pick("bila buktinya surat PHK dari perusahaan", "where the proof is the employer's notice"),
};

function documentSentence(need: DocumentNeed | undefined): Both | null {
  if (!need) return null;
  const [, demandedBy, when] = need;
  return both((lang) => {
    const by =
      demandedBy === "LAW"
        ? { id: "Wajib menurut aturan", en: "Demanded by law" }[lang]
        : { id: "Diminta layanan, tidak wajib menurut aturan", en: "Asked by the service, not demanded by law" }[lang];
    return `${by}${when ? `, ${whenWords[when][lang]}` : ""}.`;
  });
}

const channelWords: Readonly<Record<"ONLINE" | "BRANCH", Both>> = {
  ONLINE: pick("Selesai lewat HP.", "Finished online."),
  BRANCH: pick("Mulai di mana saja, selesai di kantor cabang.", "Begun anywhere, finished at a branch."),
};

function reasonChanges(pair: Pair): Change[] {
  const changes: Change[] = [];
  for (const reason of reasons) {
    const [was, is] = [pair.before.file.reasons[reason], pair.after.file.reasons[reason]];
    const name = both((lang) => wordsOf(pair.after, lang).reason(reason));
    const entry = (
      code: string,
      area: Change["area"],
      heading: Both,
      before: Both | null,
      after: Both | null,
    ): void => {
      if (!same(before, after))
        changes.push({
          code: `/reasons/${reason}/${code}`,
          area,
          reason,
          heading: both((lang) => `${name[lang]}: ${heading[lang]}`),
          before,
          after,
          cite: is.cite,
        });
    };
    entry("words", "WORDS", pick("sebutannya", "what it is called"), was.words, is.words);
    entry(
      "channel",
      "REASON",
      pick("tempat menyelesaikan", "where it is finished"),
      channelWords[was.channel],
      channelWords[is.channel],
    );
    const asked = pick("Disyaratkan.", "Required.");
    for (const code of new Set([...was.conditions, ...is.conditions])) {
      const described = is.conditions.includes(code) ? pair.after : pair.before;
      const words = both((lang) => wordsOf(described, lang).condition({ code, met: true }, reason).replace(/\.$/, ""));
      entry(
        `conditions/${code}`,
        "REASON",
        both((lang) => `${lang === "id" ? "syarat" : "condition"} “${words[lang]}”`),
        was.conditions.includes(code) ? asked : null,
        is.conditions.includes(code) ? asked : null,
      );
    }
    for (const code of new Set([...was.documents, ...is.documents].map(([each]) => each))) {
      const described = is.documents.some(([each]) => each === code) ? pair.after : pair.before;
      entry(
        `documents/${code}`,
        "DOCUMENT",
        both((lang) => wordsOf(described, lang).document(code).name),
        documentSentence(was.documents.find(([each]) => each === code)),
        documentSentence(is.documents.find(([each]) => each === code)),
      );
    }
  }
  return changes;
}

function heirChanges({ before, after }: Pair): Change[] {
  const say = ({ file: { heirs } }: Policy): Both =>
    both((lang) =>
      heirs.order
        .map((together) =>
          together.map((relation) => heirs.words[relation][lang]).join(lang === "id" ? " dan " : " and "),
        )
        .join(lang === "id" ? ", lalu " : ", then "),
    );
  const [was, is] = [say(before), say(after)];
  if (same(was, is)) return [];
  return [
    {
      code: "/heirs/order",
      area: "HEIRS",
      reason: "MENINGGAL",
      heading: pick("Urutan ahli waris", "Order of heirs"),
      before: was,
      after: is,
      cite: after.file.heirs.cite,
    },
  ];
}

type Said = readonly [at: string, heading: Both, say: (rules: ServiceRules) => Both];
const hoursSaid = (at: keyof Omit<ServiceRules["hours"], "cite">, id: string, en: string): Said => [
  `hours/${at}`,
  pick(id, en),
  ({ hours }) => pick(`${hours[at].from}.00–${hours[at].to}.00.`, `${hours[at].from}:00–${hours[at].to}:00.`),
];
const countSaid = (at: string, heading: Both, unit: Both, of: (rules: ServiceRules) => number): Said => [
  at,
  heading,
  (rules) => both((lang) => `${of(rules)} ${unit[lang]}.`),
];
const minutes = pick("menit", "minutes");

/** What of the service is no law, in words. */
const service: readonly Said[] = [
  countSaid(
    "upload/maxBytes",
    pick("Berkas paling besar", "Largest file"),
    pick("byte", "bytes"),
    (each) => each.upload.maxBytes,
  ),
  countSaid(
    "upload/maxPdfPages",
    pick("Halaman PDF paling banyak", "Most pages of a PDF"),
    pick("halaman", "pages"),
    (each) => each.upload.maxPdfPages,
  ),
  countSaid(
    "booking/daysAhead",
    pick("Wawancara dapat dipesan", "Interviews can be booked"),
    pick("hari kerja ke depan", "working days ahead"),
    (each) => each.booking.daysAhead,
  ),
  countSaid(
    "booking/slotMinutes",
    pick("Lama satu wawancara", "Length of an interview"),
    minutes,
    (each) => each.booking.slotMinutes,
  ),
  countSaid(
    "booking/offerMinutes",
    pick("Waktu kosong disimpan", "A time that came free is kept"),
    minutes,
    (each) => each.booking.offerMinutes,
  ),
  hoursSaid("morning", "Jam wawancara pagi", "Morning interviews"),
  hoursSaid("lunch", "Jam wawancara siang", "Lunchtime interviews"),
  hoursSaid("afternoon", "Jam wawancara sore", "Afternoon interviews"),
  hoursSaid("afternoonAfterLunch", "Jam sore yang bertugas siang", "Afternoon of who works through lunch"),
  hoursSaid("evening", "Jam wawancara malam", "Evening interviews"),
  countSaid("code/minutes", pick("Kode masuk berlaku", "A one-time code works"), minutes, (each) => each.code.minutes),
  countSaid(
    "code/attempts",
    pick("Kesempatan mencoba kode", "Tries for a code"),
    pick("kali", "times"),
    (each) => each.code.attempts,
  ),
  countSaid(
    "code/perSubject",
    pick("Kode per orang", "Codes for a person"),
    pick("per jam", "an hour"),
    (each) => each.code.perSubject,
  ),
  countSaid(
    "code/perDevice",
    pick("Kode per perangkat", "Codes for a device"),
    pick("per jam", "an hour"),
    (each) => each.code.perDevice,
  ),
  countSaid(
    "code/perDeviceWhereBusy",
    pick("Kode per perangkat di alamat ramai", "Codes for a device at a busy address"),
    pick("per jam", "an hour"),
    (each) => each.code.perDeviceWhereBusy,
  ),
  countSaid(
    "code/busyAddress",
    pick("Alamat disebut ramai", "An address is busy"),
    pick("kode per jam", "codes an hour"),
    (each) => each.code.busyAddress,
  ),
  countSaid(
    "session/minutes",
    pick("Sesi warga berakhir tanpa kegiatan", "A claimant's session ends when idle"),
    minutes,
    (each) => each.session.minutes,
  ),
  countSaid(
    "training/passPercent",
    pick("Lulus latihan dengan", "A course is passed with"),
    pick("dari 100", "of 100"),
    (each) => each.training.passPercent,
  ),
];

function serviceChanges({ before, after }: Pair): Change[] {
  const is = after.file.service;
  if (is === null) return [];
  const was = before.file.service ?? shippedService;
  return service.flatMap(([at, heading, say]): Change[] => {
    const [old, now] = [say(was), say(is)];
    const { cite } = is[at.split("/")[0] as Exclude<keyof ServiceRules, "work">];
    return same(old, now)
      ? []
      : [{ code: `/service/${at}`, area: "SERVICE", reason: null, heading, before: old, after: now, cite }];
  });
}

/** The sentences that people read, where they stand in both policies and read otherwise. */
function wordChanges({ before, after }: Pair): Change[] {
  const changes: Change[] = [];
  const entry = (code: string, heading: Both, was: Both | undefined, is: Both | undefined, cite: string): void => {
    if (was && is && !same(was, is))
      changes.push({ code, area: "WORDS", reason: null, heading, before: was, after: is, cite });
  };
  for (const [code, now] of Object.entries(after.file.conditions)) {
    const old = before.file.conditions[code];
    for (const state of ["met", "unmet"] as const)
      entry(
        `/conditions/${code}/${state}`,
        pick(`Kalimat syarat ${code}`, `Words of the condition ${code}`),
        old && both((lang) => old[lang][state]),
        both((lang) => now[lang][state]),
        now.cite,
      );
  }
  for (const [code, now] of Object.entries(after.file.documents)) {
    const old = before.file.documents[code];
    for (const part of ["name", "why", "good"] as const)
      entry(
        `/documents/${code}/${part}`,
        pick(`Kalimat dokumen ${now.id.name}`, `Words of the document ${now.en.name}`),
        old && both((lang) => old[lang][part]),
        both((lang) => now[lang][part]),
        now.cite,
      );
  }
  for (const [code, now] of Object.entries(after.file.refusals))
    entry(
      `/refusals/${code}`,
      pick("Alasan penolakan", "Reason for refusing"),
      before.file.refusals[code as keyof typeof before.file.refusals],
      now,
      now.cite,
    );
  return changes;
}

/**
 * What is otherwise under one policy than under another, in plain sentences made from the two files: what decides first,
 * words last. Parameters are compared as they hold on the later policy's first day, and on each later day on which
 * it changes itself. @throws where a file was never checked (`checkPolicy`)
 */
export function differences(before: PolicyFile, after: PolicyFile): readonly Change[] {
  const pair: Pair = { before: compilePolicy(before), after: compilePolicy(after) };
  return [
    ...parameterChanges(pair),
    ...reasonChanges(pair),
    ...heirChanges(pair),
    ...serviceChanges(pair),
    ...wordChanges(pair),
  ];
}
