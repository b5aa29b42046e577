import type { Change, Lang } from "../../entitlement/index.ts";
import type { Both, Option, Question } from "../course.ts";

const pick = (id: string, en: string): Both => ({ id, en });
const gone = pick("Tidak ada lagi.", "It is gone.");
const never = pick("Tidak ada aturannya.", "There is no such rule.");

/** Wrong answers that officers have been heard to give. */
const mistakes: readonly Both[] = [
  pick("Petugas memutuskan sendiri pada setiap klaim.", "The officer decides claim by claim."),
  pick("Hanya bila warga memintanya.", "Only if the claimant asks for it."),
  pick("Warga diminta datang ke kantor dulu.", "The claimant has to come to the office first."),
  pick("Belum berlaku sampai ada surat edaran lagi.", "It does not hold until another circular comes."),
];

/** A number that is the same for the same text, to put answers into an order that cannot be guessed from their place. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  // Texts that differ in their last letter alone lie side by side until they are mixed: of three answers the first was never put in the middle.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same things in an order that depends on the seed alone. */
export const shuffled = <Thing extends { readonly id: string }>(things: readonly Thing[], seed: string): Thing[] =>
  things.toSorted((one, other) => hashOf(`${seed}/${one.id}`) - hashOf(`${seed}/${other.id}`));

/** A question whose answers are put in order later, when it is known for which course. */
type Plain = Omit<Question, "options"> & { readonly right: Both; readonly wrong: readonly Both[] };

const questionOf = (id: string, text: Both, right: Both, wrong: readonly Both[], why: Both, cite: string): Plain => ({
  id,
  text,
  right,
  wrong,
  why,
  cite,
});

/** @param seed what nobody outside knows, another for each course: else who has sat one quiz knows the places of the next */
function inSecretOrder({ right, wrong, ...question }: Plain, seed: string): Question {
  const letter = (index: number): string => String.fromCharCode(97 + index);
  const made: Option[] = [right, ...wrong].map((words, index) => ({ id: letter(index), words, right: index === 0 }));
  // Named after their place only now: the page carries the names, and the right answer must not have the same one always.
  const options = shuffled(made, `${seed}/${question.id}`).map((option, index) => ({ ...option, id: letter(index) }));
  return { ...question, options };
}

const both = (make: (lang: Lang) => string): Both => ({ id: make("id"), en: make("en") });

/** Asked of every change, whatever it is: what the study found officers unsure of. */
const standing = (first: Both, cite: string): Plain[] => [
  questionOf(
    "kapan",
    pick("Mulai kapan aturan ini dipakai?", "From when is this rule used?"),
    pick(`${first.id}, pukul 00.00 WIB, dengan sendirinya.`, `${first.en}, 00:00 WIB, by itself.`),
    [
      pick("Setelah kepala cabang mengumumkan.", "After the head of the branch announces it."),
      pick("Setelah semua petugas bersertifikat.", "After all officers are certified."),
    ],
    pick("Aturan berlaku sendiri pada harinya.", "It takes force by itself on its day."),
    cite,
  ),
  questionOf(
    "klaim-lama",
    pick(
      `Klaim dikirim sebelum ${first.id}, tetapi baru Anda periksa sesudahnya. Aturan mana yang dipakai?`,
      `A claim was sent before ${first.en}, and you verify it afterwards. Which rule counts?`,
    ),
    pick("Aturan pada hari klaim dikirim.", "The rule of the day on which it was sent."),
    [
      pick("Aturan pada hari Anda memeriksa.", "The rule of the day on which you verify."),
      pick("Yang lebih mudah bagi warga.", "Whichever is easier for the claimant."),
    ],
    pick(
      "Klaim memegang aturan pada hari dikirim. Namanya tertulis di berkas klaim.",
      "A claim keeps the rule of the day on which it was sent. The case file names it.",
    ),
    cite,
  ),
  questionOf(
    "belum-dikirim",
    pick(
      "Warga punya klaim yang belum dikirim dan bertanya aturan mana yang dipakai. Apa jawaban Anda?",
      "Somebody has a claim that is not sent yet and asks which rule counts. What do you say?",
    ),
    pick(
      "Aturan pada hari ia mengirim. Kami sudah mengabari apa artinya baginya.",
      "The rule of the day on which they send it. We have told them what it means for them.",
    ),
    [
      pick("Aturan pada hari ia mulai mengisi.", "The rule of the day on which they began."),
      pick("Ia harus mulai dari awal.", "They must begin anew."),
    ],
    pick(
      "Yang berhak sekarang dan lebih berat nanti sebaiknya mengirim sebelum harinya.",
      "Whoever is entitled now and worse off later should send before the day.",
    ),
    cite,
  ),
  questionOf(
    "datang",
    pick(
      "Warga datang ke kantor karena tidak tahu aturannya berubah. Apa yang Anda lakukan?",
      "Somebody comes to the office because nobody told them of the change. What do you do?",
    ),
    pick(
      "Jelaskan perubahannya, lalu mulai klaimnya bersama atau buatkan waktu.",
      "Explain the change, then begin the claim together or book a time.",
    ),
    [
      pick("Suruh pulang dan membaca di internet.", "Send them home to read it on the internet."),
      pick("Minta kembali setelah aturannya berlaku.", "Ask them to come back when it is in force."),
    ],
    pick("Tidak seorang pun disuruh pulang tanpa jawaban.", "Nobody is sent home without an answer."),
    cite,
  ),
  questionOf(
    "sertifikat",
    pick("Siapa boleh mengerjakan klaim menurut aturan baru?", "Who may work on claims under the new rule?"),
    pick("Petugas yang sudah lulus latihan ini.", "Officers who have passed this course."),
    [
      pick("Semua petugas.", "All officers."),
      pick("Petugas yang ditunjuk kepala cabang.", "Officers whom the head of the branch names."),
    ],
    pick(
      "Tanpa sertifikat, klaim itu tidak diberikan kepada Anda.",
      "Without the certificate such a claim is not given to you.",
    ),
    cite,
  ),
];

