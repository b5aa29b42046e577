import type { VNode } from "preact";
import { fixedWords } from "../../messages/index.ts";
import type { Announcement, AnnouncementText } from "../../outreach/index.ts";
import { longDay } from "./dates.ts";
import { Facts } from "./flow.tsx";

/** The words of an announcement in a language: its own, else the plainest. */
const textIn = (announcement: Pick<Announcement, "texts">, lang: string): AnnouncementText =>
  announcement.texts[lang] ?? announcement.texts.plain;

/** The same words that stand on the poster, in the same order, for a page. */
export function AnnouncementWords({
  announcement,
  lang,
  under = false,
}: {
  announcement: Pick<Announcement, "texts" | "dates" | "office">;
  /** `id`, `plain`, `en` or a regional language. */
  lang: string;
  /** It stands under a heading of the page: its own are one smaller. */
  under?: boolean;
}): VNode {
  const [Heading, Part] = under ? (["h3", "h4"] as const) : (["h1", "h2"] as const);
  const fixed = fixedWords(lang);
  const text = textIn(announcement, lang);
  const own = announcement.texts[lang] ? lang : "plain";
  const { dates, office } = announcement;
  const day = (date: string): string => longDay(date, lang === "en" ? "en" : "id");
  // A regional language without words of its own: the fixed parts are in it, the rest is Indonesian, and says so.
  const tag = own === "plain" ? "id" : own;
  return (
    <div lang={fixed.tag}>
      <p>{fixed.greeting}</p>
      <Heading lang={tag}>{text.headline}</Heading>
      {(dates.from || dates.until) && (
        <p>
          <b>
            {[dates.from && fixed.from(day(dates.from)), dates.until && fixed.until(day(dates.until))]
              .filter(Boolean)
              .join(". ")}
            .
          </b>
        </p>
      )}
      <Part>{fixed.steps}</Part>
      <ol class="la-next" lang={tag}>
        {text.steps.map((step) => (
          <li key={step.title}>
            <b>{step.title}.</b> {step.text}
          </li>
        ))}
      </ol>
      {text.bring.length > 0 && (
        <div class="la-card">
          <Part>{fixed.bring}</Part>
          <ul lang={tag}>
            {text.bring.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </div>
      )}
      {office && (
        <div class="la-card">
          <Part>{fixed.office}</Part>
          <p lang="id">
            <b>{office.name}</b>
            <br />
            {office.address}
          </p>
          <p>
            {fixed.hours}: <span lang="id">{office.hours}</span>
          </p>
          {office.people.length > 0 && (
            <p>
              {fixed.askFor}: <span lang="id">{office.people.join("; ")}</span>
            </p>
          )}
        </div>
      )}
      <Facts
        items={[
          {
            icon: "shield",
            words: (
              <>
                <b>{fixed.free}</b> {fixed.nobodyAsks}
              </>
            ),
          },
          // "In this office" is true on a branch's own paper and page only.
          ...(office ? [{ icon: "nophone", words: fixed.noPhone } as const] : []),
        ]}
      />
    </div>
  );
}
