import type { VNode } from "preact";
import { longestNote, type CircularNotice, type RegionRelay } from "../../../circulars/index.ts";
import { hangs, isSent, type Evidence, type EvidenceCount, type PublicAnnouncement } from "../../../outreach/index.ts";
import { newId } from "../../../platform/ids.ts";
import { paths } from "../../paths.ts";
import { AnnouncementWords } from "../../ui/announcement.tsx";
import { Select } from "../../ui/choices.tsx";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, FileInput, OnceKey, TextArea, TextInput } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { BranchTable } from "../policies/board-page.tsx";
import { EvidenceList, evidenceColumn } from "./evidence-list.tsx";
import { sendWords } from "../announcements/send-words.ts";
import type { ConsoleLang } from "../words.ts";
import { channelName } from "./channel-words.ts";
import { outreachWords } from "./outreach-words.ts";
import { ToldLine } from "../policies/waiting-circulars.tsx";

export type CarryPageProps = {
  readonly lang: ConsoleLang;
  readonly announcement: PublicAnnouncement;
  /** What is asked of this office; null for who only carries. */
  readonly notice: CircularNotice | null;
  readonly mayAcknowledge: boolean;
  /** The branch may add its lines and give evidence now. */
  readonly carries: boolean;
  readonly ownAddress: string;
  /** The branch's own, or what the region's branches showed. */
  readonly evidence: readonly Evidence[];
  /** The region with its branches, where a region looks; null for a branch. */
  readonly region: RegionRelay | null;
  readonly counts: readonly EvidenceCount[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Errors;
  readonly refused?: string;
  readonly isSaved: boolean;
};

export function CarryPage(props: CarryPageProps): VNode {
  const { lang, announcement, notice, errors, refused, isSaved, carries, region, evidence, counts } = props;
  const all = outreachWords[lang];
  const words = all.carry;
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <div class="la-title">
        <h1 lang="id">{announcement.texts.id.headline}</h1>
        {notice && notice.state !== "DONE" && <p class="la-soft">{words.due(plainDay(notice.dueOn, lang))}</p>}
      </div>
      {refused && Object.keys(errors).length === 0 && <Notice state="bad">{refused}</Notice>}
      {isSaved && (
        <Notice state="ok" live>
          {words.saved}
        </Notice>
      )}
      {notice?.state === "WITHDRAWN" && (
        <Notice state="act">
          <b>{words.withdrawn}</b> {notice.withdrawnWhy}
        </Notice>
      )}
      {notice?.direct && <Notice state="info">{words.straight}</Notice>}
      <div class="la-cols la-cols--half">
        <section class="la-panel" aria-labelledby="baca">
          <h2 id="baca">{words.reads}</h2>
          <AnnouncementWords announcement={announcement} lang="id" under />
        </section>
        <div class="la-stack">
          {notice && <Asked {...props} notice={notice} />}
          {carries && <OwnLines {...props} />}
          {carries && <GiveEvidence {...props} />}
          {carries && (
            <section class="la-panel">
              <a href={paths.staff.announcementSend(announcement.id)}>{sendWords[lang].link}</a>
            </section>
          )}
        </div>
      </div>
      {region && (
        <div class="la-stack">
          <BranchTable
            lang={lang}
            caption={all.board.branches}
            offices={region.branches}
            last={evidenceColumn(counts, lang)}
          />
          <EvidenceList lang={lang} evidence={evidence} />
        </div>
      )}
    </>
  );
}