/** Numbers of the service that machines, reports and heads go by, and estimates: no officer at a desk and no claimant meets them. */
const unmet: ReadonlySet<string> = new Set([
  "/service/work/minutesPerDocument",
  "/service/work/minutesPerInterview",
  "/service/code/perDevice",
  "/service/code/perDeviceWhereBusy",
  "/service/code/busyAddress",
  "/service/channels/codeProofSeconds",
  "/service/channels/proofSeconds",
  // From how many on a broker is seen is not taught to everybody: who knew it would stay below.
  "/service/patterns/withinDays",
  "/service/patterns/helper",
  "/service/patterns/phone",
  "/service/patterns/account",
  "/service/patterns/device",
  "/service/reminders/answersAnHour",
  "/service/quota/chosenAheadDays",
  "/service/door/slipMinutes",
  "/service/readiness/readyPercent",
  "/service/readiness/almostPercent",
  "/service/switches/beginWithinDays",
  "/service/switches/lastDays",
]);

/**
 * Whether officers or claimants meet a change at all: what is only worded anew or only counted by machines they do not. The first
 * day is no change by itself: it is asked and said with every one.
 */
export const isMet = ({ area, code }: Change): boolean =>
  area !== "WORDS" && code !== "/effectiveFrom" && !unmet.has(code);

/** A quiz is not longer than this: officers sit it between claims. */
const mostOfChanges = 7;

/**
 * The quiz of a rule change: for each change the new answer against the old one and against a mistake; then what is asked
 * of every change. Between five and twelve questions; changes of the service come after those of the law.
 * @param first the first day of the rule, in words
 * @param seed by which the answers are put in order: never the same twice, never told
 */
export function questionsFrom(changes: readonly Change[], first: Both, cite: string, seed: string): Question[] {
  const met = changes.filter(isMet);
  // The law before the service: where not everything can be asked, people's rights are.
  const asked = [
    ...met.filter(({ area }) => area !== "SERVICE"),
    ...met.filter(({ area }) => area === "SERVICE"),
  ].slice(0, mostOfChanges);
  const ofChanges = asked.map(({ heading: whole, before, after, cite: source }, index) => {
    const { heading, from } = dated(whole, first);
    const [right, old] = [after ?? gone, before ?? never];
    const said = right.id === old.id ? [] : [old];
    return questionOf(
      `ubah-${index + 1}`,
      both((lang) =>
        lang === "id"
          ? `Mulai ${from.id}. ${spokenOf(heading.id)}: mana yang benar?`
          : `From ${from.en} on. ${spokenOf(heading.en)}: which is right?`,
      ),
      right,
      [...said, mistakes[index % mistakes.length]!, mistakes[(index + 1) % mistakes.length]!],
      both(
        (lang) =>
          `${lang === "id" ? "Dulu" : "Before"}: ${old[lang]} ${lang === "id" ? "Sekarang" : "Now"}: ${right[lang]}`,
      ),
      source,
    );
  });
  return [...ofChanges, ...standing(first, cite)].map((question) => inSecretOrder(question, seed));
}

