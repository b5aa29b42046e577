import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import {
  acknowledgeCircular,
  cascadeBoard,
  noticesFor,
  receiveCircular,
  relayCircular,
  type Circular,
} from "../../../circulars/index.ts";
import type { House } from "../../../house.ts";
import {
  addressOf,
  announcementsHandedTo,
  countEvidence,
  evidenceOf,
  findAnnouncement,
  giveEvidence,
  openEvidencePhoto,
  saveOfficeLines,
  type CarryRefusal,
} from "../../../outreach/index.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import type { Errors } from "../../ui/form-field.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { CarryPage } from "./carry-page.tsx";
import type { ConsoleLang } from "../words.ts";
import { outreachWords } from "./outreach-words.ts";

type IdRequest = FastifyRequest<{ Params: { id: string } }>;
type Form = Readonly<Record<string, string>>;
type Refused = { readonly told: string; readonly errors?: Errors; readonly typed?: Form };

const circularAt = ({ params }: IdRequest): Circular => ({ about: "ANNOUNCEMENT", id: params.id });

/** The field of a branch's forms that a trouble is about. */
const fields: Readonly<Record<string, string>> = {
  address: "alamat",
  hours: "jam",
  people: "petugas",
  channel: "saluran",
  place: "tempat",
};

/** An announcement as a region relays it and a branch carries it further: its own lines, and the evidence that it hangs or was sent. */
export const carryDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const mayRead = (request: FastifyRequest): boolean =>
      may(staffOf(request), "relay-circular") || may(staffOf(request), "carry-announcement");

    const show = async (request: IdRequest, reply: FastifyReply, refused?: Refused) => {
      const staff = staffOf(request);
      const { lang } = request;
      const { id } = request.params;
      const carries = may(staff, "carry-announcement");
      const [notice] = await noticesFor(house.db, actorOf(staff), circularAt(request));
      const isHanded =
        carries && (await announcementsHandedTo(house.db, staff.officeId)).some((each) => each.id === id);
      const announcement = (notice || isHanded) && (await findAnnouncement(house.db, id, staff.officeId));
      if (!announcement) return reply.callNotFound();
      const isRegion = may(staff, "relay-circular");
      const scope = { kind: isRegion ? "REGION" : "BRANCH", officeId: staff.officeId } as const;
      const regions = isRegion ? (await cascadeBoard(house.db, circularAt(request))).regions : [];
      return html(reply, refused ? 422 : 200).send(
        consolePage({
          staff,
          lang,
          title: announcement.texts.id.headline,
          here: isRegion ? paths.staff.notices : paths.staff.outreach,
          hasErrors: refused !== undefined,
          children: (
            <CarryPage
              lang={lang}
              announcement={announcement}
              notice={notice ?? null}
              mayAcknowledge={may(staff, "acknowledge-circular")}
              carries={isHanded}
              ownAddress={await addressOf(house.db, staff.officeId)}
              evidence={isHanded || isRegion ? await evidenceOf(house.db, id, scope) : []}
              region={regions.find(({ officeId }) => officeId === staff.officeId) ?? null}
              counts={isRegion ? await countEvidence(house.db, id, scope) : []}
              typed={refused?.typed ?? {}}
              errors={refused?.errors ?? {}}
              refused={refused?.told}
              isSaved={queryOf(request)["kabar"] === "simpan"}
            />
          ),
        }),
      );
    };

    app.get("/edaran/pengumuman/:id", async (request: IdRequest, reply) => {
      if (!mayRead(request) || !isId(request.params.id)) return reply.callNotFound();
      // The first look is what "received" means.
      await receiveCircular(house, { actor: actorOf(staffOf(request)), circular: circularAt(request) });
      return show(request, reply);
    });

    app.post("/edaran/pengumuman/:id", async (request: IdRequest, reply) => {
      if (!mayRead(request) || !isId(request.params.id)) return reply.callNotFound();
      const actor = actorOf(staffOf(request));
      const form = formOf(request);
      const act = { actor, circular: circularAt(request), key: onceKeyOf(form) };
      await receiveCircular(house, act);
      const result = may(actor, "relay-circular")
        ? await relayCircular(house, { ...act, note: form["catatan"] ?? "" })
        : await acknowledgeCircular(house, act);
      if (result.ok) return reply.redirect(paths.staff.notice(act.circular), 303);
      const told = outreachWords[request.lang].relays[result.refusal.code]!;
      return show(request, reply, { told, typed: form, errors: { catatan: told } });
    });

    const inWords = (refusal: CarryRefusal, typed: Form, lang: ConsoleLang): Refused => {
      const words = outreachWords[lang];
      const told = words.carry.refusals[refusal.code];
      const at: Readonly<Record<string, string>> = {
        PERSON_NAMED: "petugas",
        UNUSABLE_NUMBER: "jumlah",
        PHOTO_MISSING: "foto",
        UNUSABLE_PHOTO: "foto",
      };
      const errors =
        refusal.code === "TROUBLES"
          ? Object.fromEntries(
              refusal.troubles.map((trouble) => [fields[trouble.at] ?? trouble.at, words.line(trouble)]),
            )
          : at[refusal.code]
            ? { [at[refusal.code]!]: told }
            : {};
      return { told, errors, typed };
    };

    app.post("/edaran/pengumuman/:id/kantor", async (request: IdRequest, reply) => {
      const { id } = request.params;
      if (!mayRead(request) || !isId(id)) return reply.callNotFound();
      const form = formOf(request);
      const result = await saveOfficeLines(house, {
        actor: actorOf(staffOf(request)),
        announcementId: id,
        address: form["alamat"] ?? "",
        hours: form["jam"] ?? "",
        people: (form["petugas"] ?? "").split(/\r?\n/),
      });
      if (result.ok) return reply.redirect(`${paths.staff.notice(circularAt(request))}?kabar=simpan`, 303);
      return show(request, reply, inWords(result.refusal, form, request.lang));
    });

    app.post("/edaran/pengumuman/:id/bukti", async (request: IdRequest, reply) => {
      const { id } = request.params;
      if (!mayRead(request) || !isId(id)) return reply.callNotFound();
      const { form, photo } = await evidenceForm(request);
      const result = await giveEvidence(house, {
        actor: actorOf(staffOf(request)),
        announcementId: id,
        channel: form["saluran"] ?? "",
        place: form["tempat"] ?? "",
        reached: form["jumlah"] ?? "",
        photo,
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(`${paths.staff.notice(circularAt(request))}?kabar=simpan`, 303);
      return show(request, reply, inWords(result.refusal, form, request.lang));
    });

    app.get("/jangkauan/bukti/:id", async (request: IdRequest, reply) => {
      const staff = staffOf(request);
      const found = await openEvidencePhoto(house, request.params.id);
      const isTheirs = found && (staff.officeId === found.officeId || staff.officeId === found.regionId);
      if (!found || !may(staff, "see-outreach") || !(isTheirs || may(staff, "see-announcements")))
        return reply.callNotFound();
      return reply
        .type("image/jpeg")
        .header("cache-control", "private, no-store")
        .send(await found.jpeg());
    });
  };

/** The fields and the one photograph of a form with a file; an empty choice of file is none. */
async function evidenceForm(request: FastifyRequest): Promise<{ form: Form; photo: Buffer | null }> {
  const form: Record<string, string> = {};
  let photo: Buffer | null = null;
  for await (const part of request.parts()) {
    if (part.type === "field")
      form[part.fieldname] = typeof part.value === "string" ? part.value.replaceAll("\0", "") : "";
    else {
      const bytes = await part.toBuffer();
      if (part.fieldname === "foto" && bytes.length > 0) photo = bytes;
    }
  }
  return { form, photo };
}