/** What the cascade asks: a region relays in its own words, a branch's head says that it is known. */
function Asked({
  lang,
  notice,
  mayAcknowledge,
  errors,
  typed,
}: CarryPageProps & { readonly notice: CircularNotice }): VNode {
  const all = outreachWords[lang];
  const words = all.carry;
  const relays = notice.asks === "RELAY";
  const open = notice.state === "NEW" || notice.state === "RECEIVED";
  return (
    <section class="la-panel" aria-label={all.asked}>
      <ToldLine notice={notice} lang={lang} />
      {!relays && notice.note && (
        <>
          <h2>{words.fromRegion(notice.regionName ?? "")}</h2>
          <p>{notice.note}</p>
        </>
      )}
      {open && (relays || mayAcknowledge) && (
        <form method="post" action={paths.staff.notice(notice.circular)} noValidate>
          <OnceKey value={newId()} />
          {relays ? (
            <TextArea
              lang={lang}
              id="catatan"
              label={words.relayNote}
              hint={words.relayHint}
              rows={4}
              maxLength={longestNote}
              value={typed["catatan"]}
              error={errors["catatan"]}
            />
          ) : (
            <p>{words.acknowledgeHint}</p>
          )}
          <Button call>{relays ? words.relay : words.acknowledge}</Button>
        </form>
      )}
      {notice.doneAt && <p>{words.done(plainDay(dayAt(notice.doneAt), lang))}</p>}
      {relays && notice.doneAt && <p>{words.counts(notice.branchesDone, notice.branches)}</p>}
    </section>
  );
}

function OwnLines({ lang, announcement, ownAddress, typed, errors }: CarryPageProps): VNode {
  const words = outreachWords[lang].carry;
  const { office } = announcement;
  const here = paths.staff.notice({ about: "ANNOUNCEMENT", id: announcement.id });
  return (
    <section class="la-panel" aria-labelledby="baris">
      <h2 id="baris">{words.lines}</h2>
      <p class="la-soft">{words.linesHint}</p>
      {office && (
        <p>
          <a href={paths.announcement(announcement.code, { office: office.code })}>{words.publicPage}</a>
        </p>
      )}
      <form method="post" action={`${here}/kantor`} noValidate>
        <TextInput
          lang={lang}
          id="alamat"
          label={words.address}
          value={typed["alamat"] ?? office?.address ?? ownAddress}
          error={errors["alamat"]}
        />
        <TextInput
          lang={lang}
          id="jam"
          label={words.hours}
          hint={words.hoursHint}
          value={typed["jam"] ?? office?.hours}
          error={errors["jam"]}
        />
        <TextArea
          lang={lang}
          id="petugas"
          label={words.people}
          hint={words.peopleHint}
          rows={3}
          value={typed["petugas"] ?? office?.people.join("\n")}
          error={errors["petugas"]}
        />
        <Button secondary={office !== null}>{words.saveLines}</Button>
      </form>
    </section>
  );
}

function GiveEvidence({ lang, announcement, evidence, typed, errors }: CarryPageProps): VNode {
  const words = outreachWords[lang].carry;
  const here = paths.staff.notice({ about: "ANNOUNCEMENT", id: announcement.id });
  return (
    <section class="la-panel" aria-labelledby="bukti">
      <h2 id="bukti">{words.evidence}</h2>
      {evidence.length === 0 && <p>{words.none}</p>}
      <ul>
        {evidence.map((each) => (
          <li key={each.id}>
            <Tag state="ok">{words.kinds[each.kind]}</Tag> {channelName(each.channel, lang)}: {each.place},{" "}
            {words.reachedPeople(each.reached)}, {plainDay(dayAt(each.at), lang)}.{" "}
            {each.hasPhoto && <a href={paths.staff.evidencePhoto(each.id)}>{words.seePhoto}</a>}
          </li>
        ))}
      </ul>
      <p class="la-soft">{words.evidenceHint}</p>
      <form method="post" action={`${here}/bukti`} encType="multipart/form-data" noValidate>
        <OnceKey value={newId()} />
        <Select
          lang={lang}
          id="saluran"
          label={words.channel}
          items={[...hangs, ...isSent].map((value) => ({ value, words: channelName(value, lang) }))}
          value={typed["saluran"]}
          error={errors["saluran"]}
        />
        <TextInput
          lang={lang}
          id="tempat"
          label={words.place}
          hint={words.placeHint}
          value={typed["tempat"]}
          error={errors["tempat"]}
        />
        <TextInput
          lang={lang}
          id="jumlah"
          label={words.reached}
          width="4"
          inputMode="numeric"
          value={typed["jumlah"]}
          error={errors["jumlah"]}
        />
        <FileInput
          lang={lang}
          id="foto"
          label={words.photo}
          hint={words.photoHint}
          accept="image/jpeg"
          capture="environment"
          error={errors["foto"]}
        />
        <Button>{words.give}</Button>
      </form>
    </section>
  );
}