/** The quiz of a release that changes an officer's screen. @param says what is otherwise on the screen @param seed as above */
export const releaseQuestions = (says: Both, cite: string, seed: string): Question[] =>
  ofRelease(says, cite).map((question) => inSecretOrder(question, seed));

const ofRelease = (says: Both, cite: string): Plain[] => [
  questionOf(
    "layar",
    pick("Apa yang berubah pada layar Anda?", "What changes on your screen?"),
    says,
    [
      pick("Tidak ada yang berubah.", "Nothing changes."),
      pick("Syarat bagi warga berubah.", "The conditions for claimants change."),
    ],
    says,
    cite,
  ),
  questionOf(
    "syarat",
    pick("Apakah hak warga berubah karena ini?", "Does this change what claimants are entitled to?"),
    pick("Tidak. Hanya layar petugas yang berubah.", "No. Only the officers' screen changes."),
    [pick("Ya, mulai hari ini.", "Yes, from today."), pick("Ya, untuk klaim baru.", "Yes, for new claims.")],
    pick(
      "Hak warga hanya berubah lewat peraturan yang terbit.",
      "Only a published rule changes what people are entitled to.",
    ),
    cite,
  ),
  questionOf(
    "beda",
    pick(
      "Layar tidak seperti di latihan. Apa yang Anda lakukan?",
      "The screen is not as in the course. What do you do?",
    ),
    pick("Tanya pelatih kantor; isian klaim tetap tersimpan.", "Ask the office's trainer; the claim stays saved."),
    [
      pick("Suruh warga pulang dulu.", "Send the claimant home."),
      pick("Mulai klaim itu dari awal.", "Begin that claim anew."),
    ],
    pick("Yang sudah tersimpan tidak hilang karena layar berubah.", "What is saved is not lost when a screen changes."),
    cite,
  ),
];

/** In the middle of a sentence; a word in capitals (PHK, NPWP), a name (WhatsApp) and a sum (Rp50.000.000) stay as they are. */
export const midway = (text: string): string =>
  /^\p{Lu}\p{Ll}+(?!\p{L}|\d)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * What the earlier of two sentences said, as briefly as it is clear: where one number alone became another, that number with its
 * unit. "1 bulan sejak hari terakhir bekerja." before "3 bulan sejak hari terakhir bekerja.": "1 bulan."
 */
export function brieflyBefore(before: string, after: string): string {
  const [was, is] = [before, after].map((text) => text.replace(/\.$/, "").split(" ")) as [string[], string[]];
  const differing = was.flatMap((word, index) => (word === is[index] ? [] : [index]));
  const [at, next] = differing;
  const isNumber = at !== undefined && /^\d+$/.test(was[at]!);
  // "1 month" becomes "3 months": the unit goes with its number.
  const alone = differing.length === 1 || (differing.length === 2 && isNumber && next === at + 1);
  if (was.length !== is.length || at === undefined || !alone || !/\d/.test(was[at]!)) return before;
  const words = isNumber ? was.slice(at, at + 2) : [was[at]!];
  return `${words.join(" ").replace(/[,;:]$/, "")}.`;
}

/** A heading without the day from which it holds, where that is later than the rule's first; and that day. */
function dated(heading: Both, first: Both): { readonly heading: Both; readonly from: Both } {
  const split = (lang: Lang) => /^(.*) \((?:mulai|from) ([^()]+)\)$/.exec(heading[lang]);
  return {
    heading: both((lang) => split(lang)?.[1] ?? heading[lang]),
    from: both((lang) => split(lang)?.[2] ?? first[lang]),
  };
}

