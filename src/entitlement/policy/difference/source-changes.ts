import { reasons } from "../../case.ts";
import { wordsOf } from "../../words.ts";
import { refusalCodes } from "../policy.ts";
import { wholeService } from "../service-rules.ts";
import type { ServiceRules } from "../service.ts";
import { both, pick, type Both, type Change, type Pair } from "./change.ts";
import { citeOn, parameterNames, turnsOf, valuesAt } from "./parameter-changes.ts";
import { conditionName } from "./word-changes.ts";

/** A place that names a source: where it stands, what stands there, and the source before and after. */
type Place = {
  readonly at: string;
  readonly name: Both;
  readonly was: string | undefined;
  readonly is: string | undefined;
};

const groupNames: Readonly<Record<keyof ServiceRules, Both>> = {
  upload: pick("berkas yang diunggah", "uploads"),
  booking: pick("memesan wawancara", "booking interviews"),
  hours: pick("jam wawancara", "interview hours"),
  code: pick("kode masuk", "one-time codes"),
  session: pick("sesi warga", "claimants' sessions"),
  training: pick("latihan", "training"),
  work: pick("perkiraan kerja petugas", "estimates of officers' work"),
  channels: pick("saluran pesan", "message channels"),
  quota: pick("bagian lewat HP", "the online share"),
  sampling: pick("uji petik", "sampling"),
  notices: pick("pesan yang tidak diminta", "messages nobody asked for"),
  patterns: pick("pola di banyak klaim", "patterns in many claims"),
  helping: pick("keluarga yang membantu", "family helpers"),
  companies: pick("perusahaan", "companies"),
  cascade: pick("meneruskan edaran", "handing on circulars"),
  collectives: pick("pengajuan kolektif", "collectives"),
  reminders: pick("pengingat", "reminders"),
  calls: pick("telepon kepada warga", "calls to claimants"),
  readiness: pick("kesiapan", "readiness"),
  switches: pick("sakelar", "switches"),
  door: pick("pintu cabang", "the branch door"),
};

/** Every place where both policies name a source. */
function placesOf(pair: Pair): Place[] {
  const [was, is] = [pair.before.file, pair.after.file];
  const names = parameterNames(pair);
  const parameters = turnsOf(pair).flatMap((day) =>
    [...names].map(([at, name]): Place => ({
      at: `/parameters/${at}`,
      name,
      was: citeOn(valuesAt(pair.before, at), day) || undefined,
      is: citeOn(valuesAt(pair.after, at), day) || undefined,
    })),
  );
  const service =
    is.service === null
      ? []
      : (Object.keys(groupNames) as Array<keyof ServiceRules>).map((group): Place => ({
          at: `/service/${group}`,
          name: groupNames[group],
          was: wholeService(was.service)[group].cite,
          is: wholeService(is.service)[group].cite,
        }));
  return [
    { at: "", name: pick("aturan ini", "the rule itself"), was: was.cite, is: is.cite },
    { at: "/revoked", name: pick("pencabutan", "the revocation"), was: was.revoked?.cite, is: is.revoked?.cite },
    ...parameters,
    ...Object.keys(is.conditions).map((code): Place => ({
      at: `/conditions/${code}`,
      name: both((lang) => `“${conditionName(pair, code)[lang]}”`),
      was: was.conditions[code]?.cite,
      is: is.conditions[code]!.cite,
    })),
    ...reasons.map((reason): Place => ({
      at: `/reasons/${reason}`,
      name: both((lang) => wordsOf(pair.after, lang).reason(reason)),
      was: was.reasons[reason].cite,
      is: is.reasons[reason].cite,
    })),
    ...Object.keys(is.documents).map((code): Place => ({
      at: `/documents/${code}`,
      name: both((lang) => wordsOf(pair.after, lang).document(code).name),
      was: was.documents[code]?.cite,
      is: is.documents[code]!.cite,
    })),
    { at: "/heirs", name: pick("urutan ahli waris", "the order of heirs"), was: was.heirs.cite, is: is.heirs.cite },
    {
      at: "/heirs/guardianUnder",
      name: pick("wali ahli waris", "guardians of heirs"),
      was: was.heirs.guardianUnder?.cite,
      is: is.heirs.guardianUnder?.cite,
    },
    ...refusalCodes.map((code): Place => ({
      at: `/refusals/${code}`,
      name: both((lang) => `${lang === "id" ? "penolakan" : "refusal"} “${is.refusals[code][lang]}”`),
      was: was.refusals[code].cite,
      is: is.refusals[code].cite,
    })),
    ...service,
  ];
}

/** Names in one sentence; of many the first few, and how many more. */
const mostNames = 3;
function namesInOne(places: readonly Place[]): Both {
  const more = places.length - mostNames;
  const shown = both((lang) =>
    places
      .slice(0, mostNames)
      .map(({ name }) => name[lang])
      .join("; "),
  );
  return more > 0 ? pick(`${shown.id}; dan ${more} lagi`, `${shown.en}; and ${more} more`) : shown;
}

/**
 * Where a rule stayed as it was and names another source. A new regulation names itself at many places: one sentence for each
 * source and what it became. Where the rule itself changed, its own entry shows the source.
 * @param changes what is told already
 */
export function sourceChanges(pair: Pair, changes: readonly Change[]): Change[] {
  const byTurn = new Map<string, Place[]>();
  for (const place of placesOf(pair)) {
    const { at, was, is } = place;
    if (was === undefined || is === undefined || was === is) continue;
    if (changes.some(({ code, cite, area }) => area !== "WORDS" && cite === is && code.startsWith(`${at}/`))) continue;
    if (changes.some(({ code, cite }) => cite === is && code === at)) continue;
    const turn = `${was}\n${is}`;
    byTurn.set(turn, [...(byTurn.get(turn) ?? []), place]);
  }
  return [...byTurn.values()].map((places): Change => {
    const [{ at, was, is }] = places as [Place];
    const names = namesInOne([...new Map(places.map((place) => [place.at, place])).values()]);
    return {
      code: `${at}/cite`,
      area: "WORDS",
      reason: null,
      heading: pick(`Sumber: ${names.id}`, `Source: ${names.en}`),
      before: pick(was!, was!),
      after: pick(is!, is!),
      cite: is!,
    };
  });
}
