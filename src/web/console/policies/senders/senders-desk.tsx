import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../../access/index.ts";
import { findPolicy } from "../../../../entitlement/index.ts";
import type { House } from "../../../../house.ts";
import { isId } from "../../../../platform/ids.ts";
import { fingerprintOf } from "../../../../platform/keys.ts";
import {
  distrustSender,
  importSigned,
  listSenders,
  signPolicy,
  trustSender,
  type SignedRefusal,
} from "../../../../policies/index.ts";
import { html } from "../../../html.ts";
import { oneFile } from "../../../one-file.ts";
import { paths } from "../../../paths.ts";
import { onceKeyOf } from "../../../portal/fields.ts";
import { consolePage } from "../../page.tsx";
import { actorOf, formOf, staffOf } from "../../request.ts";
import { SendersPage, type SendersPageProps } from "./senders-page.tsx";
import { sendersWords } from "./senders-words.ts";

/** No policy is larger; the largest that is kept has a megabyte. */
const mostBytes = 2 * 1024 * 1024;

type Trouble = (typeof sendersWords)["id"]["trouble"];
type Told = Exclude<keyof Trouble, "UNKNOWN_KEY">;
type More = Pick<SendersPageProps, "errors" | "typed" | "troubles">;

/** The field of the form that a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = { NAME_MISSING: "nama", REASON_MISSING: "cara" };

/** What the reader is told of a file that was not taken in. */
function refusedFile(refusal: SignedRefusal, trouble: Trouble): More {
  if (refusal.code === "UNKNOWN_KEY") return { errors: { berkas: trouble.UNKNOWN_KEY(fingerprintOf(refusal.key)) } };
  const told = Object.hasOwn(trouble, refusal.code) ? trouble[refusal.code as Told] : trouble.UNUSABLE_FILE;
  return { errors: { berkas: told }, troubles: refusal.code === "TROUBLES" ? refusal.troubles : [] };
}

/** Signed policies of other offices: taken in, and whose are believed; and this office's own, signed, to be sent. */
export const sendersDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, more: More = {}) => {
      const { lang } = request;
      return html(reply, more.errors ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: sendersWords[lang].title,
          here: paths.staff.policies,
          hasErrors: more.errors !== undefined,
          children: (
            <SendersPage lang={lang} senders={await listSenders(house.db)} ownKey={house.keys.publicKey} {...more} />
          ),
        }),
      );
    };
    const mayNot = (request: FastifyRequest): boolean => !may(staffOf(request), "trust-sender");

    app.get("/kebijakan-masuk", async (request, reply) =>
      mayNot(request) ? reply.callNotFound() : show(request, reply),
    );

    app.post("/kebijakan-masuk", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const { trouble } = sendersWords[request.lang];
      const { file } = await oneFile(request, mostBytes);
      if (file === "TOO_LARGE") return show(request, reply, { errors: { berkas: trouble.TOO_LARGE } });
      if (file === "NONE" || file.length === 0) return show(request, reply, { errors: { berkas: trouble.NO_FILE } });
      let value: unknown;
      try {
        value = JSON.parse(file.toString());
      } catch {
        return show(request, reply, { errors: { berkas: trouble.NOT_JSON } });
      }
      const taken = await importSigned(house, { value, username: staffOf(request).username });
      if (!taken.ok) return show(request, reply, refusedFile(taken.refusal, trouble));
      const news = taken.value.isNew ? "diterima" : "sudah-ada";
      return reply.redirect(`${paths.staff.policy(taken.value.id)}?kabar=${news}`, 303);
    });

    app.post("/kebijakan-masuk/baru", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const form = formOf(request);
      const result = await trustSender(house, {
        actor: actorOf(staffOf(request)),
        publicKey: form["kunci-publik"] ?? "",
        name: form["nama"] ?? "",
        how: form["cara"] ?? "",
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(paths.staff.policySenders, 303);
      const { code } = result.refusal;
      const errors = { [fieldOf[code] ?? "kunci-publik"]: sendersWords[request.lang].trouble[code] };
      return show(request, reply, { typed: form, errors });
    });

    app.post<{ Params: { id: string } }>("/kebijakan-masuk/:id", async (request, reply) => {
      const { id } = request.params;
      if (mayNot(request) || !isId(id)) return reply.callNotFound();
      const form = formOf(request);
      const field = `mengapa-${id}`;
      const actor = actorOf(staffOf(request));
      const result = await distrustSender(house, { actor, id, why: form[field] ?? "", key: onceKeyOf(form) });
      if (result.ok) return reply.redirect(paths.staff.policySenders, 303);
      const errors = { [field]: sendersWords[request.lang].trouble[result.refusal.code] };
      return show(request, reply, { typed: form, errors });
    });

    // What `lapak policy export` writes: only what the law holds, a draft is nobody's word yet.
    app.get<{ Params: { id: string } }>("/kebijakan/:id/bertanda.json", async (request, reply) => {
      const policy = may(staffOf(request), "see-policies") ? findPolicy(house.law.book(), request.params.id) : null;
      if (!policy) return reply.callNotFound();
      return reply
        .header("content-disposition", `attachment; filename="${policy.id}-bertanda.json"`)
        .type("application/json; charset=utf-8")
        .send(`${JSON.stringify(signPolicy(house.keys, policy.file), null, 2)}\n`);
    });
  };
