import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { timesOfClaim } from "../../../appointments/index.ts";
import { findLetter, getClaimForClaimant, notePrinted, stateInWords, type Letter } from "../../../claims/index.ts";
import type { House } from "../../../house.ts";
import { dayInWords, fixedWords } from "../../../messages/index.ts";
import { findLetterLink, letterLink, type LetterOrder } from "../../../outreach/index.ts";
import { recordLook } from "../../../platform/facts.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, staffOf } from "../request.ts";
import { callsWords } from "./calls-words.ts";

type OfLetter = FastifyRequest<{ Params: { id: string } }>;

/** Lines of an address, as they are typed; null where there are none, too many, or one is too long. */
export function addressLines(typed: string): readonly string[] | null {
  const lines = typed
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  return lines.length >= 1 && lines.length <= 4 && lines.every((line) => line.length <= 50) ? lines : null;
}

/** A letter to whom no message reaches: what it says, the address typed for it, and the paper made by the press. */
export const lettersDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "help-at-desk") ? undefined : reply.callNotFound(),
    );

    const find = (request: OfLetter): Promise<Letter | null> =>
      isId(request.params.id)
        ? findLetter(house.db, request.params.id, staffOf(request).officeId)
        : Promise.resolve(null);

    /**
     * What the letter says, in the claim's language, but for the address.
     * @param code of the office's short link for letters; null where it has none yet: then the page to go on at is named itself
     */
    const orderOf = async (
      { claimId }: Letter,
      code: string | null,
    ): Promise<Omit<LetterOrder, "to"> & { readonly name: string }> => {
      const claim = await getClaimForClaimant(house.db, house.keys, claimId);
      const { booked } = await timesOfClaim(house.db, claimId);
      const { lang, office } = claim;
      const words = callsWords[lang];
      // On paper it is typed by who has no camera: Indonesian, as the pages are by themselves, needs no ending.
      const link =
        house.config.publicUrl + (code ? paths.link(code, lang === "en" ? lang : undefined) : paths.resume.code);
      const site = house.config.publicUrl.replace(/^https?:\/\//, "");
      const { state, next } = stateInWords(claim, booked, link.replace(/^https?:\/\//, ""));
      const today = house.clock.today(office.zone);
      return {
        lang,
        link,
        name: claim.person.name,
        office: {
          officeId: office.id,
          code: office.code,
          name: office.name,
          address: office.address,
          hours: `${fixedWords(lang).telephone} 1500 000`,
          people: [],
        },
        placeAndDay: `${office.name}, ${dayInWords(today, lang)}`,
        subject: words.letter(claim.code),
        paragraphs: [words.letterLead, words.letterState(state), words.letterNext(next), words.letterTrue(site)],
        from: words.letterFrom(office.name),
        madeAt: new Date(`${today}T00:00:00+07:00`),
      };
    };

    const show = async (
      request: OfLetter,
      reply: FastifyReply,
      letter: Letter,
      refused: { typed: string; error: string } | null = null,
    ): Promise<unknown> => {
      const { lang } = request;
      const words = callsWords[lang];
      const order = await orderOf(letter, await findLetterLink(house.db, staffOf(request).officeId));
      return html(reply, refused ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: words.letterOf(letter.code),
          here: paths.staff.calls,
          hasErrors: refused !== null,
          children: (
            <>
              <ErrorSummary lang={lang} errors={refused ? { alamat: refused.error } : {}} />
              <h1>{words.letterOf(letter.code)}</h1>
              <div class="la-cols la-cols--side">
                <section class="la-panel" aria-labelledby="bunyi-surat">
                  <h2 id="bunyi-surat">{words.reads}</h2>
                  <div lang={order.lang}>
                    <p>
                      <b>{order.subject}</b>
                    </p>
                    {order.paragraphs.map((text) => (
                      <p key={text}>{text}</p>
                    ))}
                    <p>{order.from}</p>
                  </div>
                </section>
                <form class="la-panel" action={paths.staff.letter(letter.id)} method="post" noValidate>
                  <p>
                    {words.letterTo} <b>{order.name}</b>
                  </p>
                  <TextArea
                    lang={lang}
                    id="alamat"
                    label={words.address}
                    hint={words.addressHint}
                    rows={4}
                    value={refused?.typed}
                    error={refused?.error}
                  />
                  <Button>{words.makePdf}</Button>
                  <p class="la-soft">{words.envelope}</p>
                  <p>
                    <a href={paths.staff.calls}>{words.title}</a>
                  </p>
                </form>
              </div>
            </>
          ),
        }),
      );
    };

    app.get<{ Params: { id: string } }>("/telepon/surat/:id", async (request, reply) => {
      const letter = await find(request);
      if (!letter) return reply.callNotFound();
      await recordLook(house.db, {
        type: "LetterOpened",
        actor: actorOf(staffOf(request)),
        at: house.clock.now(),
        claimId: letter.claimId,
        subject: letter.id,
      });
      return await show(request, reply, letter);
    });

    app.post<{ Params: { id: string } }>("/telepon/surat/:id", async (request, reply) => {
      const letter = await find(request);
      if (!letter) return reply.callNotFound();
      const words = callsWords[request.lang];
      const typed = (formOf(request)["alamat"] ?? "").slice(0, 1000);
      const lines = addressLines(typed);
      if (!lines) return await show(request, reply, letter, { typed, error: words.addressMissing });
      const { name, ...order } = await orderOf(letter, await letterLink(house, staffOf(request).officeId));
      const made = await house.press.letter({ ...order, to: [name, ...lines] });
      if ("refused" in made) return await show(request, reply, letter, { typed, error: words.refused[made.refused] });
      await notePrinted(house, actorOf(staffOf(request)), letter.id);
      return reply
        .type(made.mediaType)
        .header("content-disposition", `attachment; filename="surat-${letter.code}.pdf"`)
        .header("cache-control", "private, no-store")
        .send(made.bytes);
    });
  };
