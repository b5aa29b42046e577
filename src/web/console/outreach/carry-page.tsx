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
import { words as all } from "./outreach-words.ts";
import { ToldLine } from "../policies/waiting-circulars.tsx";

const words = all.carry;

export type CarryPageProps = {
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
  const { announcement, notice, errors, refused, isSaved, carries, region, evidence, counts } = props;
  return (
    <>
      <ErrorSummary lang="id" errors={errors} />
      <div class="la-title">
        <h1>{announcement.texts.id.headline}</h1>
        {notice && notice.state !== "DONE" && <p class="la-soft">{words.due(plainDay(notice.dueOn))}</p>}
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
              <a href={paths.staff.announcementSend(announcement.id)}>{sendWords.link}</a>
            </section>
          )}
        </div>
      </div>
      {region && (
        <div class="la-stack">
          <BranchTable lang="id" caption={all.board.branches} offices={region.branches} last={evidenceColumn(counts)} />
          <EvidenceList evidence={evidence} />
        </div>
      )}
    </>
  );
}

/** What the cascade asks: a region relays in its own words, a branch's head says that it is known. */
function Asked({ notice, mayAcknowledge, errors, typed }: CarryPageProps & { readonly notice: CircularNotice }): VNode {
  const relays = notice.asks === "RELAY";
  const open = notice.state === "NEW" || notice.state === "RECEIVED";
  return (
    <section class="la-panel" aria-label={all.asked}>
      <ToldLine notice={notice} lang="id" />
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
              lang="id"
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
      {notice.doneAt && <p>{words.done(plainDay(dayAt(notice.doneAt)))}</p>}
      {relays && notice.doneAt && <p>{words.counts(notice.branchesDone, notice.branches)}</p>}
    </section>
  );
}

function OwnLines({ announcement, ownAddress, typed, errors }: CarryPageProps): VNode {
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
          lang="id"
          id="alamat"
          label={words.address}
          value={typed["alamat"] ?? office?.address ?? ownAddress}
          error={errors["alamat"]}
        />
        <TextInput
          lang="id"
          id="jam"
          label={words.hours}
          hint={words.hoursHint}
          value={typed["jam"] ?? office?.hours}
          error={errors["jam"]}
        />
        <TextArea
          lang="id"
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

function GiveEvidence({ announcement, evidence, typed, errors }: CarryPageProps): VNode {
  const here = paths.staff.notice({ about: "ANNOUNCEMENT", id: announcement.id });
  return (
    <section class="la-panel" aria-labelledby="bukti">
      <h2 id="bukti">{words.evidence}</h2>
      {evidence.length === 0 && <p>{words.none}</p>}
      <ul>
        {evidence.map((each) => (
          <li key={each.id}>
            <Tag state="ok">{words.kinds[each.kind]}</Tag> {all.channels[each.channel]}: {each.place},{" "}
            {words.reachedPeople(each.reached)}, {plainDay(dayAt(each.at))}.{" "}
            {each.hasPhoto && <a href={paths.staff.evidencePhoto(each.id)}>{words.seePhoto}</a>}
          </li>
        ))}
      </ul>
      <p class="la-soft">{words.evidenceHint}</p>
      <form method="post" action={`${here}/bukti`} encType="multipart/form-data" noValidate>
        <OnceKey value={newId()} />
        <Select
          lang="id"
          id="saluran"
          label={words.channel}
          items={[...hangs, ...isSent].map((value) => ({ value, words: all.channels[value]! }))}
          value={typed["saluran"]}
          error={errors["saluran"]}
        />
        <TextInput
          lang="id"
          id="tempat"
          label={words.place}
          hint={words.placeHint}
          value={typed["tempat"]}
          error={errors["tempat"]}
        />
        <TextInput
          lang="id"
          id="jumlah"
          label={words.reached}
          width="4"
          inputMode="numeric"
          value={typed["jumlah"]}
          error={errors["jumlah"]}
        />
        <FileInput
          lang="id"
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
