import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { listPayments, releasePayments, takeBackPayment } from "../../../payments/index.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { Desk, type Kept } from "./payments-page.tsx";
import { paymentWords } from "./payments-words.ts";

/** Where money is let go: a third person looks at name, account and sum, and releases. */
export const paymentsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, kept?: Kept): Promise<FastifyReply> => {
      const staff = staffOf(request);
      const [waiting, moving, byFile] = await Promise.all([
        listPayments(house.db, house.keys, ["ORDERED"], staff.id),
        listPayments(house.db, house.keys, ["RELEASED", "SENDING", "PENDING"], staff.id),
        listPayments(house.db, house.keys, ["HANDED_IN"], staff.id),
      ]);
      const lang = request.lang;
      const { dilepas, sisa, ditarik } = queryOf(request);
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: paymentWords[lang].title,
          here: paths.staff.payments,
          hasErrors: Boolean(kept),
          children: (
            <Desk
              lang={lang}
              waiting={waiting}
              moving={moving}
              byFile={byFile}
              released={dilepas}
              left={sisa}
              takenBack={ditarik === "1"}
              kept={kept}
              mayRelease={may(staff, "release-payment")}
            />
          ),
        }),
      );
    };

    app.get("/pembayaran", async (request, reply) =>
      may(staffOf(request), "see-payments") ? await show(request, reply) : reply.callNotFound(),
    );

    app.post("/pembayaran", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "release-payment")) return reply.callNotFound();
      // One button a payment carries its id; the one for all carries every id that was shown, so that nothing unseen is released.
      const form = formOf(request);
      const reference = form["tarik"];
      if (reference !== undefined) {
        const reason = form["alasan"] ?? "";
        const taken = await takeBackPayment(house, { actor: actorOf(staff), reference, reason });
        return taken.ok
          ? reply.redirect(`${paths.staff.payments}?ditarik=1`, 303)
          : await show(request, reply.code(422), { reference, trouble: taken.refusal.code, reason });
      }
      const ids = (form["lepas"] ?? "").split(",").filter(isId).slice(0, 100);
      const result = await releasePayments(house, { actor: actorOf(staff), ids, key: onceKeyOf(form) });
      return reply.redirect(
        `${paths.staff.payments}?dilepas=${result.ok ? result.value.released : 0}&sisa=${result.ok ? result.value.left : ids.length}`,
        303,
      );
    });
  };
