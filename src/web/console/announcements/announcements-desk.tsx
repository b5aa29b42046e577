import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { cascadeBoard } from "../../../circulars/index.ts";
import { differences, type PolicyFile } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import {
  announcementTroubles,
  approveAnnouncement,
  countEvidence,
  draftAnnouncement,
  endAnnouncement,
  evidenceOf,
  findAnnouncement,
  findAnnouncementFile,
  listAnnouncements,
  proposeAnnouncement,
  saveAnnouncement,
  type AnnouncementRefusal,
  type TextTrouble,
} from "../../../outreach/index.ts";
import { fileBefore, findPolicyVersion, listPolicyVersions } from "../../../policies/index.ts";
import { isId } from "../../../platform/ids.ts";
import type { Result } from "../../../platform/result.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { EvidenceList, evidenceColumn } from "../outreach/evidence-list.tsx";
import { consolePage } from "../page.tsx";
import { BoardPage } from "../policies/board-page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { errorsOf, formOfFile, lacksCode, typedDay, typedTexts } from "./announcement-form.ts";
import { AnnouncementPage } from "./announcement-page.tsx";
import type { ConsoleLang } from "../words.ts";
import { announcementWords, troubleWords } from "./announcement-words.ts";
import { ListPage } from "./list-page.tsx";

type IdRequest = FastifyRequest<{ Params: { id: string } }>;
type Form = Readonly<Record<string, string>>;
type Refused = {
  readonly code: number;
  readonly told: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly typed?: Form;
};