/** "Mengundurkan diri: masa tunggu" as it is said aloud: "Masa tunggu (mengundurkan diri)". */
export function spokenOf(heading: string): string {
  const [of, what] = heading.split(/: (.*)/s);
  if (!of || !what) return heading;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} (${midway(of)})`;
}

/** How a paper or condition that comes or goes is said to somebody: for whom, and what it is. */
const comesOrGoes: Readonly<
  Record<string, { readonly comes: (of: Both, what: Both) => Both; readonly goes: (of: Both, what: Both) => Both }>
> = {
  documents: {
    comes: (of, what) =>
      pick(`kalau ${of.id}, siapkan juga ${what.id}.`, `have this ready too (${of.en}): ${what.en}.`),
    goes: (of, what) =>
      pick(`kalau ${of.id}, ${what.id} tidak diminta lagi.`, `this is asked for no more (${of.en}): ${what.en}.`),
  },
  conditions: {
    comes: (of, what) => pick(`kalau ${of.id}, ada ${what.id} yang baru.`, `there is a new ${what.en} (${of.en}).`),
    goes: (of, what) =>
      pick(`kalau ${of.id}, ${what.id} tidak ada lagi.`, `there is no ${what.en} any more (${of.en}).`),
  },
};

/** What to say to a claimant about a change, with its day: it is said before that day and after it. @param first in words */
export function sayOf(change: Change, first: Both): Both {
  const { code, before, after } = change;
  const { heading, from } = dated(change.heading, first);
  const [of, what] = [0, 1].map((part) => both((lang) => midway(heading[lang].split(/: (.*)/s)[part] ?? ""))) as [
    Both,
    Both,
  ];
  const kind = comesOrGoes[/^\/reasons\/\w+\/(\w+)\//.exec(code)?.[1] ?? ""];
  if (kind && (before === null) !== (after === null)) {
    const said = (before === null ? kind.comes : kind.goes)(of, what);
    return pick(`Mulai ${from.id}, ${said.id}`, `From ${from.en} on, ${said.en}`);
  }
  const now = both((lang) => midway((after ?? gone)[lang]));
  const until = both((lang) => {
    if (before === null) return "";
    const brief = midway(after === null ? before[lang] : brieflyBefore(before[lang], after[lang]));
    return lang === "id" ? ` Sebelum hari itu: ${brief}` : ` Before that day: ${brief}`;
  });
  const waits = code.startsWith("/parameters/waitingPeriod/") && after !== null;
  const said = waits
    ? pick(`kalau ${of.id}, masa tunggunya ${now.id}`, `the waiting period (${of.en}) is ${now.en}`)
    : what.id === ""
      ? both((lang) => `${of[lang]}: ${now[lang]}`)
      : pick(`kalau ${of.id}, ${what.id}: ${now.id}`, `${what.en} (${of.en}): ${now.en}`);
  return pick(`Mulai ${from.id}, ${said.id}${until.id}`, `From ${from.en} on, ${said.en}${until.en}`);
}

/** What is said to every claimant who asks about a new rule. @param first its first day, in words */
export const standingWords = (first: Both): Both[] => [
  pick(
    `Klaim yang dikirim sebelum ${first.id} tetap memakai aturan yang lama.`,
    `A claim that was sent before ${first.en} stays under the old rule.`,
  ),
  pick(
    "Kalau sekarang sudah berhak, kirim sebelum hari itu dari HP. Tidak perlu datang ke kantor.",
    "If you are entitled now, send it before that day from your phone. You need not come to the office.",
  ),
];

/** Right answers in whole per cent, rounded down: 4 of 5 are 80, 7 of 9 are 77. @param answers the chosen option by question */
export function scoreOf(questions: readonly Question[], answers: Readonly<Record<string, string>>): number {
  const right = questions.filter(({ id, options }) => options.find((option) => option.id === answers[id])?.right);
  return Math.floor((right.length * 100) / questions.length);
}

/** The questions that cannot stand as they are: empty words, too few answers, or not exactly one that is right. */
export function unusableQuestions(questions: readonly Question[]): string[] {
  const words = ({ id, en }: Both): boolean =>
    id.trim() !== "" && en.trim() !== "" && id.length <= 1000 && en.length <= 1000;
  const seen = new Set<string>();
  return questions
    .filter(({ id, text, options, why }) => {
      const twice = seen.has(id);
      seen.add(id);
      const one = options.filter(({ right }) => right).length === 1;
      const ids = new Set(options.map((option) => option.id)).size === options.length;
      const told = new Set(options.map((option) => option.words.id.trim())).size === options.length;
      const many = options.length >= 2 && options.length <= 5;
      return (
        twice ||
        !one ||
        !ids ||
        !told ||
        !many ||
        !words(text) ||
        !words(why) ||
        !options.every((option) => words(option.words))
      );
    })
    .map(({ id }) => id);
}
