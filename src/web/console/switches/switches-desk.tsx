import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { branches } from "../../../offices/index.ts";
import { isId } from "../../../platform/ids.ts";
import { changeSwitch, endSwitch, listSwitches, switchOnPart } from "../../../switches/index.ts";
import { dayAsTyped } from "../../../policies/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { SwitchesPage, type SwitchesPageProps } from "./switches-page.tsx";
import { switchesWords } from "./switches-words.ts";

/** What is no day stays as it was typed: its refusal names the field. */
const dayOf = (typed = ""): string => dayAsTyped(typed) ?? typed.trim();

/** Where, why and when, as the form has it. */
const pilotOf = (form: Readonly<Record<string, string>>) => ({
  offices:
    form["semua"] === "ya"
      ? null
      : Object.keys(form).flatMap((name) => (name.startsWith("kantor-") ? [name.slice(7)] : [])),
  reason: form["alasan"] ?? "",
  beginsOn: dayOf(form["mulai"]) || undefined,
  endsOn: dayOf(form["sampai"]),
});

/** Switches of new parts of the service, for head office. */
export const switchesDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      more: Pick<SwitchesPageProps, "typed" | "refused"> & { readonly changed?: string } = {},
    ) => {
      const { lang } = request;
      const { changed = queryOf(request)["ubah"], ...shown } = more;
      const switches = await listSwitches(house.db);
      const today = house.clock.today();
      return html(reply, more.refused ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: switchesWords[lang].title,
          here: paths.staff.switches,
          hasErrors: Boolean(more.refused),
          children: (
            <SwitchesPage
              lang={lang}
              switches={switches}
              changing={switches.find(({ id, endedAt }) => id === changed && !endedAt)}
              offices={await branches(house.db)}
              today={today}
              rules={serviceRulesOn(house.law.book(), today).switches}
              {...shown}
            />
          ),
        }),
      );
    };
    const mayNot = (request: FastifyRequest): boolean => !may(staffOf(request), "switch-part");

    app.get("/sakelar", async (request, reply) => (mayNot(request) ? reply.callNotFound() : show(request, reply)));

    app.post("/sakelar", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const form = formOf(request);
      const result = await switchOnPart(house, {
        actor: actorOf(staffOf(request)),
        part: form["bagian"] ?? "",
        ...pilotOf(form),
        key: onceKeyOf(form),
      });
      if (result.ok) return reply.redirect(paths.staff.switches, 303);
      return show(request, reply, { typed: form, refused: { code: result.refusal.code, form: "on" } });
    });

    app.post<{ Params: { id: string } }>("/sakelar/:id/ubah", async (request, reply) => {
      const { id } = request.params;
      if (mayNot(request) || !isId(id)) return reply.callNotFound();
      const form = formOf(request);
      const actor = actorOf(staffOf(request));
      const result = await changeSwitch(house, { actor, id, ...pilotOf(form), key: onceKeyOf(form) });
      if (result.ok) return reply.redirect(paths.staff.switches, 303);
      return show(request, reply, { changed: id, typed: form, refused: { code: result.refusal.code, form: "on" } });
    });

    app.post<{ Params: { id: string } }>("/sakelar/:id", async (request, reply) => {
      const { id } = request.params;
      if (mayNot(request) || !isId(id)) return reply.callNotFound();
      const form = formOf(request);
      const why = form[`mengapa-${id}`] ?? "";
      const result = await endSwitch(house, { actor: actorOf(staffOf(request)), id, why, key: onceKeyOf(form) });
      if (result.ok) return reply.redirect(paths.staff.switches, 303);
      return show(request, reply, { typed: form, refused: { code: result.refusal.code, form: id } });
    });
  };