/** Announcements at head office: written, laid before a second person, approved, ended. */
export const announcementsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const mayNot = (request: FastifyRequest): boolean => !may(staffOf(request), "see-announcements");

    /** Rules that are published and say something new: an announcement may begin from each. */
    const policies = async (lang: ConsoleLang) =>
      (await listPolicyVersions(house.db))
        .filter(({ status }) => status === "PUBLISHED")
        .map(({ id, file }) => ({ id, title: (file as unknown as PolicyFile).title[lang] }));

    app.get("/pengumuman", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const { lang } = request;
      return html(reply).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: announcementWords[lang].title,
          here: paths.staff.announcements,
          children: (
            <ListPage lang={lang} announcements={await listAnnouncements(house.db)} policies={await policies(lang)} />
          ),
        }),
      );
    });

    app.post("/pengumuman", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const form = formOf(request);
      const version = form["aturan"] ? await findPolicyVersion(house.db, form["aturan"]) : null;
      const policy = version?.status === "PUBLISHED" &&
        version.effectiveFrom && {
          id: version.id,
          changes: differences(fileBefore(house.law.book(), version), version.file as unknown as PolicyFile),
          effectiveFrom: version.effectiveFrom,
        };
      const result = await draftAnnouncement(house, {
        actor: actorOf(staffOf(request)),
        policy: policy || null,
        key: onceKeyOf(form),
      });
      return result.ok ? reply.redirect(paths.staff.announcement(result.value.id), 303) : reply.callNotFound();
    });

    const show = async (request: IdRequest, reply: FastifyReply, refused?: Refused) => {
      const file = await findAnnouncementFile(house.db, request.params.id);
      const announcement = file && (await findAnnouncement(house.db, file.id));
      if (!file || !announcement) return reply.callNotFound();
      const { lang } = request;
      const typed = refused?.typed ?? formOfFile(file, lang);
      const kept = file.state === "DRAFT" ? announcementTroubles(file.texts, file, house.clock.today()) : [];
      return html(reply, refused?.code ?? 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: file.texts.id.headline || announcementWords[lang].untitled,
          here: paths.staff.announcements,
          hasErrors: refused !== undefined,
          children: (
            <AnnouncementPage
              lang={lang}
              file={file}
              isProposer={file.proposedById === staffOf(request).id}
              announcement={announcement}
              typed={typed}
              errors={refused?.errors ?? errorsOf(kept, inSentence(lang), typed)}
              refused={refused?.told}
              justSaved={queryOf(request)["kabar"] === "simpan"}
              base={house.config.publicUrl}
            />
          ),
        }),
      );
    };

    app.get("/pengumuman/:id", async (request: IdRequest, reply) =>
      mayNot(request) ? reply.callNotFound() : show(request, reply),
    );

    app.get("/pengumuman/:id/sebaran", async (request: IdRequest, reply) => {
      const file = mayNot(request) ? null : await findAnnouncementFile(house.db, request.params.id);
      if (!file?.approvedAt) return reply.callNotFound();
      const staff = staffOf(request);
      const { lang } = request;
      const words = announcementWords[lang];
      const everybody = { kind: "HEAD", officeId: staff.officeId } as const;
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: words.board,
          here: paths.staff.announcements,
          children: (
            <BoardPage
              lang={lang}
              board={await cascadeBoard(house.db, { about: "ANNOUNCEMENT", id: file.id })}
              under={
                <>
                  <a href={paths.staff.announcement(file.id)}>{file.texts.id.headline}</a> ·{" "}
                  {words.approvedOn(plainDay(dayAt(file.approvedAt), lang))}
                </>
              }
              last={evidenceColumn(await countEvidence(house.db, file.id, everybody), lang)}
            >
              <EvidenceList lang={lang} evidence={await evidenceOf(house.db, file.id, everybody)} />
            </BoardPage>
          ),
        }),
      );
    });

    app.post("/pengumuman/:id", async (request: IdRequest, reply) => {
      const { id } = request.params;
      if (mayNot(request) || !isId(id)) return reply.callNotFound();
      const form = formOf(request);
      if (lacksCode(form)) {
        const told = announcementWords[request.lang].regionalCodeWrong;
        return show(request, reply, { code: 422, told, errors: { "baru-kode": told }, typed: form });
      }
      const result = await saveAnnouncement(house, {
        actor: actorOf(staffOf(request)),
        id,
        texts: typedTexts(form),
        from: typedDay(form, "from"),
        until: typedDay(form, "until"),
        version: Number(form["versi"]),
      });
      if (result.ok) return reply.redirect(`${paths.staff.announcement(id)}?kabar=simpan`, 303);
      return show(request, reply, { ...inWords(result.refusal, form, request.lang), typed: form });
    });

    const act = async (
      request: IdRequest,
      reply: FastifyReply,
      run: (act: {
        actor: ReturnType<typeof actorOf>;
        id: string;
        version: number;
        key: string;
      }) => Promise<Result<null, AnnouncementRefusal>>,
    ) => {
      const { id } = request.params;
      if (mayNot(request) || !isId(id)) return reply.callNotFound();
      const form = formOf(request);
      const result = await run({
        actor: actorOf(staffOf(request)),
        id,
        version: Number(form["versi"]),
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(paths.staff.announcement(id), 303);
      return show(request, reply, inWords(result.refusal, {}, request.lang));
    };

    app.post("/pengumuman/:id/minta", (request: IdRequest, reply) =>
      act(request, reply, (wish) => proposeAnnouncement(house, wish)),
    );
    app.post("/pengumuman/:id/setujui", (request: IdRequest, reply) =>
      act(request, reply, (wish) => approveAnnouncement(house, wish)),
    );
    app.post("/pengumuman/:id/akhiri", (request: IdRequest, reply) => {
      const { cara, mengapa = "" } = formOf(request);
      const how = cara === "end" ? "end" : "withdraw";
      return act(request, reply, (wish) => endAnnouncement(house, { ...wish, how, why: mengapa }));
    });
  };

const inSentence =
  (lang: ConsoleLang) =>
  (trouble: TextTrouble): string =>
    troubleWords(trouble, lang);

/** A refusal as the page says it; troubles also at their fields. */
const inWords = (refusal: AnnouncementRefusal, form: Form, lang: ConsoleLang): Refused => ({
  code: refusal.code === "TROUBLES" || refusal.code === "REASON_MISSING" ? 422 : 409,
  told: announcementWords[lang].refusals[refusal.code],
  errors: refusal.code === "TROUBLES" ? errorsOf(refusal.troubles, inSentence(lang), form) : undefined,
});
